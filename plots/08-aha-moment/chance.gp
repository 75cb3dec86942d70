# “What is too rare to be drawn is not amplified”
# Draw it again, in this folder: gnuplot -d chance.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, never: x, y, low, high”
$panel1_1 << e
0 1.6216688412216766e-06 6.643693705777129e-07 3.001323690876528e-06
5 1.68645418928333e-06 6.472856294428629e-07 3.1788759117974546e-06
10 1.638445109192046e-06 6.307276464829013e-07 3.1151765279053257e-06
15 1.5230674470505552e-06 6.274808106565001e-07 2.8559384375967318e-06
20 1.4179524411968682e-06 6.39100628027775e-07 2.5929091646816603e-06
25 1.3506034509695608e-06 6.42130979999929e-07 2.347477514643095e-06
30 1.275699340789504e-06 6.391921841622487e-07 2.0554032462679127e-06
35 1.195184201173104e-06 6.322317417527838e-07 1.8020026145425469e-06
40 1.1345164355796879e-06 6.171350176608762e-07 1.6086273870466957e-06
45 1.1002105889520893e-06 6.027240471986641e-07 1.5150299980635894e-06
50 1.081916772980154e-06 5.96862953790184e-07 1.472710967083764e-06
e

# “panel 1, rarely: x, y, low, high”
$panel1_2 << e
0 0.08010863498407181 0.07166793942737022 0.09496799033639232
5 0.16825805553732637 0.11602081143782715 0.20381182043340032
10 0.350403995702218 0.17902443290002443 0.5356284309998375
15 0.5217098401261906 0.2597992553008384 0.7768269056602691
20 0.6413627034946002 0.4026465817910564 0.8137983210637437
25 0.7195452949284055 0.5580639714572323 0.8155232462676768
30 0.7701338740326911 0.6891314463864615 0.8581809515083395
35 0.8022947415355537 0.722332912416748 0.8919747222175952
40 0.8250649661063841 0.739905677208826 0.9124456074363207
45 0.8469070949944578 0.7822913596375349 0.921734929305997
50 0.869951554165622 0.8251480949788694 0.9290513875562655
e

# “panel 1, often: x, y, low, high”
$panel1_3 << e
0 0.574717165081249 0.5250971529409696 0.6166581534196781
5 0.8830286535222802 0.8655783600329043 0.9299723506156515
10 0.9524144829324814 0.945141625750531 0.9639315582034466
15 0.9622319340087915 0.9529093784087751 0.9745578617048988
20 0.9675017848983292 0.9566394969549504 0.9793546049612284
25 0.9735684732826207 0.9662194532129863 0.9816299948595575
30 0.9772790743544466 0.9720940977208994 0.9830208484244976
35 0.9793495559540931 0.975736045084327 0.9840440657564578
40 0.9810976283226072 0.9777869863668691 0.9851617114009391
45 0.9823702128534167 0.979481788443015 0.9858604697032777
50 0.983308195943337 0.9810291220840598 0.986596314595315
e

# “panel 1, never, then 32 examples: x, y, low, high”
$panel1_4 << e
0 0.7115226196921487 0.6763952707683591 0.7811565038138203
5 0.7406650094520006 0.7138572742146484 0.7905210810210075
10 0.7505505059109796 0.7210843226521809 0.7943340338674535
15 0.7582162892125985 0.7327100118706839 0.7974280739852142
20 0.7664779077908143 0.7357202000776456 0.8044181396315887
25 0.7726455326854701 0.7335567216812204 0.8072380113451696
30 0.7786264061210804 0.7344441987187591 0.8106651582353869
35 0.7879736555450915 0.7458468227907978 0.8214776347514592
40 0.8000280770920215 0.7633412843676398 0.8370495944258363
45 0.8082781704058952 0.7680695500174588 0.8475885870786775
50 0.8147454055382475 0.771107111752752 0.8544089910549014
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'chance' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'chance.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two
set style textbox opaque noborder fillcolor rgb 'white' margins 0.5,0.4

# title, caption and legend
set label 'What is too rare to be drawn is not amplified' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean and range of 5 seeds; 57 equations, 16 samples each' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.10307
set rmargin at screen 0.73507
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [0:50]
set xtics scale 0.5 ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40, '45' 45, '50' 50) offset 0,lift
unset logscale y
set yrange [9.99999999e-08:1.000000001]
set logscale y 10
set ytics scale 0.5 ('10⁻⁷' 1e-07, '10⁻⁶' 1e-06, '10⁻⁵' 1e-05, '10⁻⁴' 0.0001, '10⁻³' 0.001, '10⁻²' 0.01, '10⁻¹' 0.1, '10⁰' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from screen 0.73507,0.88147 to screen 0.75729,0.84453 nohead lw 0.8 lc rgb '#d55e00'
set arrow from screen 0.73507,0.87864 to screen 0.75729,0.80306 nohead lw 0.8 lc rgb '#cc79a7'
set label 'probability of wait after a wrong pair' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.41907,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'never' at screen 0.76285,0.29338 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'rarely' at screen 0.76285,0.84453 left front noenhanced font ',12.5' tc rgb '#b34f00'
set label 'often' at screen 0.76285,0.88600 left front noenhanced font ',12.5' tc rgb '#007a59'
set label 'never, then 32 examples' at screen 0.76285,0.80306 left front noenhanced font ',12.5' tc rgb '#a3527f'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel1_4 using 1:3:4 with filledcurves fc rgb '#cc79a7' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
