# “It learns to look again where that is needed”
# Draw it again, in this folder: gnuplot -d difficulty.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, before: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0 -0.384 -0.016 0 0 NaN NaN
0.8 0.06521739130434782 0.616 0.984 0 0.06521739130434782 NaN NaN
1.8 0.0875 1.616 1.984 0 0.0875 NaN NaN
2.8 0.08333333333333333 2.616 2.984 0 0.08333333333333333 NaN NaN
3.8 0.0875 3.616 3.984 0 0.0875 NaN NaN
4.8 0.10367647058823529 4.616 4.984 0 0.10367647058823529 NaN NaN
e

# “panel 1, after: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.04583333333333334 0.016 0.384 0 0.04583333333333334 NaN NaN
1.2 0.7233695652173913 1.016 1.384 0 0.7233695652173913 NaN NaN
2.2 1.26 2.016 2.384 0 1.26 NaN NaN
3.2 2.5416666666666665 3.016 3.384 0 2.5416666666666665 NaN NaN
4.2 2.2625 4.016 4.384 0 2.2625 NaN NaN
5.2 3.1867647058823527 5.016 5.384 0 3.1867647058823527 NaN NaN
e

# “panel 2, right: x, y, low, high”
$panel2_1 << e
0 0.09930875190257811 0.06787330316742081 0.13063063063063063
5 0.2697928697287851 0.1908713692946058 0.3474903474903475
10 0.517550874536382 0.37448559670781895 0.7133550488599348
15 0.7364611555768342 0.5114503816793893 0.9295774647887324
20 0.8525173501689679 0.6862068965517242 1.0175
25 0.9345821146884962 0.7890995260663507 1.1019283746556474
30 0.9835505780257424 0.8142201834862385 1.158904109589041
35 1.0154754792820002 0.8352402745995423 1.1972972972972973
40 1.0580718110825225 0.8535469107551488 1.231362467866324
45 1.1008109791722598 0.9017857142857143 1.248730964467005
50 1.1062625134262576 0.893569844789357 1.2764423076923077
e

# “panel 2, wrong: x, y, low, high”
$panel2_2 << e
0 0.07266285254820501 0.04330175913396482 0.08119079837618404
5 0.2422133174107038 0.16550764951321278 0.3008356545961003
10 0.6640031924339668 0.496513249651325 0.9479326186830015
15 1.3602889353986132 0.8782234957020058 1.743801652892562
20 1.8195832446310507 1.2955223880597015 2.072512647554806
25 1.9885285135434951 1.6057233704292528 2.1767955801104972
30 2.0006648586740434 1.7467320261437909 2.168855534709193
35 1.9753531059309488 1.672849915682968 2.196564885496183
40 2.0452115739159034 1.8434782608695652 2.3617424242424243
45 2.093249290254499 1.8589065255731922 2.433712121212121
50 2.1516038100293944 1.7665505226480835 2.4744801512287333
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'difficulty' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'difficulty.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'It learns to look again where that is needed' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 60 equations, 16 samples each' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88703 to screen 0.03472,0.86000 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'before' at screen 0.04444,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.12847,0.88703 to screen 0.14653,0.86000 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'after' at screen 0.15625,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.22535,0.88973 to screen 0.26146,0.85730 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.22535,0.87351 to screen 0.26146,0.87351 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.24340,0.87351 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'right' at screen 0.27118,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.33958,0.88973 to screen 0.37569,0.85730 noclip fc rgb '#cc79a7' fs transparent solid 0.2 noborder
set arrow from screen 0.33958,0.87351 to screen 0.37569,0.87351 nohead lw 2 dt (10,3,3,3) lc rgb '#cc79a7'
set label '' at screen 0.35764,0.87351 point pt 13 ps 0.7 lc rgb '#cc79a7'
set label 'wrong' at screen 0.38542,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.07074
set rmargin at screen 0.46978
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:4]
set ytics scale 0.5 ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'by difficulty' at screen 0.07074,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'wait per response' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '1' at screen 0.10399,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '2' at screen 0.17050,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '3' at screen 0.23700,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4' at screen 0.30351,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '5' at screen 0.37002,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '6+' at screen 0.43652,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'candidates' at screen 0.27026,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.56207
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0:50]
set xtics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40, '45' 45, '50' 50) offset 0,lift
unset logscale y
set yrange [0:2.5]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'by result' at screen 0.56207,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'wait per response' at screen 0.50328,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.76159,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#cc79a7' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel2_2 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
