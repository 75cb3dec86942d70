import ArgumentParser
import LanguageModel

/// Times the engine on this machine.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tinyr1-bench", abstract: "How fast the engine is on this machine.",
    subcommands: [Measure.self, Serve.self, Write.self, Charts.self, Scale.self],
    defaultSubcommand: Measure.self)
}

/// Times all items in one run: what the engine reaches, what the naive loop reaches, and what the matrix
/// products alone could reach.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times every item of some work, on one thread and on two.",
    discussion: """
      Every item is measured in turns, round after round, so that all meet the same noise; a row \
      gives the median and, in brackets, the fastest and the slowest round. Pass options through \
      make: make bench ARGS="--work W-base".
      """)

  @Option(
    help: "W-small, W-base or W-large; all but the largest if left out.",
    transform: work(named:))
  var work: [Work] = []

  @Flag(help: "W-lesson alone: policies of lessons, with prefixes shared and without.")
  var lesson = false

  @OptionGroup var repetition: Repetition
  /// How many rounds.
  var rounds: Int { repetition.rounds }

  func run() throws {
    if lesson {
      for lesson in Policies.Lesson.allCases { try measure(lesson) }
      return
    }
    let peak = Products.peak()
    print("matrix product, best of this machine: \(decimal(peak)) GFLOP/s on one thread")
    for work in work.isEmpty ? [.small, .base] : work { measure(work, peak: peak) }
  }

  private func measure(_ work: Work, peak: Double) {
    let c = work.configuration
    print(
      "\n\(work.name): width \(c.width), \(c.layers) layers, \(ParameterLayout(c).parameterCount) parameters"
    )
    let (naive, operations) = Products.time(work, naive: true, rows: 96)
    let naiveSpeed = operations / naive / 1e6
    let fast = Spread(
      (0..<rounds).map { _ in
        let (time, operations) = Products.time(work, naive: false, rows: 480)
        return operations / time / 1e6
      })
    print(
      "linear layers: naive loop \(decimal(naiveSpeed)) GFLOP/s, fast kernel \(decimal(fast.median)), "
        + "\(decimal(fast.median / naiveSpeed)) times as fast")
    print(pad("", 12) + header)

    let benches = [1, 2].map { Bench(work, threads: $0) }
    for item in Item.allCases {
      var times: [[Double]] = [[], []]
      for bench in benches { bench.run(item) }
      for _ in 0..<rounds {
        for index in benches.indices {
          times[index].append(milliseconds { benches[index].run(item) })
        }
      }
      let spreads = times.map(Spread.init)
      for (threads, spread) in zip([1, 2], spreads) {
        let speed = work.operations(item) / spread.median / 1e6
        let share = 100 * speed / (peak * Double(threads))
        let rate = Double(work.tokens(item)) / spread.median * 1e3
        let ratio = threads == 2 ? decimal(spreads[0].median / spread.median) : ""
        print(
          pad(item.rawValue, 12) + pad("\(threads)", 8)
            + pad(
              "\(decimal(spread.median)) (\(decimal(spread.least))-\(decimal(spread.most)))", 26)
            + pad("\(Int(rate))", 12) + pad(decimal(speed), 10) + pad("\(Int(share)) %", 10) + ratio
        )
      }
    }
  }

  private var header: String {
    pad("threads", 8) + pad("milliseconds", 26) + pad("tokens/s", 12) + pad("GFLOP/s", 10)
      + pad("of peak", 10) + "2 threads over 1"
  }
}

/// How often everything is timed.
struct Repetition: ParsableArguments {
  @Option(help: "How many rounds.")
  var rounds = 9

  func validate() throws {
    guard (1...1000).contains(rounds) else {
      throw ValidationError("--rounds is from 1 to 1000, got \(rounds)")
    }
  }
}

/// A number with three digits or so.
func decimal(_ number: Double) -> String {
  let digits = number >= 100 ? 1.0 : number >= 10 ? 10.0 : 100.0
  let rounded = (number * digits).rounded() / digits
  return number >= 100 ? "\(Int(rounded))" : "\(rounded)"
}

func pad(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}

BenchCommand.main()
