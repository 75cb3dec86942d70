#!/bin/bash
# Do a new task and a new lesson build as they are begun, pass their tests, and train, each in a minute? They are
# made in this tree, where all else is built already, and taken away again.
set -euo pipefail
cd "$(dirname "$0")/.."
task=skeleton-of-a-task lesson=skeleton-of-a-lesson
number=$(( $(ls -d lessons/[0-9]*/ | sed 's|lessons/0*\([0-9]*\)-.*|\1|' | sort -n | tail -1) + 1 ))
digits=$(printf %02d "$number")

clean() {
  rm -rf "lessons/$task" "lessons/$digits-$lesson" {runs,plots/yours}/{"$task","$digits-$lesson"} \
    Sources/Tasks/SkeletonOfATask.swift Tests/TasksTests/SkeletonOfATaskTests.swift \
    "Tests/Exercises/Lesson$digits.swift" "Tests/Exercises/Checks/Lesson${digits}Checks.swift" \
    "Tests/Exercises/Hints/Lesson$digits.md" "Tests/Exercises/Questions/Lesson$digits.md" \
    "Tests/Exercises/shipped/Lesson$digits.txt"
}
trap clean EXIT

make new-task "$task"
make new-lesson "$lesson"

fail() { echo "$*" >&2; exit 1; }

# A name that is taken: nothing is written over.
! make new-task "$task" 2> /dev/null || fail "make new-task took a name twice"

# The task's own tests, with those of all tasks.
export EXERCISES=none
swift build -c release --quiet --build-tests --manifest-cache none
swift test -c release --skip-build --disable-xctest --quiet --filter '^TasksTests\.'
swift test -c release --skip-build --disable-xctest --quiet --filter SkeletonOfATaskTests 2>&1 \
  | grep -q 'with 3 tests .* passed' || fail "expected the task's 3 tests to be run, and to pass"
unset EXERCISES

# It learns: a training in which nothing rises is no example.
SECONDS=0
make "$task" | tee .build/skeleton.txt
read -r before after < <(sed -n 's/^right on held-out problems, \(before\|after\): *\([0-9.]*\)%$/\2/p' \
  .build/skeleton.txt | paste -sd ' ')
awk "BEGIN { exit !($after >= $before + 20) }" \
  || fail "expected the task to gain 20 points by rewards, got $before% before and $after% after"

make "lesson-$digits" | tee .build/skeleton.txt
# Two seeds are too few for a verdict, so the number itself is looked at.
right=$(sed -n 's/^     [a-z ]*: measured \([0-9.]*\)%.*/\1/p' .build/skeleton.txt)
awk "BEGIN { exit !(${right:-0} >= 90) }" \
  || fail "expected the new lesson's model to be right in 90%, got ${right:-no number}"

# Its exercises: as shipped they are not begun, and their references pass.
make "exercise-$number.2" | grep -q '^not begun' || fail "expected exercise $number.2 not to be begun"
for exercise in 1 2 3; do
  make "exercise-$number.$exercise" > /dev/null
  [[ $(head -1 ".build/exercises/$number.$exercise.reference") == solved ]] \
    || fail "expected the reference of exercise $number.$exercise to pass"
done
echo "$SECONDS s with building, for both to be trained and checked"
