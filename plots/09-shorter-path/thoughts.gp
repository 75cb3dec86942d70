# “Where wrong answers earn the bonus too, fewer thoughts are without a mistake”
# Draw it again, in this folder: gnuplot -d thoughts.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, every step is right: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
0 0.8627083333333333 -0.368 0.368 0 0.8627083333333333 NaN NaN
1 0.9156249999999998 0.632 1.368 0 0.9156249999999998 NaN NaN
2 0.8746875 1.632 2.368 0 0.8746875 NaN NaN
3 0.8879166666666668 2.632 3.368 0 0.8879166666666668 NaN NaN
4 0.6835416666666667 3.632 4.368 0 0.6835416666666667 NaN NaN
e

# “panel 1, gives up: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0 0.92875 -0.368 0.368 0.8627083333333333 0.92875 NaN NaN
1 0.9162499999999998 0.632 1.368 0.9156249999999998 0.9162499999999998 NaN NaN
2 0.8748958333333333 1.632 2.368 0.8746875 0.8748958333333333 NaN NaN
3 0.8883333333333334 2.632 3.368 0.8879166666666668 0.8883333333333334 NaN NaN
4 0.7626041666666667 3.632 4.368 0.6835416666666667 0.7626041666666667 NaN NaN
e

# “panel 1, yes to a wrong sum: middle, end, left, right, bottom, top, low, high”
$panel1_3 << e
0 0.9520833333333333 -0.368 0.368 0.92875 0.9520833333333333 NaN NaN
1 0.9389583333333331 0.632 1.368 0.9162499999999998 0.9389583333333331 NaN NaN
2 0.9145833333333333 1.632 2.368 0.8748958333333333 0.9145833333333333 NaN NaN
3 0.9223958333333334 2.632 3.368 0.8883333333333334 0.9223958333333334 NaN NaN
4 0.8343750000000001 3.632 4.368 0.7626041666666667 0.8343750000000001 NaN NaN
e

# “panel 1, wrong sum: middle, end, left, right, bottom, top, low, high”
$panel1_4 << e
0 0.9669791666666666 -0.368 0.368 0.9520833333333333 0.9669791666666666 NaN NaN
1 0.9622916666666664 0.632 1.368 0.9389583333333331 0.9622916666666664 NaN NaN
2 0.9527083333333333 1.632 2.368 0.9145833333333333 0.9527083333333333 NaN NaN
3 0.9426041666666668 2.632 3.368 0.9223958333333334 0.9426041666666668 NaN NaN
4 0.9366666666666668 3.632 4.368 0.8343750000000001 0.9366666666666668 NaN NaN
e

# “panel 1, step incomplete: middle, end, left, right, bottom, top, low, high”
$panel1_5 << e
0 0.9727083333333333 -0.368 0.368 0.9669791666666666 0.9727083333333333 NaN NaN
1 0.9681249999999998 0.632 1.368 0.9622916666666664 0.9681249999999998 NaN NaN
2 0.9626041666666666 1.632 2.368 0.9527083333333333 0.9626041666666666 NaN NaN
3 0.9614583333333334 2.632 3.368 0.9426041666666668 0.9614583333333334 NaN NaN
4 0.9606250000000001 3.632 4.368 0.9366666666666668 0.9606250000000001 NaN NaN
e

# “panel 1, other mistakes: middle, end, left, right, bottom, top, low, high”
$panel1_6 << e
0 1 -0.368 0.368 0.9727083333333333 1 NaN NaN
1 0.9999999999999998 0.632 1.368 0.9681249999999998 0.9999999999999998 NaN NaN
2 0.9999999999999999 1.632 2.368 0.9626041666666666 0.9999999999999999 NaN NaN
3 1 2.632 3.368 0.9614583333333334 1 NaN NaN
4 1 3.632 4.368 0.9606250000000001 1 NaN NaN
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
set label 'Where wrong answers earn the bonus too, fewer thoughts are without a mistake' at screen 0.01667,0.95455 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds; 60 held-out equations, 16 samples each' at screen 0.01667,0.04966 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
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
