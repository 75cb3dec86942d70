# “Each stage buys something else: right answers, one language, other tasks”
# Draw it again, in this folder: gnuplot -d stages.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, pass@1: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0.2324561403508772 -0.384 -0.016 0 0.2324561403508772 0.19736842105263158 0.2675438596491228
0.8 0.19736842105263158 0.616 0.984 0 0.19736842105263158 0.19736842105263158 0.19736842105263158
1.8 0.19736842105263158 1.616 1.984 0 0.19736842105263158 0.19736842105263158 0.19736842105263158
2.8 0.19736842105263158 2.616 2.984 0 0.19736842105263158 0.19736842105263158 0.19736842105263158
3.8 0.19736842105263158 3.616 3.984 0 0.19736842105263158 0.19736842105263158 0.19736842105263158
4.8 0.19736842105263158 4.616 4.984 0 0.19736842105263158 0.19736842105263158 0.19736842105263158
e

# “panel 1, cons@16: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.20175438596491227 0.016 0.384 0 0.20175438596491227 0.19298245614035087 0.21052631578947367
1.2 0.19298245614035087 1.016 1.384 0 0.19298245614035087 0.19298245614035087 0.19298245614035087
2.2 0.19298245614035087 2.016 2.384 0 0.19298245614035087 0.19298245614035087 0.19298245614035087
3.2 0.19298245614035087 3.016 3.384 0 0.19298245614035087 0.19298245614035087 0.19298245614035087
4.2 0.19298245614035087 4.016 4.384 0 0.19298245614035087 0.19298245614035087 0.19298245614035087
5.2 0.19298245614035087 5.016 5.384 0 0.19298245614035087 0.19298245614035087 0.19298245614035087
e

# “panel 2, format: middle, end, left, right, bottom, top, low, high”
$panel2_1 << e
-0.2 0.9953399122807017 -0.384 -0.016 0 0.9953399122807017 0.9923245614035088 0.9983552631578947
0.8 0.9923245614035088 0.616 0.984 0 0.9923245614035088 0.9923245614035088 0.9923245614035088
1.8 0.9923245614035088 1.616 1.984 0 0.9923245614035088 0.9923245614035088 0.9923245614035088
2.8 0.9923245614035088 2.616 2.984 0 0.9923245614035088 0.9923245614035088 0.9923245614035088
3.8 0.9923245614035088 3.616 3.984 0 0.9923245614035088 0.9923245614035088 0.9923245614035088
4.8 0.9923245614035088 4.616 4.984 0 0.9923245614035088 0.9923245614035088 0.9923245614035088
e

# “panel 2, one language: middle, end, left, right, bottom, top, low, high”
$panel2_2 << e
0.2 0.7522453001924843 0.016 0.384 0 0.7522453001924843 0.7512841551146608 0.7532064452703078
1.2 0.7512841551146608 1.016 1.384 0 0.7512841551146608 0.7512841551146608 0.7512841551146608
2.2 0.7512841551146608 2.016 2.384 0 0.7512841551146608 0.7512841551146608 0.7512841551146608
3.2 0.7512841551146608 3.016 3.384 0 0.7512841551146608 0.7512841551146608 0.7512841551146608
4.2 0.7512841551146608 4.016 4.384 0 0.7512841551146608 0.7512841551146608 0.7512841551146608
5.2 0.7512841551146608 5.016 5.384 0 0.7512841551146608 0.7512841551146608 0.7512841551146608
e

# “panel 3, sums: middle, end, left, right, bottom, top, low, high”
$panel3_1 << e
-0.2 0 -0.384 -0.016 0 0 0 0
0.8 0 0.616 0.984 0 0 0 0
1.8 0 1.616 1.984 0 0 0 0
2.8 0 2.616 2.984 0 0 0 0
3.8 0 3.616 3.984 0 0 0 0
4.8 0 4.616 4.984 0 0 0 0
e

