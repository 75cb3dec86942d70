# “Direct answers fall towards chance with more moves, whether or not order matters”
# Draw it again, in this folder: gnuplot -d cups.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, thinking: x, y, low, high”
$panel1_1 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_2 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 0.99 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_3 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 0.995 NaN NaN
12 0.99 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_4 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_5 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_6 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_7 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 0.99 NaN NaN
12 0.99 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_8 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_9 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_10 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_11 << e
4 0.64 NaN NaN
5 0.53 NaN NaN
6 0.47 NaN NaN
7 0.495 NaN NaN
8 0.43 NaN NaN
9 0.395 NaN NaN
10 0.35 NaN NaN
11 0.305 NaN NaN
12 0.265 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_12 << e
4 0.64 NaN NaN
5 0.565 NaN NaN
6 0.5 NaN NaN
7 0.43 NaN NaN
8 0.52 NaN NaN
9 0.41 NaN NaN
10 0.415 NaN NaN
11 0.37 NaN NaN
12 0.315 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_13 << e
4 0.665 NaN NaN
5 0.54 NaN NaN
6 0.51 NaN NaN
7 0.4 NaN NaN
8 0.465 NaN NaN
9 0.385 NaN NaN
10 0.305 NaN NaN
11 0.33 NaN NaN
12 0.27 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_14 << e
4 0.585 NaN NaN
5 0.565 NaN NaN
6 0.535 NaN NaN
7 0.415 NaN NaN
8 0.365 NaN NaN
9 0.295 NaN NaN
10 0.26 NaN NaN
11 0.265 NaN NaN
12 0.24 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_15 << e
4 0.495 NaN NaN
5 0.42 NaN NaN
6 0.55 NaN NaN
7 0.44 NaN NaN
8 0.295 NaN NaN
9 0.23 NaN NaN
10 0.175 NaN NaN
11 0.21 NaN NaN
12 0.185 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_16 << e
4 0.6 NaN NaN
5 0.42 NaN NaN
6 0.46 NaN NaN
7 0.465 NaN NaN
8 0.36 NaN NaN
9 0.32 NaN NaN
10 0.3 NaN NaN
11 0.235 NaN NaN
12 0.165 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_17 << e
4 0.585 NaN NaN
5 0.56 NaN NaN
6 0.4 NaN NaN
7 0.41 NaN NaN
8 0.47 NaN NaN
9 0.34 NaN NaN
10 0.325 NaN NaN
11 0.235 NaN NaN
12 0.215 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_18 << e
4 0.53 NaN NaN
5 0.475 NaN NaN
6 0.37 NaN NaN
7 0.505 NaN NaN
8 0.47 NaN NaN
9 0.385 NaN NaN
10 0.405 NaN NaN
11 0.27 NaN NaN
12 0.25 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_19 << e
4 0.67 NaN NaN
5 0.565 NaN NaN
6 0.45 NaN NaN
7 0.435 NaN NaN
8 0.51 NaN NaN
9 0.41 NaN NaN
10 0.3 NaN NaN
11 0.28 NaN NaN
12 0.25 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_20 << e
4 0.69 NaN NaN
5 0.47 NaN NaN
6 0.525 NaN NaN
7 0.47 NaN NaN
8 0.43 NaN NaN
9 0.35 NaN NaN
10 0.305 NaN NaN
11 0.27 NaN NaN
12 0.23 NaN NaN
e

# “panel 2, thinking: x, y, low, high”
$panel2_1 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 2, thinking: x, y, low, high”
$panel2_2 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 2, thinking: x, y, low, high”
$panel2_3 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 2, thinking: x, y, low, high”
$panel2_4 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 2, thinking: x, y, low, high”
$panel2_5 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 2, thinking: x, y, low, high”
$panel2_6 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 2, thinking: x, y, low, high”
$panel2_7 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 2, thinking: x, y, low, high”
$panel2_8 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 2, thinking: x, y, low, high”
$panel2_9 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 1 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 2, thinking: x, y, low, high”
$panel2_10 << e
4 1 NaN NaN
5 1 NaN NaN
6 1 NaN NaN
7 1 NaN NaN
8 1 NaN NaN
9 1 NaN NaN
10 0.995 NaN NaN
11 1 NaN NaN
12 1 NaN NaN
e

# “panel 2, direct: x, y, low, high”
$panel2_11 << e
4 0.54 NaN NaN
5 0.195 NaN NaN
6 0.195 NaN NaN
7 0.185 NaN NaN
8 0.235 NaN NaN
9 0.13 NaN NaN
10 0.205 NaN NaN
11 0.23 NaN NaN
12 0.19 NaN NaN
e

