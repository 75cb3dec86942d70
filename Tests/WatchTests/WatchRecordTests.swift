import Foundation
import TestSupport
import Testing
import Watch

@Suite("The records of a training that is watched")
struct WatchRecordTests {
  /// The line of a group of one response, in which every member is there.
  static func group(token: String = "try") throws -> String {
    let text = String(decoding: try JSONEncoder().encode(token), as: UTF8.self)
    return
      #"{"deviation":0.5,"exact":{"deviation":0.5,"kl":0.0625,"mean":1.25,"outputs":73},"groups":32,"kind":"group","mean":1.5,"place":2,"prompt":["User:","1"],"question":"1 + 1","samples":[{"advantage":1,"coefficient":[-0.0125],"components":[{"name":"accuracy","value":1,"weight":2}],"divergence":[0.5],"dropped":[0],"entropy":[0.75],"likeliest":[[0,"sum",0.25,0.125]],"log_after":[-0.125],"log_new":[-0.25],"log_old":[-0.5],"log_ref":["-inf"],"mistake":[0,1],"ratio":[1.25],"reward":2,"right":true,"surrogate":[0],"tokens":[\#(text)],"truncated":false,"verdict":"right","weight":0.25}],"step":4}"#
  }

  /// A line of each kind, with every member that plots/watch.md names, written by hand.
  static let lines = [
    #"{"kept_steps":[1,2],"kind":"run","lesson":"07-grpo","name":"r1-seed-1","outputs_log":157.4,"settings":{"advantage":"population std","averaging":"sum over tokens","beta":0.001,"divergence":"k3","divergence_scope":"token","group_size":16,"maximum_length":110,"prompts":32,"surrogate":"R1 eq. 1 clip 10.0","surrogate_parameters":[10,10],"temperature":1,"updates":1},"steps":2,"version":1}"#,
    #"{"curve":"held_out","high":[0.5,1],"kind":"band","low":[0.25,0.5],"source":"t","steps":[0,5]}"#,
    #"{"dead_groups":0.125,"entropy":0.25,"kind":"step","kl":0,"length_right":10,"length_wrong":20,"reward":1.5,"right":0.5,"step":3}"#,
    #"{"kind":"step","step":3}"#,
    #"{"kind":"held_out","right":0.75,"step":5}"#,
    #"{"kind":"end","reason":"why","step":6}"#,
    #"{"kind":"end","step":6}"#,
  ]

  @Test("are the lines that the schema says: each is read, and written as it was")
  func schema() throws {
    for line in Self.lines + [try Self.group()] {
      let record = try WatchLines.decoder.decode(WatchRecord.self, from: Data(line.utf8))
      let written = String(decoding: try WatchLines.encoder.encode(record), as: UTF8.self)
      #expect(written == line)
    }
  }

  @Test("a member is where its name says")
  func members() throws {
    let record = try WatchLines.decoder.decode(
      WatchRecord.self, from: Data(try Self.group().utf8))
    guard case .group(let group) = record, let sample = group.samples.first else {
      Issue.record("expected a group, got \(record)")
      return
    }
    #expect(record.step == 4 && group.place == 2 && group.exact?.outputs == 73)
    #expect(sample.logOld == [-0.5] && sample.logNew == [-0.25] && sample.logAfter == [-0.125])
    #expect(sample.logRef == [-.infinity] && sample.coefficient == [-0.0125])
    #expect(
      sample.likeliest == [WatchedAlternative(place: 0, token: "sum", old: 0.25, after: 0.125)])
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
