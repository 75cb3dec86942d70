# “At one budget texts lead RL alone; with the teacher's own price they cost far more”
# Draw it again, in this folder: gnuplot -d course.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, answers: x, y, low, high”
$panel1_1 << e
0.125 0.11656250000000001 0.0859375 0.1565625
0.25 0.1903125 0.15052083333333333 0.24541666666666664
0.5 0.2958333333333334 0.24041666666666667 0.37447916666666664
1 0.30343749999999997 0.26239583333333333 0.354375
e

# “panel 1, RL alone: x, y, low, high”
$panel1_2 << e
0.125 0.23802083333333335 0.20416666666666666 0.291875
0.25 0.2635416666666667 0.2040625 0.3204166666666666
0.5 0.2997916666666667 0.21541666666666665 0.3832291666666666
1 0.3336458333333333 0.2678125 0.4280208333333333
2 0.37906249999999997 0.2914583333333334 0.4608333333333333
4 0.41291666666666665 0.3359375 0.5098958333333333
e

# “panel 1, verified: x, y, low, high”
$panel1_3 << e
0.125 0.37687499999999996 0.29593749999999996 0.4736458333333333
0.25 0.4161458333333334 0.321875 0.5108333333333334
0.5 0.44885416666666667 0.3661458333333334 0.518125
1 0.4685416666666667 0.36895833333333333 0.5528125
e

# “panel 2, answers: x, y, low, high”
$panel2_1 << e
0.125 0.16708333333333333 0.08822916666666666 0.2580208333333333
0.25 0.2573958333333333 0.13791666666666666 0.374375
0.5 0.33281250000000007 0.184375 0.4552083333333333
1 0.36208333333333337 0.23302083333333332 0.46020833333333333
e

# “panel 2, RL alone: x, y, low, high”
$panel2_2 << e
0.125 0.32260416666666664 0.25135416666666666 0.38156249999999997
0.25 0.4101041666666666 0.265625 0.5492708333333333
0.5 0.4958333333333333 0.34375 0.6604166666666667
1 0.5721875000000001 0.42843749999999997 0.7041666666666666
2 0.6359375 0.42364583333333333 0.7829166666666667
4 0.6464583333333334 0.478125 0.8043750000000001
e

# “panel 2, verified: x, y, low, high”
$panel2_3 << e
0.125 0.6076041666666667 0.406875 0.7653125
0.25 0.6314583333333333 0.44364583333333335 0.774375
0.5 0.6504166666666666 0.4892708333333333 0.7866666666666667
1 0.6630208333333333 0.48895833333333333 0.8070833333333334
e

# “panel 3, answers: x, y, low, high”
$panel3_1 << e
0.125 0.17833333333333332 0.10135416666666666 0.23104166666666662
0.25 0.305625 0.24416666666666667 0.3488541666666666
0.5 0.37697916666666664 0.30854166666666666 0.4373958333333333
1 0.39260416666666664 0.32302083333333337 0.45468749999999997
e

# “panel 3, RL alone: x, y, low, high”
$panel3_2 << e
0.125 0.32333333333333336 0.27 0.37937499999999996
0.25 0.4139583333333333 0.29489583333333336 0.5684374999999999
0.5 0.5908333333333333 0.4203125 0.7729166666666667
1 0.7020833333333334 0.5732291666666667 0.8563541666666666
2 0.76 0.6625 0.8866666666666666
4 0.7920833333333333 0.671875 0.890625
e

# “panel 3, verified: x, y, low, high”
$panel3_3 << e
0.125 0.7580208333333334 0.63 0.8408333333333333
0.25 0.7839583333333333 0.6432291666666666 0.8779166666666667
0.5 0.7996874999999999 0.655 0.8951041666666667
1 0.8126041666666666 0.6679166666666667 0.8967708333333333
e

