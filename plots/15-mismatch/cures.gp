# “Only the response's full ratio takes the error away, but not the error of top-p”
# Draw it again, in this folder: gnuplot -d cures.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, noise 0.5: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.266667 0.6046565017653867 -0.389333 -0.144 0 0.6046565017653867 0.4258883218143952 0.7882272612949293
0.733334 0.6046565017653867 0.610667 0.856 0 0.6046565017653867 0.4258883218143952 0.7882272612949293
1.733334 0.24514729918148898 1.610667 1.856 0 0.24514729918148898 0.1453476715597956 0.4360130195841227
2.733333 0.28309852440797967 2.610667 2.856 0 0.28309852440797967 0.14831898512341163 0.4572975599384402
3.733333 9.900142166739202e-16 3.610667 3.856 0 9.900142166739202e-16 6.280841294246894e-16 1.6761655416067397e-15
4.733334 0.0946062849958587 4.610667 4.856 0 0.0946062849958587 0.03849627610653133 0.16053935584408502
5.733334 0.39137929288774453 5.610667 5.856 0 0.39137929288774453 0.23856869670142064 0.5574559409484415
e

# “panel 1, top-p 0.9: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0 0.6381749361270074 -0.122667 0.122667 0 0.6381749361270074 0.3902957911959649 0.9460390029481389
1 0.6381749361270074 0.877333 1.122667 0 0.6381749361270074 0.3902957911959649 0.9460390029481389
2 0.6177238063302074 1.877333 2.122667 0 0.6177238063302074 0.38904133177029654 0.8927107501714903
3 0.6177238063302074 2.877333 3.122667 0 0.6177238063302074 0.38904133177029654 0.8927107501714903
4 0.5991069304039452 3.877333 4.122667 0 0.5991069304039452 0.4494657961041977 0.7808769925636404
5 0.5991069304039452 4.877333 5.122667 0 0.5991069304039452 0.4494657961041977 0.7808769925636404
6 0.5991069304039452 5.877333 6.122667 0 0.5991069304039452 0.4494657961041977 0.7808769925636404
e

# “panel 1, lag 16: middle, end, left, right, bottom, top, low, high”
$panel1_3 << e
0.266667 0.31897956652774556 0.144 0.389333 0 0.31897956652774556 0.18787907576649943 0.5880475150732313
1.266667 0.31897956652774556 1.144 1.389333 0 0.31897956652774556 0.18787907576649943 0.5880475150732313
2.266667 0.4181936631109866 2.144 2.389333 0 0.4181936631109866 0.20708238932798462 0.6667009935896517
3.266667 0.4176003603931792 3.144 3.389333 0 0.4176003603931792 0.20708238932798462 0.6634941371483
4.266666 7.694767462091174e-16 4.144 4.389333 0 7.694767462091174e-16 6.734218121706811e-16 8.744162666153326e-16
5.266666 0.09823270752733926 5.144 5.389333 0 0.09823270752733926 7.650897967443437e-16 0.34713633849598924
6.266666 0.4836237254125056 6.144 6.389333 0 0.4836237254125056 0.06546389481946453 0.9224700338734197
e

# “panel 2, noise 0.5: middle, end, left, right, bottom, top, low, high”
$panel2_1 << e
-0.266667 5.0973039897353285 -0.389333 -0.144 0 5.0973039897353285 3.899537980896813 6.472948909784874
0.733334 5.0973039897353285 0.610667 0.856 0 5.0973039897353285 3.899537980896813 6.472948909784874
1.733334 5.218793561942854 1.610667 1.856 0 5.218793561942854 4.272392097477264 6.639506547950857
2.733333 4.915620871022244 2.610667 2.856 0 4.915620871022244 4.00672446306855 6.336899059630734
3.733333 6.131066538209142 3.610667 3.856 0 6.131066538209142 4.6654680236005435 7.35425230093655
4.733334 4.980778052016614 4.610667 4.856 0 4.980778052016614 3.5124015053350086 6.0203063327058715
5.733334 3.949002650496304 5.610667 5.856 0 3.949002650496304 2.8153538854306963 5.0937970901873735
e

