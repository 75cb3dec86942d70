#!/usr/bin/env bash
# Does every link of a page to a file of this package lead to one?
#
#     Tests/links.sh         all Markdown that git knows
#
# Links to other sites, and to places within a page, are not looked at here (`make check-site` follows the latter).
set -euo pipefail
cd "$(dirname "$0")/.."

links=0 broken=0
while IFS=: read -r page link; do
  link=${link#']('} link=${link%%#*}
  [[ -n $link && $link != *:* ]] || continue
  links=$((links + 1))
  [[ -e $(dirname "$page")/${link//%20/ } ]] || { echo "$page: no such file: $link" >&2; broken=$((broken + 1)); }
done < <(git ls-files '*.md' | xargs grep -HoE '\]\([^)[:space:]]+')
echo "$links links to files, $broken broken"
((broken == 0 && links > 0))
