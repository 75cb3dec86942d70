# “Of three estimates of the drift, k3 is calm nearby and the wildest far away”
# Draw it again, in this folder: gnuplot -d estimators.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, k1: x, y, low, high”
$panel1_1 << e
0.00015360429134989533 1.0000000000003544 NaN NaN
0.00033229637550663186 0.9999999999978064 NaN NaN
0.0007202034111996764 1.0000000000003297 NaN NaN
0.001565071733911671 0.9999999999997429 NaN NaN
0.003413667621061416 0.9999999999998381 NaN NaN
0.007483218193204459 1.000000000000007 NaN NaN
0.01650976310777191 0.9999999999999859 NaN NaN
0.036686687509962505 0.9999999999999811 NaN NaN
0.08194885339684788 0.9999999999999922 NaN NaN
0.18218687373829656 0.9999999999999984 NaN NaN
0.3916189757940368 0.9999999999999989 NaN NaN
0.766233465352858 0.9999999999999994 NaN NaN
1.26584984614977 1.0000000000000004 NaN NaN
1.739747697502127 1 NaN NaN
2.1672025344084225 0.9999999999999998 NaN NaN
2.7192153853266197 0.9999999999999997 NaN NaN
3.4868656517223675 1.0000000000000004 NaN NaN
e

# “panel 1, k2: x, y, low, high”
$panel1_2 << e
0.00015360429134989533 1.0044993265167474 NaN NaN
0.00033229637550663186 1.006599145393461 NaN NaN
0.0007202034111996764 1.0096744783092884 NaN NaN
0.001565071733911671 1.0141715812005678 NaN NaN
0.003413667621061416 1.0207289754872029 NaN NaN
0.007483218193204459 1.0302381042107525 NaN NaN
0.01650976310777191 1.0438776375841672 NaN NaN
0.036686687509962505 1.0630074510943195 NaN NaN
0.08194885339684788 1.0885912560796442 NaN NaN
0.18218687373829656 1.119396744321189 NaN NaN
0.3916189757940368 1.1483163773906486 NaN NaN
0.766233465352858 1.161309839245815 NaN NaN
1.26584984614977 1.1582503611429886 NaN NaN
1.739747697502127 1.1941411780795255 NaN NaN
2.1672025344084225 1.357201402701988 NaN NaN
2.7192153853266197 1.6818610277456476 NaN NaN
3.4868656517223675 2.043062023389102 NaN NaN
e

# “panel 1, k3: x, y, low, high”
$panel1_3 << e
0.00015360429134989533 1 NaN NaN
0.00033229637550663186 1 NaN NaN
0.0007202034111996764 1 NaN NaN
0.001565071733911671 1 NaN NaN
0.003413667621061416 1 NaN NaN
0.007483218193204459 1 NaN NaN
0.01650976310777191 1 NaN NaN
0.036686687509962505 1 NaN NaN
0.08194885339684788 1 NaN NaN
0.18218687373829656 1 NaN NaN
0.3916189757940368 1 NaN NaN
0.766233465352858 1 NaN NaN
1.26584984614977 1 NaN NaN
1.739747697502127 1 NaN NaN
2.1672025344084225 1 NaN NaN
2.7192153853266197 1 NaN NaN
3.4868656517223675 1 NaN NaN
e

# “panel 2, k1: x, y, low, high”
$panel2_1 << e
0.00015360429134989533 114.35931490357932 NaN NaN
0.00033229637550663186 77.82956969337727 NaN NaN
0.0007202034111996764 52.94203617920314 NaN NaN
0.001565071733911671 35.986198941249434 NaN NaN
0.003413667621061416 24.434091266121815 NaN NaN
0.007483218193204459 16.563401487645656 NaN NaN
0.01650976310777191 11.20070526345547 NaN NaN
0.036686687509962505 7.546560955457108 NaN NaN
0.08194885339684788 5.056439209732986 NaN NaN
0.18218687373829656 3.3598282112624815 NaN NaN
0.3916189757940368 2.2055514691486415 NaN NaN
0.766233465352858 1.425207599927461 NaN NaN
1.26584984614977 0.9110414085556889 NaN NaN
1.739747697502127 0.6105531271898771 NaN NaN
2.1672025344084225 0.5024853471722234 NaN NaN
2.7192153853266197 0.48684633364471974 NaN NaN
3.4868656517223675 0.4145619669298422 NaN NaN
e

