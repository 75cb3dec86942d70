# “Time grows in step with depth”
# Draw it again, in this folder: gnuplot -d depth.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, supervised step: x, y, low, high”
$panel1_1 << e
1 2.2743830000000003 2.246932 2.320182
2 4.312131 4.2312 4.396979
4 8.395149 8.22268 10.270434000000002
8 17.187945000000003 16.689276 24.989233000000002
16 39.487451 37.929573000000005 41.098329
32 84.865723 81.91451400000001 90.079868
64 179.50219900000002 167.44897 180.144313
128 343.39134700000005 332.66969700000004 344.36636100000004
256 684.9436450000001 679.706997 685.618107
512 1408.6530790000002 1363.715479 1417.064803
e

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_2 << e
1 52.945328 51.822573000000006 57.377810000000004
2 97.787726 97.069388 105.445379
4 192.681578 189.10030400000002 196.67489200000003
8 424.94194500000003 424.85999200000003 435.56403600000004
16 938.396957 933.2739700000001 948.0894740000001
32 2050.089529 2012.278365 2055.828533
64 4436.857063 4393.354194 4562.759923
e

# “panel 2, supervised step: x, y, low, high”
$panel2_1 << e
1 311.5461344901012 NaN NaN
2 316.9706152248158 NaN NaN
4 319.6257724550213 NaN NaN
8 309.3028468499288 NaN NaN
16 267.98967074375093 NaN NaN
32 248.79451431763562 NaN NaN
64 234.97161181852704 NaN NaN
128 245.50854625932084 NaN NaN
256 246.0942449535392 NaN NaN
512 239.2860610472566 NaN NaN
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_2 << e
1 271.7291769351207 NaN NaN
2 283.95125825913976 NaN NaN
4 282.99157234429543 NaN NaN
8 254.26506785532786 NaN NaN
16 229.20913201554637 NaN NaN
32 209.3428920879094 NaN NaN
64 193.23063532281296 NaN NaN
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
set yrange [150:350]
set ytics scale 0.5 ('150' 150, '200' 200, '250' 250, '300' 300, '350' 350)
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
