# “What is too rare to be drawn is not amplified”
# Draw it again, in this folder: gnuplot -d chance.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, never: x, y, low, high”
$panel1_1 << e
0 1.4931098335420165e-06 8.495470471740352e-07 1.9949661011431813e-06
5 1.5986924122612627e-06 9.689419657499306e-07 2.193702180923649e-06
10 1.5672919274898758e-06 9.020279484533199e-07 2.190580226081305e-06
15 1.501926821475864e-06 8.508335580044353e-07 2.0407459304042085e-06
20 1.45991614673657e-06 8.159027821874571e-07 1.9013864946070302e-06
25 1.4139502396243143e-06 7.806096834343068e-07 1.8594420875450539e-06
30 1.378660132963429e-06 7.83958797243908e-07 1.797607674627537e-06
35 1.3602219762873267e-06 7.942985104325722e-07 1.7388098011741185e-06
40 1.3660388392960445e-06 8.084620718666917e-07 1.7254134958723755e-06
45 1.3811268891728945e-06 8.255691151746765e-07 1.7334679962555237e-06
50 1.4083339012049815e-06 8.321170121038691e-07 1.7764283389604976e-06
e

# “panel 1, rarely: x, y, low, high”
$panel1_2 << e
0 0.0818446692394931 0.07333189622492067 0.08988498982534614
5 0.1720269946374224 0.14293349730006855 0.19262710499387076
10 0.31621744947361935 0.2177356980946389 0.381305864850627
15 0.45280115670710436 0.2725717131227804 0.5815695330588794
20 0.5602515790388034 0.3516027848617425 0.7205722717835089
25 0.6250505141113571 0.4442674990956509 0.7730276763836222
30 0.6896278222452011 0.5389898352523381 0.8089763719309115
35 0.7384527368339363 0.5949273103870765 0.8442497838633422
40 0.7754977177078659 0.6617223024860599 0.8724292276985086
45 0.8201764023220303 0.7434134575598956 0.9007891019740142
50 0.8569219205825291 0.8132562889745947 0.9297111573238265
e

# “panel 1, often: x, y, low, high”
$panel1_3 << e
0 0.5809642858807742 0.5553594665442847 0.6037922031796649
5 0.8751200826011317 0.8186764922720067 0.9036097163150391
10 0.9525659160401838 0.9310284473869723 0.9647119175825584
15 0.9712120332197323 0.9638940568532749 0.9796576731333999
20 0.9774498503874453 0.9733016716589409 0.9844557291686589
25 0.9804021727684624 0.9747749613968588 0.9862632421605293
30 0.982267661206893 0.9767490883042125 0.9874333989086652
35 0.9833828631066661 0.9785479281461417 0.9883705693967081
40 0.9842393077106582 0.9799592388911702 0.9891173915466933
45 0.9851448074004532 0.9817575470934544 0.9896795841688831
50 0.9859918463541968 0.9832721385805512 0.990183257942101
e

# “panel 1, never, then 32 examples: x, y, low, high”
$panel1_4 << e
0 0.7112160428239124 0.6385195078595922 0.7744978970992181
5 0.7366756850832876 0.6930608835542881 0.7878055196591557
10 0.7504639914967656 0.7020878987386225 0.7958017145303277
15 0.7604346249045909 0.709282961407383 0.802497409316198
20 0.7688623461823216 0.715515569657266 0.8076456519475269
25 0.777692684108922 0.7217199860334651 0.8144163944866976
30 0.7871012594553966 0.7304429327215383 0.8228186245100532
35 0.7961878128271562 0.7412159552304379 0.8304108792260031
40 0.8046330981290704 0.7514419696424454 0.837991618156268
45 0.8128723962689236 0.7596664815115589 0.8475057664095761
50 0.8200445407478666 0.7676220707205158 0.8562763739025769
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
set label 'mean and range of 5 seeds; 60 equations, 16 samples each' at screen 0.01667,0.05192 left front noenhanced font ',11.5' tc rgb '#4d4d4d'

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
set arrow from screen 0.73507,0.88082 to screen 0.75729,0.84453 nohead lw 0.8 lc rgb '#d55e00'
set arrow from screen 0.73507,0.87892 to screen 0.75729,0.80306 nohead lw 0.8 lc rgb '#cc79a7'
set label 'probability of wait after a wrong pair' at screen 0.02795,0.53894 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'step' at screen 0.41907,0.10901 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'never' at screen 0.76285,0.30478 left front noenhanced font ',12.5' tc rgb '#00609a'
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
