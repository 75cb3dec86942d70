# “Shorter costs little accuracy, unless wrong answers are paid for it too”
# Draw it again, in this folder: gnuplot -d frontier.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, no length term: x, y, low, high”
$panel1_1 << e
32.266885964912284 0.775 NaN NaN
30.554166666666667 0.8230263157894736 NaN NaN
29.09188596491228 0.8432017543859649 NaN NaN
27.866885964912278 0.8486842105263157 NaN NaN
27.46688596491228 0.8482456140350877 NaN NaN
27.14122807017544 0.8480263157894736 NaN NaN
27.055043859649125 0.8460526315789474 NaN NaN
26.852412280701753 0.8464912280701753 NaN NaN
27.166008771929825 0.8410087719298245 NaN NaN
26.829824561403505 0.8416666666666666 NaN NaN
26.273026315789473 0.8541666666666666 NaN NaN
e

# “panel 1, ½ if right: x, y, low, high”
$panel1_2 << e
32.266885964912284 0.775 NaN NaN
27.266008771929826 0.8278508771929826 NaN NaN
24.510964912280702 0.849561403508772 NaN NaN
23.18793859649123 0.8524122807017545 NaN NaN
23.16644736842105 0.8543859649122807 NaN NaN
22.801973684210527 0.843640350877193 NaN NaN
22.932456140350876 0.8263157894736842 NaN NaN
22.39144736842105 0.8129385964912281 NaN NaN
22.17324561403509 0.8166666666666667 NaN NaN
22.339254385964914 0.8094298245614034 NaN NaN
22.233991228070174 0.7962719298245615 NaN NaN
e

# “panel 1, 10 if right: x, y, low, high”
$panel1_3 << e
32.266885964912284 0.775 NaN NaN
26.33026315789474 0.8243421052631579 NaN NaN
23.951754385964914 0.849561403508772 NaN NaN
23.386403508771927 0.8480263157894736 NaN NaN
23.245833333333334 0.8462719298245615 NaN NaN
23.01447368421052 0.8423245614035089 NaN NaN
23.196710526315787 0.8427631578947368 NaN NaN
22.935526315789474 0.8353070175438596 NaN NaN
23.52631578947368 0.831359649122807 NaN NaN
23.024561403508773 0.8493421052631579 NaN NaN
22.43311403508772 0.8438596491228069 NaN NaN
e

# “panel 1, 10 in any case: x, y, low, high”
$panel1_4 << e
32.266885964912284 0.775 NaN NaN
24.26513157894737 0.7765350877192982 NaN NaN
21.997368421052634 0.7673245614035087 NaN NaN
20.93201754385965 0.7530701754385966 NaN NaN
20.337719298245613 0.7385964912280703 NaN NaN
19.7344298245614 0.7197368421052631 NaN NaN
19.174342105263158 0.6962719298245613 NaN NaN
18.468640350877195 0.6776315789473684 NaN NaN
17.77938596491228 0.6335526315789474 NaN NaN
17.112061403508772 0.5964912280701754 NaN NaN
16.796710526315792 0.6083333333333333 NaN NaN
e

# “panel 1, no length term: x, y”
$panel1_5 << e
24.041666666666668 0.9144736842105263
24.838815789473685 0.8421052631578947
28.94298245614035 0.8366228070175439
27.025219298245613 0.8442982456140351
26.51644736842105 0.8333333333333334
e

# “panel 1, ½ if right: x, y”
$panel1_6 << e
21.226973684210527 0.9221491228070176
23.25328947368421 0.7796052631578947
22.32236842105263 0.7105263157894737
19.710526315789473 0.7642543859649122
24.656798245614034 0.8048245614035088
e

# “panel 1, 10 if right: x, y”
$panel1_7 << e
21.265350877192983 0.9089912280701754
22.286184210526315 0.8344298245614035
23.299342105263158 0.8037280701754386
20.164473684210527 0.8048245614035088
25.150219298245613 0.8673245614035088
e

# “panel 1, 10 in any case: x, y”
$panel1_8 << e
16.60855263157895 0.6370614035087719
17.827850877192983 0.6074561403508771
15.910087719298245 0.5635964912280702
15.720394736842104 0.5460526315789473
17.916666666666668 0.6875
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'frontier' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'frontier.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'Shorter costs little accuracy, unless wrong answers are paid for it too' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'from the base; 5 seeds at the end of each way' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.82344
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [15.058535087719298:32.928745614035094]
set xtics scale 0.5 ('20' 20, '25' 25, '30' 30) offset 0,lift
unset logscale y
set yrange [0.5:1]
set ytics scale 0.5 ('0.5' 0.5, '0.6' 0.6, '0.7' 0.7, '0.8' 0.8, '0.9' 0.9, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.54905,0.68417 to screen 0.84566,0.69772 nohead lw 0.8 lc rgb '#0072b2'
set arrow from screen 0.38255,0.60346 to screen 0.84566,0.60346 nohead lw 0.8 lc rgb '#d55e00'
set arrow from screen 0.39075,0.66980 to screen 0.84566,0.65626 nohead lw 0.8 lc rgb '#009e73'
set arrow from screen 0.15839,0.34143 to screen 0.84566,0.34143 nohead lw 0.8 lc rgb '#cc79a7'
set label 'pass@1 on held-out equations' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'tokens per response' at screen 0.45509,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'no length term' at screen 0.85122,0.69772 left front noenhanced font ',12.5' tc rgb '#00609a'
set label '½ if right' at screen 0.85122,0.60346 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label '10 if right' at screen 0.85122,0.65626 left front noenhanced font ',12.5' tc rgb '#007a59'
set label '10 in any case' at screen 0.85122,0.34143 left front noenhanced font ',12.5' tc rgb '#a3527f'
plot $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle, \
  $panel1_5 using 1:2 with points pt 7 ps 0.6 lc rgb '#0072b2' notitle, \
  $panel1_6 using 1:2 with points pt 9 ps 0.6 lc rgb '#d55e00' notitle, \
  $panel1_7 using 1:2 with points pt 5 ps 0.6 lc rgb '#009e73' notitle, \
  $panel1_8 using 1:2 with points pt 13 ps 0.6 lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
