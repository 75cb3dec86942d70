// Exercises of lesson 11, on distillation. Write into this file, then run `make exercise-11.1`. If you
// are stuck, `make hint-11.1` gives one hint after the other.

import ExerciseSupport
import Numerics

// %% 11.1 Write the gradient of on-policy distillation at one place of a text.
// A student has written a text. At one place of it you are given log S of every symbol, as the student
// has it, and log T of the same symbols, as the teacher has it. Return ∂KL(S‖T)/∂z_j for every logit z_j
// of the student, S = softmax(z). This is the slope down which the student's logits are moved. The
// teacher is fixed, and so is the text.
//
// Done when: it agrees with the library's, also where the student is sure of a symbol that the teacher
// finds unlikely.

func onPolicyGradient(student: [Double], teacher: [Double]) throws -> [Double] {
  throw Unsolved()
}

// %% 11.2 Find the bug in a divergence whose β points the wrong way.
// GKD's divergence (arXiv 2306.13649) is β KL(T‖M) + (1 - β) KL(S‖M) with M = βT + (1 - β)S. Take a small β.
// Then M is nearly S, and KL(S‖M) is far smaller than β. What is left is about β KL(T‖S). This is forward KL,
// times β: the student should do all that its teacher does. Now take a β near 1. Then M is nearly T, and what
// is left is about (1 - β) KL(S‖T). This is reverse KL, times 1 - β: it is enough if the student does one of
// these things. The function below was always used with β = ½, and all was well. Someone took β = 0.1, to get a
// student that does everything its teacher does. This student does one thing only. Repair the function. Its
// arguments are probabilities, none of them 0.
//
// Done when: it is GKD's for every β between 0 and 1.

func generalisedJensenShannon(student: [Double], teacher: [Double], beta: Double) -> Double {
  let mixture = zip(student, teacher).map { s, t in beta * s + (1 - beta) * t }
  let divergence = { (p: [Double], q: [Double]) in
    zip(p, q).reduce(0) { $0 + $1.0 * Double.log($1.0 / $1.1) }
  }
  return beta * divergence(student, mixture) + (1 - beta) * divergence(teacher, mixture)
}

// %% 11.3 Predict what a group of responses costs a student, taught in three ways.
// A prompt of 14 tokens has 16 responses of 41 tokens each, end tokens included. The prompt goes through the
// model once for all of them, and a response's last token is only predicted, never read. A token that goes
// forward costs one pass. A token from which the student learns costs three. How many passes does the group
// cost a student that learns the 16 responses as its teacher's texts? One that writes them first, and then
// learns (on-policy distillation)? And one that writes them, has them scored under a reference of its own size,
// and learns (GRPO)?
//
// Done when: you have all three numbers.

func passes() throws -> (texts: Int, onPolicy: Int, reinforcement: Int) {
  throw Unsolved()
}
