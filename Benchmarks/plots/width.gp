# “Operations grow with the square of the width, time at first more slowly”
# Draw it again, in this folder: gnuplot -d width.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, supervised step: x, y, low, high”
$panel1_1 << e
16 0.8255190000000001 0.8129400000000001 0.909645
32 1.647593 1.6137920000000001 1.6758950000000001
64 4.27153 4.223929 4.376117000000001
128 13.561753000000001 13.110956000000002 13.870657000000001
256 55.067564000000004 54.116035000000004 55.264418000000006
512 227.15194100000002 225.056225 229.438892
1024 920.599808 916.6939370000001 922.649344
e

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_2 << e
16 22.611224 22.309421 24.985817
32 40.554633 40.074472 44.171040000000005
64 95.50900600000001 95.07733800000001 95.999031
128 309.28697600000004 297.881298 309.98870800000003
256 1122.98533 1096.144109 1132.811937
512 4779.309361 4750.555549 4836.25334
e

# “panel 2, supervised step: x, y, low, high”
$panel2_1 << e
16 139.5634600778419 NaN NaN
32 233.41034345253954 NaN NaN
64 319.9834288884779 NaN NaN
128 380.63955655290283 NaN NaN
256 362.51449016339274 NaN NaN
512 346.15868454322384 NaN NaN
1024 338.66984418923533 NaN NaN
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_2 << e
16 106.66776110837698 NaN NaN
32 194.9614664248102 NaN NaN
64 290.72596399966716 NaN NaN
128 336.5933391259255 NaN NaN
256 357.0644006899004 NaN NaN
512 329.7666660335696 NaN NaN
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
