"""Trains a model on our equations by TRL's GRPOTrainer, with our verifier: ours, or one of billions of weights.

    python train.py --config grpo.yaml --equations FILE --output_dir FOLDER [any setting of GRPOConfig]

`make same-in-trl` writes a configuration with this package's settings under TRL's names. large.yaml, beside this
file, is for a model of 0.5 to 7 billion weights on GPUs: plots/same-in-trl.md says how it is started.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from datasets import Dataset
from transformers import AutoTokenizer
from trl import GRPOConfig, GRPOTrainer, ModelConfig, TrlParser, get_peft_config

import verifier

# R1-Zero's template (DeepSeek-R1, arXiv 2501.12948, table 1), with the question and the form of an answer.
TEXT = (
    "A conversation between User and Assistant. The user asks a question, and the Assistant solves it. The Assistant "
    "first thinks about the reasoning process in the mind and then provides the user with the answer. The reasoning "
    "process and answer are enclosed within <think> </think> and <answer> </answer> tags, respectively, i.e., <think> "
    "reasoning process here </think> <answer> answer here </answer>. User: Find both roots of {equation}. The answer "
    "is two whole numbers with a comma between them. Assistant: <think>")


@dataclass
class Task:
    """What is asked, and how: a line of JSON for each equation."""
    equations: str = ""
    as_text: bool = False  # for a model that reads text, and not the symbols of our tokenizer
    note_first_step: bool = False  # responses and rewards of the first step, into first-step.jsonl


task, settings, model = TrlParser((Task, GRPOConfig, ModelConfig)).parse_args_and_config()
equations = [json.loads(line) for line in Path(task.equations).read_text().splitlines()]
if task.as_text:
    equations = [given | {"prompt": TEXT.format(equation=given["equation"])} for given in equations]
tokenizer = AutoTokenizer.from_pretrained(model.model_name_or_path)
if settings.use_cpu:
    torch.set_num_threads(1)  # models this small are slower on more
settings.model_init_kwargs = {"dtype": model.dtype, "attn_implementation": model.attn_implementation}
notes = []


def reward(prompts, completion_ids, roots, **_):
    """Accuracy + format; the end token is left out of decoded text, and put back as <end> where there was one."""
    values = []
    for prompt, tokens, pair in zip(prompts, completion_ids, roots):
        ended = len(tokens) < settings.max_completion_length or tokens[-1] == tokenizer.eos_token_id
        text = tokenizer.decode(tokens, skip_special_tokens=True) + (" <end>" if ended else "")
        values.append(float(sum(verifier.rewards(text, pair))))
        notes.append({"prompt": prompt, "tokens": tokens, "reward": values[-1]})
    if task.note_first_step:
        task.note_first_step = False
        folder = Path(settings.output_dir)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "first-step.jsonl").write_text("".join(json.dumps(note) + "\n" for note in notes))
    notes.clear()
    return values


trainer = GRPOTrainer(
    model=model.model_name_or_path, reward_funcs=reward, args=settings, train_dataset=Dataset.from_list(equations),
    processing_class=tokenizer, peft_config=get_peft_config(model))
trainer.train()
