# “The larger the group, the less of its time goes to the prompt”
# Draw it again, in this folder: gnuplot -d group.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_1 << e
1 7.621138 7.411453000000001 8.958134000000001
2 13.266020000000001 12.952379 15.096406000000002
4 24.730214000000004 24.629213000000004 25.146719
8 49.69512 48.844574 56.627824000000004
16 96.391771 95.760153 96.99739000000001
32 193.476842 191.79961500000002 219.09228600000003
64 390.91329700000006 386.333273 395.683215
128 772.4528260000001 765.772991 783.229358
256 1535.66995 1534.526214 1556.441463
512 3138.422315 3112.220783 3157.571554
1024 6358.716711 6321.1343130000005 6429.3319520000005
2048 12852.480543 12842.802772000001 13000.175939
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_1 << e
1 291.3207765034566 NaN NaN
2 295.74149895748684 NaN NaN
4 296.3802189499856 NaN NaN
8 284.5754963465225 NaN NaN
16 288.0634679904366 NaN NaN
32 284.3586657259994 NaN NaN
64 280.155612716341 NaN NaN
128 282.8859214245402 NaN NaN
256 284.2505187003236 NaN NaN
512 278.0100295839249 NaN NaN
1024 274.34917476700275 NaN NaN
2048 271.4262257599747 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'group' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'group.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'The larger the group, the less of its time goes to the prompt' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'W-small but for one size, 2 threads; median and range of 3 runs or more' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88973 to screen 0.05278,0.85730 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'GRPO iteration' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.12407
set rmargin at screen 0.49378
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:2048.000002048]
set logscale x 10
set xtics scale 0.5 ('1' 1, '10' 10, '100' 100, '1000' 1000) offset 0,lift
unset logscale y
set yrange [0.999999999:100000.0001]
set logscale y 10
set ytics scale 0.5 ('1' 1, '10' 10, '100' 100, '1000' 1000, '10000' 10000, '100000' 100000)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'time' at screen 0.12407,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'milliseconds' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'responses to each of 32 prompts' at screen 0.30892,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.59140
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:2048.000002048]
set logscale x 10
set xtics scale 0.5 ('1' 1, '10' 10, '100' 100, '1000' 1000) offset 0,lift
unset logscale y
set yrange [270:300]
set ytics scale 0.5 ('270' 270, '280' 280, '290' 290, '300' 300)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'needed operations a second' at screen 0.59140,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'GFLOP/s' at screen 0.52728,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'responses to each of 32 prompts' at screen 0.77626,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
