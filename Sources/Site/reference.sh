#!/usr/bin/env bash
# The API reference by docc, in the folder that is named: what `make reference` and `make site` call.
#
# All modules are one catalog, so that they can refer to each other. It fails on a link to nothing, on a module
# without a page in TinyR1.docc, and on a public symbol without a comment. (What the compiler writes, such as
# `init(rawValue:)`, needs none; the umbrella and what `make` runs have no symbols of their own to show.) The second
# argument is the path that the reference has on its host, below that of the site. Each page begins with the way back
# to the site, reference.html.
set -euo pipefail
cd "$(dirname "$0")/../.."

output=$1
catalog=Sources/TinyR1/TinyR1.docc
built=.build/release
graphs=.build/symbol-graphs
rm -rf "$graphs" "$output" && mkdir -p "$graphs" "$(dirname "$output")"
target=$(swiftc -print-target-info | sed -n 's/.*"triple": "\(.*\)",/\1/p' | head -n 1)

headers=()  # the modules of C that come without a target to build
for map in Sources/*/module.modulemap; do headers+=(-I "${map%/*}"); done

failed=0
for file in $(ls Sources/*/*.swift | cut -d/ -f2 | sort -u | grep -vx 'TinyR1\|Coursework\|course\|Conversation\|Playground\|play\|ask\|Practice\|exercises'); do
  swift-symbolgraph-extract -module-name "$file" -target "$target" -output-dir "$graphs" \
    -minimum-access-level public -skip-synthesized-members \
    -I "$built/Modules" "${headers[@]}" -I .build/checkouts/swift-numerics/Sources/_NumericsShims/include \
    -Xcc -fmodule-map-file="$built/CGnuplot.build/module.modulemap"
  grep -q "^- \`\`/$file\`\`$" "$catalog/TinyR1.md" && [[ -s $catalog/$file.md ]] || {
    echo "The module $file needs a page, $catalog/$file.md, and a line on TinyR1.md." >&2
    failed=1
  }
  [[ $file == Require ]] || grep -qE "[[ ]$file[],]" .spi.yml || {
    echo "The module $file is not among the documentation_targets of .spi.yml." >&2
    failed=1
  }
done

with_header=.build/reference/TinyR1.docc
rm -rf "$with_header" && mkdir -p "${with_header%/*}" && cp -r "$catalog" "$with_header"
base=${2:-/reference}
sed "s|ROOT|${base%/reference}|" Sources/Site/reference.html > "$with_header/header.html"
docc convert "$with_header" --experimental-enable-custom-templates \
  --additional-symbol-graph-dir "$graphs" --output-dir "$output" \
  --fallback-display-name TinyR1 --fallback-bundle-identifier TinyR1 --fallback-default-module-kind Module \
  --hosting-base-path "$base" --warnings-as-errors --enable-inherited-docs \
  --experimental-documentation-coverage --coverage-summary-level detailed > "$graphs/coverage" || {
  cat "$graphs/coverage"
  exit 1
}
rm "$output/documentation-coverage.json"
awk -F ' *[|] *' '
  NF > 7 && $3 == "false" && $2 !~ /^(Module|Collection|Article)/ && $1 !~ /^init\((rawValue|from):\)/ {
    print "It has no comment: " $NF
    found = 1
  }
  END { exit found }' "$graphs/coverage" >&2 || failed=1
exit "$failed"
