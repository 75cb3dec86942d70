#!/usr/bin/env bash
# The pages as a site, in the folder that is named: what `make site` calls. The pages are those of the repository,
# README.md, plots/README.md, lessons/*/README.md and Benchmarks/README.md, through pandoc; no page needs a script or another host.
# (The API reference, which comes from docc, does need scripts, and a server: it cannot be read from a file.)
set -euo pipefail
cd "$(dirname "$0")/../.."

output=$1
work=.build/site-work
rm -rf "$work" "$output"/{index.html,style.css,lessons,plots,Benchmarks,Sources,Tests} && mkdir -p "$work" "$output"
: > "$work/linked"

{
  echo "lesson:"
  for folder in lessons/[0-9]*/; do
    folder=$(basename "$folder")
    printf -- '- {folder: "%s", number: "%s"}\n' "$folder" "${folder%%-*}"
  done
} > "$work/lessons.yaml"

# page KIND PATH TITLE: from standard input to PATH of the site.
page() {
  local kind=$1 path=$2 title=$3 folder up
  folder=$(dirname "$path"); [[ $folder != . ]] || folder=
  up=$(sed -E 's|[^/]+/?|../|g' <<< "$folder")
  mkdir -p "$output/$folder"
  pandoc --from gfm-tex_math_dollars --to html5 --mathml --fail-if-warnings --section-divs --standalone \
    --template Sources/Site/page.html --metadata-file "$work/lessons.yaml" \
    --metadata folder="$folder" --metadata linked="$work/linked" --metadata root="$up" \
    --metadata kind="$kind" --metadata pagetitle="$title" \
    --lua-filter Sources/Site/formulas.lua \
    | sed 's/stretchy="true"/stretchy="false"/g' > "$output/$path"  # nothing in a formula here is tall
}

title_of() { sed -n 's/^# //p' "$1" | head -n 1; }

cp Sources/Site/style.css "$output/"
page home index.html "TinyR1: DeepSeek-R1 in small" < README.md
page gallery plots/index.html "Figures · TinyR1" < plots/README.md
for file in lessons/*/README.md {plots/r1,Benchmarks}/README.md; do
  page lesson "${file%README.md}index.html" "$(title_of "$file") · TinyR1" < "$file"
done
for file in {plots/{[0-9]*,r1},Benchmarks/plots}/*.{svg,png,tsv,gp}; do
  mkdir -p "$output/$(dirname "$file")" && cp "$file" "$output/$file"
done

# The files that pages link to, each as a page of its own.
sort -u "$work/linked" | while read -r file; do
  { printf '# %s\n\n````swift\n' "$file"; cat "$file"; printf '````\n'; } | page file "$file.html" "$file · TinyR1"
done
