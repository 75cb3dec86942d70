# “Paid for being short in any case, it saves on its checks”
# Draw it again, in this folder: gnuplot -d thoughts.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, every step is right: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
0 0.8237499999999999 -0.368 0.368 0 0.8237499999999999 NaN NaN
1 0.8788541666666667 0.632 1.368 0 0.8788541666666667 NaN NaN
2 0.7988541666666666 1.632 2.368 0 0.7988541666666666 NaN NaN
3 0.7847916666666667 2.632 3.368 0 0.7847916666666667 NaN NaN
4 0.5290625 3.632 4.368 0 0.5290625 NaN NaN
e

# “panel 1, gives up: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0 0.8797916666666665 -0.368 0.368 0.8237499999999999 0.8797916666666665 NaN NaN
1 0.8794791666666667 0.632 1.368 0.8788541666666667 0.8794791666666667 NaN NaN
2 0.7994791666666666 1.632 2.368 0.7988541666666666 0.7994791666666666 NaN NaN
3 0.7857291666666667 2.632 3.368 0.7847916666666667 0.7857291666666667 NaN NaN
4 0.5738541666666667 3.632 4.368 0.5290625 0.5738541666666667 NaN NaN
e

# “panel 1, yes to a wrong sum: middle, end, left, right, bottom, top, low, high”
$panel1_3 << e
0 0.9110416666666665 -0.368 0.368 0.8797916666666665 0.9110416666666665 NaN NaN
1 0.9080208333333334 0.632 1.368 0.8794791666666667 0.9080208333333334 NaN NaN
2 0.8394791666666667 1.632 2.368 0.7994791666666666 0.8394791666666667 NaN NaN
3 0.8182291666666667 2.632 3.368 0.7857291666666667 0.8182291666666667 NaN NaN
4 0.6541666666666667 3.632 4.368 0.5738541666666667 0.6541666666666667 NaN NaN
e

# “panel 1, wrong sum: middle, end, left, right, bottom, top, low, high”
$panel1_4 << e
0 0.9384374999999998 -0.368 0.368 0.9110416666666665 0.9384374999999998 NaN NaN
1 0.9355208333333334 0.632 1.368 0.9080208333333334 0.9355208333333334 NaN NaN
2 0.9142708333333334 1.632 2.368 0.8394791666666667 0.9142708333333334 NaN NaN
3 0.9055208333333333 2.632 3.368 0.8182291666666667 0.9055208333333333 NaN NaN
4 0.8165625000000001 3.632 4.368 0.6541666666666667 0.8165625000000001 NaN NaN
e

# “panel 1, step incomplete: middle, end, left, right, bottom, top, low, high”
$panel1_5 << e
0 0.9442708333333332 -0.368 0.368 0.9384374999999998 0.9442708333333332 NaN NaN
1 0.9451041666666667 0.632 1.368 0.9355208333333334 0.9451041666666667 NaN NaN
2 0.95125 1.632 2.368 0.9142708333333334 0.95125 NaN NaN
3 0.9484375 2.632 3.368 0.9055208333333333 0.9484375 NaN NaN
4 0.9586458333333334 3.632 4.368 0.8165625000000001 0.9586458333333334 NaN NaN
e

# “panel 1, other mistakes: middle, end, left, right, bottom, top, low, high”
$panel1_6 << e
0 0.9999999999999999 -0.368 0.368 0.9442708333333332 0.9999999999999999 NaN NaN
1 1 0.632 1.368 0.9451041666666667 1 NaN NaN
2 1 1.632 2.368 0.95125 1 NaN NaN
3 1 2.632 3.368 0.9484375 1 NaN NaN
4 1 3.632 4.368 0.9586458333333334 1 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,440 dynamic noenhanced name 'thoughts' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,660 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'thoughts.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Paid for being short in any case, it saves on its checks' at screen 0.01667,0.95455 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean over 10 seeds, the same samples' at screen 0.01667,0.04966 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.90500 to screen 0.03472,0.88227 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'every step is right' at screen 0.04444,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.24306,0.90500 to screen 0.26111,0.88227 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'gives up' at screen 0.27083,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.46944,0.90500 to screen 0.48750,0.88227 noclip fc rgb '#009e73' fs solid 1 noborder
set label 'yes to a wrong sum' at screen 0.49722,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.69583,0.90500 to screen 0.71389,0.88227 noclip fc rgb '#cc79a7' fs solid 1 noborder
set label 'wrong sum' at screen 0.72361,0.89364 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.01667,0.85955 to screen 0.03472,0.83682 noclip fc rgb '#e69f00' fs solid 1 noborder
set label 'step incomplete' at screen 0.04444,0.84818 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.24306,0.85955 to screen 0.26111,0.83682 noclip fc rgb '#56b4e9' fs solid 1 noborder
set label 'other mistakes' at screen 0.27083,0.84818 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.79364
set bmargin at screen 0.13455
unset logscale x
set xrange [-0.5:4.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'share of responses, right or wrong' at screen 0.02795,0.46409 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.17417,0.10273 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'no length term' at screen 0.34905,0.10273 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'bonus ½ if right' at screen 0.52392,0.10273 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'bonus 10 if right' at screen 0.69880,0.10273 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'bonus 10 always' at screen 0.87367,0.10273 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#009e73' notitle, \
  $panel1_4 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#cc79a7' notitle, \
  $panel1_5 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#e69f00' notitle, \
  $panel1_6 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#56b4e9' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
