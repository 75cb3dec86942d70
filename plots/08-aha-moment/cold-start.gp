# “A handful of examples is enough to begin with”
# Draw it again, in this folder: gnuplot -d cold-start.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, never: x, y, low, high”
$panel1_1 << e
0 0 0 0
5 0 0 0
10 0 0 0
15 0 0 0
20 0 0 0
25 0 0 0
30 0 0 0
35 0 0 0
40 0.00020833333333333332 0 0.0010416666666666667
45 0 0 0
50 0 0 0
e

# “panel 1, rarely: x, y, low, high”
$panel1_2 << e
0 0.07874999999999999 0.04895833333333333 0.09166666666666666
5 0.24958333333333335 0.171875 0.3104166666666667
10 0.6210416666666667 0.465625 0.8729166666666667
15 1.1402083333333333 0.778125 1.4427083333333333
20 1.4520833333333332 1.1114583333333334 1.665625
25 1.56625 1.3447916666666666 1.7302083333333333
30 1.5783333333333334 1.4552083333333334 1.7020833333333334
35 1.5672916666666665 1.43125 1.703125
40 1.61875 1.4583333333333333 1.7760416666666667
45 1.6589583333333333 1.484375 1.8208333333333333
50 1.684375 1.4833333333333334 1.8302083333333334
e

# “panel 1, often: x, y, low, high”
$panel1_3 << e
0 0.75 0.659375 0.8114583333333333
5 1.5804166666666664 1.4302083333333333 1.7072916666666667
10 1.9293749999999998 1.8697916666666667 2.1166666666666667
15 2.0366666666666666 1.9072916666666666 2.165625
20 2.0527083333333334 1.903125 2.1302083333333335
25 2.0652083333333335 1.8979166666666667 2.1510416666666665
30 2.112916666666666 1.9770833333333333 2.220833333333333
35 2.1235416666666667 1.9739583333333333 2.253125
40 2.1329166666666666 2.021875 2.246875
45 2.1377083333333333 1.9875 2.2729166666666667
50 2.1070833333333336 1.9 2.271875
e

# “panel 1, never, then 32 examples: x, y, low, high”
$panel1_4 << e
0 1.5074999999999998 1.384375 1.7072916666666667
5 1.4804166666666665 1.3989583333333333 1.5604166666666666
10 1.453958333333333 1.3989583333333333 1.5375
15 1.4514583333333335 1.3854166666666667 1.58125
20 1.4545833333333331 1.365625 1.5552083333333333
25 1.4910416666666664 1.3604166666666666 1.5708333333333333
30 1.515 1.3875 1.5989583333333333
35 1.549375 1.4583333333333333 1.6489583333333333
40 1.5733333333333335 1.4916666666666667 1.6604166666666667
45 1.5706250000000002 1.4875 1.6208333333333333
50 1.5727083333333334 1.4854166666666666 1.6322916666666667
e

# “panel 2, never: x, y, low, high”
$panel2_1 << e
0 0.21229166666666668 0.209375 0.215625
5 0.21166666666666667 0.20625 0.215625
10 0.21270833333333333 0.20416666666666666 0.21875
15 0.21354166666666666 0.203125 0.22083333333333333
20 0.21437500000000004 0.19791666666666666 0.22291666666666668
25 0.21937500000000001 0.20208333333333334 0.23333333333333334
30 0.23145833333333332 0.21041666666666667 0.26458333333333334
35 0.25083333333333335 0.21145833333333333 0.30625
40 0.26958333333333334 0.20729166666666668 0.35833333333333334
45 0.28041666666666665 0.20416666666666666 0.365625
50 0.2895833333333333 0.19583333333333333 0.38958333333333334
e

