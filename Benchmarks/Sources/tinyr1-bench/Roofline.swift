import Foundation
import Plots
import Tensor

/// What each kernel reaches, beside what the machine allows it.
///
/// A kernel that needs F operations on B bytes cannot be faster than the multipliers, nor than the memory
/// brings its bytes: min(peak, F/B · bandwidth). Bytes are counted once, read or written; an exponential
/// counts as 20 operations.
struct Roofline {
  /// A kernel with what it needs in one call.
  private struct Kernel {
    let family: String, name: String
    let operations: Int, bytes: Int
    let run: () -> Void
  }

  /// A kernel as it was measured.
  struct Reached {
    let family: String, name: String
    /// Operations per byte.
    let intensity: Double
    let gigaflops: Double
  }

  /// GFLOP/s, and GB/s from the second-level cache and from memory, all on one thread.
  let peak: Double, cache: Double, memory: Double
  let kernels: [Reached]

  init() {
    peak = Products.peak()
    cache = Self.bandwidth(count: 1 << 15)
    memory = Self.bandwidth(count: 1 << 25)
    kernels = (Self.linear() + Self.attention() + Self.others()).map { kernel in
      let time = Self.time(kernel.run)
      return Reached(
        family: kernel.family, name: kernel.name,
        intensity: Double(kernel.operations) / Double(kernel.bytes),
        gigaflops: Double(kernel.operations) / time / 1e6)
    }
  }

  /// How much a kernel reaches of what it could with its bytes in the second-level cache, in percent.
  private func share(_ kernel: Reached) -> Int {
    Int((100 * kernel.gigaflops / min(peak, kernel.intensity * cache)).rounded())
  }

  var figure: Figure {
    let x = (0...40).map { 0.05 * Foundation.pow(10, Double($0) * 0.08) }
    let roofs = [("from the level-2 cache", cache), ("from memory", memory)].map { name, speed in
      Layer.line(
        "\(name), \(decimal(speed)) GB/s", x: x, y: x.map { min(peak, $0 * speed) }, dash: .solid)
    }
    let families = ["linear layers", "attention", "number by number"]
    let points = families.map { family in
      let own = kernels.filter { $0.family == family }
      return Layer.scatter(family, x: own.map(\.intensity), y: own.map(\.gigaflops))
    }
    let shares = kernels.filter { $0.family == families[0] }.map { share($0) }
    return Figure(
      title: "Linear layers reach \(shares.min() ?? 0) to \(shares.max() ?? 0)% of their roof; "
        + "what lies between them has room left",
      caption: "one thread; each point is a kernel on numbers of the size that a tile has",
      panels: [
        Panel(
          xLabel: "operations per byte", yLabel: "GFLOP/s", layers: roofs + points,
          xScale: .logarithmic, yScale: .logarithmic)
      ], legend: .above, panelHeight: 340)
  }

  var table: String {
    let rows = kernels.map { kernel in
      "| \(kernel.name) | \(decimal(kernel.intensity)) | \(decimal(kernel.gigaflops)) "
        + "| \(share(kernel)) % |"
    }
    return """
      | kernel | operations per byte | GFLOP/s | of its roof |
      |-|-:|-:|-:|
      \(rows.joined(separator: "\n"))

      One thread. Matrix product at its best \(decimal(peak)) GFLOP/s; `add` from the level-2 cache \
      \(decimal(cache)) GB/s and from memory \(decimal(memory)) GB/s.
      """
  }

  /// Milliseconds of one call: the median of 9 runs of some milliseconds each.
  private static func time(_ run: () -> Void) -> Double {
    run()
    let calls = max(1, Int(5 / max(processorMilliseconds(run), 1e-4)))
    let runs = (0..<9).map { _ in
      processorMilliseconds { for _ in 0..<calls { run() } } / Double(calls)
    }
    return Spread(runs).median
  }

