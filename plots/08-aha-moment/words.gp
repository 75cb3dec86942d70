# “Rewards amplify a look back that is there, and find none where there is none”
# Draw it again, in this folder: gnuplot -d words.gp
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
40 0 0 0
45 0 0 0
50 0 0 0
e

# “panel 1, rarely: x, y, low, high”
$panel1_2 << e
0 0.071875 0.0465625 0.09343749999999999
5 0.2663541666666667 0.18979166666666666 0.3033333333333333
10 0.7026041666666667 0.6144791666666667 0.8579166666666667
15 1.2428124999999999 1.055 1.5255208333333332
20 1.4891666666666665 1.1906249999999998 1.7710416666666666
25 1.525104166666667 1.1842708333333334 1.8160416666666666
30 1.5074999999999998 1.1534375 1.7371874999999999
35 1.5342708333333335 1.2011458333333334 1.7358333333333331
40 1.5825 1.2307291666666669 1.8104166666666666
45 1.5903125 1.3138541666666665 1.8879166666666667
50 1.5892708333333334 1.3641666666666667 1.924375
e

# “panel 1, often: x, y, low, high”
$panel1_3 << e
0 0.7059375 0.6445833333333333 0.8212499999999999
5 1.5728125 1.4542708333333332 1.7191666666666665
10 1.9308333333333334 1.7919791666666667 2.1248958333333334
15 2.028958333333333 1.86375 2.1670833333333333
20 2.0870833333333336 1.9258333333333335 2.266875
25 2.1040625000000004 1.9854166666666668 2.3103124999999998
30 2.1053125000000006 1.9704166666666667 2.2977083333333335
35 2.1153125 1.9959375000000001 2.274375
40 2.1446875 2.0304166666666665 2.2967708333333334
45 2.1453125 2.0446875 2.293645833333333
50 2.132604166666667 2.0071875 2.3085416666666663
e

# “panel 2, never: x, y, low, high”
$panel2_1 << e
0 0.2125 0.21020833333333333 0.21572916666666667
5 0.2129166666666667 0.20895833333333333 0.21666666666666667
10 0.21322916666666666 0.20927083333333335 0.21697916666666667
15 0.213125 0.20833333333333334 0.21791666666666668
20 0.21531250000000002 0.2121875 0.21729166666666666
25 0.22093750000000006 0.21239583333333334 0.22864583333333333
30 0.22895833333333332 0.21427083333333333 0.24687499999999998
35 0.23572916666666668 0.21145833333333333 0.2533333333333333
40 0.24302083333333332 0.2103125 0.2701041666666666
45 0.26291666666666663 0.21645833333333334 0.3028125
50 0.2891666666666667 0.2175 0.3647916666666666
e

# “panel 2, rarely: x, y, low, high”
$panel2_2 << e
0 0.2266666666666667 0.22239583333333335 0.23135416666666667
5 0.26177083333333334 0.24447916666666666 0.28781249999999997
10 0.3113541666666667 0.25385416666666666 0.35791666666666666
15 0.3539583333333334 0.28447916666666667 0.41135416666666663
20 0.3936458333333333 0.32062500000000005 0.44718749999999996
25 0.4178125 0.34354166666666663 0.47760416666666666
30 0.4329166666666667 0.3620833333333333 0.4898958333333333
35 0.4486458333333333 0.38156249999999997 0.5010416666666666
40 0.4633333333333334 0.39468749999999997 0.5223958333333333
45 0.4716666666666667 0.40760416666666666 0.5332291666666666
50 0.48656250000000006 0.4215625 0.5509375
e

# “panel 2, often: x, y, low, high”
$panel2_3 << e
0 0.34531249999999997 0.3097916666666667 0.38125
5 0.5177083333333333 0.45208333333333334 0.5677083333333333
10 0.576875 0.5027083333333333 0.6202083333333333
15 0.6070833333333334 0.5191666666666667 0.6602083333333333
20 0.6111458333333333 0.525625 0.6595833333333333
25 0.6170833333333332 0.5539583333333333 0.6670833333333334
30 0.6235416666666668 0.5493750000000001 0.6916666666666667
35 0.6337500000000001 0.5734375 0.6988541666666667
40 0.6365625000000001 0.5661458333333333 0.7057291666666666
45 0.6429166666666667 0.5633333333333334 0.7134375000000001
50 0.6447916666666667 0.5543750000000001 0.7127083333333333
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,350 dynamic noenhanced name 'words' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,525 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'words.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Rewards amplify a look back that is there, and find none where there is none' at screen 0.01667,0.94286 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations, 16 samples each' at screen 0.01667,0.06171 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
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
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2.0 dt (3,3) lc rgb '#009e73' notitle
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
  $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel2_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2.0 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