# “panel 4, answers: x, y, low, high”
$panel4_1 << e
82.12330199815668 0.11656250000000001 0.0859375 0.1565625
82.24830199815668 0.1903125 0.15052083333333333 0.24541666666666664
82.49830199815668 0.2958333333333334 0.24041666666666667 0.37447916666666664
82.99830199815668 0.30343749999999997 0.26239583333333333 0.354375
e

# “panel 4, RL alone: x, y, low, high”
$panel4_2 << e
0.125 0.23802083333333335 0.20416666666666666 0.291875
0.25 0.2635416666666667 0.2040625 0.3204166666666666
0.5 0.2997916666666667 0.21541666666666665 0.3832291666666666
1 0.3336458333333333 0.2678125 0.4280208333333333
2 0.37906249999999997 0.2914583333333334 0.4608333333333333
4 0.41291666666666665 0.3359375 0.5098958333333333
e

# “panel 4, verified: x, y, low, high”
$panel4_3 << e
82.12330199815668 0.37687499999999996 0.29593749999999996 0.4736458333333333
82.24830199815668 0.4161458333333334 0.321875 0.5108333333333334
82.49830199815668 0.44885416666666667 0.3661458333333334 0.518125
82.99830199815668 0.4685416666666667 0.36895833333333333 0.5528125
e

# “panel 5, answers: x, y, low, high”
$panel5_1 << e
46.732300291734575 0.16708333333333333 0.08822916666666666 0.2580208333333333
46.857300291734575 0.2573958333333333 0.13791666666666666 0.374375
47.107300291734575 0.33281250000000007 0.184375 0.4552083333333333
47.607300291734575 0.36208333333333337 0.23302083333333332 0.46020833333333333
e

# “panel 5, RL alone: x, y, low, high”
$panel5_2 << e
0.125 0.32260416666666664 0.25135416666666666 0.38156249999999997
0.25 0.4101041666666666 0.265625 0.5492708333333333
0.5 0.4958333333333333 0.34375 0.6604166666666667
1 0.5721875000000001 0.42843749999999997 0.7041666666666666
2 0.6359375 0.42364583333333333 0.7829166666666667
4 0.6464583333333334 0.478125 0.8043750000000001
e

# “panel 5, verified: x, y, low, high”
$panel5_3 << e
46.732300291734575 0.6076041666666667 0.406875 0.7653125
46.857300291734575 0.6314583333333333 0.44364583333333335 0.774375
47.107300291734575 0.6504166666666666 0.4892708333333333 0.7866666666666667
47.607300291734575 0.6630208333333333 0.48895833333333333 0.8070833333333334
e

# “panel 6, answers: x, y, low, high”
$panel6_1 << e
30.833088936222435 0.17833333333333332 0.10135416666666666 0.23104166666666662
30.958088936222435 0.305625 0.24416666666666667 0.3488541666666666
31.208088936222435 0.37697916666666664 0.30854166666666666 0.4373958333333333
31.708088936222435 0.39260416666666664 0.32302083333333337 0.45468749999999997
e

# “panel 6, RL alone: x, y, low, high”
$panel6_2 << e
0.125 0.32333333333333336 0.27 0.37937499999999996
0.25 0.4139583333333333 0.29489583333333336 0.5684374999999999
0.5 0.5908333333333333 0.4203125 0.7729166666666667
1 0.7020833333333334 0.5732291666666667 0.8563541666666666
2 0.76 0.6625 0.8866666666666666
4 0.7920833333333333 0.671875 0.890625
e

