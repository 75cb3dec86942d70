import ArgumentParser
import Foundation
import Ranks

/// Times the same work on however many ranks it was started: `mpirun -n 2 tinyr1-bench ranks`.
struct Scale: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ranks", abstract: "Times some work on the ranks that mpirun has started.",
    discussion: """
      Rank 0 prints rows of a table: what one thread of each rank reaches with the same work \
      (strong scaling) and with so much work for each of them (weak scaling), and what a message costs \
      that goes from one rank to all others. Needs a build with the package trait MPI.
      """)

  @OptionGroup var repetition: Repetition

  func run() throws {
    let ranks = Ranks.world
    for work in [Work.small, .base] {
      for (kind, factor) in [("the same work", 1), ("so much for each", ranks.count)] {
        var work = work
        work.batch *= factor
        work.prompts *= factor
        let bench = Bench(work, threads: 1)
        for item in [Item.supervised, .sampling, .update, .iteration] {
          bench.run(item)
          row(ranks, work.name, kind, item.rawValue, times { bench.run(item) })
        }
      }
    }
    // 1 KB to 16 MB, several in a row, so that one is on its way while the next is written.
    for power in stride(from: 10, through: 24, by: 2) {
      let bytes = [UInt8](repeating: 0, count: 1 << power)
      let repeated = power < 18 ? 100 : 4
      let spread = times {
        for _ in 0..<repeated { _ = ranks.broadcast(ranks.rank == 0 ? bytes : []) }
        // Who has sent knows that it has arrived when it hears from all.
        _ = ranks.gather([])
      }
      row(ranks, "message", "\(bytes.count) bytes", "to all", spread, dividedBy: repeated)
    }
  }

  private func times(_ work: () -> Void) -> Spread {
    Spread((0..<repetition.rounds).map { _ in milliseconds(work) })
  }

  private func row(
    _ ranks: Ranks, _ work: String, _ kind: String, _ item: String, _ spread: Spread,
    dividedBy count: Int = 1
  ) {
    guard ranks.rank == 0 else { return }
    let numbers = [spread.median, spread.least, spread.most].map {
      String(format: "%.4g", $0 / Double(count))
    }
    print(
      "| \(ranks.count) | \(work) | \(kind) | \(item) "
        + "| \(numbers[0]) (\(numbers[1]) to \(numbers[2])) |")
  }
}
