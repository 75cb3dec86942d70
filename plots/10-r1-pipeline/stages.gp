# “Right answers, one language, other tasks: each is bought by a stage, none by the last”
# Draw it again, in this folder: gnuplot -d stages.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, pass@1: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0.2756770833333333 -0.384 -0.016 0 0.2756770833333333 0.26453125 0.28583333333333333
0.8 0.9175000000000001 0.616 0.984 0 0.9175000000000001 0.8715625 0.9456249999999999
1.8 0.8354687499999999 1.616 1.984 0 0.8354687499999999 0.8105729166666666 0.8704166666666666
2.8 0.8812500000000002 2.616 2.984 0 0.8812500000000002 0.8385416666666666 0.9227604166666666
3.8 0.9011458333333333 3.616 3.984 0 0.9011458333333333 0.8436458333333333 0.9552604166666666
4.8 0.8933333333333333 4.616 4.984 0 0.8933333333333333 0.8365104166666667 0.9360416666666667
e

# “panel 1, cons@16: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.21624999999999997 0.016 0.384 0 0.21624999999999997 0.215 0.22083333333333333
1.2 0.9606944444444444 1.016 1.384 0 0.9606944444444444 0.9302777777777778 0.9841666666666666
2.2 0.9277083333333334 2.016 2.384 0 0.9277083333333334 0.8808333333333334 0.9608333333333333
3.2 0.9365277777777778 3.016 3.384 0 0.9365277777777778 0.9019444444444444 0.9729166666666667
4.2 0.9424999999999999 4.016 4.384 0 0.9424999999999999 0.8941666666666667 0.9841666666666666
5.2 0.9388690476190474 5.016 5.384 0 0.9388690476190474 0.8933333333333333 0.9834523809523809
e

# “panel 2, one language: middle, end, left, right, bottom, top, low, high”
$panel2_1 << e
0 0.7377632334939169 -0.368 0.368 0 0.7377632334939169 0.7324648456203094 0.7451133615314015
1 0.6067533409468704 0.632 1.368 0 0.6067533409468704 0.5892381929390885 0.6215173097737593
2 0.8309460935748252 1.632 2.368 0 0.8309460935748252 0.8208011443303198 0.8410692116310979
3 0.96841493815531 2.632 3.368 0 0.96841493815531 0.9629223810089177 0.9723343872249294
4 0.9942623771263263 3.632 4.368 0 0.9942623771263263 0.9929126279167242 0.9955475323418412
5 0.9968719429908948 4.632 5.368 0 0.9968719429908948 0.9956996325851775 0.9980886172263184
e

# “panel 3, sums: middle, end, left, right, bottom, top, low, high”
$panel3_1 << e
-0.2 0 -0.384 -0.016 0 0 0 0
0.8 0 0.616 0.984 0 0 0 0
1.8 0 1.616 1.984 0 0 0 0
2.8 0 2.616 2.984 0 0 0 0
3.8 0.9863750000000001 3.616 3.984 0 0.9863750000000001 0.9835 0.9914999999999999
4.8 0.982375 4.616 4.984 0 0.982375 0.976 0.9878750000000001
e

# “panel 3, digits in a form: middle, end, left, right, bottom, top, low, high”
$panel3_2 << e
0.2 0.00125 0.016 0.384 0 0.00125 0 0.0032499999999999972
1.2 0.000375 1.016 1.384 0 0.000375 0 0.00125
2.2 0.000125 2.016 2.384 0 0.000125 0 0.00012499999999999957
3.2 0 3.016 3.384 0 0 0 0
4.2 0.87425 4.016 4.384 0 0.87425 0.803875 0.93575
5.2 0.8632500000000001 5.016 5.384 0 0.8632500000000001 0.770875 0.944
e

# “panel 4, length: middle, end, left, right, bottom, top, low, high”
$panel4_1 << e
0 21.03088541666667 -0.368 0.368 0 21.03088541666667 20.626875 21.45640625
1 43.842135416666665 0.632 1.368 0 43.842135416666665 42.84651041666667 45.33223958333333
2 42.86963541666666 1.632 2.368 0 42.86963541666666 42.309895833333336 43.43489583333333
3 42.83953125 2.632 3.368 0 42.83953125 42.41166666666667 43.23619791666667
4 42.73432291666667 3.632 4.368 0 42.73432291666667 42.3146875 43.16375
5 43.03046875 4.632 5.368 0 43.03046875 42.47354166666667 44.16864583333333
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

# title, caption and legend
set label 'Right answers, one language, other tasks: each is bought by a stage, none by the last' at screen 0.01667,0.96721 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'held out: 60 × 2 equations × 16, 100 sums × 8, 100 digits × 8; mean of 10 seeds, and the middle 80% of them' at screen 0.01667,0.03795 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
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
set label '0' at screen 0.11932,0.11557 center front noenhanced font ',11.5' tc rgb '#1a1a1a'
set label '0' at screen 0.18450,0.11557 center front noenhanced font ',11.5' tc rgb '#1a1a1a'
set label '0' at screen 0.24967,0.11557 center front noenhanced font ',11.5' tc rgb '#1a1a1a'
set label '0' at screen 0.31484,0.11557 center front noenhanced font ',11.5' tc rgb '#1a1a1a'
set label 'other tasks, not shown before Dev3' at screen 0.08674,0.45787 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
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
