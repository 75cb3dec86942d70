# “All the gain is in equations that need more than one try”
# Draw it again, in this folder: gnuplot -d difficulty.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, base: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0.9875 -0.384 -0.016 0 0.9875 NaN NaN
0.8 0.38062500000000005 0.616 0.984 0 0.38062500000000005 NaN NaN
1.8 0.24375 1.616 1.984 0 0.24375 NaN NaN
2.8 0.012499999999999999 2.616 2.984 0 0.012499999999999999 NaN NaN
3.8 0 3.616 3.984 0 0 NaN NaN
4.8 0.0022058823529411764 4.616 4.984 0 0.0022058823529411764 NaN NaN
e

# “panel 1, after RL: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.9791666666666666 0.016 0.384 0 0.9791666666666666 NaN NaN
1.2 0.8474999999999999 1.016 1.384 0 0.8474999999999999 NaN NaN
2.2 0.80625 2.016 2.384 0 0.80625 NaN NaN
3.2 0.9125 3.016 3.384 0 0.9125 NaN NaN
4.2 0.525 4.016 4.384 0 0.525 NaN NaN
5.2 0.5352941176470588 5.016 5.384 0 0.5352941176470588 NaN NaN
e

# “panel 2, x² - 5x + 6 = 0: x, y, low, high”
$panel2_1 << e
0 0.019999999999999973 0 0.09999999999999987
5 0.05600000000000001 0 0.18999999999999995
10 0.12399999999999996 0 0.3599999999999999
15 0.20599999999999996 0 0.66
20 0.26799999999999996 0 0.86
25 0.22199999999999992 0 0.5999999999999999
30 0.184 0 0.75
35 0.246 0 0.89
40 0.38 0 0.9299999999999999
45 0.382 0 0.96
50 0.374 0 0.95
55 0.366 0 0.95
60 0.39 0 0.97
e

# “panel 2, x² - 3x - 108 = 0: x, y, low, high”
$panel2_2 << e
0 0 0 0
5 0.008000000000000007 0 0.020000000000000018
10 0.030000000000000006 0 0.10999999999999999
15 0.2599999999999999 0 0.5299999999999998
20 0.5039999999999999 0 0.9299999999999999
25 0.4539999999999999 0 0.98
30 0.4579999999999999 0.020000000000000018 0.99
35 0.5199999999999999 0.040000000000000036 0.98
40 0.61 0.1499999999999998 0.99
45 0.694 0.38 0.99
50 0.7819999999999999 0.44999999999999973 0.99
55 0.836 0.5999999999999999 0.99
60 0.842 0.65 1
e

# “panel 2, x² + 17x + 72 = 0: x, y, low, high”
$panel2_3 << e
0 0 0 0
5 0.0020000000000000018 0 0.010000000000000009
10 0.025999999999999978 0 0.11999999999999988
15 0.19399999999999992 0 0.38
20 0.35599999999999987 0 0.75
25 0.4039999999999998 0.06000000000000005 0.8499999999999999
30 0.352 0.04999999999999993 0.8200000000000001
35 0.344 0.030000000000000027 0.8400000000000001
40 0.3939999999999999 0.020000000000000018 0.88
45 0.4839999999999999 0.06000000000000005 0.8999999999999999
50 0.5139999999999999 0.030000000000000027 0.8099999999999999
55 0.5839999999999999 0.04999999999999993 0.7999999999999999
60 0.6259999999999999 0.1499999999999998 0.8499999999999999
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'difficulty' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'difficulty.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'All the gain is in equations that need more than one try' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 57 equations, 16 samples each' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88703 to screen 0.03472,0.86000 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'base' at screen 0.04444,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.11354,0.88703 to screen 0.13160,0.86000 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'after RL' at screen 0.14132,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.23767,0.88973 to screen 0.27378,0.85730 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.23767,0.87351 to screen 0.27378,0.87351 nohead lw 2 dt solid lc rgb '#009e73'
set label '' at screen 0.25573,0.87351 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'x² - 5x + 6 = 0' at screen 0.28351,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.44514,0.88973 to screen 0.48125,0.85730 noclip fc rgb '#cc79a7' fs transparent solid 0.2 noborder
set arrow from screen 0.44514,0.87351 to screen 0.48125,0.87351 nohead lw 2 dt solid lc rgb '#cc79a7'
set label '' at screen 0.46319,0.87351 point pt 13 ps 0.7 lc rgb '#cc79a7'
set label 'x² - 3x - 108 = 0' at screen 0.49097,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.66649,0.88973 to screen 0.70260,0.85730 noclip fc rgb '#e69f00' fs transparent solid 0.2 noborder
set arrow from screen 0.66649,0.87351 to screen 0.70260,0.87351 nohead lw 2 dt solid lc rgb '#e69f00'
set label '' at screen 0.68455,0.87351 point pt 11 ps 0.7 lc rgb '#e69f00'
set label 'x² + 17x + 72 = 0' at screen 0.71233,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'by difficulty' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'pass@1' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '1' at screen 0.11932,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '2' at screen 0.18450,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '3' at screen 0.24967,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4' at screen 0.31484,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '5' at screen 0.38002,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '6+' at screen 0.44519,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'candidates' at screen 0.28226,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57007
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0:60]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'three equations' at screen 0.57007,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'chance of a right answer' at screen 0.51128,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.76559,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#cc79a7' fs transparent solid 0.2 noborder notitle, \
  $panel2_3 using 1:3:4 with filledcurves fc rgb '#e69f00' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt solid lc rgb '#009e73' notitle, \
  $panel2_2 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt solid lc rgb '#cc79a7' notitle, \
  $panel2_3 using 1:2 with linespoints pt 11 ps 0.6 lw 2 dt solid lc rgb '#e69f00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
