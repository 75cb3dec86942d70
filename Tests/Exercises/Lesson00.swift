// Exercises of lesson 00, on the first steps. Write into this file, then run `make exercise-0.1`.
// If you are stuck, `make hint-0.1` gives one hint after the other.

import ExerciseSupport
import Foundation

// %% 0.1 Write the softmax with a temperature.
// A network gives one logit z for each token. Return the probability of each token, e^(z/T) divided
// by the sum of all e^(z/T). The temperature T is above 0. In Swift, `exp(x)` is e to the power of x,
// and `list.map { exp($0) }` is Python's `[exp(x) for x in list]`.
//
// Done when: the five words have their probabilities at T = 1 and at T = 0.5, and logits of 1000 give
// probabilities too, though e^1000 is too large for a `Double`.

func probabilities(ofLogits logits: [Double], temperature: Double) throws -> [Double] {
  throw Unsolved()
}

// %% 0.2 Find the bug in a sampler that never draws one word.
// A number between 0 and 1 is drawn, and this function should return the place of the token that the
// number falls on. The function goes from token to token. If the token's probability is larger than
// what is left of the number, it stops there. Else it subtracts the probability and goes on. With the
// probabilities 0.2, 0.4, 0.2, 0.1 and 0.1 it should draw the third token in 20 of 100 cases. It never
// does. Repair it.
//
// Done when: of a thousand numbers, evenly spread from 0 to 1, each token gets its share.

func token(drawnBy number: Double, from probabilities: [Double]) -> Int {
  var rest = number
  for (place, probability) in probabilities.enumerated() {
    if rest < probability { return place }
    rest -= probabilities[0]
  }
  return probabilities.count - 1
}

// %% 0.3 Predict how likely fish is after half a step.
// In the lesson *fish* has the probability 0.1. The weights are ln 2, ln 4, ln 2, ln 1 and ln 1, and
// the last one belongs to *fish*. Now the model takes one step up the gradient of log p of *fish*, with
// the learning rate η = 0.5. What is the probability of *fish* then? Take a calculator.
//
// Done when: your number is within 0.001 of the probability.

func probabilityOfFish() throws -> Double {
  throw Unsolved()
}
