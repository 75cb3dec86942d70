# “A reward for one language makes thoughts readable; without it they stay mixed”
# Draw it again, in this folder: gnuplot -d language.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, with the reward: x, y, low, high”
$panel1_1 << e
0 0.8309460935748252 0.8208011443303198 0.8410692116310979
20 0.8855747695694591 0.8757385453814348 0.8948799022980518
40 0.928257903851877 0.9201577607443381 0.9345886491757736
60 0.9544832024450581 0.949357668603892 0.9589481177492623
80 0.96841493815531 0.9629223810089177 0.9723343872249294
e

# “panel 1, without: x, y, low, high”
$panel1_2 << e
0 0.8309460935748252 0.8208011443303198 0.8410692116310979
20 0.8207797385140025 0.8081574184087292 0.8338553938093253
40 0.8107630775571953 0.7969377210945678 0.8230214125051123
60 0.807577419761776 0.7908974160921114 0.8205690509189594
80 0.8011134843232363 0.7813425008478724 0.8184856363599874
e

# “panel 2, with the reward: x, y, low, high”
$panel2_1 << e
0 0.8354687499999999 0.8105729166666666 0.8704166666666666
20 0.88125 0.8452083333333333 0.9234895833333333
40 0.8787500000000001 0.83546875 0.9017708333333333
60 0.8706249999999999 0.8118229166666666 0.9078645833333333
80 0.8812500000000002 0.8385416666666666 0.9227604166666666
e

# “panel 2, without: x, y, low, high”
$panel2_2 << e
0 0.8354687499999999 0.8105729166666666 0.8704166666666666
20 0.8956770833333334 0.8434895833333333 0.9306770833333333
40 0.9020833333333333 0.8465625 0.956875
60 0.8958854166666667 0.8395312500000001 0.9507291666666667
80 0.9099479166666669 0.8238541666666667 0.9486458333333334
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'language' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'language.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'A reward for one language makes thoughts readable; without it they stay mixed' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'held-out equations, 16 samples each; mean of 10 seeds, and the middle 80% of them' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88973 to screen 0.05278,0.85730 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'with the reward' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.22743,0.88973 to screen 0.26354,0.85730 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.22743,0.87351 to screen 0.26354,0.87351 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.24549,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'without' at screen 0.27326,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0:80]
set xtics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'language consistency' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'share of words' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.28226,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle
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
set xrange [0:80]
set xtics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'accuracy' at screen 0.57007,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right' at screen 0.51128,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.76559,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
