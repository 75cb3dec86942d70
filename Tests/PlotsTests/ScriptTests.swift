import CGnuplot
import Foundation
import TestSupport
import Testing

// The calls stand outside of #expect, which would let their pointers to text and numbers dangle.

@Suite("The C interface to gnuplot-iostream")
struct ScriptTests {
  /// Opens a script, lets `body` write, closes it, and gives back what each call of `body` returned
  /// and the last error.
  private func write(
    _ path: String, _ body: (OpaquePointer) -> [Bool]
  ) throws -> (returned: [Bool], error: String) {
    let script = try #require(cgnuplot_open(path))
    defer { cgnuplot_free(script) }
    let returned = body(script)
    let isWritten = cgnuplot_close(script)
    let error = String(cString: cgnuplot_last_error(script))
    #expect(isWritten == error.isEmpty)
    return (returned, error)
  }

  @Test("Commands and data are written as they are, numbers in their shortest form")
  func contents() throws {
    let scratch = try ScratchFolder()
    let file = scratch.url.appendingPathComponent("a b';.gp")  // no shell sees the name
    let (returned, error) = try write(file.path) { script in
      [
        cgnuplot_command(script, "set title 'π'"),
        cgnuplot_data(script, "d", [1, 0.1, .nan, -.infinity, 1e-5, 2.5e100], 3, 2),
      ]
    }
    #expect(returned == [true, true])
    #expect(error == "")
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == "set title 'π'\n$d << e\n1 0.1\nNaN NaN\n1e-05 2.5e+100\ne\n")
  }

  @Test("Every number reads back as itself")
  func roundTrip() throws {
    let scratch = try ScratchFolder()
    let file = scratch.url.appendingPathComponent("n.gp")
    let values = [
      1 / 3.0, .pi, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -0.0, 123_456_789_012_345_680,
    ]
    _ = try write(file.path) { [cgnuplot_data($0, "d", values, 1, values.count)] }
    let row = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")[1]
    #expect(row.split(separator: " ").map { Double($0)?.bitPattern } == values.map(\.bitPattern))
  }

  // Every write to /dev/full fails as it does on a full disk: ENOSPC.
  @Test("A full disk is reported, and the first failure sticks")
  func fullDisk() throws {
    let (returned, error) = try write("/dev/full") { script in
      [cgnuplot_command(script, "set title"), cgnuplot_data(script, "d", nil, 0, 0)]
    }
    #expect(returned == [false, false])
    #expect(error == "No space left on device")
  }

  @Test(
    "A file that cannot be opened is reported",
    arguments: [("/nonexistent/a.gp", "No such file or directory"), ("/", "Is a directory")])
  func cannotOpen(path: String, reason: String) throws {
    let (returned, error) = try write(path) { [cgnuplot_command($0, "plot x")] }
    #expect(returned == [false])
    #expect(error == reason)
  }

  @Test("Data without rows or columns is refused", arguments: [(0, 2), (2, 0)])
  func empty(rows: Int, columns: Int) throws {
    let scratch = try ScratchFolder()
    let file = scratch.url.appendingPathComponent("e.gp")
    let (returned, error) = try write(file.path) { script in
      [cgnuplot_data(script, "d", [1, 2], rows, columns)]
    }
    #expect(returned == [false])
    #expect(error == "no data for the block $d")
  }

  @Test("A closed script takes nothing more")
  func closed() throws {
    let scratch = try ScratchFolder()
    let file = scratch.url.appendingPathComponent("c.gp")
    let (returned, error) = try write(file.path) { script in
      [cgnuplot_close(script), cgnuplot_command(script, "plot x")]
    }
    #expect(returned == [true, false])
    #expect(error == "the script is already closed")
  }
}
