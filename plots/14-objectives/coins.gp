# “With random rewards, only the upper clip alone makes the likely answer likelier”
# Draw it again, in this folder: gnuplot -d coins.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, : middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
0 0.6469432414925556 -0.368 0.368 0 0.6469432414925556 0.6447505581088513 0.6491359248762598
1 0.47293726798136787 0.632 1.368 0 0.47293726798136787 0.4629955145752634 0.48287902138747235
2 0.6015901263194045 1.632 2.368 0 0.6015901263194045 0.5931511878877546 0.6100290647510543
3 0.524944281337246 2.632 3.368 0 0.524944281337246 0.5166823995197585 0.5332061631547336
4 0.7057054106542368 3.632 4.368 0 0.7057054106542368 0.6960890051262913 0.7153218161821822
5 0.4274431826074229 4.632 5.368 0 0.4274431826074229 0.4202558399935311 0.43463052522131473
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,396 dynamic noenhanced name 'coins' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,594 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'coins.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'With random rewards, only the upper clip alone makes the likely answer likelier' at screen 0.01667,0.94949 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean π of the likely answer after 30 rollouts of 16, 4000 games each; lines: ± 2 standard errors' at screen 0.01667,0.05518 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.88182
set bmargin at screen 0.14949
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:0.8]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.65 to graph 1, first 0.65 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'π of the likely answer' at screen 0.02795,0.51566 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '1 update' at screen 0.15960,0.11414 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '8, no clip' at screen 0.30533,0.11414 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '8, 0.2/0.2' at screen 0.45106,0.11414 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '8, 0.2/0.28' at screen 0.59679,0.11414 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '8, only upper' at screen 0.74252,0.11414 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '8, only lower' at screen 0.88825,0.11414 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'before' at screen 0.95556,0.76629 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
