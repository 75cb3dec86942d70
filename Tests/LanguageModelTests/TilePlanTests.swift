import LanguageModel
import Random
import TestSupport
import Testing
import Tokens

@Suite("A tile's plan")
struct TilePlanTests {
  @Test("has each row, each prediction and each token that follows once")
  func byHand() {
    let groups = [
      PromptGroup(prompt: [5, 6], responses: [[7, 8], [7, 8, 9], [7, 1]]),
      PromptGroup(prompt: [4], response: [3]),
    ]
    // In common with the one before: nothing; 5 6 7 8; 5 6 7; nothing, in another group.
    let texts = [(0, 0, 0), (0, 1, 4), (0, 2, 3), (1, 0, 9)]
    var (plan, added) = (TilePlan(), [Int]())
    for round in 0..<2 {
      added = []
      plan.removeAll()
      for (group, response, shared) in texts {
        let index = ResponseIndex(group: group, response: response)
        added.append(plan.rowsAdded(by: index, of: groups, shared: shared))
        plan.add(index, of: groups, shared: shared)
      }
      // 5 6 7 are read, then 8 behind them, then nothing new, then 4.
      #expect(added == [3, 1, 0, 1], "round \(round)")
      #expect(plan.tokens == [5, 6, 7, 8, 4] && plan.positions == [0, 1, 2, 3, 0])
      #expect(plan.segments.map(\.rows) == [0..<3, 3..<4, 4..<5])
      #expect(
        plan.segments.map(\.first) == [0, 3, 0] && plan.segments.map(\.parent) == [-1, 0, -1])
      // 6 predicts 7; 7 predicts 8, and 1 as well; 8 predicts 9; 4 predicts 3.
      #expect(plan.predictingRows == [1, 2, 3, 4])
      #expect(plan.predictionsOfEdges == [0, 1, 2, 1, 3] && plan.targets == [7, 8, 9, 1, 3])
      #expect(plan.items.map { $0.index.response } == [0, 1, 2, 0])
      #expect(
        plan.items.map { Array(plan.edgesOfItems[$0.places]) } == [
          [0, 1], [0, 1, 2], [0, 3], [4],
        ])
    }
  }

  @Test("has for each token of each response the beginning that it follows")
  func beginnings() throws {
    let groups = PrefixSharingTests.groups(12, responses: 16, seed: 1)
    var (order, plan) = (BatchOrder(), TilePlan())
    order.arrange(groups, .prefixes)
    for (index, shared) in zip(order.items, order.shared) {
      plan.add(index, of: groups, shared: shared)
    }
    #expect(plan.items.map(\.index) == order.items)
    var followed = Set<[Int]>()  // group, beginning and what follows
    for item in plan.items {
      let group = groups[item.index.group]
      let response = group.responses[item.index.response]
      #expect(item.places.count == response.count)
      for (t, edge) in plan.edgesOfItems[item.places].enumerated() {
        let beginning = (group.prompt + response.prefix(t)).map { Int($0) }
        let row = plan.predictingRows[plan.predictionsOfEdges[edge]]
        #expect(try plan.path(to: row) == beginning)
        #expect(plan.targets[edge] == Int(response[t]))
        followed.insert([item.index.group] + beginning + [Int(response[t])])
      }
    }
    #expect(plan.targets.count == followed.count, "an edge twice")
    #expect(plan.tokens.count == order.rowsOfLeaves.reduce(0, +), "a row twice")
    #expect(Set(plan.predictingRows).count == plan.predictingRows.count, "a prediction twice")
  }
}

extension TilePlan {
  /// The tokens up to a row, by the segments from it to the beginning of its text.
  func path(to row: Int) throws -> [Int] {
    let segment = try #require(segments.first { $0.rows.contains(row) })
    let own = Array(tokens[segment.rows.lowerBound...row])
    #expect(positions[row] == segment.first + own.count - 1)
    guard segment.parent >= 0 else { return own }
    let parent = segments[segment.parent]
    return try path(to: parent.rows.lowerBound + segment.first - 1 - parent.first) + own
  }
}
