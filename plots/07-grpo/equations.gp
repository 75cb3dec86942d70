# “On one equation some seeds end nearly always right, and others never”
# Draw it again, in this folder: gnuplot -d equations.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, base: x, y”
$panel1_1 << e
1 0
2 0
3 0.010000000000000009
4 0.020000000000000018
5 0.020000000000000018
6 0.020000000000000018
7 0.04999999999999993
8 0.07999999999999996
9 0.11999999999999988
10 0.13
e

# “panel 1, after RL: x, y”
$panel1_2 << e
1 0
2 0
3 0.06999999999999984
4 0.20999999999999996
5 0.33999999999999986
6 0.38999999999999957
7 0.8200000000000001
8 0.86
9 0.98
10 0.98
e

# “panel 2, base: x, y”
$panel2_1 << e
1 0
2 0
3 0
4 0
5 0
6 0
7 0
8 0
9 0
10 0
e

# “panel 2, after RL: x, y”
$panel2_2 << e
1 0
2 0
3 0
4 0
5 0.010000000000000009
6 0.020000000000000018
7 0.06999999999999984
8 0.09000000000000008
9 0.11999999999999988
10 0.5299999999999998
e

# “panel 3, base: x, y”
$panel3_1 << e
1 0
2 0
3 0
4 0
5 0
6 0
7 0
8 0
9 0
10 0
e

# “panel 3, after RL: x, y”
$panel3_2 << e
1 0
2 0.010000000000000009
3 0.010000000000000009
4 0.030000000000000027
5 0.040000000000000036
6 0.040000000000000036
7 0.04999999999999993
8 0.07999999999999996
9 0.2999999999999997
10 0.5299999999999998
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'equations' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'equations.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'On one equation some seeds end nearly always right, and others never' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label '10 seeds, each in its place; 100 samples of each equation' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label '' at screen 0.02569,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'base' at screen 0.04444,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set label '' at screen 0.12257,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'after RL' at screen 0.14132,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.33542
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.64:10.36]
set xtics scale 0.5 ('2' 2, '4' 4, '6' 6, '8' 8, '10' 10) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'x² - 5x + 6 = 0' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'chance of a right answer' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'seeds, from the worst to the best' at screen 0.21108,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2 with points pt 7 ps 0.6 lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with points pt 9 ps 0.6 lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.39958
set rmargin at screen 0.64826
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.64:10.36]
set xtics scale 0.5 ('2' 2, '4' 4, '6' 6, '8' 8, '10' 10) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'x² - 3x - 108 = 0' at screen 0.39958,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'seeds, from the worst to the best' at screen 0.52392,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with points pt 7 ps 0.6 lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with points pt 9 ps 0.6 lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 3
set lmargin at screen 0.71243
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.64:10.36]
set xtics scale 0.5 ('2' 2, '4' 4, '6' 6, '8' 8, '10' 10) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'x² + 17x + 72 = 0' at screen 0.71243,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'seeds, from the worst to the best' at screen 0.83677,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel3_1 using 1:2 with points pt 7 ps 0.6 lc rgb '#0072b2' notitle, \
  $panel3_2 using 1:2 with points pt 9 ps 0.6 lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
