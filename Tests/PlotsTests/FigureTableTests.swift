import Plots
import Testing

@Suite("The table of a figure's data")
struct FigureTableTests {
  @Test("Each kind of layer fills its columns and leaves the others empty")
  func columns() {
    let figure = Figure(
      title: "t",
      panels: [
        Panel(
          layers: [
            .line("a", x: [1], y: [0.5], band: ([0.25], [1])),
            .scatter("b", x: [1.5], y: [-2]), .bars("c", [7], errors: ([6], [8])), .stack("d", [9]),
          ], categories: ["base"]),
        Panel(layers: [
          .heatmap(x: [1], y: [2], z: [[3]], label: "gain"), .horizontal(0.1, "chance"),
          .vertical(4),
          .note("here", at: (1, 2)),
        ]),
      ])
    #expect(
      figure.table == """
        panel\tlayer\tseries\tx\ty\tlow\thigh\tz\ttext
        1\tline\ta\t1\t0.5\t0.25\t1\t\t
        1\tpoints\tb\t1.5\t-2\t\t\t\t
        1\tbars\tc\t0\t7\t6\t8\t\tbase
        1\tstack\td\t0\t9\t\t\t\tbase
        2\theatmap\tgain\t1\t2\t\t\t3\t
        2\trule\t\t\t0.1\t\t\t\tchance
        2\trule\t\t4\t\t\t\t\t
        2\tnote\t\t1\t2\t\t\t\there

        """)
  }

  @Test("Numbers read back as themselves, whether or not they can be drawn")
  func roundTrip() throws {
    let values = [
      1 / 3.0, .pi, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -0.0, 1e22, .infinity,
      -.infinity,
    ]
    let table = Figure(title: "t", panels: [Panel(layers: [.scatter("a", x: values, y: values)])])
      .table
    let read = table.split(separator: "\n").dropFirst().map { row in
      Double(row.split(separator: "\t", omittingEmptySubsequences: false)[4])
    }
    #expect(read.map { $0?.bitPattern } == values.map(\.bitPattern))
    for nan in [Double.nan, -Double.nan] {
      let figure = Figure(title: "t", panels: [Panel(layers: [.scatter("a", x: [1], y: [nan])])])
      #expect(figure.table.hasSuffix("1\tpoints\ta\t1\tnan\t\t\t\t\n"))
    }
  }

  @Test("An Int is written exactly")
  func plottable() {
    let figure = Figure(title: "t", panels: [Panel(layers: [.line("a", x: [1 << 50], y: [0.1])])])
    #expect(figure.table.contains("\t1125899906842624\t0.1\t"))
  }

  @Test("Each row has its own numbers: of its point, its bar, its segment or its cell")
  func rows() {
    let figure = Figure(
      title: "t",
      panels: [
        Panel(
          layers: [
            .bars("a", [1, 2], errors: ([0.5, 1.5], [1.25, 2.25])), .stack("s", [3, 4]),
            .stack("u", [5, 6]),
          ], categories: ["easy", "hard"]),
        Panel(layers: [
          .line("b", x: [1, 2], y: [3, 4], band: ([0, 1], [5, 6])),
          .scatter("c", x: [7, 8], y: [9, 10]),
        ]),
        Panel(layers: [
          .heatmap(x: [1, 2, 3], y: [10, 30], z: [[1, 2, 3], [4, 5, 6]], label: "z")
        ]),
      ])
    #expect(
      figure.table.split(separator: "\n").dropFirst() == [
        "1\tbars\ta\t0\t1\t0.5\t1.25\t\teasy", "1\tbars\ta\t1\t2\t1.5\t2.25\t\thard",
        "1\tstack\ts\t0\t3\t\t\t\teasy", "1\tstack\ts\t1\t4\t\t\t\thard",
        "1\tstack\tu\t0\t5\t\t\t\teasy", "1\tstack\tu\t1\t6\t\t\t\thard",
        "2\tline\tb\t1\t3\t0\t5\t\t", "2\tline\tb\t2\t4\t1\t6\t\t",
        "2\tpoints\tc\t7\t9\t\t\t\t", "2\tpoints\tc\t8\t10\t\t\t\t",
        "3\theatmap\tz\t1\t10\t\t\t1\t", "3\theatmap\tz\t2\t10\t\t\t2\t",
        "3\theatmap\tz\t3\t10\t\t\t3\t", "3\theatmap\tz\t1\t30\t\t\t4\t",
        "3\theatmap\tz\t2\t30\t\t\t5\t", "3\theatmap\tz\t3\t30\t\t\t6\t",
      ])
  }
}
