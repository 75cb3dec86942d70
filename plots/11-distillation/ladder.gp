# “The larger our student, the nearer it ends to its teacher, on average”
# Draw it again, in this folder: gnuplot -d ladder.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, base: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.3 0.21437499999999998 -0.392 -0.208 0 0.21437499999999998 0.19697916666666668 0.23854166666666665
0.7 0.25270833333333337 0.608 0.792 0 0.25270833333333337 0.2288541666666667 0.2753125
1.7 0.2640625 1.608 1.792 0 0.2640625 0.2548958333333334 0.27291666666666664
e

# “panel 1, answers: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
-0.1 0.30343749999999997 -0.192 -0.008 0 0.30343749999999997 0.26239583333333333 0.354375
0.9 0.36208333333333337 0.808 0.992 0 0.36208333333333337 0.23302083333333332 0.46020833333333333
1.9 0.39260416666666664 1.808 1.992 0 0.39260416666666664 0.32302083333333337 0.45468749999999997
e

# “panel 1, RL alone: middle, end, left, right, bottom, top, low, high”
$panel1_3 << e
0.1 0.3336458333333333 0.008 0.192 0 0.3336458333333333 0.2678125 0.4280208333333333
1.1 0.5721875000000001 1.008 1.192 0 0.5721875000000001 0.42843749999999997 0.7041666666666666
2.1 0.7020833333333334 2.008 2.192 0 0.7020833333333334 0.5732291666666667 0.8563541666666666
e

# “panel 1, verified: middle, end, left, right, bottom, top, low, high”
$panel1_4 << e
0.3 0.4685416666666667 0.208 0.392 0 0.4685416666666667 0.36895833333333333 0.5528125
1.3 0.6630208333333333 1.208 1.392 0 0.6630208333333333 0.48895833333333333 0.8070833333333334
2.3 0.8126041666666666 2.208 2.392 0 0.8126041666666666 0.6679166666666667 0.8967708333333333
e

# “panel 2, base: middle, end, left, right, bottom, top, low, high”
$panel2_1 << e
-0.3 0.20500000000000002 -0.392 -0.208 0 0.20500000000000002 0.16499999999999998 0.22583333333333333
0.7 0.21083333333333337 0.608 0.792 0 0.21083333333333337 0.2 0.21666666666666667
1.7 0.21500000000000002 1.608 1.792 0 0.21500000000000002 0.215 0.21666666666666667
e

# “panel 2, answers: middle, end, left, right, bottom, top, low, high”
$panel2_2 << e
-0.1 0.3233333333333333 -0.192 -0.008 0 0.3233333333333333 0.26416666666666666 0.4091666666666667
0.9 0.38583333333333336 0.808 0.992 0 0.38583333333333336 0.24666666666666667 0.48666666666666664
1.9 0.4133333333333333 1.808 1.992 0 0.4133333333333333 0.365 0.5
e

# “panel 2, RL alone: middle, end, left, right, bottom, top, low, high”
$panel2_3 << e
0.1 0.43152777777777784 0.008 0.192 0 0.43152777777777784 0.3583333333333334 0.52125
1.1 0.6812103174603175 1.008 1.192 0 0.6812103174603175 0.46416666666666667 0.8316666666666667
2.1 0.8006944444444445 2.008 2.192 0 0.8006944444444445 0.6551388888888888 0.95
e

# “panel 2, verified: middle, end, left, right, bottom, top, low, high”
$panel2_4 << e
0.3 0.5969444444444444 0.208 0.392 0 0.5969444444444444 0.5241666666666667 0.7170833333333333
1.3 0.7501388888888889 1.208 1.392 0 0.7501388888888889 0.5580555555555555 0.8899999999999999
2.3 0.8833333333333334 2.208 2.392 0 0.8833333333333334 0.7891666666666667 0.9666666666666667
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'ladder' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'ladder.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'The larger our student, the nearer it ends to its teacher, on average' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations, 16 samples each' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88703 to screen 0.03472,0.86000 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'base' at screen 0.04444,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.11354,0.88703 to screen 0.13160,0.86000 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'answers' at screen 0.14132,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.24080,0.88703 to screen 0.25885,0.86000 noclip fc rgb '#009e73' fs solid 1 noborder
set label 'RL alone' at screen 0.26858,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.37135,0.88703 to screen 0.38941,0.86000 noclip fc rgb '#cc79a7' fs solid 1 noborder
set label 'verified' at screen 0.39913,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.49184
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [-0.5:2.5]
set xtics scale 0 ('' 0, '' 1, '' 2) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.8898958333333333 to graph 1, first 0.8898958333333333 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'pass@1' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right on held-out equations' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '15,624' at screen 0.15425,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '27,488' at screen 0.28929,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '41,720' at screen 0.42432,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'parameters of the student' at screen 0.28929,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'teacher' at screen 0.09507,0.71961 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel1_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel1_3 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#009e73' notitle, \
  $panel1_3 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel1_4 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#cc79a7' notitle, \
  $panel1_4 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.55601
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [-0.5:2.5]
set xtics scale 0 ('' 0, '' 1, '' 2) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.9141666666666666 to graph 1, first 0.9141666666666666 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'cons@16' at screen 0.55601,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label '15,624' at screen 0.62352,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '27,488' at screen 0.75856,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '41,720' at screen 0.89359,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'parameters of the student' at screen 0.75856,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'teacher' at screen 0.56434,0.73273 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel2_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel2_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel2_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel2_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel2_3 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#009e73' notitle, \
  $panel2_3 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel2_4 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#cc79a7' notitle, \
  $panel2_4 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
