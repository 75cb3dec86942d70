# “An exact value guides a search through 16 steps; one that errs hardly ever does”
# Draw it again, in this folder: gnuplot -d search.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, 16 answers: x, y, low, high”
$panel1_1 << e
1 0.9999847412109375 NaN NaN
2 0.9899774042423815 NaN NaN
3 0.8819329129787512 NaN NaN
4 0.6439258695482072 NaN NaN
5 0.3982896965679277 NaN NaN
6 0.22273482905658715 NaN NaN
7 0.1179361553551177 NaN NaN
8 0.06070190410618359 NaN NaN
9 0.030796382292476276 NaN NaN
10 0.015511078971265357 NaN NaN
11 0.007783954859754139 NaN NaN
12 0.003899105585237317 NaN NaN
13 0.001951337878886794 NaN NaN
14 0.0009761155924682408 NaN NaN
15 0.0004881695072056491 NaN NaN
16 0.00024411268731217017 NaN NaN
e

# “panel 1, exact value: x, y, low, high”
$panel1_2 << e
1 0.9999847412109375 NaN NaN
2 0.9999694826547056 NaN NaN
3 0.9999542243313009 NaN NaN
4 0.9999389662407197 NaN NaN
5 0.9999237083829584 NaN NaN
6 0.9999084507580136 NaN NaN
7 0.9998931933658817 NaN NaN
8 0.9998779362065591 NaN NaN
9 0.9998626792800422 NaN NaN
10 0.9998474225863276 NaN NaN
11 0.9998321661254117 NaN NaN
12 0.9998169098972909 NaN NaN
13 0.9998016539019616 NaN NaN
14 0.9997863981394204 NaN NaN
15 0.9997711426096636 NaN NaN
16 0.9997558873126877 NaN NaN
e

# “panel 1, error 0.01: x, y, low, high”
$panel1_3 << e
1 0.9999847412109375 NaN NaN
2 0.9999694826547056 NaN NaN
3 0.9999542243312997 NaN NaN
4 0.9999389662407171 NaN NaN
5 0.9999236895660285 NaN NaN
6 0.9993228463274075 NaN NaN
7 0.9545476822829078 NaN NaN
8 0.7686151225014926 NaN NaN
9 0.5126990332967198 NaN NaN
10 0.3002043992273248 NaN NaN
11 0.1630193734991018 NaN NaN
12 0.08502220155911623 NaN NaN
13 0.04342741843943044 NaN NaN
14 0.021947748593352013 NaN NaN
15 0.011033016186147762 NaN NaN
16 0.005531373337454025 NaN NaN
e

# “panel 1, error 0.03: x, y, low, high”
$panel1_4 << e
1 0.9999847412109366 NaN NaN
2 0.9999694826547036 NaN NaN
3 0.9999542243243318 NaN NaN
4 0.9999218912118364 NaN NaN
5 0.9871869058871036 NaN NaN
6 0.862286844970095 NaN NaN
7 0.6186046371587971 NaN NaN
8 0.3794155855260827 NaN NaN
9 0.21144093033556743 NaN NaN
10 0.11179252352906079 NaN NaN
11 0.05750254632603192 NaN NaN
12 0.02916445388039192 NaN NaN
13 0.014687010978797453 NaN NaN
14 0.007369890014791215 NaN NaN
15 0.003691564855469375 NaN NaN
16 0.001847440363914793 NaN NaN
e

# “panel 1, error 0.1: x, y, low, high”
$panel1_5 << e
1 0.9999847412109333 NaN NaN
2 0.9999684223914317 NaN NaN
3 0.99592694767901 NaN NaN
4 0.910411784565864 NaN NaN
5 0.6871314645261536 NaN NaN
6 0.4364411675988592 NaN NaN
7 0.24817282768676277 NaN NaN
8 0.13263532160453917 NaN NaN
9 0.06860435033934453 NaN NaN
10 0.034893702926845446 NaN NaN
11 0.017597292703372184 NaN NaN
12 0.008836581544818473 NaN NaN
13 0.0044278154960495026 NaN NaN
14 0.0022162940644258893 NaN NaN
15 0.0011087442544927331 NaN NaN
16 0.0005545215132915806 NaN NaN
e

