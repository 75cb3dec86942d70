import Checkpoints
import Foundation
import LanguageModel
import Locks
import Random
import Tensor
import Tokens

/// The bases that runs leave behind, `runs/bases/07-grpo/base-seed-1/`, so that a run with another setting
/// costs the reinforcement alone.
///
/// One is taken only by a run with changed settings, and only if the same program would train it in the same
/// way: the program's bytes, the recipe, the seed, what it begins with and the first texts that it reads have
/// one hash. What is damaged is trained anew. The hashes guard against an accident, and not against someone who
/// may write in the folder. Nothing here is shipped: a folder begins empty.
final class KeptBases: Sendable {
  private let folder: URL
  /// Indicates whether this run may take a base.
  let lends: Bool
  private let noted = Guarded<Set<String>>([])

  /// The bases of a lesson, in a folder that need not exist yet.
  init(in folder: URL, lends: Bool) { (self.folder, self.lends) = (folder, lends) }

  /// The name of the file that says what is kept: its recipe's hash, and those of all files, as `sha256sum`
  /// writes them.
  private static let list = "kept.sums"
  /// The longest file that is read, in bytes: a lesson's base is a thousandth of it.
  private static let longest = 1 << 30

  /// Copies a base into the folder of a training, as its last checkpoint.
  ///
  /// - Returns: whether there was one.
  func lend(
    _ name: String, _ recipe: String, step: Int, to training: URL, _ notebook: LessonNotebook
  )
    -> Bool
  {
    let place = folder.appendingPathComponent(name)
    guard lends, FileManager.default.fileExists(atPath: place.path) else { return false }
    let target = Checkpoint.folder(step: step, in: training)
    do {
      let lines = try read(place.appendingPathComponent(Self.list)).split(separator: 0x0A).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard lines.first == recipe else { return false }  // of another program, or another recipe
      var files: [(name: String, data: Data)] = []
      for line in lines.dropFirst() {
        guard let match = line.wholeMatch(of: /([0-9a-f]{64})  ([a-z_]+\.[a-z]+)/) else {
          throw CocoaError(.fileReadCorruptFile)
        }
        let data = try read(place.appendingPathComponent(String(match.2)))
        guard sha256(data) == match.1 else { throw CocoaError(.fileReadCorruptFile) }
        files.append((String(match.2), data))
      }
      guard !files.isEmpty else { throw CocoaError(.fileReadCorruptFile) }
      try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
      for file in files {
        try file.data.write(to: target.appendingPathComponent(file.name))
      }
      note(
        "taken", "bases: those of an earlier run of this program; --fresh trains them anew",
        notebook)
      return true
    } catch {
      refuse(name, target, notebook)
      return false
    }
  }

  /// Takes back what cannot be used, and says so once.
  func refuse(_ name: String, _ target: URL, _ notebook: LessonNotebook) {
    try? FileManager.default.removeItem(at: target)
    try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    note("damaged", "a kept base is damaged, and is trained anew: \(name)", notebook)
  }

  /// Keeps a base, in place of an older one of its name. That it cannot be kept costs time and nothing else.
  func keep(_ name: String, _ recipe: String, step: Int, from training: URL) {
    let files = FileManager.default
    let checkpoint = Checkpoint.folder(step: step, in: training)
    let draft = folder.appendingPathComponent(".\(name)-\(getpid())")
    defer { try? files.removeItem(at: draft) }
    do {
      try files.createDirectory(at: draft, withIntermediateDirectories: true)
      var list = recipe + "\n"
      for file in try files.contentsOfDirectory(atPath: checkpoint.path).sorted() {
        let data = try read(checkpoint.appendingPathComponent(file))
        try data.write(to: draft.appendingPathComponent(file))
        list += "\(sha256(data))  \(file)\n"
      }
      try Data(list.utf8).write(to: draft.appendingPathComponent(Self.list))
      let place = folder.appendingPathComponent(name)
      try? files.removeItem(at: place)
      try files.moveItem(at: draft, to: place)
    } catch {
      return
    }
  }

