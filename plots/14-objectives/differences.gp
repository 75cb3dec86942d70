# “On the transformer each objective ends within 10 points of GRPO”
# Draw it again, in this folder: gnuplot -d differences.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, at equal samples: middle, end, left, right, bottom, top, low, high”
$panel1_1 << e
-0.2 0.9687500000000007 -0.384 -0.016 0 0.9687500000000007 -1.6020257815713144 3.5395257815713155
0.8 -0.041666666666665984 0.616 0.984 -0.041666666666665984 0 -2.640626875578073 2.5572935422447407
1.8 1.0361910126662333 1.616 1.984 0 1.0361910126662333 -1.5472146530424784 3.619596678374945
2.8 -0.6562499999999989 2.616 2.984 -0.6562499999999989 0 -3.994859197110059 2.6823591971100607
3.8 0.8125000000000006 3.616 3.984 0 0.8125000000000006 -2.194941502666737 3.819941502666738
e

# “panel 1, at equal passes: middle, end, left, right, bottom, top, low, high”
$panel1_2 << e
0.2 2.0864290550912337 0.016 0.384 0 2.0864290550912337 -0.30238966382848487 4.475247774010953
1.2 1.0765607383407156 1.016 1.384 0 1.0765607383407156 -0.6507951881168137 2.803916664798245
2.2 2.5347634857571903 2.016 2.384 0 2.5347634857571903 0.5009635789027578 4.5685633926116225
3.2 -1.4026187970888926 3.016 3.384 -1.4026187970888926 0 -4.336277598716238 1.5310400045384536
4.2 1.294375876791129 4.016 4.384 0 1.294375876791129 -0.5114368690077773 3.1001886225900357
e

# “panel 2, at equal samples: middle, end, left, right, bottom, top, low, high”
$panel2_1 << e
-0.2 1.4062500000000022 -0.384 -0.016 0 1.4062500000000022 -1.0334639682458269 3.8459639682458313
0.8 -0.4374999999999982 0.616 0.984 -0.4374999999999982 0 -3.892824514563306 3.0178245145633094
1.8 -0.31249999999999944 1.616 1.984 -0.31249999999999944 0 -2.8254439870777075 2.2004439870777084
2.8 1.9895833333333335 2.616 2.984 0 1.9895833333333335 -1.5393962233750424 5.518562890041709
3.8 -0.8749999999999979 3.616 3.984 -0.8749999999999979 0 -4.185692417206445 2.4356924172064494
e

# “panel 2, at equal passes: middle, end, left, right, bottom, top, low, high”
$panel2_2 << e
0.2 0.883726902501927 0.016 0.384 0 0.883726902501927 -1.2902923388666638 3.057746143870518
1.2 -0.5343725640863501 1.016 1.384 -0.5343725640863501 0 -3.3219814360666318 2.253236307893932
2.2 -0.11018437263933371 2.016 2.384 -0.11018437263933371 0 -2.508511722615923 2.2881429773372552
3.2 1.0513634112203256 3.016 3.384 0 1.0513634112203256 -1.7583710013567244 3.8610978237973756
4.2 -1.6558738492427083 4.016 4.384 -1.6558738492427083 0 -5.047779982122676 1.7360322836372593
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,570 dynamic noenhanced name 'differences' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,855 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'differences.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'On the transformer each objective ends within 10 points of GRPO' at screen 0.01667,0.96491 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label 'mean of 20 paired seeds; 60 held-out equations, 8 samples each; lines: 95% for all comparisons together' at screen 0.01667,0.03904 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set object rectangle from screen 0.01667,0.92667 to screen 0.03472,0.90912 noclip fc rgb '#0072b2' fs solid 1 noborder
set label 'at equal samples' at screen 0.04444,0.91789 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen 0.22083,0.92667 to screen 0.23889,0.90912 noclip fc rgb '#d55e00' fs solid 1 noborder
set label 'at equal passes' at screen 0.24861,0.91789 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08157
set rmargin at screen 0.96111
set tmargin at screen 0.87579
set bmargin at screen 0.52491
unset logscale x
set xrange [-0.5:4.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4) offset 0,lift
unset logscale y
set yrange [-6:6]
set ytics scale 0.5 ('−5' -5, '0' 0, '5' 5)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'points above GRPO' at screen 0.02795,0.70035 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'GRPO, Math' at screen 0.16952,0.50035 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'Dr. GRPO' at screen 0.34543,0.50035 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'DAPO' at screen 0.52134,0.50035 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'GSPO' at screen 0.69725,0.50035 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'CISPO' at screen 0.87316,0.50035 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel1_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel1_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.08157
set rmargin at screen 0.96111
set tmargin at screen 0.45544
set bmargin at screen 0.10456
unset logscale x
set xrange [-0.5:4.5]
set xtics scale 0 ('' 0, '' 1, '' 2, '' 3, '' 4) offset 0,lift
unset logscale y
set yrange [-6:6]
set ytics scale 0.5 ('−5' -5, '0' 0, '5' 5)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'points above GRPO' at screen 0.02795,0.28000 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'SAPO' at screen 0.16952,0.08000 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'MaxRL' at screen 0.34543,0.08000 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'RLOO' at screen 0.52134,0.08000 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'REINFORCE' at screen 0.69725,0.08000 center front noenhanced font ',12' tc rgb '#4d4d4d'
set label 'GRPO again' at screen 0.87316,0.08000 center front noenhanced font ',12' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2' notitle, \
  $panel2_1 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle, \
  $panel2_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00' notitle, \
  $panel2_2 using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 lc rgb '#1a1a1a' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
