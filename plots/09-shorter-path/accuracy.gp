# “Where wrong answers earn the bonus too, fewer answers are right”
# Draw it again, in this folder: gnuplot -d accuracy.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, no length term: x, y, low, high”
$panel1_1 << e
0 0.8842708333333332 0.8636458333333333 0.9077083333333333
10 0.9337500000000001 0.914375 0.9546875
20 0.9412499999999999 0.9251041666666666 0.9636458333333333
30 0.9455208333333335 0.9247916666666667 0.9690625
40 0.9466666666666665 0.9245833333333333 0.9691666666666666
50 0.9463541666666666 0.9255208333333333 0.9696875
60 0.9494791666666668 0.9375 0.9706250000000001
70 0.9488541666666668 0.9353125 0.9651041666666667
80 0.9438541666666665 0.9303125 0.9571875
90 0.9445833333333334 0.9265625 0.9635416666666666
100 0.9457291666666666 0.9276041666666667 0.9761458333333334
e

# “panel 1, bonus ½ if right: x, y, low, high”
$panel1_2 << e
0 0.8842708333333332 0.8636458333333333 0.9077083333333333
10 0.9307291666666666 0.9167708333333333 0.9475
20 0.9361458333333333 0.9085416666666667 0.9594791666666667
30 0.9319791666666667 0.9045833333333334 0.9585416666666667
40 0.9236458333333333 0.8886458333333332 0.9514583333333333
50 0.923125 0.8827083333333333 0.9520833333333333
60 0.9216666666666665 0.8875 0.9667708333333334
70 0.9213541666666668 0.8966666666666666 0.9545833333333333
80 0.9214583333333335 0.8991666666666667 0.9429166666666666
90 0.9222916666666666 0.8952083333333334 0.9503125
100 0.9151041666666666 0.8741666666666668 0.95125
e

# “panel 1, bonus 10 if right: x, y, low, high”
$panel1_3 << e
0 0.8842708333333332 0.8636458333333333 0.9077083333333333
10 0.9255208333333332 0.90625 0.9428125
20 0.9302083333333334 0.9008333333333333 0.9495833333333333
30 0.9323958333333333 0.8972916666666667 0.9567708333333333
40 0.930625 0.8983333333333333 0.95625
50 0.9328125 0.9066666666666666 0.9520833333333333
60 0.9291666666666668 0.8923958333333333 0.9563541666666667
70 0.9269791666666667 0.8984375 0.9583333333333334
80 0.9238541666666666 0.8831249999999999 0.9532291666666667
90 0.9238541666666666 0.8991666666666667 0.9485416666666667
100 0.9216666666666666 0.9048958333333333 0.9473958333333333
e

# “panel 1, bonus 10 always: x, y, low, high”
$panel1_4 << e
0 0.8842708333333332 0.8636458333333333 0.9077083333333333
10 0.8940625000000001 0.8667708333333333 0.9152083333333334
20 0.8820833333333333 0.8602083333333334 0.9113541666666667
30 0.8766666666666667 0.8436458333333333 0.9094791666666667
40 0.8657291666666668 0.8260416666666667 0.9017708333333333
50 0.8532291666666666 0.8062499999999999 0.9005208333333333
60 0.844375 0.7775 0.8979166666666667
70 0.8303125 0.76375 0.8855208333333333
80 0.8179166666666667 0.7445833333333334 0.87125
90 0.8017708333333333 0.7491666666666666 0.839375
100 0.7755208333333334 0.7229166666666667 0.8241666666666666
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,440 dynamic noenhanced name 'accuracy' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,660 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'accuracy.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Where wrong answers earn the bonus too, fewer answers are right' at screen 0.01667,0.95455 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations, 16 samples each; accuracy from 0.5 up' at screen 0.01667,0.04909 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.90727 to screen 0.05278,0.88000 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.89364 to screen 0.05278,0.89364 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.89364 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'no length term' at screen 0.06250,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.21962,0.90727 to screen 0.25573,0.88000 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.21962,0.89364 to screen 0.25573,0.89364 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.23767,0.89364 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'bonus ½ if right' at screen 0.26545,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.42517,0.90727 to screen 0.46128,0.88000 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.42517,0.89364 to screen 0.46128,0.89364 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.44323,0.89364 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'bonus 10 if right' at screen 0.47101,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.64167,0.90727 to screen 0.67778,0.88000 noclip fc rgb '#cc79a7' fs transparent solid 0.2 noborder
set arrow from screen 0.64167,0.89364 to screen 0.67778,0.89364 nohead lw 2 dt (10,3,3,3) lc rgb '#cc79a7'
set label '' at screen 0.65972,0.89364 point pt 13 ps 0.7 lc rgb '#cc79a7'
set label 'bonus 10 always' at screen 0.68750,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.83909
set bmargin at screen 0.18000
unset logscale x
set xrange [0:100]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60, '70' 70, '80' 80, '90' 90, '100' 100) offset 0,lift
unset logscale y
set yrange [0.5:1]
set ytics scale 0.5 ('0.5' 0.5, '0.6' 0.6, '0.7' 0.7, '0.8' 0.8, '0.9' 0.9, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'pass@1 on held-out equations' at screen 0.02795,0.50955 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.52392,0.10307 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel1_4 using 1:3:4 with filledcurves fc rgb '#cc79a7' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2.0 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2.0 dt (10,3,3,3) lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
