# “A vote gives more to the trained policy than to its base”
# Draw it again, in this folder: gnuplot -d vote.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, exact verifier: x, y, low, high”
$panel1_1 << e
1 0.23684895833333336 0.23061197916666668 0.24263671875
2 0.2632757863562091 0.2509574142156862 0.27414266748366
4 0.3021195592198086 0.2813417840991475 0.32070327329953174
8 0.35961004846517963 0.3294419181303004 0.3882908660718427
16 0.4269990949384813 0.3917607543227176 0.4641128701417007
32 0.48211345607630607 0.4456250500191537 0.521644215822974
64 0.5173250042416935 0.4700434370537804 0.5600768366880446
128 0.5483643213431907 0.49167449198805685 0.5977174530945586
256 0.5783333333333334 0.5133333333333334 0.6333333333333333
e

# “panel 1, vote: x, y, low, high”
$panel1_2 << e
1 0.23684895833333336 0.23061197916666668 0.24263671875
2 0.23725260416666666 0.23083984375 0.24296223958333332
4 0.22224392361111106 0.21933593750000002 0.2251041666666667
8 0.2170833333333333 0.216640625 0.2178125
16 0.21666666666666673 0.21666666666666667 0.21666666666666667
32 0.21666666666666673 0.21666666666666667 0.21666666666666667
64 0.21666666666666673 0.21666666666666667 0.21666666666666667
128 0.21666666666666673 0.21666666666666667 0.21666666666666667
256 0.21666666666666673 0.21666666666666667 0.21666666666666667
e

# “panel 2, exact verifier: x, y, low, high”
$panel2_1 << e
1 0.7042643229166666 0.6702799479166667 0.72365234375
2 0.7694543504901962 0.7250899714052288 0.7929410232843138
4 0.8111040690939084 0.7562679430037786 0.8498811429932063
8 0.8422782700838832 0.7794542126025511 0.8844041717827897
16 0.8680104868853775 0.8033913647593346 0.9130855881787278
32 0.8902960865012174 0.8302895119150635 0.9399917623575064
64 0.9104896219869525 0.8500347157377169 0.9632998667629312
128 0.9292067311692008 0.8683493791356103 0.9784775156932294
256 0.9483333333333333 0.8983333333333333 0.985
e

# “panel 2, vote: x, y, low, high”
$panel2_2 << e
1 0.7042643229166666 0.6702799479166667 0.72365234375
2 0.7089453124999998 0.6713541666666667 0.7437565104166667
4 0.7384722222222222 0.6948068576388889 0.7775802951388887
8 0.7510440848214286 0.7045855034722222 0.7897925347222221
16 0.7567526041666667 0.7128993055555556 0.7908810763888888
32 0.758263888888889 0.7183333333333334 0.793125
64 0.7606249999999999 0.721875 0.7983333333333332
128 0.7606944444444446 0.7166666666666667 0.7965277777777777
256 0.7649999999999999 0.7166666666666667 0.805
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'vote' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'vote.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'A vote gives more to the trained policy than to its base' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations, 256 answers each' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88973 to screen 0.05278,0.85730 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'exact verifier' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.20556,0.88973 to screen 0.24167,0.85730 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.20556,0.87351 to screen 0.24167,0.87351 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.22361,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'vote' at screen 0.25139,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:256.000000256]
set logscale x 10
set xtics scale 0.5 ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.23684895833333336 to graph 1, first 0.23684895833333336 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'base' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right on held-out equations' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'answers (log scale)' at screen 0.28226,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'one answer' at screen 0.47222,0.36661 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
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
set xrange [0.999999999:256.000000256]
set logscale x 10
set xtics scale 0.5 ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.7042643229166667 to graph 1, first 0.7042643229166667 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'after RL' at screen 0.57007,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right on held-out equations' at screen 0.51128,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'answers (log scale)' at screen 0.76559,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'one answer' at screen 0.95556,0.57264 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
