import Plots
import Ranks
import Terminal

/// The surroundings of a lesson's run: its source, the folder it starts in, the console, Ctrl-C, and
/// the ranks that run it together.
package struct RunContext {
  /// The path of the lesson's source.
  package var file: String
  /// The path of the folder in which it was started.
  package var directory: String
  package var console: Console
  package var interruption: Interruption
  package var ranks: Ranks
  package var gnuplot: Gnuplot
  /// A warning to print before the run.
  package var warning: String?
  /// Measures the machine's speed with so many threads; nothing if it is not to be measured.
  package var measureSpeed: (_ threads: Int) -> Double?

  /// The surroundings of one rank that measures no speed, unless told otherwise.
  package init(
    file: String, directory: String, console: Console,
    interruption: Interruption = Interruption(), ranks: Ranks = .alone,
    gnuplot: Gnuplot = Gnuplot(), warning: String? = nil,
    measureSpeed: @escaping (_ threads: Int) -> Double? = { _ in nil }
  ) {
    (self.file, self.directory, self.console) = (file, directory, console)
    (self.interruption, self.ranks, self.gnuplot) = (interruption, ranks, gnuplot)
    (self.warning, self.measureSpeed) = (warning, measureSpeed)
  }
}
