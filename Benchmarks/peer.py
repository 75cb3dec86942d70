"""What both checks begin with: this package's program, and a line for each comparison."""

import json
import os
import random
import subprocess
import sys

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TRANSFORMERS_VERBOSITY"] = "error"

import torch
import transformers

transformers.utils.logging.disable_progress_bar()
torch.set_num_threads(1)  # models this small are slower on more
chance = random.Random(1)
failures = 0


def run(*arguments, given=None):
    """Runs tinyr1-check, which the command line names."""
    text = json.dumps(given) if given is not None else None
    return subprocess.run([sys.argv[1], *arguments], input=text, capture_output=True, text=True)


def call(*arguments, given=None):
    """What tinyr1-check answers."""
    result = run(*arguments, given=given)
    if result.returncode != 0:
        sys.exit(f"tinyr1-check {' '.join(arguments)}: {result.stderr.strip()}")
    return json.loads(result.stdout) if result.stdout else None


def report(what, good, detail):
    """Says whether a comparison came out well."""
    global failures
    failures += not good
    print(f"{'same     ' if good else 'DIFFERENT'}  {what}: {detail}")


def finish(*libraries):
    """The last line, and the exit code."""
    versions = ", ".join(f"{library.__name__} {library.__version__}" for library in libraries)
    print(f"{versions}: " + ("all the same" if failures == 0 else f"{failures} differ"))
    sys.exit(failures > 0)
