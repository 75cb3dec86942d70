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
200 0.098 0.07 0.13
250 0.09 0.06 0.12
300 0.10800000000000001 0.03 0.18
350 0.094 0.07 0.13
400 0.098 0.08 0.15
450 0.088 0.06 0.15
500 0.10600000000000001 0.08 0.15
550 0.10200000000000001 0.07 0.18
600 0.088 0.05 0.12
650 0.12400000000000003 0.07 0.24
700 0.19999999999999998 0.06 0.53
750 0.4720000000000001 0.09 0.93
800 0.484 0.11 0.98
850 0.542 0.07 1
900 0.6599999999999999 0.08 1
950 0.716 0.06 1
1000 0.79 0.07 1
1050 0.8160000000000001 0.08 1
1100 0.792 0.14 1
1150 0.8220000000000001 0.14 1
1200 0.852 0.27 1
1250 0.8719999999999999 0.36 1
1300 0.892 0.46 1
1350 0.916 0.58 1
1400 0.9339999999999999 0.67 1
1450 0.944 0.72 1
1500 0.954 0.77 1
e

# “panel 1, direct: x, y, low, high”
$panel1_2 << e
0 0 0 0
50 0.082 0.05 0.12
100 0.094 0.08 0.11
150 0.098 0.06 0.13
200 0.10600000000000001 0.08 0.14
250 0.10200000000000001 0.08 0.12
300 0.12600000000000003 0.07 0.19
350 0.11000000000000001 0.07 0.14
400 0.10399999999999998 0.09 0.13
450 0.10800000000000001 0.06 0.14
500 0.1 0.05 0.14
550 0.10600000000000001 0.08 0.13
600 0.11000000000000001 0.05 0.16
650 0.094 0.05 0.15
700 0.122 0.09 0.16
750 0.11000000000000001 0.1 0.13
800 0.09200000000000001 0.07 0.11
850 0.10199999999999998 0.08 0.14
900 0.1 0.04 0.16
950 0.09999999999999999 0.04 0.13
1000 0.11000000000000001 0.07 0.15
1050 0.11000000000000001 0.07 0.13
1100 0.11200000000000002 0.09 0.14
1150 0.094 0.06 0.12
1200 0.10200000000000001 0.08 0.12
1250 0.10600000000000001 0.08 0.14
1300 0.08199999999999999 0.05 0.11
1350 0.098 0.07 0.12
1400 0.10800000000000001 0.06 0.14
1450 0.098 0.08 0.11
1500 0.08399999999999999 0.07 0.1
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
set arrow from screen 0.88247,0.24894 to screen 0.90469,0.23457 nohead lw 0.8 lc rgb '#d55e00'
set arrow from screen 0.88247,0.26010 to screen 0.90469,0.27447 nohead lw 0.8 lc rgb '#8c8c8c'
set label 'share of right answers' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'training step' at screen 0.48460,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'thinking' at screen 0.91024,0.85543 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'direct' at screen 0.91024,0.23457 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'chance' at screen 0.91024,0.27447 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
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
