# “What is too rare to be drawn is not amplified”
# Draw it again, in this folder: gnuplot -d chance.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, never: x, y, low, high”
$panel1_1 << e
0 4.897766387549287e-07 1.2354502718830104e-07 9.260394149355512e-07
5 4.772744120931054e-07 1.2591134514489018e-07 8.977197966386712e-07
10 4.635104656392828e-07 1.1398535124249706e-07 8.938352844603011e-07
15 4.5692697341884835e-07 1.0281107089345424e-07 8.868581356287917e-07
20 4.5196313181595124e-07 9.61655507955007e-08 8.740846897880333e-07
25 4.507479210687816e-07 9.418394115101519e-08 8.552959603871335e-07
30 4.4239163943461154e-07 9.460190111183448e-08 8.344538014106692e-07
35 4.402948053428787e-07 9.538384018697081e-08 8.156511860040974e-07
40 4.390221898619568e-07 9.730172003763911e-08 8.077338226283301e-07
45 4.385479125514683e-07 9.704168242874697e-08 8.010821668435491e-07
50 4.375023674319432e-07 9.650087110399552e-08 7.904737240110413e-07
e

# “panel 1, rarely: x, y, low, high”
$panel1_2 << e
0 0.0930750066466031 0.06909151688667513 0.1043014409721714
5 0.2526244970529648 0.18577866161465104 0.3025674327030766
10 0.5435933454307931 0.4608208140421546 0.6630744800855994
15 0.7686756512490862 0.6411979214933906 0.8483098856305243
20 0.8591457503968816 0.7789663142003018 0.890298431922784
25 0.8987725172644296 0.869316123065865 0.9136351317511088
30 0.9185706049757008 0.9123461163916268 0.9252952426625445
35 0.9289803597985635 0.9202715052989173 0.9390007988760156
40 0.9364464327416414 0.9253853760743325 0.9504076004877225
45 0.9417119113310353 0.9277859286741283 0.9587474233226871
50 0.9455850140873506 0.9279465913094593 0.9638377722745708
e

# “panel 1, often: x, y, low, high”
$panel1_3 << e
0 0.584811495341217 0.5691546832894594 0.6021073607325336
5 0.8593021758845945 0.8401757423236401 0.8911097120872393
10 0.9463055322958904 0.9335334163004231 0.9647186518579568
15 0.9711884793498612 0.9630889656143767 0.9808109140534146
20 0.9807439842610268 0.9753948495356163 0.9856668446544157
25 0.985392969157884 0.9818467105722191 0.9879452572422994
30 0.987819583481363 0.9836674702839331 0.9902826941304964
35 0.9891414626318802 0.9846814870261422 0.9919992721258691
40 0.989992213556231 0.9853314076088323 0.9930295840883483
45 0.9906289355846007 0.986171628945384 0.9937312523948887
50 0.9911071740347561 0.9870013704025464 0.9942424436063605
e

# “panel 1, never, then 32 examples: x, y, low, high”
$panel1_4 << e
0 0.7384548055607462 0.7119207265483012 0.7767694781371434
5 0.7587011438229466 0.715468233687438 0.7846763423984698
10 0.7729183465189529 0.7142657087229671 0.8203129671216149
15 0.7838172084177651 0.7224693160567376 0.8378192843190971
20 0.7938110576656406 0.735393484813835 0.8481759164964966
25 0.8024377230856775 0.7463090691070734 0.8570192548522796
30 0.8107841365000816 0.7554312159187061 0.864301013551573
35 0.8181604700318379 0.7613612990610037 0.8711565262154093
40 0.8252464351615314 0.7683416379969091 0.8779345250519258
45 0.8321036615700331 0.7760297651188074 0.8834527561429978
50 0.838287231473345 0.7810745432976347 0.8882337240129805
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'chance' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'chance.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'What is too rare to be drawn is not amplified' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 60 equations, 16 samples each' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.10307
set rmargin at screen 0.73507
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [0:50]
set xtics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40, '45' 45, '50' 50) offset 0,lift
unset logscale y
set yrange [9.99999999e-09:1.000000001]
set logscale y 10
set ytics scale 0.5 ('10⁻⁸' 1e-08, '10⁻⁶' 1e-06, '10⁻⁴' 0.0001, '10⁻²' 0.01, '10⁰' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.73507,0.88538 to screen 0.75729,0.84453 nohead lw 0.8 lc rgb '#d55e00'
set arrow from screen 0.73507,0.88082 to screen 0.75729,0.80306 nohead lw 0.8 lc rgb '#cc79a7'
set label 'probability of wait after a wrong pair' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.41907,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'never' at screen 0.76285,0.33338 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'rarely' at screen 0.76285,0.84453 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'often' at screen 0.76285,0.88600 left front noenhanced font ',12.5' tc rgb '#007a59'
set label 'never, then 32 examples' at screen 0.76285,0.80306 left front noenhanced font ',12.5' tc rgb '#a3527f'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel1_4 using 1:3:4 with filledcurves fc rgb '#cc79a7' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
