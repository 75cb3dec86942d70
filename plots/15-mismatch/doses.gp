# “Of each kind of mismatch a larger dose makes a larger error of the gradient”
# Draw it again, in this folder: gnuplot -d doses.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, : x, y, low, high”
$panel1_1 << e
16 6.958601661293938e-05 2.7236959627076046e-05 0.00013093540859215506
14 0.00046875166641435734 0.00013121729401312736 0.001263791659537816
11 0.0018309958510599202 0.0006692564187299762 0.0035087300240134304
8 0.01790049070778162 0.007199776562759459 0.03156265156098555
6 0.09080459324825144 0.045123571084867954 0.15969156365730644
5 0.21873649896911326 0.07359123061693362 0.4733154122490785
4 0.4805290742171273 0.09920421466980185 1.0473597405767394
3 0.5706707167985596 0.2360564581634091 1.0918898517334745
e

# “panel 2, : x, y, low, high”
$panel2_1 << e
0.001 0.0013323821370599654 0.0009394773274812804 0.0018885292480445904
0.003 0.0039973420510435 0.002820321501546022 0.005663262790377822
0.01 0.013326463132600613 0.009423080170686621 0.018850180281646117
0.03 0.039988770431911166 0.028456934063192423 0.05630977640711811
0.1 0.13308828011981227 0.09402372803100313 0.18463285366363344
0.3 0.38816990301087034 0.27555882039702984 0.5198736846117907
1 0.9056666427863196 0.6801038174578211 1.124053759451681
e

# “panel 3, : x, y, low, high”
$panel3_1 << e
1 9.94413025524232e-16 6.68405606309574e-16 1.4876705248024577e-15
0.98 0.0527868530447401 0.003808229862399634 0.09463507254985894
0.95 0.24672353536100217 0.15030567658807928 0.30379152144096105
0.9 0.6381749361270074 0.3902957911959649 0.9460390029481389
0.85 0.9643002517197846 0.6083957093405253 1.6614271872670092
0.8 1.0000492636554779 0.622670503490522 1.1256191012182242
e

# “panel 4, : x, y, low, high”
$panel4_1 << e
0 9.368071530398264e-16 6.146900498862305e-16 1.3693496172424932e-15
1 0.017618367174740992 0.011177458987654348 0.02351260585360367
2 0.035312506169585 0.0222282801592516 0.04773031468302482
4 0.07096206201584306 0.043956818576569134 0.09892767523726924
8 0.14588726611492986 0.086323761287407 0.24369810009953885
16 0.31897956652774556 0.18787907576649943 0.5880475150732313
24 0.47248428762178224 0.3065053826727334 0.7421909510608858
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,602 dynamic noenhanced name 'doses' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,903 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'doses.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Of each kind of mismatch a larger dose makes a larger error of the gradient' at screen 0.01667,0.96678 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'exact sums over all outputs of a small transformer; mean of 10' at screen 0.01667,0.06271 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label 'seeds, and the middle 80% of them; top-p 1 and lag 0 are 0' at screen 0.01667,0.03787 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.10307
set rmargin at screen 0.47778
set tmargin at screen 0.92226
set bmargin at screen 0.59003
unset logscale x
set xrange [3:16]
set xtics scale 0.5 ('3' 3, '4' 4, '5' 5, '6' 6, '8' 8, '11' 11, '14' 14, '16' 16) offset 0,lift
unset logscale y
set yrange [9.999999990000001e-06:10.00000001]
set logscale y 10
set ytics scale 0.5 ('10⁻⁴' 0.0001, '10⁻²' 0.01, '10⁰' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'error / |∇J|' at screen 0.02795,0.75615 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'bits of each number' at screen 0.29042,0.53380 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.58640
set rmargin at screen 0.96111
set tmargin at screen 0.92226
set bmargin at screen 0.59003
unset logscale x
set xrange [0.000999999999:1.000000001]
set logscale x 10
set xtics scale 0.5 ('0.001' 0.001, '0.01' 0.01, '0.1' 0.1, '1' 1) offset 0,lift
unset logscale y
set yrange [9.999999990000001e-05:10.00000001]
set logscale y 10
set ytics scale 0.5 ('10⁻⁴' 0.0001, '10⁻³' 0.001, '10⁻²' 0.01, '10⁻¹' 0.1, '10⁰' 1, '10¹' 10)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'error / |∇J|' at screen 0.51128,0.75615 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'noise δ on the logits' at screen 0.77376,0.53380 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 3
set lmargin at screen 0.10307
set rmargin at screen 0.47778
set tmargin at screen 0.49061
set bmargin at screen 0.15839
unset logscale x
set xrange [0.8:1]
set xtics scale 0.5 ('0.80' 0.8, '0.85' 0.85, '0.90' 0.9, '0.95' 0.95, '1.00' 1) offset 0,lift
unset logscale y
set yrange [0:2]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'error / |∇J|' at screen 0.04428,0.32450 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'top-p of the sampler' at screen 0.29042,0.10216 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel3_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel3_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 4
set lmargin at screen 0.58640
set rmargin at screen 0.96111
set tmargin at screen 0.49061
set bmargin at screen 0.15839
unset logscale x
set xrange [0:24]
set xtics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20) offset 0,lift
unset logscale y
set yrange [0:0.8]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'error / |∇J|' at screen 0.52762,0.32450 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'lag (updates)' at screen 0.77376,0.10216 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel4_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel4_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
