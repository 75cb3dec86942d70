# “Truncated to few symbols, reverse KL drives a student away from its teacher”
# Draw it again, in this folder: gnuplot -d top-symbols.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, truncated: x, y, low, high”
$panel1_1 << e
1 1.5064699251987907 1.4390434358836635 1.6020284679831729
2 1.093480894823665 1.0225239451199462 1.1836280997770063
4 0.6494463239279383 0.6091566761621404 0.6968584726707776
8 0.26582707675813505 0.23808756056178645 0.2898970032150262
16 0.05645161447297438 0.05247326785691808 0.06062253290984985
32 1.9908784932619304e-15 1.3849520308570914e-15 2.6709392328801332e-15
e

# “panel 1, stopped: x, y, low, high”
$panel1_2 << e
1 0.774361329636406 0.7471823682410689 0.8070063258508213
2 0.5763904395207053 0.5581322788258007 0.5991113818385466
4 0.36864989188213615 0.34828791964275574 0.38826107466930493
8 0.17340347058529187 0.15477460427752868 0.18959661560075955
16 0.047804089646897065 0.04347200021931354 0.052640127850174315
32 1.158164161199143e-15 8.562233899812918e-16 1.5274934550202286e-15
e

# “panel 1, renormalised: x, y, low, high”
$panel1_3 << e
1 1 1 1
2 0.8911930754680112 0.8634963264636678 0.9191220460238003
4 0.5440013726053804 0.5156854556166328 0.5776828205285636
8 0.24116570023993905 0.2217249881956123 0.2602450653762507
16 0.06174791494056329 0.05711238624434756 0.06791557434972859
32 1.2167423783685269e-15 9.262032146607399e-16 1.5837110250811855e-15
e

# “panel 2, truncated: x, y, low, high”
$panel2_1 << e
1 0.48580756267657577 0.43730025590408966 0.5161042798596988
2 0.614213191671017 0.5846333737247202 0.6846015587532249
4 0.7023802959563779 0.6655060617180002 0.7389284432088552
8 0.6184986656930145 0.5866265278770844 0.6529365978493086
16 0.22364021885125904 0.20153215128561203 0.24071627015902877
32 0.0009401825787145584 0.0007253066521172608 0.0011488707627040544
e

# “panel 2, stopped: x, y, low, high”
$panel2_2 << e
1 0.23115435935305212 0.17620903578397112 0.29619093262744345
2 0.16304843511882022 0.13715704575949833 0.19195467971303634
4 0.10279335534571285 0.07927882121815008 0.12226381804321267
8 0.050681269809600214 0.04142153074135056 0.057431988552460816
16 0.016788821528047067 0.013828639150058126 0.020154703674541953
32 0.0009401825787145586 0.0007253066521172607 0.0011488707627040535
e

# “panel 2, renormalised: x, y, low, high”
$panel2_3 << e
1 0.33832616070792326 0.287783306911198 0.4321105823963553
2 0.2500160897656277 0.20748838243275222 0.2927865889162503
4 0.16674952812442856 0.14481215701326672 0.2054321001907843
8 0.07192225045187962 0.05661371943136922 0.09473237101957133
16 0.019241493223298916 0.015482924654723593 0.024338706859532676
32 0.0009401825787145584 0.0007253066521172608 0.0011488707627040535
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'top_symbols' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'top-symbols.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'Truncated to few symbols, reverse KL drives a student away from its teacher' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'exact; mean of 10 seeds, and the middle 80% of them, each of 100 random places' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.88973 to screen 0.05278,0.85730 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'truncated' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.17465,0.88973 to screen 0.21076,0.85730 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.17465,0.87351 to screen 0.21076,0.87351 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.19271,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'stopped' at screen 0.22049,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.31823,0.88973 to screen 0.35434,0.85730 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.31823,0.87351 to screen 0.35434,0.87351 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.33628,0.87351 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'renormalised' at screen 0.36406,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:32.000000032]
set logscale x 10
set xtics scale 0.5 ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32) offset 0,lift
unset logscale y
set yrange [0:2]
set ytics scale 0.5 ('0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'the slope' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'error / |true slope|' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'K, symbols kept of 32 (log scale)' at screen 0.28226,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel1_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel1_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel1_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57007
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0.999999999:32.000000032]
set logscale x 10
set xtics scale 0.5 ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32) offset 0,lift
unset logscale y
set yrange [0:0.8]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.33832616070792326 to graph 1, first 0.33832616070792326 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 0.0009401825787145578 to graph 1, first 0.0009401825787145578 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'after 1000 steps' at screen 0.57007,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'KL(S‖T), nats' at screen 0.51128,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'K, symbols kept of 32 (log scale)' at screen 0.76559,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'at the start' at screen 0.95556,0.46718 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'all symbols' at screen 0.57840,0.23922 left front noenhanced font ',11.5' tc rgb '#6b6b6b'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel2_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel2_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
