# “A sampler that stays behind shows no learning, whatever was learned”
# Draw it again, in this folder: gnuplot -d policies-curves.gp
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

# “panel 1, frozen sampler: x, y, low, high”
$panel1_2 << e
1 0.26536458333333335 NaN NaN
2 0.24814453125 NaN NaN
3 0.245703125 NaN NaN
4 0.243359375 NaN NaN
5 0.22859374999999998 NaN NaN
6 0.228203125 NaN NaN
7 0.23945312499999996 NaN NaN
8 0.22960937499999998 NaN NaN
9 0.23281249999999995 NaN NaN
10 0.23382812499999997 NaN NaN
11 0.236875 NaN NaN
12 0.23367187500000003 NaN NaN
13 0.24640625000000002 NaN NaN
14 0.24914062499999998 NaN NaN
15 0.25 NaN NaN
16 0.24664062499999995 NaN NaN
17 0.24609374999999994 NaN NaN
18 0.24710937500000002 NaN NaN
19 0.24476562500000001 NaN NaN
20 0.24695312500000002 NaN NaN
21 0.24867187499999996 NaN NaN
22 0.25164062499999995 NaN NaN
23 0.24875000000000003 NaN NaN
24 0.24734375000000003 NaN NaN
25 0.24898437500000004 NaN NaN
26 0.25007812500000004 NaN NaN
27 0.25273437499999996 NaN NaN
28 0.25710937500000003 NaN NaN
29 0.258203125 NaN NaN
30 0.26197916666666665 NaN NaN
e

# “panel 1, cool sampler: x, y, low, high”
$panel1_3 << e
1 0.24986979166666665 NaN NaN
2 0.23466796875 NaN NaN
3 0.234375 NaN NaN
4 0.23718750000000002 NaN NaN
5 0.230078125 NaN NaN
6 0.24281250000000001 NaN NaN
7 0.27171875 NaN NaN
8 0.29539062499999996 NaN NaN
9 0.33148437499999994 NaN NaN
10 0.37125 NaN NaN
11 0.41398437499999996 NaN NaN
12 0.45710937500000004 NaN NaN
13 0.5037499999999999 NaN NaN
14 0.547890625 NaN NaN
15 0.6002343750000001 NaN NaN
16 0.6461718750000001 NaN NaN
17 0.688359375 NaN NaN
18 0.73125 NaN NaN
19 0.7633593750000001 NaN NaN
20 0.7811718750000001 NaN NaN
21 0.7977343750000001 NaN NaN
22 0.8182031249999999 NaN NaN
23 0.8266406249999999 NaN NaN
24 0.835546875 NaN NaN
25 0.8474218749999999 NaN NaN
26 0.859140625 NaN NaN
27 0.8622656249999998 NaN NaN
28 0.8696875000000001 NaN NaN
29 0.8732421875 NaN NaN
30 0.8805989583333333 NaN NaN
e

# “panel 1, moving ref.: x, y, low, high”
$panel1_4 << e
1 0.24921875 NaN NaN
2 0.24677734375 NaN NaN
3 0.248828125 NaN NaN
4 0.257578125 NaN NaN
5 0.27070312499999993 NaN NaN
6 0.28500000000000003 NaN NaN
7 0.30390625 NaN NaN
8 0.32578125 NaN NaN
9 0.34281249999999996 NaN NaN
10 0.37023437499999995 NaN NaN
11 0.3978125 NaN NaN
12 0.425625 NaN NaN
13 0.45734375 NaN NaN
14 0.48562500000000003 NaN NaN
15 0.515625 NaN NaN
16 0.543359375 NaN NaN
17 0.5772656249999999 NaN NaN
18 0.60796875 NaN NaN
19 0.639453125 NaN NaN
20 0.6675000000000001 NaN NaN
21 0.6919531250000001 NaN NaN
22 0.7168749999999999 NaN NaN
23 0.732734375 NaN NaN
24 0.7615624999999999 NaN NaN
25 0.7750781250000001 NaN NaN
26 0.7926562500000001 NaN NaN
27 0.8021874999999999 NaN NaN
28 0.8207031250000002 NaN NaN
29 0.81923828125 NaN NaN
30 0.8278645833333333 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'policies_curves' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'policies-curves.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'A sampler that stays behind shows no learning, whatever was learned' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'what the verifier accepts in training, whatever the rule paid; smoothed over 5 steps; mean of 10 seeds' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.82257
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [1:30]
set xtics scale 0.5 ('5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.82257,0.76714 to screen 0.84479,0.73817 nohead lw 0.8 lc rgb '#0072b2'
set arrow from screen 0.82257,0.80426 to screen 0.84479,0.82110 nohead lw 0.8 lc rgb '#009e73'
set arrow from screen 0.82257,0.76750 to screen 0.84479,0.77963 nohead lw 0.8 lc rgb '#cc79a7'
set label 'share right' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.45465,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'sound' at screen 0.85035,0.73817 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'frozen sampler' at screen 0.85035,0.37301 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'cool sampler' at screen 0.85035,0.82110 left front noenhanced font ',12.5' tc rgb '#007a59'
set label 'moving ref.' at screen 0.85035,0.77963 left front noenhanced font ',12.5' tc rgb '#a3527f'
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
