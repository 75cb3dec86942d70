# “The larger the student, the more often it is right”
# Draw it again, in this folder: gnuplot -d students.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, the paper's distilled, by size: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
0 28.9 -0.368 0.368 0 28.9 NaN NaN
1 55.5 0.632 1.368 0 55.5 NaN NaN
2 69.7 1.632 2.368 0 69.7 NaN NaN
3 72.6 2.632 3.368 0 72.6 NaN NaN
e

# “panel 2, ours, by number of weights: middle, end, left, right, bottom, top, low, high”
$panel2_1 << e
0 36.041666666666664 -0.368 0.368 0 36.041666666666664 NaN NaN
1 75.52083333333334 0.632 1.368 0 75.52083333333334 NaN NaN
2 89.58333333333334 1.632 2.368 0 89.58333333333334 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,326 dynamic noenhanced name 'students' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,489 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'students.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'The larger the student, the more often it is right' at screen 0.01667,0.93865 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'the paper''s: AIME 2024, v1 Table 5; ours: held-out equations, one seed' at screen 0.01667,0.06840 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.09207
set rmargin at screen 0.47778
set tmargin at screen 0.79647
set bmargin at screen 0.18298
unset logscale x
set xrange [-0.5:3.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'the paper''s distilled, by size' at screen 0.09207,0.85414 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'per cent' at screen 0.02795,0.48972 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '1.5B' at screen 0.14028,0.14003 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '7B' at screen 0.23671,0.14003 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '14B' at screen 0.33314,0.14003 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32B' at screen 0.42956,0.14003 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57540
set rmargin at screen 0.96111
set tmargin at screen 0.79647
set bmargin at screen 0.18298
unset logscale x
set xrange [-0.5:2.5]
set xtics scale 0 ('' 0, '' 1, '' 2) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'ours, by number of weights' at screen 0.57540,0.85414 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'per cent' at screen 0.51128,0.48972 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '16296' at screen 0.63969,0.14003 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '28384' at screen 0.76826,0.14003 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '60240' at screen 0.89683,0.14003 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
