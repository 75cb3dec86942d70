# “Shorter answers cost few points on average, unless wrong ones are paid for it too”
# Draw it again, in this folder: gnuplot -d frontier.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, no length term: x, y, low, high”
$panel1_1 << e
31.092708333333338 0.8842708333333335 NaN NaN
28.839999999999996 0.9337500000000001 NaN NaN
27.23791666666667 0.9412499999999999 NaN NaN
26.268229166666664 0.9455208333333334 NaN NaN
25.601875 0.9466666666666667 NaN NaN
25.403645833333336 0.9463541666666668 NaN NaN
25.238229166666667 0.9494791666666667 NaN NaN
24.952187499999997 0.9488541666666668 NaN NaN
24.952500000000004 0.9438541666666665 NaN NaN
24.86041666666667 0.9445833333333333 NaN NaN
24.833854166666665 0.9457291666666668 NaN NaN
e

# “panel 1, bonus ½ if right: x, y, low, high”
$panel1_2 << e
31.092708333333338 0.8842708333333335 NaN NaN
27.17604166666667 0.9307291666666668 NaN NaN
24.069375 0.9361458333333333 NaN NaN
22.917812499999997 0.9319791666666666 NaN NaN
22.427187500000002 0.9236458333333335 NaN NaN
22.26354166666667 0.923125 NaN NaN
22.29385416666667 0.9216666666666666 NaN NaN
22.03479166666667 0.9213541666666666 NaN NaN
21.977916666666665 0.9214583333333334 NaN NaN
21.846354166666668 0.9222916666666666 NaN NaN
21.769375 0.9151041666666668 NaN NaN
e

# “panel 1, bonus 10 if right: x, y, low, high”
$panel1_3 << e
31.092708333333338 0.8842708333333335 NaN NaN
26.797083333333337 0.9255208333333332 NaN NaN
23.80625 0.9302083333333334 NaN NaN
22.571979166666665 0.9323958333333332 NaN NaN
21.96395833333333 0.9306249999999998 NaN NaN
21.766250000000003 0.9328125 NaN NaN
21.62260416666667 0.9291666666666666 NaN NaN
21.60625 0.9269791666666667 NaN NaN
21.71822916666667 0.9238541666666666 NaN NaN
21.704166666666666 0.9238541666666666 NaN NaN
21.597083333333334 0.9216666666666666 NaN NaN
e

# “panel 1, bonus 10 always: x, y, low, high”
$panel1_4 << e
31.092708333333338 0.8842708333333335 NaN NaN
25.984791666666666 0.8940625000000001 NaN NaN
22.909583333333334 0.8820833333333333 NaN NaN
21.489270833333332 0.8766666666666667 NaN NaN
20.964895833333333 0.8657291666666665 NaN NaN
20.662187499999998 0.8532291666666666 NaN NaN
20.445729166666666 0.844375 NaN NaN
19.997708333333335 0.8303125 NaN NaN
19.75989583333334 0.8179166666666667 NaN NaN
19.489583333333332 0.8017708333333333 NaN NaN
19.087083333333332 0.7755208333333334 NaN NaN
e

# “panel 1, no length term: x, y”
$panel1_5 << e
25.640625 0.9291666666666667
23.58125 0.9583333333333334
27.094791666666666 0.9135416666666667
23.94375 0.9364583333333333
24.585416666666667 0.9770833333333333
26.660416666666666 0.9510416666666667
24.289583333333333 0.9291666666666667
24.389583333333334 0.9760416666666667
23.757291666666667 0.9375
24.395833333333332 0.9489583333333333
e

# “panel 1, bonus ½ if right: x, y”
$panel1_6 << e
21.096875 0.940625
20.634375 0.9510416666666667
23.963541666666668 0.8760416666666667
21.963541666666668 0.93125
21.246875 0.953125
21.738541666666666 0.9041666666666667
21.580208333333335 0.8885416666666667
20.836458333333333 0.9104166666666667
22.247916666666665 0.8572916666666667
22.385416666666668 0.9385416666666667
e

# “panel 1, bonus 10 if right: x, y”
$panel1_7 << e
20.967708333333334 0.91875
20.6125 0.9395833333333333
22.0875 0.9125
22.491666666666667 0.9166666666666666
21.722916666666666 0.91875
20.977083333333333 0.9083333333333333
21.646875 0.9291666666666667
20.9375 0.9520833333333333
22.939583333333335 0.8739583333333333
21.5875 0.946875
e

# “panel 1, bonus 10 always: x, y”
$panel1_8 << e
18.821875 0.8
19.473958333333332 0.784375
19.452083333333334 0.7708333333333334
18.377083333333335 0.7229166666666667
19.009375 0.7708333333333334
17.9375 0.7270833333333333
18.678125 0.7979166666666667
17.472916666666666 0.7229166666666667
21.71875 0.8229166666666666
19.929166666666667 0.8354166666666667
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,440 dynamic noenhanced name 'frontier' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,660 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'frontier.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Shorter answers cost few points on average, unless wrong ones are paid for it too' at screen 0.01667,0.95455 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'lines: the path of the mean from the base, a mark every ten steps; single points: where each of 10 seeds ends' at screen 0.01667,0.04909 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.89364 to screen 0.05278,0.89364 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.89364 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'no length term' at screen 0.06250,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.21962,0.89364 to screen 0.25573,0.89364 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.23767,0.89364 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'bonus ½ if right' at screen 0.26545,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.42517,0.89364 to screen 0.46128,0.89364 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.44323,0.89364 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'bonus 10 if right' at screen 0.47101,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.64167,0.89364 to screen 0.67778,0.89364 nohead lw 2 dt (10,3,3,3) lc rgb '#cc79a7'
set label '' at screen 0.65972,0.89364 point pt 13 ps 0.7 lc rgb '#cc79a7'
set label 'bonus 10 always' at screen 0.68750,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.09740
set rmargin at screen 0.96111
set tmargin at screen 0.83909
set bmargin at screen 0.18000
unset logscale x
set xrange [16.928124999999998:31.637500000000006]
set xtics scale 0.5 ('18' 18, '20' 20, '22' 22, '24' 24, '26' 26, '28' 28, '30' 30) offset 0,lift
unset logscale y
set yrange [0.7:1]
set ytics scale 0.5 ('0.70' 0.7, '0.75' 0.75, '0.80' 0.8, '0.85' 0.85, '0.90' 0.9, '0.95' 0.95, '1.00' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'pass@1 on held-out equations' at screen 0.02795,0.50955 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'tokens per response' at screen 0.52926,0.10307 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2.0 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2.0 dt (10,3,3,3) lc rgb '#cc79a7' notitle, \
  $panel1_5 using 1:2 with points pt 7 ps 0.6 lc rgb '#0072b2' notitle, \
  $panel1_6 using 1:2 with points pt 9 ps 0.6 lc rgb '#d55e00' notitle, \
  $panel1_7 using 1:2 with points pt 5 ps 0.6 lc rgb '#009e73' notitle, \
  $panel1_8 using 1:2 with points pt 13 ps 0.6 lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
