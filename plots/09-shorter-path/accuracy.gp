# “Paid for being short in any case, it is right less and less”
# Draw it again, in this folder: gnuplot -d accuracy.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, no length term: x, y, low, high”
$panel1_1 << e
0 0.8573958333333331 0.7916666666666666 0.8958333333333334
10 0.8991666666666667 0.7833333333333333 0.9395833333333333
20 0.9048958333333335 0.7885416666666667 0.9541666666666667
30 0.9047916666666665 0.8041666666666667 0.959375
40 0.9046875 0.7854166666666667 0.9510416666666667
50 0.9065625 0.7833333333333333 0.9489583333333333
60 0.9056250000000002 0.8125 0.946875
70 0.9090624999999999 0.7989583333333333 0.9552083333333333
80 0.9086458333333333 0.7802083333333333 0.9541666666666667
90 0.9123958333333333 0.8197916666666667 0.9541666666666667
100 0.9127083333333333 0.8239583333333333 0.9552083333333333
e

# “panel 1, bonus ½ if right: x, y, low, high”
$panel1_2 << e
0 0.8573958333333331 0.7916666666666666 0.8958333333333334
10 0.8939583333333335 0.775 0.9385416666666667
20 0.9021874999999999 0.7979166666666667 0.953125
30 0.9031249999999998 0.7916666666666666 0.946875
40 0.9016666666666666 0.7854166666666667 0.95
50 0.8983333333333334 0.7854166666666667 0.9552083333333333
60 0.8989583333333334 0.8104166666666667 0.9552083333333333
70 0.89625 0.7947916666666667 0.946875
80 0.8884375 0.790625 0.9427083333333334
90 0.8884375 0.7677083333333333 0.9354166666666667
100 0.8859374999999998 0.7489583333333333 0.9489583333333333
e

# “panel 1, bonus 10 if right: x, y, low, high”
$panel1_3 << e
0 0.8573958333333331 0.7916666666666666 0.8958333333333334
10 0.8926041666666666 0.7739583333333333 0.9354166666666667
20 0.898125 0.7864583333333334 0.9416666666666667
30 0.8954166666666667 0.7697916666666667 0.9395833333333333
40 0.8977083333333333 0.7677083333333333 0.9458333333333333
50 0.8956249999999999 0.775 0.94375
60 0.8884375 0.7416666666666667 0.95
70 0.8877083333333335 0.753125 0.9541666666666667
80 0.8876041666666667 0.7322916666666667 0.9541666666666667
90 0.8796874999999998 0.7395833333333334 0.9510416666666667
100 0.8904166666666669 0.728125 0.953125
e

# “panel 1, bonus 10 always: x, y, low, high”
$panel1_4 << e
0 0.8573958333333331 0.7916666666666666 0.8958333333333334
10 0.8592708333333334 0.7885416666666667 0.9072916666666667
20 0.8547916666666666 0.8052083333333333 0.9052083333333333
30 0.8439583333333335 0.7604166666666666 0.9
40 0.8352083333333333 0.7229166666666667 0.890625
50 0.8291666666666668 0.746875 0.8947916666666667
60 0.8242708333333335 0.7427083333333333 0.8802083333333334
70 0.8043750000000001 0.7208333333333333 0.8572916666666667
80 0.7828125 0.7041666666666667 0.8416666666666667
90 0.7663541666666667 0.6989583333333333 0.840625
100 0.7462500000000001 0.6375 0.846875
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'accuracy' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
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
set label 'Paid for being short in any case, it is right less and less' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 10 seeds; 60 held-out equations, 16 samples each' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.80747
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [0:100]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60, '70' 70, '80' 80, '90' 90, '100' 100) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.80747,0.82665 to screen 0.82969,0.85671 nohead lw 0.8 lc rgb '#0072b2'
set arrow from screen 0.80747,0.80799 to screen 0.82969,0.77378 nohead lw 0.8 lc rgb '#d55e00'
set label 'pass@1 on held-out equations' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.44710,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'no length term' at screen 0.83524,0.85671 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'bonus ½ if right' at screen 0.83524,0.77378 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'bonus 10 if right' at screen 0.83524,0.81525 left front noenhanced font ',12.5' tc rgb '#007a59'
set label 'bonus 10 always' at screen 0.83524,0.71061 left front noenhanced font ',12.5' tc rgb '#a3527f'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel1_4 using 1:3:4 with filledcurves fc rgb '#cc79a7' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
