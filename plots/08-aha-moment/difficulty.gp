# “It learns to look again where there are more pairs to try”
# Draw it again, in this folder: gnuplot -d difficulty.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, before: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0 -0.384 -0.016 0 0 0 0
0.8 0.05869565217391304 0.616 0.984 0 0.05869565217391304 0.042663043478260866 0.07201086956521738
1.8 0.08562499999999998 1.616 1.984 0 0.08562499999999998 0.04625000000000001 0.11187499999999997
2.8 0.06875 2.616 2.984 0 0.06875 0.010416666666666666 0.11249999999999998
3.8 0.10625 3.616 3.984 0 0.10625 NaN NaN
4.8 0.09338235294117647 4.616 4.984 0 0.09338235294117647 0.06911764705882353 0.12169117647058822
e

# “panel 1, after: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 0.041666666666666664 0.016 0.384 0 0.041666666666666664 0 0.09791666666666661
1.2 0.6084239130434783 1.016 1.384 0 0.6084239130434783 0.4459239130434783 0.8679347826086956
2.2 1.183125 2.016 2.384 0 1.183125 1.0525000000000002 1.4537499999999999
3.2 2.38125 3.016 3.384 0 2.38125 1.8864583333333331 2.88125
4.2 2.05625 4.016 4.384 0 2.05625 NaN NaN
5.2 3.1213235294117645 5.016 5.384 0 3.1213235294117645 2.6621323529411764 3.7588235294117647
e

# “panel 2, right: x, y, low, high”
$panel2_1 << e
0 0.09155195669839378 0.07840283722636665 0.10887850467289718
5 0.2736664904911567 0.20254934500900393 0.3149663432118192
10 0.5355594852493197 0.4296130668738912 0.6098709659203208
15 0.7739697379876527 0.5898125263728977 0.933360667958849
20 0.8942658871917276 0.6887363834422658 1.0795876777251185
25 0.9077930375475726 0.6857311250245574 1.0691782611316913
30 0.9127017188811128 0.6116412417324515 1.1090855514122842
35 0.953805369163353 0.6137633451957295 1.144516129032258
40 1.0235083539084509 0.6476036372651449 1.219148836774736
45 1.035038805482174 0.6647212129444123 1.3084013420004192
50 1.0328313016426849 0.6846170442286947 1.3915569416923637
e

# “panel 2, wrong: x, y, low, high”
$panel2_2 << e
0 0.06605429512263714 0.03698966962606026 0.0864879719351199
5 0.26357020351597393 0.1849612355426063 0.29927463410420574
10 0.7827178012718259 0.6579560376376252 0.9831433753554715
15 1.5104615674182105 1.280057679803679 1.9298950836729385
20 1.8880450383501768 1.6241794385247896 2.2699814126394053
25 1.9788309703496778 1.7079343911083633 2.317223201550179
30 1.9661151568621542 1.497710843373494 2.266776195691858
35 2.007455162340732 1.5801256281407037 2.2785858585858585
40 2.0569042369302073 1.6349827882960413 2.3317413416881054
45 2.0674203397987854 1.7749691043195104 2.4618094636123886
50 2.091511223891822 1.7419363692021872 2.529023933255559
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,386 dynamic noenhanced name 'difficulty' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,579 noenhanced font 'DejaVu Sans,12' \
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
set label 'It learns to look again where there are more pairs to try' at screen 0.01667,0.94819 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations, 16 samples each' at screen 0.01667,0.05816 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.89171 to screen 0.03472,0.86580 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'before' at screen 0.04444,0.87876 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.12847,0.89171 to screen 0.14653,0.86580 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'after' at screen 0.15625,0.87876 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.22535,0.89430 to screen 0.26146,0.86321 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.22535,0.87876 to screen 0.26146,0.87876 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.24340,0.87876 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'right' at screen 0.27118,0.87876 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.33958,0.89430 to screen 0.37569,0.86321 noclip fc rgb '#cc79a7' fs transparent solid 0.2 noborder
set arrow from screen 0.33958,0.87876 to screen 0.37569,0.87876 nohead lw 2 dt (10,3,3,3) lc rgb '#cc79a7'
set label '' at screen 0.35764,0.87876 point pt 13 ps 0.7 lc rgb '#cc79a7'
set label 'wrong' at screen 0.38542,0.87876 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.07074
set rmargin at screen 0.47778
set tmargin at screen 0.76593
set bmargin at screen 0.24780
unset logscale x
set xrange [-0.5:5.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5) offset 0,lift
unset logscale y
set yrange [0:4]
set ytics scale 0.5 ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'by difficulty' at screen 0.07074,0.81464 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'wait per response' at screen 0.02795,0.50687 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '1 (3)' at screen 0.10466,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '2 (23)' at screen 0.17250,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '3 (10)' at screen 0.24034,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '4 (6)' at screen 0.30818,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '5 (1)' at screen 0.37602,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '6+' at screen 0.44386,0.21153 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label '(17)' at screen 0.44386,0.17111 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'candidates (number of equations)' at screen 0.27426,0.11969 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel1_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.55407
set rmargin at screen 0.96111
set tmargin at screen 0.76593
set bmargin at screen 0.24780
unset logscale x
set xrange [0:50]
set xtics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40, '45' 45, '50' 50) offset 0,lift
unset logscale y
set yrange [0:3]
set ytics scale 0.5 ('0' 0, '1' 1, '2' 2, '3' 3)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'by result' at screen 0.55407,0.81464 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'wait per response' at screen 0.51128,0.50687 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.75759,0.16010 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#cc79a7' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 5 ps 0.6 lw 2.0 dt (3,3) lc rgb '#009e73' notitle, \
  $panel2_2 using 1:2 with linespoints pt 13 ps 0.6 lw 2.0 dt (10,3,3,3) lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
