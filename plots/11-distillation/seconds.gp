# “A student answers in a fraction of its teacher's time”
# Draw it again, in this folder: gnuplot -d seconds.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, distilled: x, y, low, high”
$panel1_1 << e
0.047734283333333336 0.45791666666666664 0.37395833333333334 0.6197916666666666
0.04793763020833333 0.725 0.6583333333333333 0.7729166666666667
0.06801465729166667 0.8616666666666667 0.8041666666666667 0.9
e

# “panel 1, large base: x, y, low, high”
$panel1_2 << e
0.07180524166666667 0.27270833333333333 0.2604166666666667 0.28125
e

# “panel 1, teacher: x, y, low, high”
$panel1_3 << e
0.15861643125 0.9304166666666667 0.8635416666666667 0.9739583333333334
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,440 dynamic noenhanced name 'seconds' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,660 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'seconds.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'A student answers in a fraction of its teacher''s time' at screen 0.01667,0.95455 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 60 held-out equations, 16 samples each; time: of the first seed' at screen 0.01667,0.04909 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.90727 to screen 0.05278,0.88000 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.89364 to screen 0.05278,0.89364 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.89364 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'distilled' at screen 0.06250,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.15816,0.90727 to screen 0.19427,0.88000 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.15816,0.89364 to screen 0.19427,0.89364 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.17622,0.89364 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'large base' at screen 0.20399,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.32292,0.90727 to screen 0.35903,0.88000 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.32292,0.89364 to screen 0.35903,0.89364 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.34097,0.89364 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'teacher' at screen 0.36875,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.83909
set bmargin at screen 0.18000
unset logscale x
set xrange [0.03409591663257076:0.22206300397206302]
set logscale x 10
set xtics scale 0.5 ('0.05' 0.05, '0.1' 0.1, '0.2' 0.2) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'pass@1 on held-out equations' at screen 0.02795,0.50955 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'milliseconds per answer, on this machine' at screen 0.52392,0.10307 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
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
