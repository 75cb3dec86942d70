# “With more to compare with, a group comes close to a critic that knows p”
# Draw it again, in this folder: gnuplot -d noise-by-group-size.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, group mean: x, y, low, high”
$panel1_1 << e
0 20.222222222222218 20.222222222222218 20.222222222222218
1 15.1851851851851 15.1851851851851 15.1851851851851
2 13.746031746030813 13.746031746030813 13.746031746030813
3 13.204668724280026 12.956680384087985 13.467962962963174
4 12.70756969334944 12.192564972187077 13.064850143240902
5 12.916094633097723 12.241927756470531 13.435080127158177
e

# “panel 1, population std: x, y, low, high”
$panel1_2 << e
0 20.222222222222218 20.222222222222218 20.222222222222218
1 15.095051014836539 15.09505101483654 15.09505101483654
2 12.843721066332586 12.843721066332586 12.843721066332586
3 10.80796593756634 10.690504072250258 10.913663994560558
4 8.652654830100676 8.392866107623323 8.849538951480918
5 7.956620208593523 7.475436897797946 8.311057779100121
e

# “panel 1, MaxRL: x, y, low, high”
$panel1_3 << e
0 20.222222222222218 20.222222222222218 20.222222222222218
1 15.632791653869793 15.632791653869795 15.632791653869795
2 13.403680643447533 13.403680643447531 13.403680643447531
3 11.285764476597645 11.167449701955805 11.389497080421926
4 8.78607018276865 8.457893533730433 9.157561018691359
5 7.117204287737495 6.693073895393084 7.516123424840463
e

# “panel 1, critic that knows p: x, y, low, high”
$panel1_4 << e
0 12.66666666666666 NaN NaN
1 12.66666666666666 NaN NaN
2 12.66666666666666 NaN NaN
3 12.66666666666666 NaN NaN
4 12.66666666666666 NaN NaN
5 12.66666666666666 NaN NaN
e

# “panel 1, raw reward: x, y, low, high”
$panel1_5 << e
0 15.172839506172833 NaN NaN
1 15.172839506172833 NaN NaN
2 15.172839506172833 NaN NaN
3 15.172839506172833 NaN NaN
4 15.172839506172833 NaN NaN
5 15.172839506172833 NaN NaN
e

# “panel 2, group mean: x, y, low, high”
$panel2_1 << e
0 5.999999999999996 5.999999999999996 5.999999999999996
1 3.333333333333333 3.3333333333333326 3.3333333333333326
2 2.571428571428571 2.571428571428571 2.571428571428571
3 2.2804933333333173 2.244457777777762 2.345853333333317
4 2.109886264307991 2.0493142559833304 2.135046826222664
5 2.032215444696317 1.8695609725370879 2.165895817586209
e

# “panel 2, population std: x, y, low, high”
$panel2_2 << e
0 5.999999999999996 5.999999999999996 5.999999999999996
1 3.2754059987483983 3.2754059987483983 3.2754059987483983
2 2.4364535675743024 2.4364535675743024 2.4364535675743024
3 2.194615385711196 2.1607608379960794 2.2539428235709416
4 2.0629369714602594 1.9943506362990384 2.087040027877105
5 2.008712947886947 1.845635709837298 2.140848661086559
e

# “panel 2, MaxRL: x, y, low, high”
$panel2_3 << e
0 5.999999999999996 5.999999999999996 5.999999999999996
1 4.380952380952382 4.380952380952382 4.380952380952382
2 3.772361525675464 3.772361525675464 3.772361525675464
3 3.354322760356111 3.2852084034654077 3.397117874026907
4 3.1056616818347083 3.033023482849178 3.1945034127715397
5 3.0275254321056804 2.8322146905151415 3.1763779901659817
e

# “panel 2, critic that knows p: x, y, low, high”
$panel2_4 << e
0 1.9999999999999996 NaN NaN
1 1.9999999999999996 NaN NaN
2 1.9999999999999996 NaN NaN
3 1.9999999999999996 NaN NaN
4 1.9999999999999996 NaN NaN
5 1.9999999999999996 NaN NaN
e

# “panel 2, raw reward: x, y, low, high”
$panel2_5 << e
0 4.999999999999999 NaN NaN
1 4.999999999999999 NaN NaN
2 4.999999999999999 NaN NaN
3 4.999999999999999 NaN NaN
4 4.999999999999999 NaN NaN
5 4.999999999999999 NaN NaN
e

# “panel 3, group mean: x, y, low, high”
$panel3_1 << e
0 20.22222222222223 20.22222222222223 20.22222222222223
1 15.185185185185166 15.185185185185166 15.185185185185166
2 13.74603174603136 13.74603174603136 13.74603174603136
3 13.09935459533634 12.963545953361029 13.357901234568168
4 13.463947919477098 13.033678267237278 13.704876446859847
5 12.697443831670807 11.477332117117593 14.50263309942181
e

