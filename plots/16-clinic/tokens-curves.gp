# “Shifted old and masked end have a sound curve; that of trained padding stays low”
# Draw it again, in this folder: gnuplot -d tokens-curves.gp
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

# “panel 1, shifted old: x, y, low, high”
$panel1_2 << e
1 0.24921875 NaN NaN
2 0.2466796875 NaN NaN
3 0.24859375 NaN NaN
4 0.2571875 NaN NaN
5 0.26999999999999996 NaN NaN
6 0.28375 NaN NaN
7 0.302421875 NaN NaN
8 0.324453125 NaN NaN
9 0.341171875 NaN NaN
10 0.3676562499999999 NaN NaN
11 0.39437500000000003 NaN NaN
12 0.42132812500000005 NaN NaN
13 0.451171875 NaN NaN
14 0.47648437499999996 NaN NaN
15 0.503203125 NaN NaN
16 0.52625 NaN NaN
17 0.555078125 NaN NaN
18 0.58203125 NaN NaN
19 0.6114843750000001 NaN NaN
20 0.637421875 NaN NaN
21 0.6609375 NaN NaN
22 0.6873437499999999 NaN NaN
23 0.7034374999999999 NaN NaN
24 0.733203125 NaN NaN
25 0.74921875 NaN NaN
26 0.7692187500000001 NaN NaN
27 0.7803125 NaN NaN
28 0.8025781249999999 NaN NaN
29 0.80224609375 NaN NaN
30 0.812109375 NaN NaN
e

# “panel 1, shifted ref.: x, y, low, high”
$panel1_3 << e
1 0.2484375 NaN NaN
2 0.24482421875 NaN NaN
3 0.24562499999999998 NaN NaN
4 0.253359375 NaN NaN
5 0.263125 NaN NaN
6 0.2725 NaN NaN
7 0.28625 NaN NaN
8 0.2996875 NaN NaN
9 0.303359375 NaN NaN
10 0.31742187499999996 NaN NaN
11 0.32937500000000003 NaN NaN
12 0.3428125000000001 NaN NaN
13 0.35874999999999996 NaN NaN
14 0.37625000000000003 NaN NaN
15 0.396796875 NaN NaN
16 0.41593749999999996 NaN NaN
17 0.43742187500000007 NaN NaN
18 0.462578125 NaN NaN
19 0.4872656249999999 NaN NaN
20 0.5078125 NaN NaN
21 0.5237499999999999 NaN NaN
22 0.5459375 NaN NaN
23 0.560703125 NaN NaN
24 0.59125 NaN NaN
25 0.6078906249999999 NaN NaN
26 0.635 NaN NaN
27 0.65046875 NaN NaN
28 0.67421875 NaN NaN
29 0.67392578125 NaN NaN
30 0.685546875 NaN NaN
e

# “panel 1, end masked: x, y, low, high”
$panel1_4 << e
1 0.24921875 NaN NaN
2 0.246875 NaN NaN
3 0.24890625000000002 NaN NaN
4 0.257734375 NaN NaN
5 0.270859375 NaN NaN
6 0.285078125 NaN NaN
7 0.3040625 NaN NaN
8 0.32625000000000004 NaN NaN
9 0.343515625 NaN NaN
10 0.370703125 NaN NaN
11 0.39828125000000003 NaN NaN
12 0.426171875 NaN NaN
13 0.45789062499999994 NaN NaN
14 0.4853124999999999 NaN NaN
15 0.515859375 NaN NaN
16 0.544296875 NaN NaN
17 0.577265625 NaN NaN
18 0.60671875 NaN NaN
19 0.637890625 NaN NaN
20 0.665703125 NaN NaN
21 0.6892968749999999 NaN NaN
22 0.7153125 NaN NaN
23 0.7315625 NaN NaN
24 0.7621875 NaN NaN
25 0.7739843750000001 NaN NaN
26 0.791015625 NaN NaN
27 0.7985156250000001 NaN NaN
28 0.8164843749999999 NaN NaN
29 0.81279296875 NaN NaN
30 0.8220052083333332 NaN NaN
e

# “panel 1, padding trained: x, y, low, high”
$panel1_5 << e
1 0.24518229166666666 NaN NaN
2 0.24033203125 NaN NaN
3 0.23882812500000003 NaN NaN
4 0.24250000000000002 NaN NaN
5 0.24765625 NaN NaN
6 0.25117187500000004 NaN NaN
7 0.25773437499999996 NaN NaN
8 0.26148437500000005 NaN NaN
9 0.25710937500000003 NaN NaN
10 0.25789062500000004 NaN NaN
11 0.2534375 NaN NaN
12 0.24867187500000001 NaN NaN
13 0.24625 NaN NaN
14 0.23984375 NaN NaN
15 0.24328125000000003 NaN NaN
16 0.24265624999999996 NaN NaN
17 0.24789062499999998 NaN NaN
18 0.257578125 NaN NaN
19 0.26929687500000005 NaN NaN
20 0.265625 NaN NaN
21 0.259609375 NaN NaN
22 0.25859375 NaN NaN
23 0.2553125 NaN NaN
24 0.25632812499999996 NaN NaN
25 0.254453125 NaN NaN
26 0.275078125 NaN NaN
27 0.27531249999999996 NaN NaN
28 0.278125 NaN NaN
29 0.276953125 NaN NaN
30 0.28736979166666665 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'tokens_curves' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'tokens-curves.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Shifted old and masked end have a sound curve; that of trained padding stays low' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'what the verifier accepts in training, whatever the rule paid; smoothed over 5 steps; mean of 10 seeds' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.81510
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [1:30]
set xtics scale 0.5 ('5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.81510,0.76714 to screen 0.83733,0.80382 nohead lw 0.8 lc rgb '#0072b2'
set arrow from screen 0.81510,0.75652 to screen 0.83733,0.72089 nohead lw 0.8 lc rgb '#d55e00'
set label 'share right' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.45092,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'sound' at screen 0.84288,0.80382 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'shifted old' at screen 0.84288,0.72089 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'shifted ref.' at screen 0.84288,0.66829 left front noenhanced font ',12.5' tc rgb '#007a59'
set label 'end masked' at screen 0.84288,0.76236 left front noenhanced font ',12.5' tc rgb '#a3527f'
set label 'padding trained' at screen 0.84288,0.39071 left front noenhanced font ',12.5' tc rgb '#946600'
plot $panel1_1 using 1:2 with lines lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with lines lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with lines lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with lines lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle, \
  $panel1_5 using 1:2 with lines lw 2 dt solid lc rgb '#e69f00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
