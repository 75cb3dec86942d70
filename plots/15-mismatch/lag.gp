# “With samples that are 16 steps old a policy gets better, and then far worse”
# Draw it again, in this folder: gnuplot -d lag.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, lag 0: x, y, low, high”
$panel1_1 << e
0 0.24072916666666666 0.23197916666666668 0.2461458333333333
5 0.3007291666666667 0.2784375 0.31854166666666667
10 0.565625 0.4340625 0.7555208333333333
15 0.7894791666666666 0.6104166666666667 0.9145833333333333
20 0.8452083333333335 0.7084374999999999 0.931875
25 0.8564583333333335 0.749375 0.9322916666666666
30 0.8675 0.7396874999999999 0.93375
35 0.8707291666666667 0.7227083333333334 0.9452083333333333
40 0.8805208333333333 0.765 0.9648958333333333
45 0.8805208333333333 0.755 0.9579166666666667
50 0.8938541666666667 0.8087500000000001 0.9555208333333334
e

# “panel 1, lag 1: x, y, low, high”
$panel1_2 << e
0 0.24072916666666666 0.23197916666666668 0.2461458333333333
5 0.2964583333333334 0.27468750000000003 0.31354166666666666
10 0.5237499999999999 0.3904166666666667 0.6301041666666666
15 0.6803125 0.5032291666666666 0.8790625
20 0.7572916666666667 0.6191666666666666 0.8954166666666666
25 0.7726041666666668 0.61375 0.918125
30 0.7819791666666667 0.6318750000000001 0.9390625
35 0.8128124999999999 0.6341666666666667 0.9396875
40 0.8207291666666666 0.6623958333333334 0.9576041666666667
45 0.8385416666666666 0.7184375 0.9658333333333333
50 0.8486458333333335 0.7096875 0.9613541666666667
e

# “panel 1, lag 4: x, y, low, high”
$panel1_3 << e
0 0.24072916666666666 0.23197916666666668 0.2461458333333333
5 0.2952083333333333 0.27041666666666664 0.3071875
10 0.49312500000000004 0.3234375 0.5607291666666666
15 0.5348958333333333 0.208125 0.8505208333333333
20 0.45187499999999997 0.20020833333333332 0.7692708333333332
25 0.37197916666666664 0.027604166666666666 0.7772916666666667
30 0.30500000000000005 0.013125000000000001 0.7123958333333333
35 0.25302083333333336 0.0028125000000000003 0.6513541666666667
40 0.21479166666666666 0 0.5052083333333334
45 0.1834375 0 0.40093749999999995
50 0.18427083333333333 0 0.53125
e

# “panel 1, lag 16: x, y, low, high”
$panel1_4 << e
0 0.24072916666666666 0.23197916666666668 0.2461458333333333
5 0.2952083333333333 0.27041666666666664 0.3071875
10 0.478125 0.3145833333333333 0.5473958333333333
15 0.5139583333333333 0.18135416666666668 0.845
20 0.4182291666666667 0.19802083333333334 0.6702083333333333
25 0.49124999999999996 0.2553125 0.6965624999999999
30 0.5275000000000001 0.11177083333333333 0.8013541666666667
35 0.4067708333333333 0.03375 0.7291666666666666
40 0.19375 0.0084375 0.38218749999999996
45 0.10093749999999999 0.001875 0.20187499999999992
50 0.06854166666666667 0 0.15427083333333325
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'lag' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'lag.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'With samples that are 16 steps old a policy gets better, and then far worse' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations, 16 samples each' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.89861
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [0:50]
set xtics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40, '45' 45, '50' 50) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'pass@1 on held-out equations' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.49267,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'lag 0' at screen 0.91250,0.81848 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'lag 1' at screen 0.91250,0.77701 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'lag 4' at screen 0.91250,0.31884 left front noenhanced font ',12.5' tc rgb '#007a59'
set label 'lag 16' at screen 0.91250,0.23817 left front noenhanced font ',12.5' tc rgb '#a3527f'
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

unset multiplot
unset output
}
