# Lesson 08: rewards alone make a base look again that rarely did, and more of its answers are right.
# A bar at the foot says how far the picture is.
# Draw it again, in this folder: gnuplot -d aha.gp
set encoding utf8
set datafile separator tab
set datafile missing ''
last = 50
red = '#b3261e'
green = '#00704f'
newline = "\n"

is(layer, step) = stringcolumn(1) eq layer && column(2) == step
until(step) = stringcolumn(1) eq 'line' && column(2) <= step
# What the page shows is said after 0, 25 and 50 steps.
said(step) = step < 25 ? 0 : step < last ? 25 : last
stats 'aha.tsv' using (stringcolumn(1) eq 'equation' ? (equation = stringcolumn(6), 1) : NaN) nooutput

frame = "unset label; verdict = ''; answer = ''; \
  stats 'aha.tsv' using (is('verdict', said(step)) ? (verdict = stringcolumn(6), 1) : NaN) nooutput; \
  stats 'aha.tsv' using (is('text', said(step)) ? (answer = answer.stringcolumn(6).newline, 1) : NaN) nooutput; \
  ink = verdict eq 'right' ? green : red; \
  set object 1 rectangle from screen 0,0 to screen shown,0.012 fc rgb '#0072b2' fs solid noborder; \
  set label 'Rewards make a model look again that rarely did, and more answers are right' \
    at screen 0.02,0.95 left noenhanced font ',13' tc rgb '#1a1a1a'; \
  set label sprintf('step %d of %d', step, last) at screen 0.02,0.88 left font ',12' tc rgb '#1a1a1a'; \
  set label sprintf('%s, after %d steps:', equation, said(step)) at screen 0.02,0.32 left noenhanced font ',12' tc rgb '#1a1a1a'; \
  set label verdict at screen 0.98,0.32 right noenhanced font ',12' tc rgb ink; \
  set label answer at screen 0.02,0.255 left noenhanced font 'DejaVu Sans Mono,10.5' tc rgb '#1a1a1a'; \
  set label '60 held-out equations, mean of 10 seeds and the middle 80%; the answer is of one seed, chosen for what it shows' \
    at screen 0.02,0.04 left font ',9' tc rgb '#4d4d4d'; \
  plot 'aha.tsv' using 2:(until(step) ? 100 * column(4) : NaN):(100 * column(5)) with filledcurves lc rgb '#cce3f0' fs solid notitle, \
    '' using 2:(until(step) ? 100 * column(3) : NaN) with linespoints pt 7 ps 0.9 lw 2 lc rgb '#0072b2' notitle"

set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',11' tc rgb '#4d4d4d'
set xrange [-1:last + 1]
set yrange [0:60]
set ytics 20
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set xlabel 'step of training' font ',11' tc rgb '#4d4d4d' offset 0,0.3
set ylabel 'right, %' font ',11' tc rgb '#4d4d4d' offset 1,0
set lmargin at screen 0.1
set rmargin at screen 0.97
set tmargin at screen 0.84
set bmargin at screen 0.46
unset clip
set terminal gif animate delay 45 loop 0 size 720,480 font 'DejaVu Sans,11' background '#ffffff'
set output 'aha.gif'
do for [place = 0:20] {  # it waits at the beginning and at the end
  step = place < 4 ? 0 : place > 13 ? last : 5 * (place - 3)
  shown = place / 20.0
  @frame
}

set terminal pngcairo size 1080,720 font 'DejaVu Sans,11' fontscale 1.4 linewidth 1.5 pointscale 1.5 background '#ffffff'
set output 'aha.png'
step = last
shown = 0
@frame
unset output
