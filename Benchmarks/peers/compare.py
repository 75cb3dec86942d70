"""How fast is this package beside PyTorch, JAX, transformers and TRL, doing the same work?

    python3 compare.py path/to/tinyr1-bench W-small W-base W-large      (or: make bench-peers)

All engines start from the same weights, texts and prompts, which this package's own engine writes, and the losses
they find there are held against each other. They are asked in turns, A B A B, round after round, one at a time, so
that all meet the same noise. Ratios are of medians; in brackets are the smallest and the largest of the rounds.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
# With VECTORS=x86-64-v3 this package is built for vectors of 256 bits, and the others are told to use no longer ones.
NARROW = dict(ONEDNN_MAX_CPU_ISA="AVX2", MKL_ENABLE_INSTRUCTIONS="AVX2", ATEN_CPU_CAPABILITY="avx2",
              XLA_FLAGS="--xla_cpu_max_isa=AVX2")
OURS, SINGLE = "this package, 2 threads", "this package, 1 thread"
ITEMS = {"sft": "supervised step", "rollout": "rollout", "update": "GRPO update", "grpo": "whole iteration"}
# Name here, name in peer.py, environment, what it can do.
PEERS = [
    ("PyTorch, eager", "torch", "torch", ITEMS),
    ("PyTorch, compiled", "torch-compile", "torch", ITEMS),
    ("JAX, tuned", "jax", "jax", ITEMS),
    ("JAX, tuned, split over 2 devices", "jax-sharded", "jax", ITEMS),
    ("transformers", "transformers", "torch", ("sft", "rollout")),
    ("TRL", "trl", "torch", ("grpo",)),
]
ROUNDS = {"W-small": 9, "W-base": 7, "W-large": 3, "W-lesson": 7}
# What was set out to be reached: the best peer's time over ours, TRL's over ours, one thread's over two's, shares of
# the matrix product's peak, seconds to the first step, megabytes.
TARGETS = {
    "W-small": dict(sft=2.2, rollout=3, update=2, grpo=1.9, trl=7, threads=1.85, share=dict(
        sft=50, rollout=45, update=50), start=0.1, memory=60),
    "W-base": dict(sft=1.6, rollout=1.9, update=1.5, grpo=1.6, trl=4, threads=1.9, share=dict(
        sft=60, rollout=50, update=60), start=0.3, memory=110),
    "W-large": dict(sft=1, rollout=1, update=1, grpo=1),
    "W-lesson": {},
}
# The same on vectors of 256 bits.
NARROW_TARGETS = {
    "W-small": dict(sft=2, rollout=2, update=2, grpo=2, threads=1.85, share=dict(sft=55, rollout=45, update=55)),
    "W-base": dict(sft=1.6, rollout=1.7, update=1.6, grpo=1.6, threads=1.85, share=dict(
        sft=55, rollout=45, update=55)),
}


def environment(name):
    """The Python of an environment with the packages it needs, made if it is not there; None if it cannot be."""
    folder, needs = HERE.parent / f".venv-{name}", HERE / f"requirements-{name}.txt"
    python, done = folder / "bin" / "python", folder / "requirements.txt"
    if done.exists() and done.read_text() == needs.read_text():
        return python
    print(f"Installing what {needs.name} names into {folder}, which takes a few minutes", file=sys.stderr)
    for command in ([sys.executable, "-m", "venv", folder], [python, "-m", "pip", "install", "-q", "-r", needs]):
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode != 0:
            reason = (result.stderr + result.stdout).strip().splitlines()[-1:]
            print(f"Left out, for want of {needs.name}: {' '.join(map(str, command[1:4]))}: {reason}", file=sys.stderr)
            return None
    done.write_text(needs.read_text())
    return python


class Engine:
    def __init__(self, name, command, items):
        self.name, self.items, self.times = name, items, {}
        started = time.perf_counter()
        self.log = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            list(map(str, command)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True)
        first = self.ask("sft" if "sft" in items else "grpo")
        self.start = time.perf_counter() - started
        self.loss = first.get("loss")
        self.memory = None
        if "grpo" in items:
            for _ in range(2):
                self.ask("grpo")
            status = Path(f"/proc/{self.process.pid}/status").read_text()
            self.memory = int(status.split("VmHWM:")[1].split()[0]) * 1024 / 1e6

    def ask(self, item):
        self.process.stdin.write(item + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            self.log.seek(0)
            raise RuntimeError(f"{self.name} stopped at {item}: {self.log.read()[-2000:]}")
        return json.loads(line)

    def measure(self, item):
        """Seconds of one run; of a short one the middle of five."""
        answers = [self.ask(item) for _ in range(5 if item == "sft" else 1)]
        self.answer = sorted(answers, key=lambda a: a["seconds"])[len(answers) // 2]
        return self.answer["seconds"]

    def stop(self):
        self.process.stdin.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


def middle(numbers, scale=1):
    """Median and ends, with three digits."""
    low, high = min(numbers), max(numbers)
    return "{} ({} to {})".format(*(digits(scale * x) for x in (statistics.median(numbers), low, high)))


def digits(x):
    return f"{x:.0f}" if x >= 100 else f"{x:.1f}" if x >= 10 else f"{x:.2f}"


def compare(program, name, pythons):
    """Tables of one work, as lines of Markdown."""
    folder = tempfile.TemporaryDirectory()
    subprocess.run([program, "write", "--work", name, folder.name], check=True)
    # The policy of a lesson is trained once, and read by all; others start from a seed.
    read = ["--folder", folder.name] if name == "W-lesson" else []
    serve = lambda threads: [program, "serve", "--work", name, "--threads", threads, *read]
    engines = [Engine(OURS, serve(2), ITEMS), Engine(SINGLE, serve(1), ITEMS)]
    # Our start is so short that one would be chance; theirs is as long as that of the first alone.
    starts = [Engine(OURS, serve(2), ("sft",)) for _ in range(9)]
    engines[0].start = statistics.median(engine.start for engine in starts)
    for engine in starts:
        engine.stop()
    for title, peer, environment, items in PEERS:
        if python := pythons[environment]:
            print(f"{name}: starting {title}", file=sys.stderr)
            engines.append(Engine(title, [python, HERE / "peer.py", peer, folder.name], items))
    ours, single, peers = engines[0], engines[1], engines[2:]
    peaks, operations = [], {}
    for item in ITEMS:
        able = [engine for engine in engines if item in engine.items]
        for engine in able:  # what is compiled or made at the first time
            engine.times[item] = []
            for _ in range(2):
                engine.ask(item)
        for turn in range(ROUNDS[name]):
            print(f"\r{name}: {ITEMS[item]}, round {turn + 1} ", end="", file=sys.stderr)
            for engine in able:
                time.sleep(0.02)  # threads of the one before, which still spin, go to sleep
                engine.times[item].append(engine.measure(item))
            peaks.append(single.ask("peak")["gigaflops"])
        print(file=sys.stderr)
        operations[item] = ours.answer.get("operations")
        found = {engine.name: engine.answer.get("log_probability") for engine in able}
        if item == "rollout":
            for engine, value in found.items():  # of 16,000 tokens or more: the mean is known to about 0.001
                assert abs(value - found[OURS]) < 0.05, f"not the same work: mean log-probability {found}"
    losses = {engine.name: engine.loss for engine in engines if engine.loss is not None}
    for engine, loss in losses.items():
        assert abs(loss - losses[OURS]) < 1e-4, f"not the same work: losses of the first step {losses}"

    lines = [f"### {name}", "", f"Loss of the first supervised step: {losses[OURS]:.5f}, and of no peer further from it"
             f" than {max(abs(loss - losses[OURS]) for loss in losses.values()):.0e}.", "",
             "| milliseconds | " + " | ".join(ITEMS.values()) + " | start to first step, s | memory, MB |",
             "|-|" + "-:|" * (len(ITEMS) + 2)]
    for engine in engines:
        cells = [middle(engine.times[item], 1e3) if item in engine.times else "" for item in ITEMS]
        cells += [digits(engine.start), digits(engine.memory) if engine.memory else ""]
        lines.append(f"| {engine.name} | " + " | ".join(cells) + " |")
        engine.stop()
    lines += ["", "| | measured | stated | |", "|-|-|-|-|"]
    target, peak = TARGETS[name], statistics.median(peaks)

    def row(what, text, value, stated, unit="", less=False):
        if stated is None:
            return lines.append(f"| {what} | {text}{unit} | | |")
        met = value < stated if less else value >= stated
        lines.append(f"| {what} | {text}{unit} | {'under ' if less else ''}{stated}{unit} | {'met' if met else '**not met**'} |")

    def ratio(what, slow, fast, item, stated, note=""):
        value = statistics.median(slow.times[item]) / statistics.median(fast.times[item])
        rounds = [a / b for a, b in zip(slow.times[item], fast.times[item])]
        row(what, f"{value:.2f} ({min(rounds):.2f} to {max(rounds):.2f}){note}", value, stated)

    for item, title in ITEMS.items():
        able = [peer for peer in peers if item in peer.items]
        if able:
            best = min(able, key=lambda peer: statistics.median(peer.times[item]))
            ratio(f"best peer over ours: {title}", best, ours, item, target.get(item), f", {best.name}")
    for peer in peers:
        if peer.name == "TRL":
            ratio("TRL over ours: whole iteration", peer, ours, "grpo", target.get("trl"))
    for item, title in ITEMS.items():
        ratio(f"1 thread over 2: {title}", single, ours, item, target.get("threads"))
    for item, title in ITEMS.items():
        if operations[item] is None:
            continue
        share = 100 * operations[item] / statistics.median(ours.times[item]) / (2e9 * peak)
        row(f"share of the peak of 2 × {peak:.0f} GFLOP/s: {title}", f"{share:.0f}", share,
            target.get("share", {}).get(item), " %")
    row("start of the process to the first finished step", f"{ours.start:.3f}", ours.start, target.get("start"), " s", True)
    row("peak memory of a whole iteration", f"{ours.memory:.0f}", ours.memory, target.get("memory"), " MB", True)
    return lines + [""]


def main():
    program, names = sys.argv[1], sys.argv[2:] or list(TARGETS)
    for name in names:
        if name not in TARGETS:
            print(f"there is no work '{name}': expected one of {', '.join(TARGETS)}", file=sys.stderr)
            sys.exit(64)
    vectors = os.environ.get("VECTORS")
    if vectors == "x86-64-v3":
        os.environ |= NARROW
        TARGETS.update(NARROW_TARGETS)
    pythons = {name: environment(name) for name in ("torch", "jax")}
    if not any(pythons.values()):
        print("Nothing compared: neither PyTorch nor JAX could be installed; make bench measures this package alone")
        return
    processor = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if "model name" in line), "")
    print(f"Measured on {time.strftime('%-d %B %Y')}: {processor or platform.machine()}, Python {platform.python_version()}"
          f"{', with vectors of 256 bits alone' if vectors == 'x86-64-v3' else ''}.\n")
    for name in names:
        print("\n".join(compare(program, name, pythons)), flush=True)


if __name__ == "__main__":
    main()
