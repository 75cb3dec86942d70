# “Direct answers fail from three terms on; thinking fails beyond its training”
# Draw it again, in this folder: gnuplot -d accuracy-by-terms.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, thinking: x, y, low, high”
$panel1_1 << e
2 1 NaN NaN
3 1 NaN NaN
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 0.105 NaN NaN
10 0.065 NaN NaN
11 0.145 NaN NaN
12 0.08 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_2 << e
2 1 NaN NaN
3 1 NaN NaN
4 1 NaN NaN
5 1 NaN NaN
6 0.995 NaN NaN
7 0.995 NaN NaN
8 0.995 NaN NaN
9 0.085 NaN NaN
10 0.135 NaN NaN
11 0.13 NaN NaN
12 0.095 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_3 << e
2 1 NaN NaN
3 1 NaN NaN
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 0.085 NaN NaN
10 0.145 NaN NaN
11 0.09 NaN NaN
12 0.085 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_4 << e
2 1 NaN NaN
3 1 NaN NaN
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 0.99 NaN NaN
8 0.99 NaN NaN
9 0.11 NaN NaN
10 0.07 NaN NaN
11 0.11 NaN NaN
12 0.105 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_5 << e
2 1 NaN NaN
3 1 NaN NaN
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 0.09 NaN NaN
10 0.105 NaN NaN
11 0.095 NaN NaN
12 0.1 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_6 << e
2 1 NaN NaN
3 0.31 NaN NaN
4 0.15 NaN NaN
5 0.085 NaN NaN
6 0.115 NaN NaN
7 0.09 NaN NaN
8 0.1 NaN NaN
9 0.08 NaN NaN
10 0.095 NaN NaN
11 0.115 NaN NaN
12 0.085 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_7 << e
2 1 NaN NaN
3 1 NaN NaN
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 0.125 NaN NaN
10 0.085 NaN NaN
11 0.12 NaN NaN
12 0.095 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_8 << e
2 1 NaN NaN
3 1 NaN NaN
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 0.1 NaN NaN
10 0.065 NaN NaN
11 0.085 NaN NaN
12 0.125 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_9 << e
2 1 NaN NaN
3 1 NaN NaN
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 0.965 NaN NaN
8 1 NaN NaN
9 0.1 NaN NaN
10 0.12 NaN NaN
11 0.055 NaN NaN
12 0.14 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_10 << e
2 1 NaN NaN
3 1 NaN NaN
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 0.995 NaN NaN
9 0.135 NaN NaN
10 0.135 NaN NaN
11 0.1 NaN NaN
12 0.085 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_11 << e
2 0.67 NaN NaN
3 0.09 NaN NaN
4 0.08 NaN NaN
5 0.105 NaN NaN
6 0.115 NaN NaN
7 0.085 NaN NaN
8 0.13 NaN NaN
9 0.125 NaN NaN
10 0.095 NaN NaN
11 0.105 NaN NaN
12 0.115 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_12 << e
2 0.885 NaN NaN
3 0.07 NaN NaN
4 0.07 NaN NaN
5 0.075 NaN NaN
6 0.08 NaN NaN
7 0.12 NaN NaN
8 0.105 NaN NaN
9 0.095 NaN NaN
10 0.08 NaN NaN
11 0.08 NaN NaN
12 0.095 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_13 << e
2 0.98 NaN NaN
3 0.095 NaN NaN
4 0.095 NaN NaN
5 0.135 NaN NaN
6 0.08 NaN NaN
7 0.13 NaN NaN
8 0.135 NaN NaN
9 0.085 NaN NaN
10 0.115 NaN NaN
11 0.1 NaN NaN
12 0.13 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_14 << e
2 0.475 NaN NaN
3 0.125 NaN NaN
4 0.08 NaN NaN
5 0.105 NaN NaN
6 0.09 NaN NaN
7 0.105 NaN NaN
8 0.1 NaN NaN
9 0.095 NaN NaN
10 0.095 NaN NaN
11 0.12 NaN NaN
12 0.065 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_15 << e
2 0.86 NaN NaN
3 0.095 NaN NaN
4 0.095 NaN NaN
5 0.08 NaN NaN
6 0.125 NaN NaN
7 0.105 NaN NaN
8 0.07 NaN NaN
9 0.095 NaN NaN
10 0.1 NaN NaN
11 0.11 NaN NaN
12 0.095 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_16 << e
2 0.935 NaN NaN
3 0.155 NaN NaN
4 0.11 NaN NaN
5 0.1 NaN NaN
6 0.1 NaN NaN
7 0.13 NaN NaN
8 0.135 NaN NaN
9 0.105 NaN NaN
10 0.09 NaN NaN
11 0.11 NaN NaN
12 0.085 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_17 << e
2 0.48 NaN NaN
3 0.085 NaN NaN
4 0.085 NaN NaN
5 0.13 NaN NaN
6 0.125 NaN NaN
7 0.095 NaN NaN
8 0.06 NaN NaN
9 0.09 NaN NaN
10 0.075 NaN NaN
11 0.095 NaN NaN
12 0.145 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_18 << e
2 0.895 NaN NaN
3 0.09 NaN NaN
4 0.06 NaN NaN
5 0.115 NaN NaN
6 0.12 NaN NaN
7 0.085 NaN NaN
8 0.11 NaN NaN
9 0.06 NaN NaN
10 0.075 NaN NaN
11 0.135 NaN NaN
12 0.08 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_19 << e
2 0.33 NaN NaN
3 0.06 NaN NaN
4 0.095 NaN NaN
5 0.105 NaN NaN
6 0.135 NaN NaN
7 0.08 NaN NaN
8 0.105 NaN NaN
9 0.12 NaN NaN
10 0.105 NaN NaN
11 0.12 NaN NaN
12 0.09 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_20 << e
2 0.76 NaN NaN
3 0.125 NaN NaN
4 0.105 NaN NaN
5 0.09 NaN NaN
6 0.115 NaN NaN
7 0.115 NaN NaN
8 0.11 NaN NaN
9 0.085 NaN NaN
10 0.09 NaN NaN
11 0.105 NaN NaN
12 0.1 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,440 dynamic noenhanced name 'accuracy_by_terms' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,660 noenhanced font 'DejaVu Sans,12' \
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
set label 'Direct answers fail from three terms on; thinking fails beyond its training' at screen 0.01667,0.95455 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label '200 held-out sums a point, greedy decoding; a line for each of 10 seeds' at screen 0.01667,0.04909 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.89364 to screen 0.05278,0.89364 nohead lw 2 dt solid lc rgb '#0072b2'
set label 'thinking' at screen 0.06250,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.16059,0.89364 to screen 0.19670,0.89364 nohead lw 2 dt solid lc rgb '#d55e00'
set label 'direct' at screen 0.20642,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.83909
set bmargin at screen 0.18000
unset logscale x
set xrange [2:12]
set xtics scale 0.5 ('2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7, '8' 8, '9' 9, '10' 10, '11' 11, '12' 12) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from first 8.5, graph 0 to first 8.5, graph 1 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 0.1 to graph 1, first 0.1 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'share of right answers' at screen 0.02795,0.50955 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'terms in the sum' at screen 0.52392,0.10307 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'trained up to here' at screen 0.66202,0.81949 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'chance' at screen 0.95556,0.26551 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel1_1 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_3 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_4 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_5 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_6 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_7 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_8 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_9 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_10 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_11 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_12 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_13 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_14 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_15 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_16 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_17 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_18 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_19 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_20 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
