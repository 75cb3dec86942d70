# “With ten times the steps accuracy hardly rises further”
# Draw it again, in this folder: gnuplot -d long.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, first: x, y, low, high”
$panel1_1 << e
0 0.234375 NaN NaN
50 0.78125 NaN NaN
100 0.7958333333333333 NaN NaN
150 0.80625 NaN NaN
200 0.7895833333333333 NaN NaN
250 0.8072916666666666 NaN NaN
300 0.8072916666666666 NaN NaN
350 0.79375 NaN NaN
400 0.796875 NaN NaN
450 0.79375 NaN NaN
500 0.7864583333333334 NaN NaN
550 0.765625 NaN NaN
600 0.8 NaN NaN
650 0.7927083333333333 NaN NaN
700 0.8083333333333333 NaN NaN
750 0.8145833333333333 NaN NaN
800 0.80625 NaN NaN
850 0.80625 NaN NaN
900 0.7979166666666667 NaN NaN
950 0.809375 NaN NaN
1000 0.8229166666666666 NaN NaN
e

# “panel 1, second: x, y, low, high”
$panel1_2 << e
0 0.24270833333333333 NaN NaN
50 0.6625 NaN NaN
100 0.7416666666666667 NaN NaN
150 0.7739583333333333 NaN NaN
200 0.7604166666666666 NaN NaN
250 0.7947916666666667 NaN NaN
300 0.784375 NaN NaN
350 0.7385416666666667 NaN NaN
400 0.7677083333333333 NaN NaN
450 0.7739583333333333 NaN NaN
500 0.8072916666666666 NaN NaN
550 0.8083333333333333 NaN NaN
600 0.778125 NaN NaN
650 0.7989583333333333 NaN NaN
700 0.775 NaN NaN
750 0.8145833333333333 NaN NaN
800 0.8135416666666667 NaN NaN
850 0.7916666666666666 NaN NaN
900 0.7760416666666666 NaN NaN
950 0.7395833333333334 NaN NaN
1000 0.7739583333333333 NaN NaN
e

# “panel 1, third: x, y, low, high”
$panel1_3 << e
0 0.24583333333333332 NaN NaN
50 0.7552083333333334 NaN NaN
100 0.765625 NaN NaN
150 0.765625 NaN NaN
200 0.7875 NaN NaN
250 0.78125 NaN NaN
300 0.7979166666666667 NaN NaN
350 0.7875 NaN NaN
400 0.7604166666666666 NaN NaN
450 0.7552083333333334 NaN NaN
500 0.796875 NaN NaN
550 0.803125 NaN NaN
600 0.8020833333333334 NaN NaN
650 0.7875 NaN NaN
700 0.7833333333333333 NaN NaN
750 0.7833333333333333 NaN NaN
800 0.828125 NaN NaN
850 0.803125 NaN NaN
900 0.778125 NaN NaN
950 0.7708333333333334 NaN NaN
1000 0.7541666666666667 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'long' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'long.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'With ten times the steps accuracy hardly rises further' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'the first 3 seeds in their order, a line each; 60 equations, 16 samples each' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.89462
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [0:1000]
set xtics scale 0.5 ('0' 0, '200' 200, '400' 400, '600' 600, '800' 800, '1000' 1000) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.89462,0.76405 to screen 0.91684,0.77817 nohead lw 0.8 lc rgb '#0072b2'
set arrow from screen 0.89462,0.71613 to screen 0.91684,0.69523 nohead lw 0.8 lc rgb '#009e73'
set label 'pass@1 on held-out equations' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.49068,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'first' at screen 0.92240,0.77817 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'second' at screen 0.92240,0.73670 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'third' at screen 0.92240,0.69523 left front noenhanced font ',12.5' tc rgb '#007a59'
plot $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2.0 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
