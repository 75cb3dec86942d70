# “The best policy for one try gives up the second strategy and loses from three tries on”
# Draw it again, in this folder: gnuplot -d strategies.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, base: x, y, low, high”
$panel1_1 << e
1 0.5599999999999999 NaN NaN
2 0.8 NaN NaN
3 0.9056 NaN NaN
4 0.9536000000000001 NaN NaN
5 0.976256 NaN NaN
6 0.987392 NaN NaN
7 0.99309056 NaN NaN
8 0.99611648 NaN NaN
9 0.9977747456 NaN NaN
10 0.9987067904 NaN NaN
11 0.999240851456 NaN NaN
12 0.99955122176 NaN NaN
13 0.9997334174105599 NaN NaN
14 0.99984112418816 NaN NaN
15 0.9999051040096256 NaN NaN
16 0.9999432342044672 NaN NaN
e

# “panel 1, maximum of J: x, y, low, high”
$panel1_2 << e
1 0.8 NaN NaN
2 0.8 NaN NaN
3 0.8 NaN NaN
4 0.8 NaN NaN
5 0.8 NaN NaN
6 0.8 NaN NaN
7 0.8 NaN NaN
8 0.8 NaN NaN
9 0.8 NaN NaN
10 0.8 NaN NaN
11 0.8 NaN NaN
12 0.8 NaN NaN
13 0.8 NaN NaN
14 0.8 NaN NaN
15 0.8 NaN NaN
16 0.8 NaN NaN
e

# “panel 1, maximum of log p: x, y, low, high”
$panel1_3 << e
1 0.6800000000000002 NaN NaN
2 0.84 NaN NaN
3 0.8912 NaN NaN
4 0.9168 NaN NaN
5 0.9342079999999999 NaN NaN
6 0.94752 NaN NaN
7 0.9580467199999999 NaN NaN
8 0.96644352 NaN NaN
9 0.9731560448000001 NaN NaN
10 0.9785250816 NaN NaN
11 0.9828201144319999 NaN NaN
12 0.9862561013760001 NaN NaN
13 0.9890048830668801 NaN NaN
14 0.99120390684672 NaN NaN
15 0.9929631255560192 NaN NaN
16 0.994370500460544 NaN NaN
e

# “panel 2, mean reward: x, y, low, high”
$panel2_1 << e
0 0.6 NaN NaN
1 0.6319206071013342 NaN NaN
2 0.6617943899960743 NaN NaN
3 0.6893754496651456 NaN NaN
4 0.7145636717488654 NaN NaN
5 0.7373774333258759 NaN NaN
6 0.7579202979033367 NaN NaN
7 0.7763493008233117 NaN NaN
8 0.7928489630102142 NaN NaN
9 0.8076122637491177 NaN NaN
10 0.8208280285212256 NaN NaN
11 0.8326734235846835 NaN NaN
12 0.8433101313698592 NaN NaN
13 0.8528829764928256 NaN NaN
14 0.8615200646403655 NaN NaN
15 0.869333775529624 NaN NaN
16 0.8764221752289384 NaN NaN
17 0.8828705766835936 NaN NaN
18 0.8887530892874156 NaN NaN
19 0.8941340713910347 NaN NaN
20 0.8990694452937782 NaN NaN
21 0.9036078615703309 NaN NaN
22 0.9077917150441311 NaN NaN
23 0.9116580227826094 NaN NaN
24 0.9152391780818174 NaN NaN
25 0.9185635954023342 NaN NaN
26 0.9216562607830309 NaN NaN
27 0.9245392011051621 NaN NaN
28 0.9272318841264167 NaN NaN
29 0.9297515596917961 NaN NaN
30 0.9321135510834486 NaN NaN
31 0.9343315041565744 NaN NaN
32 0.9364176007464532 NaN NaN
33 0.9383827418242461 NaN NaN
34 0.9402367050170934 NaN NaN
35 0.9419882803766019 NaN NaN
36 0.9436453876629116 NaN NaN
37 0.9452151778932406 NaN NaN
38 0.9467041214693745 NaN NaN
39 0.9481180848349507 NaN NaN
40 0.9494623973091432 NaN NaN
41 0.950741909488794 NaN NaN
42 0.951961044397909 NaN NaN
43 0.9531238423848092 NaN NaN
44 0.9542340006173544 NaN NaN
45 0.9552949079007061 NaN NaN
46 0.9563096754360844 NaN NaN
47 0.9572811640495845 NaN NaN
48 0.9582120083446091 NaN NaN
49 0.9591046381675552 NaN NaN
50 0.9599612977222092 NaN NaN
51 0.9607840626222257 NaN NaN
52 0.9615748551318748 NaN NaN
53 0.9623354578117647 NaN NaN
54 0.9630675257576522 NaN NaN
55 0.9637725975959501 NaN NaN
56 0.9644521053785019 NaN NaN
57 0.9651073835011064 NaN NaN
58 0.9657396767546856 NaN NaN
59 0.9663501476045282 NaN NaN
60 0.9669398827813926 NaN NaN
e

