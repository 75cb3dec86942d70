import Foundation
import TestSupport
import Testing

@testable import Watch

@Suite("The records of a training that is watched")
struct WatchRecordTests {
  /// A group of one response, in which every member is there.
  static func group(token: String = "try") -> WatchedGroup {
    WatchedGroup(
      step: 4, place: 2, groups: 32, question: "1 + 1", prompt: ["User:", "1"], mean: 1.5,
      deviation: 0.5,
      samples: [
        WatchedSample(
          tokens: [token], reward: 2,
          components: [WatchedComponent(name: "accuracy", value: 1, weight: 2)], right: true,
          verdict: "right", mistake: [0, 1], advantage: 1, weight: 0.25, truncated: false,
          logOld: [-0.5], logNew: [-0.25], logRef: [-.infinity], logAfter: [-0.125],
          entropy: [0.75],
          ratio: [1.25], surrogate: [0], divergence: [0.5], coefficient: [-0.0125], dropped: [0],
          likeliest: [[WatchedAlternative(token: "sum", old: 0.25, after: 0.125)]])
      ], exact: WatchedExact(outputs: 73, mean: 1.25, deviation: 0.5, kl: 0.0625))
  }

  /// A line for each kind, as the page on the schema has them: written by hand.
  static let lines: [(WatchRecord, String)] = [
    (
      .band(
        WatchedBand(
          curve: "held_out", steps: [0, 5], low: [0.25, 0.5], high: [0.5, 1], source: "t")),
      #"{"curve":"held_out","high":[0.5,1],"kind":"band","low":[0.25,0.5],"source":"t","steps":[0,5]}"#
    ),
    (
      .step(
        WatchedStep(
          step: 3, reward: 1.5, right: 0.5, lengthRight: nil, lengthWrong: 20, entropy: 0.25, kl: 0,
          deadGroups: 0.125)),
      #"{"dead_groups":0.125,"entropy":0.25,"kind":"step","kl":0,"length_wrong":20,"reward":1.5,"right":0.5,"step":3}"#
    ),
    (
      .heldOut(WatchedEvaluation(step: 5, right: 0.75)),
      #"{"kind":"held_out","right":0.75,"step":5}"#
    ),
    (.end(WatchedEnd(step: 6, reason: "why")), #"{"kind":"end","reason":"why","step":6}"#),
    (
      .group(group()),
      #"{"deviation":0.5,"exact":{"deviation":0.5,"kl":0.0625,"mean":1.25,"outputs":73},"groups":32,"kind":"group","mean":1.5,"place":2,"prompt":["User:","1"],"question":"1 + 1","samples":[{"advantage":1,"coefficient":[-0.0125],"components":[{"name":"accuracy","value":1,"weight":2}],"divergence":[0.5],"dropped":[0],"entropy":[0.75],"likeliest":[[["sum",0.25,0.125]]],"log_after":[-0.125],"log_new":[-0.25],"log_old":[-0.5],"log_ref":["-inf"],"mistake":[0,1],"ratio":[1.25],"reward":2,"right":true,"surrogate":[0],"tokens":["try"],"truncated":false,"verdict":"right","weight":0.25}],"step":4}"#
    ),
  ]

  @Test("are the lines that the schema says, and read back as what they were", arguments: lines)
  func schema(record: WatchRecord, line: String) throws {
    let written = String(decoding: try WatchLines.encoder.encode(record), as: UTF8.self)
    #expect(written == line)
    #expect(try WatchLines.decoder.decode(WatchRecord.self, from: Data(line.utf8)) == record)
  }

  @Test("an unknown kind is refused")
  func unknown() {
    #expect(throws: DecodingError.self) {
      try WatchLines.decoder.decode(WatchRecord.self, from: Data(#"{"kind":"other"}"#.utf8))
    }
  }

  @Test("numbers have five digits, and the shortest text that has them")
  func digits() {
    // By hand: five digits from the first that is not 0, the rest rounded.
    #expect(rounded(0.123456789) == 0.12346)
    #expect(rounded(-123456) == -123460)
    #expect(rounded(1.0 / 512) == 0.0019531)
    #expect(rounded(0) == 0 && rounded(-.infinity) == -.infinity && rounded(.nan).isNaN)
    #expect("\(rounded(-0.000123456789))" == "-0.00012346")
  }
}
