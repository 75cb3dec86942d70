# “After a no, a forced wait helps the bases that have looked again before”
# Draw it again, in this folder: gnuplot -d wait.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, never: x, y, low, high”
$panel1_1 << e
0 0.20604166666666662 0.19583333333333333 0.2125
1 0.165 0.141875 0.19187500000000002
2 0.15229166666666666 0.1272916666666667 0.18958333333333333
3 0.150625 0.1272916666666667 0.17645833333333333
4 0.15020833333333336 0.1272916666666667 0.17645833333333333
5 0.15020833333333336 0.1272916666666667 0.17645833333333333
e

# “panel 1, rarely: x, y, low, high”
$panel1_2 << e
0 0.22604166666666664 0.21437499999999998 0.23354166666666668
1 0.364375 0.34729166666666667 0.390625
2 0.39249999999999996 0.35875 0.4277083333333333
3 0.39958333333333335 0.355 0.44499999999999995
4 0.403125 0.35479166666666667 0.4560416666666667
5 0.4039583333333333 0.35458333333333336 0.4504166666666667
e

# “panel 1, lesson 07's: x, y, low, high”
$panel1_3 << e
0 0.24166666666666664 0.23520833333333332 0.24833333333333335
1 0.44291666666666674 0.4164583333333333 0.46479166666666666
2 0.5302083333333334 0.488125 0.5597916666666667
3 0.606875 0.5654166666666667 0.6539583333333333
4 0.6470833333333333 0.5806250000000001 0.7018749999999999
5 0.6585416666666667 0.5933333333333334 0.7127083333333334
e

# “panel 1, never, by ;: x, y, low, high”
$panel1_4 << e
0 0.20604166666666662 0.19583333333333333 0.2125
1 0.1475 0.11687499999999999 0.18833333333333332
2 0.14708333333333334 0.11687499999999999 0.18854166666666666
3 0.14708333333333334 0.11687499999999999 0.18854166666666666
4 0.14708333333333334 0.11687499999999999 0.18854166666666666
5 0.14708333333333334 0.11687499999999999 0.18854166666666666
e

# “panel 2, never: x, y, low, high”
$panel2_1 << e
0 0.20604166666666662 0.19583333333333333 0.2125
1 0.076875 0.013958333333333333 0.14604166666666668
2 0.026875 0 0.06145833333333332
3 0.009166666666666667 0 0.022499999999999985
4 0.005 0 0.019999999999999993
5 0.0025 0 0.0125
e

# “panel 2, rarely: x, y, low, high”
$panel2_2 << e
0 0.22604166666666664 0.21437499999999998 0.23354166666666668
1 0.246875 0.22166666666666668 0.2889583333333333
2 0.13166666666666665 0.080625 0.1789583333333333
3 0.05604166666666667 0.028541666666666667 0.09395833333333332
4 0.02395833333333333 0.00375 0.03937499999999999
5 0.01666666666666667 0.0075 0.025624999999999988
e

# “panel 2, lesson 07's: x, y, low, high”
$panel2_3 << e
0 0.24166666666666664 0.23520833333333332 0.24833333333333335
1 0.4291666666666667 0.39520833333333333 0.46062499999999995
2 0.4802083333333333 0.4214583333333333 0.5462499999999999
3 0.5125 0.4452083333333333 0.6016666666666667
4 0.4822916666666667 0.39145833333333335 0.5718749999999999
5 0.415625 0.3145833333333333 0.5220833333333333
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'wait' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'wait.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'After a no, a forced wait helps the bases that have looked again before' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations, 8 answers each' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88973 to screen 0.05278,0.85730 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'never' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.14010,0.88973 to screen 0.17622,0.85730 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.14010,0.87351 to screen 0.17622,0.87351 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.15816,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'rarely' at screen 0.18594,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.26441,0.88973 to screen 0.30052,0.85730 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.26441,0.87351 to screen 0.30052,0.87351 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.28247,0.87351 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'lesson 07''s' at screen 0.31024,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.43472,0.88973 to screen 0.47083,0.85730 noclip fc rgb '#cc79a7' fs transparent solid 0.2 noborder
set arrow from screen 0.43472,0.87351 to screen 0.47083,0.87351 nohead lw 2 dt (10,3,3,3) lc rgb '#cc79a7'
set label '' at screen 0.45278,0.87351 point pt 13 ps 0.7 lc rgb '#cc79a7'
set label 'never, by ;' at screen 0.48056,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0:5]
set xtics scale 0.5 ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5) offset 0,lift
unset logscale y
set yrange [0:0.8]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'where the thought ends in no' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right on held-out equations' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'words put in, at most' at screen 0.28226,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel1_4 using 1:3:4 with filledcurves fc rgb '#cc79a7' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57007
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0:5]
set xtics scale 0.5 ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5) offset 0,lift
unset logscale y
set yrange [0:0.8]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'wherever it ends' at screen 0.57007,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right on held-out equations' at screen 0.51128,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'words put in, at most' at screen 0.76559,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel2_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel2_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
