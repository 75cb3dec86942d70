# “Operations grow with the square of the width, time at first more slowly”
# Draw it again, in this folder: gnuplot -d width.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, supervised step: x, y, low, high”
$panel1_1 << e
16 1.2350240000000001 1.2123890000000002 2.279621
32 2.20539 2.1697360000000003 2.295566
64 5.02407 4.975187 5.113144
128 14.909115000000002 14.631649000000001 19.401156
256 57.572342000000006 57.216829000000004 58.146084
512 227.069126 225.376326 227.30188600000002
1024 908.9587280000001 884.8445290000001 912.609356
e

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_2 << e
16 26.297997000000002 26.165838 26.476996000000003
32 47.516671 47.001407 50.60804
64 109.48326800000001 109.229938 109.72978800000001
128 316.168533 310.830571 317.303266
256 1157.933749 1157.091746 1164.615016
512 4602.720273 4575.780222 4668.58479
e

# “panel 2, supervised step: x, y, low, high”
$panel2_1 << e
16 93.28748915000841 NaN NaN
32 174.37516629711754 NaN NaN
64 272.05409478769207 NaN NaN
128 346.24051447721746 NaN NaN
256 346.7427100325361 NaN NaN
512 346.28493302079295 NaN NaN
1024 343.00720586292664 NaN NaN
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_2 << e
16 91.71377728881784 NaN NaN
32 166.3961416825686 NaN NaN
64 253.61818611406446 NaN NaN
128 329.2672266028447 NaN NaN
256 346.2875869938911 NaN NaN
512 342.4185743299026 NaN NaN
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
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

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
set yrange [0.999999999:10000.000010000002]
set logscale y 10
set ytics scale 0.5 ('1' 1, '10' 10, '100' 100, '1000' 1000, '10000' 10000)
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
