# “Reward makes more of a look back that is there, and none where there is none”
# Draw it again, in this folder: gnuplot -d words.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, never: x, y, low, high”
$panel1_1 << e
0 0.00021929824561403506 0 0.0010964912280701754
5 0 0 0
10 0 0 0
15 0 0 0
20 0 0 0
25 0 0 0
30 0.00021929824561403506 0 0.0010964912280701754
35 0.00043859649122807013 0 0.0021929824561403508
40 0.00043859649122807013 0 0.0021929824561403508
45 0 0 0
50 0 0 0
e

# “panel 1, rarely: x, y, low, high”
$panel1_2 << e
0 0.08289473684210527 0.0712719298245614 0.09100877192982457
5 0.1793859649122807 0.14144736842105263 0.25109649122807015
10 0.368859649122807 0.23574561403508773 0.7203947368421053
15 0.5412280701754386 0.29385964912280704 1.0328947368421053
20 0.712938596491228 0.38377192982456143 1.0230263157894737
25 0.8234649122807018 0.5109649122807017 0.9725877192982456
30 0.9254385964912281 0.7467105263157895 1.013157894736842
35 1.000219298245614 0.9067982456140351 1.0679824561403508
40 1.0850877192982455 0.9671052631578947 1.2675438596491229
45 1.150438596491228 1.0734649122807018 1.2883771929824561
50 1.212938596491228 1.1162280701754386 1.2785087719298245
e

# “panel 1, often: x, y, low, high”
$panel1_3 << e
0 0.8276315789473685 0.7752192982456141 0.8881578947368421
5 1.557236842105263 1.3903508771929824 1.7017543859649122
10 1.9585526315789472 1.8004385964912282 2.1666666666666665
15 2.031798245614035 1.793859649122807 2.2214912280701755
20 1.982017543859649 1.837719298245614 2.12390350877193
25 2.0155701754385964 1.950657894736842 2.143640350877193
30 2.0736842105263156 1.8782894736842106 2.2982456140350878
35 2.0513157894736844 1.8519736842105263 2.2664473684210527
40 2.0353070175438597 1.9024122807017543 2.1875
45 2.025877192982456 1.9517543859649122 2.099780701754386
50 2.0092105263157896 1.9407894736842106 2.080043859649123
e

# “panel 2, never: x, y, low, high”
$panel2_1 << e
0 0.168859649122807 0.14364035087719298 0.1875
5 0.16885964912280702 0.14583333333333334 0.19078947368421054
10 0.1682017543859649 0.1425438596491228 0.1875
15 0.16951754385964912 0.14473684210526316 0.19078947368421054
20 0.17039473684210527 0.14473684210526316 0.19298245614035087
25 0.1682017543859649 0.14473684210526316 0.19188596491228072
30 0.16688596491228072 0.14473684210526316 0.19298245614035087
35 0.16578947368421051 0.14473684210526316 0.19188596491228072
40 0.17478070175438595 0.14583333333333334 0.20614035087719298
45 0.1769736842105263 0.14473684210526316 0.19956140350877194
50 0.17807017543859652 0.14583333333333334 0.1962719298245614
e

# “panel 2, rarely: x, y, low, high”
$panel2_2 << e
0 0.18355263157894736 0.15350877192982457 0.20285087719298245
5 0.19144736842105264 0.16447368421052633 0.21162280701754385
10 0.2024122807017544 0.1699561403508772 0.25
15 0.21688596491228068 0.1787280701754386 0.2774122807017544
20 0.23508771929824562 0.1962719298245614 0.2949561403508772
25 0.249780701754386 0.20614035087719298 0.2894736842105263
30 0.2662280701754386 0.22916666666666666 0.30372807017543857
35 0.2769736842105263 0.24342105263157895 0.3157894736842105
40 0.28004385964912276 0.24780701754385964 0.31798245614035087
45 0.29100877192982455 0.25877192982456143 0.33114035087719296
50 0.29605263157894735 0.26864035087719296 0.34649122807017546
e

# “panel 2, often: x, y, low, high”
$panel2_3 << e
0 0.27280701754385966 0.22697368421052633 0.3059210526315789
5 0.3673245614035087 0.32785087719298245 0.39473684210526316
10 0.3984649122807017 0.35855263157894735 0.4342105263157895
15 0.4223684210526315 0.38377192982456143 0.45614035087719296
20 0.4396929824561403 0.4100877192982456 0.4605263157894737
25 0.4530701754385965 0.4155701754385965 0.4780701754385965
30 0.4510964912280702 0.42543859649122806 0.4769736842105263
35 0.4614035087719298 0.4407894736842105 0.48793859649122806
40 0.46228070175438596 0.43201754385964913 0.5021929824561403
45 0.46732456140350875 0.4276315789473684 0.5153508771929824
50 0.4826754385964912 0.44846491228070173 0.5285087719298246
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
