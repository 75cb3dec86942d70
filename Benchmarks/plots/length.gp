# “Long texts cost more than in proportion, once attention outweighs the layers”
# Draw it again, in this folder: gnuplot -d length.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, supervised step: x, y, low, high”
$panel1_1 << e
2 0.363686 0.35979000000000005 0.44951500000000005
4 0.471297 0.46426700000000004 0.498599
8 0.714763 0.7055990000000001 0.7681030000000001
16 1.202976 1.1655490000000002 1.2783680000000002
32 2.201985 2.143597 2.2730710000000003
64 4.325071 4.245432 4.592172000000001
128 9.161890000000001 9.061479 9.280097000000001
256 21.039515 20.675168000000003 22.181569000000003
512 57.545992000000005 56.51176 65.463575
1024 182.73156600000002 181.38341300000002 183.261231
2048 658.898588 653.4095500000001 660.849196
4096 2693.018952 2688.635023 2706.497991
8192 11098.298124 11045.66453 11202.586091
e

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_2 << e
2 6.496149000000001 6.361548000000001 6.604903
4 10.228621 10.003694000000001 11.904125
8 18.148576000000002 17.880154 19.866124000000003
16 32.688718 32.239884 34.480107000000004
32 63.821701000000004 63.40157000000001 65.658387
64 132.83116800000002 131.893371 143.90012000000002
128 302.078958 301.11494000000005 302.40692
256 700.297858 698.2707660000001 714.333372
512 1968.532087 1948.545928 1970.0458640000002
1024 7309.850008 7303.262706 7334.594728
e

# “panel 2, supervised step: x, y, low, high”
$panel2_1 << e
2 109.06568853351517 NaN NaN
4 168.74271637629775 NaN NaN
8 223.62979617019906 NaN NaN
16 268.359747825393 NaN NaN
32 298.93191098032 NaN NaN
64 316.0222840272449 NaN NaN
128 320.34484413150557 NaN NaN
256 317.27132569358184 NaN NaN
512 287.97305473507174 NaN NaN
1024 251.8902076064953 NaN NaN
2048 217.93367653111437 NaN NaN
4096 183.19619077675173 NaN NaN
8192 163.20838816782174 NaN NaN
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_2 << e
2 167.36719554924 NaN NaN
4 214.06187207444677 NaN NaN
8 242.9897221688357 NaN NaN
16 272.6797471837225 NaN NaN
32 284.7382184313765 NaN NaN
64 283.79606328538796 NaN NaN
128 267.3885833517739 NaN NaN
256 261.3596401432946 NaN NaN
512 229.59664799205277 NaN NaN
1024 170.66614909945767 NaN NaN
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
