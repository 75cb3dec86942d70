// Exercises of lesson 02, on rewards. Write into this file, then run `make exercise-2.1`. If you
// are stuck, `make hint-2.1` gives one hint after the other.

import ExerciseSupport

// %% 2.1 Write the rule that finds the one answer in a response.
// The prompt has opened `<think>`. A well-formed response goes on with any thought, then `</think>`
// `<answer>`, at least one symbol, `</answer>` `<end>`, and nothing after that. No tag comes twice,
// and nothing stands between the blocks. Return the symbols of the answer of a well-formed
// response, and nil for any other. (`<think>`, `</think>`, `<answer>`, `</answer>` and `<end>` are
// the tags.)
//
// Done when: ten responses of the kinds that fool graders get nil, and every one of the 55,987 responses
// of up to six symbols is read as it should be.

func answer(in response: [String]) throws -> [String]? {
  throw Unsolved()
}

// %% 2.2 Find the hole in a bonus for short responses.
// A right answer earns 1, and shorter responses earn a bonus of up to ½. With these numbers a model
// earns more by guessing at once than by thinking first. Find out what it is paid for, and close the
// hole. Right answers of up to `limit` symbols should earn what they earn now.
//
// Done when: of any two responses, a right one earns more than a wrong one, however long each is; a
// wrong one earns 0; and right ones of up to `limit` symbols earn what they did.

func reward(length: Int, isCorrect: Bool, limit: Int) -> Double {
  let accuracy = isCorrect ? 1.0 : 0.0
  let bonus = 1 - Double(length) / Double(limit)
  return accuracy + bonus / 2
}

// %% 2.3 Predict what a model learns that is paid for its form alone.
// At first a model closes its tags in 30% of its responses, and 40% of those have the right digit. It
// is trained until it hardly changes any more. A response earns 1 if its tags are closed, whatever the
// digit. Whether the tags are closed and which digit is written are two separate draws, each with
// parameters of its own. What share of all responses is well-formed *and* right in the end, from 0 to
// 1?
//
// Done when: you are within 0.02 of what such a model does, which is trained when you run this, on
// the exact gradient.

func accuracyAfterTrainingOnForm() throws -> Double {
  throw Unsolved()
}
