# “Zero leads Dev1 in mathematics, as in the paper; here other tasks come at once”
# Draw it again, in this folder: gnuplot -d paper.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, the paper's: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 77.9 -0.384 -0.016 0 77.9 NaN NaN
0.8 59 0.616 0.984 0 59 NaN NaN
1.8 74 1.616 1.984 0 74 NaN NaN
2.8 78.1 2.616 2.984 0 78.1 NaN NaN
3.8 79.8 3.616 3.984 0 79.8 NaN NaN
e

# “panel 1, ours: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 91.75000000000001 0.016 0.384 0 91.75000000000001 87.15625000000001 94.5625
1.2 83.54687499999999 1.016 1.384 0 83.54687499999999 81.05729166666667 87.04166666666666
2.2 88.12499999999999 2.016 2.384 0 88.12499999999999 83.85416666666667 92.27604166666667
3.2 90.11458333333334 3.016 3.384 0 90.11458333333334 84.36458333333333 95.52604166666666
4.2 89.33333333333333 4.016 4.384 0 89.33333333333333 83.65104166666667 93.60416666666667
e

# “panel 2, the paper's: middle, end, left, right, bottom, top, low, high”
$panel2_1 << e
-0.2 46.6 -0.384 -0.016 0 46.6 NaN NaN
0.8 71.7 0.616 0.984 0 71.7 NaN NaN
1.8 72 1.616 1.984 0 72 NaN NaN
2.8 78.1 2.616 2.984 0 78.1 NaN NaN
3.8 83.3 3.616 3.984 0 83.3 NaN NaN
e

# “panel 2, ours: middle, end, left, right, bottom, top, low, high”
$panel2_2 << e
0.2 0.01875 0.016 0.384 0 0.01875 0 0.0625
1.2 0.00625 1.016 1.384 0 0.00625 0 0.006249999999999978
2.2 0 2.016 2.384 0 0 0 0
3.2 93.03125 3.016 3.384 0 93.03125 89.425 96.31249999999999
4.2 92.28125 4.016 4.384 0 92.28125 87.90625 96.1625
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,350 dynamic noenhanced name 'paper' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,525 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'paper.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Zero leads Dev1 in mathematics, as in the paper; here other tasks come at once' at screen 0.01667,0.94286 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'the paper''s: Nature 645:633, Table 2; ours: mean of 10 seeds, and the middle 80% of them; no bar: below 0.1%' at screen 0.01667,0.06371 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88057 to screen 0.03472,0.85200 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'the paper''s' at screen 0.04444,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.17031,0.88057 to screen 0.18837,0.85200 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'ours' at screen 0.19809,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.09207
set rmargin at screen 0.47778
set tmargin at screen 0.74186
set bmargin at screen 0.17043
unset logscale x
set xrange [-0.5:4.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'the paper''s AIME 2024, our equations' at screen 0.09207,0.79557 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'per cent' at screen 0.02795,0.45614 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.13064,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.20778,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.28492,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.36207,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.43921,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel1_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57540
set rmargin at screen 0.96111
set tmargin at screen 0.74186
set bmargin at screen 0.17043
unset logscale x
set xrange [-0.5:4.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4) offset 0,lift
unset logscale y
set yrange [0:100]
set ytics scale 0.5 ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'the paper''s IF-Eval, our other tasks' at screen 0.57540,0.79557 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'per cent' at screen 0.51128,0.45614 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.61397,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.69112,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.76826,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.84540,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.92254,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel2_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
