# Lesson 03: five babies and the exact gradient go uphill, update by update.
# A bar at the foot says how far the picture is.
# Draw it again, in this folder: gnuplot -d hill.gp
set encoding utf8
set minussign
set datafile separator tab
set datafile missing ''
last = 150
orange = '#e8590c'
white = '#ffffff'

is(layer, way) = stringcolumn(1) eq layer && column(3) == way
until(way, update) = is('line', way) && column(4) <= update
at(way, update) = is('line', way) && column(4) == update

frame = "unset label; \
  set object 1 rectangle from screen 0,0 to screen shown,0.012 fc rgb '#0072b2' fs solid noborder; \
  set label 'First a baby learns to move at all; not every one then finds which foot comes next' \
    at screen 0.02,0.95 left noenhanced font ',12.5' tc rgb '#1a1a1a'; \
  set label sprintf('update %d of %d', update, last) at screen 0.02,0.88 left font ',12' tc rgb '#1a1a1a'; \
  set label 'white: 5 babies that learn from 16 walks an update; orange: the exact gradient; colour: average reward' \
    at screen 0.02,0.03 left font ',10' tc rgb '#4d4d4d'; \
  plot 'hill.tsv' using 5:(is('heatmap', 0) ? column(6) : NaN):7 with image notitle, \
    for [way = 1:5] '' using 5:(until(way, update) ? column(6) : NaN) with lines lw 1 lc rgb white notitle, \
    '' using 5:(until(0, update) ? column(6) : NaN) with lines lw 2.5 lc rgb orange notitle, \
    for [way = 1:5] '' using 5:(at(way, update) ? column(6) : NaN) with points pt 7 ps 1.1 lc rgb white notitle, \
    '' using 5:(at(0, update) ? column(6) : NaN) with points pt 7 ps 1.4 lc rgb orange notitle"

set border lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',11' tc rgb '#4d4d4d'
set xrange [-4.125:6.125]
set yrange [-4.125:6.125]
set cbrange [0:1]
set palette maxcolors 64 defined (0 '#440154', 1 '#472d7b', 2 '#3b528b', 3 '#2c728e', 4 '#21918c', 5 '#28ae80', 6 '#5ec962', 7 '#addc30', 8 '#fde725')
set xlabel 'daring: step rather than sit (logit)' font ',11' tc rgb '#4d4d4d'
set ylabel 'other foot rather than same (logit)' font ',11' tc rgb '#4d4d4d'
set cblabel 'average reward' font ',11' tc rgb '#4d4d4d'
set lmargin at screen 0.1
set rmargin at screen 0.83
set tmargin at screen 0.84
set bmargin at screen 0.17

set terminal gif animate delay 14 loop 0 optimize size 720,480 font 'DejaVu Sans,11' background '#ffffff'
set output 'hill.gif'
do for [place = 0:37] {  # the last third stays at the end
  update = place < 25 ? 6 * place : last
  shown = place / 37.0
  @frame
}

set terminal pngcairo size 1080,720 font 'DejaVu Sans,11' fontscale 1.4 linewidth 1.5 pointscale 1.5 background '#ffffff'
set output 'hill.png'
update = last
shown = 0
@frame
unset output
