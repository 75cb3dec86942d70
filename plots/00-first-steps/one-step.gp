# “One step up makes one word likelier, and every other word rarer”
# Draw it again, in this folder: gnuplot -d one-step.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, before: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0.2 -0.384 -0.016 0 0.2 NaN NaN
0.8 0.4 0.616 0.984 0 0.4 NaN NaN
1.8 0.2 1.616 1.984 0 0.2 NaN NaN
2.8 0.1 2.616 2.984 0 0.1 NaN NaN
3.8 0.1 3.616 3.984 0 0.1 NaN NaN
e

# “panel 1, after: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.42072711726935746 0.016 0.384 0 0.42072711726935746 NaN NaN
1.2 0.2534411450320735 1.016 1.384 0 0.2534411450320735 NaN NaN
2.2 0.15477685678672312 2.016 2.384 0 0.15477685678672312 NaN NaN
3.2 0.0855274404559229 3.016 3.384 0 0.0855274404559229 NaN NaN
4.2 0.0855274404559229 4.016 4.384 0 0.0855274404559229 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,420 dynamic noenhanced name 'one_step' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,630 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'one-step.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'One step up makes one word likelier, and every other word rarer' at screen 0.01667,0.95238 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'the step is up the gradient of log p of "four", with η = 1; exact' at screen 0.01667,0.05202 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.90048 to screen 0.03472,0.87667 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'before' at screen 0.04444,0.88857 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.12847,0.90048 to screen 0.14653,0.87667 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'after' at screen 0.15625,0.88857 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.83143
set bmargin at screen 0.14095
unset logscale x
set xrange [-0.5:4.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4) offset 0,lift
unset logscale y
set yrange [0:0.5]
set ytics scale 0.5 ('0' 0, '0.1' 0.1, '0.2' 0.2, '0.3' 0.3, '0.4' 0.4, '0.5' 0.5)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'probability' at screen 0.02795,0.48619 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'four' at screen 0.17417,0.10762 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'five' at screen 0.34905,0.10762 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'three' at screen 0.52392,0.10762 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'wait' at screen 0.69880,0.10762 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'fish' at screen 0.87367,0.10762 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
