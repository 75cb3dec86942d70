// Exercises of lesson 07, on GRPO. Write into this file, then run `make exercise-7.1`. If you are
// stuck, `make hint-7.1` gives one hint after the other.

import ExerciseSupport
import GRPO
import KLDivergence
import LanguageModel
import Numerics
import Random
import Rollouts
import Tasks
import Tensor

// %% 7.1 Write GRPO's coefficient for each token of a group.
// One question was answered G times, and the policy has not moved since: every ratio ρ = π/π_old is 1,
// and nothing is clipped. You are given the reward of each response and, for each of its tokens, log π
// and log π_ref. The objective of GRPO (DeepSeekMath, arXiv 2402.03300, eq. 3) is then
//
// - J = (1/G) Σᵢ (1/|oᵢ|) Σₜ [ ρA - β k3 ]
// - k3 = π_ref/π - 1 - log(π_ref/π)
//
// with a sum over the responses and one over the tokens of each; |oᵢ| is the number of tokens of
// response i. Its advantage is A = (r - mean) / std, with the population's std. Return one number for
// each token, its coefficient: the slope of J along log π of that token.
//
// Done when: it agrees with the library's, for rewards that differ and for rewards that are all the
// same, and with the table of plots/one-update.md.

func grpoCoefficients(
  rewards: [Double], logProbabilities: [[Double]], reference: [[Double]], beta: Double
) throws -> [[Double]] {
  throw Unsolved()
}

// %% 7.2 Find the bug in a mask that keeps a model from learning to stop.
// Responses of different lengths lie in rows of one width. After its end token a row is filled up
// with that same token, since there is no other to fill it with. The mask says which tokens are
// trained: those that the policy wrote, and no filling. With this one a model learns to solve, and
// its responses become longer and longer until all are cut off. Repair it. `lengths` says how many
// tokens the policy wrote in each row, its end token included if there is one.
//
// Done when: every token that the policy wrote is trained, and nothing after it.

func trainedTokens(rows: [[Int]], lengths: [Int], endToken: Int) -> [[Bool]] {
  rows.map { row in row.map { token in token != endToken } }
}

// %% 7.3 Predict the objective, and the sum of all coefficients' sizes, at the first step.
// A group of four responses has lengths 2, 3, 1 and 4 and rewards 1, 0, ½ and 0. Nothing has moved
// since it was sampled, and β = 0. Under DeepSeek-R1's equation 1 a response's objective is
// min(ρA, clip(ρ)A) with one ρ for the whole of it, not divided by its length, and J is the mean over
// the group. What is J? And what is Σ|c|, where c is each token's coefficient ∂J/∂log π?
//
// Done when: you have both numbers, to two decimals.

func firstStep() throws -> (objective: Double, sizeOfCoefficients: Double) {
  throw Unsolved()
}

// %% 7.4 Write the loop: sample, score, compare, refer, update.
// Everything is there but the step: a policy and its reference, a world that asks and pays, a sampler, an
// engine that scores and differentiates, an optimizer. Write one step of GRPO with them, on paper first:
//
// - *sample*: draw `settings.prompts` training problems, then `environment.rollouts(of:by:_:with:from:)`
//   samples a group on each, from `generator.stream(0)`, and gives each response its reward. The stream depends
//   on where the generator stands. So draw one number from the generator afterwards, and do not use it: then
//   the next step gets other samples.
// - *compare*: an advantage for each sample, by `settings.advantage`, from the rewards of its group.
// - *refer*: log π_ref of each token, by `engine.logProbabilities(_:_:distribution:)` of the reference.
// - *update*: call `setWeights` of the groups, which says how much each token counts in the average. Get
//   the gradient by `engine.gradient(of:over:distribution:_:)` with a `GRPOObjective`. Then take one step of
//   the optimizer, at the learning rate of the optimizer's next update.
//
// Done when: after three steps the weights are the library's, byte for byte.

struct OwnLoop {
  var policy: Transformer<Float>
  let reference: Transformer<Float>
  let environment: Environment<Quadratic>
  let settings: GRPOSettings
  var generator: SeededGenerator
  var optimizer: AdamW<Float>
  let sampler: Sampler<Float>
  let engine: GradientEngine<Float>

  mutating func step() throws {
    throw Unsolved()
  }
}
