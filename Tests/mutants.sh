#!/bin/bash
# Would the tests notice? Makes one small wrong change after the other, those of mutants.txt, in a copy of
# the tree, and runs the tests that should fail. Fails if a mutant survives.
#
#   Tests/mutants.sh                all of them
#   Tests/mutants.sh GRPO 60 95     an area, or some by their number
#   Tests/mutants.sh --list         only whether the list still fits the code
#
# The copy, with what is built of it, stays in .build-mutants: the next run begins where this one ended.
# A test that takes longer than MUTANT_SECONDS counts as one that noticed. It builds without optimization across
# modules: with it a body is copied into other modules, which are not always built again when it changes, and a
# mutant survives that was never run.
set -euo pipefail
cd "$(dirname "$0")/.."
list=Tests/mutants.txt
copy=.build-mutants
limit=${MUTANT_SECONDS:-180}
export EXERCISES=none

# The fields of mutants.txt: a block of lines `name: value`, blocks apart by an empty line.
ids=() areas=() sentences=() files=() olds=() news=() filters=()
while IFS= read -r line || [[ -n $line ]]; do
  value=${line#*: }
  case $line in
    "" | \#*) ;;
    "id: "*) ids+=("${value%% *}") areas+=("${value#* }") ;;
    "what: "*) sentences+=("$value") ;;
    "file: "*) files+=("$value") ;;
    "old: "*) olds+=("$value") ;;
    "new: "* | "new:") news+=("${value#new:}") ;;
    "tests: "*) filters+=("$value") ;;
    *) echo "$list: what is this? $line" >&2; exit 64 ;;
  esac
done < "$list"
for field in areas sentences files olds news filters; do
  declare -n values=$field
  (( ${#values[@]} == ${#ids[@]} )) || {
    echo "$list: ${#ids[@]} ids and ${#values[@]} $field" >&2; exit 64; }
done

wanted() {  # number, then what was asked for
  local place=$1 word; shift
  (( $# == 0 )) && return
  for word; do [[ $word == "${ids[place]}" || $word == "${areas[place]}" ]] && return; done
  return 1
}

# The old text stands exactly once in its file: else the list is behind the code.
missing=0
for place in "${!ids[@]}"; do
  count=$({ grep -oF -- "${olds[place]}" "${files[place]}" || true; } | wc -l)
  (( count == 1 )) || {
    echo "$list: ${ids[place]}: ${olds[place]} stands $count times in ${files[place]}" >&2; missing=1; }
done
(( missing == 0 )) || exit 64
if [[ ${1-} == --list ]]; then echo "${#ids[@]} mutants fit the code"; exit; fi

# The copy is brought up to date: only what changed is written, so that only that is built anew.
mkdir -p "$copy/tree"
git ls-files -co --exclude-standard Package.swift Sources Tests lessons | while IFS= read -r file; do
  [[ ! -f $file ]] || cmp -s "$file" "$copy/tree/$file" || {
    mkdir -p "$copy/tree/$(dirname "$file")" && cp "$file" "$copy/tree/$file"; }
done
(cd "$copy/tree" && find . -name .build -prune -o -type f -print) | while IFS= read -r file; do
  [[ -f $file || $file == ./Package.resolved ]] || rm "$copy/tree/$file"
done
cd "$copy/tree"
# Of the products only the tests: no lesson, no bench.
build() { swift build -c release -Xswiftc -disable-cmo --product TinyR1PackageTests --quiet > ../build.log 2>&1; }
run() {
  local code=0
  timeout "$limit" swift test -c release -Xswiftc -disable-cmo --skip-build --disable-xctest --quiet --filter "$1" \
    > ../test.log 2>&1 || code=$?
  # The tests have a process group of their own: a mutant that never ends would outlive its time.
  (( code != 124 )) || pkill -KILL -f "^$PWD/.build/.*TinyR1PackageTests" || true
  return $code
}
echo "Building the tests" >&2
build || { cat ../build.log; exit 1; }

# Puts the new text in the old one's place, as they are: no character has a meaning of its own.
mutate() {
  local text; text=$(cat "$1"; printf .); text=${text%.}
  printf '%s' "${text%%"$2"*}$3${text#*"$2"}" > "$1"
}

killed=0 survived=0 broken=0 tried=0
for place in "${!ids[@]}"; do
  wanted "$place" "$@" || continue
  tried=$((tried + 1))
  file=${files[place]}
  trap 'cp "../../$file" "$file"' EXIT
  mutate "$file" "${olds[place]}" "${news[place]}"
  if ! build; then
    verdict="did not build" broken=$((broken + 1))
  elif run "${filters[place]}"; then
    verdict=SURVIVED survived=$((survived + 1))
  else
    verdict=killed killed=$((killed + 1))
  fi
  printf '%-13s %4s  %-16s %s\n' "$verdict" "${ids[place]}" "${areas[place]}" "${sentences[place]}"
  cp "../../$file" "$file"
  trap - EXIT
done
(( tried > 0 )) || { echo "no mutant has this number or area: $*" >&2; exit 64; }
echo "$tried mutants: $killed killed, $survived survived, $broken did not build"
(( survived == 0 && broken == 0 ))
