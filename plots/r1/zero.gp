# “R1-Zero grows more often right, and its thoughts grow longer: the paper's and ours”
# Draw it again, in this folder: gnuplot -d zero.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, pass@1: x, y, low, high”
$panel1_1 << e
200 0.156 NaN NaN
1400 0.41 NaN NaN
2000 0.38 NaN NaN
2800 0.53 NaN NaN
4000 0.6 NaN NaN
5000 0.54 NaN NaN
6400 0.69 NaN NaN
8400 0.71 NaN NaN
e

# “panel 1, cons@16: x, y, low, high”
$panel1_2 << e
200 0.25 NaN NaN
1200 0.57 NaN NaN
2800 0.73 NaN NaN
4000 0.77 NaN NaN
6400 0.87 NaN NaN
8400 0.87 NaN NaN
e

# “panel 2, length: x, y, low, high”
$panel2_1 << e
0 500 NaN NaN
2000 2000 NaN NaN
4000 4000 NaN NaN
5500 6000 NaN NaN
7000 8000 NaN NaN
8400 9750 NaN NaN
e

# “panel 3, pass@1: x, y, low, high”
$panel3_1 << e
0 0.26875 NaN NaN
5 0.3536458333333333 NaN NaN
10 0.5786458333333333 NaN NaN
15 0.7760416666666666 NaN NaN
20 0.8010416666666667 NaN NaN
25 0.8276041666666667 NaN NaN
30 0.8197916666666667 NaN NaN
35 0.8182291666666667 NaN NaN
40 0.8458333333333333 NaN NaN
45 0.853125 NaN NaN
50 0.8432291666666667 NaN NaN
55 0.8609375 NaN NaN
60 0.903125 NaN NaN
65 0.9005208333333333 NaN NaN
70 0.9052083333333333 NaN NaN
75 0.9072916666666667 NaN NaN
80 0.9 NaN NaN
e

# “panel 3, cons@16: x, y, low, high”
$panel3_2 << e
0 0.21666666666666667 NaN NaN
5 0.26666666666666666 NaN NaN
10 0.7638888888888888 NaN NaN
15 0.8625 NaN NaN
20 0.8708333333333333 NaN NaN
25 0.8875 NaN NaN
30 0.9083333333333333 NaN NaN
35 0.8958333333333334 NaN NaN
40 0.925 NaN NaN
45 0.9416666666666667 NaN NaN
50 0.9208333333333333 NaN NaN
55 0.9402777777777778 NaN NaN
60 0.9708333333333333 NaN NaN
65 0.9708333333333333 NaN NaN
70 0.9708333333333333 NaN NaN
75 0.9736111111111112 NaN NaN
80 0.9625 NaN NaN
e

# “panel 4, length: x, y, low, high”
$panel4_1 << e
0 20.680729166666666 NaN NaN
5 23.884895833333335 NaN NaN
10 33.188541666666666 NaN NaN
15 41.580729166666664 NaN NaN
20 43.1546875 NaN NaN
25 42.95104166666667 NaN NaN
30 42.72864583333333 NaN NaN
35 42.645833333333336 NaN NaN
40 43.033854166666664 NaN NaN
45 43.27135416666667 NaN NaN
50 43.40989583333333 NaN NaN
55 43.45260416666667 NaN NaN
60 43.15833333333333 NaN NaN
65 42.91822916666667 NaN NaN
70 43.025 NaN NaN
75 42.891666666666666 NaN NaN
80 42.881770833333334 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,650 dynamic noenhanced name 'zero' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,975 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'zero.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'R1-Zero grows more often right, and its thoughts grow longer: the paper''s and ours' at screen 0.01667,0.96923 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'the paper''s: AIME 2024, read off v1''s Fig. 2 and 3; ours: held-out equations, one seed' at screen 0.01667,0.03485 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.92800 to screen 0.05278,0.92800 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.92800 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'pass@1' at screen 0.06250,0.92800 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.15833,0.92800 to screen 0.19444,0.92800 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.17639,0.92800 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'cons@16' at screen 0.20417,0.92800 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.31163,0.92800 to screen 0.34774,0.92800 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.32969,0.92800 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'length' at screen 0.35747,0.92800 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.46444
set tmargin at screen 0.86100
set bmargin at screen 0.55331
unset logscale x
set xrange [200:8400]
set xtics scale 0.5 ('2000' 2000, '4000' 4000, '6000' 6000, '8000' 8000) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'the paper''s accuracy' at screen 0.08674,0.88992 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right' at screen 0.02795,0.70715 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.27559,0.50123 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.58340
set rmargin at screen 0.96111
set tmargin at screen 0.86100
set bmargin at screen 0.55331
unset logscale x
set xrange [0:8400]
set xtics scale 0.5 ('0' 0, '2000' 2000, '4000' 4000, '5500' 5500, '7000' 7000, '8400' 8400) offset 0,lift
unset logscale y
set yrange [0:10000]
set ytics scale 0.5 ('0' 0, '2000' 2000, '4000' 4000, '6000' 6000, '8000' 8000, '10000' 10000)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'the paper''s length' at screen 0.58340,0.88992 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'tokens per response' at screen 0.49795,0.70715 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.77226,0.50123 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 3
set lmargin at screen 0.08674
set rmargin at screen 0.46444
set tmargin at screen 0.43115
set bmargin at screen 0.12346
unset logscale x
set xrange [0:80]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60, '70' 70, '80' 80) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'our accuracy' at screen 0.08674,0.46008 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right' at screen 0.02795,0.27731 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.27559,0.07138 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel3_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel3_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 4
set lmargin at screen 0.58340
set rmargin at screen 0.96111
set tmargin at screen 0.43115
set bmargin at screen 0.12346
unset logscale x
set xrange [0:80]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60, '70' 70, '80' 80) offset 0,lift
unset logscale y
set yrange [20:45]
set ytics scale 0.5 ('20' 20, '25' 25, '30' 30, '35' 35, '40' 40, '45' 45)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'our length' at screen 0.58340,0.46008 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'tokens per response' at screen 0.52995,0.27731 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.77226,0.07138 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel4_1 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
