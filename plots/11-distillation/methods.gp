# “For the same compute of the student, thoughts teach far more than answers”
# Draw it again, in this folder: gnuplot -d methods.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, pass@1: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0.2640625 -0.384 -0.016 0 0.2640625 0.2548958333333334 0.27291666666666664
0.8 0.8126041666666666 0.616 0.984 0 0.8126041666666666 0.6679166666666667 0.8967708333333333
1.8 0.8040624999999999 1.616 1.984 0 0.8040624999999999 0.6983333333333334 0.8663541666666666
2.8 0.39260416666666664 2.616 2.984 0 0.39260416666666664 0.32302083333333337 0.45468749999999997
3.8 0.8172916666666667 3.616 3.984 0 0.8172916666666667 0.7147916666666667 0.895
4.8 0.8501041666666665 4.616 4.984 0 0.8501041666666665 0.7235416666666667 0.9608333333333333
5.8 0.849375 5.616 5.984 0 0.849375 0.7090625 0.9504166666666667
6.8 0.8682291666666666 6.616 6.984 0 0.8682291666666666 0.7429166666666667 0.9479166666666666
7.8 0.7020833333333334 7.616 7.984 0 0.7020833333333334 0.5732291666666667 0.8563541666666666
e

# “panel 1, cons@16: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.21500000000000002 0.016 0.384 0 0.21500000000000002 0.215 0.21666666666666667
1.2 0.8833333333333334 1.016 1.384 0 0.8833333333333334 0.7891666666666667 0.9666666666666667
2.2 0.8758333333333335 2.016 2.384 0 0.8758333333333335 0.7816666666666666 0.9191666666666666
3.2 0.4133333333333333 3.016 3.384 0 0.4133333333333333 0.365 0.5
4.2 0.8819444444444444 4.016 4.384 0 0.8819444444444444 0.7913888888888888 0.9675
5.2 0.8975000000000002 5.016 5.384 0 0.8975000000000002 0.7875 1
6.2 0.8883333333333334 6.016 6.384 0 0.8883333333333334 0.7641666666666667 0.9691666666666666
7.2 0.9125 7.016 7.384 0 0.9125 0.7899999999999999 0.985
8.2 0.8006944444444445 8.016 8.384 0 0.8006944444444445 0.6551388888888888 0.95
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
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations, 16 samples' at screen 0.01667,0.08681 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label 'each; the six ways with the teacher''s thoughts lie within one another''s ranges' at screen 0.01667,0.05252 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
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
set arrow from graph 0, first 0.8898958333333333 to graph 1, first 0.8898958333333333 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
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
set label 'teacher, pass@1' at screen 0.09507,0.78416 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
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