# “panel 1, error 0.3: x, y, low, high”
$panel1_6 << e
1 0.9996898209932655 NaN NaN
2 0.9642670973427616 NaN NaN
3 0.7911504303658431 NaN NaN
4 0.5359330325613231 NaN NaN
5 0.3168108325519651 NaN NaN
6 0.17294186535368894 NaN NaN
7 0.09044538732395951 NaN NaN
8 0.04626242537042892 NaN NaN
9 0.02339715052872145 NaN NaN
10 0.01176582590691317 NaN NaN
11 0.005899822377738387 NaN NaN
12 0.002954150702899975 NaN NaN
13 0.0014781367536272837 NaN NaN
14 0.0007393339180625163 NaN NaN
15 0.00036973336819692897 NaN NaN
16 0.0001848832893725254 NaN NaN
e

# “panel 2, exact value: x, y, low, high”
$panel2_1 << e
1 1 NaN NaN
2 1.0100932388653567 NaN NaN
3 1.133821189362272 NaN NaN
4 1.5528790091044165 NaN NaN
5 2.510543749937109 NaN NaN
6 4.489232577559663 NaN NaN
7 8.478258345416654 NaN NaN
8 16.4719369339306 NaN NaN
9 32.466887499455225 NaN NaN
10 64.46021095235017 NaN NaN
11 128.44783713930633 NaN NaN
12 256.42211733962 NaN NaN
13 512.3672659254336 NaN NaN
14 1024.2500026163139 NaN NaN
15 2047.9999833100887 NaN NaN
16 4095.4687702659407 NaN NaN
e

# “panel 2, error 0.01: x, y, low, high”
$panel2_2 << e
1 1 NaN NaN
2 1.0100932388653567 NaN NaN
3 1.1338211893622707 NaN NaN
4 1.5528790091044125 NaN NaN
5 2.510543702692779 NaN NaN
6 4.486603422375058 NaN NaN
7 8.093766321351312 NaN NaN
8 12.662125411370665 NaN NaN
9 16.648027954308613 NaN NaN
10 19.3541919155631 NaN NaN
11 20.943000882748038 NaN NaN
12 21.80556532786003 NaN NaN
13 22.255201884465574 NaN NaN
14 22.48478434593402 NaN NaN
15 22.6007893227545 NaN NaN
16 22.659098133562104 NaN NaN
e

# “panel 2, error 0.03: x, y, low, high”
$panel2_3 << e
1 0.9999999999999991 NaN NaN
2 1.0100932388653547 NaN NaN
3 1.13382118935437 NaN NaN
4 1.552852492032047 NaN NaN
5 2.4785650103272014 NaN NaN
6 3.871360615770719 NaN NaN
7 5.245250155019179 NaN NaN
8 6.2504725529265945 NaN NaN
9 6.865771710699396 NaN NaN
10 7.207269316090717 NaN NaN
11 7.387317547708412 NaN NaN
12 7.479780488841736 NaN NaN
13 7.526636538812104 NaN NaN
14 7.550222608528819 NaN NaN
15 7.56205539465259 NaN NaN
16 7.567981755705695 NaN NaN
e

# “panel 2, error 0.1: x, y, low, high”
$panel2_4 << e
1 0.9999999999999958 NaN NaN
2 1.0100921678679082 NaN NaN
3 1.1292547687275225 NaN NaN
4 1.4138456422082084 NaN NaN
5 1.7252052223474086 NaN NaN
6 1.959465295335462 NaN NaN
7 2.104298100438235 NaN NaN
8 2.1850273654105665 NaN NaN
9 2.227675630462119 NaN NaN
10 2.2495986895229443 NaN NaN
11 2.26071361158022 NaN NaN
12 2.2663098886768513 NaN NaN
13 2.269117790392865 NaN NaN
14 2.2705241894781016 NaN NaN
15 2.271228002009673 NaN NaN
16 2.2715800616395696 NaN NaN
e

