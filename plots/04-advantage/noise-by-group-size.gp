# “With more to compare with, a group comes close to a critic that knows p”
# Draw it again, in this folder: gnuplot -d noise-by-group-size.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, group mean: x, y, low, high”
$panel1_1 << e
0 20.22222222222222 20.222222222222218 20.222222222222218
1 15.185185185185102 15.1851851851851 15.1851851851851
2 13.746031746030813 13.746031746030813 13.746031746030813
3 13.243929869684695 12.820490397805397 13.779248971193612
4 12.941877657661308 12.315497295769756 13.535488849064308
5 12.800290367632963 11.360151474855947 13.585332429725279
e

# “panel 1, population std: x, y, low, high”
$panel1_2 << e
0 20.22222222222222 20.222222222222218 20.222222222222218
1 15.095051014836539 15.09505101483654 15.09505101483654
2 12.843721066332588 12.843721066332586 12.843721066332586
3 10.756960872145338 10.502810142992278 11.065425317903806
4 8.935832827536302 8.582014663158485 9.540860223883344
5 7.8295495801833495 6.993557388406347 8.263505777998697
e

# “panel 1, MaxRL: x, y, low, high”
$panel1_3 << e
0 20.22222222222222 20.222222222222218 20.222222222222218
1 15.632791653869791 15.632791653869795 15.632791653869795
2 13.403680643447533 13.403680643447531 13.403680643447531
3 11.18154630273642 10.825428053714086 11.519044249838709
4 9.051788912528895 8.645481889723943 9.559908116650906
5 6.887862159381951 6.06846673969448 7.711553545891985
e

# “panel 2, group mean: x, y, low, high”
$panel2_1 << e
0 5.999999999999997 5.999999999999996 5.999999999999996
1 3.3333333333333344 3.3333333333333326 3.3333333333333326
2 2.5714285714285703 2.571428571428571 2.571428571428571
3 2.2730559999999844 2.181513333333318 2.359871111111095
4 2.1138660249739645 1.9845681581685541 2.241214880332964
5 2.0529707671956867 1.919968883849762 2.1894632149155084
e

# “panel 2, population std: x, y, low, high”
$panel2_2 << e
0 5.999999999999997 5.999999999999996 5.999999999999996
1 3.275405998748398 3.2754059987483983 3.2754059987483983
2 2.4364535675743033 2.4364535675743024 2.4364535675743024
3 2.1848460456616032 2.0912050596378737 2.276093152820195
4 2.067345868888679 1.9429350443994717 2.18573166477836
5 2.030235385777435 1.8919935178115912 2.1691280829614246
e

# “panel 2, MaxRL: x, y, low, high”
$panel2_3 << e
0 5.999999999999997 5.999999999999996 5.999999999999996
1 4.380952380952381 4.380952380952382 4.380952380952382
2 3.772361525675464 3.772361525675464 3.772361525675464
3 3.3346057645126685 3.1659175714584684 3.4805467892470032
4 3.1359197027596024 2.9143910071457713 3.3800613462166544
5 3.0634454770796054 2.877375334628436 3.238553175536776
e

# “panel 3, group mean: x, y, low, high”
$panel3_1 << e
0 20.22222222222223 20.22222222222223 20.22222222222223
1 15.185185185185166 15.185185185185166 15.185185185185166
2 13.746031746031354 13.74603174603136 13.74603174603136
3 13.177664951989296 12.628786008230717 13.555692729767092
4 13.041207613918335 12.36382850939757 13.623590716974578
5 12.772955297459685 11.659041016955527 13.705520212200158
e

# “panel 3, population std: x, y, low, high”
$panel3_2 << e
0 20.22222222222223 20.22222222222223 20.22222222222223
1 15.095051014836594 15.095051014836587 15.095051014836587
2 12.843721066332682 12.843721066332686 12.843721066332686
3 10.786422041729645 10.546563417982108 11.041905716684482
4 8.908590220366987 8.43917769087907 9.218859875151484
5 7.8796278180197605 7.424662411351528 8.367678758080212
e

