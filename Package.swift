// swift-tools-version: 6.3
import PackageDescription

// The kernels in `Tensor` are written with SIMD types; the compiler needs to be told that it may use
// the vector instructions of this machine. Such a flag is allowed only in the package one works in:
// as a dependency of another package TinyR1 is built for any processor of its kind, and is slower.
let isDependency = Context.packageDirectory.contains("/checkouts/")
#if arch(x86_64)
  let machine: [SwiftSetting] =
    isDependency ? [] : [.unsafeFlags(["-Xcc", "-march=native"])]
#else
  let machine: [SwiftSetting] = []
#endif

let numerics = Target.Dependency.product(name: "Numerics", package: "swift-numerics")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A module of the house and its tests; what it imports is named in the order of the floors, and then
/// what its tests need besides. All stand on `Require`, which is one function: a precondition whose
/// message is printed.
func module(
  _ name: String, _ imports: [Target.Dependency] = [], tests: [Target.Dependency] = []
) -> [Target] {
  [
    .target(name: name, dependencies: ["Require"] + imports, swiftSettings: machine),
    .testTarget(
      name: "\(name)Tests", dependencies: [.target(name: name)] + imports + tests + ["TestSupport"],
      swiftSettings: machine),
  ]
}

/// A numbered lesson: the folder `lessons/NN-name`, the product `lesson-NN-name`.
func lesson(_ name: String, _ imports: [Target.Dependency]) -> Target {
  .executableTarget(
    name: "lesson-\(name)", dependencies: imports + ["Notebook", "Plots"], path: "lessons/\(name)",
    exclude: ["README.md"], swiftSettings: machine)
}

/// The exercises of a lesson: what a learner writes, `Tests/Exercises/LessonNN.swift`, and its checks.
///
/// Half-written code must not keep anything else from building. So each lesson is a target of its own,
/// and `make` builds no more of the tests than it needs: those of the library alone with
/// EXERCISES=none, or with EXERCISES="04 05" only the exercises of these lessons.
func exercises(_ lesson: String, _ imports: [Target.Dependency]) -> Target {
  func files(_ lesson: String) -> [String] {
    ["Lesson\(lesson).swift", "Checks/Lesson\(lesson)Checks.swift"]
  }
  let others = exerciseImports.keys.filter { $0 != lesson }.sorted()
  return .testTarget(
    name: "Exercises\(lesson)", dependencies: imports + ["ExerciseSupport"],
    path: "Tests/Exercises",
    exclude: ["Hints", "Support", "exercises.sh", "shipped"] + others.flatMap(files),
    sources: files(lesson), swiftSettings: machine)
}

let modules = [
  // floor 1
  module("Random", [numerics]),
  module("Tensor", ["CMachine", numerics]),
  // floor 2
  module("Tasks", ["Random"]),
  module("Transformer", ["CMachine", "Random", "Tensor", numerics], tests: ["AllocationCount"]),
  // floor 3
  module("ChainOfThought", ["Random", "Tasks", "TextLayout"]),
  module("Reward", ["ChainOfThought", "Tasks", "TextLayout"]),
  module("Advantage"),
  module("ClippedObjective", [numerics]),
  module("KLDivergence", [numerics]),
  module("Evaluation", ["Random", numerics]),
  // floor 4
  module("Exact", ["Random", "Tensor", "Transformer", numerics]),
  module(
    "GRPO",
    [
      "Advantage", "ChainOfThought", "ClippedObjective", "Evaluation", "KLDivergence", "Random",
      "Reward", "Tasks", "Tensor", "Transformer", numerics,
    ], tests: ["Exact"]),
  module(
    "Distillation", ["ClippedObjective", "KLDivergence", "Random", "Tensor", "Transformer"],
    tests: ["Exact", numerics]),
  // floor 5
  module("Plots", ["CGnuplot", "TextLayout"]),
  module("Notebook", ["Plots", "TextLayout", arguments]),
  // floor 6
  module(
    "Pipeline",
    [
      "ChainOfThought", "Distillation", "Evaluation", "GRPO", "Notebook", "Random", "Reward",
      "Tasks",
      "Tensor", "Transformer",
    ]),
]

let otherTests = [
  Target.testTarget(
    name: "RequireTests", dependencies: ["KLDivergence", "Require", "Tasks", "Tensor"]),
  .testTarget(name: "TextLayoutTests", dependencies: ["TextLayout"]),
  // A lesson's program, run as one: so it has to be built.
  .testTarget(name: "LessonTests", dependencies: ["lesson-07-grpo"]),
]

