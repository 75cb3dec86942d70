# “Shuffled steps, filler or answers alone do not replace steps in their order”
# Draw it again, in this folder: gnuplot -d controls.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, asked to think: x, y”
$panel1_1 << e
-0.225 1
-0.175 1
-0.125 1
-0.07500000000000001 1
-0.024999999999999994 1
0.025000000000000022 0.15
0.07500000000000001 1
0.125 1
0.175 1
0.22499999999999998 1
0.7749999999999999 0.285
0.825 0.065
0.875 1
0.925 0.98
0.9750000000000001 0.07
1.025 1
1.075 0.1
1.125 0.115
1.175 1
1.225 0.755
1.775 0.105
1.8250000000000002 0.26
1.875 0.11
1.9249999999999998 0.14
1.975 0.12
2.025 0.1
2.075 0.09
2.125 0.185
2.175 0.145
2.225 0.275
2.775 0.2
2.825 0.07
2.875 0.12
2.925 0.115
2.975 0.12
3.025 0.115
3.075 0.075
3.125 0.12
3.175 0.22
3.225 0.13
3.7750000000000004 0.19
3.825 0.155
3.875 0.125
3.925 0.09
3.9749999999999996 0.225
4.025 0.175
4.075 0.155
4.125 0.12
4.175 0.18
4.225 0.2
e

# “panel 1, asked to answer: x, y”
$panel1_2 << e
-0.225 0.08
-0.175 0.07
-0.125 0.095
-0.07500000000000001 0.08
-0.024999999999999994 0.095
0.025000000000000022 0.11
0.07500000000000001 0.085
0.125 0.06
0.175 0.095
0.22499999999999998 0.105
0.7749999999999999 0.12
0.825 0.085
0.875 0.14
0.925 0.095
0.9750000000000001 0.1
1.025 0.1
1.075 0.055
1.125 0.085
1.175 0.08
1.225 0.11
1.775 0.125
1.8250000000000002 0.1
1.875 0.1
1.9249999999999998 0.115
1.975 0.105
2.025 0.11
2.075 0.095
2.125 0.045
2.175 0.175
2.225 0.115
2.775 0.225
2.825 0.075
2.875 0.035
2.925 0.105
2.975 0.135
3.025 0.12
3.075 0.115
3.125 0.085
3.175 0.2
3.225 0.115
3.7750000000000004 0.16
3.825 0.175
3.875 0.105
3.925 0.06
3.9749999999999996 0.21
4.025 0.17
4.075 0.17
4.125 0.115
4.175 0.145
4.225 0.185
4.775 0.165
4.825 0.19
4.875 0.155
4.925 0.195
4.975 0.225
5.025 0.125
5.075 0.15
5.125 0.185
5.175 0.2
5.225 0.15
5.775 0.195
5.825 0.185
5.875 0.215
5.925 0.18
5.975 0.15
6.025 0.1
6.075 0.235
6.125 0.22
6.175 0.22
6.225 0.155
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,440 dynamic noenhanced name 'controls' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,660 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'controls.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Shuffled steps, filler or answers alone do not replace steps in their order' at screen 0.01667,0.95455 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label '200 held-out sums of 4 terms a point, greedy decoding; a point for each of 10 seeds' at screen 0.01667,0.04909 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label '' at screen 0.02569,0.89364 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'asked to think' at screen 0.04444,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set label '' at screen 0.20469,0.89364 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'asked to answer' at screen 0.22344,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.83909
set bmargin at screen 0.18000
unset logscale x
set xrange [-0.5:6.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '' 6) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.1 to graph 1, first 0.1 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'share of right answers' at screen 0.02795,0.50955 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'steps' at screen 0.14919,0.14818 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'no short start' at screen 0.27410,0.14818 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'shuffled' at screen 0.39901,0.14818 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'reversed' at screen 0.52392,0.14818 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'filler' at screen 0.64883,0.14818 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'answers ×4' at screen 0.77375,0.14818 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'answers ×10' at screen 0.89866,0.14818 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'what the examples contain' at screen 0.52392,0.10307 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'chance' at screen 0.69880,0.22631 center front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel1_1 using 1:2 with points pt 7 ps 0.6 lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with points pt 9 ps 0.6 lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
