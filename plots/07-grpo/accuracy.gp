# “Reward alone teaches a weak base to solve equations it has never seen”
# Draw it again, in this folder: gnuplot -d accuracy.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, pass@1: x, y, low, high”
$panel1_1 << e
0 0.23963541666666668 0.20520833333333333 0.2520833333333333
5 0.2575 0.215625 0.28541666666666665
10 0.31140625 0.221875 0.471875
15 0.42593750000000014 0.221875 0.85625
20 0.5954166666666667 0.24270833333333333 0.859375
25 0.7035937499999998 0.32083333333333336 0.9010416666666666
30 0.7609375000000002 0.440625 0.9229166666666667
35 0.7934895833333335 0.528125 0.9270833333333334
40 0.8173958333333333 0.55625 0.9322916666666666
45 0.8378645833333331 0.5677083333333334 0.9333333333333333
50 0.84984375 0.5916666666666667 0.9333333333333333
55 0.8630729166666665 0.63125 0.94375
60 0.8693229166666665 0.6072916666666667 0.965625
e

# “panel 1, cons@16: x, y, low, high”
$panel1_2 << e
0 0.21500000000000008 0.18333333333333332 0.21666666666666667
5 0.21500000000000008 0.2 0.21666666666666667
10 0.25069444444444444 0.18333333333333332 0.5222222222222223
15 0.40986111111111123 0.18333333333333332 0.9166666666666666
20 0.6781944444444444 0.23333333333333334 0.9333333333333333
25 0.7920138888888888 0.3888888888888889 0.9833333333333333
30 0.8362777777777779 0.5533333333333333 0.9416666666666667
35 0.8648611111111111 0.6166666666666667 0.9638888888888888
40 0.8818333333333334 0.5805555555555556 0.9833333333333333
45 0.8941666666666664 0.5833333333333334 0.9833333333333333
50 0.8986805555555554 0.6333333333333333 0.975
55 0.9066666666666665 0.7083333333333334 0.9833333333333333
60 0.9105555555555555 0.6916666666666667 0.9833333333333333
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

# title, caption and legend
set label 'Reward alone teaches a weak base to solve equations it has never seen' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 20 seeds; 60 equations, 16 samples each' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

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
set arrow from graph 0, first 0.21385416666666668 to graph 1, first 0.21385416666666668 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 0.21500000000000008 to graph 1, first 0.21500000000000008 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from screen 0.82213,0.33947 to screen 0.84435,0.32069 nohead lw 0.8 lc rgb '#8c8c8c'
set arrow from screen 0.82213,0.34026 to screen 0.84435,0.35904 nohead lw 0.8 lc rgb '#8c8c8c'
set label 'right on held-out equations' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.45443,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'pass@1' at screen 0.84990,0.79004 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'cons@16' at screen 0.84990,0.83151 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'answers at once' at screen 0.84990,0.32069 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'base, cons@16' at screen 0.84990,0.35904 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
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
