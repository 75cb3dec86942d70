import Require

/// A setting of a training that has a name, so that a command line can change it.
///
///     let table: [NamedSetting<GRPOSettings>] = [
///       NamedSetting("group-size", \.groupSize, .whole(2...1024), paper: "16", "responses to a problem")
///     ]
public struct NamedSetting<Settings: Sendable>: Sendable {
  /// Its name on the command line, without the hyphens.
  public let name: String
  private let expected: String
  private let choices: [String]
  private let paper: String
  private let meaning: String
  private let written: @Sendable (Settings) -> String
  private let normal: @Sendable (String) -> String?
  private let set: @Sendable (inout Settings, String) -> Bool

  /// A setting of this name.
  ///
  /// - Parameters:
  ///   - name: with a-z, 0-9 and -.
  ///   - path: where it is among the settings.
  ///   - form: how a value is written.
  ///   - paper: the value of DeepSeek-R1-Zero, or a word on it.
  ///   - meaning: what it is, in a few words.
  public init<Value>(
    _ name: String, _ path: any WritableKeyPath<Settings, Value> & Sendable,
    _ form: SettingForm<Value>, paper: String, _ meaning: String
  ) {
    (self.name, self.paper, self.meaning) = (name, paper, meaning)
    (expected, choices) = (form.expected, form.choices)
    written = { form.write($0[keyPath: path]) }
    normal = { form.read($0).map(form.write) }
    set = { settings, text in
      guard let value = form.read(text) else { return false }
      settings[keyPath: path] = value
      return true
    }
  }

  /// Sets the value that a text writes.
  ///
  /// - Returns: whether it writes one.
  public func set(_ text: String, in settings: inout Settings) -> Bool { set(&settings, text) }

  /// The knob of a lesson that trains with these settings, unless told otherwise.
  public func knob(of lesson: Settings) -> Knob { knob(lesson: written(lesson)) }

  /// The knob of a lesson whose code has a value where it asks for it.
  ///
  /// - Parameters:
  ///   - lesson: the value, as it is written; if the lesson asks with another one, that is noted.
  ///   - quick: that of a quick run, where it is another.
  /// - Returns: a knob.
  public func knob(lesson: String, quick: String? = nil) -> Knob {
    var knob = Knob(
      name: name, expected: expected, choices: choices, lesson: lesson, paper: paper,
      meaning: meaning, normal: normal)
    knob.quick = quick
    return knob
  }

  /// Returns a remark for a learner who has changed the lesson's code: the knob speaks of the lesson as it
  /// was.
  fileprivate func remark(on settings: Settings, _ knobs: [Knob], quick: Bool) -> String? {
    guard let knob = knobs.first(where: { $0.name == name }), let lesson = knob.lesson else {
      return nil
    }
    let said = quick ? knob.quick ?? lesson : lesson
    guard written(settings) != said else { return nil }
    return "the code has \(name) \(written(settings)) where the lesson's help says \(said)"
  }
}

/// The way in which a setting is written on a command line.
public struct SettingForm<Value: Sendable>: Sendable {
  /// The values that are expected, in words: `a whole number from 2 to 1024`.
  let expected: String
  /// The values, where there are a few.
  var choices: [String] = []
  let read: @Sendable (String) -> Value?
  let write: @Sendable (Value) -> String
}

extension SettingForm where Value == Int {
  /// A number of things, at least one.
  public static var count: SettingForm { whole(1...1_000_000_000) }
  /// The same, of things that are done one after the other to every answer.
  public static var few: SettingForm { whole(1...20) }

  /// A whole number in a range.
  public static func whole(_ range: ClosedRange<Int>) -> SettingForm {
    SettingForm(
      expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      read: { Int($0).flatMap { range.contains($0) ? $0 : nil } }, write: { "\($0)" })
  }
}

extension SettingForm where Value == Double {
  /// A share or a probability.
  public static var share: SettingForm { number(0...1) }
  /// A weight that is not negative.
  public static var weight: SettingForm { number(0...1000) }

