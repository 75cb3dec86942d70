"""Passes requests of the check's browser on to the playground, as its own page would send them, and serves the page of
checks beside it.

    proxy.py ADDRESS CHECK.html FOLDER
"""
import http.client
import http.server
import os
import sys
import time
from urllib.parse import urlsplit

address, page, folder = urlsplit(sys.argv[1]), sys.argv[2], sys.argv[3]
host = address.netloc


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def reply(self, status, kind, body, policy=None):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(body)

    def handle_any(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.path == "/check.html":
            with open(page, "rb") as file:
                text = file.read().replace(b"TOKEN", address.path.strip("/").encode())
            return self.reply(200, "text/html; charset=utf-8", text)
        if self.path == "/look.js":
            with open(f"{os.path.dirname(page)}/../Browser/look.js", "rb") as file:
                return self.reply(200, "text/javascript; charset=utf-8", file.read())
        if self.path == "/report":
            with open(f"{folder}/report.part", "wb") as file:
                file.write(body + b"\n")
            os.rename(f"{folder}/report.part", f"{folder}/report")
            return self.reply(200, "text/plain", b"")
        headers = {"Host": host, "Origin": f"http://{host}"}
        if self.headers.get("Content-Type"):
            headers["Content-Type"] = self.headers["Content-Type"]
        connection = http.client.HTTPConnection(host, timeout=60)
        connection.request(self.command, self.path, body or None, headers)
        found = connection.getresponse()
        kind = found.getheader("Content-Type", "")
        if kind == "application/x-ndjson":  # as it comes, and as slowly as from a large model
            self.send_response(found.status)
            self.send_header("Content-Type", kind)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            while line := found.readline():
                self.wfile.write(b"%x\r\n%s\r\n" % (len(line), line))
                time.sleep(0.005)
            self.wfile.write(b"0\r\n\r\n")
            return connection.close()
        text = found.read()
        connection.close()
        if kind.startswith("text/html"):  # what goes wrong in a page is kept for whoever looks
            keep = (b'<script>window.problems = []; addEventListener("error", e => problems.push(e.message)); '
                    b'addEventListener("unhandledrejection", e => problems.push(String(e.reason))); '
                    b'console.error = (...a) => problems.push(a.join(" "))</script>')
            text = text.replace(b"<meta charset", keep + b"<meta charset", 1)
        self.reply(found.status, kind, text, found.getheader("Content-Security-Policy"))

    do_GET = do_POST = handle_any

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
with open(f"{folder}/port", "w") as file:
    print(server.server_port, file=file)
server.serve_forever()
