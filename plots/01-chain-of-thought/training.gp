# “Most seeds learn to think, each at its own time; direct answers stay guesses”
# Draw it again, in this folder: gnuplot -d training.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, thinking: x, y, low, high”
$panel1_1 << e
0 0 NaN NaN
50 0.09 NaN NaN
100 0.15 NaN NaN
150 0.1 NaN NaN
200 0.1 NaN NaN
250 0.06 NaN NaN
300 0.13 NaN NaN
350 0.13 NaN NaN
400 0.13 NaN NaN
450 0.14 NaN NaN
500 0.13 NaN NaN
550 0.09 NaN NaN
600 0.12 NaN NaN
650 0.12 NaN NaN
700 0.14 NaN NaN
750 0.1 NaN NaN
800 0.08 NaN NaN
850 0.16 NaN NaN
900 0.48 NaN NaN
950 0.87 NaN NaN
1000 0.99 NaN NaN
1050 0.99 NaN NaN
1100 1 NaN NaN
1150 1 NaN NaN
1200 1 NaN NaN
1250 1 NaN NaN
1300 1 NaN NaN
1350 1 NaN NaN
1400 1 NaN NaN
1450 1 NaN NaN
1500 1 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_2 << e
0 0 NaN NaN
50 0.08 NaN NaN
100 0.1 NaN NaN
150 0.11 NaN NaN
200 0.13 NaN NaN
250 0.08 NaN NaN
300 0.14 NaN NaN
350 0.08 NaN NaN
400 0.07 NaN NaN
450 0.13 NaN NaN
500 0.14 NaN NaN
550 0.11 NaN NaN
600 0.12 NaN NaN
650 0.14 NaN NaN
700 0.11 NaN NaN
750 0.13 NaN NaN
800 0.1 NaN NaN
850 0.14 NaN NaN
900 0.26 NaN NaN
950 0.21 NaN NaN
1000 0.24 NaN NaN
1050 0.49 NaN NaN
1100 0.63 NaN NaN
1150 0.79 NaN NaN
1200 0.79 NaN NaN
1250 0.92 NaN NaN
1300 0.98 NaN NaN
1350 0.96 NaN NaN
1400 1 NaN NaN
1450 0.96 NaN NaN
1500 0.99 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_3 << e
0 0 NaN NaN
50 0.11 NaN NaN
100 0.1 NaN NaN
150 0.09 NaN NaN
200 0.13 NaN NaN
250 0.09 NaN NaN
300 0.11 NaN NaN
350 0.13 NaN NaN
400 0.12 NaN NaN
450 0.12 NaN NaN
500 0.12 NaN NaN
550 0.13 NaN NaN
600 0.09 NaN NaN
650 0.1 NaN NaN
700 0.11 NaN NaN
750 0.26 NaN NaN
800 0.69 NaN NaN
850 0.52 NaN NaN
900 0.69 NaN NaN
950 1 NaN NaN
1000 0.99 NaN NaN
1050 1 NaN NaN
1100 1 NaN NaN
1150 1 NaN NaN
1200 1 NaN NaN
1250 1 NaN NaN
1300 1 NaN NaN
1350 1 NaN NaN
1400 1 NaN NaN
1450 1 NaN NaN
1500 1 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_4 << e
0 0 NaN NaN
50 0.11 NaN NaN
100 0.06 NaN NaN
150 0.06 NaN NaN
200 0.08 NaN NaN
250 0.07 NaN NaN
300 0.11 NaN NaN
350 0.13 NaN NaN
400 0.1 NaN NaN
450 0.08 NaN NaN
500 0.08 NaN NaN
550 0.16 NaN NaN
600 0.14 NaN NaN
650 0.05 NaN NaN
700 0.08 NaN NaN
750 0.11 NaN NaN
800 0.13 NaN NaN
850 0.06 NaN NaN
900 0.24 NaN NaN
950 0.34 NaN NaN
1000 0.38 NaN NaN
1050 0.5 NaN NaN
1100 0.76 NaN NaN
1150 0.7 NaN NaN
1200 0.95 NaN NaN
1250 0.98 NaN NaN
1300 0.94 NaN NaN
1350 0.95 NaN NaN
1400 0.97 NaN NaN
1450 0.98 NaN NaN
1500 0.98 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_5 << e
0 0 NaN NaN
50 0.09 NaN NaN
100 0.18 NaN NaN
150 0.1 NaN NaN
200 0.11 NaN NaN
250 0.08 NaN NaN
300 0.09 NaN NaN
350 0.1 NaN NaN
400 0.05 NaN NaN
450 0.09 NaN NaN
500 0.09 NaN NaN
550 0.12 NaN NaN
600 0.09 NaN NaN
650 0.07 NaN NaN
700 0.16 NaN NaN
750 0.09 NaN NaN
800 0.04 NaN NaN
850 0.25 NaN NaN
900 0.47 NaN NaN
950 0.8 NaN NaN
1000 0.92 NaN NaN
1050 0.93 NaN NaN
1100 1 NaN NaN
1150 0.98 NaN NaN
1200 1 NaN NaN
1250 1 NaN NaN
1300 1 NaN NaN
1350 1 NaN NaN
1400 1 NaN NaN
1450 1 NaN NaN
1500 1 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_6 << e
0 0 NaN NaN
50 0.15 NaN NaN
100 0.16 NaN NaN
150 0.08 NaN NaN
200 0.14 NaN NaN
250 0.09 NaN NaN
300 0.09 NaN NaN
350 0.09 NaN NaN
400 0.12 NaN NaN
450 0.06 NaN NaN
500 0.09 NaN NaN
550 0.11 NaN NaN
600 0.13 NaN NaN
650 0.1 NaN NaN
700 0.1 NaN NaN
750 0.11 NaN NaN
800 0.07 NaN NaN
850 0.11 NaN NaN
900 0.11 NaN NaN
950 0.12 NaN NaN
1000 0.12 NaN NaN
1050 0.14 NaN NaN
1100 0.12 NaN NaN
1150 0.08 NaN NaN
1200 0.14 NaN NaN
1250 0.14 NaN NaN
1300 0.21 NaN NaN
1350 0.13 NaN NaN
1400 0.15 NaN NaN
1450 0.1 NaN NaN
1500 0.08 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_7 << e
0 0 NaN NaN
50 0.12 NaN NaN
100 0.1 NaN NaN
150 0.1 NaN NaN
200 0.15 NaN NaN
250 0.08 NaN NaN
300 0.12 NaN NaN
350 0.11 NaN NaN
400 0.1 NaN NaN
450 0.1 NaN NaN
500 0.1 NaN NaN
550 0.13 NaN NaN
600 0.16 NaN NaN
650 0.06 NaN NaN
700 0.12 NaN NaN
750 0.11 NaN NaN
800 0.17 NaN NaN
850 0.28 NaN NaN
900 0.61 NaN NaN
950 0.71 NaN NaN
1000 0.71 NaN NaN
1050 0.86 NaN NaN
1100 0.98 NaN NaN
1150 1 NaN NaN
1200 1 NaN NaN
1250 1 NaN NaN
1300 1 NaN NaN
1350 1 NaN NaN
1400 1 NaN NaN
1450 1 NaN NaN
1500 1 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_8 << e
0 0 NaN NaN
50 0.13 NaN NaN
100 0.14 NaN NaN
150 0.14 NaN NaN
200 0.15 NaN NaN
250 0.13 NaN NaN
300 0.17 NaN NaN
350 0.17 NaN NaN
400 0.17 NaN NaN
450 0.17 NaN NaN
500 0.18 NaN NaN
550 0.13 NaN NaN
600 0.09 NaN NaN
650 0.14 NaN NaN
700 0.08 NaN NaN
750 0.52 NaN NaN
800 0.46 NaN NaN
850 0.76 NaN NaN
900 0.87 NaN NaN
950 0.99 NaN NaN
1000 0.93 NaN NaN
1050 0.98 NaN NaN
1100 0.99 NaN NaN
1150 1 NaN NaN
1200 0.99 NaN NaN
1250 0.92 NaN NaN
1300 0.98 NaN NaN
1350 1 NaN NaN
1400 1 NaN NaN
1450 1 NaN NaN
1500 1 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_9 << e
0 0 NaN NaN
50 0.13 NaN NaN
100 0.07 NaN NaN
150 0.12 NaN NaN
200 0.11 NaN NaN
250 0.09 NaN NaN
300 0.09 NaN NaN
350 0.11 NaN NaN
400 0.08 NaN NaN
450 0.09 NaN NaN
500 0.11 NaN NaN
550 0.16 NaN NaN
600 0.15 NaN NaN
650 0.1 NaN NaN
700 0.14 NaN NaN
750 0.13 NaN NaN
800 0.11 NaN NaN
850 0.21 NaN NaN
900 0.41 NaN NaN
950 0.86 NaN NaN
1000 0.91 NaN NaN
1050 0.96 NaN NaN
1100 0.98 NaN NaN
1150 0.96 NaN NaN
1200 1 NaN NaN
1250 1 NaN NaN
1300 1 NaN NaN
1350 1 NaN NaN
1400 1 NaN NaN
1450 1 NaN NaN
1500 1 NaN NaN
e

