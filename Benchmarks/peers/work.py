"""The work that every engine does, read from the folder that `tinyr1-bench --write` makes: the sizes, the
starting weights, the texts and the prompts are the same numbers for all.
"""

import json
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file

BETAS, EPSILON, DECAY = (0.9, 0.999), 1e-8, 0.01  # of AdamW
CLIP, KL = 0.2, 0.04  # of GRPO


class Work:
    def __init__(self, folder):
        config = json.loads(Path(folder, "config.json").read_text())
        given = json.loads(Path(folder, "work.json").read_text())
        self.folder = folder
        self.vocabulary, self.layers = config["vocab_size"], config["num_hidden_layers"]
        self.width, self.heads = config["hidden_size"], config["num_attention_heads"]
        self.epsilon, self.theta = config["rms_norm_eps"], config["rope_theta"]
        self.policy = Weights(folder)
        # The policy of a lesson has moved away from its reference; random weights have not.
        reference = Path(folder, "reference")
        self.reference = Weights(reference) if reference.exists() else self.policy
        texts = np.array(given["texts"])
        self.inputs, self.targets = texts[:, :-1], texts[:, 1:]
        self.prompts = np.array(given["prompts"])
        self.group, self.new = given["group"], given["responseLength"]
        self.prompt_length = self.prompts.shape[1]
        self.total = self.prompt_length + self.new
        self.responses = len(self.prompts) * self.group
        # What ends a response; -1 where all have their full length.
        self.end, self.learning_rate = given["endToken"], given["learningRate"]

    def rotary(self):
        """Cosines and sines, [positions, head width]."""
        half = self.width // self.heads // 2
        angles = np.outer(np.arange(self.total), self.theta ** (-np.arange(half) / half))
        angles = np.concatenate([angles, angles], 1)
        return np.cos(angles).astype("float32"), np.sin(angles).astype("float32")

    def drawn(self, tokens):
        """Which tokens of whole texts belong to responses, [responses, new]: none after the one that ends it."""
        ends = tokens[:, self.prompt_length:] == self.end
        return np.cumsum(ends, 1) - ends == 0

    def advantages(self, tokens):
        """From whole texts, [responses, total]; the reward is the share of even tokens: trivial on purpose."""
        drawn = self.drawn(tokens)
        even = (tokens[:, self.prompt_length:] % 2 == 0) & drawn
        rewards = (even.sum(1) / drawn.sum(1)).astype("float32").reshape(-1, self.group)
        mean, deviation = rewards.mean(1, keepdims=True), rewards.std(1, keepdims=True)
        return ((rewards - mean) / (deviation + 1e-4)).astype("float32").ravel()

    def parts(self, tokens, rows, step=1):
        """Rows of texts and the length they are cut to: so many together, of like lengths, so that little is
        computed for nothing. Lengths are multiples of a step, so that not too many shapes are compiled."""
        lengths = self.drawn(tokens).sum(1)
        order = np.argsort(lengths, kind="stable") if self.end >= 0 else np.arange(len(lengths))
        for part in np.split(order, range(rows, len(order), rows)):
            longest = -(-int(lengths[part].max()) // step) * step
            yield part, self.prompt_length + min(longest, self.new)


class Weights:
    """Of a folder; matrices are [outputs, inputs]."""

    def __init__(self, folder):
        self.weights = load_file(Path(folder, "model.safetensors"))

    def layer(self, index):
        """A layer's weights, those that are one matrix product joined."""
        w = {name.split(f"layers.{index}.")[1]: x for name, x in self.weights.items() if f".{index}." in name}
        one = lambda half, names: np.concatenate([w[f"{half}.{n}_proj.weight"] for n in names])
        return dict(
            first_norm=w["input_layernorm.weight"], joined=one("self_attn", "qkv"), output=one("self_attn", "o"),
            second_norm=w["post_attention_layernorm.weight"], gate_up=one("mlp", ("gate", "up")),
            down=one("mlp", ("down",)))

    @property
    def embedding(self):
        return self.weights["model.embed_tokens.weight"]

    @property
    def final_norm(self):
        return self.weights["model.norm.weight"]

    @property
    def head(self):
        return self.weights["lm_head.weight"]
