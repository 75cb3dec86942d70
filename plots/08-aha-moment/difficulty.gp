# “It learns to look again where that is needed”
# Draw it again, in this folder: gnuplot -d difficulty.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, before: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0.0125 -0.384 -0.016 0 0.0125 NaN NaN
0.8 0.069375 0.616 0.984 0 0.069375 NaN NaN
1.8 0.07125000000000001 1.616 1.984 0 0.07125000000000001 NaN NaN
2.8 0.08541666666666667 2.616 2.984 0 0.08541666666666667 NaN NaN
3.8 0.075 3.616 3.984 0 0.075 NaN NaN
4.8 0.12132352941176469 4.616 4.984 0 0.12132352941176469 NaN NaN
e

# “panel 1, after: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.06666666666666667 0.016 0.384 0 0.06666666666666667 NaN NaN
1.2 0.6575 1.016 1.384 0 0.6575 NaN NaN
2.2 1.05875 2.016 2.384 0 1.05875 NaN NaN
3.2 1.95625 3.016 3.384 0 1.95625 NaN NaN
4.2 1.725 4.016 4.384 0 1.725 NaN NaN
5.2 2.1294117647058823 5.016 5.384 0 2.1294117647058823 NaN NaN
e

# “panel 2, right: x, y, low, high”
$panel2_1 << e
0 0.08071094335697926 0.05194805194805195 0.09836065573770492
5 0.14668743233039785 0.10897435897435898 0.18134715025906736
10 0.2739509996523314 0.1592356687898089 0.38317757009345793
15 0.42046706759524294 0.19631901840490798 0.6218487394957983
20 0.5244278867388416 0.3390804597701149 0.6147540983606558
25 0.5730993813491396 0.4895833333333333 0.6764705882352942
30 0.6040930456838846 0.5409836065573771 0.7510729613733905
35 0.6780066607283287 0.5875912408759124 0.8410852713178295
40 0.6995223358990577 0.583941605839416 0.8120805369127517
45 0.7253659417396011 0.63003663003663 0.826797385620915
50 0.7582603920004838 0.6120996441281139 0.886435331230284
e

# “panel 2, wrong: x, y, low, high”
$panel2_2 << e
0 0.08456166808273279 0.07277628032345014 0.09931972789115646
5 0.17370939770385055 0.13227513227513227 0.20445062586926285
10 0.4113269389936198 0.21324503311258278 0.6260744985673352
15 0.7271842014823033 0.2923898531375167 1.1112759643916914
20 0.9919803517090122 0.5149051490514905 1.2290419161676647
25 1.1518169000279406 0.7708333333333334 1.4065281899109792
30 1.2682117719109194 1.0771388499298737 1.6318114874815906
35 1.3401856953581082 1.0407523510971788 1.753822629969419
40 1.4132220699770812 1.0893416927899686 1.7592891760904685
45 1.4586341526315612 1.1815336463223787 1.841503267973856
50 1.5441027109230852 1.2884310618066561 1.853781512605042
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
set label 'mean and range of 5 seeds; 57 equations, 16 samples each' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
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
set yrange [0:2.5]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5)
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
