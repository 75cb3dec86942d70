// swift-tools-version: 6.3
import PackageDescription

// A package of its own, so that whoever uses the library does not build its benchmarks.
let modules = [
  "Advantage", "ChainOfThought", "Checkpoints", "ClippedObjective", "Evaluation", "GRPO",
  "KLDivergence", "LanguageModel", "Plots", "Random", "Ranks", "Rollouts", "Tasks", "Tensor",
  "Tokens",
]
let dependencies =
  modules.map { Target.Dependency.product(name: $0, package: "TinyR1") } + [
    .product(name: "ArgumentParser", package: "swift-argument-parser"),
    .product(name: "Numerics", package: "swift-numerics"),
  ]

let package = Package(
  name: "Benchmarks",
  traits: [.trait(name: "MPI", description: "For `tinyr1-bench ranks`, started by mpirun.")],
  dependencies: [
    .package(
      name: "TinyR1", path: "..", traits: [.trait(name: "MPI", condition: .when(traits: ["MPI"]))]),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
  ],
  targets: [
    .executableTarget(name: "tinyr1-bench", dependencies: dependencies),
    .executableTarget(name: "tinyr1-check", dependencies: dependencies),
  ],
  swiftLanguageModes: [.v6]
)
