# “The larger the group, the less of its time goes to the prompt”
# Draw it again, in this folder: gnuplot -d group.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_1 << e
1 8.711284000000001 8.613216000000001 8.812305
2 15.045329 14.873442 16.690498
4 28.206842 27.708033000000004 30.868075
8 54.875174 54.468104000000004 57.513063
16 110.25923300000001 109.12722300000001 110.66583200000001
32 212.375153 211.58818300000001 213.09821900000003
64 424.760013 423.682836 433.46992400000005
128 855.8813120000001 852.1785850000001 857.628954
256 1707.85583 1705.83068 1713.241442
512 3449.8586960000002 3420.293897 3452.420741
1024 6922.466654 6888.521991 6956.278718
2048 13892.041665 13762.319233 14051.77462
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_1 << e
1 254.86436213077195 NaN NaN
2 260.766158054769 NaN NaN
4 259.8499413723805 NaN NaN
8 257.71241180939126 NaN NaN
16 251.83331213631786 NaN NaN
32 259.0548652365185 NaN NaN
64 257.83160111166114 NaN NaN
128 255.3111352897491 NaN NaN
256 255.5924055018157 NaN NaN
512 252.91264295886972 NaN NaN
1024 252.0068018286477 NaN NaN
2048 251.11501747284746 NaN NaN
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
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

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
set yrange [250:265]
set ytics scale 0.5 ('250' 250, '255' 255, '260' 260, '265' 265)
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
