# “Behind its student's first wrong step a teacher is right far less often”
# Draw it again, in this folder: gnuplot -d prefixes.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, right: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
0 0.7166568415911947 -0.368 0.368 0 0.7166568415911947 0.5824017857142857 0.892082307060755
1 0.30302917899369697 0.632 1.368 0 0.30302917899369697 0.17806603773584906 0.4678571428571428
2 0.8532412068085128 1.632 2.368 0 0.8532412068085128 0.7247685185185186 0.9490257699560025
3 0.8578112605629886 2.632 3.368 0 0.8578112605629886 0.7632608342801491 0.9353936239427456
e

# “panel 2, KL(S‖T): middle, end, left, right, bottom, top, low, high”
$panel2_1 << e
-0.2 0.4514345308306176 -0.384 -0.016 0 0.4514345308306176 0.26225688492964366 0.6970220477119674
0.8 0.537136171911979 0.616 0.984 0 0.537136171911979 0.35769174713020113 0.7343179905335174
1.8 0.6247861601645261 1.616 1.984 0 0.6247861601645261 0.34189676622747167 0.9891396907125496
e

# “panel 2, entropy of T: middle, end, left, right, bottom, top, low, high”
$panel2_2 << e
0.2 0.03382244687029959 0.016 0.384 0 0.03382244687029959 0.013482655879108803 0.06256335466055994
1.2 0.03835568795530426 1.016 1.384 0 0.03835568795530426 0.026858222072580585 0.05011102932715623
2.2 0.033003047507293035 2.016 2.384 0 0.033003047507293035 0.014507552900853154 0.049762675674304244
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,350 dynamic noenhanced name 'prefixes' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,525 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'prefixes.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Behind its student''s first wrong step a teacher is right far less often' at screen 0.01667,0.94286 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations' at screen 0.01667,0.06371 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88057 to screen 0.03472,0.85200 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'right' at screen 0.04444,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.11285,0.88057 to screen 0.13090,0.85200 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'KL(S‖T)' at screen 0.14062,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.23594,0.88057 to screen 0.25399,0.85200 noclip fc rgb '#009e73' fs solid 1 noborder
set label 'entropy of T' at screen 0.26372,0.86629 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.74186
set bmargin at screen 0.17043
unset logscale x
set xrange [-0.5:3.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'where the teacher goes on' at screen 0.08674,0.79557 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right answers' at screen 0.02795,0.45614 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'before' at screen 0.13562,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'behind' at screen 0.23338,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'sound' at screen 0.33114,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'own' at screen 0.42890,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57007
set rmargin at screen 0.96111
set tmargin at screen 0.74186
set bmargin at screen 0.17043
unset logscale x
set xrange [-0.5:2.5]
set xtics scale 0 ('' 0, '' 1, '' 2) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'along the student''s text' at screen 0.57007,0.79557 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'nats per token' at screen 0.51128,0.45614 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'before' at screen 0.63524,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'wrong step' at screen 0.76559,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'behind' at screen 0.89594,0.13043 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel2_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel2_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#009e73' notitle, \
  $panel2_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
