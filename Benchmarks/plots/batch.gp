# “From a few texts on, twice the batch is twice the time”
# Draw it again, in this folder: gnuplot -d batch.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, supervised step: x, y, low, high”
$panel1_1 << e
1 0.345248 0.341052 0.403426
2 0.38558800000000004 0.365879 0.49996
4 0.639479 0.621583 0.670887
8 1.1524100000000002 1.11985 1.19924
16 2.1639280000000003 2.121224 2.466832
32 4.253083 4.194886 4.311321
64 8.293416 8.192275 10.242912
128 16.605901000000003 16.293523 18.220224
256 32.514556000000006 32.275628000000005 33.099214
512 64.72179100000001 64.39914800000001 65.115002
1024 135.281235 132.97547400000002 138.134136
2048 260.04712800000004 259.096021 261.688842
4096 520.593245 519.944461 524.93474
8192 1037.842732 1037.357623 1041.7309070000001
16384 2135.752359 2132.273379 2141.309239
e

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_2 << e
1 3.8473530000000005 3.7225870000000003 3.9900880000000005
2 7.005644 6.8374820000000005 7.369420000000001
4 13.211337 12.871977000000001 14.214652000000001
8 25.445097 25.042933 29.410458000000002
16 50.67622300000001 49.484365000000004 50.845767
32 99.64167800000001 99.49916400000001 102.935561
64 198.28713100000002 197.889294 201.80976800000002
128 395.70657000000006 392.916313 399.85715000000005
256 782.7609460000001 781.192882 794.8722710000001
512 1529.978399 1507.7969090000001 1530.296356
1024 3043.879519 3026.952826 3054.238666
2048 6201.867307 6142.693692 6220.972069
e

# “panel 2, supervised step: x, y, low, high”
$panel2_1 << e
1 123.71711928816387 NaN NaN
2 221.5478075043829 NaN NaN
4 267.17429657580624 NaN NaN
8 296.51313681762565 NaN NaN
16 315.8189218864952 NaN NaN
32 321.371300771699 NaN NaN
64 329.6153999751127 NaN NaN
128 329.23689380058323 NaN NaN
256 336.2970888484529 NaN NaN
512 337.89394140838897 NaN NaN
1024 323.3131491740151 NaN NaN
2048 336.38673457681864 NaN NaN
4096 336.0643076496315 NaN NaN
8192 337.14705138581627 NaN NaN
16384 327.6649705397797 NaN NaN
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_2 << e
1 225.53613354428353 NaN NaN
2 247.71944449361115 NaN NaN
4 262.71894207225205 NaN NaN
8 272.81235988214155 NaN NaN
16 273.96425972788063 NaN NaN
32 278.66800717667553 NaN NaN
64 280.0680780438545 NaN NaN
128 280.6822018648818 NaN NaN
256 283.784703178076 NaN NaN
512 290.3774103806808 NaN NaN
1024 291.9111368678321 NaN NaN
2048 286.5402585692567 NaN NaN
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
set yrange [100:350]
set ytics scale 0.5 ('100' 100, '150' 150, '200' 200, '250' 250, '300' 300, '350' 350)
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
