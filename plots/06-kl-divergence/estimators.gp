# “Near the reference k3 is exact and calm; far from it, it is the wildest of the three”
# Draw it again, in this folder: gnuplot -d estimators.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, k1: x, y, low, high”
$panel1_1 << e
0.00013469774093110835 0.9999999999966592 NaN NaN
0.00028970471618036214 0.9999999999964524 NaN NaN
0.0006225909317399367 0.9999999999992477 NaN NaN
0.0013363989042778363 0.9999999999996082 NaN NaN
0.0028635758479382445 0.9999999999999389 NaN NaN
0.0061199969783176985 0.999999999999881 NaN NaN
0.013028863481834923 0.9999999999999396 NaN NaN
0.027575428141373773 1.000000000000014 NaN NaN
0.05784369561220156 0.9999999999999997 NaN NaN
0.11963596029555353 0.9999999999999979 NaN NaN
0.24164643406694905 0.9999999999999978 NaN NaN
0.46755379828659566 0.999999999999999 NaN NaN
0.8358643867221831 1 NaN NaN
1.3181819133484896 1 NaN NaN
1.7959743450455314 0.9999999999999991 NaN NaN
2.166468765567021 1 NaN NaN
2.4168603308717223 1.0000000000000002 NaN NaN
e

# “panel 1, k2: x, y, low, high”
$panel1_2 << e
0.00013469774093110835 0.9982527642973896 NaN NaN
0.00028970471618036214 0.9974758661060622 NaN NaN
0.0006225909317399367 0.9963820092885713 NaN NaN
0.0013363989042778363 0.9948760043193734 NaN NaN
0.0028635758479382445 0.9928779514894687 NaN NaN
0.0061199969783176985 0.9903954802080631 NaN NaN
0.013028863481834923 0.9876936763050534 NaN NaN
0.027575428141373773 0.9856500029715568 NaN NaN
0.05784369561220156 0.9863836966758239 NaN NaN
0.11963596029555353 0.9940225758281246 NaN NaN
0.24164643406694905 1.0145379786984063 NaN NaN
0.46755379828659566 1.0520939682788675 NaN NaN
0.8358643867221831 1.102431921607841 NaN NaN
1.3181819133484896 1.1564539873366422 NaN NaN
1.7959743450455314 1.212840357656328 NaN NaN
2.166468765567021 1.2668270262359531 NaN NaN
2.4168603308717223 1.3198049200393702 NaN NaN
e

# “panel 1, k3: x, y, low, high”
$panel1_3 << e
0.00013469774093110835 1 NaN NaN
0.00028970471618036214 1 NaN NaN
0.0006225909317399367 1 NaN NaN
0.0013363989042778363 1 NaN NaN
0.0028635758479382445 1 NaN NaN
0.0061199969783176985 1 NaN NaN
0.013028863481834923 1 NaN NaN
0.027575428141373773 1 NaN NaN
0.05784369561220156 1 NaN NaN
0.11963596029555353 1 NaN NaN
0.24164643406694905 1 NaN NaN
0.46755379828659566 1 NaN NaN
0.8358643867221831 1 NaN NaN
1.3181819133484896 1 NaN NaN
1.7959743450455314 1 NaN NaN
2.166468765567021 1 NaN NaN
2.4168603308717223 1 NaN NaN
e

# “panel 2, k1: x, y, low, high”
$panel2_1 << e
0.00013469774093110835 121.74200551889821 NaN NaN
0.00028970471618036214 82.97683728562846 NaN NaN
0.0006225909317399367 56.56641925934612 NaN NaN
0.0013363989042778363 38.57318733576706 NaN NaN
0.0028635758479382445 26.31450595528844 NaN NaN
0.0061199969783176985 17.962706184362222 NaN NaN
0.013028863481834923 12.272581008360504 NaN NaN
0.027575428141373773 8.395686841460547 NaN NaN
0.05784369561220156 5.753706716082935 NaN NaN
0.11963596029555353 3.951892547624907 NaN NaN
0.24164643406694905 2.7197204583250416 NaN NaN
0.46755379828659566 1.8709406377590725 NaN NaN
0.8358643867221831 1.2797753088938846 NaN NaN
1.3181819133484896 0.8686885035385891 NaN NaN
1.7959743450455314 0.5921326097457299 NaN NaN
2.166468765567021 0.41168630419144264 NaN NaN
2.4168603308717223 0.30358660198014203 NaN NaN
e

