# “Operations grow with the square of the width, time at first more slowly”
# Draw it again, in this folder: gnuplot -d width.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, supervised step: x, y, low, high”
$panel1_1 << e
16 0.7788320000000001 0.7726430000000001 0.8066430000000001
32 1.591425 1.5694620000000001 1.646668
64 4.10815 4.083985 4.321979000000001
128 13.412515 13.251765 27.762629
256 63.14847400000001 59.50950400000001 68.72844
512 225.04784 224.62244500000003 235.41657300000003
1024 989.3532230000001 989.268046 993.2335730000001
e

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_2 << e
16 22.752904 22.518544000000002 22.922437000000002
32 39.475257000000006 39.229881000000006 46.045762
64 94.059441 93.62722600000001 96.08295100000001
128 285.967328 285.367582 289.727299
256 1231.468322 1103.014286 1247.552224
512 4785.629889 4711.015214 4978.235837
e

# “panel 2, supervised step: x, y, low, high”
$panel2_1 << e
16 147.92957659675 NaN NaN
32 241.6483642018945 NaN NaN
64 332.70908219028024 NaN NaN
128 384.87484621638816 NaN NaN
256 316.12466024119595 NaN NaN
512 349.395120113128 NaN NaN
1024 315.13456093122767 NaN NaN
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_2 << e
16 106.0035518982544 NaN NaN
32 200.29231779288983 NaN NaN
64 295.2063880541242 NaN NaN
128 364.0413634945038 NaN NaN
256 325.60974300076236 NaN NaN
512 329.3311330954871 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'width' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'width.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Operations grow with the square of the width, time at first more slowly' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
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
set xrange [15.999999984:1024.000001024]
set logscale x 10
set xtics scale 0.5 ('16' 16, '32' 32, '64' 64, '128' 128, '256' 256, '512' 512, '1024' 1024) offset 0,lift
unset logscale y
set yrange [0.09999999990000001:10000.000010000002]
set logscale y 10
set ytics scale 0.5 ('0.1' 0.1, '1' 1, '10' 10, '100' 100, '1000' 1000, '10000' 10000)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'time' at screen 0.11340,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'milliseconds' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'width' at screen 0.30092,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
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
set xrange [15.999999984:1024.000001024]
set logscale x 10
set xtics scale 0.5 ('16' 16, '32' 32, '64' 64, '128' 128, '256' 256, '512' 512, '1024' 1024) offset 0,lift
unset logscale y
set yrange [0:400]
set ytics scale 0.5 ('0' 0, '100' 100, '200' 200, '300' 300, '400' 400)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'needed operations a second' at screen 0.58607,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'GFLOP/s' at screen 0.52195,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'width' at screen 0.77359,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
