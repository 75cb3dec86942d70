"""Does to the playground what nobody should: other hosts and origins, no token, bodies too long or broken, connections
that say nothing, ones that never read, and ones that go away. Afterwards it must still answer, and soon.

    hostile.py ADDRESS
"""
import http.client
import json
import socket
import struct
import sys
import time
from urllib.parse import urlsplit

address = urlsplit(sys.argv[1])
host, token = address.netloc, address.path
failures = []


def ask(path, method="GET", body=None, headers=None):
    connection = http.client.HTTPConnection(host, timeout=30)
    connection.request(method, path, body, headers or {})
    reply = connection.getresponse()
    text = reply.read()
    connection.close()
    return reply.status, text


def expect(status, what, *arguments, **options):
    found, text = ask(*arguments, **options)
    if found != status:
        failures.append(f"{what}: expected {status}, found {found} {text[:80]!r}")


kind = {"Content-Type": "application/json"}
order = json.dumps({"run": "a", "action": "start", "base": "base", "seed": 1, "steps": 1, "knobs": {}})
expect(200, "the page", token)
expect(403, "another host", token, headers={"Host": "evil.example"})
expect(403, "the host with another port", token, headers={"Host": "127.0.0.1:1"})
expect(403, "another origin", token, headers={"Origin": "http://evil.example"})
expect(403, "no origin", token, headers={"Origin": "null"})
expect(403, "another site", token, headers={"Sec-Fetch-Site": "cross-site"})
expect(403, "no token", "/")
expect(403, "a wrong token", "/" + "a" * (len(token) - 2) + "/")
expect(403, "a way around the token", "/../" + token.strip("/") + "x/")
expect(404, "a path that is not there", token + "../../etc/passwd")
expect(415, "a form", token + "train", method="POST", body=order, headers={"Content-Type": "text/plain"})
expect(403, "a form of another origin", token + "train", method="POST", body=order,
       headers={**kind, "Origin": "http://evil.example"})
expect(413, "a long body", token + "train", method="POST", body=b"a" * 100_000, headers=kind)
expect(400, "broken JSON", token + "train", method="POST", body=b"{", headers=kind)
expect(400, "deep JSON", token + "train", method="POST", body=b"[" * 10_000, headers=kind)
expect(400, "a value that is not a number", token + "baby", method="POST", body=b'{"dare":"nan","alternate":0}', headers=kind)
expect(405, "another method", token, method="DELETE")

# A hundred tabs that say nothing, and some that ask and never read.
port = int(host.split(":")[1])
idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(100)]
for tab in idle[:20]:
    tab.sendall(f"GET {token} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode() * 50)
garbage = socket.create_connection(("127.0.0.1", port))
garbage.sendall(bytes(range(256)) * 64)
begin = time.monotonic()
for _ in range(20):
    expect(200, "the page beside a hundred tabs", token)
if time.monotonic() - begin > 20:
    failures.append(f"twenty pages beside a hundred tabs took {time.monotonic() - begin:.1f} s")
for tab in [*idle, garbage]:
    tab.close()
# Some ask for as much as can be asked for, and never read, with little room to put it; some go away at the first token.
# Then it is somebody else's turn, at once or after a few seconds.
question = json.dumps({"question": "x² - 5x + 6 = 0", "models": ["base"] * 8, "temperature": 10, "top": 1, "seed": 1, "words": ""})


def asking(room):
    tab = socket.socket()
    tab.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
    tab.connect(("127.0.0.1", port))
    tab.sendall(f"POST {token}ask HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
                f"Content-Length: {len(question.encode())}\r\n\r\n".encode() + question.encode())
    return tab


def expect_turn(what, most):
    begin = time.monotonic()
    while True:
        found, text = ask(token + "ask", method="POST", body=question.encode(), headers=kind)
        if found != 429 or time.monotonic() - begin > most:
            break
        time.sleep(0.1)
    lines = text.decode().splitlines()
    if found != 200 or "answers" not in json.loads(lines[-1]):
        failures.append(f"{what}: expected answers within {most} s, found {found} {text[-80:]!r}")


silent = [asking(2048) for _ in range(8)]
expect(200, "the page beside those who never read", token)
expect_turn("a question beside those who never read", 30)
for tab in silent:
    tab.close()
for _ in range(20):
    tab = asking(2048)
    tab.recv(64)
    tab.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # not even a good-bye
    tab.close()
expect_turn("a question after those who went away", 3)
# An answer comes line by line, each in a chunk of its own.
reader = asking(65536).makefile("rb")
while reader.readline().strip():
    pass
chunks = []
while length := int(reader.readline(), 16):
    chunks.append(reader.read(length))
    reader.readline()
if len(chunks) < 50 or any(chunk.count(b"\n") != 1 or not chunk.endswith(b"\n") for chunk in chunks):
    failures.append(f"an answer: expected a line in each chunk, found {chunks[:3]} of {len(chunks)}")
expect(403, "a question of another origin", token + "ask", method="POST", body=question.encode(),
       headers={**kind, "Origin": "http://evil.example"})
# A body that is promised and never sent holds nobody else up.
promise = socket.create_connection(("127.0.0.1", port))
promise.sendall(f"POST {token}train HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{{".encode())
expect(200, "the page beside a promise", token)
promise.close()

for failure in failures:
    print(failure)
print(f"a client that means harm: {len(failures)} problems")
sys.exit(1 if failures else 0)
