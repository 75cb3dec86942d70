// swift-tools-version: 6.3
import Foundation
import PackageDescription

// The kernels in `Tensor` are written with SIMD types; the compiler needs to be told that it may
// use the vector instructions of this machine. Such a flag is allowed only in the package one works
// in, and in packages that are named by their folder: from a tag TinyR1 is built for any processor of
// its kind, and is slower. SwiftPM and Xcode keep what they fetch in `checkouts`, beside `repositories`.
let around = URL(fileURLWithPath: Context.packageDirectory).deletingLastPathComponent()
let isFetched =
  around.lastPathComponent == "checkouts"
  && FileManager.default.fileExists(atPath: around.path + "/../repositories")
#if arch(x86_64)
  // VECTORS names another processor to build for, as Tests/same_bits.sh does.
  let named = Context.environment["VECTORS"] ?? ""
  let processor = named.isEmpty ? "native" : named
  let machine: [SwiftSetting] =
    isFetched ? [] : [.unsafeFlags(["-Xcc", "-march=\(processor)"])]
#else
  let machine: [SwiftSetting] = []
#endif

// Where the C++ header that writes gnuplot's scripts is missing, all else builds, and a figure says so.
let gnuplotHeaders =
  Context.environment["GNUPLOT_IOSTREAM"].map { [$0] }
  ?? ["/usr/include", "/usr/local/include"].map { "\($0)/gnuplot-iostream.h" }
let hasGnuplotHeader = gnuplotHeaders.contains { FileManager.default.fileExists(atPath: $0) }

let numerics = Target.Dependency.product(name: "Numerics", package: "swift-numerics")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A module of the house and its tests; what it imports is named in the order of the floors, and
/// then what its tests need besides. All stand on `Require`, which is one function: a precondition
/// whose message is printed.
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

/// The names in a folder of the package, from first to last.
func names(in folder: String) -> [String] {
  let path = "\(Context.packageDirectory)/\(folder)"
  return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
}

/// Returns the modules that files import of this house: of lessons and exercises, that is said there and not
/// again here.
///
/// SwiftPM keeps what a manifest gave, and does not see that another file has changed. So `make`
/// puts a sum of these lines into the environment, which it does see. By hand, a new import or a new
/// lesson takes `swift build --manifest-cache none`.
func imports(of files: [String]) -> [Target.Dependency] {
  let lines = files.flatMap { file in
    let path = "\(Context.packageDirectory)/\(file)"
    return ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n")
  }
  let names = lines.filter { $0.hasPrefix("import ") || $0.hasPrefix("@_exported import ") }
    .compactMap { $0.split(separator: " ").first { !["import", "@_exported"].contains($0) } }
  return Set(names.map(String.init)).sorted().compactMap { name in
    name == "Numerics" ? numerics : house.contains(name) ? .target(name: name) : nil
  }
}

/// Returns the target of a folder under `lessons`: `NN-name` is the program `lesson-NN-name`,
/// another one with a `main.swift` is a program of its own name, and one without it is a module,
/// `Shared` under the name LessonShared.
func lesson(_ folder: String) -> Target {
  let path = "lessons/\(folder)"
  let files = names(in: path)
  let dependencies = imports(of: files.filter { $0.hasSuffix(".swift") }.map { "\(path)/\($0)" })
  let pages = files.filter { $0.hasSuffix(".md") || $0 == "models" }
  if !files.contains("main.swift") {
    return .target(
      name: "Lesson\(folder)", dependencies: dependencies, path: path, exclude: pages,
      swiftSettings: machine)
  }
  return .executableTarget(
    name: folder.first?.isNumber == true ? "lesson-\(folder)" : folder,
    dependencies: dependencies, path: path, exclude: pages, swiftSettings: machine)
}

/// The exercises of a lesson: what a learner writes, `Tests/Exercises/LessonNN.swift`, and its
/// checks.
///
/// Half-written code must not keep anything else from building. So each lesson is a target of its
/// own, and `make` builds no more of the tests than it needs: those of the library alone with
/// EXERCISES=none, or with EXERCISES="04 05" only the exercises of these lessons.
func exercises(_ lesson: String) -> Target {
  func files(_ lesson: String) -> [String] {
    ["Lesson\(lesson).swift"]
      + names(in: "Tests/Exercises/Checks").filter { $0.hasPrefix("Lesson\(lesson)") }
      .map { "Checks/\($0)" }
  }
  return .testTarget(
    name: "Exercises\(lesson)",
    dependencies: imports(of: files(lesson).map { "Tests/Exercises/\($0)" }),
    path: "Tests/Exercises",
    exclude: ["Hints", "Questions", "Support", "shipped"]
      + lessonsWithExercises.filter { $0 != lesson }.flatMap(files),
    sources: files(lesson), swiftSettings: machine)
}