# “panel 2, rarely: x, y, low, high”
$panel2_2 << e
0 0.22625 0.215625 0.23125
5 0.25 0.234375 0.26979166666666665
10 0.29583333333333334 0.253125 0.31979166666666664
15 0.3460416666666667 0.27291666666666664 0.396875
20 0.3722916666666667 0.3020833333333333 0.42291666666666666
25 0.3945833333333333 0.34479166666666666 0.4395833333333333
30 0.40895833333333326 0.3625 0.45416666666666666
35 0.41875 0.38229166666666664 0.4552083333333333
40 0.42770833333333336 0.4010416666666667 0.4552083333333333
45 0.4335416666666666 0.409375 0.4666666666666667
50 0.44229166666666664 0.40208333333333335 0.46979166666666666
e

# “panel 2, often: x, y, low, high”
$panel2_3 << e
0 0.33208333333333334 0.309375 0.371875
5 0.48375 0.41770833333333335 0.5489583333333333
10 0.5425000000000001 0.48125 0.6
15 0.5662499999999999 0.503125 0.6291666666666667
20 0.5879166666666666 0.5135416666666667 0.6552083333333333
25 0.5987500000000001 0.5385416666666667 0.6697916666666667
30 0.5985416666666666 0.521875 0.671875
35 0.6035416666666666 0.5166666666666667 0.66875
40 0.6095833333333334 0.50625 0.6875
45 0.6168750000000001 0.5145833333333333 0.7083333333333334
50 0.6233333333333333 0.5291666666666667 0.715625
e

# “panel 2, never, then 32 examples: x, y, low, high”
$panel2_4 << e
0 0.2935416666666667 0.24583333333333332 0.3541666666666667
5 0.33958333333333335 0.27395833333333336 0.4010416666666667
10 0.36875 0.3104166666666667 0.42604166666666665
15 0.39958333333333335 0.36041666666666666 0.4479166666666667
20 0.41291666666666665 0.37395833333333334 0.45625
25 0.42437500000000006 0.38645833333333335 0.465625
30 0.43499999999999994 0.39479166666666665 0.47604166666666664
35 0.44499999999999995 0.41041666666666665 0.48333333333333334
40 0.45958333333333334 0.4114583333333333 0.490625
45 0.4616666666666667 0.3958333333333333 0.49166666666666664
50 0.464375 0.4010416666666667 0.496875
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,350 dynamic noenhanced name 'cold_start' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,525 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'cold-start.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'A handful of examples is enough to begin with' at screen 0.01667,0.94286 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 60 equations, 16 samples each' at screen 0.01667,0.06171 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88343 to screen 0.05278,0.84914 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.86629 to screen 0.05278,0.86629 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.86629 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'never' at screen 0.06250,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.14010,0.88343 to screen 0.17622,0.84914 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.14010,0.86629 to screen 0.17622,0.86629 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.15816,0.86629 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'rarely' at screen 0.18594,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.26441,0.88343 to screen 0.30052,0.84914 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.26441,0.86629 to screen 0.30052,0.86629 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.28247,0.86629 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'often' at screen 0.31024,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.38316,0.88343 to screen 0.41927,0.84914 noclip fc rgb '#cc79a7' fs transparent solid 0.2 noborder
set arrow from screen 0.38316,0.86629 to screen 0.41927,0.86629 nohead lw 2 dt (10,3,3,3) lc rgb '#cc79a7'
set label '' at screen 0.40122,0.86629 point pt 13 ps 0.7 lc rgb '#cc79a7'
set label 'never, then 32 examples' at screen 0.42899,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.79771
set bmargin at screen 0.22629
unset logscale x
set xrange [0:50]
set xtics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40, '45' 45, '50' 50) offset 0,lift
unset logscale y
set yrange [0:2.5]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'wait per response' at screen 0.02795,0.51200 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.28226,0.12957 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
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
set tmargin at screen 0.79771
set bmargin at screen 0.22629
unset logscale x
set xrange [0:50]
set xtics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40, '45' 45, '50' 50) offset 0,lift
unset logscale y
set yrange [0:0.8]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'right on held-out equations' at screen 0.51128,0.51200 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.76559,0.12957 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel2_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel2_4 using 1:3:4 with filledcurves fc rgb '#cc79a7' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel2_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel2_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
