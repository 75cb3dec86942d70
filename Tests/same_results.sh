#!/usr/bin/env bash
# Are the numbers of the lessons the same bytes as they were? For changes that should change none.
#
#   Tests/same_results.sh record FILE [full]    runs the lessons and writes what they gave
#   Tests/same_results.sh check FILE [full]     runs them again and names what differs
#
# Every lesson and r1 runs in brief; `full` adds one seed each of 07 to 11, and 01 and 03 to 06 in full. What
# counts are the data of all figures, what was measured for each claim, the log of every step, and the weights
# and the optimizer of every checkpoint; not drawings, words or times. FILE has a line for each: a checksum
# and the name. Exit status 1 if anything differs, is missing or is new.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() { sed -n '4,5s/^# *//p' "$0" >&2; exit 64; }
[[ $# -ge 2 && ( $1 == record || $1 == check ) ]] || usage
what=$1 file=$2 full=${3:-}
[[ -z $full || $full == full ]] || usage
[[ $what == record || -r $file ]] || { echo "There is no $file: record it first" >&2; exit 1; }

scratch=${SCRATCH:-.build/same-results}
rm -rf "$scratch" && mkdir -p "$scratch"
swift build -c release --quiet

# run NAME PROGRAM OPTION…: a lesson with folders of its own.
run() {
  local name=$1 program=$2; shift 2
  echo "$name" >&2
  ".build/release/$program" "$@" --plots "$scratch/$name/plots" --runs "$scratch/$name/runs" \
    > "$scratch/$name.txt" 2>&1 || { echo "$name failed: see $scratch/$name.txt" >&2; exit 1; }
}
for folder in lessons/[0-9]*/; do
  lesson=$(basename "$folder")
  run "$lesson-quick" "lesson-$lesson" --quick
  [[ $full ]] || continue
  case $lesson in
    01-* | 03-* | 04-* | 05-* | 06-*) run "$lesson-full" "lesson-$lesson" ;;
    07-* | 08-* | 09-* | 10-* | 11-*) run "$lesson-full" "lesson-$lesson" --seeds 1 ;;
  esac
done
run r1-quick r1 --quick

sums() {
  (cd "$scratch" && find . -name '*.tsv' -o -name '*.safetensors' -o -name steps.jsonl |
    grep -v '/seconds.tsv$' | LC_ALL=C sort |
    while read -r name; do
      # A claim is what was measured: its words may change.
      if [[ $name == */claims.tsv ]]; then sum=$(cut -f 1-6 "$name" | sha256sum); else sum=$(sha256sum < "$name"); fi
      echo "${sum%% *}  ${name#./}"
    done)
}
if [[ $what == record ]]; then
  sums > "$file"
  echo "$(wc -l < "$file") results are in $file"
elif diff <(sort -k2 "$file") <(sums | sort -k2) > "$scratch/diff.txt"; then
  echo "All $(wc -l < "$file") results are the same"
else
  sed -n 's/^\([<>]\) [0-9a-f]* */\1 /p' "$scratch/diff.txt" | sort -k2 -u >&2
  echo "These differ (< recorded, > now)" >&2
  exit 1
fi
