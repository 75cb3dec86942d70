"""Do Hugging Face's library and this package compute the same from the same checkpoint?

    python check_hf.py path/to/tinyr1-check        (or: make check-hf)

Both ways: checkpoints saved here are loaded there, and the other way round. Compared are the logits of
random prompts, the greedy continuations, and the tokens of random texts; and models that compute
something else are refused here, by the name of what it is.
"""

import os
import tempfile

from peer import call, chance, finish, report, run
import torch
import transformers
from safetensors.torch import load_file, save_file
from transformers import AutoModelForCausalLM, AutoTokenizer, LlamaConfig, LlamaForCausalLM

PROMPTS, TEXTS, LENGTH, TOLERANCE = 100, 1000, 24, 1e-4


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
        theirs = f"there it became {tokenizer('no-such-symbol').input_ids}"
    except Exception:
        theirs = ""
    here = run("encode", given=["no-such-symbol"])
    refused = here.returncode != 0 and "no-such-symbol" in here.stderr
    report(name + ", unknown word", not theirs and refused,
           theirs or ("an error in both" if refused else f"here it became {here.stdout}"))


def place(name):
    """The folder for a model."""
    return os.path.join(scratch, name.replace(" ", "-").replace(",", ""))


def config(options):
    """A small model, but for some options."""
    return LlamaConfig(**({
        "vocab_size": 37, "hidden_size": 48, "intermediate_size": 100, "num_hidden_layers": 3,
        "num_attention_heads": 4, "max_position_embeddings": 64, "initializer_range": 0.2} | options))


def save(name, options={}, dtype=torch.float32, add=None, **how):
    """A model saved there; `add` gives more tensors from those that it has."""
    torch.manual_seed(1)
    folder = place(name)
    LlamaForCausalLM(config(options)).to(dtype).save_pretrained(folder, **how)
    if add:
        weights = os.path.join(folder, "model.safetensors")
        tensors = load_file(weights)
        save_file(tensors | add(tensors), weights, metadata={"format": "pt"})
    return folder


def refuse(name, folder, word):
    """A folder that is not read here: the error must have the word in it."""
    here = run("answer", folder, given=[[1, 2, 3]])
    said = here.stderr.strip().replace(scratch + os.sep, "")
    report(name, here.returncode == 1 and word in said and "\n" not in said, said or "accepted")


with tempfile.TemporaryDirectory() as scratch:
    for name, options in [
        ("saved here, untied", []),
        ("saved here, tied", ["--tied"]),
        ("saved here, grouped heads, theta 5000", ["--key-value-heads", "2", "--theta", "5000"]),
        ("saved here, one answering head, tied", ["--key-value-heads", "1", "--tied"]),
    ]:
        folder = place(name)
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
        compare(name, save(name, options, dtype), end=2)

    tied = {"tie_word_embeddings": True}
    head, embedding = "lm_head.weight", "model.embed_tokens.weight"
    frequencies = 10000.0 ** (-torch.arange(0, 12, 2) / 12)
    for name, options, add, how in [
        ("saved there, in shards", {}, None, {"max_shard_size": "50KB"}),
        ("saved there, tied, in shards", tied, None, {"max_shard_size": "20KB"}),
        ("saved there, tied, with a copy", tied, lambda had: {head: had[embedding].clone()}, {}),
        ("saved there, rotary buffers", {}, lambda had: {
            f"model.layers.{layer}.self_attn.rotary_emb.inv_freq": frequencies.clone() for layer in range(3)}, {}),
        # Another θ than that of the configuration: neither library computes with it.
        ("saved there, other rotary buffers", {}, lambda had: {
            "model.rotary_emb.inv_freq": 2 * frequencies}, {}),
        ("saved there, several end tokens", {"eos_token_id": [1, 2]}, None, {}),
    ]:
        folder = save(name, options, add=add, **how)
        shards = sum(file.endswith(".safetensors") for file in os.listdir(folder))
        report(name + ", files", (shards > 1) == bool(how), f"{shards}")
        compare(name, folder, end=2)

    name = "refused, tied, with another head"
    refuse(name, save(name, tied, add=lambda had: {head: had[embedding] + 1}), head)
    name = "refused, a shard that is not there"
    folder = save(name, max_shard_size="50KB")
    gone = sorted(file for file in os.listdir(folder) if file.endswith(".safetensors"))[1]
    os.remove(os.path.join(folder, gone))
    refuse(name, folder, gone)
    name = "refused, pickled"
    folder = save(name)
    torch.save(load_file(os.path.join(folder, "model.safetensors")), os.path.join(folder, "pytorch_model.bin"))
    os.remove(os.path.join(folder, "model.safetensors"))
    refuse(name, folder, "pytorch_model.bin")

    small = {"vocab_size": 37, "hidden_size": 48, "intermediate_size": 100, "num_hidden_layers": 1,
             "num_attention_heads": 4, "max_position_embeddings": 64}
    for name, other, word in [
        ("refused, GPT-2", transformers.GPT2Config(
            vocab_size=37, n_positions=64, n_embd=48, n_layer=1, n_head=4), "gpt2"),
        ("refused, Qwen2", transformers.Qwen2Config(**small), "qwen2"),
        ("refused, Mistral", transformers.MistralConfig(**small, num_key_value_heads=2), "mistral"),
        ("refused, biases", LlamaConfig(**small, attention_bias=True), "attention_bias"),
        ("refused, another activation", LlamaConfig(**small, hidden_act="gelu"), "hidden_act"),
        ("refused, longer contexts by scaling", LlamaConfig(
            **small, rope_scaling={"rope_type": "linear", "factor": 2.0}), "rope"),
    ]:
        AutoModelForCausalLM.from_config(other).save_pretrained(place(name))
        refuse(name, place(name), word)

finish(torch, transformers)
