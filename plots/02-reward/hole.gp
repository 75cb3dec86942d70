# “The proxy's pay rises while accuracy dies; with the hole closed, both rise”
# Draw it again, in this folder: gnuplot -d hole.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_1 << e
0 0.41333333333333333 0.285 0.49
20 0.5683333333333332 0.525 0.615
40 0.6633333333333334 0.585 0.73
60 0.7441666666666666 0.71 0.785
80 0.8058333333333333 0.74 0.86
100 0.8424999999999999 0.77 0.945
120 0.8925000000000001 0.83 0.93
140 0.9083333333333333 0.835 0.965
160 0.9166666666666666 0.87 0.99
180 0.9283333333333333 0.885 0.98
200 0.9341666666666666 0.84 0.985
220 0.9541666666666669 0.905 0.99
240 0.9583333333333334 0.905 1
e

# “panel 1, truly right: x, y, low, high”
$panel1_2 << e
0 0.365 0.23 0.445
20 0.11333333333333334 0 0.395
40 0.012499999999999999 0 0.055
60 0.006666666666666667 0 0.035
80 0 0 0
100 0 0 0
120 0 0 0
140 0 0 0
160 0 0 0
180 0 0 0
200 0 0 0
220 0 0 0
240 0 0 0
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_1 << e
0 0.41333333333333333 0.285 0.49
20 0.4183333333333334 0.27 0.475
40 0.4725 0.28 0.555
60 0.5058333333333334 0.325 0.64
80 0.5408333333333334 0.325 0.645
100 0.5766666666666667 0.335 0.75
120 0.5924999999999999 0.36 0.73
140 0.6133333333333334 0.385 0.765
160 0.6325 0.335 0.865
180 0.66 0.375 0.9
200 0.6649999999999999 0.355 0.9
220 0.6849999999999999 0.345 0.9
240 0.6983333333333334 0.35 0.885
e

# “panel 2, truly right: x, y, low, high”
$panel2_2 << e
0 0.365 0.23 0.445
20 0.41750000000000004 0.27 0.47
40 0.4708333333333334 0.28 0.555
60 0.5033333333333333 0.32 0.635
80 0.5391666666666667 0.325 0.645
100 0.5766666666666667 0.335 0.75
120 0.5908333333333333 0.36 0.725
140 0.6125 0.385 0.765
160 0.6316666666666667 0.335 0.86
180 0.6591666666666667 0.375 0.895
200 0.6641666666666667 0.355 0.9
220 0.6833333333333332 0.335 0.9
240 0.6983333333333334 0.35 0.885
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'hole' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'hole.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'The proxy''s pay rises while accuracy dies; with the hole closed, both rise' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label '200 held-out responses a point; mean and range of 6 seeds' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88973 to screen 0.05278,0.85730 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'paid by the proxy' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.24306,0.88973 to screen 0.27917,0.85730 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.24306,0.87351 to screen 0.27917,0.87351 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.26111,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'truly right' at screen 0.28889,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0:240]
set xtics scale 0.5 ('0' 0, '50' 50, '100' 100, '150' 150, '200' 200) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'trained on the proxy: hole open' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'share of responses' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'update' at screen 0.28226,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
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
set xrange [0:240]
set xtics scale 0.5 ('0' 0, '50' 50, '100' 100, '150' 150, '200' 200) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'trained on the strict rule: hole closed' at screen 0.57007,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'share of responses' at screen 0.51128,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'update' at screen 0.76559,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
