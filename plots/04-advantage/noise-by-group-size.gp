# “With more to compare with, the group mean comes close to a critic that knows p”
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
3 13.141095507544772 12.943741083676471 13.407747942387045
4 12.951933099202398 12.436290997032568 13.50183747960603
5 12.915271208734836 12.283824761500256 13.598557563400123
e

# “panel 1, population std: x, y, low, high”
$panel1_2 << e
0 20.22222222222222 20.222222222222218 20.222222222222218
1 15.095051014836539 15.09505101483654 15.09505101483654
2 12.843721066332588 12.843721066332586 12.843721066332586
3 10.74738844203137 10.62062717811793 10.899106178898162
4 8.862677371252534 8.556794617492969 9.153381394734847
5 7.9153762107242756 7.651989681541266 8.253768841076678
e

# “panel 1, MaxRL: x, y, low, high”
$panel1_3 << e
0 20.22222222222222 20.222222222222218 20.222222222222218
1 15.632791653869791 15.632791653869795 15.632791653869795
2 13.403680643447533 13.403680643447531 13.403680643447531
3 11.2257779370145 11.016419769371332 11.402421781406611
4 8.859926363714976 8.540527001452347 9.24758290188137
5 7.0137297199295165 6.640414655943015 7.319653700072919
e

# “panel 2, group mean: x, y, low, high”
$panel2_1 << e
0 5.999999999999997 5.999999999999996 5.999999999999996
1 3.3333333333333344 3.3333333333333326 3.3333333333333326
2 2.5714285714285703 2.571428571428571 2.571428571428571
3 2.268927999999984 2.2090168888888733 2.3127182222222062
4 2.109199531737752 2.0367279916753174 2.173570239334005
5 2.049010034013525 1.96129041320224 2.1230011589820292
e

# “panel 2, population std: x, y, low, high”
$panel2_2 << e
0 5.999999999999997 5.999999999999996 5.999999999999996
1 3.275405998748398 3.2754059987483983 3.2754059987483983
2 2.4364535675743033 2.4364535675743024 2.4364535675743024
3 2.180228784021777 2.118443706655242 2.222474691268391
4 2.065038457935812 2.0010813207579443 2.127321715767676
5 2.0263019377971467 1.9339752561343135 2.1015601315677603
e

# “panel 2, MaxRL: x, y, low, high”
$panel2_3 << e
0 5.999999999999997 5.999999999999996 5.999999999999996
1 4.380952380952381 4.380952380952382 4.380952380952382
2 3.772361525675464 3.772361525675464 3.772361525675464
3 3.301438065892359 3.203395509469079 3.362227176625841
4 3.138004554737262 3.021264509824238 3.280064614983267
5 3.01959486607714 2.887859608754817 3.1232001796484443
e

# “panel 3, group mean: x, y, low, high”
$panel3_1 << e
0 20.22222222222223 20.22222222222223 20.22222222222223
1 15.185185185185166 15.185185185185166 15.185185185185166
2 13.746031746031354 13.74603174603136 13.74603174603136
3 13.16650720164636 12.865183470507784 13.438346364883705
4 12.934554669133448 12.555583288370102 13.283491010521644
5 12.681738339025646 12.30107418527544 13.08153048393573
e

# “panel 3, population std: x, y, low, high”
$panel3_2 << e
0 20.22222222222223 20.22222222222223 20.22222222222223
1 15.095051014836594 15.095051014836587 15.095051014836587
2 12.843721066332682 12.843721066332686 12.843721066332686
3 10.780169524198708 10.609248779903538 10.92802010917483
4 8.900073303783824 8.60534040960739 9.207763602603032
5 7.883961536214885 7.629926539060945 8.179404416613053
e

# “panel 3, MaxRL: x, y, low, high”
$panel3_3 << e
0 20.22222222222223 20.22222222222223 20.22222222222223
1 16.831642453264088 16.831642453264095 16.831642453264095
2 15.47251203735882 15.472512037358822 15.472512037358822
3 14.97056543168533 14.560906176565373 15.268870824677215
4 14.81569712926785 14.239082101011137 15.290984783295487
5 14.493082361848758 13.915132732288203 14.999490419046587
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,400 dynamic noenhanced name 'noise_by_group_size' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,600 noenhanced font 'DejaVu Sans,12' \
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
set label 'With more to compare with, the group mean comes close to a critic that knows p' at screen 0.01667,0.95000 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'so many responses are averaged until the noise is at most as long as the mean step;' at screen 0.01667,0.13013 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label 'p: the chance that a response is right; dashed: comparing with no group; exact up to' at screen 0.01667,0.09275 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label 'G = 8, then mean of 20 seeds, and the middle 80% of them, 32000 responses each' at screen 0.01667,0.05538 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.89800 to screen 0.05278,0.86800 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.88300 to screen 0.05278,0.88300 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.88300 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'group mean' at screen 0.06250,0.88300 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.19549,0.89800 to screen 0.23160,0.86800 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.19549,0.88300 to screen 0.23160,0.88300 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.21354,0.88300 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'population std' at screen 0.24132,0.88300 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.39340,0.89800 to screen 0.42951,0.86800 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.39340,0.88300 to screen 0.42951,0.88300 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.41146,0.88300 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'MaxRL' at screen 0.43924,0.88300 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.09207
set rmargin at screen 0.33542
set tmargin at screen 0.77412
set bmargin at screen 0.27412
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
set label 'p = 0.1' at screen 0.09207,0.82112 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'responses needed (log scale)' at screen 0.02795,0.52412 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '2' at screen 0.11235,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4' at screen 0.15291,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '8' at screen 0.19346,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '16' at screen 0.23402,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32' at screen 0.27458,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '64' at screen 0.31514,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'responses in a group' at screen 0.21374,0.18950 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'critic that knows p' at screen 0.10040,0.52823 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'raw reward' at screen 0.32986,0.59095 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
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
set tmargin at screen 0.77412
set bmargin at screen 0.27412
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
set label 'p = 0.5' at screen 0.40492,0.82112 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label '2' at screen 0.42520,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4' at screen 0.46575,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '8' at screen 0.50631,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '16' at screen 0.54687,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32' at screen 0.58743,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '64' at screen 0.62798,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'responses in a group' at screen 0.52659,0.18950 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'critic that knows p' at screen 0.41325,0.32782 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'raw reward' at screen 0.64271,0.47043 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
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
set tmargin at screen 0.77412
set bmargin at screen 0.27412
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
set label 'p = 0.9' at screen 0.71776,0.82112 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label '2' at screen 0.73804,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4' at screen 0.77860,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '8' at screen 0.81916,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '16' at screen 0.85972,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '32' at screen 0.90027,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '64' at screen 0.94083,0.23912 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'responses in a group' at screen 0.83944,0.18950 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'critic that knows p' at screen 0.72610,0.52823 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'raw reward' at screen 0.95556,0.73209 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
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
