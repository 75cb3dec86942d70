# “Reward alone teaches a weak base to solve equations it has never seen”
# Draw it again, in this folder: gnuplot -d accuracy.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, pass@1: x, y, low, high”
$panel1_1 << e
0 0.22850877192982458 0.2149122807017544 0.23574561403508773
5 0.23771929824561405 0.22149122807017543 0.25
10 0.2576754385964913 0.21600877192982457 0.2850877192982456
15 0.3375 0.24671052631578946 0.4923245614035088
20 0.41688596491228064 0.3026315789473684 0.6074561403508771
25 0.48684210526315785 0.32456140350877194 0.6578947368421053
30 0.5289473684210526 0.3519736842105263 0.6918859649122807
35 0.5515350877192983 0.36293859649122806 0.7214912280701754
40 0.5697368421052631 0.3826754385964912 0.7456140350877193
45 0.5896929824561403 0.3881578947368421 0.7653508771929824
50 0.6015350877192982 0.40460526315789475 0.7631578947368421
55 0.6078947368421053 0.4199561403508772 0.7675438596491229
60 0.605263157894737 0.41776315789473684 0.7697368421052632
e

# “panel 1, cons@16: x, y, low, high”
$panel1_2 << e
0 0.1894736842105263 0.17543859649122806 0.19298245614035087
5 0.1894736842105263 0.17543859649122806 0.19298245614035087
10 0.20350877192982458 0.17543859649122806 0.21929824561403508
15 0.3280701754385965 0.22807017543859648 0.5877192982456141
20 0.5017543859649123 0.32456140350877194 0.6666666666666666
25 0.5935672514619883 0.40350877192982454 0.7339181286549707
30 0.5929824561403508 0.41228070175438597 0.7017543859649122
35 0.6356725146198831 0.42105263157894735 0.7631578947368421
40 0.622046783625731 0.4166666666666667 0.7719298245614035
45 0.6415204678362573 0.42105263157894735 0.8070175438596491
50 0.6590643274853801 0.4649122807017544 0.8070175438596491
55 0.6719298245614034 0.45614035087719296 0.8070175438596491
60 0.6614035087719298 0.4473684210526316 0.8421052631578947
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'accuracy' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'accuracy.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'Reward alone teaches a weak base to solve equations it has never seen' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 57 equations, 16 samples each' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.82213
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [0:60]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.21600877192982457 to graph 1, first 0.21600877192982457 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 0.1894736842105263 to graph 1, first 0.1894736842105263 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from screen 0.82213,0.34097 to screen 0.84435,0.35089 nohead lw 0.8 lc rgb '#8c8c8c'
set arrow from screen 0.82213,0.32247 to screen 0.84435,0.31255 nohead lw 0.8 lc rgb '#8c8c8c'
set label 'right on held-out equations' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.45443,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'pass@1' at screen 0.84990,0.61116 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'cons@16' at screen 0.84990,0.65262 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'answers at once' at screen 0.84990,0.35089 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'base, cons@16' at screen 0.84990,0.31255 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt solid lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
