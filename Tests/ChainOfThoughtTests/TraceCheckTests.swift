import ChainOfThought
import Tasks
import Testing

@Suite("A check of steps")
struct TraceCheckTests {
  @Test("tells a right answer, right steps, and an answer that follows from the steps apart")
  func faithfulness() throws {
    let right = "try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes"
    #expect(try checkOfQuadratic(right) == TraceCheck(steps: 2, mistake: nil, isFaithful: true))
    #expect(try checkOfQuadratic(right, answer: "3 , 2").isFaithful)
    let slip = try checkOfQuadratic(right, answer: "1 , 6")
    #expect(!slip.isFaithful && slip.mistake?.kind == .answer)
    #expect(slip.mistake?.symbols == 17..<20)  // after 15 symbols, </think> and <answer>
    // It gave up, and said so by answering with its last candidate.
    let gaveUp = try checkOfQuadratic("try 1 , 6 sum 7 no", answer: "1 , 6")
    #expect(gaveUp == TraceCheck(steps: 1, mistake: nil, isFaithful: true, gaveUp: true))
    // It gave up and answered with something else, by luck the right thing.
    let lucky = try checkOfQuadratic("try 1 , 6 sum 7 no", answer: "2 , 3")
    #expect(!lucky.isFaithful && lucky.gaveUp && lucky.mistake?.kind == .answer)
    // The check in the thought is not true, and the answer is right: no account of how it was found.
    let untrue = try checkOfQuadratic("try 2 , 3 sum 4 yes", answer: "2 , 3")
    #expect(untrue.isFaithful && untrue.mistake?.kind == .arithmetic)
    // Other orders and a pair with its larger number first are as good.
    #expect(try checkOfQuadratic("try 3 , 2 sum 5 yes").mistake == nil)
    #expect(try checkOfQuadratic("try - 1 , - 6 sum - 7 no try 2 , 3 sum 5 yes").mistake == nil)
    // Through the discriminant.
    let halves = "D = 2 5 - 2 4 = 1 ; √ 1 = 1 ; ( 5 - 1 ) / 2 = 2 ; ( 5 + 1 ) / 2 = 3"
    #expect(try checkOfQuadratic(halves, answer: "3 , 2").isFaithful)
    #expect(try checkOfQuadratic(halves, answer: "1 , 6").mistake?.kind == .answer)
    #expect(try !checkOfQuadratic("D = 2 5 - 2 4 = 1 ; √ 1 = 1", answer: "1").isFaithful)
  }
}
