# “At a fifth of the size a student has most of its teacher's accuracy, on average”
# Draw it again, in this folder: gnuplot -d size.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, distilled: x, y, low, high”
$panel1_1 << e
15.624 0.4685416666666667 0.36895833333333333 0.5528125
27.488 0.6630208333333333 0.48895833333333333 0.8070833333333334
41.72 0.8126041666666666 0.6679166666666667 0.8967708333333333
e

# “panel 1, large base: x, y, low, high”
$panel1_2 << e
228.384 0.2735416666666667 0.25833333333333336 0.29177083333333337
e

# “panel 1, teacher: x, y, low, high”
$panel1_3 << e
228.384 0.8898958333333333 0.83875 0.9616666666666667
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,456 dynamic noenhanced name 'size' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,684 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'size.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'At a fifth of the size a student has most of its teacher''s accuracy, on average' at screen 0.01667,0.95614 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out' at screen 0.01667,0.08246 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label 'equations, 16 samples each; on disk a parameter has four bytes' at screen 0.01667,0.04967 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.91053 to screen 0.05278,0.88421 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.89737 to screen 0.05278,0.89737 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.89737 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'distilled' at screen 0.06250,0.89737 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.15816,0.91053 to screen 0.19427,0.88421 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.15816,0.89737 to screen 0.19427,0.89737 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.17622,0.89737 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'large base' at screen 0.20399,0.89737 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.32292,0.91053 to screen 0.35903,0.88421 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.32292,0.89737 to screen 0.35903,0.89737 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.34097,0.89737 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'teacher' at screen 0.36875,0.89737 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.84474
set bmargin at screen 0.20877
unset logscale x
set xrange [11.159999988840003:319.7376003197376]
set logscale x 10
set xtics scale 0.5 ('20' 20, '50' 50, '100' 100, '200' 200) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'pass@1 on held-out equations' at screen 0.02795,0.52675 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'thousand parameters (log scale)' at screen 0.52392,0.13454 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
