# “Long texts cost more than in proportion, once attention outweighs the layers”
# Draw it again, in this folder: gnuplot -d length.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, supervised step: x, y, low, high”
$panel1_1 << e
2 0.344447 0.34113200000000005 0.5232650000000001
4 0.46074200000000004 0.44806300000000004 0.504437
8 0.6730600000000001 0.657416 0.717207
16 1.146981 1.1294350000000002 1.1932200000000002
32 2.1584890000000003 2.1064610000000004 2.364408
64 4.187274 4.156878000000001 4.9319820000000005
128 10.304735 9.187528 10.67496
256 20.840176000000003 20.550191 23.283553
512 55.27459400000001 54.440822000000004 58.097501
1024 178.667607 178.13172300000002 179.47565
2048 957.8407430000001 913.0241890000001 1042.347592
4096 2752.101971 2744.144419 2812.2177810000003
8192 11487.877014 11411.320785 11556.091768
e

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_2 << e
2 6.723641000000001 6.588307 8.294093
4 10.381541 10.231374 10.501180000000002
8 18.667946 18.267455 19.986365000000003
16 33.423551 32.845523 33.916450000000005
32 65.06046 64.90481600000001 67.05132900000001
64 135.06152500000002 134.84171500000002 138.950952
128 305.876417 302.41382100000004 314.32763
256 737.3329190000001 696.018777 758.4893000000001
512 2039.278495 1871.513881 2061.488418
1024 7383.668125 7362.359336 7964.100691
e

# “panel 2, supervised step: x, y, low, high”
$panel2_1 << e
2 115.15752496029869 NaN NaN
4 172.60839254940942 NaN NaN
8 237.48596558999193 NaN NaN
16 281.4609274259992 NaN NaN
32 304.955727826271 NaN NaN
64 326.4221104231536 NaN NaN
128 284.81705002603167 NaN NaN
256 320.3060672808137 NaN NaN
512 299.80672683005145 NaN NaN
1024 257.6196819829797 NaN NaN
2048 149.91656263675972 NaN NaN
4096 179.26327545077726 NaN NaN
8192 157.67363682746335 NaN NaN
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_2 << e
2 161.7043860610642 NaN NaN
4 210.90874273867433 NaN NaN
8 236.2293869930843 NaN NaN
16 266.6847505221692 NaN NaN
32 279.31676843354626 NaN NaN
64 279.1095581069442 NaN NaN
128 264.0689512196032 NaN NaN
256 248.23196068369217 NaN NaN
512 221.63150827518535 NaN NaN
1024 168.95991670264837 NaN NaN
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
set xrange [1.999999998:8192.000008192]
set logscale x 10
set xtics scale 0.5 ('10' 10, '100' 100, '1000' 1000) offset 0,lift
unset logscale y
set yrange [0.09999999990000001:100000.0001]
set logscale y 10
set ytics scale 0.5 ('1' 1, '100' 100, '10000' 10000)
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
set xrange [1.999999998:8192.000008192]
set logscale x 10
set xtics scale 0.5 ('10' 10, '100' 100, '1000' 1000) offset 0,lift
unset logscale y
set yrange [100:350]
set ytics scale 0.5 ('100' 100, '150' 150, '200' 200, '250' 250, '300' 300, '350' 350)
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