# “panel 3, population std: x, y, low, high”
$panel3_2 << e
0 20.22222222222223 20.22222222222223 20.22222222222223
1 15.095051014836589 15.095051014836587 15.095051014836587
2 12.843721066332686 12.843721066332686 12.843721066332686
3 10.728421472618095 10.657646892906262 10.79355206919931
4 9.242494518719468 9.047702267344853 9.44787860837487
5 7.812909011122832 7.1491268422826195 8.432929945853523
e

# “panel 3, MaxRL: x, y, low, high”
$panel3_3 << e
0 20.22222222222223 20.22222222222223 20.22222222222223
1 16.831642453264095 16.831642453264095 16.831642453264095
2 15.472512037358822 15.472512037358822 15.472512037358822
3 14.917319061354856 14.664420359987737 15.206294977221273
4 15.450166975567768 14.840068462467155 15.910124835918317
5 14.576834488203147 13.106031562414552 17.09421612903657
e

# “panel 3, critic that knows p: x, y, low, high”
$panel3_4 << e
0 12.666666666666666 NaN NaN
1 12.666666666666666 NaN NaN
2 12.666666666666666 NaN NaN
3 12.666666666666666 NaN NaN
4 12.666666666666666 NaN NaN
5 12.666666666666666 NaN NaN
e

# “panel 3, raw reward: x, y, low, high”
$panel3_5 << e
0 55.666666666666615 NaN NaN
1 55.666666666666615 NaN NaN
2 55.666666666666615 NaN NaN
3 55.666666666666615 NaN NaN
4 55.666666666666615 NaN NaN
5 55.666666666666615 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'noise_by_group_size' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'noise-by-group-size.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'With more to compare with, a group comes close to a critic that knows p' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'p: the chance that a response is right; exact up to G = 8, then mean and range of 5 seeds, 32000 responses each' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88973 to screen 0.05278,0.85730 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'group mean' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.19549,0.88973 to screen 0.23160,0.85730 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.19549,0.87351 to screen 0.23160,0.87351 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.21354,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'population std' at screen 0.24132,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.39340,0.88973 to screen 0.42951,0.85730 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.39340,0.87351 to screen 0.42951,0.87351 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.41146,0.87351 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'MaxRL' at screen 0.43924,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.52448,0.87351 to screen 0.56059,0.87351 nohead lw 2 dt (10,3,3,3) lc rgb '#cc79a7'
set label '' at screen 0.54253,0.87351 point pt 13 ps 0.7 lc rgb '#cc79a7'
set label 'critic that knows p' at screen 0.57031,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.75833,0.87351 to screen 0.79444,0.87351 nohead lw 2 dt solid lc rgb '#e69f00'
set label '' at screen 0.77639,0.87351 point pt 11 ps 0.7 lc rgb '#e69f00'
set label 'raw reward' at screen 0.80417,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.09207
set rmargin at screen 0.33542
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0.999999999:100.00000010000001]
set logscale y 10
set ytics scale 0.5 ('1' 1, '10' 10, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'p = 0.1' at screen 0.09207,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'responses until noise = step' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '2' at screen 0.11235,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4' at screen 0.15291,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '8' at screen 0.19346,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '16' at screen 0.23402,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32' at screen 0.27458,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '64' at screen 0.31514,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'responses in a group' at screen 0.21374,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle, \
  $panel1_5 using 1:2 with linespoints pt 11 ps 0.6 lw 2 dt solid lc rgb '#e69f00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.40492
set rmargin at screen 0.64826
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0.999999999:100.00000010000001]
set logscale y 10
set ytics scale 0.5 ('1' 1, '10' 10, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'p = 0.5' at screen 0.40492,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label '2' at screen 0.42520,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4' at screen 0.46575,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '8' at screen 0.50631,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '16' at screen 0.54687,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32' at screen 0.58743,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '64' at screen 0.62798,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'responses in a group' at screen 0.52659,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel2_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel2_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel2_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle, \
  $panel2_5 using 1:2 with linespoints pt 11 ps 0.6 lw 2 dt solid lc rgb '#e69f00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 3
set lmargin at screen 0.71776
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0.999999999:100.00000010000001]
set logscale y 10
set ytics scale 0.5 ('1' 1, '10' 10, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'p = 0.9' at screen 0.71776,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label '2' at screen 0.73804,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4' at screen 0.77860,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '8' at screen 0.81916,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '16' at screen 0.85972,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32' at screen 0.90027,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '64' at screen 0.94083,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'responses in a group' at screen 0.83944,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel3_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel3_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel3_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel3_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel3_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel3_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel3_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle, \
  $panel3_5 using 1:2 with linespoints pt 11 ps 0.6 lw 2 dt solid lc rgb '#e69f00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
