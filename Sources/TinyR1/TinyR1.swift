// All of the house in one import: `import TinyR1`, where which module has what does not matter.

@_exported import Advantage
@_exported import ChainOfThought
@_exported import ClippedObjective
@_exported import Distillation
@_exported import Evaluation
@_exported import Exact
@_exported import GRPO
@_exported import KLDivergence
@_exported import Random
@_exported import Reward
@_exported import Tasks
@_exported import Tensor
@_exported import Transformer