# “panel 3, digits in a form: middle, end, left, right, bottom, top, low, high”
$panel3_2 << e
0.2 0 0.016 0.384 0 0 0 0
1.2 0 1.016 1.384 0 0 0 0
2.2 0 2.016 2.384 0 0 0 0
3.2 0 3.016 3.384 0 0 0 0
4.2 0 4.016 4.384 0 0 0 0
5.2 0 5.016 5.384 0 0 0 0
e

# “panel 4, length: middle, end, left, right, bottom, top, low, high”
$panel4_1 << e
0 21.345394736842106 -0.368 0.368 0 21.345394736842106 20.99232456140351 21.698464912280702
1 20.99232456140351 0.632 1.368 0 20.99232456140351 20.99232456140351 20.99232456140351
2 20.99232456140351 1.632 2.368 0 20.99232456140351 20.99232456140351 20.99232456140351
3 20.99232456140351 2.632 3.368 0 20.99232456140351 20.99232456140351 20.99232456140351
4 20.99232456140351 3.632 4.368 0 20.99232456140351 20.99232456140351 20.99232456140351
5 20.99232456140351 4.632 5.368 0 20.99232456140351 20.99232456140351 20.99232456140351
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,610 dynamic noenhanced name 'stages' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,915 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'stages.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'Each stage buys something else: right answers, one language, other tasks' at screen 0.01667,0.96721 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label '57 held-out equations in two languages, 16 samples each; mean and range of 2 seeds' at screen 0.01667,0.03795 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.93148 to screen 0.03472,0.91508 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'pass@1' at screen 0.04444,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.14028,0.93148 to screen 0.15833,0.91508 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'cons@16' at screen 0.16806,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.27552,0.93148 to screen 0.29358,0.91508 noclip fc rgb '#009e73' fs solid 1 noborder
set label 'format' at screen 0.30330,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.38906,0.93148 to screen 0.40712,0.91508 noclip fc rgb '#cc79a7' fs solid 1 noborder
set label 'one language' at screen 0.41684,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.56302,0.93148 to screen 0.58108,0.91508 noclip fc rgb '#e69f00' fs solid 1 noborder
set label 'sums' at screen 0.59080,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.66441,0.93148 to screen 0.68247,0.91508 noclip fc rgb '#56b4e9' fs solid 1 noborder
set label 'digits in a form' at screen 0.69219,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.85104,0.93148 to screen 0.86910,0.91508 noclip fc rgb '#000000' fs solid 1 noborder
set label 'length' at screen 0.87882,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.85189
set bmargin at screen 0.52402
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'equations' at screen 0.08674,0.88270 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right' at screen 0.02795,0.68795 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.11932,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.18450,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.24967,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.31484,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.38002,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.44519,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel1_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57007
set rmargin at screen 0.96111
set tmargin at screen 0.85189
set bmargin at screen 0.52402
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'how they are written' at screen 0.57007,0.88270 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'share' at screen 0.51128,0.68795 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.60266,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.66783,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.73300,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.79818,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.86335,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.92852,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#009e73' notitle, \
  $panel2_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel2_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#cc79a7' notitle, \
  $panel2_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 3
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.42705
set bmargin at screen 0.09918
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'other tasks' at screen 0.08674,0.45787 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right' at screen 0.02795,0.26311 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.11932,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.18450,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.24967,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.31484,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.38002,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.44519,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel3_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#e69f00' notitle, \
  $panel3_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel3_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#56b4e9' notitle, \
  $panel3_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 4
set lmargin at screen 0.57007
set rmargin at screen 0.96111
set tmargin at screen 0.42705
set bmargin at screen 0.09918
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:25]
set ytics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'length' at screen 0.57007,0.45787 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'tokens per response' at screen 0.51662,0.26311 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.60266,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Zero' at screen 0.66783,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev1' at screen 0.73300,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev2' at screen 0.79818,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dev3' at screen 0.86335,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'R1' at screen 0.92852,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel4_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#000000' notitle, \
  $panel4_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
