#!/usr/bin/env bash
# How much of the code on the lessons' pages is plotting and bookkeeping, and how much the method?
#
#   Tests/page_code.sh [--check] [FOLDER]    counts the lessons in FOLDER, lessons unless told otherwise
#
# A page shows the cells of main.swift. Lines of code are counted there, neither blank nor comment. Plotting
# and bookkeeping are the statements that make a figure, a panel, a table, a measure, an interval or a band,
# to the closing bracket; of a loop, a function or a training those within. --check fails above 20%, and where a
# lesson has more than four imports, or a heading that is longer than a line of 80 columns: then the text below
# it has run into it.
set -euo pipefail
check=
[[ ${1:-} != --check ]] || { check=1; shift; }
[[ $# -le 1 && ${1:-} != -* ]] || { sed -n '4s/^# *//p' "$0" >&2; exit 64; }
folder=${1:-$(dirname "$0")/../lessons}

awk -v check="$check" '
  function report(name, part, whole) {
    printf "%-24s %5d of %5d lines  %5.1f%%\n", name, part, whole, whole ? 100 * part / whole : 0
  }
  # Brackets opened less brackets closed; those in texts do not count.
  function depth(line) {
    gsub(/\\"/, "", line)
    gsub(/"[^"]*"/, "", line)
    return gsub(/[([{]/, "", line) - gsub(/[])}]/, "", line)
  }
  function isPlotting(line) {
    return line ~ /notebook\.(figure|table|measure)\(|(Figure|Panel|Table|MeanAndRange)\(/ ||
      line ~ /[iI]nterval\(|\.bands?\(|let \(?(bands?|captions?|seeds) .*=/
  }
  # Counts lines first to last: a statement or, if it is a block, the statements within.
  function count_statements(first, last,   i, start, open, plots, block) {
    for (i = first; i <= last; i++) {
      if (open == 0 && !continues) { start = i; plots = block = 0 }
      plots = plots || isPlotting(lines[i])
      block = block || lines[i] ~ /^ *(for|if|while|struct|func) |mapSeeds|concurrentMap|@Sendable/
      open += depth(lines[i])
      continues = open == 0 && lines[i] ~ /=$/
      if (open > 0 || continues || !plots) continue
      if (block && i > start + 1) count_statements(start + 1, i - 1)
      else part[name] += i - start + 1
    }
  }
  function finish() { count_statements(1, size); size = 0 }
  FNR == 1 {
    finish()
    if (name) report(name, part[name], whole[name])
    count = split(FILENAME, path, "/")
    name = path[count - 1]; inCells = 0
  }
  /^import / && ++imports[FILENAME] == 5 { wrong = wrong "\n" FILENAME ": more than four imports" }
  /^ *\/\/ %%/ && length($0) > 80 { wrong = wrong "\n" FILENAME ":" FNR ": a heading of " length($0) " columns" }
  /^ *\/\/ %%/ { finish(); inCells = 1 }
  !inCells || /^}/ || /^ *$/ || /^ *\/\// || /notebook\.cell\(\)/ { next }
  { lines[++size] = $0; whole[name]++ }
  END {
    finish()
    report(name, part[name], whole[name])
    for (name in whole) { allPart += part[name]; allWhole += whole[name] }
    report("all", allPart, allWhole)
    if (!check) exit
    if (allPart > allWhole / 5) wrong = wrong "\nexpected at most 20%: move it to helper files"
    if (wrong != "") { print substr(wrong, 2) > "/dev/stderr"; exit 1 }
  }' "$folder"/[0-9][0-9]-*/main.swift
