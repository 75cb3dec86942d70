# “Up to 512 tries, the trained policy stays above its base”
# Draw it again, in this folder: gnuplot -d coverage.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, base: x, y, low, high”
$panel1_1 << e
1 0.245302734375 0.23900716145833334 0.2523111979166667
2 0.27372163955479445 0.26111486107713633 0.2850425151867253
4 0.31974400993837737 0.29845333627419124 0.3379923893662445
8 0.3862013853962492 0.3562017208570527 0.41115055391199384
16 0.45907727217690003 0.4266871066169785 0.4860974688812501
32 0.5121530921688823 0.485944022429019 0.5407742896528943
64 0.5445944630262642 0.5145065553208926 0.5784480388513303
128 0.5759159615738572 0.5362505628068472 0.6148958212804776
256 0.6073797481822808 0.5547133023758637 0.644611507730653
512 0.6316666666666667 0.565 0.6933333333333334
e

# “panel 1, after RL: x, y, low, high”
$panel1_2 << e
1 0.9408528645833334 0.9163020833333333 0.9726627604166667
2 0.9678731704582517 0.9501232647382583 0.9849873996045336
4 0.9782860406208498 0.9629389898267618 0.9884139852922893
8 0.9829998733248658 0.9674817844580594 0.9924444131529988
16 0.985754338423817 0.9688733706589889 0.9969311804740745
32 0.9878274120206412 0.9708179412916842 0.9994209761940448
64 0.9894909921292901 0.9739946046607171 0.9999823802848807
128 0.9908559151473764 0.9781303539662763 0.9999999931605528
256 0.9915872871394937 0.9812070628235147 1
512 0.9916666666666666 0.9816666666666666 1
e

# “panel 2, base: x, y, low, high”
$panel2_1 << e
1 0.23788411458333333 0.23272786458333333 0.24488606770833332
2 0.26571970044439 0.25426936817106977 0.2753452049698302
4 0.3071161164281696 0.286504369856408 0.3219913330624287
8 0.36759524449556624 0.33835101268347756 0.38878533343292404
16 0.4371193904455251 0.40946138986160413 0.46362119740465535
32 0.4925454539901083 0.4658209749782284 0.5179435021641215
64 0.5289622794161035 0.5071431549415203 0.5524580582942613
128 0.5612513536971926 0.5374399014715854 0.5896467394060348
256 0.590477357980849 0.5650393737150371 0.6159365623032916
512 0.61 0.5800000000000001 0.635
e

# “panel 2, after RL: x, y, low, high”
$panel2_2 << e
1 0.7420312499999999 0.694833984375 0.7729361979166667
2 0.793156813131931 0.7520801609385193 0.8302288965671888
4 0.8286329280556652 0.7791483979334997 0.8573018797037613
8 0.8588671822173553 0.8076514572466941 0.8787163662170564
16 0.8858808704355546 0.8365575469815133 0.9073264292770736
32 0.9098106789367252 0.8646921058884526 0.9332974433584894
64 0.9306772958799387 0.9011322406347344 0.9498449822318706
128 0.94835550367494 0.9175847009981908 0.9641512458034597
256 0.9625114216086368 0.9280409683809467 0.9760301189008816
512 0.9716666666666667 0.9483333333333333 0.985
e

# “panel 3, base: x, y, low, high”
$panel3_1 << e
1 0.2300846354166667 0.2202669270833333 0.236279296875
2 0.25510465080724065 0.23829549392530985 0.26406855175717536
4 0.29048950331101303 0.27011803175338345 0.3057588447786266
8 0.3432525729253591 0.3193670603557667 0.36579931743263044
16 0.4057018603877043 0.38161957962384163 0.43404722143579105
32 0.4568095810809144 0.43692449921894655 0.48786076581507243
64 0.49026479005183354 0.4703870735295015 0.5291471055334992
128 0.520015432526694 0.4922226910399996 0.5663410442923051
256 0.5466110399779225 0.5125999618172709 0.5940769129329875
512 0.5633333333333332 0.52 0.6033333333333333
e

# “panel 3, after RL: x, y, low, high”
$panel3_2 << e
1 0.54736328125 0.43866536458333333 0.6549934895833333
2 0.6157976215957275 0.5125393937540769 0.7066505753628508
4 0.6678492895279259 0.5727438034070305 0.758471144918476
8 0.7120774865222032 0.6279533213411201 0.7900243329467775
16 0.7512835518864209 0.6809385590091489 0.8140290940199134
32 0.7857448235645202 0.7281161352393934 0.838033244893596
64 0.8160124420729433 0.7570246597321911 0.8748183309657661
128 0.8437838824318877 0.7830737995779613 0.9039106371675645
256 0.8686549890144839 0.8140176196616917 0.9246516335325299
512 0.8866666666666667 0.8433333333333333 0.95
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'coverage' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
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
set label 'Up to 512 tries, the trained policy stays above its base' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 equations, 512 samples each' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88973 to screen 0.05278,0.85730 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'base' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.13160,0.88973 to screen 0.16771,0.85730 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.13160,0.87351 to screen 0.16771,0.87351 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.14965,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'after RL' at screen 0.17743,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.31667
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:512.000000512]
set logscale x 10
set xtics scale 0.5 ('1' 1, '10' 10, '100' 100) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'practised' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'pass@k' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'k, answers that one may give' at screen 0.20170,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.40896
set rmargin at screen 0.63889
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:512.000000512]
set logscale x 10
set xtics scale 0.5 ('1' 1, '10' 10, '100' 100) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'read as facts' at screen 0.40896,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'pass@k' at screen 0.35017,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'k, answers that one may give' at screen 0.52392,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 3
set lmargin at screen 0.73118
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:512.000000512]
set logscale x 10
set xtics scale 0.5 ('1' 1, '10' 10, '100' 100) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'never seen' at screen 0.73118,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'pass@k' at screen 0.67240,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'k, answers that one may give' at screen 0.84615,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel3_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel3_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel3_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2.0 dt solid lc rgb '#0072b2' notitle, \
  $panel3_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2.0 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