# “panel 6, verified: x, y, low, high”
$panel6_3 << e
30.833088936222435 0.7580208333333334 0.63 0.8408333333333333
30.958088936222435 0.7839583333333333 0.6432291666666666 0.8779166666666667
31.208088936222435 0.7996874999999999 0.655 0.8951041666666667
31.708088936222435 0.8126041666666666 0.6679166666666667 0.8967708333333333
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,642 dynamic noenhanced name 'course' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,963 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'course.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'At one budget texts lead RL alone; with the teacher''s own price they cost far more' at screen 0.01667,0.96885 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations, 16' at screen 0.01667,0.05779 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label 'samples each; below: the teacher''s passes at its size, as if made for this student' at screen 0.01667,0.03450 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.93645 to screen 0.05278,0.91776 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.92710 to screen 0.05278,0.92710 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.92710 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'answers' at screen 0.06250,0.92710 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.16198,0.93645 to screen 0.19809,0.91776 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.16198,0.92710 to screen 0.19809,0.92710 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.18003,0.92710 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'RL alone' at screen 0.20781,0.92710 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.31059,0.93645 to screen 0.34670,0.91776 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.31059,0.92710 to screen 0.34670,0.92710 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.32865,0.92710 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'verified' at screen 0.35642,0.92710 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.33542
set tmargin at screen 0.85927
set bmargin at screen 0.57889
unset logscale x
set xrange [0.124999999875:4.000000004]
set logscale x 10
set xtics scale 0.5 ('0.2' 0.2, '0.5' 0.5, '1' 1, '2' 2) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label '15,624 parameters' at screen 0.08674,0.88855 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'pass@1 on held-out equations' at screen 0.02795,0.71908 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'million passes (log scale)' at screen 0.21108,0.52617 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
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
set lmargin at screen 0.39958
set rmargin at screen 0.64826
set tmargin at screen 0.85927
set bmargin at screen 0.57889
unset logscale x
set xrange [0.124999999875:4.000000004]
set logscale x 10
set xtics scale 0.5 ('0.2' 0.2, '0.5' 0.5, '1' 1, '2' 2) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label '27,488 parameters' at screen 0.39958,0.88855 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'million passes (log scale)' at screen 0.52392,0.52617 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
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
set lmargin at screen 0.71243
set rmargin at screen 0.96111
set tmargin at screen 0.85927
set bmargin at screen 0.57889
unset logscale x
set xrange [0.124999999875:4.000000004]
set logscale x 10
set xtics scale 0.5 ('0.2' 0.2, '0.5' 0.5, '1' 1, '2' 2) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label '41,720 parameters' at screen 0.71243,0.88855 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'million passes (log scale)' at screen 0.83677,0.52617 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
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

# panel 4
set lmargin at screen 0.08674
set rmargin at screen 0.33542
set tmargin at screen 0.42788
set bmargin at screen 0.14751
unset logscale x
set xrange [0.124999999875:82.99830208115499]
set logscale x 10
set xtics scale 0.5 ('1' 1, '10' 10) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label '15,624 parameters,' at screen 0.08674,0.48450 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'with the teacher' at screen 0.08674,0.45717 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'pass@1 on held-out equations' at screen 0.02795,0.28769 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'million passes (log scale)' at screen 0.21108,0.09478 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel4_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel4_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel4_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel4_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel4_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel4_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 5
set lmargin at screen 0.39958
set rmargin at screen 0.64826
set tmargin at screen 0.42788
set bmargin at screen 0.14751
unset logscale x
set xrange [0.124999999875:47.607300339341876]
set logscale x 10
set xtics scale 0.5 ('1' 1, '10' 10) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label '27,488 parameters,' at screen 0.39958,0.48450 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'with the teacher' at screen 0.39958,0.45717 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'million passes (log scale)' at screen 0.52392,0.09478 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel5_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel5_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel5_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel5_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel5_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel5_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 6
set lmargin at screen 0.71243
set rmargin at screen 0.96111
set tmargin at screen 0.42788
set bmargin at screen 0.14751
unset logscale x
set xrange [0.124999999875:31.708088967930525]
set logscale x 10
set xtics scale 0.5 ('1' 1, '10' 10) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label '41,720 parameters,' at screen 0.71243,0.48450 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'with the teacher' at screen 0.71243,0.45717 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'million passes (log scale)' at screen 0.83677,0.09478 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel6_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel6_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel6_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel6_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel6_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel6_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
