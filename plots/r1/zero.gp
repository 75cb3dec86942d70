# “R1-Zero becomes right more often, with longer thoughts: the paper's and ours”
# Draw it again, in this folder: gnuplot -d zero.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, pass@1: x, y, low, high”
$panel1_1 << e
0.2 0.156 NaN NaN
1.4 0.41 NaN NaN
2 0.38 NaN NaN
2.8 0.53 NaN NaN
4 0.6 NaN NaN
5 0.54 NaN NaN
6.4 0.69 NaN NaN
8.4 0.71 NaN NaN
e

# “panel 1, cons@16: x, y, low, high”
$panel1_2 << e
0.2 0.25 NaN NaN
1.2 0.57 NaN NaN
2.8 0.73 NaN NaN
4 0.77 NaN NaN
6.4 0.87 NaN NaN
8.4 0.87 NaN NaN
e

# “panel 2, length: x, y, low, high”
$panel2_1 << e
0 500 NaN NaN
2 2000 NaN NaN
4 4000 NaN NaN
5.5 6000 NaN NaN
7 8000 NaN NaN
8.4 9750 NaN NaN
e

# “panel 3, pass@1: x, y, low, high”
$panel3_1 << e
0 0.259375 NaN NaN
5 0.615625 NaN NaN
10 0.8635416666666667 NaN NaN
15 0.8359375 NaN NaN
20 0.8203125 NaN NaN
25 0.834375 NaN NaN
30 0.8411458333333334 NaN NaN
35 0.8494791666666667 NaN NaN
40 0.8640625 NaN NaN
45 0.8661458333333333 NaN NaN
50 0.8572916666666667 NaN NaN
55 0.8583333333333333 NaN NaN
60 0.8635416666666667 NaN NaN
65 0.8583333333333333 NaN NaN
70 0.8484375 NaN NaN
75 0.85625 NaN NaN
80 0.8661458333333333 NaN NaN
e

# “panel 3, cons@16: x, y, low, high”
$panel3_2 << e
0 0.2 NaN NaN
5 0.7416666666666667 NaN NaN
10 0.8916666666666667 NaN NaN
15 0.8875 NaN NaN
20 0.8541666666666666 NaN NaN
25 0.8666666666666667 NaN NaN
30 0.8666666666666667 NaN NaN
35 0.875 NaN NaN
40 0.8833333333333333 NaN NaN
45 0.9083333333333333 NaN NaN
50 0.9041666666666667 NaN NaN
55 0.9 NaN NaN
60 0.875 NaN NaN
65 0.8708333333333333 NaN NaN
70 0.8666666666666667 NaN NaN
75 0.8875 NaN NaN
80 0.8916666666666667 NaN NaN
e

# “panel 4, length: x, y, low, high”
$panel4_1 << e
0 20.9890625 NaN NaN
5 36.6546875 NaN NaN
10 46.782291666666666 NaN NaN
15 45.9875 NaN NaN
20 45.6359375 NaN NaN
25 45.71875 NaN NaN
30 46.052083333333336 NaN NaN
35 46.114583333333336 NaN NaN
40 45.989583333333336 NaN NaN
45 45.92135416666667 NaN NaN
50 46.0046875 NaN NaN
55 45.9328125 NaN NaN
60 46.397395833333334 NaN NaN
65 46.77916666666667 NaN NaN
70 46.8 NaN NaN
75 46.817708333333336 NaN NaN
80 46.82447916666667 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,664 dynamic noenhanced name 'zero' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,996 noenhanced font 'DejaVu Sans,12' \
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
set label 'R1-Zero becomes right more often, with longer thoughts: the paper''s and ours' at screen 0.01667,0.96988 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'the paper''s: AIME 2024, read off v1''s Fig. 2 and 3, with its lines of o1-0912; ours:' at screen 0.01667,0.05520 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label 'held-out equations, one seed; ours may double, where the paper''s grow twentyfold' at screen 0.01667,0.03268 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.92952 to screen 0.05278,0.92952 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.92952 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'pass@1' at screen 0.06250,0.92952 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.15833,0.92952 to screen 0.19444,0.92952 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.17639,0.92952 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'cons@16' at screen 0.20417,0.92952 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.31163,0.92952 to screen 0.34774,0.92952 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.32969,0.92952 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'length' at screen 0.35747,0.92952 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.46444
set tmargin at screen 0.86393
set bmargin at screen 0.56273
unset logscale x
set xrange [0:8.4]
set xtics scale 0.5 ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.744 to graph 1, first 0.744 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 0.833 to graph 1, first 0.833 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'the paper''s accuracy' at screen 0.08674,0.89224 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right' at screen 0.02795,0.71333 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'thousand steps' at screen 0.27559,0.51175 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'o1, pass@1' at screen 0.45889,0.79981 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'o1, cons@64' at screen 0.09507,0.82662 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.58340
set rmargin at screen 0.96111
set tmargin at screen 0.86393
set bmargin at screen 0.56273
unset logscale x
set xrange [0:8.4]
set xtics scale 0.5 ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8) offset 0,lift
unset logscale y
set yrange [0:10000]
set ytics scale 0.5 ('0' 0, '2000' 2000, '4000' 4000, '6000' 6000, '8000' 8000, '10000' 10000)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'the paper''s length' at screen 0.58340,0.89224 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'tokens per response' at screen 0.49795,0.71333 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'thousand steps' at screen 0.77226,0.51175 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with linespoints pt 5 ps 0.6 lw 2.0 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 3
set lmargin at screen 0.08674
set rmargin at screen 0.46444
set tmargin at screen 0.44315
set bmargin at screen 0.14194
unset logscale x
set xrange [0:80]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60, '70' 70, '80' 80) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'our accuracy' at screen 0.08674,0.47146 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right' at screen 0.02795,0.29255 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.27559,0.09096 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel3_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel3_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 4
set lmargin at screen 0.58340
set rmargin at screen 0.96111
set tmargin at screen 0.44315
set bmargin at screen 0.14194
unset logscale x
set xrange [0:80]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60, '70' 70, '80' 80) offset 0,lift
unset logscale y
set yrange [0:50]
set ytics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'our length' at screen 0.58340,0.47146 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'tokens per response' at screen 0.52995,0.29255 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.77226,0.09096 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel4_1 using 1:2 with linespoints pt 5 ps 0.6 lw 2.0 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
