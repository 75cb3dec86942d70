# “All the gain is in equations that need more than one try”
# Draw it again, in this folder: gnuplot -d difficulty.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, base: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0.9583333333333333 -0.384 -0.016 0 0.9583333333333333 NaN NaN
0.8 0.40665760869565215 0.616 0.984 0 0.40665760869565215 NaN NaN
1.8 0.2140625 1.616 1.984 0 0.2140625 NaN NaN
2.8 0 2.616 2.984 0 0 NaN NaN
3.8 0 3.616 3.984 0 0 NaN NaN
4.8 0.0005514705882352941 4.616 4.984 0 0.0005514705882352941 NaN NaN
e

# “panel 1, after RL: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.9312499999999998 0.016 0.384 0 0.9312499999999998 NaN NaN
1.2 0.8948369565217392 1.016 1.384 0 0.8948369565217392 NaN NaN
2.2 0.9496875000000002 2.016 2.384 0 0.9496875000000002 NaN NaN
3.2 0.9083333333333334 3.016 3.384 0 0.9083333333333334 NaN NaN
4.2 0.828125 4.016 4.384 0 0.828125 NaN NaN
5.2 0.7652573529411766 5.016 5.384 0 0.7652573529411766 NaN NaN
e

# “panel 2, x² - 5x + 6 = 0: x, y, low, high”
$panel2_1 << e
0 0.03799999999999997 0 0.13
5 0.07649999999999996 0 0.19999999999999973
10 0.13999999999999987 0 0.36999999999999944
15 0.25949999999999984 0 0.72
20 0.4089999999999999 0 0.97
25 0.48249999999999993 0 1
30 0.45199999999999996 0 1
35 0.4295 0 1
40 0.41150000000000003 0 1
45 0.4314999999999999 0 1
50 0.453 0 1
55 0.4614999999999999 0 1
60 0.4424999999999999 0 1
e

# “panel 2, x² - 3x - 108 = 0: x, y, low, high”
$panel2_2 << e
0 0 0 0
5 0.0025000000000000022 0 0.020000000000000018
10 0.04299999999999997 0 0.3599999999999999
15 0.1755 0 0.99
20 0.3034999999999999 0 0.99
25 0.46399999999999997 0 0.99
30 0.5624999999999999 0.010000000000000009 0.99
35 0.6174999999999999 0.040000000000000036 1
40 0.6659999999999999 0.040000000000000036 1
45 0.7245 0.06000000000000005 1
50 0.7775000000000001 0.06000000000000005 1
55 0.8355000000000002 0.10999999999999999 1
60 0.8505000000000003 0.17999999999999983 1
e

# “panel 2, x² + 17x + 72 = 0: x, y, low, high”
$panel2_3 << e
0 0 0 0
5 0 0 0
10 0.011999999999999988 0 0.1399999999999999
15 0.081 0 0.5099999999999999
20 0.20299999999999993 0 0.5900000000000001
25 0.3879999999999999 0 0.99
30 0.466 0 0.99
35 0.5615 0.010000000000000009 1
40 0.6044999999999999 0.010000000000000009 0.99
45 0.6180000000000001 0.030000000000000027 1
50 0.6409999999999999 0.09000000000000008 1
55 0.6815 0.04999999999999993 1
60 0.6609999999999999 0.07999999999999996 1
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
set label 'mean and range of 20 seeds; 60 equations, 16 samples each' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
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
