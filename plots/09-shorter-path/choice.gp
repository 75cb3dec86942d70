# “After training it mostly begins in the middle, even where 1 is nearer”
# Draw it again, in this folder: gnuplot -d choice.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, no length term: x, y, low, high”
$panel1_1 << e
0 0.7496975806451613 0.496875 0.9156249999999999
1 0.6972814610753344 0.6304376657824934 0.7694871794871795
2 0.725064886911383 0.5449388209121245 0.9129032258064516
3 0.7726904935159438 0.6786140167364016 0.8577515008186283
4 0.8796162280701754 0.7981250000000001 0.9505482456140351
5 0.8865646059581609 0.8492329227323628 0.9417678182384065
6 0.8154226246314 0.7575425942047009 0.8662038073908175
e

# “panel 1, bonus ½ if right: x, y, low, high”
$panel1_2 << e
0 0.978125 0.978125 1
1 0.6978729977926182 0.502570564516129 0.9190624252571156
2 1 1 1
3 0.8795458949524264 0.7895045632333768 0.9644279661016949
4 1 1 1
5 0.9973426979709702 0.9941570141570141 1
6 0.9838684377095946 0.9672619047619048 0.9946404569892473
e

# “panel 1, base: x, y, low, high”
$panel1_3 << e
0 0.4954637096774194 0.4375 0.5591733870967741
1 0.46983734571154584 0.36521921837792404 0.5449464842162308
2 0.41139784946236563 0.25483870967741934 0.5838709677419355
3 0.4701396109526909 0.3746264196054991 0.5423784703754919
4 0.6323245614035089 0.5652631578947368 0.6750657894736842
5 0.5000694176245293 0.456479057591623 0.5481289611463214
6 0.3864775052848622 0.32274295572167916 0.437713456284153
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,456 dynamic noenhanced name 'choice' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,684 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'choice.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'After training it mostly begins in the middle, even where 1 is nearer' at screen 0.01667,0.95614 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations,' at screen 0.01667,0.08246 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label '16 samples each; of these, those with more than one candidate' at screen 0.01667,0.04967 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.91053 to screen 0.05278,0.88421 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.89737 to screen 0.05278,0.89737 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.89737 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'no length term' at screen 0.06250,0.89737 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.21962,0.91053 to screen 0.25573,0.88421 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.21962,0.89737 to screen 0.25573,0.89737 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.23767,0.89737 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'bonus ½ if right' at screen 0.26545,0.89737 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.42517,0.91053 to screen 0.46128,0.88421 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.42517,0.89737 to screen 0.46128,0.89737 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.44323,0.89737 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'base' at screen 0.47101,0.89737 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.84474
set bmargin at screen 0.20877
unset logscale x
set xrange [-0.5:6.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '' 6) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'share that begins in the middle' at screen 0.02795,0.52675 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '≤ -2 (2)' at screen 0.14919,0.17807 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '-1 (8)' at screen 0.27410,0.17807 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '0 (2)' at screen 0.39901,0.17807 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '1 (15)' at screen 0.52392,0.17807 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '2 (6)' at screen 0.64883,0.17807 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '3 (12)' at screen 0.77375,0.17807 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '≥ 4 (12)' at screen 0.89866,0.17807 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'tries saved by beginning in the middle (number of equations)' at screen 0.52392,0.13454 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2.0 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
