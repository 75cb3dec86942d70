# “Reward makes more of a look back that is there, and none where there is none”
# Draw it again, in this folder: gnuplot -d words.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, never: x, y, low, high”
$panel1_1 << e
0 0 0 0
5 0 0 0
10 0 0 0
15 0.00021929824561403506 0 0.0010964912280701754
20 0 0 0
25 0 0 0
30 0.00021929824561403506 0 0.0010964912280701754
35 0.00043859649122807013 0 0.0021929824561403508
40 0 0 0
45 0 0 0
50 0 0 0
e

# “panel 1, rarely: x, y, low, high”
$panel1_2 << e
0 0.08399122807017544 0.0756578947368421 0.09868421052631579
5 0.16842105263157897 0.12828947368421054 0.19956140350877194
10 0.381359649122807 0.20394736842105263 0.569078947368421
15 0.6537280701754385 0.27521929824561403 0.9835526315789473
20 0.8732456140350878 0.48135964912280704 1.0646929824561404
25 0.9978070175438596 0.7116228070175439 1.2160087719298245
30 1.0912280701754384 0.9243421052631579 1.406798245614035
35 1.150877192982456 0.9046052631578947 1.4956140350877194
40 1.1953947368421052 0.9375 1.4265350877192982
45 1.229385964912281 1.0164473684210527 1.4879385964912282
50 1.2912280701754386 1.0800438596491229 1.5175438596491229
e

# “panel 1, often: x, y, low, high”
$panel1_3 << e
0 0.7989035087719298 0.7050438596491229 0.8969298245614035
5 1.6061403508771928 1.5208333333333333 1.8037280701754386
10 1.9464912280701754 1.8629385964912282 2.037280701754386
15 1.9857456140350878 1.8278508771929824 2.1842105263157894
20 1.9817982456140353 1.8234649122807018 2.205043859649123
25 2.023245614035088 1.9714912280701755 2.1359649122807016
30 2.0848684210526316 1.9758771929824561 2.2072368421052633
35 2.07719298245614 1.9736842105263157 2.3026315789473686
40 2.025877192982456 1.9111842105263157 2.2017543859649122
45 2.0046052631578943 1.8519736842105263 2.1809210526315788
50 2.0157894736842104 1.861842105263158 2.1359649122807016
e

# “panel 2, never: x, y, low, high”
$panel2_1 << e
0 0.17763157894736842 0.16557017543859648 0.18530701754385964
5 0.17828947368421053 0.17105263157894737 0.1875
10 0.1800438596491228 0.1699561403508772 0.1875
15 0.18070175438596492 0.16885964912280702 0.1875
20 0.181140350877193 0.16776315789473684 0.18859649122807018
25 0.1844298245614035 0.16776315789473684 0.19407894736842105
30 0.1923245614035088 0.16885964912280702 0.23026315789473684
35 0.19451754385964912 0.16885964912280702 0.24451754385964913
40 0.19429824561403505 0.1699561403508772 0.24232456140350878
45 0.19451754385964912 0.17105263157894737 0.25
50 0.19144736842105264 0.15570175438596492 0.2631578947368421
e

# “panel 2, rarely: x, y, low, high”
$panel2_2 << e
0 0.1881578947368421 0.16885964912280702 0.20065789473684212
5 0.19912280701754387 0.17105263157894737 0.21820175438596492
10 0.2118421052631579 0.17214912280701755 0.24013157894736842
15 0.22916666666666669 0.1787280701754386 0.26096491228070173
20 0.24627192982456142 0.19078947368421054 0.2774122807017544
25 0.26162280701754387 0.21052631578947367 0.30043859649122806
30 0.26666666666666666 0.21820175438596492 0.3092105263157895
35 0.28442982456140353 0.23793859649122806 0.31359649122807015
40 0.30065789473684207 0.2412280701754386 0.3267543859649123
45 0.306359649122807 0.24451754385964913 0.3355263157894737
50 0.31491228070175437 0.24561403508771928 0.3475877192982456
e

# “panel 2, often: x, y, low, high”
$panel2_3 << e
0 0.2870614035087719 0.2576754385964912 0.3190789473684211
5 0.38092105263157894 0.3333333333333333 0.4309210526315789
10 0.4081140350877194 0.3432017543859649 0.46381578947368424
15 0.4258771929824562 0.36403508771929827 0.44846491228070173
20 0.44671052631578945 0.3826754385964912 0.47149122807017546
25 0.4653508771929825 0.3826754385964912 0.506578947368421
30 0.4649122807017544 0.3892543859649123 0.506578947368421
35 0.47127192982456145 0.4144736842105263 0.5087719298245614
40 0.48157894736842105 0.40350877192982454 0.5263157894736842
45 0.49298245614035086 0.42105263157894735 0.5285087719298246
50 0.48728070175438604 0.40899122807017546 0.5361842105263158
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,350 dynamic noenhanced name 'words' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,525 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'words.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'Reward makes more of a look back that is there, and none where there is none' at screen 0.01667,0.94286 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 57 equations, 16 samples each' at screen 0.01667,0.06171 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88343 to screen 0.05278,0.84914 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.86629 to screen 0.05278,0.86629 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.86629 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'never' at screen 0.06250,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.14010,0.88343 to screen 0.17622,0.84914 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.14010,0.86629 to screen 0.17622,0.86629 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.15816,0.86629 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'rarely' at screen 0.18594,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.26441,0.88343 to screen 0.30052,0.84914 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.26441,0.86629 to screen 0.30052,0.86629 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.28247,0.86629 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'often' at screen 0.31024,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.79771
set bmargin at screen 0.22629
unset logscale x
set xrange [0:50]
set xtics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40, '45' 45, '50' 50) offset 0,lift
unset logscale y
set yrange [0:2.5]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'wait per response' at screen 0.02795,0.51200 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.28226,0.12957 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57007
set rmargin at screen 0.96111
set tmargin at screen 0.79771
set bmargin at screen 0.22629
unset logscale x
set xrange [0:50]
set xtics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40, '45' 45, '50' 50) offset 0,lift
unset logscale y
set yrange [0:0.6]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'right on held-out equations' at screen 0.51128,0.51200 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.76559,0.12957 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel2_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel2_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