# “panel 2, top-p 0.9: middle, end, left, right, bottom, top, low, high”
$panel2_2 << e
0 5.852287787777955 -0.122667 0.122667 0 5.852287787777955 4.133005280617965 7.5282349911573325
1 5.852287787777955 0.877333 1.122667 0 5.852287787777955 4.133005280617965 7.5282349911573325
2 5.538931339371385 1.877333 2.122667 0 5.538931339371385 3.823381581408975 7.249887562045825
3 5.538931339371385 2.877333 3.122667 0 5.538931339371385 3.823381581408975 7.249887562045825
4 4.578934098387561 3.877333 4.122667 0 4.578934098387561 3.0020498711645787 5.694367443680758
5 4.578934098387561 4.877333 5.122667 0 4.578934098387561 3.0020498711645787 5.694367443680758
6 4.578934098387561 5.877333 6.122667 0 4.578934098387561 3.0020498711645787 5.694367443680758
e

# “panel 2, lag 16: middle, end, left, right, bottom, top, low, high”
$panel2_3 << e
0.266667 4.599433588517897 0.144 0.389333 0 4.599433588517897 3.37351902415457 5.7934676320390786
1.266667 4.599433588517897 1.144 1.389333 0 4.599433588517897 3.37351902415457 5.7934676320390786
2.266667 3.5537894940150174 2.144 2.389333 0 3.5537894940150174 2.3155127926735486 4.579335330888413
3.266667 3.5229399967318082 3.144 3.389333 0 3.5229399967318082 2.3155127926735486 4.579335330888413
4.266666 3.508719609635122 4.144 4.389333 0 3.508719609635122 2.299952748542043 4.9131683856718595
5.266666 3.3458476321762496 5.144 5.389333 0 3.3458476321762496 2.2403453803618105 4.894041657015461
6.266666 3.069345702672012 6.144 6.389333 0 3.069345702672012 1.7484979922207147 4.5415759225337125
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,610 dynamic noenhanced name 'cures' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,915 noenhanced font 'DejaVu Sans,12' \
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
set label 'Only the response''s full ratio takes the error away, but not the error of top-p' at screen 0.01667,0.96721 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'exact sums over all outputs; mean of 10 seeds, and the middle 80% of them' at screen 0.01667,0.03795 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.93148 to screen 0.03472,0.91508 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'noise 0.5' at screen 0.04444,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.15174,0.93148 to screen 0.16979,0.91508 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'top-p 0.9' at screen 0.17951,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.28611,0.93148 to screen 0.30417,0.91508 noclip fc rgb '#009e73' fs solid 1 noborder
set label 'lag 16' at screen 0.31389,0.92328 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.85189
set bmargin at screen 0.52402
unset logscale x
set xrange [-0.5:6.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '' 6) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'error of the mean' at screen 0.08674,0.88270 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'error / |∇J|' at screen 0.02795,0.68795 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'none' at screen 0.14919,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'old again' at screen 0.27410,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'token IS' at screen 0.39901,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'token TIS' at screen 0.52392,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'seq. IS' at screen 0.64883,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'seq. TIS' at screen 0.77375,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'seq. MIS' at screen 0.89866,0.50107 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel1_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel1_3 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#009e73' notitle, \
  $panel1_3 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.08674
set rmargin at screen 0.96111
set tmargin at screen 0.42705
set bmargin at screen 0.09918
unset logscale x
set xrange [-0.5:6.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '' 6) offset 0,lift
unset logscale y
set yrange [0:8]
set ytics scale 0.5 ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'spread of a single output' at screen 0.08674,0.45787 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'std / |∇J|' at screen 0.04395,0.26311 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'none' at screen 0.14919,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'old again' at screen 0.27410,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'token IS' at screen 0.39901,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'token TIS' at screen 0.52392,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'seq. IS' at screen 0.64883,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'seq. TIS' at screen 0.77375,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'seq. MIS' at screen 0.89866,0.07623 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel2_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel2_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel2_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel2_3 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#009e73' notitle, \
  $panel2_3 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
