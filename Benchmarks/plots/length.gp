# “Long texts cost more than in proportion, once attention outweighs the layers”
# Draw it again, in this folder: gnuplot -d length.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, supervised step: x, y, low, high”
$panel1_1 << e
2 0.38834900000000006 0.387218 0.459396
4 0.604782 0.602368 0.631032
8 1.010027 1.0065620000000002 1.047793
16 1.072009 1.0518800000000001 1.1360750000000002
32 2.0362280000000004 2.0196340000000004 2.0760180000000004
64 4.103724000000001 4.088871 4.184033
128 8.794194000000001 8.69829 10.91014
256 19.950241000000002 19.780337000000003 20.312391
512 54.462922000000006 53.84861600000001 55.10776500000001
1024 176.579763 175.901341 179.796143
2048 639.297358 637.863649 658.488496
4096 2696.040531 2691.606299 2712.5092560000003
e

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_2 << e
2 5.425536 5.362332 5.511375
4 9.28076 9.210214 9.764451000000001
8 16.992027 16.870305000000002 17.641245
16 30.771018 30.435338 32.135454
32 60.41753800000001 60.330498000000006 60.563636
64 127.90450600000001 126.32625200000001 129.859755
128 287.29971700000004 286.390419 287.691982
256 658.546373 658.3505210000001 661.362065
512 1861.754583 1846.210252 1870.0284860000002
1024 7003.519913 6992.915493 7873.20654
e

# “panel 2, supervised step: x, y, low, high”
$panel2_1 << e
2 102.13922013446667 NaN NaN
4 131.49851682093714 NaN NaN
8 158.25547633875135 NaN NaN
16 301.1451732214935 NaN NaN
32 323.2661489774229 NaN NaN
64 333.0679197723823 NaN NaN
128 333.73885361182613 NaN NaN
256 334.59419442602217 NaN NaN
512 304.27480743688335 NaN NaN
1024 260.66572586803164 NaN NaN
2048 224.615650208897 NaN NaN
4096 182.9908742184262 NaN NaN
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_2 << e
2 200.39351688017553 NaN NaN
4 235.92440274287878 NaN NaN
8 259.52862716143284 NaN NaN
16 289.673593509321 NaN NaN
32 300.78149559818206 NaN NaN
64 294.72740045608714 NaN NaN
128 281.1435579659829 NaN NaN
256 277.92970041913816 NaN NaN
512 242.76474072737656 NaN NaN
1024 178.13099225209555 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'length' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'length.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Long texts cost more than in proportion, once attention outweighs the layers' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
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
set xrange [1.999999998:4096.000004096]
set logscale x 10
set xtics scale 0.5 ('10' 10, '100' 100, '1000' 1000) offset 0,lift
unset logscale y
set yrange [0.09999999990000001:10000.000010000002]
set logscale y 10
set ytics scale 0.5 ('0.1' 0.1, '1' 1, '10' 10, '100' 100, '1000' 1000, '10000' 10000)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'time' at screen 0.11340,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'milliseconds' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'tokens in a text or response' at screen 0.30092,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
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
set xrange [1.999999998:4096.000004096]
set logscale x 10
set xtics scale 0.5 ('10' 10, '100' 100, '1000' 1000) offset 0,lift
unset logscale y
set yrange [0:400]
set ytics scale 0.5 ('0' 0, '100' 100, '200' 200, '300' 300, '400' 400)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'needed operations a second' at screen 0.58607,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'GFLOP/s' at screen 0.52195,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'tokens in a text or response' at screen 0.77359,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
