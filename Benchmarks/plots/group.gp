# “The larger the group, the less of its time goes to the prompt”
# Draw it again, in this folder: gnuplot -d group.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_1 << e
1 7.426793000000001 7.33788 8.143712
2 12.854873000000001 12.793541000000001 16.848224000000002
4 23.95026 23.719696000000003 24.179942
8 48.56036400000001 47.617238 49.591153000000006
16 96.06737700000001 94.306009 98.19525300000001
32 188.12465100000003 188.106254 188.18724400000002
64 373.63975800000003 373.361683 377.913355
128 746.570948 738.336991 747.5600340000001
256 1495.323133 1493.7197190000002 1499.696889
512 2988.421605 2968.161081 3020.265223
1024 6065.276435 6035.127876 6070.069738
2048 12238.906822 12113.132474 12262.573039
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_1 << e
1 298.94408528687956 NaN NaN
2 305.20042010527834 NaN NaN
4 306.03201134350945 NaN NaN
8 291.2254413908429 NaN NaN
16 289.0361817623062 NaN NaN
32 292.4487373002488 NaN NaN
64 293.10733639860666 NaN NaN
128 292.6929182355486 NaN NaN
256 291.9201677594858 NaN NaN
512 291.9644534694093 NaN NaN
1024 287.62228744814 NaN NaN
2048 285.0336501597724 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'group' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'group.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'The larger the group, the less of its time goes to the prompt' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'W-small but for one size, 2 threads; median and range of 3 runs or more' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88973 to screen 0.05278,0.85730 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'GRPO iteration' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.12407
set rmargin at screen 0.49378
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:2048.000002048]
set logscale x 10
set xtics scale 0.5 ('1' 1, '10' 10, '100' 100, '1000' 1000) offset 0,lift
unset logscale y
set yrange [0.999999999:100000.0001]
set logscale y 10
set ytics scale 0.5 ('1' 1, '10' 10, '100' 100, '1000' 1000, '10000' 10000, '100000' 100000)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'time' at screen 0.12407,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'milliseconds' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'responses to each of 32 prompts' at screen 0.30892,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.59140
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:2048.000002048]
set logscale x 10
set xtics scale 0.5 ('1' 1, '10' 10, '100' 100, '1000' 1000) offset 0,lift
unset logscale y
set yrange [285:310]
set ytics scale 0.5 ('285' 285, '290' 290, '295' 295, '300' 300, '305' 305, '310' 310)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'needed operations a second' at screen 0.59140,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'GFLOP/s' at screen 0.52728,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'responses to each of 32 prompts' at screen 0.77626,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
