#!/usr/bin/env bash
# Measures everything that README.md of this folder shows and writes it there: between the lines
#
#   <!-- peers -->, <!-- narrow -->, <!-- charts -->, <!-- profile -->     and the next     <!-- end -->
#
# What cannot be measured, for want of Python or perf, stays as it was.
set -euo pipefail
cd "$(dirname "$0")"

bench=.build/release/tinyr1-bench
parts=.build/parts
rm -rf "$parts" && mkdir -p "$parts"

part() { # its name, and the command that prints it
  local name=$1 && shift
  "$@" > "$parts/$name.new" && [[ -s $parts/$name.new ]] && mv "$parts/$name.new" "$parts/$name" || {
    echo "README.md keeps its part '$name'" >&2
  }
}

# Alone on the machine first: the peers leave it warm.
part profile ./profile.sh "$bench"
part charts "$bench" charts --plots plots
narrow=.build-x86-64-v3/release/tinyr1-bench
if command -v python3 > /dev/null; then
  part peers python3 peers/compare.py "$bench" $WORK
  # Everybody with vectors of 256 bits, if that was built.
  if [[ -x $narrow ]]; then VECTORS=x86-64-v3 part narrow python3 peers/compare.py "$narrow" W-small W-base; fi
fi

awk -v parts="$parts" '
  /^<!-- (peers|narrow|charts|profile) -->$/ {
    print
    file = parts "/" $2
    if ((getline line < file) > 0) {
      print "\n" line
      while ((getline line < file) > 0) print line
      skipping = 1
    }
    next
  }
  /^<!-- end -->$/ { if (skipping) print ""; skipping = 0 }
  !skipping' README.md > "$parts/README.md"
mv "$parts/README.md" README.md
