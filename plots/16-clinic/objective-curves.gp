# “With the KL's sign wrong, or a maximum for a minimum, the curve looks sound”
# Draw it again, in this folder: gnuplot -d objective-curves.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, sound: x, y, low, high”
$panel1_1 << e
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

# “panel 1, max for min: x, y, low, high”
$panel1_2 << e
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

# “panel 1, ratio of logs: x, y, low, high”
$panel1_3 << e
1 0.2436197916666667 NaN NaN
2 0.2375 NaN NaN
3 0.23453125 NaN NaN
4 0.2359375 NaN NaN
5 0.23937500000000003 NaN NaN
6 0.23984375 NaN NaN
7 0.24289062499999997 NaN NaN
8 0.24304687499999997 NaN NaN
9 0.23562500000000003 NaN NaN
10 0.23195312499999998 NaN NaN
11 0.22320312500000003 NaN NaN
12 0.217109375 NaN NaN
13 0.21203125000000003 NaN NaN
14 0.19937499999999997 NaN NaN
15 0.193046875 NaN NaN
16 0.183828125 NaN NaN
17 0.17609375 NaN NaN
18 0.176484375 NaN NaN
19 0.181328125 NaN NaN
20 0.17101562499999998 NaN NaN
21 0.164609375 NaN NaN
22 0.16476562500000003 NaN NaN
23 0.14859375 NaN NaN
24 0.138828125 NaN NaN
25 0.12906250000000002 NaN NaN
26 0.13359375 NaN NaN
27 0.121015625 NaN NaN
28 0.125703125 NaN NaN
29 0.12294921875 NaN NaN
30 0.13359374999999998 NaN NaN
e

# “panel 1, rewarded drift: x, y, low, high”
$panel1_4 << e
1 0.24921875 NaN NaN
2 0.246875 NaN NaN
3 0.24890625000000002 NaN NaN
4 0.25765625 NaN NaN
5 0.27078125 NaN NaN
6 0.28515625000000006 NaN NaN
7 0.304296875 NaN NaN
8 0.32703125 NaN NaN
9 0.344765625 NaN NaN
10 0.372734375 NaN NaN
11 0.40046875000000004 NaN NaN
12 0.42781249999999993 NaN NaN
13 0.45906250000000004 NaN NaN
14 0.48671875 NaN NaN
15 0.516796875 NaN NaN
16 0.5415625 NaN NaN
17 0.575078125 NaN NaN
18 0.60421875 NaN NaN
19 0.633671875 NaN NaN
20 0.6596875 NaN NaN
21 0.6853125 NaN NaN
22 0.709453125 NaN NaN
23 0.725703125 NaN NaN
24 0.754296875 NaN NaN
25 0.7672656249999998 NaN NaN
26 0.78078125 NaN NaN
27 0.78765625 NaN NaN
28 0.803046875 NaN NaN
29 0.79990234375 NaN NaN
30 0.8053385416666667 NaN NaN
e

# “panel 1, huge step: x, y, low, high”
$panel1_5 << e
1 0.32526041666666666 NaN NaN
2 0.31611328125 NaN NaN
3 0.29242187499999994 NaN NaN
4 0.27570312500000005 NaN NaN
5 0.23640625 NaN NaN
6 0.19609375 NaN NaN
7 0.16203125000000002 NaN NaN
8 0.14578125000000003 NaN NaN
9 0.13171875 NaN NaN
10 0.11453125 NaN NaN
11 0.099765625 NaN NaN
12 0.0890625 NaN NaN
13 0.077734375 NaN NaN
14 0.068828125 NaN NaN
15 0.06734375 NaN NaN
16 0.066328125 NaN NaN
17 0.070078125 NaN NaN
18 0.07179687500000001 NaN NaN
19 0.07523437499999999 NaN NaN
20 0.069609375 NaN NaN
21 0.065234375 NaN NaN
22 0.060078125 NaN NaN
23 0.05890625000000001 NaN NaN
24 0.051796875 NaN NaN
25 0.048046875 NaN NaN
26 0.051875000000000004 NaN NaN
27 0.051718749999999994 NaN NaN
28 0.047968750000000004 NaN NaN
29 0.05048828125 NaN NaN
30 0.056901041666666666 NaN NaN
e

# “panel 1, endless warm-up: x, y, low, high”
$panel1_6 << e
1 0.24453125 NaN NaN
2 0.23955078125 NaN NaN
3 0.23734375000000002 NaN NaN
4 0.24046875 NaN NaN
5 0.24515625000000002 NaN NaN
6 0.2475 NaN NaN
7 0.253046875 NaN NaN
8 0.256328125 NaN NaN
9 0.25125000000000003 NaN NaN
10 0.2515625 NaN NaN
11 0.24703124999999998 NaN NaN
12 0.24210937500000002 NaN NaN
13 0.23968749999999997 NaN NaN
14 0.23273437500000002 NaN NaN
15 0.23539062500000002 NaN NaN
16 0.23500000000000001 NaN NaN
17 0.23875000000000002 NaN NaN
18 0.247734375 NaN NaN
19 0.259375 NaN NaN
20 0.254765625 NaN NaN
21 0.247734375 NaN NaN
22 0.24625000000000002 NaN NaN
23 0.24226562499999998 NaN NaN
24 0.24140624999999996 NaN NaN
25 0.238671875 NaN NaN
26 0.25789062500000004 NaN NaN
27 0.25593750000000004 NaN NaN
28 0.25734375 NaN NaN
29 0.2556640625 NaN NaN
30 0.265234375 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'objective_curves' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'objective-curves.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'With the KL''s sign wrong, or a maximum for a minimum, the curve looks sound' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'what the verifier accepts in training, whatever the rule paid; smoothed over 5 steps; mean of 10 seeds' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.80399
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [1:30]
set xtics scale 0.5 ('5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.80399,0.76714 to screen 0.82622,0.80349 nohead lw 0.8 lc rgb '#0072b2'
set arrow from screen 0.80399,0.75180 to screen 0.82622,0.72056 nohead lw 0.8 lc rgb '#cc79a7'
set label 'share right' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.44536,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'sound' at screen 0.83177,0.80349 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'max for min' at screen 0.83177,0.76203 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'ratio of logs' at screen 0.83177,0.28351 left front noenhanced font ',12.5' tc rgb '#007a59'
set label 'rewarded drift' at screen 0.83177,0.72056 left front noenhanced font ',12.5' tc rgb '#a3527f'
set label 'huge step' at screen 0.83177,0.23005 left front noenhanced font ',12.5' tc rgb '#946600'
set label 'endless warm-up' at screen 0.83177,0.37528 left front noenhanced font ',12.5' tc rgb '#2a78a8'
plot $panel1_1 using 1:2 with lines lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with lines lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with lines lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with lines lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle, \
  $panel1_5 using 1:2 with lines lw 2 dt solid lc rgb '#e69f00' notitle, \
  $panel1_6 using 1:2 with lines lw 2 dt (10,4) lc rgb '#56b4e9' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
