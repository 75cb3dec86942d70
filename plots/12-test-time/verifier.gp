# “A verifier that errs sets a limit, and more answers do not help beyond it”
# Draw it again, in this folder: gnuplot -d verifier.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, exact: x, y, low, high”
$panel1_1 << e
1 0.23684895833333336 0.23061197916666668 0.24263671875
2 0.2632757863562091 0.2509574142156862 0.27414266748366
4 0.3021195592198086 0.2813417840991475 0.32070327329953174
8 0.35961004846517963 0.3294419181303004 0.3882908660718427
16 0.4269990949384813 0.3917607543227176 0.4641128701417007
32 0.48211345607630607 0.4456250500191537 0.521644215822974
64 0.5173250042416935 0.4700434370537804 0.5600768366880446
128 0.5483643213431907 0.49167449198805685 0.5977174530945586
256 0.5783333333333334 0.5133333333333334 0.6333333333333333
e

# “panel 1, f = 0.05: x, y, low, high”
$panel1_2 << e
1 0.23684895833333336 0.23061197916666668 0.24263671875
2 0.261923100490196 0.2499845537173202 0.2726242851307189
4 0.29609057824014917 0.2765952323389843 0.31363603194015743
8 0.3395720187076073 0.31259977712168113 0.364872882277754
16 0.3774400748178514 0.34698100125337067 0.407775348877614
32 0.39473901571607256 0.36366706661054876 0.4263942582800287
64 0.3981040951338832 0.36616032693469247 0.42985638290141176
128 0.3983748891777963 0.3662215002203649 0.43009170998030966
256 0.39837771607023875 0.3662216160856659 0.4300924394905292
e

# “panel 1, f = 0.20: x, y, low, high”
$panel1_3 << e
1 0.23684895833333336 0.23061197916666668 0.24263671875
2 0.25785740910947713 0.2466663602941177 0.26771903084150317
4 0.2800222306549126 0.26388175095485844 0.2943452096835682
8 0.29733287286584525 0.27807302494977815 0.31485876214899094
16 0.3034686673228649 0.28347186145466663 0.3219469101271107
32 0.3040284671250049 0.28398135217282566 0.32257676534606355
64 0.3040338597833764 0.28398528145063423 0.32258255963981364
128 0.30403386067722016 0.2839852816820019 0.32258256044827943
256 0.30403386067722016 0.2839852816820019 0.32258256044827943
e

# “panel 1, passes all: x, y, low, high”
$panel1_4 << e
1 0.23684895833333336 0.23061197916666668 0.24263671875
2 0.23684895833333336 0.23061197916666668 0.24263671875
4 0.23684895833333336 0.23061197916666668 0.24263671875
8 0.23684895833333336 0.23061197916666668 0.24263671875
16 0.23684895833333336 0.23061197916666668 0.24263671875
32 0.23684895833333336 0.23061197916666668 0.24263671875
64 0.23684895833333336 0.23061197916666668 0.24263671875
128 0.23684895833333336 0.23061197916666668 0.24263671875
256 0.23684895833333336 0.23061197916666668 0.24263671875
e

# “panel 2, exact: x, y, low, high”
$panel2_1 << e
1 0.7042643229166666 0.6702799479166667 0.72365234375
2 0.7694543504901962 0.7250899714052288 0.7929410232843136
4 0.8111040690939084 0.7562679430037786 0.8498811429932063
8 0.8422782700838832 0.7794542126025511 0.8844041717827897
16 0.8680104868853775 0.8033913647593346 0.9130855881787278
32 0.8902960865012174 0.8302895119150635 0.9399917623575064
64 0.9104896219869525 0.8500347157377169 0.9632998667629312
128 0.9292067311692008 0.8683493791356103 0.9784775156932294
256 0.9483333333333333 0.8983333333333333 0.985
e

# “panel 2, f = 0.05: x, y, low, high”
$panel2_2 << e
1 0.7042643229166666 0.6702799479166667 0.72365234375
2 0.7660771803513071 0.7228132914624185 0.7900503216911764
4 0.8029147404350411 0.7505154831358714 0.8380295284021174
8 0.8269048859939317 0.76801282053541 0.8646118879448347
16 0.8419838300846172 0.7817646372365267 0.8815330763217005
32 0.8495996552074712 0.7911955118619485 0.8904885840384122
64 0.851923631036391 0.7946154121366272 0.8935377394389966
128 0.8521401318412988 0.7949134207413299 0.8937891844597495
256 0.8521411661968173 0.7949141044542457 0.8937898365101827
e

