# “The proxy's pay rises while accuracy dies; with the hole closed, both rise”
# Draw it again, in this folder: gnuplot -d hole.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_1 << e
0 0.44249999999999995 0.295 0.495
20 0.5933333333333333 0.55 0.655
40 0.7058333333333334 0.67 0.745
60 0.7658333333333333 0.7 0.815
80 0.8291666666666667 0.785 0.89
100 0.8275 0.78 0.89
120 0.89 0.81 0.975
140 0.8991666666666666 0.825 0.995
160 0.9125000000000001 0.87 0.99
180 0.9091666666666667 0.87 0.995
200 0.9333333333333335 0.88 0.98
220 0.9308333333333333 0.89 0.995
240 0.9583333333333334 0.93 0.995
e

# “panel 1, truly right: x, y, low, high”
$panel1_2 << e
0 0.39166666666666666 0.255 0.445
20 0.06666666666666667 0 0.275
40 0.01 0 0.045
60 0 0 0
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
0 0.44249999999999995 0.295 0.495
20 0.45916666666666667 0.4 0.555
40 0.5208333333333334 0.35 0.62
60 0.5775 0.415 0.675
80 0.6083333333333334 0.45 0.72
100 0.6216666666666667 0.43 0.725
120 0.6491666666666666 0.415 0.725
140 0.6883333333333334 0.45 0.795
160 0.7016666666666668 0.525 0.78
180 0.7108333333333333 0.495 0.795
200 0.7325 0.475 0.85
220 0.7716666666666666 0.57 0.9
240 0.7533333333333334 0.53 0.845
e

# “panel 2, truly right: x, y, low, high”
$panel2_2 << e
0 0.39166666666666666 0.255 0.445
20 0.45583333333333337 0.4 0.55
40 0.52 0.35 0.615
60 0.5741666666666666 0.41 0.67
80 0.6074999999999999 0.45 0.72
100 0.6191666666666668 0.425 0.725
120 0.6466666666666666 0.415 0.725
140 0.6875 0.45 0.795
160 0.6991666666666667 0.52 0.775
180 0.7108333333333333 0.495 0.795
200 0.7308333333333334 0.47 0.85
220 0.7716666666666666 0.57 0.9
240 0.7533333333333334 0.53 0.845
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
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

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
