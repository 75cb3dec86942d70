# “It learns which way is shorter on the whole, more than which is shorter here”
# Draw it again, in this folder: gnuplot -d choice.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, no length term: x, y, low, high”
$panel1_1 << e
-2 0.7307594086021505 0.5666666666666667 0.9375
-1 0.6902737648371908 0.5916666666666667 0.7786885245901639
0 0.7111827956989248 0.4666666666666667 1
1 0.7287638024857486 0.6050420168067226 0.8083333333333333
2 0.8540021929824562 0.7291666666666666 0.9375
3 0.8536673382564544 0.6526315789473685 0.9263157894736842
4 0.7868224354699234 0.5614973262032086 0.9318181818181818
e

# “panel 1, bonus ½ if right: x, y, low, high”
$panel1_2 << e
-2 1 1 1
-1 0.7172306393754803 0.4015748031496063 0.8760330578512396
0 0.9580645161290322 0.5806451612903226 1
1 0.8701672516856209 0.7058823529411765 0.9666666666666667
2 1 1 1
3 0.9957839042049568 0.968421052631579 1
4 0.9753311566037265 0.9277777777777778 1
e

# “panel 1, base: x, y, low, high”
$panel1_3 << e
-2 0.4994959677419355 0.34375 0.65625
-1 0.468814047093067 0.32231404958677684 0.584
0 0.3738709677419355 0.16129032258064516 0.6333333333333333
1 0.4516841605473096 0.3416666666666667 0.5458333333333333
2 0.6071162280701754 0.5208333333333334 0.6666666666666666
3 0.49686907507243844 0.3385416666666667 0.6666666666666666
4 0.3845690905391783 0.28125 0.5851063829787234
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

# title, caption and legend
set label 'It learns which way is shorter on the whole, more than which is shorter here' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 10 seeds; 60 held-out equations, 16 samples each' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.82083
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
set label 'tries saved by beginning in the middle' at screen 0.45378,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'no length term' at screen 0.83472,0.73889 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'bonus ½ if right' at screen 0.83472,0.87030 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'base' at screen 0.83472,0.45847 left front noenhanced font ',12.5' tc rgb '#007a59'
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
