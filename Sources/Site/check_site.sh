#!/usr/bin/env bash
# Checks the site that `make site` made in a headless Chromium, by day and by night: see check.html.
set -euo pipefail
cd "$(dirname "$0")/../.."

site=$PWD/$1
served=$(mktemp -d)
trap 'kill "${browser:-}" "${server:-}" 2> /dev/null || true; wait; rm -rf "$served" 2> /dev/null || { sleep 5; rm -rf "$served" || true; }' EXIT
ln -s "$site"/* "$served/"

# All pages of ours, and of the reference those that were written by hand.
list=$(cd "$site" && {
  find . -name '*.html' -not -path './reference/*'
  ls -d reference/documentation/*/
} | sort | sed 's|^\./||; s|.*|"/&"|' | paste -sd, -)
sed "s|^const pages = PAGES$|const pages = [$list]|" Sources/Site/check.html > "$served/check.html"

# A server of files that keeps what is posted to it.
python3 - "$served" << 'END' &
import functools, http.server, os, sys

class Handler(http.server.SimpleHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(204)
        self.end_headers()
        with open("report.part", "wb") as file:
            file.write(body + b"\n")
        os.rename("report.part", "report")

    def log_message(self, *arguments):
        pass

os.chdir(sys.argv[1])
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
with open("port", "w") as file:
    print(server.server_port, file=file)
server.serve_forever()
END
server=$!
until [[ -s $served/port ]]; do sleep 0.1; done

failed=0
for scheme in 1 0; do  # light, dark
  rm -f "$served/report"
  chromium --headless --no-sandbox --disable-gpu --user-data-dir="$served/profile" --window-size=1400,1000 \
    --enable-logging=stderr --blink-settings=preferredColorScheme=$scheme "http://127.0.0.1:$(cat "$served/port")/check.html" \
    > "$served/log" 2>&1 &
  browser=$!
  for ((second = 0; second < 300; second++)); do [[ ! -s $served/report ]] || break; sleep 1; done
  kill "$browser" 2> /dev/null || true
  wait "$browser" 2> /dev/null || true
  [[ -s $served/report ]] || { echo "The browser gave no report:" >&2; tail "$served/log" >&2; exit 1; }
  cat "$served/report"
  grep -q ' 0 problems$' "$served/report" || failed=1
  ! grep -ao 'CONSOLE.*' "$served/log" | sort | uniq -c | head || failed=1  # errors of scripts, missing files
done
exit "$failed"
