# “It learns to look again where that is needed”
# Draw it again, in this folder: gnuplot -d difficulty.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, before: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0 -0.384 -0.016 0 0 NaN NaN
0.8 0.07437500000000001 0.616 0.984 0 0.07437500000000001 NaN NaN
1.8 0.08125 1.616 1.984 0 0.08125 NaN NaN
2.8 0.07916666666666668 2.616 2.984 0 0.07916666666666668 NaN NaN
3.8 0.05 3.616 3.984 0 0.05 NaN NaN
4.8 0.11176470588235295 4.616 4.984 0 0.11176470588235295 NaN NaN
e

# “panel 1, after: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.075 0.016 0.384 0 0.075 NaN NaN
1.2 0.6849999999999999 1.016 1.384 0 0.6849999999999999 NaN NaN
2.2 1.0524999999999998 2.016 2.384 0 1.0524999999999998 NaN NaN
3.2 1.7583333333333333 3.016 3.384 0 1.7583333333333333 NaN NaN
4.2 1.275 4.016 4.384 0 1.275 NaN NaN
5.2 1.9330882352941174 5.016 5.384 0 1.9330882352941174 NaN NaN
e

# “panel 2, right: x, y, low, high”
$panel2_1 << e
0 0.08443815390729255 0.07142857142857142 0.10059171597633136
5 0.17067299942429476 0.14285714285714285 0.20725388601036268
10 0.30690913429748595 0.18012422360248448 0.5307017543859649
15 0.3814258124014153 0.2331288343558282 0.6521739130434783
20 0.5026767224973918 0.35195530726256985 0.6877323420074349
25 0.5633452092382396 0.44148936170212766 0.6837606837606838
30 0.6158157167263842 0.5089285714285714 0.6818181818181818
35 0.6674956642807264 0.5738396624472574 0.7881944444444444
40 0.6911991220398731 0.5843621399176955 0.8103448275862069
45 0.7372563910077032 0.6124031007751938 0.8642384105960265
50 0.759895432225945 0.6867924528301886 0.8386075949367089
e

# “panel 2, wrong: x, y, low, high”
$panel2_2 << e
0 0.08251962914957749 0.07124352331606218 0.09103260869565218
5 0.1819473301626251 0.13978494623655913 0.26286509040333794
10 0.38737320727358615 0.24766977363515313 0.783625730994152
15 0.59193654156959 0.2953020134228188 1.1790591805766313
20 0.782295281765413 0.39154160982264663 1.1632970451010887
25 0.9128702311499559 0.5290055248618785 1.0722713864306785
30 1.038260462011706 0.8008534850640113 1.1328358208955225
35 1.1269481858247015 0.9840579710144928 1.2296296296296296
40 1.2393934163502673 1.0858034321372856 1.4807073954983923
45 1.3214356824271842 1.2553516819571866 1.498360655737705
50 1.4038470588201162 1.2921174652241112 1.4953703703703705
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
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'It learns to look again where that is needed' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 57 equations, 16 samples each' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
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
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:2]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'by difficulty' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'wait per response' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '1' at screen 0.11932,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '2' at screen 0.18450,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '3' at screen 0.24967,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4' at screen 0.31484,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '5' at screen 0.38002,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '6+' at screen 0.44519,0.17743 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'candidates' at screen 0.28226,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle
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
set xrange [0:50]
set xtics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40, '45' 45, '50' 50) offset 0,lift
unset logscale y
set yrange [0:1.5]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'by result' at screen 0.57007,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'wait per response' at screen 0.51128,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.76559,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
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
