# “From a few texts on, twice the batch is twice the time”
# Draw it again, in this folder: gnuplot -d batch.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, supervised step: x, y, low, high”
$panel1_1 << e
1 0.30823 0.30695900000000004 0.334119
2 0.540938 0.539865 0.5801860000000001
4 1.017058 1.0132720000000002 1.0526410000000002
8 1.097828 1.0853590000000002 1.1746130000000001
16 2.0895580000000002 2.068086 2.1287670000000003
32 4.067810000000001 4.046449 4.095512
64 8.023774000000001 7.995852 8.129071000000001
128 15.690003 15.59373 16.709375
256 31.501278000000003 31.289592000000003 34.538701
512 62.14950400000001 61.99531400000001 62.261079
1024 124.780545 123.657419 126.78001900000001
2048 249.07133900000002 248.23838600000002 250.3582
4096 498.540813 496.69806300000005 499.613534
8192 986.1832420000001 983.248674 989.5670030000001
16384 2007.089456 1968.2391860000002 2076.926716
e

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_2 << e
1 3.214417 3.162179 3.2927540000000004
2 6.430536000000001 6.375344 7.421835000000001
4 12.899499 12.191393000000001 13.216863000000002
8 24.946417 24.43307 27.493357000000003
16 47.276859 46.892886000000004 48.610289
32 94.07737800000001 93.05430100000001 99.458573
64 186.23803600000002 185.685822 186.708377
128 376.383442 372.75158200000004 376.47627100000005
256 748.279127 741.186134 748.751693
512 1492.091781 1489.9046560000002 1505.922069
1024 2982.799966 2972.098397 2988.681492
2048 6081.158544 6064.671973 6179.799083
e

# “panel 2, supervised step: x, y, low, high”
$panel2_1 << e
1 138.5753755312591 NaN NaN
2 157.92230532889167 NaN NaN
4 167.9868326093497 NaN NaN
8 311.2552275948509 NaN NaN
16 327.05931493646017 NaN NaN
32 336.00851957195636 NaN NaN
64 340.6922518007112 NaN NaN
128 348.45597314417336 NaN NaN
256 347.11450525911994 NaN NaN
512 351.8789314231695 NaN NaN
1024 350.5210055942615 NaN NaN
2048 351.21023789894986 NaN NaN
4096 350.929761186874 NaN NaN
8192 354.80791195192506 NaN NaN
16384 348.6696777266115 NaN NaN
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_2 << e
1 269.9454115629677 NaN NaN
2 269.8739638499807 NaN NaN
4 269.0700220217855 NaN NaN
8 278.26589125003403 NaN NaN
16 293.6632046557915 NaN NaN
32 295.1501033542835 NaN NaN
64 298.18772186794325 NaN NaN
128 295.09212937162096 NaN NaN
256 296.8619258572476 NaN NaN
512 297.75056139123654 NaN NaN
1024 297.88867540841323 NaN NaN
2048 292.22797743258445 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'batch' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'batch.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'From a few texts on, twice the batch is twice the time' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
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
set xrange [0.999999999:16384.000016384]
set logscale x 10
set xtics scale 0.5 ('1' 1, '10' 10, '100' 100, '1000' 1000, '10000' 10000) offset 0,lift
unset logscale y
set yrange [0.09999999990000001:10000.000010000002]
set logscale y 10
set ytics scale 0.5 ('0.1' 0.1, '1' 1, '10' 10, '100' 100, '1000' 1000, '10000' 10000)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'time' at screen 0.11340,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'milliseconds' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'texts in a batch, or prompts' at screen 0.30092,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
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
set xrange [0.999999999:16384.000016384]
set logscale x 10
set xtics scale 0.5 ('1' 1, '10' 10, '100' 100, '1000' 1000, '10000' 10000) offset 0,lift
unset logscale y
set yrange [100:400]
set ytics scale 0.5 ('100' 100, '200' 200, '300' 300, '400' 400)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'needed operations a second' at screen 0.58607,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'GFLOP/s' at screen 0.52195,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'texts in a batch, or prompts' at screen 0.77359,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
