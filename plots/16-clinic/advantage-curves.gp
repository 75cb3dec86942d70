# “Some wrong advantages learn, some learn nothing, some unlearn”
# Draw it again, in this folder: gnuplot -d advantage-curves.gp
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

# “panel 1, groups of two: x, y, low, high”
$panel1_2 << e
1 0.2513020833333333 NaN NaN
2 0.24990234375 NaN NaN
3 0.253046875 NaN NaN
4 0.26179687500000004 NaN NaN
5 0.26703124999999994 NaN NaN
6 0.278984375 NaN NaN
7 0.30023437499999994 NaN NaN
8 0.32796875000000003 NaN NaN
9 0.35140625000000003 NaN NaN
10 0.38046875 NaN NaN
11 0.41398437499999996 NaN NaN
12 0.446484375 NaN NaN
13 0.47828124999999994 NaN NaN
14 0.5156249999999999 NaN NaN
15 0.555859375 NaN NaN
16 0.59390625 NaN NaN
17 0.631640625 NaN NaN
18 0.6705468750000001 NaN NaN
19 0.706875 NaN NaN
20 0.7403906250000001 NaN NaN
21 0.7669531250000001 NaN NaN
22 0.790546875 NaN NaN
23 0.8034375 NaN NaN
24 0.816171875 NaN NaN
25 0.8267187500000001 NaN NaN
26 0.8357031249999999 NaN NaN
27 0.842734375 NaN NaN
28 0.8525781249999997 NaN NaN
29 0.85634765625 NaN NaN
30 0.8595052083333332 NaN NaN
e

# “panel 1, own groups: x, y, low, high”
$panel1_3 << e
1 0.24453125 NaN NaN
2 0.23974609375 NaN NaN
3 0.237109375 NaN NaN
4 0.24007812499999998 NaN NaN
5 0.244921875 NaN NaN
6 0.24734375000000003 NaN NaN
7 0.2528125 NaN NaN
8 0.25640625 NaN NaN
9 0.251484375 NaN NaN
10 0.25164062499999995 NaN NaN
11 0.24679687500000003 NaN NaN
12 0.24156249999999999 NaN NaN
13 0.23898437500000003 NaN NaN
14 0.23179687499999999 NaN NaN
15 0.23421874999999998 NaN NaN
16 0.23367187499999997 NaN NaN
17 0.2375 NaN NaN
18 0.24671874999999996 NaN NaN
19 0.258671875 NaN NaN
20 0.25421874999999994 NaN NaN
21 0.247734375 NaN NaN
22 0.246484375 NaN NaN
23 0.24226562499999998 NaN NaN
24 0.24132812500000003 NaN NaN
25 0.238515625 NaN NaN
26 0.2575 NaN NaN
27 0.255390625 NaN NaN
28 0.2571875 NaN NaN
29 0.25546875 NaN NaN
30 0.265234375 NaN NaN
e

# “panel 1, one group: x, y, low, high”
$panel1_4 << e
1 0.24895833333333334 NaN NaN
2 0.24609375 NaN NaN
3 0.247734375 NaN NaN
4 0.256640625 NaN NaN
5 0.268671875 NaN NaN
6 0.28179687499999995 NaN NaN
7 0.2984375 NaN NaN
8 0.317578125 NaN NaN
9 0.330859375 NaN NaN
10 0.354140625 NaN NaN
11 0.383046875 NaN NaN
12 0.41851562500000006 NaN NaN
13 0.458671875 NaN NaN
14 0.49703125000000004 NaN NaN
15 0.5380468749999999 NaN NaN
16 0.569453125 NaN NaN
17 0.5996875 NaN NaN
18 0.625234375 NaN NaN
19 0.65046875 NaN NaN
20 0.6715625000000001 NaN NaN
21 0.6940625 NaN NaN
22 0.715546875 NaN NaN
23 0.7310937500000001 NaN NaN
24 0.7558593750000001 NaN NaN
25 0.7700781250000001 NaN NaN
26 0.7871875 NaN NaN
27 0.79953125 NaN NaN
28 0.819375 NaN NaN
29 0.82236328125 NaN NaN
30 0.8329427083333332 NaN NaN
e