# “panel 2, f = 0.20: x, y, low, high”
$panel2_3 << e
1 0.7042643229166666 0.6702799479166667 0.72365234375
2 0.7563188827614379 0.7143276143790851 0.7768506689133987
4 0.781033932886133 0.7335088375558731 0.8080325105571441
8 0.791145527944438 0.7413655201789814 0.8186333963072003
16 0.7937386449535112 0.7437978807848679 0.8210155575406946
32 0.7939791819319112 0.7440947389985453 0.8212254150130032
64 0.793982393674358 0.7440991139578823 0.8212283219415459
128 0.7939823942685094 0.7440991144633182 0.8212283226275914
256 0.7939823942685094 0.7440991144633182 0.8212283226275914
e

# “panel 2, passes all: x, y, low, high”
$panel2_4 << e
1 0.7042643229166666 0.6702799479166667 0.72365234375
2 0.7042643229166666 0.6702799479166667 0.72365234375
4 0.7042643229166666 0.6702799479166667 0.72365234375
8 0.7042643229166666 0.6702799479166667 0.72365234375
16 0.7042643229166666 0.6702799479166667 0.72365234375
32 0.7042643229166666 0.6702799479166667 0.72365234375
64 0.7042643229166666 0.6702799479166667 0.72365234375
128 0.7042643229166666 0.6702799479166667 0.72365234375
256 0.7042643229166666 0.6702799479166667 0.72365234375
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,386 dynamic noenhanced name 'verifier' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,579 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'verifier.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'A verifier that errs sets a limit, and more answers do not help beyond it' at screen 0.01667,0.94819 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 10 seeds, and the middle 80% of them; 60 held-out equations,' at screen 0.01667,0.09858 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set label '256 answers each; dashed: p/(p + f (1 - p)), mean over equations' at screen 0.01667,0.05984 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.89430 to screen 0.05278,0.86321 noclip fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen 0.01667,0.87876 to screen 0.05278,0.87876 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87876 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'exact' at screen 0.06250,0.87876 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.13819,0.89430 to screen 0.17431,0.86321 noclip fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen 0.13819,0.87876 to screen 0.17431,0.87876 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.15625,0.87876 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'f = 0.05' at screen 0.18403,0.87876 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.28247,0.89430 to screen 0.31858,0.86321 noclip fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen 0.28247,0.87876 to screen 0.31858,0.87876 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.30052,0.87876 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'f = 0.20' at screen 0.32830,0.87876 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.42674,0.89430 to screen 0.46285,0.86321 noclip fc rgb '#cc79a7' fs transparent solid 0.2 noborder
set arrow from screen 0.42674,0.87876 to screen 0.46285,0.87876 nohead lw 2 dt (10,3,3,3) lc rgb '#cc79a7'
set label '' at screen 0.44479,0.87876 point pt 13 ps 0.7 lc rgb '#cc79a7'
set label 'passes all' at screen 0.47257,0.87876 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.76593
set bmargin at screen 0.24780
unset logscale x
set xrange [0.999999999:256.000000256]
set logscale x 10
set xtics scale 0.5 ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.39848842107770754 to graph 1, first 0.39848842107770754 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 0.3047299295380124 to graph 1, first 0.3047299295380124 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'base' at screen 0.08674,0.81464 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right on held-out equations' at screen 0.02795,0.50687 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'answers to choose from (log scale)' at screen 0.28226,0.16010 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
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

# panel 2
set lmargin at screen 0.57007
set rmargin at screen 0.96111
set tmargin at screen 0.76593
set bmargin at screen 0.24780
unset logscale x
set xrange [0.999999999:256.000000256]
set logscale x 10
set xtics scale 0.5 ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set arrow from graph 0, first 0.850228174282887 to graph 1, first 0.850228174282887 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set arrow from graph 0, first 0.79348164094125 to graph 1, first 0.79348164094125 nohead back dt (6,4) lw 1.2 lc rgb '#8c8c8c'
set label 'after RL' at screen 0.57007,0.81464 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'right on held-out equations' at screen 0.51128,0.50687 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'answers to choose from (log scale)' at screen 0.76559,0.16010 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:3:4 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder notitle, \
  $panel2_2 using 1:3:4 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder notitle, \
  $panel2_3 using 1:3:4 with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder notitle, \
  $panel2_4 using 1:3:4 with filledcurves fc rgb '#cc79a7' fs transparent solid 0.2 noborder notitle, \
  $panel2_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00' notitle, \
  $panel2_3 using 1:2 with linespoints pt 5 ps 0.6 lw 2 dt (3,3) lc rgb '#009e73' notitle, \
  $panel2_4 using 1:2 with linespoints pt 13 ps 0.6 lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
