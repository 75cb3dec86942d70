import Foundation
import Plots
import Testing

@Suite("The gnuplot script of a figure")
struct FigureScriptTests {
  @Test("A figure starts from gnuplot's defaults and follows the style of the house")
  func style() throws {
    let script = try script(accuracy)
    for setting in [
      "reset", "set encoding utf8", "set minussign", "set datafile missing 'nan'", "set border 3",
      "set tics out nomirror", "set multiplot", "set lmargin at screen", "DejaVu Sans", "unset key",
      "set terminal svg", "set terminal pngcairo", "noenhanced", "set output 'figure.'.format",
    ] { #expect(script.contains(setting), "\(setting)") }
    #expect(script.contains("set yrange [0:1]"))
    #expect(script.contains("('1' 1, '2' 2, '3' 3, '4' 4)"))
  }

  @Test("A name has one colour in all panels of a figure, whatever else is drawn there")
  func colorsAcrossPanels() throws {
    let script = try script(
      Figure(
        title: "t",
        panels: [
          Panel(layers: [
            .line("GRPO", x: 0..<3, y: [1, 2, 3]), .line("SFT", x: 0..<3, y: [1, 1, 2]),
          ]),
          Panel(layers: [.scatter("SFT", x: 0..<3, y: [4, 4, 4])]),
        ]))
    #expect(
      script.contains(
        "$panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00'"))
    #expect(script.contains("$panel2_1 using 1:2 with points pt 9 ps 0.6 lc rgb '#d55e00'"))
  }
}
