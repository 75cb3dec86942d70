#!/usr/bin/env bash
# What README.md and plots/README.md say of lessons, figures and numbers is taken from the lessons' pages and
# from plots/*/claims.tsv: `write` does it, `check` fails if it was not done. In README.md
#
#   <!-- lessons -->                the table of lessons, up to <!-- end -->
#   <!-- claim 07-grpo 2 -->        what was measured for claim 2 of lesson 07, up to <!-- end -->
#
# and each module has to be named in its tree. `snippet` builds the snippet in a package of its own, and holds what
# it prints against the text after it.
set -euo pipefail
cd "$(dirname "$0")/../.."

pages() { ls lessons/*/README.md; }

# The figures of a page: name and finding, one a line.
figures() { sed -n 's|^!\[\(.*\)\](../../plots/\(.*\)\.svg)$|\2\t\1|p' "$1"; }

lessons() {
  echo "| | lesson | question | time | what it shows |"
  echo "|-|-|-|-|-|"
  for page in $(pages); do
    local folder=${page#lessons/}; folder=${folder%/README.md}
    local question time picture finding top
    question=$(sed -n 's/^\*\*\(.*\)\*\*$/\1/p' "$page" | head -n 1)
    time=$(sed -n 's/.*Run it with .*, about \(.*\) on 2 cores\..*/\1/p' "$page")
    top=$(grep -om 1 "plots/$folder/[a-z-]*\.png" README.md || true)  # the picture of README.md, or the first
    IFS=$'\t' read -r picture finding < <(figures "$page" | { grep -F "$(basename "$top" .png)" || figures "$page"; }) || true
    finding=${finding//|/\\|}
    echo "| <img src=\"plots/$picture.svg\" width=\"180\" alt=\"\"> | [$folder]($page) | $question | $time | $finding |"
  done
}

gallery() {
  echo "<!-- Made from the lessons' pages by \`make readme\`. -->"
  echo
  echo "# Figures"
  echo
  echo "Each is a finding. Beside it are the data that it draws and the script that draws it: \`gnuplot -d NAME.gp\`."
  for page in $(pages); do
    local folder=${page#lessons/}; folder=${folder%/README.md}
    echo
    echo "## [$folder](../$page)"
    while IFS=$'\t' read -r name finding; do
      name=${name#"$folder"/}
      printf '\n[<img src="%s.svg" width="400" alt="%s">](%s.svg)\n<br>%s.\n<br>[data](%s.tsv) · [script](%s.gp)\n' \
        "$folder/$name" "$name" "$folder/$name" "$finding" "$folder/$name" "$folder/$name"
    done < <(figures "$page")
  done
}

# README.md with what it has from elsewhere filled in.
readme() {
  lessons > .build/lessons.md
  cat plots/[0-9]*/claims.tsv | awk -F '\t' '
    function short(x) { return sprintf("%.3g", x) }
    function amount(x, unit) { return short(x) (unit ~ /^%/ ? unit : unit == "" ? "" : " " unit) }
    FILENAME == "-" {
      if ($9 == "full")
        claims[$1 " " $2] = amount($4, $7) " (" short($5) " to " short($6) "); stated: " $8 ", *" $3 "*"
      next
    }
    FILENAME == ".build/lessons.md" { table = table $0 "\n"; next }
    skipping { if (/<!-- end -->/) { skipping = 0; print } ; next }
    /^<!-- lessons -->$/ { print; printf "\n%s\n", table; skipping = 1; next }
    {
      line = ""
      while (match($0, /<!-- claim [^ ]+ [0-9]+ -->/)) {
        mark = substr($0, RSTART, RLENGTH)
        line = line substr($0, 1, RSTART - 1) mark
        $0 = substr($0, RSTART + RLENGTH)
        split(mark, words, " ")
        key = words[3] " " words[4]
        if (!(key in claims)) { print "There is no full measurement of claim " key > "/dev/stderr"; exit 1 }
        end = index($0, "<!-- end -->")
        line = line claims[key]
        $0 = substr($0, end)
      }
      print line $0
    }' - .build/lessons.md README.md
}

write() {
  readme > .build/README.md
  mv .build/README.md README.md
  gallery > plots/README.md
}

check() {
  local failed=0
  diff -u README.md <(readme) && diff -u plots/README.md <(gallery) || {
    echo "README.md or plots/README.md is not up to date: run make readme" >&2
    failed=1
  }
  for folder in Sources/*/; do
    grep -q "\b$(basename "$folder")\b" README.md || { echo "README.md does not name $folder" >&2; failed=1; }
  done
  return "$failed"
}

# The fences of README.md in a language.
fence() { awk -v language="$1" '/^```$/ { on = 0 } on; $0 == "```" language { on = 1 }' README.md; }

snippet() {
  local package=.build/snippet
  mkdir -p "$package/Sources/Snippet"
  cat > "$package/Package.swift" << END
// swift-tools-version: 6.3
import PackageDescription

let imported = "$(fence swift | sed -n 's/^import //p' | xargs)".split(separator: " ").map(String.init)
let package = Package(
  name: "Snippet", dependencies: [.package(name: "TinyR1", path: "../..")],
  targets: [
    .executableTarget(
      name: "Snippet", dependencies: imported.map { .product(name: \$0, package: "TinyR1") })
  ])
END
  fence swift > "$package/Sources/Snippet/main.swift"
  swift build --quiet --package-path "$package"
  diff <("$package/.build/debug/Snippet") <(fence text) || {
    echo "The snippet of README.md prints something else than the text below it" >&2
    return 1
  }
}

mkdir -p .build
"$@"