let modules = [
  // floor 1
  module("Random", [numerics]),
  module("Tensor", ["CVector", "CThreadAffinity", "Locks", numerics]),
  module("Ranks", ["Locks", .target(name: "CMPI", condition: .when(traits: ["MPI"]))]),
  module("TextLayout"),
  module("Terminal", ["Locks", "TextLayout"]),
  module("Cells"),
  module("Tokens", tests: ["Tasks"]),
  // floor 2
  module("Tasks", ["Random", "Tokens"]),
  module(
    "LanguageModel", ["Locks", "Random", "Ranks", "Tensor", "Tokens", numerics],
    tests: ["AllocationCount", "TestWorlds"]),
  module(
    "Checkpoints", ["CFileExchange", "LanguageModel", "Random", "Ranks", "Tensor", "Tokens"],
    tests: [numerics, "TestWorlds"]),
  // floor 3
  module("ChainOfThought", ["Random", "Tasks", "TextLayout", "Tokens"]),
  module("Reward", ["ChainOfThought", "Tasks", "TextLayout", "Tokens"]),
  module("Advantage"),
  module("ClippedObjective", ["Random", "Tokens", numerics]),
  module("KLDivergence", [numerics]),
  module("Evaluation", ["Random", numerics]),
  // floor 4
  module(
    "Rollouts",
    [
      "ChainOfThought", "ClippedObjective", "Evaluation", "KLDivergence", "LanguageModel", "Random",
      "Reward", "Tasks", "Tensor", "Tokens",
    ], tests: ["TestWorlds"]),
  // floor 5
  module(
    "Oracle", ["LanguageModel", "Random", "Tensor", "Tokens", numerics], tests: ["ClippedObjective"]
  ),
  module(
    "GRPO",
    [
      "Advantage", "Checkpoints", "ClippedObjective", "Evaluation", "KLDivergence", "LanguageModel",
      "Random", "Ranks", "Rollouts", "Tasks", "Tensor", "Tokens", numerics,
    ], tests: ["ChainOfThought", "Oracle", "Reward", "TestWorlds"]),
  module(
    "Distillation",
    [
      "Checkpoints", "ClippedObjective", "KLDivergence", "LanguageModel", "Random", "Ranks",
      "Tensor", "Tokens",
    ], tests: ["Oracle", "Rollouts", "TestWorlds", numerics]),
  // floor 6
  module("Plots", ["CGnuplot", "TextLayout"]),
  module(
    "Doctor", ["Checkpoints", "Evaluation"], tests: ["ClippedObjective", "GRPO", "TestWorlds"]),
  module(
    "Notebook",
    [
      "Cells", "Checkpoints", "Evaluation", "LanguageModel", "Locks", "Plots", "Random", "Ranks",
      "Tensor", "Terminal", "TextLayout", "Tokens", arguments,
    ],
    tests: [
      "Distillation", "GRPO", "NotebookTestSupport", "Oracle", "Rollouts", "Tasks", "TestWorlds",
    ]),
  module(
    "Knobs",
    ["Advantage", "ClippedObjective", "GRPO", "KLDivergence", "LanguageModel", "Notebook"]),
  // floor 7
  module(
    "Watch",
    [
      "ChainOfThought", "ClippedObjective", "GRPO", "LanguageModel", "Notebook", "Oracle", "Random",
      "Rollouts", "Tasks", "Tensor", "Terminal", "Tokens", numerics,
    ], tests: ["Checkpoints", "TestWorlds"]),
  module(
    "Conversation",
    [
      "Advantage", "ChainOfThought", "Checkpoints", "LanguageModel", "Random", "Reward", "Tasks",
      "Tensor", "Terminal", "TextLayout", "Tokens",
    ], tests: ["ask"]),
  module(
    "Playground",
    [
      "ChainOfThought", "Conversation", "GRPO", "KLDivergence", "Knobs", "LanguageModel",
      "Locks", "Notebook", "Oracle", "Random", "Reward", "Rollouts", "Tasks", "Tensor", "Tokens",
      "Watch", numerics,
    ]),
]

let otherTests = [
  Target.testTarget(
    name: "RequireTests", dependencies: ["KLDivergence", "Require", "Tasks", "Tensor"]),
  .testTarget(name: "LocksTests", dependencies: ["Locks", "Tensor"]),
  .testTarget(
    name: "TinyR1Tests",
    dependencies: ["Doctor", "Knobs", "Notebook", "TestWorlds", "TinyR1", "Watch"]),
  .testTarget(
    name: "PracticeTests",
    dependencies: ["Practice", "PracticeTestSupport", "Terminal", "TextLayout"]),
  .testTarget(
    name: "CourseworkTests",
    dependencies: ["Coursework", "Notebook", "Practice", "PracticeTestSupport", "TextLayout"]),
  .testTarget(
    name: "LessonSharedTests",
    dependencies: [
      "LessonShared", "Notebook", "NotebookTestSupport", "Terminal", "TestSupport", "TinyR1",
      "Watch",
    ],
    swiftSettings: machine),
  // Programs of lessons, run as such: so they have to be built.
  .testTarget(name: "LessonTests", dependencies: ["lesson-00-first-steps", "lesson-07-grpo"]),
]

