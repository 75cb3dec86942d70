"""Hugging Face's libraries as they are used: transformers' Llama for a supervised step and generate(), and TRL's
GRPOTrainer, whose own iterations are timed from outside.
"""

import tempfile
import time

import torch
import transformers
from transformers import AutoModelForCausalLM, PreTrainedTokenizerFast, TrainerCallback

from work import BETAS, CLIP, DECAY, EPSILON, KL

RESPONSES = 64  # in a micro-batch of TRL's update

transformers.logging.set_verbosity_error()


def load(folder):
    return AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32, attn_implementation="sdpa")


class Transformers:
    def __init__(self, work):
        self.work, self.model = work, load(work.folder)
        self.optimizer = torch.optim.AdamW(
            self.model.parameters(), lr=work.learning_rate, betas=BETAS, eps=EPSILON, weight_decay=DECAY, fused=True)
        self.inputs, self.targets = torch.tensor(work.inputs), torch.tensor(work.targets)
        self.prompts = torch.tensor(work.prompts).repeat_interleave(work.group, 0)

    def run(self, item):
        if item == "sft":
            self.model.train()
            logits = self.model(input_ids=self.inputs, use_cache=False).logits
            loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), self.targets.flatten())
            loss.backward()
            self.optimizer.step()
            self.optimizer.zero_grad(set_to_none=True)
            return dict(loss=float(loss.detach()))
        assert item == "rollout", item
        self.model.eval()
        with torch.inference_mode():
            answer = self.model.generate(
                self.prompts, attention_mask=torch.ones_like(self.prompts), do_sample=True, top_k=0, top_p=1.0,
                temperature=1.0, max_new_tokens=self.work.new, output_logits=True, return_dict_in_generate=True,
                pad_token_id=0, **length(self.work))
            own = answer.sequences[:, self.work.prompt_length:]
            log = torch.log_softmax(torch.stack(answer.logits, 1), -1).gather(-1, own.unsqueeze(-1))
        drawn = torch.tensor(self.work.drawn(answer.sequences.numpy()))
        assert self.work.end >= 0 or own.shape == (self.work.responses, self.work.new), own.shape
        return dict(log_probability=float(log[drawn].mean()))


def length(work):
    """What keeps a response from ending early, or ends it."""
    return dict(min_new_tokens=work.new) if work.end < 0 else dict(eos_token_id=work.end)


def run_trl(work, lines, answer):
    """Reads a line before each iteration of the trainer's own loop, and answers it after."""
    from datasets import Dataset
    from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers
    from trl import GRPOConfig, GRPOTrainer

    torch.set_num_threads(2)
    letters = [chr(0x4E00 + i) for i in range(work.vocabulary)]  # one character a token
    words = Tokenizer(models.WordLevel({letter: i for i, letter in enumerate(letters)}, unk_token=letters[0]))
    words.pre_tokenizer = pre_tokenizers.Split(Regex("."), "isolated")
    words.decoder = decoders.Fuse()
    # TRL asks for an end token; where nothing ends, min_new_tokens keeps it from ending anything early.
    end = work.end if work.end >= 0 else 1
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=words, pad_token=letters[end == 0], eos_token=letters[end], unk_token=letters[end == 0],
        padding_side="left")
    # Its reference model is loaded from where the policy came from.
    folder = tempfile.mkdtemp()
    load(work.folder).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    model = load(folder)
    model.generation_config.pad_token_id = 0

    def reward(completions, completion_ids, **_):
        assert work.end >= 0 or len(completion_ids[0]) == work.new, len(completion_ids[0])
        return [sum(token % 2 == 0 for token in tokens) / len(tokens) for tokens in completion_ids]

    class Turns(TrainerCallback):
        def on_step_begin(self, *_, **__):
            line = lines.readline().strip()
            assert line in ("", "grpo"), line
            if not line:
                raise SystemExit
            self.start = time.perf_counter()

        def on_step_end(self, *_, **__):
            answer(seconds=time.perf_counter() - self.start)

    settings = GRPOConfig(
        output_dir=folder, use_cpu=True, bf16=False, fp16=False, use_vllm=False,
        per_device_train_batch_size=RESPONSES, gradient_accumulation_steps=work.responses // RESPONSES,
        num_generations=work.group, max_completion_length=work.new, temperature=1.0, beta=KL, epsilon=CLIP,
        num_iterations=1, learning_rate=work.learning_rate, adam_beta1=BETAS[0], adam_beta2=BETAS[1],
        adam_epsilon=EPSILON, weight_decay=DECAY, max_steps=10 ** 6, save_strategy="no", report_to=[],
        disable_tqdm=True, logging_strategy="no", generation_kwargs=length(work),
        gradient_checkpointing=False, dataloader_num_workers=0, max_grad_norm=0.0, lr_scheduler_type="constant",
        shuffle_dataset=False, model_init_kwargs=dict(dtype="float32", attn_implementation="sdpa"))
    prompts = [dict(prompt="".join(letters[token] for token in prompt)) for prompt in work.prompts] * 64
    trainer = GRPOTrainer(
        model=model, reward_funcs=reward, args=settings, train_dataset=Dataset.from_list(prompts),
        processing_class=tokenizer, callbacks=[Turns()])
    assert trainer.ref_model is not None
    trainer.train()