/// What reads the words of strangers: given changed examples by a test, and looked through for more by
/// libFuzzer, in a program that is there only with FUZZ=1 (its flags would bar others from using this
/// package).
let fuzzing: [Target] =
  [
    .target(
      name: "FuzzReaders",
      dependencies: [
        "ChainOfThought", "Notebook", "Random", "Reward", "Tasks", "Tensor", "Transformer",
      ], path: "Tests/Fuzz/Readers"),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzReaders", "Random"]),
  ]
  + (Context.environment["FUZZ"] == nil
    ? []
    : [
      .executableTarget(
        name: "fuzz", dependencies: ["FuzzReaders"], path: "Tests/Fuzz/Search",
        swiftSettings: [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])],
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])])
    ])

/// The lessons that have exercises, and what these import.
let exerciseImports: [String: [Target.Dependency]] = [
  "01": ["ChainOfThought", "Random", "Tasks", "Transformer"],
  "02": ["ChainOfThought", "Exact", "Reward", "Transformer", numerics],
  "03": ["Advantage", "Exact", "Transformer", numerics],
  "04": ["Advantage", "Exact", "Transformer", numerics],
  "05": ["Advantage", "ClippedObjective", "Exact", "KLDivergence", "Transformer", numerics],
  "06": ["Exact", "KLDivergence", "Transformer", numerics],
  "07": ["Advantage", "ClippedObjective", "GRPO", "KLDivergence", "Transformer", numerics],
  "08": ["Exact", "Transformer", numerics],
  "09": ["Advantage", "Reward"],
  "10": ["Advantage", "ChainOfThought", "Reward", "Tasks"],
  "11": ["Distillation", "Tensor", "Transformer", numerics],
]
let lessonExercises = exerciseImports.sorted { $0.key < $1.key }.map { exercises($0.key, $0.value) }

let chosen = Context.environment["EXERCISES"]?.split(separator: " ").map { "Exercises\($0)" }

/// Whether a target is built, when some exercises are chosen.
func isWanted(_ target: Target) -> Bool {
  guard let chosen, target.type == .test else { return true }
  return target.name.hasPrefix("Exercises") == (chosen != ["Exercisesnone"])
    && (chosen == ["Exercisesnone"] || chosen.contains(target.name))
}

let package = Package(
  name: "TinyR1",
  products: modules.map { .library(name: $0[0].name, targets: [$0[0].name]) },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
  ],
  targets: (modules.flatMap { $0 } + lessonExercises + fuzzing + otherTests).filter(isWanted) + [
    // floor 0
    .target(name: "Require"),
    .target(name: "TextLayout", dependencies: ["Require"]),
    .systemLibrary(name: "CMachine"),
    .target(name: "CGnuplot", linkerSettings: [.linkedLibrary("boost_iostreams")]),
    lesson(
      "01-chain-of-thought",
      ["ChainOfThought", "Evaluation", "Random", "Tasks", "Transformer"]),
    lesson(
      "02-reward",
      ["Advantage", "ChainOfThought", "Evaluation", "Random", "Reward", "Tasks", "Transformer"]),
    lesson("03-policy-gradient", ["Advantage", "Evaluation", "Exact", "Random"]),
    lesson("04-advantage", ["Advantage", "Evaluation", "Exact", "Random"]),
    lesson(
      "05-clipped-objective", ["Advantage", "ClippedObjective", "Evaluation", "Exact", "Random"]),
    lesson(
      "06-kl-divergence",
      ["Advantage", "Evaluation", "Exact", "KLDivergence", "Random", "Transformer"]),
    lesson(
      "07-grpo",
      [
        "ChainOfThought", "ClippedObjective", "Evaluation", "GRPO", "Pipeline", "Random",
        "Tasks", "Transformer",
      ]),
    lesson(
      "08-aha-moment",
      [
        "Advantage", "ChainOfThought", "Evaluation", "Exact", "GRPO", "Pipeline", "Random",
        "Tasks", "Transformer",
      ]),
    lesson(
      "09-shorter-path",
      [
        "ChainOfThought", "Evaluation", "GRPO", "Pipeline", "Random", "Reward", "Tasks",
        "Transformer",
      ]),
    lesson(
      "10-r1-pipeline",
      [
        "ChainOfThought", "Evaluation", "GRPO", "Pipeline", "Random", "Tasks",
      ]),
    lesson(
      "11-distillation",
      [
        "ChainOfThought", "Distillation", "Evaluation", "GRPO", "Pipeline", "Random", "Tasks",
        "Transformer",
      ]),
    .executableTarget(
      name: "r1", dependencies: ["Evaluation", "Notebook", "Pipeline", "Plots", "Tasks"],
      path: "lessons/r1", swiftSettings: machine),
    .target(name: "TestSupport", dependencies: ["Random", numerics], path: "Tests/TestSupport"),
    .target(name: "AllocationCount", path: "Tests/AllocationCount"),
    .target(name: "ExerciseSupport", path: "Tests/Exercises/Support"),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
