import Foundation
import Plots
import LanguageModel

/// How the cost of W-small grows with one of its sizes, from tiny to what a time allows.
struct Growth: Sendable {
  /// Of its files.
  let name: String
  let label: String
  let items: [Item]
  let sizes: ClosedRange<Int>
  let resize: @Sendable (inout Work, Int) -> Void
  /// The finding, and where and why the curves bend.
  let title: String, reason: String

  static let all = [
    Growth(
      name: "length", label: "tokens in a text or response",
      items: [.supervised, .iteration], sizes: 2...8192,
      resize: { work, size in
        (work.textLength, work.responseLength) = (size, size)
        work.configuration.context = max(128, work.promptLength + size)
      },
      title: "Long texts cost more than in proportion, once attention outweighs the layers",
      reason: """
        Up to some 60 tokens time grows a little more slowly than length, for every step has costs of its own; and 32 \
        texts of at most 8 tokens are a single leaf, which one thread computes. A token's attention needs 2·width·length operations \
        in a layer, the layer itself 8·width² + 6·width·feed-forward width; they are level at \(levelLength) \
        tokens here. From there the slope turns from 1 to 2, and as attention over long texts runs at about \
        half of the products' speed, fewer operations a second are done.
        """),
    Growth(
      name: "batch", label: "texts in a batch, or prompts", items: [.supervised, .iteration],
      sizes: 1...16384,
      resize: { work, size in (work.batch, work.prompts) = (size, size) },
      title: "From a few texts on, twice the batch is twice the time",
      reason: """
        A batch of up to 4 texts is a single leaf, and the second thread has nothing to do; so 8 texts take hardly \
        longer than 4. What a step costs whatever the batch (transposing the weights, AdamW) is a quarter of a step of \
        one text. A tile holds about 4 texts; from two full tiles on the curve is straight, because a batch of any \
        size goes through the same tiles in the same caches. An iteration has 16 responses to each prompt, and is \
        straight from the first.
        """),
    Growth(
      name: "width", label: "width", items: [.supervised, .iteration], sizes: 16...1024,
      resize: { work, size in
        work.configuration = TransformerConfiguration(
          vocabularySize: 64, width: size, layers: 2, heads: size / 16, context: 128)
      },
      title: "Operations grow with the square of the width, time at first more slowly",
      reason: """
        In a narrow model most of the time goes to what is done once per number and not once per weight (norms, \
        softmax, the gate), and to attention: slope 1. The products, with slope 2, take over from a width of about \
        64 on, and from 128 on the speed stays about where it is: they are made in blocks that fit the registers, whatever \
        the width.
        """),
    Growth(
      name: "depth", label: "layers", items: [.supervised, .iteration], sizes: 1...512,
      resize: { work, size in work.configuration.layers = size },
      title: "Time grows in step with depth",
      reason: """
        Every layer costs the same. Of a single layer the head and the embedding are a visible part, so the curve \
        begins a little flatter. Between 4 and 32 layers a quarter of the speed is lost, and little after that: the \
        activations of all layers, which the backward pass reads again, move out of the nearer caches.
        """),
    Growth(
      name: "group", label: "responses to each of 32 prompts", items: [.iteration], sizes: 1...8192,
      resize: { work, size in work.group = size },
      title: "The larger the group, the less of its time goes to the prompt",
      reason: """
        The prompt, a quarter of every text here, is read once for all responses in a tile, and its keys and values are \
        copied when sampling. So the second response costs less than the first, until a tile is full of \
        responses to one prompt at about 4; from there the curve is straight.
        """),
  ]

  /// Where attention needs as many operations as the layer around it.
  private static var levelLength: Int {
    let c = Work.small.configuration
    return 4 * c.width + 3 * c.feedForwardWidth
  }

  /// Times of one size.
  struct Place {
    let size: Int
    let milliseconds: Spread
    /// What was needed, over the median.
    let gigaflops: Double
  }

  /// Doubles the size until the time is used up.
  func measure(_ item: Item, seconds: Double) -> [Place] {
    var (places, spent, ratio) = ([Place](), 0.0, 2.0)
    for size in sequence(first: sizes.lowerBound, next: { $0 * 2 })
    where size <= sizes.upperBound {
      if let last = places.last?.milliseconds.median {
        if spent + 4 * last * ratio > seconds * 1e3 { break }
      }
      var work = Work.small
      resize(&work, size)
      let bench = Bench(work, threads: 2)
      var times = [Double]()
      spent += milliseconds { bench.run(item) }
      while times.count < 3 || (times.count < 15 && times.reduce(0, +) < 300) {
        times.append(milliseconds { bench.run(item) })
      }
      let spread = Spread(times)
      if let last = places.last { ratio = max(2, spread.median / last.milliseconds.median) }
      places.append(
        Place(
          size: size, milliseconds: spread,
          gigaflops: work.operations(item) / spread.median / 1e6))
      spent += times.reduce(0, +)
      if size == sizes.upperBound { break }
    }
    return places
  }

  /// Time and speed over the size.
  func figure(_ curves: [(Item, [Place])]) -> Figure {
    let names: [Item: String] = [.supervised: "supervised step", .iteration: "GRPO iteration"]
    let times = curves.map { item, places in
      Layer.line(
        names[item] ?? item.rawValue, x: places.map(\.size), y: places.map(\.milliseconds.median),
        band: (places.map(\.milliseconds.least), places.map(\.milliseconds.most)))
    }
    let speeds = curves.map { item, places in
      Layer.line(
        names[item] ?? item.rawValue, x: places.map(\.size), y: places.map(\.gigaflops))
    }
    return Figure(
      title: title,
      caption: "W-small but for one size, 2 threads; median and range of 3 runs or more",
      panels: [
        Panel(
          "time", xLabel: label, yLabel: "milliseconds", layers: times, xScale: .logarithmic,
          yScale: .logarithmic),
        Panel(
          "needed operations a second", xLabel: label, yLabel: "GFLOP/s", layers: speeds,
          xScale: .logarithmic),
      ], columns: 2, legend: .above)
  }

  /// How steep a curve is at its beginning and at its end.
  func slopes(_ curves: [(Item, [Place])]) -> String {
    let parts = curves.compactMap { item, places -> String? in
      guard places.count > 2 else { return nil }
      func slope(_ index: Int) -> String {
        let (a, b) = (places[index], places[index + 1])
        return "\(decimal(Foundation.log2(b.milliseconds.median / a.milliseconds.median)))"
      }
      return "\(item.rawValue) \(slope(0)) at first and \(slope(places.count - 2)) at last"
    }
    return "Measured slopes: \(parts.joined(separator: "; "))."
  }
}
