# “A rate that is right for one method is wrong for another”
# Draw it again, in this folder: gnuplot -d rates.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, GRPO: x, y, low, high”
$panel1_1 << e
1 0.3657326111879364 NaN NaN
2 0.38924502415647844 NaN NaN
4 0.346611474326019 NaN NaN
8 0.33282448742644655 NaN NaN
16 0.2430134709840522 NaN NaN
32 0.2599852112766353 NaN NaN
64 0.2933217901682441 NaN NaN
128 0.27667782988922207 NaN NaN
e

# “panel 1, GRPO, Math: x, y, low, high”
$panel1_2 << e
1 0.2644642327732 NaN NaN
2 0.31863508847678224 NaN NaN
4 0.35840682541215757 NaN NaN
8 0.38475282649589765 NaN NaN
16 0.3433548851183418 NaN NaN
32 0.29542277278203477 NaN NaN
64 0.23318913046957815 NaN NaN
128 0.21005435419726426 NaN NaN
e

# “panel 1, Dr. GRPO: x, y, low, high”
$panel1_3 << e
1 0.08406365979799918 NaN NaN
2 0.12001717374422213 NaN NaN
4 0.18989994030904767 NaN NaN
8 0.2647028410537452 NaN NaN
16 0.30625559710363887 NaN NaN
32 0.37217295258202915 NaN NaN
64 0.40123546223600365 NaN NaN
128 0.37682477786656543 NaN NaN
e

# “panel 1, MaxRL: x, y, low, high”
$panel1_4 << e
1 0.2536481353214092 NaN NaN
2 0.27985701650711975 NaN NaN
4 0.2524133531689737 NaN NaN
8 0.2676119632553797 NaN NaN
16 0.27430571779736623 NaN NaN
32 0.21694558539030392 NaN NaN
64 0.22331074032289905 NaN NaN
128 0.206736690190227 NaN NaN
e

# “panel 1, REINFORCE: x, y, low, high”
$panel1_5 << e
1 0.2836818651093545 NaN NaN
2 0.342596446363908 NaN NaN
4 0.4154639706320027 NaN NaN
8 0.3582976152413169 NaN NaN
16 0.3536673844727774 NaN NaN
32 0.30648360980630396 NaN NaN
64 0.20009328600307047 NaN NaN
128 0.24000641715528254 NaN NaN
e

# “panel 1, PPO, critic: x, y, low, high”
$panel1_6 << e
1 0.2002508995527363 NaN NaN
2 0.2682127878688895 NaN NaN
4 0.31759188579744285 NaN NaN
8 0.37567248283794447 NaN NaN
16 0.3835173800098057 NaN NaN
32 0.33876590723348327 NaN NaN
64 0.274328863440023 NaN NaN
128 0.23326759049004014 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'rates' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'rates.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'A rate that is right for one method is wrong for another' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'exact J after 640 responses; mean of 50 trainings, from seeds 101 to 110' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.84896
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [0.999999999:128.000000128]
set logscale x 10
set xtics scale 0.5 ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64, '128' 128) offset 0,lift
unset logscale y
set yrange [0:0.5]
set ytics scale 0.5 ('0' 0, '0.1' 0.1, '0.2' 0.2, '0.3' 0.3, '0.4' 0.4, '0.5' 0.5)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.84896,0.57614 to screen 0.87118,0.59866 nohead lw 0.8 lc rgb '#0072b2'
set arrow from screen 0.84896,0.48325 to screen 0.87118,0.47426 nohead lw 0.8 lc rgb '#d55e00'
set arrow from screen 0.84896,0.47862 to screen 0.87118,0.43279 nohead lw 0.8 lc rgb '#cc79a7'
set arrow from screen 0.84896,0.52501 to screen 0.87118,0.55719 nohead lw 0.8 lc rgb '#e69f00'
set label 'J' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'learning rate η (log scale)' at screen 0.46785,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'GRPO' at screen 0.87674,0.59866 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'GRPO, Math' at screen 0.87674,0.47426 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'Dr. GRPO' at screen 0.87674,0.71577 left front noenhanced font ',12.5' tc rgb '#007a59'
set label 'MaxRL' at screen 0.87674,0.43279 left front noenhanced font ',12.5' tc rgb '#a3527f'
set label 'REINFORCE' at screen 0.87674,0.55719 left front noenhanced font ',12.5' tc rgb '#946600'
set label 'PPO, critic' at screen 0.87674,0.51573 left front noenhanced font ',12.5' tc rgb '#2a78a8'
plot $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle, \
  $panel1_5 using 1:2 with linespoints pt 11 ps 0.6 lw 2 dt solid lc rgb '#e69f00' notitle, \
  $panel1_6 using 1:2 with linespoints pt 6 ps 0.6 lw 2 dt (10,4) lc rgb '#56b4e9' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
