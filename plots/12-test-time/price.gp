# “For lesson 07's base one longer thought buys more per token than a vote”
# Draw it again, in this folder: gnuplot -d price.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, base, vote: x, y, low, high”
$panel1_1 << e
19.932187499999998 0.23684895833333336 NaN NaN
39.864374999999995 0.23725260416666666 NaN NaN
79.72874999999999 0.22224392361111112 NaN NaN
159.45749999999998 0.2170833333333333 NaN NaN
318.91499999999996 0.21666666666666673 NaN NaN
637.8299999999999 0.21666666666666673 NaN NaN
1275.6599999999999 0.21666666666666673 NaN NaN
e

# “panel 1, base, exact verifier: x, y, low, high”
$panel1_2 << e
19.932187499999998 0.23684895833333336 NaN NaN
39.864374999999995 0.2632757863562091 NaN NaN
79.72874999999999 0.3021195592198086 NaN NaN
159.45749999999998 0.35961004846517963 NaN NaN
318.91499999999996 0.4269990949384813 NaN NaN
637.8299999999999 0.4821134560763062 NaN NaN
1275.6599999999999 0.5173250042416935 NaN NaN
e

# “panel 1, base, wait after no: x, y, low, high”
$panel1_3 << e
19.980416666666663 0.24166666666666664 NaN NaN
28.480624999999996 0.44291666666666674 NaN NaN
34.86583333333333 0.5302083333333333 NaN NaN
39.656666666666666 0.606875 NaN NaN
43.15354166666666 0.6470833333333333 NaN NaN
45.795624999999994 0.6585416666666667 NaN NaN
e

# “panel 1, after RL, vote: x, y, low, high”
$panel1_4 << e
43.80885416666666 0.7042643229166667 NaN NaN
87.61770833333333 0.7089453125 NaN NaN
175.23541666666665 0.7384722222222222 NaN NaN
350.4708333333333 0.7510440848214285 NaN NaN
700.9416666666666 0.7567526041666667 NaN NaN
1401.8833333333332 0.7582638888888888 NaN NaN
2803.7666666666664 0.760625 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,440 dynamic noenhanced name 'price' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,660 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'price.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'For lesson 07''s base one longer thought buys more per token than a vote' at screen 0.01667,0.95455 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds; a mark for each number of answers or waits' at screen 0.01667,0.04909 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.89364 to screen 0.05278,0.89364 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.89364 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'base, vote' at screen 0.06250,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.18108,0.89364 to screen 0.21719,0.89364 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.19913,0.89364 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'base, exact verifier' at screen 0.22691,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.42240,0.89364 to screen 0.45851,0.89364 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.44045,0.89364 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'base, wait after no' at screen 0.46823,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.65885,0.89364 to screen 0.69497,0.89364 nohead lw 2 dt (10,3,3,3) lc rgb '#cc79a7'
set label '' at screen 0.67691,0.89364 point pt 13 ps 0.7 lc rgb '#cc79a7'
set label 'after RL, vote' at screen 0.70469,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.83909
set bmargin at screen 0.18000
unset logscale x
set xrange [9.999999990000001:5000.000005000001]
set logscale x 10
set xtics scale 0.5 ('10' 10, '100' 100, '1000' 1000) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'right on held-out equations' at screen 0.02795,0.50955 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'tokens written per equation (log scale)' at screen 0.52392,0.10307 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