# “panel 3, MaxRL: x, y, low, high”
$panel3_3 << e
0 20.22222222222223 20.22222222222223 20.22222222222223
1 16.831642453264088 16.831642453264095 16.831642453264095
2 15.47251203735882 15.472512037358822 15.472512037358822
3 14.958726468317007 14.077046940128332 15.51431113273362
4 14.971550557271977 14.094677780080131 15.80514301756348
5 14.666614611713232 13.017749644841048 16.029931555667265
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,386 dynamic noenhanced name 'noise_by_group_size' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,579 noenhanced font 'DejaVu Sans,12' \
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
set label 'With more to compare with, a group comes close to a critic that knows p' at screen 0.01667,0.94819 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'so many responses are averaged until the noise is at most as long as the mean step; p: the chance that a response is' at screen 0.01667,0.09858 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label 'right; dashed: comparing with no group; exact up to G = 8, then mean and range of 20 seeds, 32000 responses each' at screen 0.01667,0.05984 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.89430 to screen 0.05278,0.86321 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87876 to screen 0.05278,0.87876 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87876 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'group mean' at screen 0.06250,0.87876 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.19549,0.89430 to screen 0.23160,0.86321 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.19549,0.87876 to screen 0.23160,0.87876 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.21354,0.87876 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'population std' at screen 0.24132,0.87876 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.39340,0.89430 to screen 0.42951,0.86321 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.39340,0.87876 to screen 0.42951,0.87876 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.41146,0.87876 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'MaxRL' at screen 0.43924,0.87876 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.09207
set rmargin at screen 0.33542
set tmargin at screen 0.76593
set bmargin at screen 0.24780
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0.999999999:100.00000010000001]
set logscale y 10
set ytics scale 0.5 ('1' 1, '10' 10, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 12.66666666666666 to graph 1, first 12.66666666666666 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 15.172839506172833 to graph 1, first 15.172839506172833 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'p = 0.1' at screen 0.09207,0.81464 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'responses needed (log scale)' at screen 0.02795,0.50687 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '2' at screen 0.11235,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4' at screen 0.15291,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '8' at screen 0.19346,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '16' at screen 0.23402,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32' at screen 0.27458,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '64' at screen 0.31514,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'responses in a group' at screen 0.21374,0.16010 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'critic that knows p' at screen 0.10040,0.51112 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'raw reward' at screen 0.32986,0.57612 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
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
set lmargin at screen 0.40492
set rmargin at screen 0.64826
set tmargin at screen 0.76593
set bmargin at screen 0.24780
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0.999999999:100.00000010000001]
set logscale y 10
set ytics scale 0.5 ('1' 1, '10' 10, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 1.9999999999999996 to graph 1, first 1.9999999999999996 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 4.999999999999999 to graph 1, first 4.999999999999999 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'p = 0.5' at screen 0.40492,0.81464 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label '2' at screen 0.42520,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4' at screen 0.46575,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '8' at screen 0.50631,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '16' at screen 0.54687,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32' at screen 0.58743,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '64' at screen 0.62798,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'responses in a group' at screen 0.52659,0.16010 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'critic that knows p' at screen 0.41325,0.30344 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'raw reward' at screen 0.64271,0.45122 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
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

# panel 3
set lmargin at screen 0.71776
set rmargin at screen 0.96111
set tmargin at screen 0.76593
set bmargin at screen 0.24780
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0.999999999:100.00000010000001]
set logscale y 10
set ytics scale 0.5 ('1' 1, '10' 10, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 12.666666666666666 to graph 1, first 12.666666666666666 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 55.666666666666615 to graph 1, first 55.666666666666615 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'p = 0.9' at screen 0.71776,0.81464 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label '2' at screen 0.73804,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4' at screen 0.77860,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '8' at screen 0.81916,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '16' at screen 0.85972,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32' at screen 0.90027,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '64' at screen 0.94083,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'responses in a group' at screen 0.83944,0.16010 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'critic that knows p' at screen 0.72610,0.51112 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'raw reward' at screen 0.95556,0.72237 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel3_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel3_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel3_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel3_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel3_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel3_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
