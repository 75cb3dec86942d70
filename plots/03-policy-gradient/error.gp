# “A hundred times as many walks, a tenth of the error”
# Draw it again, in this folder: gnuplot -d error.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, sampled: x, y, low, high”
$panel1_1 << e
1 0.7700287766547447 0.32735075853324663 1.404279403023557
4 0.39413369800555903 0.2566656541079086 0.5677781225783071
16 0.19554324459185937 0.14539058892631113 0.2675860872742345
64 0.09640111734396623 0.07192498480842244 0.12582762839026396
256 0.04804023387091665 0.035378035596174646 0.0650738579907024
1024 0.023824182601308447 0.017848243573298395 0.03211994640823101
e

# “panel 1, √(V/n), exact: x, y, low, high”
$panel1_2 << e
1 0.7817172382575251 NaN NaN
4 0.3908586191287626 NaN NaN
16 0.1954293095643813 NaN NaN
64 0.09771465478219064 NaN NaN
256 0.04885732739109532 NaN NaN
1024 0.02442866369554766 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'error' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'error.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'A hundred times as many walks, a tenth of the error' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'root mean square over 8 gradients; mean and range of 100 seeds' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.09740
set rmargin at screen 0.84028
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [0.999999999:1024.000001024]
set logscale x 10
set xtics scale 0.5 ('1' 1, '4' 4, '16' 16, '64' 64, '256' 256, '1024' 1024) offset 0,lift
unset logscale y
set yrange [0.009999999990000001:2.000000002]
set logscale y 10
set ytics scale 0.5 ('0.01' 0.01, '0.1' 0.1, '1' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.84028,0.30461 to screen 0.86250,0.28552 nohead lw 0.8 lc rgb '#0072b2'
set arrow from screen 0.84028,0.30790 to screen 0.86250,0.32699 nohead lw 0.8 lc rgb '#d55e00'
set label 'distance to the exact gradient (reward)' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'walks n in a gradient' at screen 0.46884,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'sampled' at screen 0.86806,0.28552 left front noenhanced font ',12.5' tc rgb '#00609a'
set label '√(V/n), exact' at screen 0.86806,0.32699 left front noenhanced font ',12.5' tc rgb '#b34f00'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
