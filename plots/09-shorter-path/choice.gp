# “It learns which way is shorter on the whole, more than which is shorter here”
# Draw it again, in this folder: gnuplot -d choice.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, base: x, y, low, high”
$panel1_1 << e
-2 0.5096774193548387 0.4375 0.65625
-1 0.4665048962415721 0.30952380952380953 0.6049382716049383
0 0.4405241935483871 0.3125 0.5
1 0.43940088146870615 0.3853211009174312 0.511520737327189
2 0.4336842105263158 0.30526315789473685 0.6105263157894737
3 0.4550168785462903 0.3689839572192513 0.5659340659340659
4 0.4017988269933575 0.28342245989304815 0.5384615384615384
e

# “panel 1, no length term: x, y, low, high”
$panel1_2 << e
-2 0.7 0.4375 0.9375
-1 0.5546540097520489 0.45555555555555555 0.7142857142857143
0 0.6399193548387097 0.4838709677419355 0.9032258064516129
1 0.7029450346415286 0.6255707762557078 0.7387387387387387
2 0.8386670519813604 0.7419354838709677 0.8947368421052632
3 0.8848754038870716 0.7688172043010753 0.9459459459459459
4 0.7704618929628646 0.6402116402116402 0.8387096774193549
e

# “panel 1, ½ if right: x, y, low, high”
$panel1_3 << e
-2 0.98125 0.90625 1
-1 0.7597134585844263 0.41935483870967744 0.925
0 0.9810483870967742 0.9375 1
1 0.8553918635857253 0.7330316742081447 0.9272727272727272
2 0.9935250116877045 0.9891304347826086 1
3 0.9944627931920749 0.9833333333333333 1
4 0.9367337883295275 0.864406779661017 0.9846153846153847
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'choice' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'choice.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'It learns which way is shorter on the whole, more than which is shorter here' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 57 held-out equations, 16 samples each' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.82344
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [-2:4]
set xtics scale 0.5 ('−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2, '3' 3, '4' 4) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'share that begins in the middle' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'tries saved by beginning in the middle' at screen 0.45509,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.83733,0.47048 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'no length term' at screen 0.83733,0.72749 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label '½ if right' at screen 0.83733,0.84340 left front noenhanced font ',12.5' tc rgb '#007a59'
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
