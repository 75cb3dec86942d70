# “In the paper: cold start costs reasoning, and the rest of the way wins it back”
# Draw it again, in this folder: gnuplot -d paper.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, the paper's: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
0 77.9 -0.368 0.368 0 77.9 NaN NaN
1 59 0.632 1.368 0 59 NaN NaN
2 74 1.632 2.368 0 74 NaN NaN
3 78.1 2.632 3.368 0 78.1 NaN NaN
4 79.8 3.632 4.368 0 79.8 NaN NaN
e

# “panel 2, the paper's: middle, end, left, right, bottom, top, low, high”
$panel2_1 << e
0 95.9 -0.368 0.368 0 95.9 NaN NaN
1 94.2 0.632 1.368 0 94.2 NaN NaN
2 95.9 1.632 2.368 0 95.9 NaN NaN
3 95.4 2.632 3.368 0 95.4 NaN NaN
4 97.3 3.632 4.368 0 97.3 NaN NaN
e

# “panel 3, the paper's: middle, end, left, right, bottom, top, low, high”
$panel3_1 << e
0 46.6 -0.368 0.368 0 46.6 NaN NaN
1 71.7 0.632 1.368 0 71.7 NaN NaN
2 72 1.632 2.368 0 72 NaN NaN
3 78.1 2.632 3.368 0 78.1 NaN NaN
4 83.3 3.632 4.368 0 83.3 NaN NaN
e

# “panel 4, the paper's: middle, end, left, right, bottom, top, low, high”
$panel4_1 << e
0 53.6 -0.368 0.368 0 53.6 NaN NaN
1 77 0.632 1.368 0 77 NaN NaN
2 73.2 1.632 2.368 0 73.2 NaN NaN
3 75.6 2.632 3.368 0 75.6 NaN NaN
4 92.3 3.632 4.368 0 92.3 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,586 dynamic noenhanced name 'paper' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,879 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'paper.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'In the paper: cold start costs reasoning, and the rest of the way wins it back' at screen 0.01667,0.96587 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'Nature 645:633, Table 2, per cent; these are not numbers of ours' at screen 0.01667,0.03951 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.09207
set rmargin at screen 0.47778
set tmargin at screen 0.88677
set bmargin at screen 0.54548
unset logscale x
set xrange [-0.5:4.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'AIME 2024' at screen 0.09207,0.91886 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'per cent' at screen 0.02795,0.71613 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.13064,0.52159 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.20778,0.52159 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.28492,0.52159 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.36207,0.52159 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.43921,0.52159 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57540
set rmargin at screen 0.96111
set tmargin at screen 0.88677
set bmargin at screen 0.54548
unset logscale x
set xrange [-0.5:4.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'MATH-500' at screen 0.57540,0.91886 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'per cent' at screen 0.51128,0.71613 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.61397,0.52159 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.69112,0.52159 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.76826,0.52159 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.84540,0.52159 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.92254,0.52159 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 3
set lmargin at screen 0.09207
set rmargin at screen 0.47778
set tmargin at screen 0.44454
set bmargin at screen 0.10324
unset logscale x
set xrange [-0.5:4.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'IF-Eval' at screen 0.09207,0.47662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'per cent' at screen 0.02795,0.27389 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.13064,0.07935 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.20778,0.07935 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.28492,0.07935 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.36207,0.07935 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.43921,0.07935 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel3_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 4
set lmargin at screen 0.57540
set rmargin at screen 0.96111
set tmargin at screen 0.44454
set bmargin at screen 0.10324
unset logscale x
set xrange [-0.5:4.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'ArenaHard' at screen 0.57540,0.47662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'per cent' at screen 0.51128,0.27389 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.61397,0.07935 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.69112,0.07935 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.76826,0.07935 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.84540,0.07935 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.92254,0.07935 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel4_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
