# “From a few texts on, twice the batch is twice the time”
# Draw it again, in this folder: gnuplot -d batch.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, supervised step: x, y, low, high”
$panel1_1 << e
1 0.36036100000000004 0.358818 0.400982
2 0.631969 0.627762 0.7193200000000001
4 1.1439460000000001 1.1336410000000001 1.1768370000000001
8 1.220952 1.194102 1.250687
16 2.300222 2.2628660000000003 2.3706880000000004
32 4.432332000000001 4.374245 8.572085000000001
64 8.719365 8.619426 8.785615
128 17.211170000000003 16.908325 17.370299000000003
256 33.816641000000004 33.521267 37.758887
512 67.202455 67.12774200000001 68.43357300000001
1024 135.675577 133.641604 136.835657
2048 272.029351 270.71461800000003 273.029692
4096 621.246026 537.955962 867.3058070000001
8192 1090.481249 1089.656962 1570.037908
16384 2224.776793 2194.699034 2229.399731
e

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_2 << e
1 3.8891470000000004 3.825371 4.895323
2 6.926394 6.826505000000001 7.0427800000000005
4 13.554823 13.312148 15.040472000000001
8 25.997046 25.677806 29.627664000000003
16 50.87465100000001 49.890754 51.070725
32 104.33666400000001 103.880019 105.28058100000001
64 204.60238900000002 203.70940900000002 206.898064
128 399.15449400000006 398.957689 404.37268600000004
256 812.198064 810.4947380000001 812.831904
512 1573.213995 1562.141408 1594.81297
1024 3100.346292 3066.133107 3103.873136
2048 6199.426374 6139.802677 6215.72191
e

# “panel 2, supervised step: x, y, low, high”
$panel2_1 << e
1 118.52860881171934 NaN NaN
2 135.17463040117477 NaN NaN
4 149.35351144197367 NaN NaN
8 279.86743459202324 NaN NaN
16 297.10584804423223 NaN NaN
32 308.3746470255387 NaN NaN
64 313.5133845182533 NaN NaN
128 317.6585475595209 NaN NaN
256 323.34821569061216 NaN NaN
512 325.42116290245644 NaN NaN
1024 322.37343727677677 NaN NaN
2048 321.5697273196082 NaN NaN
4096 281.61598002399137 NaN NaN
8192 320.87265802770355 NaN NaN
16384 314.55345812392244 NaN NaN
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_2 << e
1 223.11245113645742 NaN NaN
2 250.5537859960031 NaN NaN
4 256.0615125701014 NaN NaN
8 267.0202206819959 NaN NaN
16 272.8957083165052 NaN NaN
32 266.12838455329563 NaN NaN
64 271.4234958419767 NaN NaN
128 278.2576496808777 NaN NaN
256 273.4992763046035 NaN NaN
512 282.39716074989525 NaN NaN
1024 286.59454370395855 NaN NaN
2048 286.6530795837789 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'batch' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'batch.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'From a few texts on, twice the batch is twice the time' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'W-small but for one size, 2 threads; median and range of 3 runs or more' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88973 to screen 0.05278,0.85730 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'supervised step' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.22795,0.88973 to screen 0.26406,0.85730 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.22795,0.87351 to screen 0.26406,0.87351 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.24601,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'GRPO iteration' at screen 0.27378,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.11340
set rmargin at screen 0.48844
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:16384.000016384]
set logscale x 10
set xtics scale 0.5 ('1' 1, '10' 10, '100' 100, '1000' 1000, '10000' 10000) offset 0,lift
unset logscale y
set yrange [0.09999999990000001:10000.000010000002]
set logscale y 10
set ytics scale 0.5 ('0.1' 0.1, '1' 1, '10' 10, '100' 100, '1000' 1000, '10000' 10000)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'time' at screen 0.11340,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'milliseconds' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'texts in a batch, or prompts' at screen 0.30092,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.58607
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:16384.000016384]
set logscale x 10
set xtics scale 0.5 ('1' 1, '10' 10, '100' 100, '1000' 1000, '10000' 10000) offset 0,lift
unset logscale y
set yrange [100:350]
set ytics scale 0.5 ('100' 100, '150' 150, '200' 200, '250' 250, '300' 300, '350' 350)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'needed operations a second' at screen 0.58607,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'GFLOP/s' at screen 0.52195,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'texts in a batch, or prompts' at screen 0.77359,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
