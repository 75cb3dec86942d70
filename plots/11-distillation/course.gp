# “What texts teach at once takes reinforcement many times the compute”
# Draw it again, in this folder: gnuplot -d course.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, answers: x, y, low, high”
$panel1_1 << e
0.125 0.11333333333333333 0.0625 0.15833333333333333
0.25 0.1975 0.178125 0.22395833333333334
0.5 0.2791666666666667 0.203125 0.35208333333333336
1 0.2977083333333333 0.2625 0.37604166666666666
e

# “panel 1, RL alone: x, y, low, high”
$panel1_2 << e
0.125 0.23208333333333334 0.20729166666666668 0.27291666666666664
0.25 0.2622916666666667 0.18854166666666666 0.31979166666666664
0.5 0.2991666666666667 0.184375 0.38958333333333334
1 0.34625 0.2520833333333333 0.446875
2 0.3977083333333334 0.2625 0.496875
4 0.42708333333333337 0.31875 0.4822916666666667
e

# “panel 1, verified: x, y, low, high”
$panel1_3 << e
0.125 0.39375 0.3020833333333333 0.5427083333333333
0.25 0.403125 0.29791666666666666 0.5760416666666667
0.5 0.43520833333333336 0.35833333333333334 0.5979166666666667
1 0.45791666666666664 0.37395833333333334 0.6197916666666666
e

# “panel 2, answers: x, y, low, high”
$panel2_1 << e
0.125 0.1252083333333333 0.07916666666666666 0.18958333333333333
0.25 0.188125 0.10416666666666667 0.24375
0.5 0.259375 0.1375 0.35625
1 0.28312499999999996 0.21354166666666666 0.34479166666666666
e

# “panel 2, RL alone: x, y, low, high”
$panel2_2 << e
0.125 0.30854166666666666 0.2625 0.38333333333333336
0.25 0.38708333333333333 0.3385416666666667 0.4791666666666667
0.5 0.5060416666666667 0.39375 0.6583333333333333
1 0.5833333333333334 0.46979166666666666 0.7947916666666667
2 0.6537499999999999 0.546875 0.8
4 0.6891666666666667 0.5854166666666667 0.7625
e

# “panel 2, verified: x, y, low, high”
$panel2_3 << e
0.125 0.6466666666666667 0.5885416666666666 0.73125
0.25 0.6991666666666666 0.6041666666666666 0.7958333333333333
0.5 0.6827083333333333 0.6020833333333333 0.7447916666666666
1 0.725 0.6583333333333333 0.7729166666666667
e

# “panel 3, answers: x, y, low, high”
$panel3_1 << e
0.125 0.17625000000000002 0.11041666666666666 0.2916666666666667
0.25 0.2808333333333334 0.13958333333333334 0.4395833333333333
0.5 0.3672916666666666 0.275 0.44895833333333335
1 0.38583333333333336 0.26875 0.4635416666666667
e

# “panel 3, RL alone: x, y, low, high”
$panel3_2 << e
0.125 0.3508333333333334 0.284375 0.4239583333333333
0.25 0.4929166666666666 0.31666666666666665 0.7520833333333333
0.5 0.7100000000000001 0.5635416666666667 0.8958333333333334
1 0.7649999999999999 0.6510416666666666 0.8489583333333334
2 0.8172916666666665 0.69375 0.9145833333333333
4 0.8533333333333333 0.775 0.884375
e

# “panel 3, verified: x, y, low, high”
$panel3_3 << e
0.125 0.8383333333333333 0.7947916666666667 0.8770833333333333
0.25 0.8443750000000001 0.8052083333333333 0.9020833333333333
0.5 0.8441666666666666 0.8052083333333333 0.8916666666666667
1 0.8616666666666667 0.8041666666666667 0.9
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'course' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'course.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'What texts teach at once takes reinforcement many times the compute' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 60 held-out equations, 16 samples each' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88973 to screen 0.05278,0.85730 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'answers' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.16198,0.88973 to screen 0.19809,0.85730 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.16198,0.87351 to screen 0.19809,0.87351 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.18003,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'RL alone' at screen 0.20781,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.31059,0.88973 to screen 0.34670,0.85730 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.31059,0.87351 to screen 0.34670,0.87351 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.32865,0.87351 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'verified' at screen 0.35642,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.33542
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.124999999875:4.000000004]
set logscale x 10
set xtics scale 0.5 ('0.2' 0.2, '0.5' 0.5, '1' 1, '2' 2) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label '15,624 parameters' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'pass@1 on held-out equations' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'million passes' at screen 0.21108,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.39958
set rmargin at screen 0.64826
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.124999999875:4.000000004]
set logscale x 10
set xtics scale 0.5 ('0.2' 0.2, '0.5' 0.5, '1' 1, '2' 2) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label '27,488 parameters' at screen 0.39958,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'million passes' at screen 0.52392,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
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

# panel 3
set lmargin at screen 0.71243
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.124999999875:4.000000004]
set logscale x 10
set xtics scale 0.5 ('0.2' 0.2, '0.5' 0.5, '1' 1, '2' 2) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label '41,720 parameters' at screen 0.71243,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'million passes' at screen 0.83677,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel3_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel3_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel3_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel3_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel3_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel3_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
