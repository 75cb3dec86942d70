import Tokens
import ChainOfThought
import Tasks

/// Returns 1 if the response has the form `<think> … </think> <answer> … </answer> <end>`, 0
/// otherwise.
///
///     R_format = 1 if there is no violation, else 0
///
/// The prefill is no part of the response, and is not required again. An empty thought is
/// well-formed, an empty answer is not; so is no repeated or nested tag, and no text outside the
/// blocks. `3 + 4 = 7 </think> <answer> 7 </answer> <end>` after a prefilled `<think>` earns 1, and
/// so does a wrong answer in the same form.
///
/// In the paper: the thought has to be between the think tags (DeepSeek-R1, arXiv 2501.12948v1,
/// §2.2.2); no value is given. Ours: 1 and 0, and the whole grammar of `Response` in place of the
/// one pair of tags, because models have earned the reward of each looser form without an answer.
public func formatReward(_ response: Response) -> Double {
  response.isWellFormed ? 1 : 0
}

/// Returns 1 if a text has the form of a response, 0 otherwise: the same rule, by the same grammar.
/// Line breaks and other white space around the tags do not matter.
public func formatReward(_ response: TextResponse) -> Double {
  response.violation == nil ? 1 : 0
}

/// Returns the share of the due tags that were written before the first violation.
///
///     R = (tags in front of the first violation) / (tags that were due)
///
/// Due are `<think> </think> <answer> </answer> <end>`, less what was prefilled: 5, 4 or 2. Reading
/// stops at the first violation, so that a tag pays only in its place, once, and nothing pays
/// behind a repeated tag, a nested one, text outside the blocks, or an empty answer. A response
/// with a violation earns less than 1: if the only violation comes after `<end>`, then `<end>` does
/// not count.
///
/// With `<think>` prefilled, `3 + 4 = 7 </think> 7 <end>` earns 1/4, and
/// `3 + 4 = 7 </think> <answer> 7 </answer>` earns 3/4, being cut off.
///
/// Not in the paper. A graded reward helps a base that hardly ever gets the whole form right, where
/// a strict reward would be 0 for every response of a group and so teach nothing. A policy may also
/// settle for it: 3/4 is earned without ever stopping. Other graded rewards count tags wherever
/// they stand; there `<answer> <think> </answer> </think>` earns everything.
public func gradedFormatReward(_ response: Response) -> Double {
  guard let violation = response.violation else { return 1 }
  let tags: [SpecialSymbol] = [.think, .endThink, .answer, .endAnswer, .end]
  let prefilled =
    switch response.prefill {
    case .nothing: 0
    case .think: 1
    case .answer: 3  // no thought was asked for
    }
  let due = tags.dropFirst(prefilled).map(\.text)
  let written = response.symbols.prefix(violation.position).count(where: due.contains)
  return Double(min(written, due.count - 1)) / Double(due.count)
}
