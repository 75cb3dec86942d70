# “The larger the group, the less of its time goes to the prompt”
# Draw it again, in this folder: gnuplot -d group.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_1 << e
1 7.895889 7.773316 8.077612
2 13.952749 13.610096 15.564288000000001
4 25.696474000000002 25.424636000000003 29.000432000000004
8 50.31515100000001 49.528009000000004 56.092401
16 99.29368600000001 98.33551800000001 100.34625600000001
32 196.528141 196.30791100000002 196.89595300000002
64 389.90517400000004 389.70691600000004 395.67330000000004
128 783.9719630000001 779.26562 788.124364
256 1566.566699 1559.202577 1589.923782
512 3106.918196 3095.615662 3200.236403
1024 6450.709043 6315.830109 6497.634503
2048 12864.671369 12749.593992 13053.593282
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_1 << e
1 281.18377044054193 NaN NaN
2 281.1856387583551 NaN NaN
4 285.2354856156529 NaN NaN
8 281.068687242934 NaN NaN
16 279.6446476969341 NaN NaN
32 279.9437086213521 NaN NaN
64 280.8799717030685 NaN NaN
128 278.7293930816247 NaN NaN
256 278.64436293625056 NaN NaN
512 280.82904846458985 NaN NaN
1024 270.4367334832839 NaN NaN
2048 271.1690167108535 NaN NaN
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
set yrange [270:290]
set ytics scale 0.5 ('270' 270, '275' 275, '280' 280, '285' 285, '290' 290)
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
