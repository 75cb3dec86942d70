import Notebook
import Testing

@Suite("A setting with a name")
struct NamedSettingTests {
  enum Order: Sendable { case first, random }
  struct Settings: Equatable, Sendable {
    var size = 16
    var rate = 0.001
    var order = Order.first
  }

  let size = NamedSetting<Settings>("size", \.size, .whole(2...1024), paper: "16", "responses")
  let rate = NamedSetting<Settings>("rate", \.rate, .number(0...10), paper: "0.001", "a weight")
  let order = NamedSetting<Settings>(
    "order", \.order, .choice([("first", .first), ("random", .random)]), paper: "first", "an order")

  @Test("is set by a text that writes a value of its range, ends included")
  func values() {
    var settings = Settings()
    for text in ["2", "1024", "0016"] { #expect(size.set(text, in: &settings)) }
    #expect(settings == Settings())  // 16, however it is written
    #expect(size.set("64", in: &settings) && settings.size == 64)
    #expect(rate.set("1e-2", in: &settings) && settings.rate == 0.01)
    #expect(order.set("random", in: &settings) && settings.order == .random)
  }

  @Test("stays as it is where a text writes no value of its range")
  func refused() {
    var settings = Settings()
    for text in ["1", "1025", "16.0", "", "many"] { #expect(!size.set(text, in: &settings)) }
    for text in ["-0.1", "10.5", "nan", "inf", ""] { #expect(!rate.set(text, in: &settings)) }
    for text in ["last", "First", ""] { #expect(!order.set(text, in: &settings)) }
    #expect(settings == Settings())
  }

  @Test("is a knob, which says what is expected and has one way to write each value")
  func knob() {
    let knobs = [size, rate, order].map { $0.knob(of: Settings()) }
    #expect(
      knobs.map(\.expected) == [
        "a whole number from 2 to 1024", "a number from 0 to 10", "one of first, random",
      ])
    #expect(knobs.map(\.lesson) == ["16", "0.001", "first"])
    #expect(knobs.map(\.choices) == [[], [], ["first", "random"]])
    #expect(knobs[0].normal("0064") == "64")
    #expect(knobs[1].normal("4e-2") == "0.04" && knobs[1].normal("3") == "3")
    #expect(knobs[1].normal("-0") == "0")
    #expect(knobs[2].normal("last") == nil)
  }
}