# “panel 2, GRPO: x, y, low, high”
$panel2_2 << e
0 0.6 NaN NaN
1 0.6657966314296718 NaN NaN
2 0.7234201872761261 NaN NaN
3 0.7717252766957298 NaN NaN
4 0.8110063026929374 NaN NaN
5 0.8423739652266782 NaN NaN
6 0.8672172813498854 NaN NaN
7 0.8868785644996977 NaN NaN
8 0.9025087256307813 NaN NaN
9 0.9150323105540688 NaN NaN
10 0.9251654610249377 NaN NaN
11 0.9334524431785612 NaN NaN
12 0.9403036516286549 NaN NaN
13 0.9460283255832057 NaN NaN
14 0.9508603901277348 NaN NaN
15 0.95497798823075 NaN NaN
16 0.9585179168764746 NaN NaN
17 0.9615861907180272 NaN NaN
18 0.9642657527883123 NaN NaN
19 0.9666221148345476 NaN NaN
20 0.9687075039049994 NaN NaN
21 0.970563931428182 NaN NaN
22 0.9722254824724342 NaN NaN
23 0.9737200375394098 NaN NaN
24 0.9750705786090594 NaN NaN
25 0.9762961882831902 NaN NaN
26 0.977412820570477 NaN NaN
27 0.9784339003735415 NaN NaN
28 0.9793707934375768 NaN NaN
29 0.980233177556182 NaN NaN
30 0.9810293379212014 NaN NaN
31 0.98176640375731 NaN NaN
32 0.9824505391766105 NaN NaN
33 0.9830870980876475 NaN NaN
34 0.9836807506899363 NaN NaN
35 0.9842355873617493 NaN NaN
36 0.9847552044502582 NaN NaN
37 0.9852427754877254 NaN NaN
38 0.9857011106046949 NaN NaN
39 0.9861327063323295 NaN NaN
40 0.9865397875382136 NaN NaN
41 0.986924342891316 NaN NaN
42 0.9872881549788297 NaN NaN
43 0.9876328259826531 NaN NaN
44 0.9879597996530912 NaN NaN
45 0.9882703801819116 NaN NaN
46 0.9885657484685433 NaN NaN
47 0.9888469761861362 NaN NaN
48 0.9891150379838674 NaN NaN
49 0.9893708221048538 NaN NaN
50 0.989615139652551 NaN NaN
51 0.9898487327005129 NaN NaN
52 0.99007228140916 NaN NaN
53 0.9902864102874595 NaN NaN
54 0.9904916937161143 NaN NaN
55 0.9906886608311629 NaN NaN
56 0.9908777998521331 NaN NaN
57 0.991059561926569 NaN NaN
58 0.9912343645523843 NaN NaN
59 0.991402594630797 NaN NaN
60 0.991564611195237 NaN NaN
e

