#!/usr/bin/env bash
# The moving pictures, from what registered runs have left: `make moving` draws them, and `draw.sh check` says
# whether their data are still those of the runs. For each NAME.gp it writes NAME.tsv, the data; NAME.gif; and
# NAME.png, its end, for paper and for whoever wants no motion.
set -euo pipefail
cd "$(dirname "$0")"

# The hill and the ways of lesson 03: layer, series, way (0 is the exact gradient's), update, x, y, reward.
hill() {
  awk -F'\t' -v OFS='\t' 'BEGIN { print "layer", "series", "way", "update", "x", "y", "reward" }
    $2 == "heatmap" { print $2, $3, 0, 0, $4, $5, $8 }
    $2 == "line" {
      if ($3 != series || ++update > 150) { series = $3; way = $3 == "exact gradient" ? 0 : ++babies; update = 0 }
      print $2, $3, way, update, $4, $5, ""
    }' ../03-policy-gradient/hill.tsv
}

# Lesson 08: how often a base that rarely looks again is right, and what it says of one equation. The text is that of
# the page, line by line: an answer goes on until the next empty line.
aha() {
  printf 'layer\tstep\ty\tlow\thigh\ttext\n'
  awk -F'\t' -v OFS='\t' '$1 == 2 && $3 == "rarely" { print "line", $4, $5, $6, $7, "" }' ../08-aha-moment/words.tsv
  awk -v OFS='\t' '/^x.* has the candidates / { split($0, part, " has the"); print "equation", 0, "", "", "", part[1] }
    /^rarely, after [0-9]+ steps: / { step = $3; print "verdict", step, "", "", "", $5; next }
    /^$/ { step = "" }
    step != "" { print "text", step, "", "", "", $0 }' ../../lessons/08-aha-moment/README.md
}

for name in hill aha; do
  if [[ ${1:-} == check ]]; then
    cmp -s <($name) $name.tsv || { echo "plots/moving/$name.tsv is not what the run left: run make moving" >&2; exit 1; }
    [[ -s $name.gif && -s $name.png ]] || { echo "plots/moving/$name.gif is missing: run make moving" >&2; exit 1; }
  else
    $name > $name.tsv
    gnuplot -d $name.gp
  fi
done
