// One import for all of the library: every module but those that draw figures and run lessons.
@_exported import Advantage
@_exported import ChainOfThought
@_exported import Checkpoints
@_exported import ClippedObjective
@_exported import Distillation
@_exported import Evaluation
@_exported import GRPO
@_exported import KLDivergence
@_exported import LanguageModel
@_exported import Oracle
@_exported import Random
@_exported import Ranks
@_exported import Reward
@_exported import Rollouts
@_exported import Tasks
@_exported import Tensor
@_exported import Tokens
