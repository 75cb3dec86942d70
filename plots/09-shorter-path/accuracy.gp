# “Paid for being short in any case, it is right less and less”
# Draw it again, in this folder: gnuplot -d accuracy.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, no length term: x, y, low, high”
$panel1_1 << e
0 0.775 0.7302631578947368 0.8267543859649122
10 0.8230263157894736 0.7631578947368421 0.868421052631579
20 0.8432017543859649 0.8048245614035088 0.893640350877193
30 0.8486842105263157 0.7905701754385965 0.9002192982456141
40 0.8482456140350877 0.8004385964912281 0.9144736842105263
50 0.8480263157894736 0.8092105263157895 0.9111842105263158
60 0.8460526315789474 0.819078947368421 0.9035087719298246
70 0.8464912280701753 0.7916666666666666 0.9057017543859649
80 0.8410087719298245 0.768640350877193 0.9122807017543859
90 0.8416666666666666 0.7949561403508771 0.9133771929824561
100 0.8541666666666666 0.8333333333333334 0.9144736842105263
e

# “panel 1, ½ if right: x, y, low, high”
$panel1_2 << e
0 0.775 0.7302631578947368 0.8267543859649122
10 0.8278508771929826 0.7697368421052632 0.8881578947368421
20 0.849561403508772 0.7993421052631579 0.9287280701754386
30 0.8524122807017545 0.7872807017543859 0.9287280701754386
40 0.8543859649122807 0.793859649122807 0.9407894736842105
50 0.843640350877193 0.7850877192982456 0.9375
60 0.8263157894736842 0.7730263157894737 0.9265350877192983
70 0.8129385964912281 0.7521929824561403 0.9221491228070176
80 0.8166666666666667 0.7489035087719298 0.9298245614035088
90 0.8094298245614034 0.7543859649122807 0.9287280701754386
100 0.7962719298245615 0.7105263157894737 0.9221491228070176
e

# “panel 1, 10 if right: x, y, low, high”
$panel1_3 << e
0 0.775 0.7302631578947368 0.8267543859649122
10 0.8243421052631579 0.7741228070175439 0.8760964912280702
20 0.849561403508772 0.8015350877192983 0.9122807017543859
30 0.8480263157894736 0.7872807017543859 0.9199561403508771
40 0.8462719298245615 0.8070175438596491 0.9221491228070176
50 0.8423245614035089 0.7960526315789473 0.9243421052631579
60 0.8427631578947368 0.8070175438596491 0.9111842105263158
70 0.8353070175438596 0.7960526315789473 0.9067982456140351
80 0.831359649122807 0.7807017543859649 0.8969298245614035
90 0.8493421052631579 0.8179824561403509 0.8980263157894737
100 0.8438596491228069 0.8037280701754386 0.9089912280701754
e

# “panel 1, 10 in any case: x, y, low, high”
$panel1_4 << e
0 0.775 0.7302631578947368 0.8267543859649122
10 0.7765350877192982 0.668859649122807 0.8695175438596491
20 0.7673245614035087 0.6611842105263158 0.9057017543859649
30 0.7530701754385966 0.6557017543859649 0.8991228070175439
40 0.7385964912280703 0.6480263157894737 0.8717105263157895
50 0.7197368421052631 0.6206140350877193 0.8410087719298246
60 0.6962719298245613 0.5964912280701754 0.819078947368421
70 0.6776315789473684 0.6008771929824561 0.7883771929824561
80 0.6335526315789474 0.5537280701754386 0.731359649122807
90 0.5964912280701754 0.5285087719298246 0.6732456140350878
100 0.6083333333333333 0.5460526315789473 0.6875
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
set label 'Paid for being short in any case, it is right less and less' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 57 held-out equations, 16 samples each' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.82344
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [0:100]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60, '70' 70, '80' 80, '90' 90, '100' 100) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.82344,0.78584 to screen 0.84566,0.81146 nohead lw 0.8 lc rgb '#0072b2'
set arrow from screen 0.82344,0.74548 to screen 0.84566,0.72852 nohead lw 0.8 lc rgb '#d55e00'
set arrow from screen 0.82344,0.77865 to screen 0.84566,0.76999 nohead lw 0.8 lc rgb '#009e73'
set label 'pass@1 on held-out equations' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.45509,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'no length term' at screen 0.85122,0.81146 left front noenhanced font ',12.5' tc rgb '#00609a'
set label '½ if right' at screen 0.85122,0.72852 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label '10 if right' at screen 0.85122,0.76999 left front noenhanced font ',12.5' tc rgb '#007a59'
set label '10 in any case' at screen 0.85122,0.61446 left front noenhanced font ',12.5' tc rgb '#a3527f'
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
