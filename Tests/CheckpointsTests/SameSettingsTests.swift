import Checkpoints
import Foundation
import LanguageModel
import Testing

@Suite("The settings of a run that goes on")
struct SameSettingsTests {
  struct Settings: Codable, Equatable {
    struct Rate: Codable, Equatable { var peak = 0.003 }
    var batch = 16
    var rate = Rate()
    var note: String?
  }
  let folder = URL(fileURLWithPath: "/runs/x")

  func check(_ change: (inout Settings) -> Void) -> CheckpointError? {
    var settings = Settings()
    change(&settings)
    do {
      try Checkpoint.check(Settings(), are: settings, in: folder)
      return nil
    } catch { return error }
  }

  @Test("are those that it was saved with, or the first that differs is named, within others too")
  func fields() {
    #expect(check { _ in } == nil)
    #expect(
      check {
        $0.batch = 32
        $0.rate.peak = 1
      }
        == .unsupported(
          path: "/runs/x/trainer.json", field: "batch", expected: "32", found: "16"))
    #expect(
      check { $0.rate.peak = 0.5 }
        == .unsupported(
          path: "/runs/x/trainer.json", field: "rate.peak", expected: "0.5", found: "0.003"))
    #expect(
      check { $0.note = "a" }
        == .unsupported(
          path: "/runs/x/trainer.json", field: "note", expected: "\"a\"", found: "nothing"))
  }

  @Test("have a step that is possible")
  func steps() throws {
    for step in [0, 1 << 40 - 1] { try Checkpoint.check(step: step, in: folder) }
    for step in [-1, 1 << 40] {
      let error = #expect(throws: CheckpointError.self) {
        try Checkpoint.check(step: step, in: folder)
      }
      #expect(error?.description.contains("expected a step from 0 to 1099511627775") == true)
    }
  }
}
