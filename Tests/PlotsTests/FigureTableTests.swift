import Plots
import Testing

@Suite("The table of a figure's data")
struct TableTests {
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
}
