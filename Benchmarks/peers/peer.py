"""One engine that answers on standard input, as `tinyr1-bench --serve` does: a line sft, rollout, update or
grpo runs that once, and is answered by its time as a line of JSON.

    python peer.py torch path/to/work       (what a name means is said in compare.py)
"""

import json
import os
import sys
import time

NAMES = ("torch", "torch-compile", "jax", "jax-sharded", "transformers", "trl")
THREADS = 2


def main():
    name, folder = sys.argv[1], sys.argv[2]
    # Answers go to the real standard output; whatever a library prints goes to standard error.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for variable in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[variable] = str(THREADS)
    os.environ |= {"TOKENIZERS_PARALLELISM": "false", "HF_HUB_OFFLINE": "1", "JAX_PLATFORMS": "cpu"}
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:THREADS])

    def answer(**fields):
        print(json.dumps(fields), file=answers, flush=True)

    from work import Work

    work = Work(folder)
    if name == "trl":
        from peer_transformers import run_trl

        return run_trl(work, sys.stdin, answer)
    engine = make(name, work)
    for line in sys.stdin:
        start = time.perf_counter()
        found = engine.run(line.strip())
        answer(seconds=time.perf_counter() - start, **found)


def make(name, work):
    if name.startswith("jax"):
        # Micro-batches whose activations stay in the caches were found best by trial; split over two
        # host devices each of them has smaller ones.
        if name == "jax-sharded":
            flags = os.environ.get("XLA_FLAGS", "")
            os.environ["XLA_FLAGS"] = f"{flags} --xla_force_host_platform_device_count={THREADS}"
        from peer_jax import Jax

        return Jax(work, texts=4, responses=8 if name == "jax-sharded" else 16)
    import torch

    torch.set_num_threads(THREADS)
    torch.manual_seed(0)
    if name == "transformers":
        from peer_transformers import Transformers

        return Transformers(work)
    from peer_torch import Torch

    if os.environ.get("ATEN_CPU_CAPABILITY") == "avx2":
        import torch._inductor.config

        torch._inductor.config.cpp.simdlen = 256  # what it compiles asks the processor, and not the variable
    return Torch(work, compiled=name == "torch-compile")


if __name__ == "__main__":
    main()
