# “Without bias, this critic must see a prompt often before it matches groups of 16”
# Draw it again, in this folder: gnuplot -d critic.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, λ = 1: x, y, low, high”
$panel1_1 << e
1 7.984369253125374 7.520666207038467 8.36443837528164
2 6.939085116684735 6.667513377338105 7.4203749582797585
4 6.107664767060395 5.782742724083956 6.3429975042874425
8 5.332350430264507 5.15868281995826 5.47624019059267
16 4.794735216201227 4.678329599996044 4.970517689562804
32 4.47763021669717 4.379880532403511 4.547240885423379
64 4.3435242412649995 4.269836073580339 4.405019495273637
128 4.279092158883065 4.244801397628927 4.336172172347899
256 4.245764282821478 4.20509292500155 4.27151465010429
e

# “panel 1, λ = 0: x, y, low, high”
$panel1_2 << e
1 3.6581505084948547 3.3233999691078955 3.903513319232758
2 3.3372761020869697 3.1198280760743407 3.476842461703547
4 2.9921024391374416 2.8098097034097322 3.2415220224091614
8 2.4616838257356983 2.3816885033322004 2.6263296666810505
16 1.947009089503862 1.8689814012095276 2.029002651285757
32 1.664987114005914 1.5776502455429016 1.7221811344194187
64 1.565171006339344 1.4963430139712814 1.595861510506482
128 1.5205155672265143 1.4945288612058012 1.573853461889872
256 1.4968308655470497 1.4576389122109439 1.5202407395828916
e

# “panel 2, λ = 0: x, y, low, high”
$panel2_1 << e
1 1.0039838449097664 0.8413912957662433 1.1131068463227431
2 0.9524053941638586 0.8429228687197053 1.072012138618681
4 0.8396088317709319 0.7438928908281343 0.9129259831657807
8 0.6372322352962791 0.5709371208599525 0.7202456583356516
16 0.4357202556433083 0.38849146502528975 0.47226776397283243
32 0.293373814336333 0.2595240182652251 0.3185577472545522
64 0.20346418538937078 0.17987930056354562 0.22375926835478302
128 0.14244829369102394 0.12452875046333234 0.15767153320968
256 0.10014767289283844 0.09106654120117583 0.11363231608739728
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
set label 'Without bias, this critic must see a prompt often before it matches groups of 16' at screen 0.01667,0.94819 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'a critic that is a table; λ = 1: the reward less what was expected, without bias; λ = 0: how much the' at screen 0.01667,0.09858 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label 'expectation rose with a token; mean and range of 20 seeds, 20 critics each; groups: leave-one-out' at screen 0.01667,0.05984 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
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
set arrow from graph 0, first 4.526233002597962 to graph 1, first 4.526233002597962 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'noise' at screen 0.08140,0.81464 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'responses until noise = slope' at screen 0.02795,0.50687 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'responses seen to each prompt (log scale)' at screen 0.27826,0.16010 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'group of 2' at screen 0.46956,0.73399 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'group of 4' at screen 0.46956,0.57033 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'group of 16' at screen 0.46956,0.50466 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
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
set label 'bias of λ = 0' at screen 0.56740,0.81464 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label '|mean step − slope| / |slope|' at screen 0.50862,0.50687 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'responses seen to each prompt (log scale)' at screen 0.76426,0.16010 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