# “panel 1, neighbour's: x, y, low, high”
$panel1_5 << e
1 0.24088541666666666 NaN NaN
2 0.2341796875 NaN NaN
3 0.23093749999999996 NaN NaN
4 0.23093749999999996 NaN NaN
5 0.234140625 NaN NaN
6 0.234765625 NaN NaN
7 0.23812499999999998 NaN NaN
8 0.2390625 NaN NaN
9 0.23195312499999998 NaN NaN
10 0.2265625 NaN NaN
11 0.21875 NaN NaN
12 0.21289062499999994 NaN NaN
13 0.207578125 NaN NaN
14 0.199609375 NaN NaN
15 0.199609375 NaN NaN
16 0.196875 NaN NaN
17 0.196796875 NaN NaN
18 0.20234375 NaN NaN
19 0.21234374999999997 NaN NaN
20 0.21023437500000003 NaN NaN
21 0.203671875 NaN NaN
22 0.20226562500000003 NaN NaN
23 0.1984375 NaN NaN
24 0.19078125 NaN NaN
25 0.18375 NaN NaN
26 0.1990625 NaN NaN
27 0.19453125 NaN NaN
28 0.194140625 NaN NaN
29 0.194921875 NaN NaN
30 0.20494791666666665 NaN NaN
e

# “panel 1, no baseline: x, y, low, high”
$panel1_6 << e
1 0.24635416666666665 NaN NaN
2 0.24208984375 NaN NaN
3 0.2421875 NaN NaN
4 0.248125 NaN NaN
5 0.25679687500000004 NaN NaN
6 0.264140625 NaN NaN
7 0.2759375 NaN NaN
8 0.28625 NaN NaN
9 0.286953125 NaN NaN
10 0.294921875 NaN NaN
11 0.30062500000000003 NaN NaN
12 0.312109375 NaN NaN
13 0.32453125 NaN NaN
14 0.3393750000000001 NaN NaN
15 0.36031250000000004 NaN NaN
16 0.37875000000000003 NaN NaN
17 0.40062499999999995 NaN NaN
18 0.433125 NaN NaN
19 0.45679687500000005 NaN NaN
20 0.47007812499999996 NaN NaN
21 0.48851562499999995 NaN NaN
22 0.503203125 NaN NaN
23 0.508671875 NaN NaN
24 0.532109375 NaN NaN
25 0.5521875 NaN NaN
26 0.5752343750000001 NaN NaN
27 0.5911718749999999 NaN NaN
28 0.615234375 NaN NaN
29 0.61962890625 NaN NaN
30 0.6317708333333334 NaN NaN
e

# “panel 1, wrong sign: x, y, low, high”
$panel1_7 << e
1 0.2407552083333333 NaN NaN
2 0.233984375 NaN NaN
3 0.230234375 NaN NaN
4 0.229921875 NaN NaN
5 0.23289062500000002 NaN NaN
6 0.232734375 NaN NaN
7 0.23546874999999998 NaN NaN
8 0.23609375000000005 NaN NaN
9 0.22875 NaN NaN
10 0.222421875 NaN NaN
11 0.21414062500000003 NaN NaN
12 0.20812500000000003 NaN NaN
13 0.20140625 NaN NaN
14 0.193203125 NaN NaN
15 0.192109375 NaN NaN
16 0.1878125 NaN NaN
17 0.187109375 NaN NaN
18 0.19406249999999997 NaN NaN
19 0.20203125000000002 NaN NaN
20 0.19859374999999999 NaN NaN
21 0.19007812500000001 NaN NaN
22 0.185390625 NaN NaN
23 0.175234375 NaN NaN
24 0.161171875 NaN NaN
25 0.15195312500000002 NaN NaN
26 0.16007812500000002 NaN NaN
27 0.15492187500000001 NaN NaN
28 0.15257812499999998 NaN NaN
29 0.1544921875 NaN NaN
30 0.16067708333333333 NaN NaN
e

