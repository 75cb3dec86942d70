#!/usr/bin/env bash
# Is anything lost when a run is killed, when the disk is full, when its folder becomes read-only?
#
#     check_kill.sh path/to/lesson-07-grpo 50        (or: make check-kill)
#
# A quick run of the lesson, with supervised training and GRPO, is killed at random moments by SIGKILL,
# SIGTERM and Ctrl-C in turn, goes on each time on 1 thread or 2, and must end with the bytes of a run
# that was never stopped: weights, moments, logs, figures, claims.
set -euo pipefail

lesson=$(realpath "$1") kills=${2:-50}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/check-kill.XXXXXX")
chmod 755 "$scratch"
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
RANDOM=1
failures=0

say() { printf '%-10s %s\n' "$1" "$2"; }
fail() { say WRONG "$1"; failures=$((failures + 1)); }

# What a run leaves and what must not depend on stops. Of the checkpoints the last is compared: a stop
# saves one more. Times are another in every run.
digest() {
  local training
  for training in "$1"/*-seed-*; do
    find "$(find "$training" -name 'step-*' | sort | tail -n 1)" -type f ! -name notes.json
    find "$training" -name steps.jsonl
  done | sort | while read -r file; do echo "${file#"$1"/} $(sha256sum < "$file")"; done
  find "$2" -type f | sort | while read -r file; do echo "${file#"$2"/} $(sha256sum < "$file")"; done
}

# A run in the background, with what it says in a file.
start() { "$lesson" --quick --runs "$1/run" --plots "$1/plots" "${@:2}" > "$1/output" 2> "$1/error" & }
go_on() { "$lesson" --resume "$1/run" --plots "$1/plots" "${@:2}" > "$1/output" 2> "$1/error" & }
compare() {
  digest "$1/run" "$1/plots" > "$1/digest"
  if cmp -s whole/digest "$1/digest"; then say same "$2"; else
    fail "$2: $(comm -13 whole/digest "$1/digest" | cut -d ' ' -f 1 | tr '\n' ' ')"; fi
}

mkdir whole two-threads
begin=$(date +%s%N)
start whole --threads 1; wait $!
nanoseconds=$(($(date +%s%N) - begin))
digest whole/run whole/plots > whole/digest
say whole "a run never stopped: $(wc -l < whole/digest) files, $((nanoseconds / 1000000)) ms"
start two-threads --threads 2; wait $!
compare two-threads "2 threads instead of 1"

# Kills. A run is begun, killed and gone on with until it ends; then the next is begun.
names=(KILL TERM INT) codes=(137 143 130) killed=0 runs=0
while ((killed < kills)); do
  rm -rf killed && mkdir killed
  code=1 stops=0 began=$(date +%s%N)
  while ((code != 0)); do
    way=$((killed % 3)) threads=$((1 + killed / 3 % 2))
    if [[ -s killed/run/lesson.json ]]; then go_on killed --threads $threads
    else rm -rf killed/run; start killed --threads $threads; fi
    if ((killed < kills)); then
      sleep "$(awk -v n="$nanoseconds" -v r="$RANDOM" 'BEGIN { print n / 1e9 * 0.4 * r / 32768 }')"
      kill -"${names[way]}" $! 2> /dev/null || true
    fi
    code=0; wait $! 2> /dev/null || code=$?
    if ((code == codes[way])); then killed=$((killed + 1)) stops=$((stops + 1))
    elif ((code != 0)); then fail "exit code $code: $(head -n 40 killed/error)"; break 2; fi
  done
  # The machine may have become faster: then a kill should come earlier.
  ((stops > 0)) || nanoseconds=$(($(date +%s%N) - began))
  runs=$((runs + 1))
  compare killed "killed $stops times"
done
say kills "$killed in $runs runs"

# The disk is full: a small file system of its own, larger when the run goes on.
cannot() { # folder, what, expected words
  local code=0
  wait $! || code=$?
  local last; last=$(grep '^error: ' "$1/error" || true)
  if ((code != 1)) || [[ $(grep -c . <<< "$last") != 1 || $last != *"$3"* ]]; then
    fail "$2: exit code $code, $last"
  else say "exit 1" "${last//"$PWD"\//}"; fi
}
full() {
  mkdir -p full/disk && mount -t tmpfs -o size=9m tmpfs full/disk
  start full --runs full/disk/run
  cannot full "a full disk" "No space left on device"
  [[ -n $(find full/disk/run -name 'step-*' -print -quit) ]] || fail "no checkpoint was left"
  mount -o remount,size=1g full/disk
  "$lesson" --resume full/disk/run --plots full/plots > /dev/null 2> full/error || fail "$(cat full/error)"
  ln -s disk/run full/run
  compare full "gone on with after the disk was full"
}
# The folder becomes read-only in the middle. Root may write anywhere, so that it is somebody else here.
read_only() {
  mkdir readonly && chmod 777 readonly
  local as=()
  ((EUID != 0)) || as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  "${as[@]}" "$lesson" --quick --runs readonly/run --plots readonly/plots > readonly/output 2> readonly/error &
  until compgen -G 'readonly/run/base-seed-2/step-*' > /dev/null || ! kill -0 $!; do sleep 0.02; done
  chmod -R a-w readonly/run
  # "Permission denied", or Foundation's own words where a folder was to be made first.
  cannot readonly "a read-only folder" "ermission"
  chmod -R a+w readonly/run
  "${as[@]}" "$lesson" --resume readonly/run --plots readonly/plots > /dev/null 2> readonly/error ||
    fail "$(cat readonly/error)"
  compare readonly "gone on with after the folder was read-only"
}
export -f say fail digest start go_on compare cannot full
export lesson
space=(unshare --mount)
((EUID == 0)) || space=(unshare --map-root-user --mount)
if "${space[@]}" bash -c 'mount -t tmpfs tmpfs /mnt' 2> /dev/null; then
  "${space[@]}" bash -c 'failures=0; full; exit $failures' || failures=$((failures + 1))
else say skipped "the full disk: no file system can be mounted here"; fi
read_only

((failures == 0)) && say done "nothing was lost" || { say done "$failures went wrong"; exit 1; }
