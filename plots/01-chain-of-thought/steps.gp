# “With random offsets in training, most seeds get further in sums that are too long”
# Draw it again, in this folder: gnuplot -d steps.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, as above: x, y, low, high”
$panel1_1 << e
1 0.41 NaN NaN
2 0.125 NaN NaN
3 0.05 NaN NaN
4 0.01 NaN NaN
5 0.005 NaN NaN
6 0 NaN NaN
7 0 NaN NaN
8 0 NaN NaN
9 0 NaN NaN
e

# “panel 1, as above: x, y, low, high”
$panel1_2 << e
1 0.095 NaN NaN
2 0.02 NaN NaN
3 0.005 NaN NaN
4 0 NaN NaN
5 0 NaN NaN
6 0 NaN NaN
7 0 NaN NaN
8 0 NaN NaN
9 0 NaN NaN
e

# “panel 1, as above: x, y, low, high”
$panel1_3 << e
1 0.43 NaN NaN
2 0.15 NaN NaN
3 0.065 NaN NaN
4 0.015 NaN NaN
5 0 NaN NaN
6 0 NaN NaN
7 0 NaN NaN
8 0 NaN NaN
9 0 NaN NaN
e

# “panel 1, as above: x, y, low, high”
$panel1_4 << e
1 0.045 NaN NaN
2 0.02 NaN NaN
3 0.01 NaN NaN
4 0 NaN NaN
5 0 NaN NaN
6 0 NaN NaN
7 0 NaN NaN
8 0 NaN NaN
9 0 NaN NaN
e

# “panel 1, as above: x, y, low, high”
$panel1_5 << e
1 0.785 NaN NaN
2 0.635 NaN NaN
3 0.51 NaN NaN
4 0.01 NaN NaN
5 0 NaN NaN
6 0 NaN NaN
7 0 NaN NaN
8 0 NaN NaN
9 0 NaN NaN
e

# “panel 1, as above: x, y, low, high”
$panel1_6 << e
1 0.355 NaN NaN
2 0.015 NaN NaN
3 0 NaN NaN
4 0 NaN NaN
5 0 NaN NaN
6 0 NaN NaN
7 0 NaN NaN
8 0 NaN NaN
9 0 NaN NaN
e

# “panel 1, as above: x, y, low, high”
$panel1_7 << e
1 0.275 NaN NaN
2 0.04 NaN NaN
3 0.02 NaN NaN
4 0 NaN NaN
5 0 NaN NaN
6 0 NaN NaN
7 0 NaN NaN
8 0 NaN NaN
9 0 NaN NaN
e

# “panel 1, as above: x, y, low, high”
$panel1_8 << e
1 0.53 NaN NaN
2 0.175 NaN NaN
3 0.05 NaN NaN
4 0 NaN NaN
5 0 NaN NaN
6 0 NaN NaN
7 0 NaN NaN
8 0 NaN NaN
9 0 NaN NaN
e

# “panel 1, as above: x, y, low, high”
$panel1_9 << e
1 0.965 NaN NaN
2 0.87 NaN NaN
3 0.265 NaN NaN
4 0.045 NaN NaN
5 0 NaN NaN
6 0 NaN NaN
7 0 NaN NaN
8 0 NaN NaN
9 0 NaN NaN
e

# “panel 1, as above: x, y, low, high”
$panel1_10 << e
1 0.75 NaN NaN
2 0.32 NaN NaN
3 0.21 NaN NaN
4 0.035 NaN NaN
5 0 NaN NaN
6 0 NaN NaN
7 0 NaN NaN
8 0 NaN NaN
9 0 NaN NaN
e

# “panel 1, random offsets: x, y, low, high”
$panel1_11 << e
1 1 NaN NaN
2 1 NaN NaN
3 1 NaN NaN
4 0.98 NaN NaN
5 0.62 NaN NaN
6 0.18 NaN NaN
7 0.025 NaN NaN
8 0.005 NaN NaN
9 0 NaN NaN
e

