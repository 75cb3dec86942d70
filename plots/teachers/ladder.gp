# “A few thousand numbers gain about as much from rewards as a hundred thousand”
# Draw it again, in this folder: gnuplot -d ladder.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, : x, y, low, high”
$panel1_1 << e
2638 0.6962499999999999 0.5548958333333334 0.8341666666666667
5276 0.7293750000000001 0.5895833333333333 0.8454166666666667
21104 0.7536458333333333 0.6292708333333334 0.8576041666666667
103616 0.7062499999999999 0.53625 0.8580208333333333
e

# “panel 2, rank 1: x, y, low, high”
$panel2_1 << e
1 0.2513020833333333 NaN NaN
2 0.25029296875 NaN NaN
3 0.25585937500000006 NaN NaN
4 0.27101562500000004 NaN NaN
5 0.293046875 NaN NaN
6 0.31796875 NaN NaN
7 0.353828125 NaN NaN
8 0.3937500000000001 NaN NaN
9 0.43351562499999996 NaN NaN
10 0.479375 NaN NaN
11 0.5275 NaN NaN
12 0.573359375 NaN NaN
13 0.613671875 NaN NaN
14 0.6496875 NaN NaN
15 0.6803125 NaN NaN
16 0.70296875 NaN NaN
17 0.721328125 NaN NaN
18 0.739375 NaN NaN
19 0.753203125 NaN NaN
20 0.761484375 NaN NaN
21 0.7749218750000001 NaN NaN
22 0.7884375 NaN NaN
23 0.7932812499999999 NaN NaN
24 0.807578125 NaN NaN
25 0.81765625 NaN NaN
26 0.8247656250000001 NaN NaN
27 0.8270312499999999 NaN NaN
28 0.83984375 NaN NaN
29 0.8373046875 NaN NaN
30 0.8432291666666666 NaN NaN
e

# “panel 2, rank 2: x, y, low, high”
$panel2_2 << e
1 0.252734375 NaN NaN
2 0.2515625 NaN NaN
3 0.2571875 NaN NaN
4 0.272890625 NaN NaN
5 0.29851562499999995 NaN NaN
6 0.328359375 NaN NaN
7 0.3709375 NaN NaN
8 0.41734375 NaN NaN
9 0.46085937499999996 NaN NaN
10 0.500859375 NaN NaN
11 0.541796875 NaN NaN
12 0.5770312500000001 NaN NaN
13 0.6098437499999999 NaN NaN
14 0.6403125000000001 NaN NaN
15 0.67640625 NaN NaN
16 0.700859375 NaN NaN
17 0.7320312499999999 NaN NaN
18 0.7545312500000001 NaN NaN
19 0.7764843750000001 NaN NaN
20 0.7924999999999999 NaN NaN
21 0.80921875 NaN NaN
22 0.8214062499999999 NaN NaN
23 0.830390625 NaN NaN
24 0.8428906250000001 NaN NaN
25 0.849921875 NaN NaN
26 0.8559374999999999 NaN NaN
27 0.857109375 NaN NaN
28 0.8696093750000001 NaN NaN
29 0.8681640625 NaN NaN
30 0.8708333333333333 NaN NaN
e

# “panel 2, rank 8: x, y, low, high”
$panel2_3 << e
1 0.25104166666666666 NaN NaN
2 0.25068359375 NaN NaN
3 0.255859375 NaN NaN
4 0.27046875 NaN NaN
5 0.297109375 NaN NaN
6 0.32992187500000003 NaN NaN
7 0.370625 NaN NaN
8 0.41187500000000005 NaN NaN
9 0.45109374999999996 NaN NaN
10 0.4875 NaN NaN
11 0.521796875 NaN NaN
12 0.5557031250000001 NaN NaN
13 0.5907031249999999 NaN NaN
14 0.620625 NaN NaN
15 0.653828125 NaN NaN
16 0.6815625 NaN NaN
17 0.71125 NaN NaN
18 0.735625 NaN NaN
19 0.762578125 NaN NaN
20 0.7859375 NaN NaN
21 0.8020312500000001 NaN NaN
22 0.8155468750000001 NaN NaN
23 0.8282031250000002 NaN NaN
24 0.841171875 NaN NaN
25 0.846484375 NaN NaN
26 0.854453125 NaN NaN
27 0.8603906250000002 NaN NaN
28 0.870078125 NaN NaN
29 0.8693359375 NaN NaN
30 0.8725260416666666 NaN NaN
e

# “panel 2, full: x, y, low, high”
$panel2_4 << e
1 0.24921875 NaN NaN
2 0.246875 NaN NaN
3 0.248828125 NaN NaN
4 0.25749999999999995 NaN NaN
5 0.2705468749999999 NaN NaN
6 0.28460937500000005 NaN NaN
7 0.30328125 NaN NaN
8 0.325078125 NaN NaN
9 0.34203124999999995 NaN NaN
10 0.36945312499999994 NaN NaN
11 0.39687500000000003 NaN NaN
12 0.424609375 NaN NaN
13 0.456171875 NaN NaN
14 0.48453124999999997 NaN NaN
15 0.5142187500000001 NaN NaN
16 0.5421875 NaN NaN
17 0.57640625 NaN NaN
18 0.607421875 NaN NaN
19 0.6388281250000001 NaN NaN
20 0.6676562500000001 NaN NaN
21 0.69265625 NaN NaN
22 0.7179687499999999 NaN NaN
23 0.73421875 NaN NaN
24 0.763203125 NaN NaN
25 0.776171875 NaN NaN
26 0.79328125 NaN NaN
27 0.80203125 NaN NaN
28 0.8202343750000001 NaN NaN
29 0.81865234375 NaN NaN
30 0.82734375 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'ladder' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'ladder.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'A few thousand numbers gain about as much from rewards as a hundred thousand' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations, 16 samples each' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label 'rank 1' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.14566,0.87351 to screen 0.18177,0.87351 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label 'rank 2' at screen 0.19149,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.27465,0.87351 to screen 0.31076,0.87351 nohead lw 2 dt (10,3,3,3) lc rgb '#cc79a7'
set label 'rank 8' at screen 0.32049,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.40365,0.87351 to screen 0.43976,0.87351 nohead lw 2 dt solid lc rgb '#e69f00'
set label 'full' at screen 0.44948,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [2637.999997362:103616.00010361601]
set logscale x 10
set xtics scale 0.5 ('2638' 2638, '5276' 5276, '21104' 21104, '103616' 103616) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.23625 to graph 1, first 0.23625 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'at the end' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'pass@1 on held-out equations' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'numbers trained (log scale)' at screen 0.28226,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.47222,0.36628 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle
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
set xrange [1:30]
set xtics scale 0.5 ('5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'on the way' at screen 0.57007,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right in training' at screen 0.51128,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.76559,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with lines lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel2_2 using 1:2 with lines lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel2_3 using 1:2 with lines lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle, \
  $panel2_4 using 1:2 with lines lw 2 dt solid lc rgb '#e69f00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
