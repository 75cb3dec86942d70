"""R1-Zero's reward for quadratic equations, accuracy + format: the rule of Sources/Reward and Sources/ChainOfThought.

    python3 verifier.py RESPONSES        compares it with the verdicts of this package      (make check-verifier)

A response comes after a prompt that ends in <think>. It is well-formed if the four tags that are due come once, in
order, with <end> behind them; text may stand in the thought and in the answer, and the answer is not empty. Only the
answer of a well-formed response counts.
"""

import json
import re
import sys

DUE = ["</think>", "<answer>", "</answer>", "<end>"]
TAGS = {"<think>", *DUE}
SYMBOL = re.compile(r"</?think>|</?answer>|<end>|[0-9]|[-,]|[^\s0-9<,-]+|\S")
NUMBER = r"(0|-?[1-9][0-9]{0,8})"
ROOTS = re.compile(f"{NUMBER}(?:,{NUMBER})?")


def symbols(text):
    """Tags, single digits, minus signs and commas, words: those of our tokenizer, or cut from any text."""
    return SYMBOL.findall(text.replace("\u2212", "-"))


def answer(response):
    """The symbols of the answer of a well-formed response, or None."""
    due, opened, found = list(DUE), 0, None
    for place, symbol in enumerate(response):
        if symbol not in TAGS and due and due[0] in ("</think>", "</answer>"):
            continue
        if not due or symbol != due[0] or (symbol == "</answer>" and place == opened):
            return None
        if symbol == "</answer>":
            found = response[opened:place]
        opened = place + 1
        due.pop(0)
    return None if due else found


def rewards(text, roots):
    """Accuracy and format, 0 or 1 each. Two roots in either order, or a double root once."""
    found = answer(symbols(text))
    if found is None:
        return 0, 0
    numbers = ROOTS.fullmatch("".join(found))
    if not numbers:
        return 0, 1
    first, second = int(numbers[1]), int(numbers[2] or numbers[1])
    return int(sorted([first, second]) == sorted(roots)), 1


def check(path):
    counts, wrong = {}, []
    with open(path) as lines:
        for line in lines:
            given = json.loads(line)
            theirs = given["accuracy"], given["format"]
            mine = rewards(given["text"], given["roots"])
            counts[theirs] = counts.get(theirs, 0) + 1
            if mine != theirs or symbols(given["text"]) != given["text"].split():
                wrong.append(f"{given['text']}\n  roots {given['roots']}: expected {theirs}, got {mine}")
    print("\n".join(wrong[:5]), end="\n" * bool(wrong))
    total = sum(counts.values())
    print(f"{total - len(wrong)} of {total} verdicts are the same: {counts.get((1, 1), 0)} right, "
          f"{counts.get((0, 1), 0)} well-formed and wrong, {counts.get((0, 0), 0)} malformed")
    few = total < 10_000 or any(counts.get(kind, 0) < 1000 for kind in [(1, 1), (0, 1), (0, 0)])
    if few:
        print("expected 10,000 responses, 1,000 of each verdict", file=sys.stderr)
    sys.exit(bool(wrong or few))


if __name__ == "__main__":
    check(sys.argv[1])
