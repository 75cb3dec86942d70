# “Each stage buys something else: right answers, one language, other tasks”
# Draw it again, in this folder: gnuplot -d stages.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, pass@1: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0.27156250000000004 -0.384 -0.016 0 0.27156250000000004 0.265625 0.2859375
0.8 0.8557291666666667 0.616 0.984 0 0.8557291666666667 0.7802083333333333 0.9239583333333333
1.8 0.7928124999999999 1.616 1.984 0 0.7928124999999999 0.6692708333333334 0.9067708333333333
2.8 0.8352083333333333 2.616 2.984 0 0.8352083333333333 0.76875 0.9270833333333334
3.8 0.874375 3.616 3.984 0 0.874375 0.784375 0.9276041666666667
4.8 0.8703125 4.616 4.984 0 0.8703125 0.8015625 0.928125
e

# “panel 1, cons@16: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.21749999999999997 0.016 0.384 0 0.21749999999999997 0.21666666666666667 0.22083333333333333
1.2 0.9075 1.016 1.384 0 0.9075 0.8541666666666666 0.95
2.2 0.8813888888888888 2.016 2.384 0 0.8813888888888888 0.7986111111111112 0.9708333333333333
3.2 0.8924999999999998 3.016 3.384 0 0.8924999999999998 0.8458333333333333 0.95
4.2 0.9266666666666667 4.016 4.384 0 0.9266666666666667 0.85 0.9666666666666667
5.2 0.9366666666666668 5.016 5.384 0 0.9366666666666668 0.8833333333333333 0.975
e

# “panel 2, one language: middle, end, left, right, bottom, top, low, high”
$panel2_1 << e
0 0.7435185903893177 -0.368 0.368 0 0.7435185903893177 0.736470168519743 0.7533383465750813
1 0.6110443412292547 0.632 1.368 0 0.6110443412292547 0.5956383413295404 0.6397953234160024
2 0.8356673880984186 1.632 2.368 0 0.8356673880984186 0.8208818050789387 0.8552464140729746
3 0.975139617538268 2.632 3.368 0 0.975139617538268 0.9705216466740635 0.9791729209336353
4 0.995170876410661 3.632 4.368 0 0.995170876410661 0.9940243753632273 0.9969702535857974
5 0.9973518646032262 4.632 5.368 0 0.9973518646032262 0.9959348354391115 0.9986244235836629
e

# “panel 3, sums: middle, end, left, right, bottom, top, low, high”
$panel3_1 << e
-0.2 0 -0.384 -0.016 0 0 0 0
0.8 0 0.616 0.984 0 0 0 0
1.8 0 1.616 1.984 0 0 0 0
2.8 0 2.616 2.984 0 0 0 0
3.8 0.9727500000000001 3.616 3.984 0 0.9727500000000001 0.93 0.98625
4.8 0.96425 4.616 4.984 0 0.96425 0.89 0.985
e

# “panel 3, digits in a form: middle, end, left, right, bottom, top, low, high”
$panel3_2 << e
0.2 0 0.016 0.384 0 0 0 0
1.2 0 1.016 1.384 0 0 0 0
2.2 0 2.016 2.384 0 0 0 0
3.2 0 3.016 3.384 0 0 0 0
4.2 0.8352499999999999 4.016 4.384 0 0.8352499999999999 0.6325 0.9475
5.2 0.84575 5.016 5.384 0 0.84575 0.61875 0.95
e

# “panel 4, length: middle, end, left, right, bottom, top, low, high”
$panel4_1 << e
0 20.814583333333335 -0.368 0.368 0 20.814583333333335 20.6359375 21.283333333333335
1 44.32354166666667 0.632 1.368 0 44.32354166666667 43.033854166666664 45.7703125
2 42.4415625 1.632 2.368 0 42.4415625 41.03854166666667 44.0875
3 42.842083333333335 2.632 3.368 0 42.842083333333335 41.3828125 43.721875
4 42.6146875 3.632 4.368 0 42.6146875 42.025 43.10885416666667
5 42.550312500000004 4.632 5.368 0 42.550312500000004 41.2625 43.85104166666667
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
set label 'Each stage buys something else: right answers, one language, other tasks' at screen 0.01667,0.96721 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label '60 held-out equations in two languages, 16 samples each; mean and range of 5 seeds' at screen 0.01667,0.03795 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
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
