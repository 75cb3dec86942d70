# “The gain is in equations that need more than one try”
# Draw it again, in this folder: gnuplot -d difficulty.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, base: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0.9708333333333334 -0.384 -0.016 0 0.9708333333333334 0.9458333333333334 1
0.8 0.4016304347826087 0.616 0.984 0 0.4016304347826087 0.38967391304347826 0.4157608695652174
1.8 0.216875 1.616 1.984 0 0.216875 0.205625 0.22625
2.8 0 2.616 2.984 0 0 0 0
3.8 0 3.616 3.984 0 0 NaN NaN
4.8 0 4.616 4.984 0 0 0 0
e

# “panel 1, after RL: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.93125 0.016 0.384 0 0.93125 0.725 1
1.2 0.8336956521739131 1.016 1.384 0 0.8336956521739131 0.7741847826086956 0.9054347826086957
2.2 0.9237500000000001 2.016 2.384 0 0.9237500000000001 0.860625 0.99375
3.2 0.95625 3.016 3.384 0 0.95625 0.9156249999999999 0.990625
4.2 0.91875 4.016 4.384 0 0.91875 NaN NaN
5.2 0.401470588235294 5.016 5.384 0 0.401470588235294 0.28786764705882356 0.526470588235294
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,440 dynamic noenhanced name 'difficulty' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,660 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'difficulty.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'The gain is in equations that need more than one try' at screen 0.01667,0.95455 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 equations, 16 samples each' at screen 0.01667,0.04909 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.90500 to screen 0.03472,0.88227 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'base' at screen 0.04444,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.11354,0.90500 to screen 0.13160,0.88227 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'after RL' at screen 0.14132,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.83909
set bmargin at screen 0.18000
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'pass@1' at screen 0.02795,0.50955 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '1 (3)' at screen 0.15960,0.14818 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '2 (23)' at screen 0.30533,0.14818 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '3 (10)' at screen 0.45106,0.14818 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4 (6)' at screen 0.59679,0.14818 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '5 (1)' at screen 0.74252,0.14818 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '6+ (17)' at screen 0.88825,0.14818 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'candidates (number of equations)' at screen 0.52392,0.10307 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel1_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
