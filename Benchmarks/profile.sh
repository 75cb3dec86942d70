#!/usr/bin/env bash
# Where the time of a GRPO update goes, as a table of Markdown: one thread, looked at 2,000 times a second by perf.
#
#   Benchmarks/profile.sh path/to/tinyr1-bench
#
# A look counts for the innermost kernel that it finds itself in.
set -euo pipefail

command -v perf > /dev/null || {
  echo "Nothing profiled: perf is missing (apt-get install linux-perf)" >&2
  exit 1
}
records=$(mktemp)
trap 'rm -f "$records"' EXIT

stacks() { # of as many updates of some work as given
  for (( i = 0; i < $3; i++ )); do echo update; done \
    | perf record -q -e cpu-clock -F 1999 -g -o "$records" -- "$1" serve --work "$2" --threads 1 > /dev/null
  perf script -i "$records" -F ip,sym 2> /dev/null | swift demangle --simplified
}

{
  for work in "W-small 20" "W-base 5" "W-large 1"; do
    echo "work $work"
    stacks "$1" $work
  done
} | awk '
  function kernel(name) {
    if (name ~ /attentionBackward</) return "attention, backward"
    if (name ~ /(^| )attention</) return "attention, forward"
    if (name ~ /(^| )multiply</) return "linear layers"
    if (name ~ /swiGLU/) return "SwiGLU"
    if (name ~ /rmsNorm/) return "RMS norms"
    if (name ~ /softmax|gatherLogProbabilities/) return "softmax and log-probabilities"
    if (name ~ /turn</) return "rotary positions"
    if (name ~ /KeyValues|write<A>\(_:to:at:\)/) return "keys and values put in order"
    if (name ~ /scatterRows|gatherRows|add<|Matrix.fill/) return "rows added, gathered, cleared"
    if (name ~ /adamW|sumOfSquares/) return "AdamW"
    return ""
  }
  function note() {
    if (!inUpdate || inSampling) return
    if (found == "") found = "all else"
    if (found == "linear layers") found = found ", " direction
    all[work]++; count[work, found]++; kinds[found]
  }
  $1 == "work" { work = $2; next }
  NF == 0 { note(); found = direction = ""; inUpdate = inSampling = 0; next }
  {
    $1 = ""
    if (found == "") found = kernel($0)
    if ($0 ~ /Workspace.forward/) direction = "forward"
    if ($0 ~ /Workspace.backward/) direction = "backward"
    if ($0 ~ /Bench.run/) inUpdate = 1
    if ($0 ~ /Sampler.sample/) inSampling = 1
  }
  END {
    for (kind in kinds) {
      printf "| %s |", kind
      for (i = 1; i <= 3; i++) {
        work = i == 1 ? "W-small" : i == 2 ? "W-base" : "W-large"
        printf " %.1f %% |", 100 * count[work, kind] / all[work]
      }
      print ""
    }
  }' | sort -t '|' -k 4 -rn | { printf '| GRPO update | W-small | W-base | W-large |\n|-|-:|-:|-:|\n'; cat; }
