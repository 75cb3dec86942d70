# “While a baby that compares learns, its gradient has less noise than rewards alone give”
# Draw it again, in this folder: gnuplot -d noise.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, reward alone: x, y, low, high”
$panel1_1 << e
0 0.15299175559809192 0.13177351682605512 0.17642021702419564
10 0.2717907461246348 0.21073403482783676 0.3194118127392967
20 0.1923537235607035 0.1157105969100028 0.26329268217077323
30 0.13550196803133185 0.08486052342158108 0.18378084033855197
40 0.1110789883945278 0.06045282267624058 0.17325863502028782
50 0.09471124167420511 0.04554726439655061 0.15151186382323314
60 0.089122733144818 0.042792391697063024 0.15208709243202523
70 0.08043219487209663 0.03340691491986277 0.13662154886733416
80 0.07648039462457311 0.03405602023740626 0.13397367049964962
90 0.06800053836762582 0.030759309345958715 0.11405659166155843
100 0.06754363255769 0.028707979931187892 0.12198934667420569
e

# “panel 1, compared: x, y, low, high”
$panel1_2 << e
0 0.0397793792242329 0.03190205731785006 0.047222786712081966
10 0.04050961127746778 0.02896200619575531 0.05388405719484943
20 0.019084102381757884 0.010471149246935063 0.02989002725834893
30 0.01078466742852861 0.005446490458205343 0.01608102538829508
40 0.006970953036120386 0.003101599467280642 0.010970673016927683
50 0.004749506952250324 0.0016018512309525018 0.00807027345621746
60 0.004075293357972722 0.0014304174887799657 0.007197843269320758
70 0.0032572246233702456 0.0009295750335554954 0.006636243969002279
80 0.002780916805853456 0.000996885975807002 0.005338163552659402
90 0.0022208143896349235 0.0006888149786465224 0.004108004612775286
100 0.002053006191856563 0.00047196086076335735 0.003920117075253815
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,438 dynamic noenhanced name 'noise' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,657 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'noise.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'While a baby that compares learns, its gradient' at screen 0.01667,0.95434 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'has less noise than rewards alone give' at screen 0.01667,0.90685 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label '4 walks a gradient; mean and the middle eight tenths of 100 babies, all of which compare' at screen 0.01667,0.05205 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.10307
set rmargin at screen 0.83872
set tmargin at screen 0.84566
set bmargin at screen 0.18356
unset logscale x
set xrange [0:100]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60, '70' 70, '80' 80, '90' 90, '100' 100) offset 0,lift
unset logscale y
set yrange [9.999999990000001e-05:1.000000001]
set logscale y 10
set ytics scale 0.5 ('10⁻⁴' 0.0001, '10⁻³' 0.001, '10⁻²' 0.01, '10⁻¹' 0.1, '10⁰' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'variance of the gradient (reward², log scale)' at screen 0.02795,0.51461 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'update' at screen 0.47089,0.10628 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'reward alone' at screen 0.85260,0.65193 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'compared' at screen 0.85260,0.40080 left front noenhanced font ',12.5' tc rgb '#b34f00'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt solid lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
