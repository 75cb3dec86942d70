# “It learns to look again where that is needed”
# Draw it again, in this folder: gnuplot -d difficulty.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, before: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0.008333333333333333 -0.384 -0.016 0 0.008333333333333333 NaN NaN
0.8 0.061956521739130445 0.616 0.984 0 0.061956521739130445 NaN NaN
1.8 0.08249999999999999 1.616 1.984 0 0.08249999999999999 NaN NaN
2.8 0.06041666666666666 2.616 2.984 0 0.06041666666666666 NaN NaN
3.8 0.0625 3.616 3.984 0 0.0625 NaN NaN
4.8 0.09044117647058823 4.616 4.984 0 0.09044117647058823 NaN NaN
e

# “panel 1, after: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.054166666666666675 0.016 0.384 0 0.054166666666666675 NaN NaN
1.2 0.5603260869565216 1.016 1.384 0 0.5603260869565216 NaN NaN
2.2 1.025 2.016 2.384 0 1.025 NaN NaN
3.2 1.6395833333333336 3.016 3.384 0 1.6395833333333336 NaN NaN
4.2 0.9625 4.016 4.384 0 0.9625 NaN NaN
5.2 1.699264705882353 5.016 5.384 0 1.699264705882353 NaN NaN
e

# “panel 2, right: x, y, low, high”
$panel2_1 << e
0 0.0772056648037803 0.06666666666666667 0.08837209302325581
5 0.12019341306281897 0.06989247311827956 0.16666666666666666
10 0.22025025972785497 0.1092896174863388 0.30735930735930733
15 0.3165034528871418 0.15508021390374332 0.4204081632653061
20 0.36243035190615835 0.1827956989247312 0.48872180451127817
25 0.3867831450083026 0.19895287958115182 0.5020576131687243
30 0.4334788305160805 0.233502538071066 0.5403508771929825
35 0.4708687011737737 0.2561576354679803 0.5993150684931506
40 0.4855439360735182 0.30092592592592593 0.6283783783783784
45 0.5123126384470545 0.33181818181818185 0.6490066225165563
50 0.5675349368491627 0.4342105263157895 0.652317880794702
e

# “panel 2, wrong: x, y, low, high”
$panel2_2 << e
0 0.06876847337486174 0.05751633986928104 0.08433734939759036
5 0.16655606743255144 0.1343669250645995 0.18543046357615894
10 0.3247030276525388 0.22136422136422138 0.3813443072702332
15 0.5052027219194406 0.2807244501940492 0.6783216783216783
20 0.7069791926167934 0.355297157622739 1.0028818443804035
25 0.7984954647707266 0.4538361508452536 1.0775988286969254
30 0.9134815381154511 0.562254259501966 1.1866666666666668
35 1.0272707834229782 0.6591809775429326 1.3517964071856288
40 1.053241121154877 0.7231182795698925 1.3960843373493976
45 1.1404559386867024 0.8175675675675675 1.4787234042553192
50 1.2491107460578073 0.9644808743169399 1.582066869300912
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'difficulty' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'difficulty.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'It learns to look again where that is needed' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 60 equations, 16 samples each' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88703 to screen 0.03472,0.86000 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'before' at screen 0.04444,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.12847,0.88703 to screen 0.14653,0.86000 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'after' at screen 0.15625,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.22535,0.88973 to screen 0.26146,0.85730 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.22535,0.87351 to screen 0.26146,0.87351 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.24340,0.87351 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'right' at screen 0.27118,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.33958,0.88973 to screen 0.37569,0.85730 noclip fc rgb '#cc79a7' fs transparent solid 0.2 noborder
set arrow from screen 0.33958,0.87351 to screen 0.37569,0.87351 nohead lw 2 dt (10,3,3,3) lc rgb '#cc79a7'
set label '' at screen 0.35764,0.87351 point pt 13 ps 0.7 lc rgb '#cc79a7'
set label 'wrong' at screen 0.38542,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:2]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'by difficulty' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'wait per response' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '1' at screen 0.11932,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '2' at screen 0.18450,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '3' at screen 0.24967,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4' at screen 0.31484,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '5' at screen 0.38002,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '6+' at screen 0.44519,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'candidates' at screen 0.28226,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle
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
set xrange [0:50]
set xtics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40, '45' 45, '50' 50) offset 0,lift
unset logscale y
set yrange [0:2]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'by result' at screen 0.57007,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'wait per response' at screen 0.51128,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.76559,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#cc79a7' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel2_2 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