  /// Reads a file that is one, and no link, device or pipe.
  private func read(_ file: URL) throws -> Data {
    let found = try FileManager.default.attributesOfItem(atPath: file.path)
    guard found[.type] as? FileAttributeType == .typeRegular,
      let size = found[.size] as? Int, size <= Self.longest
    else { throw CocoaError(.fileReadCorruptFile) }
    return try Data(contentsOf: file)
  }

  private func note(_ topic: String, _ text: String, _ notebook: LessonNotebook) {
    if noted.withLock({ $0.insert(topic).inserted }) { notebook.console.note(text) }
  }

  /// The hash of this program; nothing if its file cannot be read, and then nothing is kept.
  static let program: String? = {
    let path =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? Bundle.main.executablePath
    return path.flatMap { FileManager.default.contents(atPath: $0) }.map { sha256($0) }
  }()
}

/// The recipe of a base, all of it; its hash says whether one that is kept is this one.
private struct BaseRecipe: Encodable {
  let program, name: String
  let seed: UInt64
  let settings: SupervisedTrainer.Settings
  let sizes: [Double]
  /// The hash of the weights that it begins with; nothing if they are random.
  let start: String?
  /// The first texts that it would read.
  let texts: [[[Token]]]
}

extension LessonNotebook {
  /// Trains a base, as `trainSupervised` does, in a folder of the run; or takes the one that an earlier run of
  /// this program has trained in the same way, if this run differs from it in a knob.
  ///
  /// What the examples are drawn from must not depend on a knob.
  ///
  /// - Parameters: those of `trainSupervised`.
  /// - Returns: the model after the last update.
  /// - Throws: the error of `example`, or one that says what cannot be read or written.
  public func trainBase(
    _ name: String, from start: Initialization, _ settings: SupervisedTrainer.Settings,
    seed: UInt64, example: (inout SeededGenerator) throws -> PromptGroup
  ) throws -> Transformer<Float> {
    func train() throws -> Transformer<Float> {
      try trainSupervised(name, from: start, settings, seed: seed, example: example)
    }
    let own = "\(name)-seed-\(seed)"
    let (folder, step) = (try runFolder(own), settings.learningRate.steps)
    let last = Checkpoint.folder(step: step, in: folder)
    guard let bases, let program = KeptBases.program else { return try train() }
    let recipe = try recipeHash(
      program: program, name, from: start, settings, seed: seed, example: example)
    if bases.lend(own, recipe, step: step, to: folder, self) {
      if try Checkpoint.latest(in: folder)?.lastPathComponent == last.lastPathComponent,
        let model = try? train()
      {
        return model
      }
      bases.refuse(own, last, self)
    }
    let model = try train()
    if !interrupted { bases.keep(own, recipe, step: step, from: folder) }
    return model
  }

  /// The hash of all that makes a base. Its vocabulary is in the sizes and in the texts.
  private func recipeHash(
    program: String, _ name: String, from start: Initialization,
    _ settings: SupervisedTrainer.Settings, seed: UInt64,
    example: (inout SeededGenerator) throws -> PromptGroup
  ) throws -> String {
    var generator = SeededGenerator(seed: seed)
    let texts = try (0..<settings.examples).map { _ in
      let text = try example(&generator)
      return [text.prompt] + text.responses
    }
    let (sizes, weights): (TransformerConfiguration, String?) =
      switch start {
      case .random(let sizes): (sizes, nil)
      case .model(let model): (model.configuration, model.hash)
      }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return sha256(
      try encoder.encode(
        BaseRecipe(
          program: program, name: name, seed: seed, settings: settings, sizes: sizes.numbers,
          start: weights, texts: texts)))
  }
}

extension TransformerConfiguration {
  /// All sizes, in order.
  fileprivate var numbers: [Double] {
    [vocabularySize, width, layers, heads, keyValueHeads, headWidth, feedForwardWidth, context].map(
      Double.init) + [rotaryTheta, normEpsilon, tiedEmbeddings ? 1 : 0, initialDeviation]
  }
}

extension Transformer<Float> {
  /// The hash of the weights, to the bit.
  fileprivate var hash: String {
    sha256(
      parameters.values.flatMap { number in
        (0..<4).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * $0)) }
      })
  }
}
