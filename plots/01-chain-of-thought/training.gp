# “Thinking clicks into place; the direct answer stays at chance”
# Draw it again, in this folder: gnuplot -d training.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, thinking: x, y, low, high”
$panel1_1 << e
0 0 0 0
50 0.07800000000000001 0.07 0.1
100 0.084 0.03 0.14
150 0.118 0.07 0.17
200 0.1 0.08 0.12
250 0.08 0.04 0.11
300 0.098 0.05 0.12
350 0.086 0.05 0.13
400 0.10200000000000001 0.05 0.14
450 0.122 0.07 0.16
500 0.136 0.05 0.29
550 0.31200000000000006 0.08 0.57
600 0.48 0.08 0.77
650 0.5740000000000001 0.06 0.89
700 0.712 0.11 1
750 0.844 0.34 1
800 0.952 0.77 1
850 0.998 0.99 1
900 1 1 1
950 0.9960000000000001 0.98 1
1000 0.998 0.99 1
1050 1 1 1
1100 1 1 1
1150 1 1 1
1200 1 1 1
e

# “panel 1, direct: x, y, low, high”
$panel1_2 << e
0 0 0 0
50 0.082 0.05 0.12
100 0.094 0.08 0.11
150 0.092 0.06 0.13
200 0.098 0.06 0.12
250 0.09 0.06 0.13
300 0.11400000000000002 0.06 0.14
350 0.096 0.07 0.11
400 0.12 0.08 0.16
450 0.10599999999999998 0.09 0.12
500 0.088 0.07 0.12
550 0.10399999999999998 0.08 0.12
600 0.11000000000000001 0.08 0.14
650 0.10800000000000001 0.09 0.13
700 0.12 0.06 0.15
750 0.12 0.09 0.13
800 0.10600000000000001 0.07 0.14
850 0.12 0.08 0.16
900 0.11000000000000001 0.1 0.12
950 0.10400000000000001 0.09 0.13
1000 0.086 0.07 0.11
1050 0.10600000000000001 0.08 0.13
1100 0.10800000000000001 0.09 0.14
1150 0.098 0.07 0.13
1200 0.10999999999999999 0.09 0.12
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'training' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'training.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'Thinking clicks into place; the direct answer stays at chance' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'held-out sums of 8 terms; mean and range of 5 seeds' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.88247
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [0:1200]
set xtics scale 0.5 ('0' 0, '200' 200, '400' 400, '600' 600, '800' 800, '1000' 1000, '1200' 1200) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.1 to graph 1, first 0.1 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from screen 0.88247,0.26707 to screen 0.90469,0.28353 nohead lw 0.8 lc rgb '#d55e00'
set arrow from screen 0.88247,0.26010 to screen 0.90469,0.24363 nohead lw 0.8 lc rgb '#8c8c8c'
set label 'share of right answers' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'training step' at screen 0.48460,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'thinking' at screen 0.91024,0.88600 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'direct' at screen 0.91024,0.28353 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'chance' at screen 0.91024,0.24363 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
