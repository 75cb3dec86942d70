# “Time grows in step with depth”
# Draw it again, in this folder: gnuplot -d depth.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, supervised step: x, y, low, high”
$panel1_1 << e
1 2.23089 2.2066630000000003 2.300843
2 4.131465 4.106238 4.181881000000001
4 7.943594000000001 7.914060000000001 8.039507
8 16.506602 15.958555 21.767383000000002
16 39.332634000000006 38.91698400000001 39.592633000000006
32 85.90981000000001 85.417225 89.915597
64 173.76575400000002 173.024978 174.065771
128 354.76290900000004 353.150453 365.714401
256 719.364009 713.7422290000001 720.997236
512 1440.621231 1434.56785 1441.764889
e

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_2 << e
1 51.870434 50.510735000000004 54.12024100000001
2 94.589723 94.26278500000001 95.76056000000001
4 184.53884100000002 183.533961 185.64230700000002
8 378.12464100000005 377.255514 379.75475300000005
16 873.745166 865.389389 875.479093
32 1964.4192160000002 1958.717998 1968.769788
64 4147.882623 4118.011636 4243.692406
e

# “panel 2, supervised step: x, y, low, high”
$panel2_1 << e
1 317.61997767707055 NaN NaN
2 330.83151279267764 NaN NaN
4 337.7949557844975 NaN NaN
8 322.0699402578435 NaN NaN
16 269.04450365566663 NaN NaN
32 245.7708419562329 NaN NaN
64 242.72861627268625 NaN NaN
128 237.63902105109864 NaN NaN
256 234.3190471626723 NaN NaN
512 233.9761759737664 NaN NaN
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_2 << e
1 277.3601315924983 NaN NaN
2 293.55142355158387 NaN NaN
4 295.47851511650055 NaN NaN
8 285.7467638032084 NaN NaN
16 246.16920398504382 NaN NaN
32 218.47254778635804 NaN NaN
64 206.69261573750177 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'depth' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'depth.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Time grows in step with depth' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'W-small but for one size, 2 threads; median and range of 3 runs or more' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88973 to screen 0.05278,0.85730 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'supervised step' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.22795,0.88973 to screen 0.26406,0.85730 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.22795,0.87351 to screen 0.26406,0.87351 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.24601,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'GRPO iteration' at screen 0.27378,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.11340
set rmargin at screen 0.48844
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:512.000000512]
set logscale x 10
set xtics scale 0.5 ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256, '512' 512) offset 0,lift
unset logscale y
set yrange [0.999999999:10000.000010000002]
set logscale y 10
set ytics scale 0.5 ('1' 1, '10' 10, '100' 100, '1000' 1000, '10000' 10000)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'time' at screen 0.11340,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'milliseconds' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'layers' at screen 0.30092,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.58607
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:512.000000512]
set logscale x 10
set xtics scale 0.5 ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256, '512' 512) offset 0,lift
unset logscale y
set yrange [200:350]
set ytics scale 0.5 ('200' 200, '250' 250, '300' 300, '350' 350)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'needed operations a second' at screen 0.58607,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'GFLOP/s' at screen 0.52195,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'layers' at screen 0.77359,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
