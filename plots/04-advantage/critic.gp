# “With λ = 1, this critic must see a prompt often to match groups of 16”
# Draw it again, in this folder: gnuplot -d critic.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, λ = 1: x, y, low, high”
$panel1_1 << e
1 7.9196999026391595 7.636058657520634 8.316280344894778
2 7.01752743307334 6.750548412198307 7.313826833685732
4 6.166900777455333 6.034901974301103 6.273142165544868
8 5.399212287824054 5.323002629801871 5.46904704529054
16 4.805413376641096 4.747610369575398 4.8580392704936655
32 4.484778104630623 4.448119988207786 4.53264188039349
64 4.336608863646615 4.306003752656364 4.37179249706559
128 4.276345950712793 4.254932565559498 4.301426178664716
256 4.242460699520729 4.230758504893802 4.2597505512585085
e

# “panel 1, λ = 0: x, y, low, high”
$panel1_2 << e
1 3.544272117057177 3.429124196828943 3.694302370947463
2 3.3020937490679287 3.171480109533737 3.4127655751771884
4 3.010235316965293 2.9260591248035728 3.1016344884426266
8 2.4789821334416233 2.425155251258266 2.5544128768346845
16 1.9571222527832202 1.9070194186346663 1.993775353944787
32 1.6684287931374104 1.6374586572748897 1.7165244360527805
64 1.5591490508094314 1.5371420836684513 1.5994385971133847
128 1.5187094379495867 1.500727711412812 1.5418844439097616
256 1.4946228320510555 1.4830787193718316 1.5117121905880546
e

# “panel 2, λ = 0: x, y, low, high”
$panel2_1 << e
1 0.9459074539626222 0.8652272278738182 1.0130521509648396
2 0.9258959681386442 0.8670483347742906 1.0070811848623027
4 0.8295498013779223 0.7635728074565352 0.8937937139160256
8 0.6374981459962938 0.5782853563497642 0.7026011082458928
16 0.4356551400046967 0.3978651598662815 0.46645345424776924
32 0.2967169252686877 0.279536852022958 0.3164830733739144
64 0.20253152393223584 0.18814207493830104 0.21433811763854219
128 0.14300339959622035 0.13461922084782862 0.1507419450571722
256 0.10036991873048653 0.09127529041277901 0.10999648814010442
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
set label 'With λ = 1, this critic must see a prompt often to match groups of 16' at screen 0.01667,0.94819 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'a critic that is a table; λ = 1: the reward less what was expected, without bias; λ = 0: how much the expectation' at screen 0.01667,0.09858 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label 'rose with a token; mean of 20 seeds, and the middle 80% of them, 20 critics each; groups: leave-one-out' at screen 0.01667,0.05984 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
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
set arrow from graph 0, first 4.5287140412633375 to graph 1, first 4.5287140412633375 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'noise' at screen 0.08140,0.81464 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'responses until noise = slope' at screen 0.02795,0.50687 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'responses seen to each prompt (log scale)' at screen 0.27826,0.16010 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'group of 2' at screen 0.46956,0.73399 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'group of 4' at screen 0.46956,0.57033 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
set label 'group of 16' at screen 0.46956,0.50479 right front noenhanced font ',11.5' tc rgb '#6b6b6b'
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
