# “Shorter costs little accuracy, unless wrong answers are paid for it too”
# Draw it again, in this folder: gnuplot -d frontier.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, no length term: x, y, low, high”
$panel1_1 << e
31.589791666666663 0.8573958333333331 NaN NaN
30.106875000000002 0.8991666666666667 NaN NaN
28.692708333333332 0.9048958333333335 NaN NaN
27.36239583333333 0.9047916666666665 NaN NaN
26.705729166666668 0.9046875 NaN NaN
26.530520833333327 0.9065625 NaN NaN
26.291666666666668 0.9056250000000002 NaN NaN
26.307812500000004 0.9090624999999999 NaN NaN
26.249583333333334 0.9086458333333333 NaN NaN
25.941145833333337 0.9123958333333333 NaN NaN
25.783645833333328 0.9127083333333333 NaN NaN
e

# “panel 1, bonus ½ if right: x, y, low, high”
$panel1_2 << e
31.589791666666663 0.8573958333333331 NaN NaN
28.035729166666663 0.8939583333333335 NaN NaN
24.991249999999997 0.9021874999999999 NaN NaN
23.314791666666665 0.9031249999999998 NaN NaN
22.71729166666667 0.9016666666666666 NaN NaN
22.749999999999996 0.8983333333333334 NaN NaN
22.575625000000002 0.8989583333333334 NaN NaN
22.2471875 0.89625 NaN NaN
21.967708333333334 0.8884375 NaN NaN
21.8178125 0.8884375 NaN NaN
21.742812500000003 0.8859374999999998 NaN NaN
e

# “panel 1, bonus 10 if right: x, y, low, high”
$panel1_3 << e
31.589791666666663 0.8573958333333331 NaN NaN
27.617083333333333 0.8926041666666666 NaN NaN
24.760104166666665 0.898125 NaN NaN
23.213125 0.8954166666666667 NaN NaN
22.628020833333334 0.8977083333333333 NaN NaN
22.557187499999994 0.8956249999999999 NaN NaN
22.281875 0.8884375 NaN NaN
22.123020833333335 0.8877083333333335 NaN NaN
21.9490625 0.8876041666666667 NaN NaN
21.853749999999998 0.8796874999999998 NaN NaN
21.789791666666666 0.8904166666666669 NaN NaN
e

# “panel 1, bonus 10 always: x, y, low, high”
$panel1_4 << e
31.589791666666663 0.8573958333333331 NaN NaN
26.353229166666665 0.8592708333333334 NaN NaN
23.105104166666667 0.8547916666666666 NaN NaN
21.598854166666666 0.8439583333333335 NaN NaN
20.955625 0.8352083333333333 NaN NaN
20.565 0.8291666666666668 NaN NaN
20.250416666666666 0.8242708333333335 NaN NaN
19.912812499999998 0.8043750000000001 NaN NaN
19.530104166666668 0.7828125 NaN NaN
18.981562500000003 0.7663541666666667 NaN NaN
18.664270833333333 0.7462500000000001 NaN NaN
e

# “panel 1, no length term: x, y”
$panel1_5 << e
23.992708333333333 0.9489583333333333
27.19375 0.8239583333333333
26.627083333333335 0.9229166666666667
30.284375 0.93125
24.2875 0.940625
23.511458333333334 0.9447916666666667
24.963541666666668 0.9552083333333333
27.391666666666666 0.8572916666666667
25.932291666666668 0.9
23.652083333333334 0.9020833333333333
e

# “panel 1, bonus ½ if right: x, y”
$panel1_6 << e
21.494791666666668 0.9489583333333333
21.013541666666665 0.7489583333333333
21.75 0.9322916666666666
22.163541666666667 0.9125
20.921875 0.85625
21.905208333333334 0.9302083333333333
21.665625 0.9416666666666667
24.80625 0.8322916666666667
21.348958333333332 0.8541666666666666
20.358333333333334 0.9020833333333333
e

# “panel 1, bonus 10 if right: x, y”
$panel1_7 << e
22.042708333333334 0.925
21.917708333333334 0.728125
21.076041666666665 0.8979166666666667
22.223958333333332 0.953125
20.7 0.8625
21.680208333333333 0.9447916666666667
21.666666666666668 0.9395833333333333
24.877083333333335 0.828125
21.322916666666668 0.903125
20.390625 0.921875
e

# “panel 1, bonus 10 always: x, y”
$panel1_8 << e
18.61875 0.7875
19.604166666666668 0.759375
18.119791666666668 0.7489583333333333
17.745833333333334 0.684375
17.178125 0.6375
19.892708333333335 0.846875
18.78125 0.7208333333333333
19.810416666666665 0.7572916666666667
17.648958333333333 0.7083333333333334
19.242708333333333 0.8114583333333333
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'frontier' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'frontier.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Shorter costs little accuracy, unless wrong answers are paid for it too' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'from the base; 10 seeds at the end of each way' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.80747
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [16.601658333333337:32.16625833333333]
set xtics scale 0.5 ('18' 18, '20' 20, '22' 22, '24' 24, '26' 26, '28' 28, '30' 30, '32' 32) offset 0,lift
unset logscale y
set yrange [0.6:1]
set ytics scale 0.5 ('0.6' 0.6, '0.7' 0.7, '0.8' 0.8, '0.9' 0.9, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.51191,0.73537 to screen 0.82969,0.74833 nohead lw 0.8 lc rgb '#0072b2'
set arrow from screen 0.32480,0.68871 to screen 0.82969,0.66540 nohead lw 0.8 lc rgb '#d55e00'
set arrow from screen 0.32698,0.69652 to screen 0.82969,0.70687 nohead lw 0.8 lc rgb '#009e73'
set arrow from screen 0.18225,0.44527 to screen 0.82969,0.44527 nohead lw 0.8 lc rgb '#cc79a7'
set label 'pass@1 on held-out equations' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'tokens per response' at screen 0.44710,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'no length term' at screen 0.83524,0.74833 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'bonus ½ if right' at screen 0.83524,0.66540 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'bonus 10 if right' at screen 0.83524,0.70687 left front noenhanced font ',12.5' tc rgb '#007a59'
set label 'bonus 10 always' at screen 0.83524,0.44527 left front noenhanced font ',12.5' tc rgb '#a3527f'
plot $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle, \
  $panel1_5 using 1:2 with points pt 7 ps 0.6 lc rgb '#0072b2' notitle, \
  $panel1_6 using 1:2 with points pt 9 ps 0.6 lc rgb '#d55e00' notitle, \
  $panel1_7 using 1:2 with points pt 5 ps 0.6 lc rgb '#009e73' notitle, \
  $panel1_8 using 1:2 with points pt 13 ps 0.6 lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
