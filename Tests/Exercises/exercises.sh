#!/usr/bin/env bash
# What `make exercises`, `make exercise-4.2`, `make hint-4.2` and `make check-exercises` do.
#
# An exercise is a cell `// %% 4.2 Title` of LessonNN.swift, with its task as the comment below it. Each
# runs in a process of its own with a time limit, and leaves its verdict in a file. So code that does not
# compile spoils its lesson and nothing else, and code that traps or loops for ever only itself.
#
# Those of another lesson need LessonNN.swift, Checks/LessonNNChecks.swift, Hints/LessonNN.md, and a line in
# Package.swift; their titles are the strings of `Lesson(exercises:)`. `exercises.sh ship` then notes what
# their code is as shipped, so that the table can tell which have been begun.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=Tests/Exercises
results=$PWD/.build/exercises
limit=${EXERCISE_SECONDS:-60}
hints=$PWD/.build/hints  # how many of each have been shown
shipped=$folder/shipped  # a checksum of each exercise's code, before anyone has written into it
mkdir -p "$results" "$hints"

lessons() { for file in "$folder"/Lesson*.swift; do file=${file##*/Lesson}; echo "${file%.swift}"; done; }
lesson_of() { printf '%02d' "${1%%.*}"; }
file_of() { echo "$folder/Lesson$(lesson_of "$1").swift"; }
# The exercises of some lessons: number and title, one a line.
exercises() { for lesson in "$@"; do sed -n 's|^// %% ||p' "$folder/Lesson$lesson.swift"; done; }
title_of() { exercises "$(lesson_of "$1")" | sed -n "s|^${1/./\\.} ||p"; }
place_of() { echo "$(file_of "$1"):$(grep -n "^// %% ${1/./\\.} " "$(file_of "$1")" | cut -d: -f1)"; }
task_of() {
  awk -v number="$1" '
    /^\/\/ %% / { found = $3 == number; next }
    found && /^\/\// { sub(/^\/\/ ?/, ""); print; next }
    found && NF { exit }' "$(file_of "$1")"
}
# A checksum of its code, whatever its comments and its blank lines are.
sum_of() {
  awk -v number="$1" '
    /^\/\/ %% / { found = $3 == number; next }
    found && !/^\/\// && NF' "$(file_of "$1")" | cksum | cut -d' ' -f1
}

# How long lines are: as the terminal is wide, up to 100.
columns() {
  local columns=${COLUMNS:-}
  [[ -n $columns || ! -t 3 ]] || columns=$(stty size <&3 2> /dev/null | cut -d' ' -f2)
  [[ $columns =~ ^[1-9][0-9]*$ ]] || columns=80
  echo $((columns < 40 ? 40 : columns > 100 ? 100 : columns))
}
{ width=$(columns); } 3>&1

# Fills paragraphs to that width, behind a margin. Code, which begins with four spaces, stays as it is; what
# is indented by less, and an item of a list, has a line of its own and goes on below its text.
# (fmt and fold count bytes, and so take a π for two.)
wrap() {
  { local LC_ALL=C.UTF-8; } 2> /dev/null
  local margin=${1:-0} lead="" text="" line operator='^([-+=·×/<>]|<=|>=)$'
  fill() {
    local words word; read -ra words <<< "$text"
    ((${#words[@]})) || return 0
    local row="" rest unit=${words[0]} joined="" spaces='^ +$'
    printf -v rest '%*s' "${#lead}" ""
    [[ ! $lead =~ $spaces ]] || rest+="  "
    for word in "${words[@]:1}" ""; do
      # No line ends inside of a short term, before or after its operators.
      if [[ -n $word && ( -n $joined || $word =~ $operator ) ]] && ((${#unit} < 24)); then
        unit+=" $word"
      else
        if [[ -z $row ]]; then row=$lead$unit
        elif ((margin + ${#row} + 1 + ${#unit} > width)); then
          printf '%*s%s\n' "$margin" "" "$row"
          row=$rest$unit
        else row+=" $unit"; fi
        unit=$word
      fi
      joined=""; [[ ! $word =~ $operator ]] || joined=1
    done
    printf '%*s%s\n' "$margin" "" "$row"
    lead="" text=""
  }
  while IFS= read -r line || [[ -n $line ]]; do
    if [[ -z $line ]]; then fill; echo
    elif [[ $line == "    "* ]]; then fill; printf '%*s%s\n' "$margin" "" "$line"
    elif [[ $line =~ ^(\ +((expected|got)\ +)?|- |[0-9]+\. )(.*) ]]; then
      local mark=${BASH_REMATCH[1]} said=${BASH_REMATCH[4]}  # fill matches as well
      fill
      lead=$mark text=$said
    elif [[ -n $lead ]]; then fill; text=$line
    else text+=" $line"; fi
  done
  fill
}

require() {
  [[ $1 =~ ^[0-9]+\.[0-9]+$ && -f $(file_of "$1") && -n $(title_of "$1") ]] || {
    echo "There is no exercise $1; make exercises lists them." >&2
    exit 64
  }
}

# Builds the exercises of some lessons and no other test; what the compiler says goes to a file.
build() {
  EXERCISES="$*" swift build -c release --quiet --product TinyR1PackageTests \
    > "$results/build.log" 2>&1
}

# Runs one exercise that has been built.
run() {
  rm -f "$results/$1".*
  local status=0
  (  # in a shell of its own, whose word about a killed process is not for the learner
    ulimit -f 4096  # what it may print, in kB
    EXERCISE_RESULTS=$results timeout -k 5 "$limit" .build/release/TinyR1PackageTests.xctest \
      --testing-library swift-testing --filter "/exercise${1/./_}\\(" > "$results/$1.printed"
    exit
  ) 2> "$results/$1.log" || status=$?
  echo "$status" > "$results/$1.status"
  [[ -s $results/$1.yours ]] || {
    echo broken
    case $status in
      124 | 137) echo "It ran for more than $limit seconds: is there a loop without an end?" ;;
      132 | 133 | 139)
        echo "It was stopped: an index out of range, an overflow, a nil that was not expected?"
        grep -aom 1 'Fatal error: .*' "$results/$1.log" | sed 's|^|  |' || true
        grep -aom 1 "Lesson[0-9]*.swift:[0-9]*" "$results/$1.log" | sed "s|^|  at $folder/|" || true
        ;;
      *) echo "It ended with status $status: see $results/$1.log" ;;
    esac
  } > "$results/$1.yours"
}

# Builds and runs all exercises of some lessons: together, or one lesson at a time if that fails.
run_all() {
  if build "$@"; then
    while read -r number _; do run "$number"; done < <(exercises "$@")
  elif (($# > 1)); then
    for lesson in "$@"; do run_all "$lesson"; done
  else  # what the compiler says is said once, of the first
    local number first=1
    while read -r number _; do
      unbuilt "$number"
      ((first)) || echo broken > "$results/$number.yours"
      first=0
    done < <(exercises "$1")
  fi
}
# The verdict on an exercise that does not build: the errors with the lines around them.
unbuilt() {
  rm -f "$results/$1".*
  {
    echo broken; echo "Lesson $(lesson_of "$1") does not build:"
    grep -A 4 'error:' "$results/build.log" | head -n 24 | sed "s|^$PWD/||; s|^[^ ].* error: |  &|; t; /./s|^|    |" || true
  } > "$results/$1.yours"
}

state_of() {
  case $(head -n 1 "$results/$1.yours") in
    solved) echo solved ;;
    broken) echo broken ;;
    *) echo pending ;;
  esac
}
words_of() { tail -n +2 "$results/$1.yours"; }
# Wrong, and no longer what was shipped: a bug to be found is wrong before anybody has looked at it.
is_begun() {
  [[ $(head -n 1 "$results/$1.yours") == wrong ]] &&
    ! grep -qx "$1 $(sum_of "$1")" "$shipped"
}

table() {
  echo "Building, then checking each exercise ..." >&2
  run_all $(lessons)
  local solved=0 pending=0 broken=0 next="" unfit=0
  while read -r number title; do
    local state mark; state=$(state_of "$number")
    ((++$state))
    [[ $state == solved || -n $next ]] || next=$number
    printf -v mark '%-4s %-8s ' "$number" "$state"
    ! is_begun "$number" || title+=" (begun)"
    wrap ${#mark} <<< "$title" | sed "1s|^ *|$mark|"
    [[ $state != broken ]] || words_of "$number" | awk '!/^    / && NF && ++lines <= 3' | wrap ${#mark}
    if [[ $(head -n 1 "$results/$number.reference" 2> /dev/null) == wrong ]]; then
      echo "     its reference fails, so the exercise is at fault, not you:"
      tail -n +2 "$results/$number.reference" | wrap 5
      unfit=1
    fi
  done < <(exercises $(lessons))
  echo
  echo "$solved solved, $pending pending, $broken broken"
  [[ -z $next ]] || echo "Next: make exercise-$next, in $(place_of "$next")"
  return "$unfit"
}

one() {
  require "$1"
  local lesson; lesson=$(lesson_of "$1")
  echo "Building ..." >&2
  if build "$lesson"; then
    run "$1"
  else
    unbuilt "$1"
  fi
  wrap <<< "$1 $(title_of "$1")"
  printf '%s\n\n' "$(place_of "$1")"
  task_of "$1" | wrap
  if [[ -s $results/$1.printed ]]; then
    printf '\nprinted:\n'
    head -n 40 "$results/$1.printed"
  fi
  echo
  printf '%s: %s\n' "$(state_of "$1")" "$(words_of "$1")" | wrap
  echo
  if [[ $(state_of "$1") == solved ]]; then next_after "$1"; else echo "A hint: make hint-$1"; fi
}
# The one that follows, or a later one if that was solved the last time it was run.
next_after() {
  local number passed=""
  while read -r number _; do
    if [[ -n $passed && $(head -n 1 "$results/$number.yours" 2> /dev/null) != solved ]]; then
      echo "Next: make exercise-$number"
      return
    fi
    [[ $number != "$1" ]] || passed=1
  done < <(exercises $(lessons))
  echo "Next: make exercises, which says if any is left"
}

# One hint more, and those before it: paragraphs of Hints/LessonNN.md. How many were shown is kept in .build.
hints_of() {
  awk -v number="$1" '/^# / { found = $2 == number; next } found && NF' \
    "$folder/Hints/Lesson$(lesson_of "$1").md"
}
hint() {
  require "$1"
  local all shown index; mapfile -t all < <(hints_of "$1")
  shown=$(cat "$hints/$1" 2> /dev/null || echo 0)
  local end=""
  if ((shown < ${#all[@]})); then echo $((++shown)) > "$hints/$1"; else end="There is no other hint."; fi
  for ((index = 1; index <= shown; index++)); do
    ((index == 1)) || echo
    echo "$1, hint $index of ${#all[@]}: ${all[index - 1]}" | wrap
  done
  [[ -z $end ]] || printf '\n%s\n' "$end"
}

# Notes what the code of each exercise is before anybody has written into it.
ship() {
  local number
  while read -r number _; do echo "$number $(sum_of "$number")"; done < <(exercises $(lessons)) > "$shipped"
}

# Both directions, as shipped: every reference passes, nothing is solved, a stub passes as a known issue and
# fails if STRICT=1, none counts as begun, and every exercise has two hints and stands on the page of its lesson.
check() {
  local failures=0
  fail() { echo "$1: $2" >&2; failures=$((failures + 1)); }
  build $(lessons) || { cat "$results/build.log" >&2; exit 1; }
  while read -r number title; do
    run "$number"
    [[ $(head -n 1 "$results/$number.reference") == solved ]] || fail "$number" "its reference fails"
    [[ $(state_of "$number") == pending ]] || { fail "$number" "it is shipped solved"; continue; }
    ! is_begun "$number" || fail "$number" "it counts as begun: $0 ship"
    [[ $(cat "$results/$number.status") == 0 ]] || fail "$number" "unsolved, it is not a known issue"
    STRICT=1 run "$number"
    [[ $(cat "$results/$number.status") == 1 ]] || fail "$number" "unsolved, it passes with STRICT=1"
    [[ $(task_of "$number" | wrap | tr -s ' \n' ' ') == "$(task_of "$number" | tr -s ' \n' ' ')" ]] ||
      fail "$number" "its task is not printed as it stands"
    (($(hints_of "$number" | wc -l) >= 2)) || fail "$number" "it needs two hints"
    grep -qF "**$number** $title" lessons/"$(lesson_of "$number")"-*/README.md ||
      fail "$number" "its lesson's page does not name it"
  done < <(exercises $(lessons))
  for page in lessons/*/README.md; do
    local lesson=${page#lessons/}; lesson=${lesson%%-*}
    if [[ ! -f $folder/Lesson$lesson.swift ]]; then
      ! grep -q '^## Exercises$' "$page" || fail "$lesson" "its page names exercises that are not there"
    else
      (($(exercises "$lesson" | wc -l) >= 3)) || fail "$lesson" "a lesson has three exercises"
    fi
  done
  ((failures == 0)) || exit 1
  echo "$(exercises $(lessons) | wc -l) exercises: every reference passes, none is solved yet"
}

"$@"
