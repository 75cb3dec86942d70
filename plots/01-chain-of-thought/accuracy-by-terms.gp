# “Thinking is right as far as it was trained; direct answers fail from three terms on”
# Draw it again, in this folder: gnuplot -d accuracy-by-terms.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, thinking: x, y, low, high”
$panel1_1 << e
2 0.991 0.955 1
3 0.999 0.995 1
4 0.999 0.995 1
5 0.999 0.995 1
6 0.991 0.955 1
7 0.99 0.95 1
8 0.958 0.79 1
9 0.091 0.06 0.11
10 0.086 0.065 0.105
11 0.094 0.06 0.13
12 0.101 0.09 0.115
e

# “panel 1, direct: x, y, low, high”
$panel1_2 << e
2 0.6839999999999999 0.46 0.875
3 0.10600000000000001 0.085 0.15
4 0.08700000000000001 0.065 0.105
5 0.10899999999999999 0.09 0.135
6 0.097 0.06 0.12
7 0.09200000000000001 0.07 0.12
8 0.094 0.085 0.115
9 0.119 0.09 0.14
10 0.101 0.095 0.105
11 0.097 0.085 0.115
12 0.10400000000000001 0.09 0.13
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'accuracy_by_terms' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'accuracy-by-terms.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Thinking is right as far as it was trained; direct answers fail from three terms on' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label '200 held-out sums a point; mean and range of 5 seeds' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.88247
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [2:12]
set xtics scale 0.5 ('2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7, '8' 8, '9' 9, '10' 10, '11' 11, '12' 12) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from first 8.5, graph 0 to first 8.5, graph 1 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 0.1 to graph 1, first 0.1 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from screen 0.88247,0.26288 to screen 0.90469,0.30220 nohead lw 0.8 lc rgb '#d55e00'
set arrow from screen 0.88247,0.26010 to screen 0.90469,0.22083 nohead lw 0.8 lc rgb '#8c8c8c'
set label 'share of right answers' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'terms in the sum' at screen 0.48460,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'thinking' at screen 0.91024,0.26074 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'direct' at screen 0.91024,0.30220 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'chance' at screen 0.91024,0.22083 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'trained up to here' at screen 0.61090,0.86677 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
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
