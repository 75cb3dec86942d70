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
30 0.00020833333333333332 0 0.0010416666666666667
35 0 0 0
40 0 0 0
45 0 0 0
50 0 0 0
e

# “panel 1, rarely: x, y, low, high”
$panel1_2 << e
0 0.070625 0.059375 0.08229166666666667
5 0.15687500000000001 0.121875 0.178125
10 0.3020833333333333 0.2 0.36354166666666665
15 0.4614583333333334 0.25625 0.6125
20 0.6235416666666667 0.321875 0.8604166666666667
25 0.6947916666666667 0.403125 0.9041666666666667
30 0.7883333333333333 0.4947916666666667 0.9947916666666666
35 0.8772916666666667 0.5739583333333333 1.1229166666666666
40 0.8958333333333334 0.628125 1.159375
45 0.9616666666666666 0.70625 1.2177083333333334
50 1.0497916666666667 0.8385416666666666 1.2895833333333333
e

# “panel 1, often: x, y, low, high”
$panel1_3 << e
0 0.7335416666666668 0.6520833333333333 0.8291666666666667
5 1.5427083333333333 1.4354166666666666 1.6760416666666667
10 1.8377083333333335 1.7208333333333334 1.9854166666666666
15 1.903125 1.7125 2.111458333333333
20 1.9177083333333331 1.6020833333333333 2.128125
25 1.9327083333333335 1.65625 2.1125
30 1.9360416666666667 1.7572916666666667 2.059375
35 1.9622916666666668 1.8125 2.120833333333333
40 1.9577083333333334 1.7927083333333333 2.138541666666667
45 1.938125 1.7864583333333333 2.029166666666667
50 1.9272916666666664 1.6822916666666667 2.0239583333333333
e

# “panel 1, never, then 32 examples: x, y, low, high”
$panel1_4 << e
0 1.5241666666666667 1.1875 2.125
5 1.3354166666666667 1.075 1.65
10 1.1395833333333334 0.9104166666666667 1.4427083333333333
15 1.066875 0.8958333333333334 1.3010416666666667
20 1.080625 0.8604166666666667 1.3395833333333333
25 1.1289583333333335 0.9197916666666667 1.4166666666666667
30 1.1733333333333333 0.96875 1.4541666666666666
35 1.1904166666666667 0.9427083333333334 1.465625
40 1.17625 0.9677083333333333 1.4760416666666667
45 1.18125 0.9375 1.5114583333333333
50 1.2004166666666667 0.9864583333333333 1.5270833333333333
e

# “panel 2, never: x, y, low, high”
$panel2_1 << e
0 0.20395833333333332 0.190625 0.21458333333333332
5 0.2058333333333333 0.190625 0.215625
10 0.20541666666666666 0.19166666666666668 0.21666666666666667
15 0.20395833333333332 0.18958333333333333 0.21770833333333334
20 0.2033333333333333 0.19166666666666668 0.215625
25 0.2041666666666667 0.19270833333333334 0.21770833333333334
30 0.20625 0.19583333333333333 0.225
35 0.20833333333333334 0.19479166666666667 0.23229166666666667
40 0.21770833333333334 0.19479166666666667 0.2625
45 0.2270833333333333 0.19375 0.2864583333333333
50 0.2375 0.19166666666666668 0.32395833333333335
e

# “panel 2, rarely: x, y, low, high”
$panel2_2 << e
0 0.215 0.20104166666666667 0.225
5 0.21479166666666666 0.19375 0.23125
10 0.2185416666666667 0.190625 0.240625
15 0.22770833333333332 0.19479166666666667 0.2552083333333333
20 0.2341666666666667 0.19375 0.27708333333333335
25 0.24479166666666666 0.19895833333333332 0.28854166666666664
30 0.255 0.20520833333333333 0.296875
35 0.265 0.21145833333333333 0.30416666666666664
40 0.2729166666666667 0.225 0.30833333333333335
45 0.28020833333333334 0.22916666666666666 0.3145833333333333
50 0.28833333333333333 0.2375 0.3229166666666667
e

# “panel 2, often: x, y, low, high”
$panel2_3 << e
0 0.28812499999999996 0.26979166666666665 0.303125
5 0.3816666666666667 0.33229166666666665 0.425
10 0.40041666666666664 0.3229166666666667 0.4625
15 0.41958333333333336 0.340625 0.4864583333333333
20 0.42833333333333334 0.36770833333333336 0.4739583333333333
25 0.4297916666666667 0.3770833333333333 0.4708333333333333
30 0.4447916666666667 0.38333333333333336 0.4947916666666667
35 0.44958333333333333 0.38645833333333335 0.496875
40 0.45395833333333335 0.378125 0.503125
45 0.45479166666666665 0.3770833333333333 0.5052083333333334
50 0.4541666666666666 0.37083333333333335 0.5270833333333333
e

# “panel 2, never, then 32 examples: x, y, low, high”
$panel2_4 << e
0 0.1725 0.11354166666666667 0.221875
5 0.224375 0.15833333333333333 0.2875
10 0.2316666666666667 0.165625 0.2989583333333333
15 0.24666666666666667 0.18645833333333334 0.31354166666666666
20 0.2529166666666666 0.2 0.32708333333333334
25 0.25625 0.20416666666666666 0.3385416666666667
30 0.26479166666666665 0.21145833333333333 0.3541666666666667
35 0.27124999999999994 0.22083333333333333 0.3614583333333333
40 0.2825 0.22395833333333334 0.36041666666666666
45 0.28500000000000003 0.221875 0.36041666666666666
50 0.28854166666666664 0.22395833333333334 0.37395833333333334
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
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

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
set yrange [0:0.6]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6)
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