# “panel 1, random offsets: x, y, low, high”
$panel1_12 << e
1 0.84 NaN NaN
2 0.675 NaN NaN
3 0.53 NaN NaN
4 0.42 NaN NaN
5 0.35 NaN NaN
6 0.23 NaN NaN
7 0.02 NaN NaN
8 0 NaN NaN
9 0 NaN NaN
e

# “panel 1, random offsets: x, y, low, high”
$panel1_13 << e
1 1 NaN NaN
2 1 NaN NaN
3 1 NaN NaN
4 1 NaN NaN
5 1 NaN NaN
6 0.795 NaN NaN
7 0.175 NaN NaN
8 0.005 NaN NaN
9 0 NaN NaN
e

# “panel 1, random offsets: x, y, low, high”
$panel1_14 << e
1 0.995 NaN NaN
2 0.995 NaN NaN
3 0.995 NaN NaN
4 0.985 NaN NaN
5 0.96 NaN NaN
6 0.85 NaN NaN
7 0.29 NaN NaN
8 0.005 NaN NaN
9 0 NaN NaN
e

# “panel 1, random offsets: x, y, low, high”
$panel1_15 << e
1 0.995 NaN NaN
2 0.12 NaN NaN
3 0.01 NaN NaN
4 0.005 NaN NaN
5 0 NaN NaN
6 0 NaN NaN
7 0 NaN NaN
8 0 NaN NaN
9 0 NaN NaN
e

# “panel 1, random offsets: x, y, low, high”
$panel1_16 << e
1 1 NaN NaN
2 1 NaN NaN
3 0.995 NaN NaN
4 0.875 NaN NaN
5 0.74 NaN NaN
6 0.405 NaN NaN
7 0.04 NaN NaN
8 0 NaN NaN
9 0 NaN NaN
e

# “panel 1, random offsets: x, y, low, high”
$panel1_17 << e
1 1 NaN NaN
2 0.33 NaN NaN
3 0.05 NaN NaN
4 0.005 NaN NaN
5 0 NaN NaN
6 0 NaN NaN
7 0 NaN NaN
8 0 NaN NaN
9 0 NaN NaN
e

# “panel 1, random offsets: x, y, low, high”
$panel1_18 << e
1 1 NaN NaN
2 0.945 NaN NaN
3 0.93 NaN NaN
4 0.735 NaN NaN
5 0.435 NaN NaN
6 0.155 NaN NaN
7 0.09 NaN NaN
8 0.005 NaN NaN
9 0 NaN NaN
e

# “panel 1, random offsets: x, y, low, high”
$panel1_19 << e
1 1 NaN NaN
2 1 NaN NaN
3 1 NaN NaN
4 0.96 NaN NaN
5 0.865 NaN NaN
6 0.53 NaN NaN
7 0.09 NaN NaN
8 0.005 NaN NaN
9 0 NaN NaN
e

# “panel 1, random offsets: x, y, low, high”
$panel1_20 << e
1 1 NaN NaN
2 0.99 NaN NaN
3 0.99 NaN NaN
4 0.955 NaN NaN
5 0.925 NaN NaN
6 0.4 NaN NaN
7 0.05 NaN NaN
8 0.015 NaN NaN
9 0 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,440 dynamic noenhanced name 'steps' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,660 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'steps.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'With random offsets in training, most seeds get further in sums that are too long' at screen 0.01667,0.95455 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label '200 held-out sums of 10 terms, greedy decoding; a line for each of 10 seeds' at screen 0.01667,0.04909 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.89364 to screen 0.05278,0.89364 nohead lw 2 dt solid lc rgb '#0072b2'
set label 'as above' at screen 0.06250,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.16858,0.89364 to screen 0.20469,0.89364 nohead lw 2 dt solid lc rgb '#d55e00'
set label 'random offsets' at screen 0.21441,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.83909
set bmargin at screen 0.18000
unset logscale x
set xrange [1:9]
set xtics scale 0.5 ('1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7, '8' 8, '9' 9) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from first 7.5, graph 0 to first 7.5, graph 1 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'share of sums right up to this step' at screen 0.02795,0.50955 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.52392,0.10307 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'steps trained up to here' at screen 0.79022,0.81949 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
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
