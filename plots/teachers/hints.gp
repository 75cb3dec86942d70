# “Teachers who know the answers teach guessing; by reverse KL less, if they still think”
# Draw it again, in this folder: gnuplot -d hints.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, before: x, y, low, high”
$panel1_1 << e
1 1 NaN NaN
2 0.95 NaN NaN
4 0.925 NaN NaN
8 0.9125 NaN NaN
16 0.90625 NaN NaN
32 0.9031250000000001 NaN NaN
64 0.9015625 NaN NaN
e

# “panel 1, answer, forward: x, y, low, high”
$panel1_2 << e
1 1 NaN NaN
2 0.525 NaN NaN
4 0.2875 NaN NaN
8 0.16874999999999998 NaN NaN
16 0.109375 NaN NaN
32 0.07968750000000002 NaN NaN
64 0.06484374999999995 NaN NaN
e

# “panel 1, answer, reverse: x, y, low, high”
$panel1_3 << e
1 1 NaN NaN
2 0.6024980016357928 NaN NaN
4 0.6083757293106856 NaN NaN
8 0.70278693488641 NaN NaN
16 0.7644061450747294 NaN NaN
32 0.7971202214592193 NaN NaN
64 0.8141707612732719 NaN NaN
e

# “panel 1, think, either: x, y, low, high”
$panel1_4 << e
1 1 NaN NaN
2 0.995 NaN NaN
4 0.9924999999999999 NaN NaN
8 0.9912500000000001 NaN NaN
16 0.9906250000000001 NaN NaN
32 0.9903124999999994 NaN NaN
64 0.9901562500000006 NaN NaN
e

# “panel 2, before: x, y, low, high”
$panel2_1 << e
1e-04 0.90625 NaN NaN
0.0001778279410038923 0.90625 NaN NaN
0.000316227766016838 0.90625 NaN NaN
0.0005623413251903491 0.90625 NaN NaN
0.001 0.90625 NaN NaN
0.001778279410038923 0.90625 NaN NaN
0.0031622776601683794 0.90625 NaN NaN
0.005623413251903491 0.90625 NaN NaN
0.01 0.90625 NaN NaN
0.01778279410038923 0.90625 NaN NaN
0.0316227766016838 0.90625 NaN NaN
0.056234132519034905 0.90625 NaN NaN
0.1 0.90625 NaN NaN
0.1778279410038923 0.90625 NaN NaN
0.31622776601683794 0.90625 NaN NaN
0.5623413251903492 0.90625 NaN NaN
e

# “panel 2, answer, forward: x, y, low, high”
$panel2_2 << e
1e-04 0.06259375 NaN NaN
0.0001778279410038923 0.06266671369469115 NaN NaN
0.000316227766016838 0.06279646353064079 NaN NaN
0.0005623413251903491 0.06302719499236595 NaN NaN
0.001 0.0634375 NaN NaN
0.001778279410038923 0.0641671369469115 NaN NaN
0.0031622776601683794 0.06546463530640785 NaN NaN
0.005623413251903491 0.06777194992365952 NaN NaN
0.01 0.071875 NaN NaN
0.01778279410038923 0.0791713694691149 NaN NaN
0.0316227766016838 0.09214635306407856 NaN NaN
0.056234132519034905 0.11521949923659522 NaN NaN
0.1 0.15625000000000003 NaN NaN
0.1778279410038923 0.22921369469114902 NaN NaN
0.31622776601683794 0.35896353064078557 NaN NaN
0.5623413251903492 0.5896949923659524 NaN NaN
e

# “panel 2, answer, reverse: x, y, low, high”
$panel2_3 << e
1e-04 0.06803529257873557 NaN NaN
0.0001778279410038923 0.0722983194048521 NaN NaN
0.000316227766016838 0.07978370964483429 NaN NaN
0.0005623413251903491 0.0928009592798783 NaN NaN
0.001 0.11506277309414178 NaN NaN
0.001778279410038923 0.15206712731893415 NaN NaN
0.0031622776601683794 0.21076296188782367 NaN NaN
0.005623413251903491 0.2972857576974356 NaN NaN
0.01 0.4119717798524537 NaN NaN
0.01778279410038923 0.5443229715946626 NaN NaN
0.0316227766016838 0.6747050284494404 NaN NaN
0.056234132519034905 0.7845900871532164 NaN NaN
0.1 0.8656684719980021 NaN NaN
0.1778279410038923 0.9198260214322915 NaN NaN
0.31622776601683794 0.9536786437017937 NaN NaN
0.5623413251903492 0.9741010113107347 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'hints' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'hints.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Teachers who know the answers teach guessing; by reverse KL less, if they still think' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'exact; a problem is solved by thinking, or by chance 1/n' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'before' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.14653,0.87351 to screen 0.18264,0.87351 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.16458,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'answer, forward' at screen 0.19236,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.36059,0.87351 to screen 0.39670,0.87351 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.37865,0.87351 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'answer, reverse' at screen 0.40642,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.57378,0.87351 to screen 0.60990,0.87351 nohead lw 2 dt (10,3,3,3) lc rgb '#cc79a7'
set label '' at screen 0.59184,0.87351 point pt 13 ps 0.7 lc rgb '#cc79a7'
set label 'think, either' at screen 0.61962,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:64.000000064]
set logscale x 10
set xtics scale 0.5 ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'more and more problems' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'problems solved' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'n, problems that look alike (log scale)' at screen 0.28226,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57007
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [9.999999990000001e-05:0.5623413257526906]
set logscale x 10
set xtics scale 0.5 ('10⁻⁴' 0.0001, '10⁻³' 0.001, '10⁻²' 0.01, '10⁻¹' 0.1) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label '16 problems' at screen 0.57007,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'problems solved' at screen 0.51128,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'how often a told teacher still thinks (log scale)' at screen 0.76559,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel2_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
