# “Each stage buys something else: right answers, one language, other tasks”
# Draw it again, in this folder: gnuplot -d stages.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, pass@1: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0.2405701754385965 -0.384 -0.016 0 0.2405701754385965 0.2324561403508772 0.25
0.8 0.8739035087719298 0.616 0.984 0 0.8739035087719298 0.8294956140350878 0.9533991228070176
1.8 0.7962719298245614 1.616 1.984 0 0.7962719298245614 0.7341008771929824 0.9221491228070176
2.8 0.8607456140350876 2.616 2.984 0 0.8607456140350876 0.8212719298245614 0.9528508771929824
3.8 0.8782894736842106 3.616 3.984 0 0.8782894736842106 0.8404605263157895 0.9698464912280702
4.8 0.8593201754385966 4.616 4.984 0 0.8593201754385966 0.768640350877193 0.9512061403508771
e

# “panel 1, cons@16: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.1894736842105263 0.016 0.384 0 0.1894736842105263 0.17543859649122806 0.19298245614035087
1.2 0.9368421052631579 1.016 1.384 0 0.9368421052631579 0.9122807017543859 0.9868421052631579
2.2 0.9002923976608187 2.016 2.384 0 0.9002923976608187 0.827485380116959 0.9824561403508771
3.2 0.9219298245614036 3.016 3.384 0 0.9219298245614036 0.868421052631579 0.9824561403508771
4.2 0.9359649122807019 4.016 4.384 0 0.9359649122807019 0.881578947368421 0.9912280701754386
5.2 0.9184210526315789 5.016 5.384 0 0.9184210526315789 0.8596491228070176 0.9824561403508771
e

# “panel 2, one language: middle, end, left, right, bottom, top, low, high”
$panel2_1 << e
0 0.7482211565031777 -0.368 0.368 0 0.7482211565031777 0.7406071998177262 0.757315162907268
1 0.6250776196804285 0.632 1.368 0 0.6250776196804285 0.60940658025804 0.6476374327033682
2 0.829832662151607 1.632 2.368 0 0.829832662151607 0.8097075570047024 0.8596698427082192
3 0.9695354041217875 2.632 3.368 0 0.9695354041217875 0.9628928334269397 0.9783318125922081
4 0.9940547329778546 3.632 4.368 0 0.9940547329778546 0.9922993874914062 0.996003273343542
5 0.9968814575190269 4.632 5.368 0 0.9968814575190269 0.9945775135932782 0.9981736019109559
e

# “panel 3, sums: middle, end, left, right, bottom, top, low, high”
$panel3_1 << e
-0.2 0 -0.384 -0.016 0 0 0 0
0.8 0 0.616 0.984 0 0 0 0
1.8 0 1.616 1.984 0 0 0 0
2.8 0 2.616 2.984 0 0 0 0
3.8 0.9802500000000001 3.616 3.984 0 0.9802500000000001 0.97 0.985
4.8 0.9734999999999999 4.616 4.984 0 0.9734999999999999 0.96125 0.98
e

# “panel 3, digits in a form: middle, end, left, right, bottom, top, low, high”
$panel3_2 << e
0.2 0 0.016 0.384 0 0 0 0
1.2 0 1.016 1.384 0 0 0 0
2.2 0.00025 2.016 2.384 0 0.00025 0 0.00125
3.2 0 3.016 3.384 0 0 0 0
4.2 0.85875 4.016 4.384 0 0.85875 0.795 0.9325
5.2 0.8547499999999999 5.016 5.384 0 0.8547499999999999 0.83 0.89375
e

# “panel 4, length: middle, end, left, right, bottom, top, low, high”
$panel4_1 << e
0 20.978837719298244 -0.368 0.368 0 20.978837719298244 20.69407894736842 21.455592105263158
1 44.97894736842105 0.632 1.368 0 44.97894736842105 44.17489035087719 45.699561403508774
2 43.98640350877192 1.632 2.368 0 43.98640350877192 43.24725877192982 45.02905701754386
3 44.1921052631579 2.632 3.368 0 44.1921052631579 43.360197368421055 45.07839912280702
4 43.95964912280702 3.632 4.368 0 43.95964912280702 42.74342105263158 44.5109649122807
5 44.629934210526315 4.632 5.368 0 44.629934210526315 42.89912280701754 47.12828947368421
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,610 dynamic noenhanced name 'stages' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,915 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'stages.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'Each stage buys something else: right answers, one language, other tasks' at screen 0.01667,0.96721 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label '57 held-out equations in two languages, 16 samples each; mean and range of 5 seeds' at screen 0.01667,0.03795 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.93148 to screen 0.03472,0.91508 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'pass@1' at screen 0.04444,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.14028,0.93148 to screen 0.15833,0.91508 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'cons@16' at screen 0.16806,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.27552,0.93148 to screen 0.29358,0.91508 noclip fc rgb '#009e73' fs solid 1 noborder
set label 'one language' at screen 0.30330,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.44948,0.93148 to screen 0.46753,0.91508 noclip fc rgb '#cc79a7' fs solid 1 noborder
set label 'sums' at screen 0.47726,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.55087,0.93148 to screen 0.56892,0.91508 noclip fc rgb '#e69f00' fs solid 1 noborder
set label 'digits in a form' at screen 0.57865,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.73750,0.93148 to screen 0.75556,0.91508 noclip fc rgb '#56b4e9' fs solid 1 noborder
set label 'length' at screen 0.76528,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.85189
set bmargin at screen 0.52402
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'equations' at screen 0.08674,0.88270 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right' at screen 0.02795,0.68795 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.11932,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.18450,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.24967,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.31484,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.38002,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.44519,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel1_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57007
set rmargin at screen 0.96111
set tmargin at screen 0.85189
set bmargin at screen 0.52402
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'their words' at screen 0.57007,0.88270 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'share in the right language' at screen 0.51128,0.68795 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.60266,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.66783,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.73300,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.79818,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.86335,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.92852,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#009e73' notitle, \
  $panel2_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 3
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.42705
set bmargin at screen 0.09918
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'other tasks' at screen 0.08674,0.45787 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right' at screen 0.02795,0.26311 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.11932,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.18450,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.24967,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.31484,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.38002,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.44519,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel3_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#cc79a7' notitle, \
  $panel3_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel3_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#e69f00' notitle, \
  $panel3_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 4
set lmargin at screen 0.57007
set rmargin at screen 0.96111
set tmargin at screen 0.42705
set bmargin at screen 0.09918
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:50]
set ytics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'length' at screen 0.57007,0.45787 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'tokens per response' at screen 0.51662,0.26311 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.60266,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.66783,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.73300,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.79818,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.86335,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.92852,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel4_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#56b4e9' notitle, \
  $panel4_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
