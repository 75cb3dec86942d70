"""Do TRL and PyTorch compute the same as this package?

    python check_peers.py path/to/tinyr1-check        (or: make check-peers)

Each of TRL's losses that has a namesake here, its gradient for every token, its advantages; updates of
a whole model against autograd; pass@k against the published estimator; and whether tokens are drawn as
often as the probabilities say.
"""

import inspect
import os
import tempfile
import textwrap
from collections import Counter, defaultdict
from types import SimpleNamespace

from peer import call, chance, finish, report
import numpy
import torch
import trl
from transformers import AutoModelForCausalLM
from trl.trainer import grpo_trainer

torch.manual_seed(1)
torch.set_default_dtype(torch.float64)  # also of what TRL makes on the way; models are of float32

LOW, HIGH, BETA, LONGEST = 0.2, 0.28, 0.04, 12
# TRL's name and level of the ratio, and the name here.
LOSSES = [
    ("grpo", "token", "grpo"), ("bnpo", "token", "bnpo"), ("dr_grpo", "token", "dr_grpo"),
    ("dapo", "token", "dapo"), ("cispo", "token", "cispo"), ("sapo", "token", "sapo"),
    ("grpo", "sequence", "gspo"), ("luspo", "sequence", "luspo"),
]


class Peer:
    """As much of a GRPOTrainer as its loss asks for; the log-probabilities come from `score`."""

    def __init__(self, loss, level, score):
        high = 3.0 if loss == "cispo" else HIGH  # there it is the largest ratio itself
        self.args = SimpleNamespace(
            delta=None, use_bias_correction_kl=False, steps_per_generation=1,
            sapo_temperature_pos=1.0, sapo_temperature_neg=1.05)
        self.loss_type, self.importance_sampling_level = loss, level
        self.epsilon_low, self.epsilon_high, self.beta = LOW, high, BETA
        self.max_completion_length = LONGEST
        self.current_gradient_accumulation_steps = 1
        self.top_entropy_quantile, self.off_policy_mask_threshold = 1.0, None
        self.use_vllm = self.aux_loss_enabled = self._entropy_bonus_enabled = False
        self.model = SimpleNamespace(training=True)
        same = lambda value, **_: value
        self.accelerator = SimpleNamespace(
            num_processes=1, sync_gradients=True, gather=same, gather_for_metrics=same, reduce=same)
        self._metrics = {"train": defaultdict(list)}
        self._get_per_token_logps_and_entropies = lambda *_, **__: (*score(), None)

    def loss(self, mask, old, reference, advantages):
        none = torch.zeros(mask.shape[0], 1, dtype=torch.long)
        return grpo_trainer.GRPOTrainer._compute_loss(self, None, {
            "prompt_ids": none, "prompt_mask": none, "completion_ids": mask.long(),
            "completion_mask": mask, "old_per_token_logps": old, "ref_per_token_logps": reference,
            "advantages": advantages, "num_items_in_batch": mask.sum()})


def description(name):
    high = 3.0 if name == "cispo" else HIGH
    return {"name": name, "low": LOW, "high": high, "beta": BETA, "longest": LONGEST}


def padded(rows):
    return torch.nn.utils.rnn.pad_sequence(
        [torch.tensor(row, dtype=torch.float64) for row in rows], batch_first=True)


def losses():
    """Values, and gradients with respect to every log-probability, in double precision."""
    for loss, level, name in LOSSES:
        questions = []
        for _ in range(200):
            lengths = [chance.randint(1, LONGEST) for _ in range(chance.choice([2, 4, 8]))]
            new = [[-chance.expovariate(1) for _ in range(n)] for n in lengths]
            near = lambda rows, by: [[x + chance.gauss(0, by) for x in row] for row in rows]
            questions.append({"loss": description(name), "scores": {
                "new": new, "old": near(new, 0.3), "reference": near(new, 0.5),
                "advantages": [chance.gauss(0, 1) for _ in lengths]}})
        worst = 0.0
        for question, answer in zip(questions, call("judge", given=questions)):
            scores = question["scores"]
            new = padded(scores["new"]).requires_grad_()
            mask = padded([[1.0] * len(row) for row in scores["new"]])
            value = Peer(loss, level, lambda: (new, torch.zeros_like(new))).loss(
                mask, padded(scores["old"]), padded(scores["reference"]),
                torch.tensor(scores["advantages"], dtype=torch.float64))
            value.backward()
            worst = max(worst, abs(value.item() + answer["value"]),
                        (new.grad + padded(answer["coefficients"])).abs().max().item())
        report(f"TRL's {loss}, ratio of the {level}", worst < 1e-9,
               f"200 batches, loss and gradient of every token within {worst:.0e}")


