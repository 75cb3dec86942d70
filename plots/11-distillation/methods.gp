# “For the same compute of the student, thoughts teach far more than answers”
# Draw it again, in this folder: gnuplot -d methods.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, pass@1: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0.2708333333333333 -0.384 -0.016 0 0.2708333333333333 0.2708333333333333 0.2708333333333333
0.8 0.2708333333333333 0.616 0.984 0 0.2708333333333333 0.2708333333333333 0.2708333333333333
1.8 0.2708333333333333 1.616 1.984 0 0.2708333333333333 0.2708333333333333 0.2708333333333333
2.8 0 2.616 2.984 0 0 0 0
3.8 0.2708333333333333 3.616 3.984 0 0.2708333333333333 0.2708333333333333 0.2708333333333333
4.8 0.2708333333333333 4.616 4.984 0 0.2708333333333333 0.2708333333333333 0.2708333333333333
5.8 0.2708333333333333 5.616 5.984 0 0.2708333333333333 0.2708333333333333 0.2708333333333333
6.8 0.2708333333333333 6.616 6.984 0 0.2708333333333333 0.2708333333333333 0.2708333333333333
7.8 0.2708333333333333 7.616 7.984 0 0.2708333333333333 0.2708333333333333 0.2708333333333333
e

# “panel 1, cons@16: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.21666666666666667 0.016 0.384 0 0.21666666666666667 0.21666666666666667 0.21666666666666667
1.2 0.21666666666666667 1.016 1.384 0 0.21666666666666667 0.21666666666666667 0.21666666666666667
2.2 0.21666666666666667 2.016 2.384 0 0.21666666666666667 0.21666666666666667 0.21666666666666667
3.2 0 3.016 3.384 0 0 0 0
4.2 0.21666666666666667 4.016 4.384 0 0.21666666666666667 0.21666666666666667 0.21666666666666667
5.2 0.21666666666666667 5.016 5.384 0 0.21666666666666667 0.21666666666666667 0.21666666666666667
6.2 0.21666666666666667 6.016 6.384 0 0.21666666666666667 0.21666666666666667 0.21666666666666667
7.2 0.21666666666666667 7.016 7.384 0 0.21666666666666667 0.21666666666666667 0.21666666666666667
8.2 0.21666666666666667 8.016 8.384 0 0.21666666666666667 0.21666666666666667 0.21666666666666667
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,436 dynamic noenhanced name 'methods' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,654 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'methods.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'For the same compute of the student, thoughts teach far more than answers' at screen 0.01667,0.95413 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'interrupted · mean of 10 seeds, and the middle 80% of them; 60 held-out' at screen 0.01667,0.08681 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label 'equations, 16 samples each; the ways with thoughts lie within one another''s ranges' at screen 0.01667,0.05252 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.90413 to screen 0.03472,0.88119 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'pass@1' at screen 0.04444,0.89266 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.14028,0.90413 to screen 0.15833,0.88119 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'cons@16' at screen 0.16806,0.89266 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.83761
set bmargin at screen 0.17248
unset logscale x
set xrange [-0.5:8.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '' 6, '' 7, '' 8) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.28229166666666666 to graph 1, first 0.28229166666666666 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'right on held-out equations' at screen 0.02795,0.50505 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.13531,0.14037 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'verified' at screen 0.23247,0.14037 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'all texts' at screen 0.32962,0.14037 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'answers' at screen 0.42677,0.14037 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'forward' at screen 0.52392,0.14037 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'reverse' at screen 0.62108,0.14037 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'JSD' at screen 0.71823,0.14037 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'on-policy' at screen 0.81538,0.14037 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'RL alone' at screen 0.91253,0.14037 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'teacher, pass@1' at screen 0.95556,0.38002 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel1_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
