# “New tries from the first mistake make more answers right than new starts do”
# Draw it again, in this folder: gnuplot -d again.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, from the mark: x, y, low, high”
$panel1_1 << e
24.747350000000004 0.5500999999999999 0.54435 0.55655
33.7308 0.6738 0.6675500000000001 0.6841
40.152300000000004 0.7542 0.7441500000000001 0.7658
44.91715000000001 0.80655 0.79825 0.8178
48.65585 0.84755 0.8402499999999999 0.85545
51.55585 0.8829499999999999 0.87275 0.88995
53.78304999999999 0.9118 0.9041 0.91935
55.48305000000001 0.9334 0.92705 0.94055
56.79285 0.94725 0.94175 0.95295
57.813250000000004 0.9602 0.9557 0.9644499999999999
58.593650000000004 0.9683000000000002 0.963 0.97205
59.19375 0.9751999999999998 0.9717 0.9794499999999999
59.6425 0.9822500000000002 0.97845 0.9851000000000001
e

# “panel 1, from the start: x, y, low, high”
$panel1_2 << e
24.747350000000004 0.5500999999999999 0.54435 0.55655
36.715199999999996 0.6664 0.6595 0.67415
45.65795000000001 0.7353500000000001 0.72785 0.74515
52.83969999999999 0.7815500000000001 0.7729 0.79315
58.8334 0.8205499999999999 0.8129 0.8311999999999999
63.83585000000001 0.8507999999999999 0.84325 0.8604999999999999
68.03984999999999 0.8727 0.86665 0.8829999999999999
71.65745000000001 0.8926499999999999 0.8881 0.9011
74.7598 0.9103999999999999 0.9049 0.9167000000000001
77.37275000000002 0.9219000000000002 0.91725 0.9293
79.67490000000001 0.9321000000000002 0.92635 0.9407
81.69104999999999 0.93925 0.93335 0.9479
83.50455000000002 0.94725 0.94145 0.9543999999999999
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'again' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'again.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'New tries from the first mistake make more answers right than new starts do' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 500 held-out sums, four answers each; a mark for each try' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.82795
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [24.747350000000004:83.50455000000002]
set xtics scale 0.5 ('30' 30, '40' 40, '50' 50, '60' 60, '70' 70, '80' 80) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.52693,0.87513 to screen 0.85017,0.88366 nohead lw 0.8 lc rgb '#0072b2'
set arrow from screen 0.82795,0.85073 to screen 0.85017,0.84219 nohead lw 0.8 lc rgb '#d55e00'
set label 'right on held-out sums' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'tokens written for one answer' at screen 0.45734,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'from the mark' at screen 0.85573,0.88366 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'from the start' at screen 0.85573,0.84219 left front noenhanced font ',12.5' tc rgb '#b34f00'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