# “panel 2, error 0.3: x, y, low, high”
$panel2_5 << e
1 0.9997050752821339 NaN NaN
2 0.9740294002777814 NaN NaN
3 0.8970641856348371 NaN NaN
4 0.8322899543348766 NaN NaN
5 0.7954281400747547 NaN NaN
6 0.7764473391350574 NaN NaN
7 0.7669012700271541 NaN NaN
8 0.7621247809542148 NaN NaN
9 0.7597369816531178 NaN NaN
10 0.7585433565717538 NaN NaN
11 0.7579466330467308 NaN NaN
12 0.7576482960822853 NaN NaN
13 0.7574991341174273 NaN NaN
14 0.7574245548040167 NaN NaN
15 0.7573872655695657 NaN NaN
16 0.7573686210585913 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'search' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'search.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'An exact value guides a search through 16 steps; one that errs hardly ever does' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'computed: a step is right with probability ½; 16 answers, or 16 tokens after each prefix' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt (10,4) lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label '16 answers' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.18976,0.87351 to screen 0.22587,0.87351 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.20781,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'exact value' at screen 0.23559,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.36424,0.87351 to screen 0.40035,0.87351 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.38229,0.87351 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'error 0.01' at screen 0.41007,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.52500,0.87351 to screen 0.56111,0.87351 nohead lw 2 dt (10,3,3,3) lc rgb '#cc79a7'
set label '' at screen 0.54306,0.87351 point pt 13 ps 0.7 lc rgb '#cc79a7'
set label 'error 0.03' at screen 0.57083,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.68576,0.87351 to screen 0.72188,0.87351 nohead lw 2 dt solid lc rgb '#e69f00'
set label '' at screen 0.70382,0.87351 point pt 11 ps 0.7 lc rgb '#e69f00'
set label 'error 0.1' at screen 0.73160,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.83542,0.87351 to screen 0.87153,0.87351 nohead lw 2 dt (10,4) lc rgb '#56b4e9'
set label '' at screen 0.85347,0.87351 point pt 6 ps 0.7 lc rgb '#56b4e9'
set label 'error 0.3' at screen 0.88125,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47511
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [1:16]
set xtics scale 0.5 ('2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12, '14' 14, '16' 16) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'right' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'probability' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'steps, all of which have to be right' at screen 0.28092,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt (10,4) lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel1_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle, \
  $panel1_5 using 1:2 with linespoints pt 11 ps 0.6 lw 2 dt solid lc rgb '#e69f00' notitle, \
  $panel1_6 using 1:2 with linespoints pt 6 ps 0.6 lw 2 dt (10,4) lc rgb '#56b4e9' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57274
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [1:16]
set xtics scale 0.5 ('2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12, '14' 14, '16' 16) offset 0,lift
unset logscale y
set yrange [0.4999999995:200.00000020000002]
set logscale y 10
set ytics scale 0.5 ('1' 1, '10' 10, '100' 100)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 1 to graph 1, first 1 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'search over sampling' at screen 0.57274,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'times as often right (log scale)' at screen 0.50862,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'steps, all of which have to be right' at screen 0.76692,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'equal' at screen 0.95556,0.30112 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel2_1 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel2_2 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel2_3 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle, \
  $panel2_4 using 1:2 with linespoints pt 11 ps 0.6 lw 2 dt solid lc rgb '#e69f00' notitle, \
  $panel2_5 using 1:2 with linespoints pt 6 ps 0.6 lw 2 dt (10,4) lc rgb '#56b4e9' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