# “panel 2, k2: x, y, low, high”
$panel2_2 << e
0.00013469774093110835 1.4001484781017441 NaN NaN
0.00028970471618036214 1.3980616941827793 NaN NaN
0.0006225909317399367 1.3949399284555624 NaN NaN
0.0013363989042778363 1.390234354450668 NaN NaN
0.0028635758479382445 1.3830717836103763 NaN NaN
0.0061199969783176985 1.372040347821123 NaN NaN
0.013028863481834923 1.3548366846271709 NaN NaN
0.027575428141373773 1.3277382850542079 NaN NaN
0.05784369561220156 1.2850196105102267 NaN NaN
0.11963596029555353 1.2190310518258007 NaN NaN
0.24164643406694905 1.1231150314391891 NaN NaN
0.46755379828659566 1.0004796464770802 NaN NaN
0.8358643867221831 0.8728198722937893 NaN NaN
1.3181819133484896 0.7549292688368228 NaN NaN
1.7959743450455314 0.6185248621938836 NaN NaN
2.166468765567021 0.4954695857878472 NaN NaN
2.4168603308717223 0.4969402069172492 NaN NaN
e

# “panel 2, k3: x, y, low, high”
$panel2_3 << e
0.00013469774093110835 1.410367357143736 NaN NaN
0.00028970471618036214 1.4131495796794213 NaN NaN
0.0006225909317399367 1.417275940730529 NaN NaN
0.0013363989042778363 1.4234257601785643 NaN NaN
0.0028635758479382445 1.432657814154443 NaN NaN
0.0061199969783176985 1.4466678396502926 NaN NaN
0.013028863481834923 1.4682834175662862 NaN NaN
0.027575428141373773 1.502514022022411 NaN NaN
0.05784369561220156 1.5590756356218503 NaN NaN
0.11963596029555353 1.6593514876836017 NaN NaN
0.24164643406694905 1.8581786559035884 NaN NaN
0.46755379828659566 2.321464297734667 NaN NaN
0.8358643867221831 3.6767486730448478 NaN NaN
1.3181819133484896 9.507611252447001 NaN NaN
1.7959743450455314 59.722720177796035 NaN NaN
2.166468765567021 1376.6050446480817 NaN NaN
2.4168603308717223 185950.03822369696 NaN NaN
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
set label 'Near the reference k3 is exact and calm; far from it, it is the wildest of the three' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
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
set rmargin at screen 0.47503
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.00013469774079641063:2.4168603332885827]
set logscale x 10
set xtics scale 0.5 ('10⁻³' 0.001, '10⁻²' 0.01, '10⁻¹' 0.1, '10⁰' 1) offset 0,lift
unset logscale y
set yrange [0.9:1.4]
set ytics scale 0.5 ('0.9' 0.9, '1.0' 1, '1.1' 1.1, '1.2' 1.2, '1.3' 1.3, '1.4' 1.4)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'mean: k1 and k3 both lie on 1' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'mean / exact KL' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'exact KL(π‖ref) (nats)' at screen 0.28088,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt solid lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (10,4) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57282
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.00013469774079641063:2.4168603332885827]
set logscale x 10
set xtics scale 0.5 ('10⁻³' 0.001, '10⁻²' 0.01, '10⁻¹' 0.1, '10⁰' 1) offset 0,lift
unset logscale y
set yrange [0.09999999990000001:1000000.001]
set logscale y 10
set ytics scale 0.5 ('10⁰' 1, '10²' 100, '10⁴' 10000, '10⁶' 1000000)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'spread' at screen 0.57282,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'standard deviation / exact KL' at screen 0.50853,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'exact KL(π‖ref) (nats)' at screen 0.76697,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
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
