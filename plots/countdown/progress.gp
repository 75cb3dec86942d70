# “With rewards alone the model solves more problems, and writes longer texts”
# Draw it again, in this folder: gnuplot -d progress.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, pass@1: x, y, low, high”
$panel1_1 << e
0 0.16875 NaN NaN
5 0.205 NaN NaN
10 0.21875 NaN NaN
15 0.23375 NaN NaN
20 0.2575 NaN NaN
25 0.27 NaN NaN
30 0.28875 NaN NaN
35 0.305 NaN NaN
40 0.33375 NaN NaN
45 0.34125 NaN NaN
50 0.34875 NaN NaN
55 0.35125 NaN NaN
60 0.3625 NaN NaN
e

# “panel 1, cons@8: x, y, low, high”
$panel1_2 << e
0 0.3891071428571429 NaN NaN
5 0.48892857142857143 NaN NaN
10 0.48916666666666664 NaN NaN
15 0.4926190476190477 NaN NaN
20 0.5454166666666667 NaN NaN
25 0.5478571428571428 NaN NaN
30 0.5271428571428571 NaN NaN
35 0.5782142857142858 NaN NaN
40 0.5947619047619047 NaN NaN
45 0.6043452380952381 NaN NaN
50 0.5851785714285715 NaN NaN
55 0.5730952380952381 NaN NaN
60 0.5924404761904762 NaN NaN
e

# “panel 2, length: x, y, low, high”
$panel2_1 << e
0 29.12625 NaN NaN
5 30.09 NaN NaN
10 30.975 NaN NaN
15 30.82875 NaN NaN
20 33.11125 NaN NaN
25 34.3925 NaN NaN
30 35.27 NaN NaN
35 35.6625 NaN NaN
40 36.2675 NaN NaN
45 36.5725 NaN NaN
50 36.72375 NaN NaN
55 37.23125 NaN NaN
60 37.925 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,350 dynamic noenhanced name 'progress' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,525 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'progress.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'With rewards alone the model solves more problems, and writes longer texts' at screen 0.01667,0.94286 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'one seed; held-out digits, 8 samples each' at screen 0.01667,0.06171 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.86629 to screen 0.05278,0.86629 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.86629 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'pass@1' at screen 0.06250,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.15833,0.86629 to screen 0.19444,0.86629 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.17639,0.86629 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'cons@8' at screen 0.20417,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.30052,0.86629 to screen 0.33663,0.86629 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.31858,0.86629 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'length' at screen 0.34635,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.48044
set tmargin at screen 0.79771
set bmargin at screen 0.22629
unset logscale x
set xrange [0:60]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'right on held-out problems' at screen 0.02795,0.51200 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.28359,0.12957 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.56740
set rmargin at screen 0.96111
set tmargin at screen 0.79771
set bmargin at screen 0.22629
unset logscale x
set xrange [0:60]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60) offset 0,lift
unset logscale y
set yrange [0:88]
set ytics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'symbols per response' at screen 0.51395,0.51200 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.76426,0.12957 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
