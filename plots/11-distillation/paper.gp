# “In the paper distilled models lead GPT-4o on AIME, and some are behind it elsewhere”
# Draw it again, in this folder: gnuplot -d paper.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, AIME 2024: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
0 9.3 -0.368 0.368 0 9.3 NaN NaN
1 16 0.632 1.368 0 16 NaN NaN
2 63.6 1.632 2.368 0 63.6 NaN NaN
3 28.9 2.632 3.368 0 28.9 NaN NaN
4 55.5 3.632 4.368 0 55.5 NaN NaN
5 69.7 4.632 5.368 0 69.7 NaN NaN
6 72.6 5.632 6.368 0 72.6 NaN NaN
7 47 6.632 7.368 0 47 NaN NaN
e

# “panel 2, GPQA Diamond: middle, end, left, right, bottom, top, low, high”
$panel2_1 << e
0 49.9 -0.368 0.368 0 49.9 NaN NaN
1 65 0.632 1.368 0 65 NaN NaN
2 60 1.632 2.368 0 60 NaN NaN
3 33.8 2.632 3.368 0 33.8 NaN NaN
4 49.1 3.632 4.368 0 49.1 NaN NaN
5 59.1 4.632 5.368 0 59.1 NaN NaN
6 62.1 5.632 6.368 0 62.1 NaN NaN
7 55 6.632 7.368 0 55 NaN NaN
e

# “panel 3, LiveCodeBench: middle, end, left, right, bottom, top, low, high”
$panel3_1 << e
0 32.9 -0.368 0.368 0 32.9 NaN NaN
1 38.9 0.632 1.368 0 38.9 NaN NaN
2 53.8 1.632 2.368 0 53.8 NaN NaN
3 16.9 2.632 3.368 0 16.9 NaN NaN
4 37.6 3.632 4.368 0 37.6 NaN NaN
5 53.1 4.632 5.368 0 53.1 NaN NaN
6 57.2 5.632 6.368 0 57.2 NaN NaN
7 40.2 6.632 7.368 0 40.2 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,680 dynamic noenhanced name 'paper' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,1020 noenhanced font 'DejaVu Sans,12' \
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
set label 'In the paper distilled models lead GPT-4o on AIME, and some are behind it elsewhere' at screen 0.01667,0.97059 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'DeepSeek-R1 v1, Tables 5 and 6; those named by a size are distilled but for the last; these are not numbers of ours' at screen 0.01667,0.03118 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.09207
set rmargin at screen 0.96111
set tmargin at screen 0.90243
set bmargin at screen 0.71125
unset logscale x
set xrange [-0.5:7.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '' 6, '' 7) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '50' 50, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'AIME 2024' at screen 0.09207,0.93007 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'pass@1, per cent' at screen 0.02795,0.80684 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'GPT-4o' at screen 0.14638,0.69066 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Claude 3.5' at screen 0.25501,0.69066 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'o1-mini' at screen 0.36364,0.69066 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '1.5B' at screen 0.47228,0.69066 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '7B' at screen 0.58091,0.69066 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '14B' at screen 0.68954,0.69066 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32B' at screen 0.79817,0.69066 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32B, RL' at screen 0.90680,0.69066 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'alone' at screen 0.90680,0.66772 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.09207
set rmargin at screen 0.96111
set tmargin at screen 0.60132
set bmargin at screen 0.41015
unset logscale x
set xrange [-0.5:7.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '' 6, '' 7) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '50' 50, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'GPQA Diamond' at screen 0.09207,0.62897 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'pass@1, per cent' at screen 0.02795,0.50574 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'GPT-4o' at screen 0.14638,0.38956 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Claude 3.5' at screen 0.25501,0.38956 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'o1-mini' at screen 0.36364,0.38956 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '1.5B' at screen 0.47228,0.38956 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '7B' at screen 0.58091,0.38956 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '14B' at screen 0.68954,0.38956 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32B' at screen 0.79817,0.38956 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32B, RL' at screen 0.90680,0.38956 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'alone' at screen 0.90680,0.36662 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 3
set lmargin at screen 0.09207
set rmargin at screen 0.96111
set tmargin at screen 0.30022
set bmargin at screen 0.10904
unset logscale x
set xrange [-0.5:7.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '' 6, '' 7) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '50' 50, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'LiveCodeBench' at screen 0.09207,0.32787 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'pass@1, per cent' at screen 0.02795,0.20463 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'GPT-4o' at screen 0.14638,0.08846 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Claude 3.5' at screen 0.25501,0.08846 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'o1-mini' at screen 0.36364,0.08846 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '1.5B' at screen 0.47228,0.08846 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '7B' at screen 0.58091,0.08846 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '14B' at screen 0.68954,0.08846 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32B' at screen 0.79817,0.08846 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32B, RL' at screen 0.90680,0.08846 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'alone' at screen 0.90680,0.06551 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel3_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
