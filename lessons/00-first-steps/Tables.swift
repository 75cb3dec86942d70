import Foundation
import LessonShared
import Notebook

/// Shows how logits become probabilities, at T = 1 and at T = 0.5.
func printSoftmax(
  _ notebook: LessonNotebook, _ words: [String], _ logits: [Double], _ plain: [Double],
  _ cool: [Double]
) {
  notebook.table(
    ["token", "logit", "e^logit", "probability", "at T = 0.5"],
    words.indices.map {
      [
        words[$0], decimals(logits[$0], 3), decimals(exp(logits[$0]), 0), decimals(plain[$0], 3),
        decimals(cool[$0], 3),
      ]
    })
}

/// Shows which token each number draws.
func printDraws(_ notebook: LessonNotebook, _ draws: [Double], _ token: (Double) -> String) {
  notebook.table(["number drawn", "token"], draws.map { [decimals($0, 3), token($0)] })
}

/// Shows the logarithm of each probability.
func printLogProbabilities(
  _ notebook: LessonNotebook, _ words: [String], _ probabilities: [Double]
) {
  notebook.table(
    ["token", "probability", "log-probability"],
    words.indices.map {
      [words[$0], decimals(probabilities[$0], 3), decimals(log(probabilities[$0]), 3)]
    })
}

/// Shows a gradient found in two ways.
func printSlopes(
  _ notebook: LessonNotebook, _ words: [String], _ nudged: [Double], _ formula: [Double]
) {
  notebook.table(
    ["weight of", "slope by nudging", "by the formula"],
    words.indices.map { [words[$0], decimals(nudged[$0], 3), decimals(formula[$0], 3)] })
}

/// Shows one step up a gradient.
func printStep(
  _ notebook: LessonNotebook, _ words: [String], _ logits: [Double], _ gradient: [Double],
  _ stepped: [Double], _ before: [Double], _ after: [Double]
) {
  notebook.table(
    ["token", "logit", "slope", "new logit", "e^logit", "before", "after"],
    words.indices.map {
      [
        words[$0], decimals(logits[$0], 3), decimals(gradient[$0], 3), decimals(stepped[$0], 3),
        decimals(exp(stepped[$0]), 3), decimals(before[$0], 3), decimals(after[$0], 3),
      ]
    })
}
