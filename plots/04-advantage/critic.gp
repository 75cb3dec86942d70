# “Without bias, a critic must see a prompt some 32 times to match groups of 16”
# Draw it again, in this folder: gnuplot -d critic.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, λ = 1: x, y, low, high”
$panel1_1 << e
1 7.964423539507896 7.681193619654597 8.265812497996183
2 7.01331377463772 6.944293603572481 7.097480918281103
4 6.0225059070905225 5.876555453971477 6.203796958139194
8 5.338428768882692 5.237907195521609 5.497161743626764
16 4.820078762266737 4.740938121109665 4.890792412384689
32 4.489822927713579 4.431865297942494 4.558052844169854
64 4.361531594342397 4.339007408657391 4.383063706687039
128 4.287304728828272 4.246652815469685 4.305430586999709
256 4.250133825233375 4.227693553313472 4.25881203307979
e

# “panel 1, λ = 0: x, y, low, high”
$panel1_2 << e
1 3.50574061067861 3.349750443547516 3.781128285520053
2 3.2634612943172536 3.0791007183144696 3.4449515649807316
4 2.9249817458573117 2.7801080777617257 3.0807287830790875
8 2.4653338805868485 2.376875740147679 2.564927269517923
16 1.9543599280877633 1.876056236305662 2.0149679147755744
32 1.6994265730284508 1.625259749596875 1.7703765397403455
64 1.5882081152337575 1.5575591709797554 1.6104168832589099
128 1.52790909781272 1.4888712219790967 1.5488219072529212
256 1.4998335217479963 1.479119245786406 1.5101592346935593
e

# “panel 2, λ = 1: x, y, low, high”
$panel2_1 << e
1 2.3916215333682157e-17 1.9040087648269926e-17 3.1400198789062676e-17
2 4.776234900529511e-17 3.690739232524687e-17 5.570067234239466e-17
4 8.532337615535799e-17 8.120544990610419e-17 8.806500444723436e-17
8 1.1760793518691939e-16 1.1332516378168602e-16 1.216520604770502e-16
16 1.3487101220396232e-16 1.2105031611166647e-16 1.510109905658245e-16
32 1.3840009494529121e-16 1.3612395557235148e-16 1.3948604199064622e-16
64 1.5089202630228807e-16 1.4545796932131251e-16 1.5714872066752982e-16
128 1.3818531473357097e-16 1.3398047741290228e-16 1.4296722876572147e-16
256 1.4059262509977025e-16 1.348100028817273e-16 1.4526289218485006e-16
e

# “panel 2, λ = 0: x, y, low, high”
$panel2_2 << e
1 0.9285129538708151 0.8583629446833816 1.0272116316670492
2 0.9162149319504564 0.7610638763882197 1.0030911039034967
4 0.8220492054205988 0.7847806992869707 0.8656819941581398
8 0.6425564933599939 0.6058548060150646 0.6716164034086616
16 0.4500026122187446 0.42222275775543305 0.4707372769018371
32 0.3008349773578698 0.2876334034728062 0.3357899831982005
64 0.20262246854818905 0.1900720967745727 0.22212075928286543
128 0.1404177896950473 0.12678045819205702 0.1572224165071547
256 0.10359352074113745 0.09562020240493667 0.11210204318930653
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,386 dynamic noenhanced name 'critic' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,579 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'critic.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Without bias, a critic must see a prompt some 32 times to match groups of 16' at screen 0.01667,0.94819 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'λ = 1: the reward less what was expected; λ = 0: how much the expectation rose' at screen 0.01667,0.09858 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label 'with a token; mean and range of 5 seeds, 20 critics each; groups: leave-one-out' at screen 0.01667,0.05984 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.89430 to screen 0.05278,0.86321 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87876 to screen 0.05278,0.87876 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87876 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'λ = 1' at screen 0.06250,0.87876 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.13837,0.89430 to screen 0.17448,0.86321 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.13837,0.87876 to screen 0.17448,0.87876 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.15642,0.87876 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'λ = 0' at screen 0.18420,0.87876 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08140
set rmargin at screen 0.47511
set tmargin at screen 0.76593
set bmargin at screen 0.24780
unset logscale x
set xrange [0.999999999:256.000000256]
set logscale x 10
set xtics scale 0.5 ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256) offset 0,lift
unset logscale y
set yrange [0:10]
set ytics scale 0.5 ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 8.952342354647019 to graph 1, first 8.952342354647019 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 5.793618628872519 to graph 1, first 5.793618628872519 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 4.532173881418812 to graph 1, first 4.532173881418812 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'noise' at screen 0.08140,0.81464 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'responses until noise = slope' at screen 0.02795,0.50687 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'responses seen to each prompt' at screen 0.27826,0.16010 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'group of 2' at screen 0.46956,0.73399 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'group of 4' at screen 0.46956,0.57033 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'group of 16' at screen 0.46956,0.50497 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.56740
set rmargin at screen 0.96111
set tmargin at screen 0.76593
set bmargin at screen 0.24780
unset logscale x
set xrange [0.999999999:256.000000256]
set logscale x 10
set xtics scale 0.5 ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256) offset 0,lift
unset logscale y
set yrange [0:1.2]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'bias' at screen 0.56740,0.81464 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label '|mean step − slope| / |slope|' at screen 0.50862,0.50687 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'responses seen to each prompt' at screen 0.76426,0.16010 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
