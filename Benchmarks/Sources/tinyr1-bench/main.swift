import ArgumentParser
import Foundation
import Transformer

/// Times the engine on this machine, all in one run: what it reaches, what the naive loop reaches, and
/// what the matrix products alone could reach.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make bench",
    abstract: "How fast the engine is on this machine.",
    discussion: """
      Every item is measured in turns, round after round, so that all meet the same noise; a row \
      gives the median and, in brackets, the fastest and the slowest round. Pass options through \
      make: make bench ARGS="--work W-base".
      """)

  @Option(help: "W-small, W-base or W-large; all but the largest if left out.")
  var work: [String] = []

  @Option(help: "How many rounds.")
  var rounds = 9

  @Flag(
    help: """
      Answer on standard input: a line sft, rollout, update or grpo runs that once, and is answered \
      by its time as a line of JSON.
      """)
  var serve = false

  @Option(help: "How many threads to serve with, 1 or 2.")
  var threads = 2

  func validate() throws {
    let names = Work.all.map(\.name)
    for name in work where !names.contains(name) {
      throw ValidationError("there is no work '\(name)': \(names.joined(separator: ", "))")
    }
    guard (1...1000).contains(rounds) else {
      throw ValidationError("--rounds is from 1 to 1000, got \(rounds)")
    }
    guard threads == 1 || threads == 2 else {
      throw ValidationError("--threads is 1 or 2, got \(threads)")
    }
    if serve && work.count != 1 { throw ValidationError("--serve needs one --work") }
  }

  func run() {
    if serve { return answer() }
    let peak = Products.peak()
    print("matrix product, best of this machine: \(decimal(peak)) GFLOP/s on one thread")
    for work in Work.all
    where self.work.isEmpty ? work.name != "W-large" : self.work.contains(work.name) {
      measure(work, peak: peak)
    }
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

  /// So that another program can take turns between engines: warms up on the first line with an item.
  private func answer() {
    let items: [String: Item] = [
      "sft": .supervised, "rollout": .sampling, "score": .scoring, "update": .update,
      "grpo": .iteration,
    ]
    guard let work = Work.all.first(where: { $0.name == self.work[0] }) else { return }
    let bench = Bench(work, threads: threads)
    var warm = Set<Item>()
    let answer = { (line: String) in
      FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
    answer(#"{"event": "ready"}"#)
    while let line = readLine(), let item = items[line] {
      if warm.insert(item).inserted { for _ in 0..<3 { bench.run(item) } }
      let begin = clock()
      let seconds = milliseconds { bench.run(item) } / 1e3
      let processor = Double(clock() - begin) / Double(CLOCKS_PER_SEC)
      answer(
        #"{"item": "\#(line)", "seconds": \#(seconds), "processor_seconds": \#(processor)}"#)
    }
  }

  private var header: String {
    pad("threads", 8) + pad("milliseconds", 26) + pad("tokens/s", 12) + pad("GFLOP/s", 10)
      + pad("of peak", 10) + "2 threads over 1"
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
