import Checkpoints
import Tokens
import ArgumentParser
import Foundation
import LanguageModel

/// Does work for another program, which can so take turns between engines.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Does what it is told, a line at a time.",
    discussion: """
      A line sft, rollout, score, update or grpo runs that once, and is answered by its time as a line \
      of JSON; a line peak is answered by the speed of the best matrix product on one thread.
      """)

  @OptionGroup var choice: WorkChoice

  @Option(help: "How many threads, 1 or 2.")
  var threads = 2

  func validate() throws {
    guard threads == 1 || threads == 2 else {
      throw ValidationError("--threads is 1 or 2, got \(threads)")
    }
  }

  func run() throws {
    let bench = Bench(choice.work, threads: threads)
    while let line = readLine() {
      if line == "peak" {
        answer(Answer(gigaflops: Products.peak()))
      } else if let item = Item(line: line) {
        let begin = clock()
        let seconds = milliseconds { bench.run(item) } / 1e3
        answer(
          Answer(
            seconds: seconds, processor: Double(clock() - begin) / Double(CLOCKS_PER_SEC),
            operations: choice.work.operations(item), loss: item == .supervised ? bench.loss : nil,
            logProbability: item == .sampling ? bench.logProbability : nil))
      } else {
        throw ValidationError("expected sft, rollout, score, update, grpo or peak, got '\(line)'")
      }
    }
  }

  private func answer(_ answer: Answer) {
    guard let line = try? JSONEncoder().encode(answer) else { return }
    FileHandle.standardOutput.write(line + Data("\n".utf8))
  }

  private struct Answer: Encodable {
    var seconds: Double?
    /// Seconds of all processors.
    var processor: Double?
    /// That the work needs.
    var operations: Double?
    var loss: Float?
    var logProbability: Float?
    var gigaflops: Double?

    enum CodingKeys: String, CodingKey {
      case seconds, processor, operations, loss
      case logProbability = "log_probability"
      case gigaflops
    }
  }
}

/// Saves what all engines start from.
struct Write: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Saves the weights, texts and prompts of some work in a folder.",
    discussion: "The model is a checkpoint as Hugging Face has it; the rest is in work.json.")

  @OptionGroup var choice: WorkChoice

  @Argument(help: "The folder.")
  var folder: String

  func run() throws {
    let (work, url) = (choice.work, URL(fileURLWithPath: folder))
    let bench = Bench(work, threads: 1)
    try bench.model.save(to: url)
    let given = Given(
      texts: bench.texts.map { $0.prompt + $0.responses[0] }, prompts: bench.requests.map(\.prompt),
      group: work.group, responseLength: work.responseLength)
    try JSONEncoder().encode(given).write(to: url.appendingPathComponent("work.json"))
  }

  private struct Given: Encodable {
    let texts: [[Token]], prompts: [[Token]]
    let group: Int, responseLength: Int
  }
}

/// Which work is meant.
struct WorkChoice: ParsableArguments {
  @Option(help: "W-small, W-base or W-large.", transform: work(named:))
  var work = Work.small
}

/// The work of that name.
func work(named name: String) throws -> Work {
  guard let work = Work.all.first(where: { $0.name == name }) else {
    let names = Work.all.map(\.name).joined(separator: ", ")
    throw ValidationError("there is no work '\(name)': expected one of \(names)")
  }
  return work
}
