import Foundation
import GRPO
import LanguageModel
import Require
import Rollouts
import Tasks
import Tensor

/// Keeps what a training by GRPO shows of itself, and writes it as a page and as lines of JSON.
///
///     runs/07-grpo/r1-seed-1/watch.html    one page, to be opened in a browser
///     runs/07-grpo/r1-seed-1/watch.jsonl   the same data, a ``WatchRecord`` in each line
///
/// It looks and changes nothing: the weights and the log are the same bytes without it. At a few
/// steps, first closer together and then ever further apart, one group is kept with all that its
/// tokens were given.
public struct WatchRecorder<Task: VerifiableTask> {
  /// The number of steps of which a group is kept, at most.
  public static var mostKeptSteps: Int { 12 }

  /// The size of a page in bytes beyond which no further group is kept.
  public static var largestSize: Int { 1_900_000 }

  /// The training's folder.
  public let folder: URL
  private let run: WatchedRun
  private let environment: Environment<Task>
  private let settings: GRPOSettings
  private let engine: GradientEngine<Float>
  private var lines: WatchLines
  private var lastEvaluation: Int
  private var newest: WatchedGroup?
  /// The policy before a step that is kept.
  private var old: Transformer<Float>?

  /// Begins to watch a training; of what was kept before it was resumed, that up to its step stays.
  ///
  /// - Parameters:
  ///   - trainer: where it stands.
  ///   - folder: where its log is, whose name is the training's.
  ///   - lesson: the lesson's folder, `07-grpo`.
  ///   - steps: how many it is to make.
  ///   - bands: what the lesson's registered seeds gave.
  ///   - isOpen: whether somebody decides on the way how many steps it makes: `steps` are the most then, and the
  ///     group of the newest step is there too, kept or not.
  ///   - threads: at least 1.
  public init(
    of trainer: GRPOTrainer<Task>, in folder: URL, lesson: String, steps: Int,
    bands: [WatchedBand] = [], isOpen: Bool = false, threads: Int = 1
  ) {
    (self.folder, environment, settings) = (folder, trainer.environment, trainer.settings)
    let configuration = trainer.policy.configuration
    run = WatchedRun(
      lesson: lesson, name: folder.lastPathComponent, steps: steps,
      keptSteps: Self.keptSteps(of: steps), settings: WatchedSettings(settings),
      outputsLog: rounded(Foundation.log10(outputSpace(configuration, settings).count)),
      isOpen: isOpen ? true : nil)
    engine = GradientEngine(configuration, threads: threads, ranks: .alone)
    lines = WatchLines(
      keeping: folder.appendingPathComponent("watch.jsonl"), upTo: trainer.steps,
      after: [.run(run)] + bands.map { .band($0) })
    lastEvaluation = lines.lastEvaluation
  }

  /// The steps of which a group is kept: the first, the last, and between them each about so many
  /// times as late as the one before.
  ///
  ///     keptSteps(of: 60)   // 1, 2, 3, 4, 6, 9, 14, 20, 29, 41, 60
  public static func keptSteps(of steps: Int) -> [Int] {
    guard steps > 0 else { return [] }
    let count = min(mostKeptSteps, steps)
    let places = (0..<count).map { Double($0) / Double(max(count - 1, 1)) }
    return Set(places.map { Int(Foundation.pow(Double(steps), $0).rounded()) }).sorted()
  }

  /// Notes what there is before a step.
  public mutating func willStep(_ trainer: GRPOTrainer<Task>) {
    old = run.isOpen == true || run.keptSteps.contains(trainer.steps + 1) ? trainer.policy : nil
  }

  /// Notes what a step has done; of a step that is kept, a group.
  public mutating func didStep(_ metrics: StepMetrics, of trainer: GRPOTrainer<Task>) {
    lines.append(.step(WatchedStep(metrics)))
    guard let old else { return }
    self.old = nil
    guard
      var group = WatchedGroup(
        of: trainer.groups, step: metrics.step, in: environment, settings,
        from: (old, trainer.policy), with: engine)
    else { return }
    let asked = trainer.groups[group.place]
    group.exact = WatchedExact(
      asked.prompt, asked.problem, in: environment, settings, policy: old,
      reference: trainer.reference)
    newest = run.keptSteps.contains(metrics.step) ? nil : group
    if newest == nil { lines.append(.group(group), upTo: Self.largestSize) }
  }

  /// The contents that the page has to show now; a value that can go to another thread.
  package var contents: WatchContents {
    let title = run.lesson == run.name ? run.name : "\(run.lesson): \(run.name)"
    return WatchContents(title: title, lines: lines, newest: newest)
  }

  /// Notes what evaluations on held-out problems have found since the last time.
  public mutating func note(_ evaluations: [WatchedEvaluation]) {
    for evaluation in evaluations where evaluation.step > lastEvaluation {
      lines.append(
        .heldOut(WatchedEvaluation(step: evaluation.step, right: rounded(evaluation.right))))
      lastEvaluation = evaluation.step
    }
  }

  /// Notes that the training has ended, and why if that was early.
  public mutating func end(after step: Int, reason: String?) {
    lines.append(.end(WatchedEnd(step: step, reason: reason)))
  }

  /// Writes the page and the lines as they are now, each in one step.
  public func write() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try replace("watch.jsonl", lines.bytes)
    try replace("watch.html", contents.page)
  }

  /// Puts bytes in the place of a file: whoever opens it finds the old ones or the new ones. It does not
  /// wait for the disk, since what is written here is written again soon.
  private func replace(_ name: String, _ bytes: [UInt8]) throws {
    let part = folder.appendingPathComponent(".\(name).part")
    let file = folder.appendingPathComponent(name)
    defer { try? FileManager.default.removeItem(at: part) }
    try Data(bytes).write(to: part)
    guard rename(part.path, file.path) == 0 else {
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
  }
}

/// The contents of the page of a training.
package struct WatchContents: Sendable {
  fileprivate let title: String
  fileprivate let lines: WatchLines
  fileprivate let newest: WatchedGroup?

  /// The page.
  package var page: [UInt8] {
    var shown = lines
    if let newest { shown.append(.group(newest)) }
    return watchPage(title: title, shown.elements)
  }
}

extension WatchedSettings {
  /// Creates what a record needs of the settings of a training.
  init(_ settings: GRPOSettings) {
    (prompts, groupSize) = (settings.prompts, settings.groupSize)
    (maximumLength, temperature) = (settings.maximumLength, settings.temperature)
    (advantage, averaging) = (settings.advantage.name, settings.averaging.name)
    (surrogate, surrogateParameters) = (settings.surrogate.name, settings.surrogate.parameters)
    divergence = settings.divergence.name
    divergenceScope = settings.divergenceScope == .token ? "token" : "sequence"
    beta = settings.klCoefficient
    updates = settings.minibatches * settings.innerEpochs
  }
}

extension WatchedStep {
  /// Creates what a page draws of the metrics of a step.
  package init(_ metrics: StepMetrics) {
    func number(_ value: Double) -> Double? { value.isFinite ? rounded(value) : nil }
    step = metrics.step
    (reward, right) = (number(metrics.reward), number(metrics.correct))
    lengthRight = number(metrics.lengthOfCorrect)
    lengthWrong = number(metrics.lengthOfIncorrect)
    (entropy, kl) = (number(metrics.entropy), number(metrics.kl))
    deadGroups = number(metrics.zeroVarianceGroups)
  }
}
