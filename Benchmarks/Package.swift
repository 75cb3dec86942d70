// swift-tools-version: 6.3
import PackageDescription

// A package of its own, so that whoever uses the library does not build its benchmarks.
let modules = ["Random", "Tensor", "Transformer"]

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "TinyR1", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "tinyr1-bench",
      dependencies: modules.map { .product(name: $0, package: "TinyR1") } + [
        .product(name: "ArgumentParser", package: "swift-argument-parser")
      ])
  ],
  swiftLanguageModes: [.v6]
)
