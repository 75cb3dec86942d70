#!/usr/bin/env bash
# Checks the page of a training that was watched in a headless Chromium, by day and by night: see check.html.
#     Tests/Watching/check_watch.sh runs/quick/07-grpo/r1-seed-1
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(cd "$1" && pwd)

served=$(mktemp -d)
trap 'kill "${browser:-}" "${server:-}" 2> /dev/null || true; wait; rm -rf "$served" 2> /dev/null || { sleep 5; rm -rf "$served" || true; }' EXIT
cp "$here/check.html" "$here/../Browser/look.js" "$folder/watch.jsonl" "$served/"
# The same page, which keeps its errors for whoever looks.
sed '1a <script>window.problems = []; addEventListener("error", e => problems.push(e.message)); console.error = (...a) => problems.push(a.join(" "))</script>' \
  "$folder/watch.html" > "$served/watch.html"

# A server of files that keeps what is posted to it.
python3 - "$served" << 'END' &
import http.server, os, sys

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
    --blink-settings=preferredColorScheme=$scheme "http://127.0.0.1:$(cat "$served/port")/check.html" \
    > "$served/log" 2>&1 &
  browser=$!
  for ((second = 0; second < 120; second++)); do [[ ! -s $served/report ]] || break; sleep 1; done
  kill "$browser" 2> /dev/null || true
  wait "$browser" 2> /dev/null || true
  [[ -s $served/report ]] || { echo "The browser gave no report:" >&2; tail "$served/log" >&2; exit 1; }
  cat "$served/report"
  grep -q ' 0 problems$' "$served/report" || failed=1
done
exit "$failed"
