# “Long texts cost more than in proportion, once attention outweighs the layers”
# Draw it again, in this folder: gnuplot -d length.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, supervised step: x, y, low, high”
$panel1_1 << e
2 0.577918 0.5295650000000001 0.711538
4 0.7259500000000001 0.7155840000000001 0.780652
8 1.06592 1.0268410000000001 1.0855290000000002
16 1.6126500000000001 1.5739530000000002 1.666881
32 2.738509 2.7022950000000003 3.8165480000000005
64 4.951962 4.897080000000001 5.025872000000001
128 10.221570000000002 10.125857000000002 10.289882
256 22.373828000000003 22.155119000000003 25.990606000000003
512 58.735378000000004 57.343859 60.22930900000001
1024 181.48134900000002 178.623982 181.570444
2048 615.908901 614.7768120000001 623.7934130000001
4096 2701.884337 2691.492912 2712.684245
e

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_2 << e
2 7.633856000000001 7.478664 7.802760000000001
4 12.11992 11.962853 13.127422000000001
8 21.613457 20.837813 22.843813
16 38.970205 38.563024000000006 39.877066000000006
32 76.67353800000001 75.209992 78.621352
64 153.578514 152.81589000000002 168.67775400000002
128 335.25011 331.740903 339.82670800000005
256 739.293522 736.051827 742.625312
512 2088.553926 2061.38353 2187.011057
1024 7248.264638 7038.00579 7270.153718
e

# “panel 2, supervised step: x, y, low, high”
$panel2_1 << e
2 68.63545347263798 NaN NaN
4 109.55015634685583 NaN NaN
8 149.9571299909937 NaN NaN
16 200.18623755929679 NaN NaN
32 240.36568220151912 NaN NaN
64 276.0156107821506 NaN NaN
128 287.13438581352955 NaN NaN
256 298.35014446343285 NaN NaN
512 282.1416268743516 NaN NaN
1024 253.62546812455088 NaN NaN
2048 233.1451802545065 NaN NaN
4096 182.59509000440238 NaN NaN
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_2 << e
2 142.42372923984942 NaN NaN
4 180.65777331863575 NaN NaN
8 204.03572829649602 NaN NaN
16 228.72734079792497 NaN NaN
32 237.01107205982848 NaN NaN
64 245.45726858641174 NaN NaN
128 240.93195566736725 NaN NaN
256 247.57365067240502 NaN NaN
512 216.4025371878284 NaN NaN
1024 172.11622556102375 NaN NaN
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
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

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
set yrange [0:300]
set ytics scale 0.5 ('0' 0, '100' 100, '200' 200, '300' 300)
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
