#!/usr/bin/env bash
# Does a lesson leave the same bytes on any number of ranks and threads, killed and gone on with?
#
#     Tests/ranks.sh           lesson 07 in brief: 1, 2 and 3 ranks, 1 and 2 threads; kills; a full disk; lesson 10,
#                              of several stages, where ranks have seeds of their own; lesson 11, of distillation
#
# It takes the mpirun that is there, Open MPI's or MPICH's.
# What counts is all that a run leaves but times: checkpoints with weights and moments, logs, the data of
# figures, claims. 1 rank is the usual program, built without MPI.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(mktemp -d "${TMPDIR:-/tmp}/ranks.XXXXXX")
# What still runs when a check fails may write on for a moment.
trap 'umount "$scratch/small" 2> /dev/null || true; rm -rf "$scratch" 2> /dev/null || { sleep 5; rm -rf "$scratch"; }' EXIT
failures=0
say() { printf '%-6s %s\n' "$1" "$2"; }
fail() { say WRONG "$1"; failures=$((failures + 1)); }

# lesson NAME RANKS OPTION…: a run of $program in a folder of its own, and its exit code in $code.
program=lesson-07
lesson() {
  local name=$1 ranks=$2; shift 2
  code=0
  make $program RANKS="${ranks#1}" ARGS="--plots $scratch/$name/plots $*" \
    > "$scratch/$name.out" 2> "$scratch/$name.err" || code=$?
}
# Of the checkpoints the last is compared: a stop saves one more.
digest() {
  (cd "$scratch/$1" && {
    find plots -type f ! -name seconds.tsv
    find runs -name steps.jsonl -o -name '*-seed-*.json'
    for training in runs/*-seed-*/; do
      last=$(find "$training" -name 'step-*' | sort | tail -n 1)
      [[ -z $last ]] || find "$last" -type f ! -name notes.json
    done
  } | LC_ALL=C sort -u | xargs sha256sum) > "$scratch/$1.digest"
}
compare() {
  digest "$1"
  if cmp -s "$scratch/$whole.digest" "$scratch/$1.digest"; then say same "$2"; else
    fail "$2: $(diff "$scratch/$whole.digest" "$scratch/$1.digest" | awk '/^[<>]/ { print $3 }' | sort -u | tr '\n' ' ')"; fi
}
errors() { grep -c '^error: ' "$scratch/$1.err" || true; }

# whole NAME OPTION…: the run by one rank that others are compared with.
whole() {
  whole=$1; shift
  lesson "$whole" 1 --quick --runs "$scratch/$whole/runs" --threads 1 "$@"
  ((code == 0)) || { cat "$scratch/$whole.err"; exit 1; }
  digest "$whole"
  say whole "$program by one rank: $(wc -l < "$scratch/$whole.digest") files"
}

whole whole
for ranks in 1 2 3; do
  for threads in 1 2; do
    [[ $ranks$threads != 11 ]] || continue
    name=ranks-$ranks-$threads
    lesson "$name" $ranks --quick --runs "$scratch/$name/runs" --threads $threads
    ((code == 0)) || fail "$ranks ranks, $threads threads: exit code $code: $(tail -n 3 "$scratch/$name.err")"
    compare "$name" "$ranks ranks, $threads threads"
  done
done

# The ranks of a run, by /proc: a bare machine has no pgrep.
ranks_of() {
  local file
  for file in /proc/[0-9]*/cmdline; do
    tr '\0' ' ' 2> /dev/null < "$file" |
      grep -qE "^[^ ]*/\.build-mpi/release/lesson-[^ ]* .*$1" || continue
    file=${file%/cmdline}; echo "${file#/proc/}"
  done
}

# One rank of three is killed, at the beginning and later; then others go on.
for delay in 0.5 2; do
  name=killed-$delay others=$([[ $delay == 2 ]] && echo 1 || echo 2)
  (lesson $name 3 --quick --runs "$scratch/$name/runs" --threads 1; echo $code > "$scratch/$name.code") &
  until [[ -s $scratch/$name/runs/lesson.json ]] || ! kill -0 $!; do sleep 0.1; done
  sleep $delay
  ranks=($(ranks_of "$scratch/$name/runs"))
  ((${#ranks[@]} == 3)) || fail "$name: ${#ranks[@]} ranks found"
  kill -KILL "${ranks[1]}"
  wait $!
  [[ $(< "$scratch/$name.code") != 0 && $(errors $name) == 1 ]] ||
    fail "a killed rank: exit code $(< "$scratch/$name.code"), $(errors $name) lines"
  lesson $name $others --resume "$scratch/$name/runs"
  ((code == 0)) || fail "going on: exit code $code: $(tail -n 3 "$scratch/$name.err")"
  compare $name "3 ranks, one killed after $delay s; then $others"
done

# The disk of rank 0 is full; and the temporary folder of another rank, which receives checkpoints there.
mkdir "$scratch/small"
if mount -t tmpfs -o size=2m tmpfs "$scratch/small" 2> /dev/null; then
  mkdir "$scratch/full"; ln -s "$scratch/small" "$scratch/full/runs"
  lesson full 2 --quick --runs "$scratch/full/runs/run" --threads 1
  [[ $code != 0 && $(errors full) == 1 ]] || fail "a full disk: exit code $code, $(errors full) lines"
  say full "$(grep '^error: ' "$scratch/full.err")"
else
  say skip "a full disk: this user may not mount a file system"
fi

# Lesson 10 with five seeds: two of each rank's own, and one of both together; the same where a rank is killed, and three
# go on.
program=lesson-10
whole seeds --seeds 5
own=(--quick --threads 1 --seeds 5)
lesson apart 2 "${own[@]}" --runs "$scratch/apart/runs"
((code == 0)) || fail "5 seeds: exit code $code: $(tail -n 3 "$scratch/apart.err")"
compare apart "lesson-10, 5 seeds on 2 ranks"
name=lost
(lesson $name 2 "${own[@]}" --runs "$scratch/$name/runs"; echo $code > "$scratch/$name.code") &
until [[ $(ls -d "$scratch/$name"/runs/base-seed-[23] 2> /dev/null | wc -l) == 2 ]] || ! kill -0 $!; do
  sleep 0.1
done
ranks=($(ranks_of "$scratch/$name/runs"))
kill -KILL "${ranks[1]}"
wait $!
[[ $(< "$scratch/$name.code") != 0 && $(errors $name) == 1 ]] ||
  fail "a killed rank: exit code $(< "$scratch/$name.code"), $(errors $name) lines"
lesson $name 3 --resume "$scratch/$name/runs"
((code == 0)) || fail "going on: exit code $code: $(tail -n 3 "$scratch/$name.err")"
compare $name "lesson-10, 5 seeds on 2 ranks, one killed; then 3"

# The trainer that neither of them has: distillation.
program=lesson-11
whole distilled
lesson two-distilled 2 --quick --runs "$scratch/two-distilled/runs" --threads 1
((code == 0)) || fail "lesson-11 on 2 ranks: exit code $code: $(tail -n 3 "$scratch/two-distilled.err")"
compare two-distilled "lesson-11 on 2 ranks"
((failures == 0))