def advantages():
    """TRL has these lines in the middle of a method: they are cut out of it and run."""
    source = inspect.getsource(grpo_trainer.GRPOTrainer._generate_and_score_completions)
    start = source.find('if self.multi_objective_aggregation == "sum_then_normalize":')
    end = source.find("advantages = torch.nan_to_num", start)
    if start < 0 or end < 0:
        report("TRL's advantages", False, f"not found in the source of trl {trl.__version__}")
        return
    lines = textwrap.dedent(source[source.rfind("\n", 0, start) + 1:end])
    worst = 0.0
    for _ in range(20):
        groups = [[chance.choice([0, 1, 0.1, chance.gauss(0, 1)]) for _ in range(8)] for _ in range(4)]
        answers = call("advantages", given=groups)
        rewards = torch.tensor(groups, dtype=torch.float64).flatten().unsqueeze(1)
        for way, answer in answers.items():
            names = {
                "self": SimpleNamespace(
                    multi_objective_aggregation="sum_then_normalize", scale_rewards=way,
                    reward_weights=torch.ones(1, dtype=torch.float64)),
                "torch": torch, "nanstd": grpo_trainer.nanstd, "rewards_per_func": rewards,
                "num_generations": 8, "device": "cpu",
                "unscorable_mask": torch.zeros(len(rewards), dtype=torch.bool)}
            exec(lines, names)
            worst = max(worst, (names["advantages"] - torch.tensor(answer, dtype=torch.float64)).abs().max().item())
    report("TRL's advantages, scaled by group and not", worst < 1e-9,
           f"20 batches of 4 groups, within {worst:.0e}")


def scores_of(model, prompts, responses):
    """log π of each response token, padded, with gradients."""
    rows = []
    for prompt, group in zip(prompts, responses):
        for response in group:
            tokens = torch.tensor([prompt + response])
            logits = model(tokens).logits[0, len(prompt) - 1:-1]
            rows.append(logits.log_softmax(-1).gather(1, torch.tensor(response)[:, None])[:, 0])
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)


def updates(scratch):
    """Weights after updates by AdamW, from examples and from rewards.

    With the usual epsilon of 1e-8 a first update is the gradient's sign, whatever its size, and where
    a gradient is itself a rounding error, so is the update: weights whose gradient is below 1e-6 are
    counted and not compared there. With an epsilon of 1 an update is nearly as long as the gradient, and
    every weight is compared.
    """
    text = lambda size, length: [chance.randrange(size) for _ in range(length)]
    for options, (steps, rate, epsilon) in [
            ([], (1, 1e-3, 1e-8)), ([], (3, 1.0, 1.0)),
            (["--key-value-heads", "2", "--tied"], (3, 1.0, 1.0))]:
        folder, result = os.path.join(scratch, "model"), os.path.join(scratch, "result")
        call("make", folder, *options)
        size = AutoModelForCausalLM.from_pretrained(folder).config.vocab_size
        for loss, level, name in [(None, None, None), *LOSSES]:
            model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
            before = {n: w.clone() for n, w in model.state_dict().items()}
            norms = [p for n, p in model.named_parameters() if "norm" in n]
            others = [p for n, p in model.named_parameters() if "norm" not in n]
            optimizer = torch.optim.AdamW(
                [{"params": others, "weight_decay": 0.01}, {"params": norms, "weight_decay": 0.0}],
                lr=rate, eps=epsilon)
            given = []
            for _ in range(steps):
                prompts = [text(size, chance.randint(1, 9)) for _ in range(3)]
                responses = [[text(size, chance.randint(1, LONGEST)) for _ in range(4)] for _ in prompts]
                new = scores_of(model, prompts, responses)
                mask = padded([[1.0] * len(r) for group in responses for r in group]).float()
                update = {"prompts": prompts, "responses": responses}
                if loss is None:
                    value = -(new * mask).sum() / mask.sum()
                else:
                    near = lambda by: (new.detach() + by * torch.randn_like(new)) * mask
                    old, reference, advantages = near(0.2), near(0.3), torch.randn(len(mask))
                    value = Peer(loss, level, lambda: (new, torch.zeros_like(new))).loss(
                        mask, old, reference, advantages)
                    cut = lambda rows: [r[:int(n)].tolist() for r, n in zip(rows, mask.sum(1))]
                    update |= {"loss": description(name), "scores": {
                        "new": cut(old), "old": cut(old), "reference": cut(reference),
                        "advantages": advantages.tolist()}}
                given.append(update)
                optimizer.zero_grad()
                value.backward()
                torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                optimizer.step()
            call("learn", folder, result, "--rate", str(rate), "--epsilon", str(epsilon), given=given)
            mine = AutoModelForCausalLM.from_pretrained(result, dtype=torch.float32).state_dict()
            theirs = model.state_dict()
            apart = torch.cat([(theirs[n] - mine[n]).abs().flatten() for n in theirs])
            clear = torch.ones_like(apart, dtype=torch.bool)
            if epsilon < 1:
                slopes = dict(model.named_parameters())
                clear = torch.cat([slopes[n].grad.abs().flatten() >= 1e-6 for n in theirs])
            moved = max((theirs[n] - before[n]).abs().max().item() for n in theirs)
            report(f"{steps} update{'s' if steps > 1 else ''} {'from examples' if loss is None else 'by ' + name}, "
                   f"epsilon {epsilon:g}{', tied' if options else ''}", apart[clear].max().item() < 1e-5,
                   f"{clear.sum().item()} of {len(apart)} weights compared, those of autograd within "
                   f"{apart[clear].max().item():.0e}; they moved by up to {moved:.0e}")