  /// A number in a range.
  public static func number(_ range: ClosedRange<Double>) -> SettingForm {
    SettingForm(
      expected: "a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))",
      read: { Double($0).flatMap { range.contains($0) ? $0 + 0 : nil } }, write: plain)
  }

  /// A number without a needless `.0`.
  private static func plain(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension SettingForm where Value: Equatable {
  /// One of a few values, by name.
  public static func choice(_ values: [(name: String, value: Value)]) -> SettingForm {
    SettingForm(
      expected: "one of \(values.map(\.name).joined(separator: ", "))", choices: values.map(\.name),
      read: { text in values.first { $0.name == text }?.value },
      write: { value in values.first { $0.value == value }?.name ?? "\(value)" })
  }
}

/// A setting that the command line of a lesson can change: `--group-size 4`.
public struct Knob: Sendable {
  /// Its name, without the hyphens.
  public let name: String
  /// The values that are expected, in words: `a whole number from 2 to 1024`.
  public let expected: String
  /// The values, where there are a few.
  public let choices: [String]
  /// The value that the lesson has; nothing where its code says it, and it depends on more.
  public let lesson: String?
  /// The value of the paper, or a word on it.
  public let paper: String
  /// The meaning, in a few words.
  public let meaning: String
  /// The value that a quick run of the lesson has, where it is another.
  fileprivate(set) var quick: String?
  /// The lesson's figure in which `--compare` shows its values; without one it shows the logs of trainings.
  fileprivate(set) var figure: String?
  /// The one way to write a value; nothing if it is none.
  package let normal: @Sendable (String) -> String?

  /// A knob of its own; those in a table of settings come from `NamedSetting.knob`.
  public init(
    name: String, expected: String, choices: [String] = [], lesson: String?, paper: String,
    meaning: String, normal: @escaping @Sendable (String) -> String?
  ) {
    (self.name, self.expected, self.choices, self.lesson) = (name, expected, choices, lesson)
    (self.paper, self.meaning, self.normal) = (paper, meaning, normal)
  }

  /// A knob for the number of steps of a training, of which the lesson's code says how many they are.
  public static func steps(_ range: ClosedRange<Int>) -> Knob {
    let form = SettingForm.whole(range)
    return Knob(
      name: "steps", expected: form.expected, lesson: nil, paper: "10,400",
      meaning: "steps of a training"
    ) { form.read($0).map(form.write) }
  }
}

extension Knob {
  /// The same knob, whose values `--compare` shows side by side in a figure of the lesson, by its name.
  public func compared(in figure: String) -> Knob {
    var knob = self
    knob.figure = figure
    return knob
  }

  /// The same knob in a lesson whose code has this value.
  public func of(lesson: String) -> Knob {
    var knob = Knob(
      name: name, expected: expected, choices: choices, lesson: lesson, paper: paper,
      meaning: meaning, normal: normal)
    (knob.quick, knob.figure) = (quick, figure)
    return knob
  }
}

extension LessonNotebook {
  /// The settings of a lesson, as far as the command line does not change them.
  ///
  /// - Parameters:
  ///   - settings: those of the lesson.
  ///   - table: those that can be changed, by name.
  /// - Returns: the settings of this run.
  public func turned<Settings>(
    _ settings: Settings, _ table: [NamedSetting<Settings>]
  ) -> Settings {
    state.withLock { $0.hasAskedForSettings = true }
    var settings = settings
    for setting in table {
      if let remark = setting.remark(on: settings, lessonKnobs, quick: quick) {
        noteOnce("knob \(setting.name)", remark)
      }
      guard let text = knobs.value(of: setting.name) else { continue }
      require(setting.set(text, in: &settings), "the knob \(setting.name) took '\(text)'")
    }
    return settings
  }

  /// One value of a lesson, unless the command line gives another.
  public func turned<Value>(_ value: Value, _ setting: NamedSetting<Value>) -> Value {
    turned(value, [setting])
  }

  /// The number of steps of a training, unless the command line gives another.
  public func turned(steps: Int) -> Int { knobs.value(of: "steps").flatMap { Int($0) } ?? steps }
}
