# “Near the reference k3 is exact and calm; far from it, it is the wildest of the three”
# Draw it again, in this folder: gnuplot -d estimators.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, k1: x, y, low, high”
$panel1_1 << e
0.00013469774093065835 1 NaN NaN
0.0002897047161793344 1 NaN NaN
0.0006225909317394684 1 NaN NaN
0.0013363989042773127 1 NaN NaN
0.0028635758479380697 1 NaN NaN
0.00611999697831697 1 NaN NaN
0.013028863481834135 1 NaN NaN
0.027575428141374158 1 NaN NaN
0.05784369561220154 1 NaN NaN
0.11963596029555328 1 NaN NaN
0.24164643406694852 1 NaN NaN
0.4675537982865952 1 NaN NaN
0.8358643867221831 1 NaN NaN
1.3181819133484896 1 NaN NaN
1.7959743450455299 1 NaN NaN
2.166468765567021 1 NaN NaN
2.4168603308717227 1 NaN NaN
e

# “panel 1, k2: x, y, low, high”
$panel1_2 << e
0.00013469774093065835 0.9982527643007246 NaN NaN
0.0002897047161793344 0.9974758661096008 NaN NaN
0.0006225909317394684 0.996382009289321 NaN NaN
0.0013363989042773127 0.9948760043197632 NaN NaN
0.0028635758479380697 0.9928779514895293 NaN NaN
0.00611999697831697 0.990395480208181 NaN NaN
0.013028863481834135 0.9876936763051132 NaN NaN
0.027575428141374158 0.985650002971543 NaN NaN
0.05784369561220154 0.9863836966758243 NaN NaN
0.11963596029555328 0.9940225758281267 NaN NaN
0.24164643406694852 1.0145379786984086 NaN NaN
0.4675537982865952 1.0520939682788684 NaN NaN
0.8358643867221831 1.102431921607841 NaN NaN
1.3181819133484896 1.1564539873366422 NaN NaN
1.7959743450455299 1.2128403576563291 NaN NaN
2.166468765567021 1.2668270262359531 NaN NaN
2.4168603308717227 1.31980492003937 NaN NaN
e

# “panel 1, k3: x, y, low, high”
$panel1_3 << e
0.00013469774093065835 1.0000000000033409 NaN NaN
0.0002897047161793344 1.0000000000035476 NaN NaN
0.0006225909317394684 1.0000000000007523 NaN NaN
0.0013363989042773127 1.000000000000392 NaN NaN
0.0028635758479380697 1.000000000000061 NaN NaN
0.00611999697831697 1.000000000000119 NaN NaN
0.013028863481834135 1.0000000000000604 NaN NaN
0.027575428141374158 0.999999999999986 NaN NaN
0.05784369561220154 1.0000000000000004 NaN NaN
0.11963596029555328 1.000000000000002 NaN NaN
0.24164643406694852 1.0000000000000022 NaN NaN
0.4675537982865952 1.0000000000000009 NaN NaN
0.8358643867221831 1 NaN NaN
1.3181819133484896 1 NaN NaN
1.7959743450455299 1.0000000000000009 NaN NaN
2.166468765567021 1 NaN NaN
2.4168603308717227 0.9999999999999998 NaN NaN
e

# “panel 2, k1: x, y, low, high”
$panel2_1 << e
0.00013469774093065835 121.74200551930493 NaN NaN
0.0002897047161793344 82.97683728592283 NaN NaN
0.0006225909317394684 56.56641925938868 NaN NaN
0.0013363989042773127 38.57318733578217 NaN NaN
0.0028635758479380697 26.314505955290045 NaN NaN
0.00611999697831697 17.96270618436436 NaN NaN
0.013028863481834135 12.272581008361247 NaN NaN
0.027575428141374158 8.39568684146043 NaN NaN
0.05784369561220154 5.753706716082937 NaN NaN
0.11963596029555328 3.9518925476249156 NaN NaN
0.24164643406694852 2.719720458325048 NaN NaN
0.4675537982865952 1.8709406377590743 NaN NaN
0.8358643867221831 1.2797753088938846 NaN NaN
1.3181819133484896 0.8686885035385891 NaN NaN
1.7959743450455299 0.5921326097457305 NaN NaN
2.166468765567021 0.41168630419144264 NaN NaN
2.4168603308717227 0.303586601980142 NaN NaN
e

# “panel 2, k2: x, y, low, high”
$panel2_2 << e
0.00013469774093065835 1.4001484781064217 NaN NaN
0.0002897047161793344 1.398061694187739 NaN NaN
0.0006225909317394684 1.3949399284566117 NaN NaN
0.0013363989042773127 1.3902343544512126 NaN NaN
0.0028635758479380697 1.3830717836104607 NaN NaN
0.00611999697831697 1.3720403478212861 NaN NaN
0.013028863481834135 1.3548366846272528 NaN NaN
0.027575428141374158 1.3277382850541892 NaN NaN
0.05784369561220154 1.2850196105102272 NaN NaN
0.11963596029555328 1.2190310518258032 NaN NaN
0.24164643406694852 1.1231150314391916 NaN NaN
0.4675537982865952 1.000479646477081 NaN NaN
0.8358643867221831 0.8728198722937893 NaN NaN
1.3181819133484896 0.7549292688368228 NaN NaN
1.7959743450455299 0.6185248621938841 NaN NaN
2.166468765567021 0.4954695857878472 NaN NaN
2.4168603308717227 0.49694020691724916 NaN NaN
e

# “panel 2, k3: x, y, low, high”
$panel2_3 << e
0.00013469774093065835 1.4103673571484479 NaN NaN
0.0002897047161793344 1.4131495796844347 NaN NaN
0.0006225909317394684 1.4172759407315954 NaN NaN
0.0013363989042773127 1.423425760179122 NaN NaN
0.0028635758479380697 1.4326578141545305 NaN NaN
0.00611999697831697 1.4466678396504649 NaN NaN
0.013028863481834135 1.468283417566375 NaN NaN
0.027575428141374158 1.5025140220223898 NaN NaN
0.05784369561220154 1.559075635621851 NaN NaN
0.11963596029555328 1.659351487683605 NaN NaN
0.24164643406694852 1.8581786559035927 NaN NaN
0.4675537982865952 2.321464297734669 NaN NaN
0.8358643867221831 3.6767486730448478 NaN NaN
1.3181819133484896 9.507611252447001 NaN NaN
1.7959743450455299 59.722720177796084 NaN NaN
2.166468765567021 1376.6050446480817 NaN NaN
2.4168603308717227 185950.03822369693 NaN NaN
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
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'Near the reference k3 is exact and calm; far from it, it is the wildest of the three' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'exact sums over all 50 numbers; logits moved along one random direction' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'k1' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.11146,0.87351 to screen 0.14757,0.87351 nohead lw 2 dt solid lc rgb '#d55e00'
set label '' at screen 0.12951,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'k2' at screen 0.15729,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.20625,0.87351 to screen 0.24236,0.87351 nohead lw 2 dt solid lc rgb '#009e73'
set label '' at screen 0.22431,0.87351 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'k3' at screen 0.25208,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47503
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.00013469774079596063:2.416860333288583]
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
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt solid lc rgb '#009e73' notitle
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
set xrange [0.00013469774079596063:2.416860333288583]
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
  $panel2_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt solid lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
