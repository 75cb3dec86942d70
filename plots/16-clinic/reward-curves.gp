# “Of three wrong rewards, one trains as well as the right one”
# Draw it again, in this folder: gnuplot -d reward-curves.gp
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

# “panel 1, never paid: x, y, low, high”
$panel1_2 << e
1 0.24440104166666665 NaN NaN
2 0.23935546875 NaN NaN
3 0.236640625 NaN NaN
4 0.23960937499999999 NaN NaN
5 0.2440625 NaN NaN
6 0.246328125 NaN NaN
7 0.25179687500000003 NaN NaN
8 0.255546875 NaN NaN
9 0.250859375 NaN NaN
10 0.25125 NaN NaN
11 0.24640625 NaN NaN
12 0.24117187499999998 NaN NaN
13 0.23828125 NaN NaN
14 0.23093750000000002 NaN NaN
15 0.23390625000000004 NaN NaN
16 0.23351562500000003 NaN NaN
17 0.2375 NaN NaN
18 0.246328125 NaN NaN
19 0.257734375 NaN NaN
20 0.25203125000000004 NaN NaN
21 0.24453125 NaN NaN
22 0.24320312500000002 NaN NaN
23 0.23953125000000003 NaN NaN
24 0.238515625 NaN NaN
25 0.235546875 NaN NaN
26 0.255078125 NaN NaN
27 0.2525 NaN NaN
28 0.25335937499999994 NaN NaN
29 0.2513671875 NaN NaN
30 0.26145833333333335 NaN NaN
e

# “panel 1, half for listing: x, y, low, high”
$panel1_3 << e
1 0.24921875 NaN NaN
2 0.246875 NaN NaN
3 0.248828125 NaN NaN
4 0.25749999999999995 NaN NaN
5 0.27054687499999996 NaN NaN
6 0.28460937500000005 NaN NaN
7 0.30328125 NaN NaN
8 0.32531250000000006 NaN NaN
9 0.3425 NaN NaN
10 0.36968749999999995 NaN NaN
11 0.39679687500000005 NaN NaN
12 0.42421875 NaN NaN
13 0.45531249999999995 NaN NaN
14 0.48257812499999997 NaN NaN
15 0.5118750000000001 NaN NaN
16 0.5385156249999998 NaN NaN
17 0.573203125 NaN NaN
18 0.6033593749999999 NaN NaN
19 0.6342187499999998 NaN NaN
20 0.660625 NaN NaN
21 0.686328125 NaN NaN
22 0.7082812500000001 NaN NaN
23 0.72390625 NaN NaN
24 0.7528906249999999 NaN NaN
25 0.7679687499999999 NaN NaN
26 0.7854687499999999 NaN NaN
27 0.7959375000000001 NaN NaN
28 0.81484375 NaN NaN
29 0.813671875 NaN NaN
30 0.822265625 NaN NaN
e

# “panel 1, cut short: x, y, low, high”
$panel1_4 << e
1 0.16315104166666666 NaN NaN
2 0.16201171875 NaN NaN
3 0.16062500000000002 NaN NaN
4 0.16484375 NaN NaN
5 0.168671875 NaN NaN
6 0.16671874999999997 NaN NaN
7 0.16500000000000004 NaN NaN
8 0.168125 NaN NaN
9 0.16125 NaN NaN
10 0.16140625 NaN NaN
11 0.15585937499999997 NaN NaN
12 0.15578124999999998 NaN NaN
13 0.15515625 NaN NaN
14 0.1528125 NaN NaN
15 0.15320312500000002 NaN NaN
16 0.15671874999999996 NaN NaN
17 0.157890625 NaN NaN
18 0.15945312500000003 NaN NaN
19 0.17085937499999998 NaN NaN
20 0.166640625 NaN NaN
21 0.157734375 NaN NaN
22 0.16078125 NaN NaN
23 0.163125 NaN NaN
24 0.15585937500000002 NaN NaN
25 0.1603125 NaN NaN
26 0.17828125 NaN NaN
27 0.17203125000000002 NaN NaN
28 0.16789062500000002 NaN NaN
29 0.17109375 NaN NaN
30 0.17265625 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'reward_curves' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'reward-curves.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Of three wrong rewards, one trains as well as the right one' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'what the verifier accepts in training, whatever the rule paid; smoothed over 5 steps; mean of 10 seeds' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.83316
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [1:30]
set xtics scale 0.5 ('5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.83316,0.76714 to screen 0.85538,0.78610 nohead lw 0.8 lc rgb '#0072b2'
set arrow from screen 0.83316,0.76360 to screen 0.85538,0.74464 nohead lw 0.8 lc rgb '#009e73'
set label 'share right' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.45995,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'sound' at screen 0.86094,0.78610 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'never paid' at screen 0.86094,0.37265 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'half for listing' at screen 0.86094,0.74464 left front noenhanced font ',12.5' tc rgb '#007a59'
set label 'cut short' at screen 0.86094,0.31075 left front noenhanced font ',12.5' tc rgb '#a3527f'
plot $panel1_1 using 1:2 with lines lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with lines lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with lines lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with lines lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
