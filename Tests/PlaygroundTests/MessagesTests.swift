import Foundation
import Playground
import Testing

@Suite("What the page and the playground write to each other")
struct MessagesTests {
  @Test("lists kept models in order, and each setting with its value in the lesson")
  func menu() async throws {
    let playground = try PlaygroundService(keptModels("trained", "base"), threads: 1)
    let menu = try json(try await playground.answer("/knobs"))
    #expect(menu["kept"] as? [String] == ["base", "trained"])
    let items = try #require(menu["knobs"] as? [[String: Any]])
    #expect(items.map { $0["name"] as? String } == PlayChoice.knobs.map(\.name))
    let size = try #require(items.first { $0["name"] as? String == "group-size" })
    // Lesson 07's group, and the paper's.
    #expect(size["value"] as? String == "16" && (size["paper"] as? String)?.contains("16") == true)
    #expect(size["expected"] as? String == "a whole number from 2 to 1024")
    #expect((size["meaning"] as? String)?.isEmpty == false && size["choices"] as? [String] == [])
    let choices = try #require(
      items.first { $0["name"] as? String == "advantage" }?["choices"] as? [String])
    // What is offered can be chosen.
    #expect(choices.count > 1)
    for choice in choices { _ = try PlayChoice(["advantage": choice], base: "base", seed: 1) }
  }

  @Test("has the state of a training, with names in snake_case")
  func state() async throws {
    let playground = try PlaygroundService(keptModels(), threads: 1)
    let order =
      #"{"run":"b","action":"start","base":"base","seed":1,"steps":1,"knobs":{"prompts":"2","group-size":"4"}}"#
    _ = try await playground.answer("/train", body: Data(order.utf8))
    func b() async throws -> [String: Any]? {
      try json(try await playground.answer("/state"))["b"] as? [String: Any]
    }
    #expect(
      try await until {
        let state = try await b()
        return state?["made"] as? Int == 1 && state?["status"] as? String == "paused"
      })
    let state = try #require(try await b())
    #expect(
      state.keys.filter { $0 != "reason" }.sorted()
        == ["held_out", "knobs", "made", "status", "steps"])
    #expect(state["knobs"] as? [String: String] == ["prompts": "2", "group-size": "4"])
    #expect((state["held_out"] as? [[String: Any]])?.map { $0["step"] as? Int } == [0])
    playground.close()
  }

  @Test("takes no order with a member that is missing or of another kind")
  func members() async throws {
    let playground = try PlaygroundService(keptModels(), threads: 1)
    let whole = asked("x² = 0", ["base"])
    let bodies = [
      whole.replacing(#""seed":1"#, with: #""seed":-1"#),
      whole.replacing(#","words":"""#, with: ""),
      whole.replacing(#"["base"]"#, with: #""base""#),
    ]
    for body in bodies {
      #expect(body != whole)
      #expect(
        try await problem(playground, "/ask", body)?.description
          == "the body is not the JSON that is expected here")
    }
  }
}