# “panel 1, tiny deviation: x, y, low, high”
$panel1_8 << e
1 0.24934895833333334 NaN NaN
2 0.24638671875 NaN NaN
3 0.247890625 NaN NaN
4 0.25617187500000005 NaN NaN
5 0.26796875 NaN NaN
6 0.28046875000000004 NaN NaN
7 0.2978125 NaN NaN
8 0.317265625 NaN NaN
9 0.33039062499999994 NaN NaN
10 0.3520312499999999 NaN NaN
11 0.372421875 NaN NaN
12 0.394609375 NaN NaN
13 0.41796875 NaN NaN
14 0.438359375 NaN NaN
15 0.46171875 NaN NaN
16 0.48031250000000003 NaN NaN
17 0.504375 NaN NaN
18 0.530546875 NaN NaN
19 0.556484375 NaN NaN
20 0.579453125 NaN NaN
21 0.6033593749999999 NaN NaN
22 0.6265624999999999 NaN NaN
23 0.639765625 NaN NaN
24 0.6724218750000001 NaN NaN
25 0.686796875 NaN NaN
26 0.710234375 NaN NaN
27 0.719375 NaN NaN
28 0.742421875 NaN NaN
29 0.7388671875 NaN NaN
30 0.7505208333333334 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'advantage_curves' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'advantage-curves.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Some wrong advantages learn, some learn nothing, some unlearn' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'what the verifier accepts in training, whatever the rule paid; smoothed over 5 steps; mean of 10 seeds' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.83385
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [1:30]
set xtics scale 0.5 ('5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.83385,0.76714 to screen 0.85608,0.73960 nohead lw 0.8 lc rgb '#0072b2'
set arrow from screen 0.83385,0.78956 to screen 0.85608,0.82253 nohead lw 0.8 lc rgb '#d55e00'
set arrow from screen 0.83385,0.77104 to screen 0.85608,0.78106 nohead lw 0.8 lc rgb '#cc79a7'
set arrow from screen 0.83385,0.71358 to screen 0.85608,0.69813 nohead lw 0.8 lc rgb '#f0e442'
set label 'share right' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.46030,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'sound' at screen 0.86163,0.73960 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'groups of two' at screen 0.86163,0.82253 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'own groups' at screen 0.86163,0.37844 left front noenhanced font ',12.5' tc rgb '#007a59'
set label 'one group' at screen 0.86163,0.78106 left front noenhanced font ',12.5' tc rgb '#a3527f'
set label 'neighbour''s' at screen 0.86163,0.33698 left front noenhanced font ',12.5' tc rgb '#946600'
set label 'no baseline' at screen 0.86163,0.63080 left front noenhanced font ',12.5' tc rgb '#2a78a8'
set label 'wrong sign' at screen 0.86163,0.29551 left front noenhanced font ',12.5' tc rgb '#000000'
set label 'tiny deviation' at screen 0.86163,0.69813 left front noenhanced font ',12.5' tc rgb '#857d00'
plot $panel1_1 using 1:2 with lines lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with lines lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with lines lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with lines lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle, \
  $panel1_5 using 1:2 with lines lw 2 dt solid lc rgb '#e69f00' notitle, \
  $panel1_6 using 1:2 with lines lw 2 dt (10,4) lc rgb '#56b4e9' notitle, \
  $panel1_7 using 1:2 with lines lw 2 dt (3,3) lc rgb '#000000' notitle, \
  $panel1_8 using 1:2 with lines lw 2 dt (10,3,3,3) lc rgb '#f0e442' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