# “panel 1, thinking: x, y, low, high”
$panel1_10 << e
0 0 NaN NaN
50 0.06 NaN NaN
100 0.08 NaN NaN
150 0.03 NaN NaN
200 0.08 NaN NaN
250 0.09 NaN NaN
300 0.1 NaN NaN
350 0.1 NaN NaN
400 0.1 NaN NaN
450 0.09 NaN NaN
500 0.08 NaN NaN
550 0.08 NaN NaN
600 0.06 NaN NaN
650 0.19 NaN NaN
700 0.35 NaN NaN
750 0.53 NaN NaN
800 0.9 NaN NaN
850 0.95 NaN NaN
900 0.94 NaN NaN
950 1 NaN NaN
1000 1 NaN NaN
1050 0.99 NaN NaN
1100 0.99 NaN NaN
1150 0.99 NaN NaN
1200 0.99 NaN NaN
1250 0.99 NaN NaN
1300 0.99 NaN NaN
1350 0.99 NaN NaN
1400 0.99 NaN NaN
1450 0.99 NaN NaN
1500 0.99 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_11 << e
0 0 NaN NaN
50 0.13 NaN NaN
100 0.13 NaN NaN
150 0.08 NaN NaN
200 0.08 NaN NaN
250 0.07 NaN NaN
300 0.11 NaN NaN
350 0.09 NaN NaN
400 0.08 NaN NaN
450 0.08 NaN NaN
500 0.07 NaN NaN
550 0.09 NaN NaN
600 0.16 NaN NaN
650 0.12 NaN NaN
700 0.16 NaN NaN
750 0.13 NaN NaN
800 0.16 NaN NaN
850 0.11 NaN NaN
900 0.12 NaN NaN
950 0.06 NaN NaN
1000 0.09 NaN NaN
1050 0.12 NaN NaN
1100 0.1 NaN NaN
1150 0.12 NaN NaN
1200 0.1 NaN NaN
1250 0.15 NaN NaN
1300 0.11 NaN NaN
1350 0.12 NaN NaN
1400 0.11 NaN NaN
1450 0.11 NaN NaN
1500 0.15 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_12 << e
0 0 NaN NaN
50 0.1 NaN NaN
100 0.12 NaN NaN
150 0.09 NaN NaN
200 0.1 NaN NaN
250 0.11 NaN NaN
300 0.05 NaN NaN
350 0.13 NaN NaN
400 0.11 NaN NaN
450 0.14 NaN NaN
500 0.12 NaN NaN
550 0.13 NaN NaN
600 0.08 NaN NaN
650 0.11 NaN NaN
700 0.11 NaN NaN
750 0.15 NaN NaN
800 0.12 NaN NaN
850 0.09 NaN NaN
900 0.11 NaN NaN
950 0.13 NaN NaN
1000 0.08 NaN NaN
1050 0.07 NaN NaN
1100 0.06 NaN NaN
1150 0.07 NaN NaN
1200 0.1 NaN NaN
1250 0.06 NaN NaN
1300 0.06 NaN NaN
1350 0.11 NaN NaN
1400 0.08 NaN NaN
1450 0.06 NaN NaN
1500 0.11 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_13 << e
0 0 NaN NaN
50 0.12 NaN NaN
100 0.07 NaN NaN
150 0.07 NaN NaN
200 0.12 NaN NaN
250 0.12 NaN NaN
300 0.1 NaN NaN
350 0.12 NaN NaN
400 0.11 NaN NaN
450 0.11 NaN NaN
500 0.12 NaN NaN
550 0.11 NaN NaN
600 0.12 NaN NaN
650 0.11 NaN NaN
700 0.13 NaN NaN
750 0.14 NaN NaN
800 0.15 NaN NaN
850 0.09 NaN NaN
900 0.09 NaN NaN
950 0.12 NaN NaN
1000 0.12 NaN NaN
1050 0.11 NaN NaN
1100 0.13 NaN NaN
1150 0.13 NaN NaN
1200 0.07 NaN NaN
1250 0.1 NaN NaN
1300 0.1 NaN NaN
1350 0.08 NaN NaN
1400 0.09 NaN NaN
1450 0.14 NaN NaN
1500 0.17 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_14 << e
0 0 NaN NaN
50 0.11 NaN NaN
100 0.08 NaN NaN
150 0.12 NaN NaN
200 0.12 NaN NaN
250 0.11 NaN NaN
300 0.13 NaN NaN
350 0.09 NaN NaN
400 0.06 NaN NaN
450 0.07 NaN NaN
500 0.07 NaN NaN
550 0.11 NaN NaN
600 0.14 NaN NaN
650 0.1 NaN NaN
700 0.13 NaN NaN
750 0.12 NaN NaN
800 0.14 NaN NaN
850 0.05 NaN NaN
900 0.1 NaN NaN
950 0.09 NaN NaN
1000 0.13 NaN NaN
1050 0.07 NaN NaN
1100 0.17 NaN NaN
1150 0.14 NaN NaN
1200 0.14 NaN NaN
1250 0.13 NaN NaN
1300 0.06 NaN NaN
1350 0.06 NaN NaN
1400 0.13 NaN NaN
1450 0.11 NaN NaN
1500 0.08 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_15 << e
0 0 NaN NaN
50 0.1 NaN NaN
100 0.1 NaN NaN
150 0.08 NaN NaN
200 0.11 NaN NaN
250 0.1 NaN NaN
300 0.07 NaN NaN
350 0.07 NaN NaN
400 0.12 NaN NaN
450 0.09 NaN NaN
500 0.09 NaN NaN
550 0.05 NaN NaN
600 0.1 NaN NaN
650 0.11 NaN NaN
700 0.09 NaN NaN
750 0.1 NaN NaN
800 0.13 NaN NaN
850 0.12 NaN NaN
900 0.1 NaN NaN
950 0.14 NaN NaN
1000 0.07 NaN NaN
1050 0.06 NaN NaN
1100 0.07 NaN NaN
1150 0.08 NaN NaN
1200 0.12 NaN NaN
1250 0.08 NaN NaN
1300 0.1 NaN NaN
1350 0.1 NaN NaN
1400 0.09 NaN NaN
1450 0.1 NaN NaN
1500 0.07 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_16 << e
0 0 NaN NaN
50 0.13 NaN NaN
100 0.12 NaN NaN
150 0.05 NaN NaN
200 0.11 NaN NaN
250 0.11 NaN NaN
300 0.09 NaN NaN
350 0.1 NaN NaN
400 0.11 NaN NaN
450 0.11 NaN NaN
500 0.06 NaN NaN
550 0.09 NaN NaN
600 0.15 NaN NaN
650 0.11 NaN NaN
700 0.1 NaN NaN
750 0.1 NaN NaN
800 0.09 NaN NaN
850 0.09 NaN NaN
900 0.12 NaN NaN
950 0.12 NaN NaN
1000 0.16 NaN NaN
1050 0.1 NaN NaN
1100 0.15 NaN NaN
1150 0.09 NaN NaN
1200 0.15 NaN NaN
1250 0.09 NaN NaN
1300 0.13 NaN NaN
1350 0.09 NaN NaN
1400 0.1 NaN NaN
1450 0.1 NaN NaN
1500 0.13 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_17 << e
0 0 NaN NaN
50 0.09 NaN NaN
100 0.09 NaN NaN
150 0.1 NaN NaN
200 0.1 NaN NaN
250 0.12 NaN NaN
300 0.11 NaN NaN
350 0.12 NaN NaN
400 0.11 NaN NaN
450 0.11 NaN NaN
500 0.1 NaN NaN
550 0.09 NaN NaN
600 0.06 NaN NaN
650 0.05 NaN NaN
700 0.15 NaN NaN
750 0.04 NaN NaN
800 0.14 NaN NaN
850 0.07 NaN NaN
900 0.1 NaN NaN
950 0.06 NaN NaN
1000 0.12 NaN NaN
1050 0.07 NaN NaN
1100 0.16 NaN NaN
1150 0.12 NaN NaN
1200 0.1 NaN NaN
1250 0.06 NaN NaN
1300 0.04 NaN NaN
1350 0.06 NaN NaN
1400 0.06 NaN NaN
1450 0.06 NaN NaN
1500 0.05 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_18 << e
0 0 NaN NaN
50 0.15 NaN NaN
100 0.12 NaN NaN
150 0.09 NaN NaN
200 0.1 NaN NaN
250 0.13 NaN NaN
300 0.12 NaN NaN
350 0.11 NaN NaN
400 0.11 NaN NaN
450 0.12 NaN NaN
500 0.12 NaN NaN
550 0.14 NaN NaN
600 0.1 NaN NaN
650 0.14 NaN NaN
700 0.09 NaN NaN
750 0.12 NaN NaN
800 0.11 NaN NaN
850 0.09 NaN NaN
900 0.11 NaN NaN
950 0.11 NaN NaN
1000 0.11 NaN NaN
1050 0.13 NaN NaN
1100 0.14 NaN NaN
1150 0.12 NaN NaN
1200 0.06 NaN NaN
1250 0.07 NaN NaN
1300 0.14 NaN NaN
1350 0.11 NaN NaN
1400 0.13 NaN NaN
1450 0.12 NaN NaN
1500 0.07 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_19 << e
0 0 NaN NaN
50 0.1 NaN NaN
100 0.06 NaN NaN
150 0.13 NaN NaN
200 0.06 NaN NaN
250 0.07 NaN NaN
300 0.03 NaN NaN
350 0.14 NaN NaN
400 0.09 NaN NaN
450 0.12 NaN NaN
500 0.13 NaN NaN
550 0.11 NaN NaN
600 0.12 NaN NaN
650 0.15 NaN NaN
700 0.16 NaN NaN
750 0.08 NaN NaN
800 0.06 NaN NaN
850 0.15 NaN NaN
900 0.05 NaN NaN
950 0.18 NaN NaN
1000 0.15 NaN NaN
1050 0.04 NaN NaN
1100 0.09 NaN NaN
1150 0.11 NaN NaN
1200 0.1 NaN NaN
1250 0.13 NaN NaN
1300 0.09 NaN NaN
1350 0.09 NaN NaN
1400 0.12 NaN NaN
1450 0.1 NaN NaN
1500 0.11 NaN NaN
e

