# “Shown only corrected steps, a model does those right, and makes other mistakes”
# Draw it again, in this folder: gnuplot -d cures.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, : middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
0 0.5526500000000001 -0.368 0.368 0 0.5526500000000001 0.5453 0.5584
1 0.8230000000000001 0.632 1.368 0 0.8230000000000001 0.6940500000000001 0.90425
2 0.7242500000000001 1.632 2.368 0 0.7242500000000001 0.6347999999999999 0.78505
3 0.9667 2.632 3.368 0 0.9667 0.9519 0.9796
4 0.9456500000000002 3.632 4.368 0 0.9456500000000002 0.9244 0.96265
5 0.9454 4.632 5.368 0 0.9454 0.9339 0.9584
e

# “panel 2, : middle, end, left, right, bottom, top, low, high”
$panel2_1 << e
0 0.6786293363294108 -0.368 0.368 0 0.6786293363294108 0.6665894294210933 0.6875155283598623
1 0.026498983406086675 0.632 1.368 0 0.026498983406086675 0.007809105098192057 0.05252067463795253
2 0.0027616624632350473 1.632 2.368 0 0.0027616624632350473 0.0007867614738830889 0.0037331598756950592
3 0.0033257030022082142 2.632 3.368 0 0.0033257030022082142 0.00195041651665727 0.004978307398623242
4 0.03769614347918567 3.632 4.368 0 0.03769614347918567 0.01618820039551747 0.06374422637751334
5 0.042655151497440195 4.632 5.368 0 0.042655151497440195 0.028849936526094053 0.06939949793627363
e

# “panel 3, : middle, end, left, right, bottom, top, low, high”
$panel3_1 << e
0 0.008096988118300995 -0.368 0.368 0 0.008096988118300995 0.005321180141546487 0.012485631850269366
1 0.0418548269117748 0.632 1.368 0 0.0418548269117748 0.020501525415176143 0.08028013341674464
2 0.0993948616621332 1.632 2.368 0 0.0993948616621332 0.07515764227147097 0.1387435589907605
3 0.009661277816462619 2.632 3.368 0 0.009661277816462619 0.005930040534454286 0.014129899961065718
4 0.008656434230298434 3.632 4.368 0 0.008656434230298434 0.006711728759014528 0.010381987774994534
5 0.008044942516956066 4.632 5.368 0 0.008044942516956066 0.004547104761919347 0.013042308776447516
e

# “panel 4, : middle, end, left, right, bottom, top, low, high”
$panel4_1 << e
0 0 -0.368 0.368 0 0 0 0
1 0.08893308022639207 0.632 1.368 0 0.08893308022639207 0.004072398190045249 0.3119415878239407
2 0.2201605042096581 1.632 2.368 0 0.2201605042096581 0.13686233186636088 0.31306306306306303
3 0.009987902566468239 2.632 3.368 0 0.009987902566468239 0 0.02355833798218971
4 0.0058968437171499225 3.632 4.368 0 0.0058968437171499225 0 0.009576644145540195
5 0.0049918290288959105 4.632 5.368 0 0.0049918290288959105 0 0.00950843274372686
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,824 dynamic noenhanced name 'cures' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,1236 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'cures.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Shown only corrected steps, a model does those right, and makes other mistakes' at screen 0.01667,0.97573 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 500 held-out sums, four answers each' at screen 0.01667,0.02773 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.10931
set rmargin at screen 0.96111
set tmargin at screen 0.91948
set bmargin at screen 0.76171
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'right' at screen 0.10931,0.94229 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'share of answers' at screen 0.05052,0.84059 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.18029,0.74472 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'random' at screen 0.32226,0.74472 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'corrected' at screen 0.46422,0.74472 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'rehearsed' at screen 0.60619,0.74472 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'RL answer' at screen 0.74816,0.74472 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'RL steps' at screen 0.89013,0.74472 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.10931
set rmargin at screen 0.96111
set tmargin at screen 0.68993
set bmargin at screen 0.53216
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'slips' at screen 0.10931,0.71274 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'share of steps' at screen 0.02795,0.61104 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'below zero' at screen 0.05052,0.61104 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.18029,0.51517 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'random' at screen 0.32226,0.51517 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'corrected' at screen 0.46422,0.51517 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'rehearsed' at screen 0.60619,0.51517 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'RL answer' at screen 0.74816,0.51517 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'RL steps' at screen 0.89013,0.51517 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel2_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 3
set lmargin at screen 0.10931
set rmargin at screen 0.96111
set tmargin at screen 0.46038
set bmargin at screen 0.30261
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:0.15]
set ytics scale 0.5 ('0' 0, '0.05' 0.05, '0.10' 0.1, '0.15' 0.15)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'other wrong steps' at screen 0.10931,0.48319 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'share of steps' at screen 0.03985,0.38149 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.18029,0.28562 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'random' at screen 0.32226,0.28562 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'corrected' at screen 0.46422,0.28562 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'rehearsed' at screen 0.60619,0.28562 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'RL answer' at screen 0.74816,0.28562 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'RL steps' at screen 0.89013,0.28562 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel3_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel3_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 4
set lmargin at screen 0.10931
set rmargin at screen 0.96111
set tmargin at screen 0.23083
set bmargin at screen 0.07306
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:0.4]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'forgotten' at screen 0.10931,0.25364 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'share of what' at screen 0.02795,0.15194 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'was right' at screen 0.05052,0.15194 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'base' at screen 0.18029,0.05607 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'random' at screen 0.32226,0.05607 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'corrected' at screen 0.46422,0.05607 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'rehearsed' at screen 0.60619,0.05607 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'RL answer' at screen 0.74816,0.05607 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'RL steps' at screen 0.89013,0.05607 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel4_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel4_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
