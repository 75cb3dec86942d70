# “One answer of the trained policy is worth more than 256 of its base”
# Draw it again, in this folder: gnuplot -d coverage.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, base: x, y, low, high”
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

# “panel 1, after RL: x, y, low, high”
$panel1_2 << e
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

# “panel 1, distilled: x, y, low, high”
$panel1_3 << e
1 0.7158723958333332 0.6875520833333333 0.7435872395833334
2 0.7815710273692811 0.7451135620915034 0.8130226715686273
4 0.8255717671236044 0.7864613789135135 0.8538515242880554
8 0.8586090178514738 0.8161011134484073 0.8837964082942596
16 0.8840892255445434 0.8452815067832786 0.9113970564613366
32 0.9051098794193646 0.8672315388902161 0.9353867097581696
64 0.922686434933208 0.8791141572402772 0.9505334786373231
128 0.9368179916571228 0.8862307255424288 0.969019327272769
256 0.9483333333333333 0.8966666666666667 0.9833333333333333
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'coverage' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'coverage.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'One answer of the trained policy is worth more than 256 of its base' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations, 256 answers each' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.88420
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [0.999999999:256.000000256]
set logscale x 10
set xtics scale 0.5 ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.88420,0.85148 to screen 0.90642,0.87222 nohead lw 0.8 lc rgb '#d55e00'
set arrow from screen 0.88420,0.85148 to screen 0.90642,0.83075 nohead lw 0.8 lc rgb '#009e73'
set label 'pass@k' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'k, answers that one may give (log scale)' at screen 0.48547,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.91198,0.59355 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'after RL' at screen 0.91198,0.87222 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'distilled' at screen 0.91198,0.83075 left front noenhanced font ',12.5' tc rgb '#007a59'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
