# “By pass@1 the cold start is behind Zero; our other tasks come with Dev3”
# Draw it again, in this folder: gnuplot -d stages.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, the paper's AIME 2024: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
0 77.9 -0.368 0.368 0 77.9 NaN NaN
1 59 0.632 1.368 0 59 NaN NaN
2 74 1.632 2.368 0 74 NaN NaN
3 78.1 2.632 3.368 0 78.1 NaN NaN
4 79.8 3.632 4.368 0 79.8 NaN NaN
e

# “panel 2, the paper's IF-Eval: middle, end, left, right, bottom, top, low, high”
$panel2_1 << e
0 46.6 -0.368 0.368 0 46.6 NaN NaN
1 71.7 0.632 1.368 0 71.7 NaN NaN
2 72 1.632 2.368 0 72 NaN NaN
3 78.1 2.632 3.368 0 78.1 NaN NaN
4 83.3 3.632 4.368 0 83.3 NaN NaN
e

# “panel 3, our equations: middle, end, left, right, bottom, top, low, high”
$panel3_1 << e
0 86.61458333333333 -0.368 0.368 0 86.61458333333333 NaN NaN
1 81.82291666666667 0.632 1.368 0 81.82291666666667 NaN NaN
2 84.89583333333334 1.632 2.368 0 84.89583333333334 NaN NaN
3 79.375 2.632 3.368 0 79.375 NaN NaN
4 82.44791666666667 3.632 4.368 0 82.44791666666667 NaN NaN
e

# “panel 4, our other tasks: middle, end, left, right, bottom, top, low, high”
$panel4_1 << e
0 0 -0.368 0.368 0 0 NaN NaN
1 0 0.632 1.368 0 0 NaN NaN
2 0 1.632 2.368 0 0 NaN NaN
3 93.4375 2.632 3.368 0 93.4375 NaN NaN
4 93.6875 3.632 4.368 0 93.6875 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,600 dynamic noenhanced name 'stages' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,900 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'stages.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'By pass@1 the cold start is behind Zero; our other tasks come with Dev3' at screen 0.01667,0.96667 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'the paper''s: Nature 645:633, Table 2; ours: held-out problems, one' at screen 0.01667,0.06192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label 'seed; our other tasks are not shown to the model before Dev3' at screen 0.01667,0.03700 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.09207
set rmargin at screen 0.47778
set tmargin at screen 0.88942
set bmargin at screen 0.55608
unset logscale x
set xrange [-0.5:4.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'the paper''s AIME 2024' at screen 0.09207,0.92075 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'per cent' at screen 0.02795,0.72275 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.13064,0.53275 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.20778,0.53275 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.28492,0.53275 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.36207,0.53275 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.43921,0.53275 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57540
set rmargin at screen 0.96111
set tmargin at screen 0.88942
set bmargin at screen 0.55608
unset logscale x
set xrange [-0.5:4.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'the paper''s IF-Eval' at screen 0.57540,0.92075 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'per cent' at screen 0.51128,0.72275 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.61397,0.53275 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.69112,0.53275 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.76826,0.53275 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.84540,0.53275 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.92254,0.53275 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 3
set lmargin at screen 0.09207
set rmargin at screen 0.47778
set tmargin at screen 0.45750
set bmargin at screen 0.12417
unset logscale x
set xrange [-0.5:4.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'our equations' at screen 0.09207,0.48883 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'per cent' at screen 0.02795,0.29083 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.13064,0.10083 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.20778,0.10083 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.28492,0.10083 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.36207,0.10083 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.43921,0.10083 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel3_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 4
set lmargin at screen 0.57540
set rmargin at screen 0.96111
set tmargin at screen 0.45750
set bmargin at screen 0.12417
unset logscale x
set xrange [-0.5:4.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label '0' at screen 0.61397,0.14083 center front noenhanced font ',11.5' tc rgb '#1a1a1a'
set label '0' at screen 0.69112,0.14083 center front noenhanced font ',11.5' tc rgb '#1a1a1a'
set label '0' at screen 0.76826,0.14083 center front noenhanced font ',11.5' tc rgb '#1a1a1a'
set label 'our other tasks' at screen 0.57540,0.48883 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'per cent' at screen 0.51128,0.29083 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.61397,0.10083 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.69112,0.10083 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.76826,0.10083 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.84540,0.10083 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.92254,0.10083 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel4_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
