#!/usr/bin/env bash
# Does a seed give the same bytes with vectors of 512 bits as with those of 256? A lesson in brief, with reinforcement
# learning in it, from a build for each: weights, logs and figures' numbers are compared.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! grep -qw avx512f /proc/cpuinfo 2> /dev/null; then
  echo "Skipped: this processor has no vectors of 512 bits"
  exit 0
fi
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

# train BITS FOLDER: what the lesson gives, built in that folder.
train() {
  {
    swift build -c release --quiet --scratch-path "$2" --product lesson-07-grpo &&
      "$2/release/lesson-07-grpo" --quick --plots "$place/$1/plots" --runs "$place/$1/runs"
  } > "$place/log" 2>&1 || {
    cat "$place/log" >&2
    exit 1
  }
}
train 512 .build
VECTORS=x86-64-v3 train 256 .build-256
# Seconds differ by themselves; the notes have them, too.
differing=$(cd "$place" && diff -rq -x seconds.jsonl -x notes.json 512 256 || true)
files=$(find "$place/512" -name '*.safetensors' -o -name '*.tsv' | wc -l)
if [[ -n $differing ]] || (( files < 5 )); then
  printf 'expected the same bytes from both builds, found %s files of numbers, and:\n%s\n' "$files" "$differing" >&2
  exit 1
fi
echo "the same bytes from vectors of 512 and 256 bits: $files files of weights and numbers"
