import LessonShared
import Notebook
import TinyR1

/// The error of each slope, and where descent ends: means over seeds.
func printTop(_ worlds: [TopWorlds], _ notebook: LessonNotebook) {
  notebook.table(
    ["slope"] + TopWorlds.counts.map { "K = \($0)" },
    Pull.allCases.enumerated().flatMap { place, pull in
      [
        ["\(pull.name): error"]
          + TopWorlds.counts.indices.map { k in
            decimals(mean(worlds.map { $0.bias[place][k] }), 2)
          },
        ["    KL afterwards"]
          + TopWorlds.counts.indices.map { k in
            decimals(mean(worlds.map { $0.rest[place][k] }), 2)
          },
      ]
    })
  notebook.print()
  notebook.print("KL(S‖T) at the start:", decimals(mean(worlds.map(\.start)), 2), "nats")
  notebook.print(
    "a single drawn symbol: no error on average; spread of one draw",
    decimals(mean(worlds.map(\.spread)), 1), "lengths of the slope")
}

/// Prints where students end that were taught on their own texts.
func printTaught(
  _ outcomes: [[TopOutcome]], students: [Double], teachers: [Double], _ notebook: LessonNotebook
) {
  notebook.table(
    ["", "pass@1", "KL(S‖T), last updates", "share of the likeliest"],
    [
      ["student before", percent(mean(students)), "", ""],
      ["teacher", percent(mean(teachers)), "", ""],
    ]
      + zip(TopArm.all, outcomes).map { arm, own in
        [
          arm.name, percent(mean(own.map(\.passAtOne))),
          decimals(mean(own.map { mean($0.divergence.suffix(5)) }), 3),
          decimals(mean(own.map { mean($0.mass.suffix(5)) }), 3),
        ]
      })
}

/// Prints what teachers make of the beginnings of texts.
func printPrefixes(_ reports: [PrefixReport], _ notebook: LessonNotebook) {
  func row(_ name: String, _ own: [PrefixOutcome]) -> [String] {
    [
      name, decimals(mean(own.map { Double($0.count) }), 0),
      decimals(mean(own.map(\.length)), 1), percent(mean(own.map(\.right))),
    ]
  }
  notebook.print(
    "texts of the student with a wrong step:", percent(mean(reports.map(\.wrong))))
  notebook.print()
  notebook.table(
    ["the teacher goes on …", "how many", "tokens", "right answers"],
    Prefix.allCases.map { kind in row(kind.name, reports.compactMap { $0.outcomes[kind] }) })
  notebook.print()
  notebook.table(
    ["along the student's text", "KL(S‖T), nats per token", "entropy of T"],
    ["before the wrong step", "in it", "behind it"].enumerated().map { place, name in
      [
        name, decimals(mean(reports.map { $0.stretches[place].divergence }), 2),
        decimals(mean(reports.map { $0.stretches[place].entropy }), 3),
      ]
    })
  notebook.print()
  let mistakes = Set(reports.flatMap(\.mistakes.keys)).sorted()
  notebook.table(
    ["the wrong step …", "how many", "tokens", "right answers behind it"],
    mistakes.map { kind in row(kind, reports.compactMap { $0.mistakes[kind] }) })
}

/// Prints what students of told teachers come to.
func printHints(_ notebook: LessonNotebook) {
  notebook.table(
    [
      "problems", "before", "its teachers", "forward KL", "left, nats", "reverse KL", "left, nats",
      "told to think",
    ],
    [2, 4, 16, 64].map { count in
      let world = HintWorld(problems: count)
      let (told, general) = (world.toldAnswer, world.toldToThink)
      return [
        "\(count)", percent(world.accuracy(world.base)), percent(world.teachersAccuracy),
        percent(world.accuracy(told.mixture)), decimals(told.information, 2),
        percent(world.accuracy(told.product)), decimals(told.disagreement, 2),
        percent(world.accuracy(general.mixture)),
      ]
    })
}

/// Prints what was trained, what came of it, and what the rewards could tell.
func printLadder(
  _ rungs: [[Rung]], bases: [Double], settings: GRPOSettings, _ notebook: LessonNotebook
) {
  let episodes = settings.prompts * settings.groupSize
  notebook.table(
    [
      "trained", "numbers", "pass@1", "bits per episode", "of these how many right",
      "bits of the training",
    ],
    [["nothing", "0", percent(mean(bases)), "", "", ""]]
      + rungs.map { own in
        let bits = mean(own.map { $0.bitsPerEpisode() })
        return [
          own[0].name, "\(own[0].weights)", percent(mean(own.map(\.passAtOne))),
          decimals(bits, 2),
          decimals(mean(own.map { $0.countedBitsPerEpisode(groupSize: settings.groupSize) }), 2),
          decimals(bits * Double(episodes * own[0].right.count), 0),
        ]
      })
}

/// By how many points some students end below others, seed by seed.
func shortfall(of own: [TopOutcome], below others: [TopOutcome]) -> ConfidenceInterval {
  seedInterval(zip(others, own).map { 100 * ($0.passAtOne - $1.passAtOne) })
}