# “panel 2, k2: x, y, low, high”
$panel2_2 << e
0.00015360429134989533 1.2000131460647865 NaN NaN
0.00033229637550663186 1.1963941328468248 NaN NaN
0.0007202034111996764 1.1910347414797788 NaN NaN
0.001565071733911671 1.1830698393047339 NaN NaN
0.003413667621061416 1.171179199565895 NaN NaN
0.007483218193204459 1.1533360809155424 NaN NaN
0.01650976310777191 1.1264405226987872 NaN NaN
0.036686687509962505 1.0858999707227202 NaN NaN
0.08194885339684788 1.0256526805516888 NaN NaN
0.18218687373829656 0.9407189746667173 NaN NaN
0.3916189757940368 0.8382124665517443 NaN NaN
0.766233465352858 0.7594800087131994 NaN NaN
1.26584984614977 0.7606503373938844 NaN NaN
1.739747697502127 0.8361703556731827 NaN NaN
2.1672025344084225 1.0013844248251915 NaN NaN
2.7192153853266197 1.160319056291866 NaN NaN
3.4868656517223675 1.0013808492139868 NaN NaN
e

# “panel 2, k3: x, y, low, high”
$panel2_3 << e
0.00015360429134989533 1.1868790385927526 NaN NaN
0.00033229637550663186 1.1772933643833765 NaN NaN
0.0007202034111996764 1.1633804391439226 NaN NaN
0.001565071733911671 1.143299814833377 NaN NaN
0.003413667621061416 1.1145689625422837 NaN NaN
0.007483218193204459 1.0740332454474644 NaN NaN
0.01650976310777191 1.0181849740214137 NaN NaN
0.036686687509962505 0.9445755140073757 NaN NaN
0.08194885339684788 0.8566175421728626 NaN NaN
0.18218687373829656 0.7791031084015476 NaN NaN
0.3916189757940368 0.8005692164665488 NaN NaN
0.766233465352858 1.1274339115589842 NaN NaN
1.26584984614977 2.2010734519800783 NaN NaN
1.739747697502127 6.1096842887484595 NaN NaN
2.1672025344084225 31.828561454173077 NaN NaN
2.7192153853266197 490.11203892840774 NaN NaN
3.4868656517223675 42815.75764472077 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'estimators' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'estimators.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Of three estimates of the drift, k3 is calm nearby and the wildest far away' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'exact sums over all 50 numbers; logits moved along one random direction' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'k1' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.11146,0.87351 to screen 0.14757,0.87351 nohead lw 2 dt solid lc rgb '#d55e00'
set label '' at screen 0.12951,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'k2' at screen 0.15729,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.20625,0.87351 to screen 0.24236,0.87351 nohead lw 2 dt (10,4) lc rgb '#009e73'
set label '' at screen 0.22431,0.87351 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'k3' at screen 0.25208,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.45316
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.00015360429119629104:3.4868656552092334]
set logscale x 10
set xtics scale 0.5 ('10⁻³' 0.001, '10⁻²' 0.01, '10⁻¹' 0.1, '10⁰' 1) offset 0,lift
unset logscale y
set yrange [1:2.5]
set ytics scale 0.5 ('1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'mean: k1 and k3 both lie on 1' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'mean / exact KL' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'exact KL(π‖ref) (nats, log scale)' at screen 0.26995,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt solid lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (10,4) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.59469
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.00015360429119629104:3.4868656552092334]
set logscale x 10
set xtics scale 0.5 ('10⁻³' 0.001, '10⁻²' 0.01, '10⁻¹' 0.1, '10⁰' 1) offset 0,lift
unset logscale y
set yrange [0.09999999990000001:100000.0001]
set logscale y 10
set ytics scale 0.5 ('1' 1, '100' 100, '10000' 10000)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'spread' at screen 0.59469,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'standard deviation' at screen 0.48667,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label '/ exact KL (log)' at screen 0.50924,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'exact KL(π‖ref) (nats, log scale)' at screen 0.77790,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt solid lc rgb '#d55e00' notitle, \
  $panel2_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (10,4) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
