# “In the paper: distilled models pass a larger one, and RL on a model of their size”
# Draw it again, in this folder: gnuplot -d paper.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, pass@1: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 9.3 -0.384 -0.016 0 9.3 NaN NaN
0.8 28.9 0.616 0.984 0 28.9 NaN NaN
1.8 55.5 1.616 1.984 0 55.5 NaN NaN
2.8 69.7 2.616 2.984 0 69.7 NaN NaN
3.8 72.6 3.616 3.984 0 72.6 NaN NaN
4.8 47 4.616 4.984 0 47 NaN NaN
e

# “panel 1, cons@64: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 13.4 0.016 0.384 0 13.4 NaN NaN
1.2 52.7 1.016 1.384 0 52.7 NaN NaN
2.2 83.3 2.016 2.384 0 83.3 NaN NaN
3.2 80 3.016 3.384 0 80 NaN NaN
4.2 83.3 4.016 4.384 0 83.3 NaN NaN
5.2 60 5.016 5.384 0 60 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,420 dynamic noenhanced name 'paper' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,630 noenhanced font 'DejaVu Sans,12' \
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
set label 'In the paper: distilled models pass a larger one, and RL on a model of their size' at screen 0.01667,0.95238 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'DeepSeek-R1 v1, Tables 5 and 6, AIME 2024; these are not numbers of ours' at screen 0.01667,0.05202 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.90048 to screen 0.03472,0.87667 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'pass@1' at screen 0.04444,0.88857 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.14028,0.90048 to screen 0.15833,0.87667 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'cons@64' at screen 0.16806,0.88857 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.09207
set rmargin at screen 0.96111
set tmargin at screen 0.83143
set bmargin at screen 0.14095
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'per cent' at screen 0.02795,0.48619 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'GPT-4o' at screen 0.16449,0.10762 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '1.5B' at screen 0.30933,0.10762 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '7B' at screen 0.45417,0.10762 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '14B' at screen 0.59901,0.10762 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32B' at screen 0.74385,0.10762 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32B, RL alone' at screen 0.88869,0.10762 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
