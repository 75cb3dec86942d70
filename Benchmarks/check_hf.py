"""Do Hugging Face's library and this package compute the same from the same checkpoint?

    python check_hf.py path/to/tinyr1-check        (or: make check-hf)

Both ways: checkpoints saved here are loaded there, and the other way round. Compared are the logits of
random prompts, the greedy continuations, and the tokens of random texts.
"""

import json
import os
import random
import subprocess
import sys
import tempfile

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TRANSFORMERS_VERBOSITY"] = "error"
try:
    import torch
    import transformers
    from transformers import AutoModelForCausalLM, AutoTokenizer, LlamaConfig, LlamaForCausalLM
except ImportError as missing:
    print(f"Nothing checked: {missing} (pip install torch transformers)")
    sys.exit(0)

transformers.utils.logging.disable_progress_bar()
torch.set_num_threads(1)  # models this small are slower on more

PROMPTS, TEXTS, LENGTH, TOLERANCE = 100, 1000, 24, 1e-4
ours = sys.argv[1]
chance = random.Random(1)
failures = 0


def call(*arguments, given=None):
    text = json.dumps(given) if given is not None else None
    result = subprocess.run([ours, *arguments], input=text, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"tinyr1-check {' '.join(arguments)}: {result.stderr.strip()}")
    return json.loads(result.stdout) if result.stdout else None


def report(what, good, detail):
    global failures
    failures += not good
    print(f"{'same     ' if good else 'DIFFERENT'}  {what}: {detail}")


def compare(name, folder, end):
    """Logits and greedy continuations of one checkpoint, there and here."""
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
    size = model.config.vocab_size
    prompts = [[chance.randrange(size) for _ in range(chance.randint(1, 36))] for _ in range(PROMPTS)]
    answers = call("answer", folder, "--length", str(LENGTH), "--end", str(end), given=prompts)
    worst, scale, equal = 0.0, 0.0, 0
    for prompt, logits, greedy in zip(prompts, answers["logits"], answers["greedy"]):
        tokens = torch.tensor([prompt])
        with torch.no_grad():
            theirs = model(tokens).logits[0]
            worst = max(worst, (theirs - torch.tensor(logits)).abs().max().item())
            scale = max(scale, theirs.abs().max().item())
            more = model.generate(
                tokens, attention_mask=torch.ones_like(tokens), do_sample=False,
                max_new_tokens=LENGTH, eos_token_id=end, pad_token_id=end)
        equal += more[0, len(prompt):].tolist() == greedy
    report(name, worst < TOLERANCE and equal == PROMPTS,
           f"logits (up to {scale:.1f}) within {worst:.1e}, {equal} of {PROMPTS} continuations equal")


def compare_tokens(name, folder):
    """The tokens of texts, and back."""
    tokenizer = AutoTokenizer.from_pretrained(folder)
    symbols = [symbol for symbol, _ in sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])]
    texts = [" ".join(chance.choices(symbols, k=chance.randint(1, 40))) for _ in range(TEXTS)]
    tokens = call("encode", given=texts)
    equal = sum(tokenizer(text).input_ids == row for text, row in zip(texts, tokens))
    back = sum(tokenizer.decode(row) == text for text, row in zip(texts, tokens))
    report(name + ", tokenizer", equal == back == TEXTS and tokenizer.eos_token_id == 0,
           f"{equal} of {TEXTS} texts equal, {back} decoded again")
    try:
        unknown = tokenizer("no-such-symbol").input_ids
        report(name + ", unknown word", False, f"became {unknown}")
    except Exception:
        report(name + ", unknown word", True, "an error in both")


with tempfile.TemporaryDirectory() as scratch:
    for name, options in [
        ("saved here, untied", []),
        ("saved here, tied", ["--tied"]),
        ("saved here, grouped heads, theta 5000", ["--key-value-heads", "2", "--theta", "5000"]),
        ("saved here, one answering head, tied", ["--key-value-heads", "1", "--tied"]),
    ]:
        folder = os.path.join(scratch, name.replace(" ", "-").replace(",", ""))
        call("make", folder, *options)
        compare(name, folder, end=0)
        compare_tokens(name, folder)

    for name, dtype, options in [
        ("saved there, untied", torch.float32, {}),
        ("saved there, tied", torch.float32, {"tie_word_embeddings": True}),
        ("saved there, grouped heads, theta 5000", torch.float32,
         {"num_key_value_heads": 2, "rope_theta": 5000.0}),
        ("saved there, wide heads, epsilon 1e-5", torch.float32, {"head_dim": 20, "rms_norm_eps": 1e-5}),
        ("saved there, bfloat16", torch.bfloat16, {}),
        ("saved there, float16", torch.float16, {"tie_word_embeddings": True}),
    ]:
        torch.manual_seed(1)
        config = LlamaConfig(**({
            "vocab_size": 37, "hidden_size": 48, "intermediate_size": 100, "num_hidden_layers": 3,
            "num_attention_heads": 4, "max_position_embeddings": 64, "initializer_range": 0.2} | options))
        folder = os.path.join(scratch, name.replace(" ", "-").replace(",", ""))
        LlamaForCausalLM(config).to(dtype).save_pretrained(folder)
        compare(name, folder, end=2)

print(f"torch {torch.__version__}, transformers {transformers.__version__}: "
      + ("all the same" if failures == 0 else f"{failures} differ"))
sys.exit(failures > 0)
