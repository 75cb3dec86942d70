import TinyR1

/// Settings with nothing wrong in them: what the doctor should leave alone.
struct Sound: Sendable {
  /// Its name in tables, and that of its folder.
  let name, file: String
  /// The settings.
  let settings: GRPOSettings

  /// Lesson 07's, and what others choose.
  static func all(_ plain: GRPOSettings) -> [Sound] {
    func with(_ name: String, _ file: String, _ change: (inout GRPOSettings) -> Void) -> Sound {
      var settings = plain
      change(&settings)
      return Sound(name: name, file: file, settings: settings)
    }
    return [
      with("groups of \(plain.groupSize)", "sound") { _ in },
      with("lesson 07", "lesson-07") { $0.groupSize = 16 },
      with("no KL", "no-kl") { $0.klCoefficient = 0 },
      with("DeepSeekMath", "deepseekmath") {
        let limits = $0.limits
        let size = $0.groupSize
        $0 = .deepSeekMath(maximumLength: $0.maximumLength)
        ($0.groupSize, $0.limits) = (size, limits)
      },
      with("4 minibatches", "minibatches") {
        $0.minibatches = 4
        $0.surrogate = .clipped(.ppo)
      },
      with("mean over tokens", "by-token") {
        $0.surrogate = .clipped(.dapo)
        $0.averaging = .byToken
      },
    ]
  }
}
