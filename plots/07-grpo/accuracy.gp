# “Reward alone teaches a weak base to solve equations it has never seen”
# Draw it again, in this folder: gnuplot -d accuracy.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, pass@1: x, y, low, high”
$panel1_1 << e
0 0.23026315789473686 0.22039473684210525 0.24342105263157895
5 0.2557017543859649 0.24232456140350878 0.2807017543859649
10 0.318859649122807 0.26096491228070173 0.40350877192982454
15 0.43728070175438594 0.2883771929824561 0.5855263157894737
20 0.5541666666666666 0.35526315789473684 0.7445175438596491
25 0.6234649122807018 0.4868421052631579 0.8179824561403509
30 0.6767543859649123 0.5745614035087719 0.8322368421052632
35 0.7070175438596491 0.6019736842105263 0.8607456140350878
40 0.7401315789473684 0.6239035087719298 0.8629385964912281
45 0.7471491228070175 0.6271929824561403 0.8596491228070176
50 0.7508771929824561 0.6118421052631579 0.868421052631579
55 0.7521929824561402 0.6162280701754386 0.8859649122807017
60 0.7552631578947369 0.6326754385964912 0.9089912280701754
e

# “panel 1, cons@16: x, y, low, high”
$panel1_2 << e
0 0.19298245614035087 0.19298245614035087 0.19298245614035087
5 0.19473684210526315 0.19298245614035087 0.20175438596491227
10 0.2456140350877193 0.21052631578947367 0.32456140350877194
15 0.5298245614035088 0.21052631578947367 0.7894736842105263
20 0.6169590643274854 0.2543859649122807 0.868421052631579
25 0.6994152046783626 0.5935672514619883 0.8596491228070176
30 0.7684210526315789 0.6842105263157895 0.8947368421052632
35 0.7941520467836258 0.6754385964912281 0.8947368421052632
40 0.8187134502923976 0.7192982456140351 0.956140350877193
45 0.8245614035087719 0.7368421052631579 0.9473684210526315
50 0.815204678362573 0.698830409356725 0.9298245614035088
55 0.8035087719298246 0.6842105263157895 0.9122807017543859
60 0.8192982456140351 0.7368421052631579 0.9298245614035088
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'accuracy' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'accuracy.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'Reward alone teaches a weak base to solve equations it has never seen' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 57 equations, 16 samples each' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.82213
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [0:60]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.18289473684210528 to graph 1, first 0.18289473684210528 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 0.19298245614035087 to graph 1, first 0.19298245614035087 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from screen 0.82213,0.31788 to screen 0.84435,0.30223 nohead lw 0.8 lc rgb '#8c8c8c'
set arrow from screen 0.82213,0.32492 to screen 0.84435,0.34057 nohead lw 0.8 lc rgb '#8c8c8c'
set label 'right on held-out equations' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.45443,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'pass@1' at screen 0.84990,0.71689 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'cons@16' at screen 0.84990,0.76153 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'answers at once' at screen 0.84990,0.30223 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'base, cons@16' at screen 0.84990,0.34057 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt solid lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
