# “From a few texts on, twice the batch is twice the time”
# Draw it again, in this folder: gnuplot -d batch.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, supervised step: x, y, low, high”
$panel1_1 << e
1 0.60607 0.384948 0.7780070000000001
2 0.6660600000000001 0.618419 0.806421
4 0.944578 0.9098250000000001 1.0016230000000002
8 1.561163 1.548925 1.607593
16 2.722436 2.6808240000000003 2.789556
32 5.098451000000001 5.00406 6.171301000000001
64 9.731945000000001 9.676051000000001 9.865936000000001
128 18.922749000000003 18.819063 22.112455
256 37.549874 36.986137 37.850003
512 74.39861400000001 74.040137 74.69953600000001
1024 146.621183 146.13253 149.793324
2048 293.12755400000003 290.10121200000003 295.224942
4096 581.3880230000001 579.2170550000001 591.574611
8192 1172.012538 1170.776072 1182.049211
16384 2338.671522 2324.99705 2348.22535
e

# “panel 1, GRPO iteration: x, y, low, high”
$panel1_2 << e
1 4.462587 4.345141 8.000376000000001
2 7.869120000000001 7.79609 7.991904000000001
4 14.992280000000001 14.857287000000001 16.359001000000003
8 28.735545000000002 28.398329000000004 29.765692
16 56.590378 56.20269700000001 58.589414000000005
32 112.764402 112.31143200000001 112.91899400000001
64 222.74756000000002 222.177895 228.05400400000002
128 452.597049 448.382133 455.061708
256 892.498996 891.2837720000001 902.126554
512 1753.669975 1738.568723 1773.2552380000002
1024 3529.890775 3511.129829 3536.369718
2048 7120.0831180000005 7013.867183 7147.872754
e

# “panel 2, supervised step: x, y, low, high”
$panel2_1 << e
1 70.47550282970613 NaN NaN
2 128.2559769390145 NaN NaN
4 180.87691222958824 NaN NaN
8 218.87830034403837 NaN NaN
16 251.02864052635215 NaN NaN
32 268.08511369433575 NaN NaN
64 280.8932471361068 NaN NaN
128 288.926057413751 NaN NaN
256 291.20072488126056 NaN NaN
512 293.9450062335838 NaN NaN
1024 298.3075243090898 NaN NaN
2048 298.4243651963199 NaN NaN
4096 300.9226222880067 NaN NaN
8192 298.5510867427256 NaN NaN
16384 299.23451293131194 NaN NaN
e

# “panel 2, GRPO iteration: x, y, low, high”
$panel2_2 << e
1 194.44262263122263 NaN NaN
2 220.53726973282906 NaN NaN
4 231.51038267695105 NaN NaN
8 241.5731791410255 NaN NaN
16 245.33276522733243 NaN NaN
32 246.23859433937315 NaN NaN
64 249.3131492888182 NaN NaN
128 245.40105068161853 NaN NaN
256 248.891689195805 NaN NaN
512 253.33795513035454 NaN NaN
1024 251.71949715072984 NaN NaN
2048 249.58762872689263 NaN NaN
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
set yrange [0:400]
set ytics scale 0.5 ('0' 0, '100' 100, '200' 200, '300' 300, '400' 400)
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
