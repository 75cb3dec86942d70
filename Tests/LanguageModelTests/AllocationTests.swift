import AllocationCount
import LanguageModel
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

/// Returns the number of times that `work` asks for memory, on the calling thread. Where a second one has a
/// part in it, that does the same to other texts.
private func allocations(_ work: () -> Void) -> UInt {
  let before = allocation_count()
  work()
  return allocation_count() - before
}

/// Returns whether three steps in a row ask for no memory, within fifty. The first ones make the working
/// memory of each thread, which grows until that thread has had the longest texts of the batch; which thread
/// has them, timing says.
private func comesToRest(_ step: () -> Void) -> Bool {
  var quiet = 0
  for _ in 0..<50 where quiet < 3 { quiet = allocations(step) == 0 ? quiet + 1 : 0 }
  return quiet == 3
}

@Suite("Memory", .enabled(if: allocations_are_counted() == 1))
struct AllocationTests {
  init() { useManyThreads() }

  @Test("what is counted are the blocks that are asked for")
  func counter() {
    let make = { _ = Matrix<Float>(rows: 3, columns: 5) }
    make()  // the first of a kind asks for a description of the kind as well
    // One object and the numbers behind it.
    #expect(allocations(make) == 2)
    #expect(allocations {} == 0)
  }

  @Test(
    "a step that learns from examples asks for none, once it has been made", arguments: [1, 2, 3])
  func examples(threads: Int) {
    var model = Transformer<Float>(.usual, seed: 1)
    let engine = GradientEngine<Float>(.usual, threads: threads)
    var optimizer = AdamW(for: model)
    let groups = randomGroups(40, configuration: .usual, seed: 2)
    let step = {
      let gradient = engine.likelihoodGradient(of: model, over: groups).gradient
      optimizer.update(&model, along: gradient, learningRate: 1e-3, threads: threads)
    }
    #expect(comesToRest(step))
  }

  @Test("nor does a step that learns from reward", arguments: [1, 2, 3])
  func reward(threads: Int) {
    var model = Transformer<Float>(.usual, seed: 3)
    let engine = GradientEngine<Float>(.usual, threads: threads)
    var optimizer = AdamW(for: model)
    let groups = randomGroups(40, configuration: .usual, seed: 4, responses: 5)
    let distribution = SamplingDistribution(temperature: 0.8)
    let objective: GradientEngine<Float>.IndexedObjective = { index, _, coefficients in
      for t in coefficients.indices { coefficients[t] = index.response % 2 == 0 ? 0.01 : -0.01 }
    }
    let step = {
      let gradient = engine.gradient(
        model, groups, distribution: distribution, objective: objective)
      optimizer.update(&model, along: gradient, learningRate: 1e-3, threads: threads)
    }
    #expect(comesToRest(step))
  }
}