# “panel 1, direct: x, y, low, high”
$panel1_20 << e
0 0 NaN NaN
50 0.07 NaN NaN
100 0.11 NaN NaN
150 0.1 NaN NaN
200 0.09 NaN NaN
250 0.11 NaN NaN
300 0.14 NaN NaN
350 0.1 NaN NaN
400 0.1 NaN NaN
450 0.1 NaN NaN
500 0.11 NaN NaN
550 0.09 NaN NaN
600 0.06 NaN NaN
650 0.1 NaN NaN
700 0.1 NaN NaN
750 0.1 NaN NaN
800 0.1 NaN NaN
850 0.08 NaN NaN
900 0.1 NaN NaN
950 0.09 NaN NaN
1000 0.11 NaN NaN
1050 0.13 NaN NaN
1100 0.1 NaN NaN
1150 0.07 NaN NaN
1200 0.12 NaN NaN
1250 0.14 NaN NaN
1300 0.12 NaN NaN
1350 0.07 NaN NaN
1400 0.12 NaN NaN
1450 0.09 NaN NaN
1500 0.12 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,440 dynamic noenhanced name 'training' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,660 noenhanced font 'DejaVu Sans,12' \
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
set label 'Most seeds learn to think, each at its own time; direct answers stay guesses' at screen 0.01667,0.95455 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label '100 held-out sums of 8 terms a point, greedy decoding; a line for each of 10 seeds' at screen 0.01667,0.04909 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
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
set xrange [0:1500]
set xtics scale 0.5 ('0' 0, '200' 200, '400' 400, '600' 600, '800' 800, '1000' 1000, '1200' 1200, '1400' 1400) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from first 500, graph 0 to first 500, graph 1 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 0.1 to graph 1, first 0.1 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'share of right answers' at screen 0.02795,0.50955 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'training step' at screen 0.52392,0.10307 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'long sums begin' at screen 0.38514,0.81949 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'chance' at screen 0.95556,0.22631 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
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