/// The targets that read the words of strangers: given changed examples by a test, and looked
/// through for more by libFuzzer, in a program that is there only with FUZZ=1 (its flags would bar
/// others from using this package).
let fuzzing: [Target] =
  [
    .target(
      name: "FuzzReaders",
      dependencies: [
        "ChainOfThought", "Checkpoints", "LanguageModel", "Notebook", "Random", "Reward", "Tasks",
        "Tensor", "Tokens",
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

let lessonFolders = names(in: "lessons").filter { folder in
  names(in: "lessons/\(folder)").contains { $0.hasSuffix(".swift") }
}
let lessonsWithExercises = names(in: "Tests/Exercises")
  .filter { $0.hasPrefix("Lesson") && $0.hasSuffix(".swift") }.map {
    String($0.dropFirst(6).dropLast(6))
  }
/// The modules that lessons and exercises may import.
let house = Set(
  modules.map { $0[0].name } + ["ExerciseSupport", "LessonShared", "Practice", "TinyR1"])

let chosen = Context.environment["EXERCISES"]?.split(separator: " ").map { "Exercises\($0)" }

/// Returns whether a target is built, when some exercises are chosen.
func isWanted(_ target: Target) -> Bool {
  guard let chosen, target.type == .test else { return true }
  return target.name.hasPrefix("Exercises") == (chosen != ["Exercisesnone"])
    && (chosen == ["Exercisesnone"] || chosen.contains(target.name))
}

let package = Package(
  name: "TinyR1",
  platforms: [.macOS(.v15)],  // where `Atomic` begins; not run there
  products: (modules.map { $0[0].name } + ["TinyR1"]).map { .library(name: $0, targets: [$0]) },
  traits: [
    .trait(name: "MPI", description: "A run by several processes, on one machine or on many.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: (modules.flatMap { $0 } + lessonsWithExercises.map(exercises) + fuzzing + otherTests)
    .filter(isWanted) + lessonFolders.map(lesson) + [
      // floor 0
      .target(name: "Require"),
      .target(name: "Locks"),
      .systemLibrary(name: "CFileExchange"),
      .systemLibrary(name: "CMPI", pkgConfig: Context.environment["MPI_PACKAGE"] ?? "ompi-c"),
      .systemLibrary(name: "CThreadAffinity"),
      .systemLibrary(name: "CVector"),
      .target(name: "TinyR1", dependencies: imports(of: ["Sources/TinyR1/TinyR1.swift"])),
      // What surrounds the lessons, for `make`. `exercises` stands on little, and parses its few
      // words itself, so that nobody who wants to solve one waits for figures to be compiled.
      .target(name: "Practice", dependencies: ["Cells", "Terminal", "TextLayout"]),
      .executableTarget(name: "exercises", dependencies: ["Practice", "Terminal"]),
      .target(
        name: "Coursework",
        dependencies: ["Cells", "Checkpoints", "Notebook", "Practice", "Terminal", "TextLayout"]
      ),
      .executableTarget(
        name: "ask", dependencies: ["Conversation", "Terminal", arguments], swiftSettings: machine),
      .executableTarget(
        name: "play",
        dependencies: [
          "Conversation", "LanguageModel", "Playground", "Terminal", arguments,
          .product(name: "FlyingFox", package: "FlyingFox"),
          .product(name: "FlyingSocks", package: "FlyingFox"),
        ], swiftSettings: machine),
      .executableTarget(
        name: "course",
        dependencies: [
          "Checkpoints", "Coursework", "Doctor", "Notebook", "Practice", "Terminal", "TextLayout",
          arguments,
        ]),
      .target(
        name: "CGnuplot", cxxSettings: hasGnuplotHeader ? [.define("HAS_GNUPLOT_IOSTREAM")] : [],
        linkerSettings: hasGnuplotHeader ? [.linkedLibrary("boost_iostreams")] : []),
      .target(
        name: "TestSupport", dependencies: ["Random", "Ranks", "Tensor", numerics],
        path: "Tests/TestSupport"),
      .target(
        name: "TestWorlds",
        dependencies: [
          "ChainOfThought", "LanguageModel", "Random", "Reward", "Rollouts", "Tasks", "Tensor",
          "Tokens",
        ], path: "Tests/TestWorlds"),
      .target(
        name: "NotebookTestSupport", dependencies: ["Notebook", "Terminal"],
        path: "Tests/NotebookTestSupport"),
      .target(
        name: "PracticeTestSupport", dependencies: ["Practice"], path: "Tests/PracticeTestSupport"),
      .target(name: "AllocationCount", path: "Tests/AllocationCount"),
      .target(name: "ExerciseSupport", path: "Tests/Exercises/Support"),
    ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