  /// Of this thread alone, which what else the machine does can disturb and not interrupt.
  private static func processorMilliseconds(_ run: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return 1e3 * Double(time.tv_sec) + 1e-6 * Double(time.tv_nsec)
    }
    let begin = now()
    run()
    return now() - begin
  }

  /// GB/s of y += x, which reads two numbers and writes one.
  private static func bandwidth(count: Int) -> Double {
    let (x, y) = (filled(1, count), filled(1, count))
    return Double(12 * count) / time { add(x, to: y) } / 1e6
  }

  /// A tile of 240 rows through layers of three widths.
  private static func linear() -> [Kernel] {
    let rows = 240
    return Work.all.flatMap { work in
      let c = work.configuration
      let (n, k) = (2 * c.feedForwardWidth, c.width)
      let (x, w, y) = (filled(rows, k), filled(k, n), filled(rows, n))
      let gradient = filled(n, k)
      return [
        Kernel(
          family: "linear layers", name: "\(work.name): gate and up", operations: 2 * rows * n * k,
          bytes: 4 * (rows * k + k * n + rows * n)
        ) { Tensor.linear(x, transposedWeight: w, into: y) },
        Kernel(
          family: "linear layers", name: "\(work.name): the gradient of its weight",
          operations: 2 * rows * n * k, bytes: 4 * (rows * k + 2 * k * n + rows * n)
        ) { linearBackward(y, x: x, addingTo: gradient) },
      ]
    }
  }

  /// One text of 64 tokens, forward and backward, and a step of 48 texts with 64 tokens behind them.
  private static func attention() -> [Kernel] {
    let (shape, length, texts) = (Work.base.configuration.attentionShape, 64, 48)
    let width = shape.queryWidth
    let pairs = length * (length + 1) / 2
    let joined = filled(texts, shape.joinedWidth)
    let (queries, output) = (filled(length, width), filled(texts, width))
    let (attended, gradient) = (filled(length, width), filled(length, width))
    let (keys, values) = (filled(length, width), filled(length, width))
    let statistics = filled(length, 2 * shape.heads)
    let keyValues = KeyValues<Float>(shape, positions: length, training: true)
    keyValues.set(filled(length, shape.joinedWidth), at: 0)
    let cache = KeyValueCache<Float>(shape, positions: length, texts: texts)
    let scratch = AttentionScratch<Float>(shape, positions: length, training: true)
    let positions = Array(repeating: length - 1, count: texts)
    return [
      Kernel(
        family: "attention", name: "attention, 64 tokens", operations: 4 * width * pairs,
        bytes: 16 * length * width
      ) {
        Tensor.attention(
          queries: queries, firstPosition: 0, keyValues, into: attended, statistics: statistics,
          scratch: scratch)
      },
      Kernel(
        family: "attention", name: "attention backward, 64 tokens", operations: 10 * width * pairs,
        bytes: 36 * length * width
      ) {
        attentionBackward(
          gradient, output: attended, queries: queries, firstPosition: 0, keyValues,
          statistics: statistics, queryGradient: queries, keyGradient: keys, valueGradient: values,
          scratch: scratch)
      },
      Kernel(
        family: "attention", name: "attention of 48 new tokens",
        operations: 4 * width * texts * length, bytes: 8 * width * texts * length
      ) {
        attentionStep(
          joined, positions: positions, texts: Array(0..<texts), of: cache, into: output,
          scratch: scratch)
      },
    ]
  }

  /// What is done once for every number of a tile of W-base, and once for every weight.
  private static func others() -> [Kernel] {
    let (c, rows, family) = (Work.base.configuration, 240, "number by number")
    let (x, y, scales) = (filled(rows, c.width), filled(rows, c.width), filled(rows, 1))
    let (weight, statistics) = (filled(1, c.width), filled(3, rows))
    let (logits, probabilities) = (filled(rows, c.vocabularySize), filled(rows, c.vocabularySize))
    let (joined, gated) = (filled(rows, 2 * c.feedForwardWidth), filled(rows, c.feedForwardWidth))
    let count = 1 << 20
    let (p, g, m, v) = (filled(1, count), filled(1, count), filled(1, count), filled(1, count))
    return [
      Kernel(
        family: family, name: "add", operations: rows * c.width, bytes: 12 * rows * c.width
      ) { add(x, to: y) },
      Kernel(
        family: family, name: "RMS norm", operations: 4 * rows * c.width,
        bytes: 8 * rows * c.width
      ) { rmsNorm(x, weight: weight, epsilon: 1e-6, into: y, scales: scales) },
      Kernel(
        family: family, name: "SwiGLU", operations: 24 * rows * c.feedForwardWidth,
        bytes: 12 * rows * c.feedForwardWidth
      ) { swiGLU(joined, into: gated) },
      Kernel(
        family: family, name: "softmax", operations: 25 * rows * c.vocabularySize,
        bytes: 8 * rows * c.vocabularySize
      ) { softmax(logits, temperature: 1, into: probabilities, statistics: statistics) },
      Kernel(
        family: family, name: "AdamW, 2²⁰ weights", operations: 14 * count, bytes: 28 * count
      ) {
        adamW(
          parameters: p, gradient: g, gradientScale: 1, mean: m, variance: v, step: 10,
          learningRate: 1e-6, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01)
      },
    ]
  }
}
