# “Comparing takes most of the noise out of the gradient, and in the end nearly all”
# Draw it again, in this folder: gnuplot -d noise.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, reward alone: x, y, low, high”
$panel1_1 << e
0 0.15426401052620242 0.1114370843716528 0.21388151611478143
10 0.27589056603049167 0.15997224970779084 0.44065607642067867
20 0.1954408444221399 0.07456165600156577 0.3324027178449982
30 0.1365123036473756 0.04026626501078282 0.24204547351644867
40 0.10574169484850257 0.033026747414877364 0.2211535187145072
50 0.09182508835363899 0.03042638862864599 0.1883620987013588
60 0.08379143469193977 0.023245553703150682 0.1744774323477697
70 0.07835082321577802 0.01974028964859047 0.15817663282431302
80 0.07471312668362558 0.023291962182280013 0.15177962750266907
90 0.06951185681150072 0.013147523351933532 0.15413794113208557
100 0.06795609955899178 0.00946530530102182 0.1695528288035901
e

# “panel 1, compared: x, y, low, high”
$panel1_2 << e
0 0.038579841975507276 0.02478162661622939 0.05858551194874982
10 0.039769938327504244 0.022167568710547085 0.07264076023332755
20 0.01947124095635954 0.006424475843972006 0.04632364991476078
30 0.0110414825633897 0.0029291633997468023 0.022060785050307122
40 0.006405817701246338 0.0013838078866919188 0.016441138186011194
50 0.004780752555716029 0.0007797447029945634 0.012162716779097702
60 0.003731568458050866 0.0005427144649234098 0.012014468456102297
70 0.003103385274484919 0.00033831077394099374 0.01078256465247744
80 0.0027213888803294495 0.0003514672702036126 0.011470510118352597
90 0.0021765711427073923 0.00022729207559252487 0.006691570582375229
100 0.0021004171134624172 9.311526870494731e-05 0.00899505979307493
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,416 dynamic noenhanced name 'noise' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,624 noenhanced font 'DejaVu Sans,12' \
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
set label 'Comparing takes most of the noise out of the gradient, and in the end nearly all' at screen 0.01667,0.95192 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label '4 walks a gradient; mean and range of 100 babies, all of which compare' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

# panel 1
set lmargin at screen 0.10307
set rmargin at screen 0.83872
set tmargin at screen 0.88750
set bmargin at screen 0.19038
unset logscale x
set xrange [0:100]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60, '70' 70, '80' 80, '90' 90, '100' 100) offset 0,lift
unset logscale y
set yrange [9.999999990000001e-06:1.000000001]
set logscale y 10
set ytics scale 0.5 ('10⁻⁵' 1e-05, '10⁻⁴' 0.0001, '10⁻³' 0.001, '10⁻²' 0.01, '10⁻¹' 0.1, '10⁰' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'variance of the gradient (reward²)' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'update' at screen 0.47089,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'reward alone' at screen 0.85260,0.72469 left front noenhanced font ',12.5' tc rgb '#00609a'
set label 'compared' at screen 0.85260,0.51417 left front noenhanced font ',12.5' tc rgb '#b34f00'
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
