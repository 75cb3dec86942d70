# “What is too rare to be drawn is not amplified”
# Draw it again, in this folder: gnuplot -d chance.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, never: x, y, low, high”
$panel1_1 << e
0 1.5201859263465015e-06 9.524676973467795e-07 2.3183661318866666e-06
5 1.600329747697142e-06 9.408695591406358e-07 2.8857032972840412e-06
10 1.5412365792409629e-06 8.8898713282961e-07 2.737803233883008e-06
15 1.4544899520768166e-06 8.627710449644848e-07 2.35745582827006e-06
20 1.4476278291248338e-06 8.949121317931194e-07 2.211287847648058e-06
25 1.4320456639250709e-06 9.183396435912567e-07 2.0566430872688466e-06
30 1.379128882082904e-06 8.962735877058804e-07 1.83087901600641e-06
35 1.3460221792145562e-06 8.781410805321036e-07 1.738323496552688e-06
40 1.3303702499739987e-06 8.621233704086053e-07 1.6544700822118797e-06
45 1.2953680978320444e-06 8.632354052776585e-07 1.6028805522123544e-06
50 1.2628444245035105e-06 8.609800047826776e-07 1.6106273076126536e-06
e

# “panel 1, rarely: x, y, low, high”
$panel1_2 << e
0 0.08165664531660283 0.07307004162520692 0.08953419936708838
5 0.17693737481844113 0.13839908707215945 0.2517639971581712
10 0.3384852074221299 0.22779207841193094 0.5982554871467326
15 0.4568711321044992 0.3062113900845898 0.757943885504661
20 0.5756693154193554 0.39222260608823234 0.7755412124241126
25 0.6573389581890539 0.4976959747801139 0.7587724718173208
30 0.720901712894274 0.6308908461675681 0.7733117085700398
35 0.7728746907688377 0.7375860250314822 0.8479355110865222
40 0.8120416984070159 0.7690399293645677 0.9017958628758597
45 0.8475159986120916 0.806484079346588 0.9212761191199744
50 0.8749675043108203 0.8335225401306193 0.9299776963202363
e

# “panel 1, often: x, y, low, high”
$panel1_3 << e
0 0.5797926079008034 0.5652268530783406 0.5896397938970521
5 0.8633215327176845 0.8227910137248822 0.9251313271292672
10 0.947076981850036 0.9221015611095295 0.9745763066694664
15 0.9693245375283809 0.9580209483391997 0.9819280555710085
20 0.976757948392209 0.9684945499687426 0.985921351392032
25 0.9802443641718253 0.9721583470652501 0.9865860551642386
30 0.9817551746340387 0.9743759705427375 0.9854529638526002
35 0.9830268371855047 0.9765209948750683 0.9861395049265497
40 0.9842792437419877 0.9781838919961621 0.9878475323387089
45 0.9852854886559971 0.9791584299162419 0.9893312799982408
50 0.9863341604659732 0.9811609038635547 0.9901086913954972
e

# “panel 1, never, then 32 examples: x, y, low, high”
$panel1_4 << e
0 0.7166960847675365 0.6729157484828638 0.7446957437958551
5 0.742175142473986 0.6971505967955668 0.7690677253426494
10 0.7549745981195229 0.7088481822438122 0.7941756867971764
15 0.7633866240525788 0.717438494702689 0.8067970957784153
20 0.770515529958662 0.726374460539073 0.8166431421764987
25 0.7762655688761246 0.7353648131480481 0.8252705561972179
30 0.7827435637655729 0.744976397950394 0.8336564198290668
35 0.7873183229011197 0.7463269170756787 0.8417910949077931
40 0.7869983067319042 0.7118410006867242 0.8491189904087695
45 0.7840441795483081 0.6652330910966322 0.8560804022960644
50 0.7874176264236565 0.6531175259259553 0.8622296785175664
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
set arrow from screen 0.73507,0.88172 to screen 0.75729,0.84453 nohead lw 0.8 lc rgb '#d55e00'
set arrow from screen 0.73507,0.87716 to screen 0.75729,0.80306 nohead lw 0.8 lc rgb '#cc79a7'
set label 'probability of wait after a wrong pair' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.41907,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'never' at screen 0.76285,0.30007 left front noenhanced font ',12.5' tc rgb '#00609a'
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
