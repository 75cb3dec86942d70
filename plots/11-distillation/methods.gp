# “For the same compute, thoughts teach far more than answers, and on average more than RL”
# Draw it again, in this folder: gnuplot -d methods.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, pass@1: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0.26562500000000006 -0.384 -0.016 0 0.26562500000000006 0.25833333333333336 0.2760416666666667
0.8 0.8616666666666667 0.616 0.984 0 0.8616666666666667 0.8041666666666667 0.9
1.8 0.8716666666666667 1.616 1.984 0 0.8716666666666667 0.825 0.9270833333333334
2.8 0.38583333333333336 2.616 2.984 0 0.38583333333333336 0.26875 0.4635416666666667
3.8 0.8597916666666666 3.616 3.984 0 0.8597916666666666 0.7979166666666667 0.9104166666666667
4.8 0.8835416666666667 4.616 4.984 0 0.8835416666666667 0.8479166666666667 0.9208333333333333
5.8 0.8895833333333334 5.616 5.984 0 0.8895833333333334 0.8375 0.9447916666666667
6.8 0.899375 6.616 6.984 0 0.899375 0.8604166666666667 0.94375
7.8 0.7649999999999999 7.616 7.984 0 0.7649999999999999 0.6510416666666666 0.8489583333333334
e

# “panel 1, cons@16: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.20833333333333331 0.016 0.384 0 0.20833333333333331 0.2 0.21666666666666667
1.2 0.915 1.016 1.384 0 0.915 0.875 0.9583333333333334
2.2 0.9316666666666666 2.016 2.384 0 0.9316666666666666 0.9 0.975
3.2 0.40666666666666673 3.016 3.384 0 0.40666666666666673 0.3 0.48333333333333334
4.2 0.9233333333333332 4.016 4.384 0 0.9233333333333332 0.8833333333333333 0.95
5.2 0.915 5.016 5.384 0 0.915 0.875 0.95
6.2 0.9316666666666666 6.016 6.384 0 0.9316666666666666 0.9 0.9833333333333333
7.2 0.9333333333333332 7.016 7.384 0 0.9333333333333332 0.8833333333333333 0.9833333333333333
8.2 0.8433333333333334 8.016 8.384 0 0.8433333333333334 0.7833333333333333 0.9
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,442 dynamic noenhanced name 'methods' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,663 noenhanced font 'DejaVu Sans,12' \
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
set label 'For the same compute, thoughts teach far more' at screen 0.01667,0.95475 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'than answers, and on average more than RL' at screen 0.01667,0.90769 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 60 held-out equations, 16 samples each' at screen 0.01667,0.05215 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.85837 to screen 0.03472,0.83575 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'pass@1' at screen 0.04444,0.84706 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.14028,0.85837 to screen 0.15833,0.83575 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'cons@16' at screen 0.16806,0.84706 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.79276
set bmargin at screen 0.13665
unset logscale x
set xrange [-0.5:8.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '' 6, '' 7, '' 8) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.9304166666666667 to graph 1, first 0.9304166666666667 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'right on held-out equations' at screen 0.02795,0.46471 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.13531,0.10498 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'verified' at screen 0.23247,0.10498 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'all texts' at screen 0.32962,0.10498 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'answers' at screen 0.42677,0.10498 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'forward' at screen 0.52392,0.10498 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'reverse' at screen 0.62108,0.10498 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'JSD' at screen 0.71823,0.10498 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'on-policy' at screen 0.81538,0.10498 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'RL alone' at screen 0.91253,0.10498 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'teacher, pass@1' at screen 0.09507,0.76662 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
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