# “panel 2, direct: x, y, low, high”
$panel2_12 << e
4 1 NaN NaN
5 1 NaN NaN
6 0.995 NaN NaN
7 0.875 NaN NaN
8 0.375 NaN NaN
9 0.09 NaN NaN
10 0.23 NaN NaN
11 0.23 NaN NaN
12 0.21 NaN NaN
e

# “panel 2, direct: x, y, low, high”
$panel2_13 << e
4 1 NaN NaN
5 0.98 NaN NaN
6 0.86 NaN NaN
7 0.675 NaN NaN
8 0.265 NaN NaN
9 0.175 NaN NaN
10 0.175 NaN NaN
11 0.255 NaN NaN
12 0.235 NaN NaN
e

# “panel 2, direct: x, y, low, high”
$panel2_14 << e
4 0.385 NaN NaN
5 0.26 NaN NaN
6 0.22 NaN NaN
7 0.22 NaN NaN
8 0.185 NaN NaN
9 0.205 NaN NaN
10 0.225 NaN NaN
11 0.195 NaN NaN
12 0.195 NaN NaN
e

# “panel 2, direct: x, y, low, high”
$panel2_15 << e
4 0.26 NaN NaN
5 0.19 NaN NaN
6 0.18 NaN NaN
7 0.155 NaN NaN
8 0.185 NaN NaN
9 0.1 NaN NaN
10 0.175 NaN NaN
11 0.195 NaN NaN
12 0.185 NaN NaN
e

# “panel 2, direct: x, y, low, high”
$panel2_16 << e
4 0.53 NaN NaN
5 0.425 NaN NaN
6 0.48 NaN NaN
7 0.45 NaN NaN
8 0.19 NaN NaN
9 0.2 NaN NaN
10 0.2 NaN NaN
11 0.235 NaN NaN
12 0.245 NaN NaN
e

# “panel 2, direct: x, y, low, high”
$panel2_17 << e
4 0.73 NaN NaN
5 0.38 NaN NaN
6 0.755 NaN NaN
7 0.55 NaN NaN
8 0.22 NaN NaN
9 0.245 NaN NaN
10 0.255 NaN NaN
11 0.19 NaN NaN
12 0.215 NaN NaN
e

# “panel 2, direct: x, y, low, high”
$panel2_18 << e
4 0.945 NaN NaN
5 1 NaN NaN
6 0.735 NaN NaN
7 0.45 NaN NaN
8 0.155 NaN NaN
9 0.165 NaN NaN
10 0.19 NaN NaN
11 0.195 NaN NaN
12 0.195 NaN NaN
e

# “panel 2, direct: x, y, low, high”
$panel2_19 << e
4 1 NaN NaN
5 0.8 NaN NaN
6 0.47 NaN NaN
7 0.24 NaN NaN
8 0.17 NaN NaN
9 0.2 NaN NaN
10 0.19 NaN NaN
11 0.24 NaN NaN
12 0.25 NaN NaN
e

# “panel 2, direct: x, y, low, high”
$panel2_20 << e
4 0.9 NaN NaN
5 0.675 NaN NaN
6 0.875 NaN NaN
7 0.815 NaN NaN
8 0.855 NaN NaN
9 0.245 NaN NaN
10 0.33 NaN NaN
11 0.21 NaN NaN
12 0.205 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'cups' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'cups.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Direct answers fall towards chance with more moves, whether or not order matters' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label '200 held-out games a point, greedy decoding; a line for each of 10 seeds' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label 'thinking' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.16059,0.87351 to screen 0.19670,0.87351 nohead lw 2 dt solid lc rgb '#d55e00'
set label 'direct' at screen 0.20642,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [4:12]
set xtics scale 0.5 ('4' 4, '5' 5, '6' 6, '7' 7, '8' 8, '9' 9, '10' 10, '11' 11, '12' 12) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.2 to graph 1, first 0.2 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'order matters (swaps)' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'share of right answers' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'moves' at screen 0.28226,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'chance' at screen 0.47222,0.30007 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
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

# panel 2
set lmargin at screen 0.57007
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [4:12]
set xtics scale 0.5 ('4' 4, '5' 5, '6' 6, '7' 7, '8' 8, '9' 9, '10' 10, '11' 11, '12' 12) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.2 to graph 1, first 0.2 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'order does not matter (turns)' at screen 0.57007,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'share of right answers' at screen 0.51128,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'moves' at screen 0.76559,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'chance' at screen 0.57840,0.34669 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel2_1 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_3 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_4 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_5 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_6 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_7 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_8 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_9 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_10 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_11 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_12 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_13 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_14 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_15 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_16 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_17 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_18 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_19 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_20 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