# “panel 2, MaxRL: x, y, low, high”
$panel2_3 << e
0 0.6 NaN NaN
1 0.6469184485178531 NaN NaN
2 0.6810911659859739 NaN NaN
3 0.7064342660342736 NaN NaN
4 0.7256103036631588 NaN NaN
5 0.7403972992378479 NaN NaN
6 0.7519926738148623 NaN NaN
7 0.7612176895264755 NaN NaN
8 0.7686477500238399 NaN NaN
9 0.7746947628369151 NaN NaN
10 0.7796596852325041 NaN NaN
11 0.7837666022182321 NaN NaN
12 0.7871852529394407 NaN NaN
13 0.7900462168907841 NaN NaN
14 0.7924513510401867 NaN NaN
15 0.7944810965728186 NaN NaN
16 0.7961996840736237 NaN NaN
17 0.7976589027502284 NaN NaN
18 0.7989008719139 NaN NaN
19 0.7999601081425971 NaN NaN
20 0.8008650877845098 NaN NaN
21 0.8016394427437193 NaN NaN
22 0.8023028862312709 NaN NaN
23 0.8028719371736434 NaN NaN
24 0.803360492713733 NaN NaN
25 0.803780284816177 NaN NaN
26 0.8041412475150801 NaN NaN
27 0.8044518145769444 NaN NaN
28 0.8047191624664398 NaN NaN
29 0.8049494099375352 NaN NaN
30 0.8051477829442949 NaN NaN
31 0.8053187516092245 NaN NaN
32 0.8054661445170254 NaN NaN
33 0.8055932444870634 NaN NaN
34 0.8057028691253884 NaN NaN
35 0.8057974387995837 NaN NaN
36 0.8058790341683281 NaN NaN
37 0.80594944499666 NaN NaN
38 0.8060102116712312 NaN NaN
39 0.8060626605778015 NaN NaN
40 0.8061079343012169 NaN NaN
41 0.8061470174451149 NaN NaN
42 0.80618075873623 NaN NaN
43 0.8062098899700283 NaN NaN
44 0.8062350422655535 NaN NaN
45 0.8062567600239864 NaN NaN
46 0.8062755129245306 NaN NaN
47 0.8062917062404744 NaN NaN
48 0.8063056897158047 NaN NaN
49 0.8063177652070666 NaN NaN
50 0.8063281932650904 NaN NaN
51 0.8063371988057993 NaN NaN
52 0.8063449759977662 NaN NaN
53 0.8063516924758933 NaN NaN
54 0.8063574929750207 NaN NaN
55 0.8063625024639773 NaN NaN
56 0.8063668288492566 NaN NaN
57 0.8063705653077806 NaN NaN
58 0.8063737922999186 NaN NaN
59 0.8063765793067895 NaN NaN
60 0.8063789863297672 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'strategies' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'strategies.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'The best policy for one try gives up the second strategy and loses from three tries on' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'computed, nothing is sampled: A solves 80% of the problems, B the others; on the right groups of 16' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label '' at screen 0.03472,0.87351 point pt 7 ps 0.7 lc rgb '#0072b2'
set label 'base' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.13160,0.87351 to screen 0.16771,0.87351 nohead lw 2 dt (10,4) lc rgb '#d55e00'
set label '' at screen 0.14965,0.87351 point pt 9 ps 0.7 lc rgb '#d55e00'
set label 'maximum of J' at screen 0.17743,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.32517,0.87351 to screen 0.36128,0.87351 nohead lw 2 dt (3,3) lc rgb '#009e73'
set label '' at screen 0.34323,0.87351 point pt 5 ps 0.7 lc rgb '#009e73'
set label 'maximum of log p' at screen 0.37101,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.55660,0.87351 to screen 0.59271,0.87351 nohead lw 2 dt (10,3,3,3) lc rgb '#cc79a7'
set label 'mean reward' at screen 0.60243,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.74566,0.87351 to screen 0.78177,0.87351 nohead lw 2 dt solid lc rgb '#e69f00'
set label 'GRPO' at screen 0.79149,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.86875,0.87351 to screen 0.90486,0.87351 nohead lw 2 dt (10,4) lc rgb '#56b4e9'
set label 'MaxRL' at screen 0.91458,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [1:16]
set xtics scale 0.5 ('2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12, '14' 14, '16' 16) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'problems solved' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'pass@k' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'k, answers that one may give' at screen 0.28226,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2 with linespoints pt 7 ps 0.6 lw 2 dt solid lc rgb '#0072b2' notitle, \
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
set xrange [0:60]
set xtics scale 0.5 ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50, '60' 60) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'strategy chosen' at screen 0.57007,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'a, probability of A' at screen 0.51128,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'exact updates' at screen 0.76559,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with lines lw 2 dt (10,3,3,3) lc rgb '#cc79a7' notitle, \
  $panel2_2 using 1:2 with lines lw 2 dt solid lc rgb '#e69f00' notitle, \
  $panel2_3 using 1:2 with lines lw 2 dt (10,4) lc rgb '#56b4e9' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
