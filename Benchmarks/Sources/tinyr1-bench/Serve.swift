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

  @Option(help: "How many threads, from 1 to 64.")
  var threads = 2

  @Option(help: "The folder that `write` has left; needed for W-lesson alone.")
  var folder: String?

  func validate() throws {
    guard (1...64).contains(threads) else {
      throw ValidationError("--threads is from 1 to 64, got \(threads)")
    }
  }

  func run() throws {
    let start = try folder.map { try Given.start(in: URL(fileURLWithPath: $0)) }
    guard choice.work.name != "W-lesson" || start != nil else {
      throw ValidationError("W-lesson needs --folder, with what `write --work W-lesson` has left")
    }
    let bench = Bench(choice.work, threads: threads, from: start)
    while let line = readLine() {
      if line == "peak" {
        answer(Answer(gigaflops: Products.peak()))
      } else if let item = Item(line: line) {
        let begin = clock()
        let seconds = milliseconds { bench.run(item) } / 1e3
        answer(
          Answer(
            seconds: seconds, processor: Double(clock() - begin) / Double(CLOCKS_PER_SEC),
            // How many it needs depends on what is sampled, if responses end early.
            operations: start == nil ? choice.work.operations(item) : nil,
            loss: item == .supervised ? bench.loss : nil,
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
    let start = work.name == "W-lesson" ? try Policies(.grpo).start() : nil
    let bench = Bench(work, threads: 1, from: start)
    try bench.model.save(to: url)
    try start?.reference.save(to: url.appendingPathComponent(Given.reference))
    let given = Given(
      texts: bench.texts.map { $0.prompt + $0.responses[0] }, prompts: bench.requests.map(\.prompt),
      group: work.group, responseLength: work.responseLength, endToken: work.endToken,
      learningRate: work.learningRate)
    try JSONEncoder().encode(given).write(to: url.appendingPathComponent(Given.file))
  }
}

/// What all engines start from, beside the policy.
private struct Given: Codable {
  /// The folder of the reference's weights, if they are not the policy's.
  static let reference = "reference", file = "work.json"

  let texts: [[Token]], prompts: [[Token]]
  let group: Int, responseLength: Int
  let endToken: Token
  let learningRate: Double

  /// Reads what was written.
  static func start(in folder: URL) throws -> Start {
    let given = try JSONDecoder().decode(
      Given.self, from: Data(contentsOf: folder.appendingPathComponent(file)))
    return Start(
      policy: try Transformer(contentsOf: folder),
      reference: try Transformer(contentsOf: folder.appendingPathComponent(reference)),
      prompts: given.prompts)
  }
}

/// Which work is meant.
struct WorkChoice: ParsableArguments {
  @Option(help: "W-small, W-base, W-large or W-lesson.", transform: anyWork(named:))
  var work = Work.small
}

/// The work of that name, which may be a lesson's.
func anyWork(named name: String) throws -> Work {
  name == "W-lesson" ? try .lesson() : try work(named: name)
}

/// The work with random weights of that name.
func work(named name: String) throws -> Work {
  guard let work = Work.all.first(where: { $0.name == name }) else {
    let names = Work.all.map(\.name).joined(separator: ", ")
    throw ValidationError("there is no work '\(name)': expected one of \(names)")
  }
  return work
}
