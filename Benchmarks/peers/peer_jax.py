"""JAX, by hand and for speed: everything compiled, layers unrolled, generation by a scan over a cache of keys
and values, optax's AdamW, a whole update with its micro-batches as one compiled call. With several host
devices the batch is split over them.
"""

import jax
import jax.numpy as jnp
import numpy as np
import optax
from jax import lax
from jax.sharding import Mesh, PartitionSpec as P

from work import BETAS, CLIP, DECAY, EPSILON, KL

LENGTHENINGS = 6  # of the cache while it is being filled
ROWS, STEP = 128, 16  # texts of like lengths that are cut together, to a multiple of so many tokens


class Jax:
    def __init__(self, work, texts, responses):
        """How many texts are in a micro-batch of a supervised step, and responses in one of an update."""
        jax.config.update("jax_default_prng_impl", "rbg")
        self.work, self.texts, self.responses = work, texts, responses
        self.head_width = work.width // work.heads
        self.policy, self.reference = self.parameters(work.policy), self.parameters(work.reference)
        self.optimizer = optax.adamw(work.learning_rate, b1=BETAS[0], b2=BETAS[1], eps=EPSILON, weight_decay=DECAY)
        self.state = self.optimizer.init(self.policy)
        self.cosines, self.sines = map(jnp.asarray, work.rotary())
        self.inputs, self.targets = jnp.asarray(work.inputs, jnp.int32), jnp.asarray(work.targets, jnp.int32)
        self.prompts = jnp.asarray(work.prompts, jnp.int32)
        self.key, self.sampled = jax.random.key(0), None
        self.devices = Mesh(np.array(jax.devices()), ("x",))
        self.learn = jax.jit(self._learn, donate_argnums=(0, 1))
        self.update = jax.jit(self._update, donate_argnums=(0, 1))
        self.add = jax.jit(self._add, donate_argnums=(0,))
        self.move_once = jax.jit(self.move, donate_argnums=(0, 1))
        self.sample = jax.jit(self.split(self._sample, (P(), P("x"), P()), P("x")))

    def parameters(self, weights):
        """Matrices the other way round, [inputs, outputs]."""
        of = lambda w: jnp.asarray(np.ascontiguousarray(w.T))
        layers = [{name: of(w) for name, w in weights.layer(i).items()} for i in range(self.work.layers)]
        return dict(
            embedding=jnp.asarray(weights.embedding), norm=jnp.asarray(weights.final_norm), head=of(weights.head),
            layers=layers)

    def split(self, f, inputs, outputs):
        """Each device takes its share of the rows."""
        if self.devices.size == 1:
            return f
        return jax.shard_map(f, mesh=self.devices, in_specs=inputs, out_specs=outputs, check_vma=False)

    def turn(self, x, cosines, sines):
        a, b = jnp.split(x, 2, -1)
        return x * cosines + jnp.concatenate([-b, a], -1) * sines

    def norm(self, x, weight):
        return x * lax.rsqrt(jnp.mean(x * x, -1, keepdims=True) + self.work.epsilon) * weight

    def joined(self, layer, x):
        """Queries, keys and values, [..., heads, head width]."""
        all = self.norm(x, layer["first_norm"]) @ layer["joined"]
        return jnp.split(all.reshape(*x.shape[:-1], 3 * self.work.heads, self.head_width), 3, -2)

    def feed_forward(self, layer, x):
        gate, up = jnp.split(self.norm(x, layer["second_norm"]) @ layer["gate_up"], 2, -1)
        return x + (jax.nn.silu(gate) * up) @ layer["down"]

    def logits(self, p, x):
        return self.norm(x, p["norm"]) @ p["head"]

    def body(self, p, tokens, cache=None):
        rows, length = tokens.shape
        x = p["embedding"][tokens]
        seen = jnp.tril(jnp.ones((length, length), bool))
        cosines, sines = self.cosines[:length, None], self.sines[:length, None]
        for layer in p["layers"]:
            q, k, v = self.joined(layer, x)
            q, k = self.turn(q, cosines, sines), self.turn(k, cosines, sines)
            if cache is not None:
                cache.append((k, v))
            scores = jnp.einsum("bthd,bshd->bhts", q, k) * self.head_width ** -0.5
            weights = jax.nn.softmax(jnp.where(seen, scores, -1e30), -1)
            x = x + jnp.einsum("bhts,bshd->bthd", weights, v).reshape(rows, length, -1) @ layer["output"]
            x = self.feed_forward(layer, x)
        return x

    def likelihood(self, p, tokens, targets):
        logits = self.logits(p, self.body(p, tokens))
        losses = optax.softmax_cross_entropy_with_integer_labels(logits, targets)
        return losses.sum() / self.work.targets.size

    def scores(self, p, tokens):
        first = self.work.prompt_length
        logits = self.logits(p, self.body(p, tokens[:, :-1])[:, first - 1:])
        return -optax.softmax_cross_entropy_with_integer_labels(logits, tokens[:, first:])

    def objective(self, p, reference, tokens, old, advantages, shares):
        base, new = lax.stop_gradient(self.scores(reference, tokens)), self.scores(p, tokens)
        ratio, a, drift = jnp.exp(new - old), advantages[:, None], base - new
        gain = jnp.minimum(ratio * a, jnp.clip(ratio, 1 - CLIP, 1 + CLIP) * a)
        return ((KL * (jnp.exp(drift) - drift - 1) - gain) * shares).sum()

    def gradient(self, f, p, parts, micro):
        """Loss and gradient of f, added up over micro-batches and then over devices."""
        cut = lambda a: a.reshape((a.shape[0] // micro, micro) + a.shape[1:])
        zero = (jnp.zeros(()), jax.tree.map(jnp.zeros_like, p))
        one = lambda sum, x: (jax.tree.map(jnp.add, sum, jax.value_and_grad(f)(p, *x)), None)
        sums = lax.scan(one, zero, tuple(map(cut, parts)))[0]
        return sums if self.devices.size == 1 else jax.tree.map(lambda a: lax.psum(a, "x"), sums)

    def move(self, p, state, gradient):
        change, state = self.optimizer.update(gradient, state, p)
        return optax.apply_updates(p, change), state

    def _learn(self, p, state, tokens, targets):
        go = lambda p, *parts: self.gradient(self.likelihood, p, parts, self.texts)
        loss, gradient = self.split(go, (P(), P("x"), P("x")), P())(p, tokens, targets)
        return *self.move(p, state, gradient), loss

    def of_rewards(self, p, reference, *parts):
        def go(p, reference, *parts):
            f = lambda p, *x: self.objective(p, reference, *x)
            return self.gradient(f, p, parts, self.responses)

        return self.split(go, (P(), P(), P("x"), P("x"), P("x"), P("x")), P())(p, reference, *parts)

    def _update(self, p, state, reference, *parts):
        loss, gradient = self.of_rewards(p, reference, *parts)
        return *self.move(p, state, gradient), loss

    def _add(self, sum, p, reference, *parts):
        return jax.tree.map(jnp.add, sum, self.of_rewards(p, reference, *parts)[1])

    def draw(self, logits, key):
        log = jax.nn.log_softmax(logits)
        uniform = jax.random.uniform(key, (logits.shape[0], 1))
        tokens = (jnp.cumsum(jnp.exp(log), -1) < uniform).sum(-1).clip(0, self.work.vocabulary - 1)
        return tokens.astype(jnp.int32), jnp.take_along_axis(log, tokens[:, None], 1)[:, 0]

    def _sample(self, p, prompts, key):
        work, cache = self.work, []
        rows = prompts.shape[0] * work.group
        if self.devices.size > 1:
            key = jax.random.fold_in(key, lax.axis_index("x"))
        logits = self.logits(p, self.body(p, prompts, cache)[:, -1])
        repeated = lambda a: jnp.repeat(a, work.group, 0).transpose(0, 2, 1, 3)
        cache = [(repeated(k), repeated(v)) for k, v in cache]  # [rows, heads, positions, head width]
        keys = jax.random.split(key, work.total)
        tokens, log = self.draw(jnp.repeat(logits, work.group, 0), keys[0])
        drawn, logs = [tokens[None]], [log[None]]

        def step(carry, place):
            (cache, tokens), (position, key), after = carry, place, []
            x = p["embedding"][tokens]
            for layer, (keys, values) in zip(p["layers"], cache):
                q, k, v = self.joined(layer, x)
                q, k = (self.turn(a, self.cosines[position], self.sines[position]) for a in (q, k))
                keys = lax.dynamic_update_slice(keys, k[:, :, None], (0, 0, position, 0))
                values = lax.dynamic_update_slice(values, v[:, :, None], (0, 0, position, 0))
                after.append((keys, values))
                scores = jnp.einsum("bhd,bhsd->bhs", q, keys) * self.head_width ** -0.5
                weights = jax.nn.softmax(jnp.where(jnp.arange(keys.shape[2]) <= position, scores, -1e30), -1)
                x = x + jnp.einsum("bhs,bhsd->bhd", weights, values).reshape(rows, -1) @ layer["output"]
                x = self.feed_forward(layer, x)
            tokens, log = self.draw(self.logits(p, x), key)
            return (after, tokens), (tokens, log)

        # The cache is made longer a few times rather than masked at its full length.
        cuts = np.linspace(work.prompt_length, work.total - 1, LENGTHENINGS + 1).astype(int)
        for first, last in zip(cuts, cuts[1:]):
            lengthen = lambda a: jnp.pad(a, ((0, 0), (0, 0), (0, int(last) - a.shape[2]), (0, 0)))
            cache = [(lengthen(k), lengthen(v)) for k, v in cache]
            places = (jnp.arange(first, last), keys[first:last])
            (cache, tokens), (more, log) = lax.scan(step, (cache, tokens), places)
            drawn.append(more)
            logs.append(log)
        texts = jnp.concatenate([jnp.repeat(prompts, work.group, 0), jnp.concatenate(drawn).T], 1)
        return texts, jnp.concatenate(logs).T

    def run(self, item):
        if item == "sft":
            self.policy, self.state, loss = self.learn(self.policy, self.state, self.inputs, self.targets)
            return dict(loss=float(loss))
        if item != "update" or self.sampled is None:
            self.key, key = jax.random.split(self.key)
            self.sampled = jax.block_until_ready(self.sample(self.policy, self.prompts, key))
        if item == "rollout":
            return dict(log_probability=float(self.sampled[1][self.work.drawn(np.asarray(self.sampled[0]))].mean()))
        texts, old = self.sampled
        seen = np.asarray(texts)
        advantages, drawn = self.work.advantages(seen), self.work.drawn(seen)
        shares = drawn.astype("float32") / drawn.sum()
        if self.work.end < 0:
            self.policy, self.state, loss = self.update(
                self.policy, self.state, self.reference, texts, old, jnp.asarray(advantages), jnp.asarray(shares))
            jax.block_until_ready(loss)
            return {}
        sum, old = jax.tree.map(jnp.zeros_like, self.policy), np.asarray(old)
        for part, length in self.work.parts(seen, ROWS, STEP):
            new = length - self.work.prompt_length
            parts = (seen[part, :length], old[part, :new], advantages[part], shares[part, :new])
            sum = self.add(sum, self.policy, self.reference, *map(jnp.asarray, parts))
        self.policy, self.state = jax.block_until_ready(self.move_once(self.policy, self.state, sum))
        return {}
