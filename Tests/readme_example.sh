#!/bin/bash
# Does the example of README.md build as it stands there, in a folder beside a clone, and print what it says?
# Once with the clone in a folder TinyR1, as it is there, and once in a folder of another name.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$PWD/.build/readme-example
rm -rf "$work" && mkdir -p "$work/TinyR1" "$work/mine/Sources/Mine"

# What is between ```LANGUAGE and ```, below a line that begins with $1 in code.
fence() {  # the file's name, or nothing for the first one; the language
  awk -v name="$1" -v language="$2" '
    name == "" || index($0, "`" name "`") == 1 { isBelow = 1 }
    $0 == "```" && isOpen { exit }
    isOpen { print }
    isBelow && $0 == "```" language { isOpen = 1 }' README.md
}
fence Package.swift swift > "$work/mine/Package.swift"
fence Sources/Mine/main.swift swift > "$work/mine/Sources/Mine/main.swift"
expected=$(sed -n '/^## Use a module in your own package/,$p' README.md | sed -n '/^```text$/,/^```$/p' | sed '1d;$d')
for text in "$(< "$work/mine/Package.swift")" "$(< "$work/mine/Sources/Mine/main.swift")" "$expected"; do
  [[ -n $text ]] || {
    echo "README.md: expected \`Package.swift\`, \`Sources/Mine/main.swift\` and what is printed, each above its" \
      "code; one of them is not there" >&2; exit 1; }
done

git ls-files -co --exclude-standard -z | while IFS= read -r -d '' file; do
  [[ ! -e $file ]] || printf '%s\0' "$file"
done | tar --create --null --files-from - | tar --extract --directory "$work/TinyR1"

try() {  # the folder of the clone
  local found
  found=$(cd "$work/mine" && rm -rf .build && swift run -c release --quiet)
  [[ $found == "$expected" ]] || {
    printf 'README.md: with a clone in %s its example prints something else\n  expected %s\n  got      %s\n' \
      "$1" "$expected" "$found" >&2; exit 1; }
}
try TinyR1
mv "$work/TinyR1" "$work/a-fork-of-it"
sed -i.before 's|"../TinyR1"|"../a-fork-of-it"|' "$work/mine/Package.swift"
! cmp -s "$work/mine/Package.swift"{,.before} || { echo "README.md: its path is not ../TinyR1" >&2; exit 1; }
try a-fork-of-it
rm -rf "$work"
