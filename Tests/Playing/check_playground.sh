#!/usr/bin/env bash
# Checks the playground in a headless Chromium, see check.html, and with a client that means harm, see hostile.py.
#     Tests/Playing/check_playground.sh .build/release/play
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$1
work=$(mktemp -d)
trap 'kill "${browser:-}" "${proxy:-}" "${server:-}" 2> /dev/null || true; wait; rm -rf "$work" 2> /dev/null || { sleep 5; rm -rf "$work" || true; }' EXIT

"$program" > "$work/said" &
server=$!
for ((tenth = 0; tenth < 100; tenth++)); do ! grep -q http "$work/said" || break; sleep 0.1; done
address=$(grep -o 'http://[^ ]*' "$work/said")

python3 "$here/hostile.py" "$address"

# The browser speaks to the playground through a server that has the page of checks as well.
python3 "$here/proxy.py" "$address" "$here/check.html" "$work" &
proxy=$!
until [[ -s $work/port ]]; do sleep 0.1; done
failed=0
for scheme in 1 0; do  # light, dark
  rm -f "$work/report"
  chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --window-size=1400,1000 \
    --blink-settings=preferredColorScheme=$scheme "http://127.0.0.1:$(cat "$work/port")/check.html" \
    > "$work/log" 2>&1 &
  browser=$!
  for ((second = 0; second < 180; second++)); do [[ ! -s $work/report ]] || break; sleep 1; done
  kill "$browser" 2> /dev/null || true
  wait "$browser" 2> /dev/null || true
  [[ -s $work/report ]] || { echo "The browser gave no report:" >&2; tail "$work/log" >&2; exit 1; }
  cat "$work/report"
  grep -q ' 0 problems$' "$work/report" || failed=1
done

# Ctrl-C ends it, whatever trains.
kill -INT "$server"
code=0
wait "$server" || code=$?
[[ $code == 130 ]] || { echo "Ctrl-C ended the playground with $code, expected 130" >&2; failed=1; }
server=
exit "$failed"