def passes():
    """The estimator of the paper on Codex, as it was published."""
    def published(n, c, k):
        if n - c < k:
            return 1.0
        return 1.0 - numpy.prod(1.0 - k / numpy.arange(n - c + 1, n + 1))
    cases = [[n, c, k] for n in (1, 2, 16, 64, 200) for c in {0, 1, n // 3, n} for k in {1, min(n, 4), n}]
    worst = max(abs(published(*case) - answer) for case, answer in zip(cases, call("passes", given=cases)))
    report("pass@k of the paper on Codex", worst < 1e-12, f"{len(cases)} cases within {worst:.0e}")


def draws(scratch):
    """Pearson's test: chances of so large a deviation, smallest of all prompts and distributions."""
    folder = os.path.join(scratch, "drawn")
    call("make", folder, "--seed", "2")
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    count, smallest, forbidden, tests = 20_000, 1.0, 0, 0
    prompts = [[chance.randrange(model.config.vocab_size) for _ in range(6)] for _ in range(4)]
    for temperature, top_k, top_p in [(1, None, None), (0.6, None, None), (1, 5, None), (1, None, 0.8)]:
        options = ["--count", str(count), "--temperature", str(temperature)]
        options += ["--top-k", str(top_k)] if top_k else []
        options += ["--top-p", str(top_p)] if top_p else []
        for prompt, tokens in zip(prompts, call("draw", folder, *options, given=prompts)):
            with torch.no_grad():
                chances = (model(torch.tensor([prompt])).logits[0, -1].double() / temperature).softmax(-1)
            ordered, places = chances.sort(descending=True)
            if top_k:
                ordered[top_k:] = 0
            if top_p:
                ordered[(ordered.cumsum(0) - ordered) >= top_p] = 0
            chances = torch.zeros_like(chances).scatter(0, places, ordered / ordered.sum())
            seen = Counter(tokens)
            forbidden += sum(n for token, n in seen.items() if chances[token] == 0)
            # Cells of fewer than five are taken together.
            expected, observed, rest = [], [], [0.0, 0]
            for token, p in enumerate(chances.tolist()):
                if p * count >= 5:
                    expected.append(p * count)
                    observed.append(seen[token])
                else:
                    rest = [rest[0] + p * count, rest[1] + seen[token]]
            if rest[0] > 0:
                expected.append(rest[0])
                observed.append(rest[1])
            statistic = sum((o - e) ** 2 / e for o, e in zip(observed, expected))
            degrees = torch.tensor(float(len(expected) - 1))
            chance_of_it = torch.special.gammaincc(degrees / 2, torch.tensor(statistic / 2)).item()
            smallest, tests = min(smallest, chance_of_it), tests + 1
    report("tokens as often as probable", smallest > 1e-4 and forbidden == 0,
           f"{tests} chi-squared tests of {count} draws, smallest p {smallest:.3f}, "
           f"{forbidden} draws of what was cut off")


losses()
advantages()
passes()
torch.set_default_dtype(torch.float32)
with tempfile.TemporaryDirectory() as scratch:
    updates(scratch)
    draws(scratch)

finish(torch, trl)
