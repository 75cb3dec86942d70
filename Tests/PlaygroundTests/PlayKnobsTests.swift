import Playground
import Testing

@Suite("What a page can turn")
struct PlayKnobsTests {
  private func problem(_ values: [String: String]) -> String? {
    do {
      _ = try PlayChoice(values, base: "base", seed: 1)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("is read by name, and the rest is lesson 07's")
  func read() throws {
    let choice = try PlayChoice(
      ["group-size": "4", "beta": "4e-2", "length-price": "0.01"], base: "base", seed: 3)
    #expect(choice.settings.groupSize == 4 && choice.settings.klCoefficient == 0.04)
    #expect(choice.prices.token == 0.01 && choice.prices.accuracy == 1)
    #expect(choice.settings.prompts == PlayChoice.lesson.prompts && choice.seed == 3)
    #expect(choice.values == ["group-size": "4", "beta": "0.04", "length-price": "0.01"])
  }

  @Test("is refused by name, with what was expected")
  func refused() {
    #expect(
      problem(["group-size": "1"]) == "group-size: expected a whole number from 2 to 1024, got '1'")
    #expect(problem(["size": "1"]) == "there is no setting 'size'")
    #expect(problem(["format-price": "inf"])?.hasPrefix("format-price: expected a number") == true)
    #expect(
      problem(["prompts": "64", "group-size": "64"])
        == "prompts × group-size: expected at most 2048, got 4096")
    #expect(
      problem(["minibatches": "32"])
        == "minibatches: expected at most as many as prompts, 16, got 32")
    #expect(problem(["inner-epochs": "100"])?.contains("at most 64 updates") == true)
  }
}
