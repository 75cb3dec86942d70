# “Patient examples bring wait, impatient ones do not; rewards add none per response”
# Draw it again, in this folder: gnuplot -d cold-start.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, never: x, y, low, high”
$panel1_1 << e
0 0 0 0
5 0 0 0
10 0 0 0
15 0 0 0
20 0 0 0
25 0 0 0
30 0 0 0
35 0 0 0
40 0 0 0
45 0 0 0
50 0 0 0
e

# “panel 1, never, 32 impatient: x, y, low, high”
$panel1_2 << e
0 0 0 0
5 0 0 0
10 0 0 0
15 0 0 0
20 0 0 0
25 0 0 0
30 0 0 0
35 0.00010416666666666666 0 0.0001041666666666663
40 0.00010416666666666666 0 0.0001041666666666663
45 0 0 0
50 0.00010416666666666666 0 0.0001041666666666663
e

# “panel 1, never, 32 patient: x, y, low, high”
$panel1_3 << e
0 1.6321875 1.3830208333333334 1.8011458333333332
5 1.5815625 1.3293750000000002 1.8182291666666666
10 1.4954166666666666 1.2765625 1.7488541666666666
15 1.4378125000000002 1.2789583333333332 1.6469791666666667
20 1.4838541666666667 1.3502083333333332 1.6763541666666668
25 1.5344791666666666 1.4165625000000002 1.7144791666666668
30 1.570208333333333 1.4104166666666667 1.7333333333333334
35 1.6045833333333335 1.3919791666666668 1.7132291666666666
40 1.6165625 1.4180208333333333 1.7105208333333333
45 1.6173958333333331 1.4048958333333335 1.7821875
50 1.6154166666666665 1.4230208333333334 1.7390625
e

# “panel 2, never: x, y, low, high”
$panel2_1 << e
0 0.2125 0.21020833333333333 0.21572916666666667
5 0.2129166666666667 0.20895833333333333 0.21666666666666667
10 0.21322916666666666 0.20927083333333335 0.21697916666666667
15 0.213125 0.20833333333333334 0.21791666666666668
20 0.21531250000000002 0.2121875 0.21729166666666666
25 0.22093750000000006 0.21239583333333334 0.22864583333333333
30 0.22895833333333332 0.21427083333333333 0.24687499999999998
35 0.23572916666666668 0.21145833333333333 0.2533333333333333
40 0.24302083333333332 0.2103125 0.2701041666666666
45 0.26291666666666663 0.21645833333333334 0.3028125
50 0.2891666666666667 0.2175 0.3647916666666666
e

# “panel 2, never, 32 impatient: x, y, low, high”
$panel2_2 << e
0 0.20249999999999999 0.19333333333333333 0.21375
5 0.20572916666666666 0.1859375 0.21479166666666666
10 0.20708333333333334 0.19572916666666668 0.21416666666666664
15 0.20947916666666666 0.20416666666666666 0.21572916666666667
20 0.21291666666666664 0.20260416666666667 0.22010416666666666
25 0.21572916666666667 0.20447916666666666 0.2271875
30 0.22364583333333338 0.20947916666666666 0.24916666666666668
35 0.23729166666666668 0.2078125 0.2747916666666667
40 0.2548958333333334 0.20791666666666667 0.30739583333333337
45 0.2735416666666667 0.2053125 0.34208333333333335
50 0.29572916666666665 0.20479166666666668 0.3726041666666667
e

# “panel 2, never, 32 patient: x, y, low, high”
$panel2_3 << e
0 0.3070833333333333 0.23916666666666667 0.35614583333333333
5 0.3486458333333333 0.29520833333333335 0.41374999999999995
10 0.37302083333333336 0.32208333333333333 0.426875
15 0.39697916666666666 0.34635416666666663 0.43885416666666666
20 0.41906250000000006 0.37020833333333336 0.4660416666666667
25 0.4301041666666666 0.37135416666666665 0.469375
30 0.4439583333333334 0.38187499999999996 0.49927083333333333
35 0.4630208333333333 0.4015625 0.5315625
40 0.4753124999999999 0.42104166666666665 0.5465625
45 0.4828125 0.428125 0.55375
50 0.4927083333333334 0.43104166666666666 0.561875
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,350 dynamic noenhanced name 'cold_start' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,525 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'cold-start.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Patient examples bring wait, impatient ones do not; rewards add none per response' at screen 0.01667,0.94286 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations, 16 samples each; step 0 is after the examples' at screen 0.01667,0.06171 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88343 to screen 0.05278,0.84914 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.86629 to screen 0.05278,0.86629 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.86629 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'never' at screen 0.06250,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.14010,0.88343 to screen 0.17622,0.84914 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.14010,0.86629 to screen 0.17622,0.86629 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.15816,0.86629 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'never, 32 impatient' at screen 0.18594,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.38576,0.88343 to screen 0.42188,0.84914 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.38576,0.86629 to screen 0.42188,0.86629 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.40382,0.86629 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'never, 32 patient' at screen 0.43160,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.79771
set bmargin at screen 0.22629
unset logscale x
set xrange [0:50]
set xtics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40, '45' 45, '50' 50) offset 0,lift
unset logscale y
set yrange [0:2]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'wait per response' at screen 0.02795,0.51200 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.28226,0.12957 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2.0 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57007
set rmargin at screen 0.96111
set tmargin at screen 0.79771
set bmargin at screen 0.22629
unset logscale x
set xrange [0:50]
set xtics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40, '45' 45, '50' 50) offset 0,lift
unset logscale y
set yrange [0:0.6]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'right on held-out equations' at screen 0.51128,0.51200 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.76559,0.12957 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel2_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel2_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2.0 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
