"""PyTorch, by hand and for speed, eager or compiled: joined products, the library's fused attention and
fused AdamW, a cache of keys and values made beforehand, each prompt read once for its group, tokens
drawn by exponential noise, no gradients kept where none are needed.
"""

import torch
import torch.nn.functional as F

from work import BETAS, CLIP, DECAY, EPSILON, KL

RESPONSES = 32  # in a micro-batch of an update
ROWS = 128  # texts that are continued together
STEP = 16  # after so many tokens those that have ended are left out; compiled lengths are multiples of it


class Torch:
    def __init__(self, work, compiled):
        self.work, self.compiled = work, compiled
        self.head_width = work.width // work.heads
        self.policy, self.reference = self.parameters(work.policy), self.parameters(work.reference)
        for weight in self.policy.values():
            weight.requires_grad_(True)
        self.optimizer = torch.optim.AdamW(
            list(self.policy.values()), lr=work.learning_rate, betas=BETAS, eps=EPSILON, weight_decay=DECAY, fused=True)
        self.cosines, self.sines = map(torch.tensor, work.rotary())
        self.inputs, self.targets = torch.tensor(work.inputs), torch.tensor(work.targets)
        self.prompts = torch.tensor(work.prompts)
        wrap = (lambda f: torch.compile(f, dynamic=False)) if compiled else (lambda f: f)
        self.likelihood, self.objective = wrap(self._likelihood), wrap(self._objective)
        self.reference_scores = wrap(self._scores)
        self.step = wrap(self._step_masked) if compiled else self._step
        self.sampled = None

    def parameters(self, weights):
        own = dict(embedding=weights.embedding, norm=weights.final_norm, head=weights.head)
        for i in range(self.work.layers):
            own |= {f"{i}.{name}": weight for name, weight in weights.layer(i).items()}
        return {name: torch.tensor(weight) for name, weight in own.items()}

    def turn(self, x, cosines, sines):
        a, b = x.chunk(2, -1)
        return x * cosines + torch.cat((-b, a), -1) * sines

    def norm(self, x, weight):
        return F.rms_norm(x, (x.shape[-1],), weight, self.work.epsilon)

    def feed_forward(self, p, i, x):
        gate, up = F.linear(self.norm(x, p[f"{i}.second_norm"]), p[f"{i}.gate_up"]).chunk(2, -1)
        return x + F.linear(F.silu(gate) * up, p[f"{i}.down"])

    def body(self, p, tokens, cache=None):
        rows, length = tokens.shape
        x = F.embedding(tokens, p["embedding"])
        for i in range(self.work.layers):
            joined = F.linear(self.norm(x, p[f"{i}.first_norm"]), p[f"{i}.joined"])
            joined = joined.view(rows, length, 3, self.work.heads, self.head_width).permute(2, 0, 3, 1, 4)
            q, k = self.turn(joined[:2], self.cosines[:length], self.sines[:length])
            if cache is not None:
                cache.append((k, joined[2]))
            o = F.scaled_dot_product_attention(q, k, joined[2], is_causal=True)
            x = x + F.linear(o.transpose(1, 2).reshape(rows, length, -1), p[f"{i}.output"])
            x = self.feed_forward(p, i, x)
        return x

    def logits(self, p, x):
        return F.linear(self.norm(x, p["norm"]), p["head"])

    def _likelihood(self, tokens, targets):
        return F.cross_entropy(self.logits(self.policy, self.body(self.policy, tokens)).flatten(0, 1), targets.flatten())

    def _scores(self, p, tokens):
        first = self.work.prompt_length
        logits = self.logits(p, self.body(p, tokens[:, :-1])[:, first - 1:])
        loss = F.cross_entropy(logits.flatten(0, 1), tokens[:, first:].flatten(), reduction="none")
        return -loss.view(tokens.shape[0], -1)

    def _objective(self, tokens, old, reference, advantages, shares):
        new = self._scores(self.policy, tokens)
        ratio, a, drift = torch.exp(new - old), advantages[:, None], reference - new
        gain = torch.minimum(ratio * a, ratio.clamp(1 - CLIP, 1 + CLIP) * a)
        return ((KL * (torch.exp(drift) - drift - 1) - gain) * shares).sum()

    def _step(self, p, tokens, position, keys, values):
        """One more token of every text; the cache is cut to what has been read."""

        def attend(i, q):
            k, v = keys[i][:, :, :position + 1], values[i][:, :, :position + 1]
            return F.scaled_dot_product_attention(q.unsqueeze(2), k, v)

        def remember(i, k, v):
            keys[i][:, :, position], values[i][:, :, position] = k, v

        return self.read_on(p, tokens, position, remember, attend)

    def _step_masked(self, p, tokens, position, keys, values):
        """The same with a cache of one length and a mask, so that it is compiled once."""
        hidden = torch.where(torch.arange(self.work.total) <= position, 0.0, float("-inf"))

        def attend(i, q):
            scores = (keys[i] * q.unsqueeze(2)).sum(-1) * self.head_width ** -0.5 + hidden
            return (scores.softmax(-1).unsqueeze(-1) * values[i]).sum(2)

        def remember(i, k, v):
            keys[i].index_copy_(2, position, k.unsqueeze(2))
            values[i].index_copy_(2, position, v.unsqueeze(2))

        return self.read_on(p, tokens, position, remember, attend)

    def read_on(self, p, tokens, position, remember, attend):
        rows = tokens.shape[0]
        x = F.embedding(tokens, p["embedding"])
        for i in range(self.work.layers):
            joined = F.linear(self.norm(x, p[f"{i}.first_norm"]), p[f"{i}.joined"])
            joined = joined.view(rows, 3, self.work.heads, self.head_width)
            q, k = self.turn(joined[:, :2], self.cosines[position], self.sines[position]).unbind(1)
            remember(i, k, joined[:, 2])
            x = x + F.linear(attend(i, q).reshape(rows, -1), p[f"{i}.output"])
            x = self.feed_forward(p, i, x)
        return self.draw(self.logits(p, x))

    def draw(self, logits):
        log = F.log_softmax(logits, -1)
        tokens = (log.exp() / torch.empty_like(log).exponential_(1)).argmax(-1)
        return tokens, log.gather(-1, tokens.unsqueeze(-1)).squeeze(-1)

    @torch.no_grad()
    def sample(self):
        work, texts, scores = self.work, [], []
        for prompts in self.prompts.split(ROWS // work.group):
            rows, cache = prompts.shape[0] * work.group, []
            logits = self.logits(self.policy, self.body(self.policy, prompts, cache)[:, -1])
            room = lambda: torch.zeros(rows, work.heads, work.total, self.head_width)
            keys, values = [room() for _ in cache], [room() for _ in cache]
            for i, (k, v) in enumerate(cache):
                keys[i][:, :, :work.prompt_length] = k.repeat_interleave(work.group, 0)
                values[i][:, :, :work.prompt_length] = v.repeat_interleave(work.group, 0)
            own = torch.full((rows, work.new), work.end)
            logs, alive = torch.zeros(rows, work.new), torch.arange(rows)
            tokens, log = self.draw(logits.repeat_interleave(work.group, 0))
            for at in range(work.new):
                own[alive, at], logs[alive, at] = tokens, log
                if at + 1 == work.new:
                    break
                if work.end >= 0 and at % STEP == STEP - 1:
                    going = (own[alive] == work.end).logical_not().all(1)
                    if not going.any():
                        break
                    # Compiled for one number of rows, it goes on with all.
                    if not self.compiled and not going.all():
                        alive, tokens = alive[going], tokens[going]
                        keys, values = ([x[going] for x in cache] for cache in (keys, values))
                position = work.prompt_length + at
                place = torch.tensor([position]) if self.compiled else position
                tokens, log = self.step(self.policy, tokens, place, keys, values)
                tokens, log = tokens.clone(), log.clone()
            texts.append(torch.cat([prompts.repeat_interleave(work.group, 0), own], 1))
            scores.append(logs)
        self.sampled = torch.cat(texts), torch.cat(scores)
        self.drawn = torch.tensor(work.drawn(self.sampled[0].numpy()))

    def learn(self, loss):
        loss.backward()
        return float(loss.detach())

    def move(self):
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)

    def run(self, item):
        if item == "sft":
            loss = self.learn(self.likelihood(self.inputs, self.targets))
            self.move()
            return dict(loss=loss)
        if item != "update" or self.sampled is None:
            self.sample()
        if item == "rollout":
            return dict(log_probability=float(self.sampled[1][self.drawn].mean()))
        texts, old = self.sampled
        advantages = torch.tensor(self.work.advantages(texts.numpy()))
        shares = self.drawn / self.drawn.sum()
        for part, length in self.work.parts(texts.numpy(), RESPONSES, STEP if self.compiled else 1):
            new = length - self.work.prompt_length
            tokens = texts[part, :length]
            with torch.no_grad():
                reference = self.reference_scores(self.reference, tokens)
            self.learn(self.objective(tokens, old[part, :new], reference, advantages[part], shares[part, :new]))
        self.move()
        return {}
