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
100 0.082 0.03 0.14
150 0.12 0.08 0.18
200 0.10600000000000001 0.07 0.15
250 0.098 0.06 0.13
300 0.10400000000000001 0.06 0.14
350 0.07999999999999999 0.04 0.12
400 0.092 0.07 0.13
450 0.10600000000000001 0.07 0.14
500 0.092 0.05 0.13
550 0.11400000000000002 0.07 0.18
600 0.10200000000000001 0.06 0.14
650 0.12 0.06 0.15
700 0.256 0.09 0.65
750 0.36400000000000005 0.08 0.81
800 0.39 0.1 0.8
850 0.522 0.14 0.9
900 0.6719999999999999 0.15 1
950 0.742 0.2 1
1000 0.8039999999999999 0.43 1
1050 0.788 0.36 1
1100 0.8539999999999999 0.63 1
1150 0.8879999999999999 0.71 1
1200 0.806 0.37 1
1250 0.898 0.7 1
1300 0.9259999999999999 0.8 1
1350 0.93 0.79 1
1400 0.9480000000000001 0.87 1
1450 0.9620000000000001 0.88 1
1500 0.9620000000000001 0.86 1
e

# “panel 1, direct: x, y, low, high”
$panel1_2 << e
0 0 0 0
50 0.082 0.05 0.12
100 0.094 0.08 0.11
150 0.096 0.06 0.13
200 0.10600000000000001 0.08 0.14
250 0.126 0.09 0.16
300 0.10400000000000001 0.07 0.12
350 0.10800000000000001 0.08 0.13
400 0.11000000000000001 0.08 0.16
450 0.10400000000000001 0.07 0.13
500 0.11200000000000002 0.08 0.14
550 0.098 0.07 0.14
600 0.08600000000000001 0.05 0.11
650 0.10200000000000001 0.08 0.11
700 0.11399999999999999 0.08 0.17
750 0.128 0.08 0.16
800 0.11000000000000001 0.07 0.17
850 0.11400000000000002 0.07 0.14
900 0.098 0.06 0.13
950 0.10200000000000001 0.06 0.15
1000 0.098 0.05 0.14
1050 0.11200000000000002 0.05 0.14
1100 0.086 0.04 0.12
1150 0.07800000000000001 0.07 0.09
1200 0.10200000000000001 0.05 0.14
1250 0.12 0.07 0.18
1300 0.10200000000000001 0.07 0.14
1350 0.084 0.03 0.12
1400 0.10200000000000001 0.04 0.17
1450 0.10600000000000001 0.07 0.14
1500 0.11400000000000002 0.08 0.14
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
set xrange [0:1500]
set xtics scale 0.5 ('0' 0, '200' 200, '400' 400, '600' 600, '800' 800, '1000' 1000, '1200' 1200, '1400' 1400) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.1 to graph 1, first 0.1 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from screen 0.88247,0.26986 to screen 0.90469,0.28493 nohead lw 0.8 lc rgb '#d55e00'
set arrow from screen 0.88247,0.26010 to screen 0.90469,0.24502 nohead lw 0.8 lc rgb '#8c8c8c'
set label 'share of right answers' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'training step' at screen 0.48460,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'thinking' at screen 0.91024,0.86101 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'direct' at screen 0.91024,0.28493 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'chance' at screen 0.91024,0.24502 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with lines lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with lines lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
