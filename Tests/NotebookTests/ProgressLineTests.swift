import Dispatch
import Notebook
import Terminal
import Testing
import TextLayout

@Suite("A progress line")
struct ProgressLineTests {
  let recorder = Recorder()
  let interruption = Interruption()

  func line(_ total: Int, isTerminal: Bool = false, columns: Int = 80) -> ProgressLine {
    ProgressLine(
      "training", total: total,
      console: recorder.console(isTerminal: isTerminal, columns: columns),
      interruption: interruption)
  }

  @Test("is plain, and at the quarters only, where there is no terminal")
  func plain() {
    let line = line(8)
    for step in 1...8 {
      recorder.time = Double(step) / 2
      line.show("loss", 1 / Double(step))
      line.advance()
    }
    // 2 steps a second; after 2 of 8 steps 3 s are left.
    #expect(
      recorder.error == """
        training: 0 of 8
        training: 25% · 2 of 8 · 2/s · 3 s left · loss 0.5
        training: 50% · 4 of 8 · 2/s · 2 s left · loss 0.25
        training: 75% · 6 of 8 · 2/s · 1 s left · loss 0.167
        training: 100% · 8 of 8 · 2/s · loss 0.125

        """)
    #expect(recorder.output == "")
  }

  @Test("skips the quarters that one report jumps over")
  func jumps() {
    let line = line(100)
    line.advance(by: 80)
    line.advance(by: 80)
    #expect(
      recorder.error
        == "training: 0 of 100\ntraining: 80% · 80 of 100\ntraining: 100% · 100 of 100\n")
  }

  @Test("is redrawn at most ten times a second on a terminal, and is gone when done")
  func redrawn() {
    let line = line(1000, isTerminal: true)
    for step in 1...1000 {
      recorder.time = Double(step) / 1000
      line.advance()
    }
    let drawings = recorder.error.split(separator: "\r")
    #expect(drawings.count == 10)  // at 0.1, 0.2, … 0.9 s, and the erasing
    #expect(drawings.last == "\u{1B}[K")
  }

  @Test("has a bar, the count, the rate, the time left and a number on a terminal")
  func bar() {
    let line = line(3000, isTerminal: true, columns: 100)
    line.show("loss", 0.3123)
    recorder.time = 2
    line.advance(by: 1350)
    // 1350 of 3000 are 45%, 9 of 20 strokes; 675 a second leave 1650 / 675 = 2.4 s, so 3.
    let bar = String(repeating: "━", count: 9) + String(repeating: "─", count: 11)
    let text = "training  \(bar)   45%  1350 of 3000  675/s  3 s left  loss 0.312"
    #expect(recorder.error == "\r\(text)\u{1B}[K")
  }

  @Test("keeps what matters most on a narrow terminal", arguments: [20, 30, 40, 60, 80, 120])
  func narrow(columns: Int) {
    let line = line(1000, isTerminal: true, columns: columns)
    line.show("loss", 0.3123)
    recorder.time = 1
    line.advance(by: 450)
    let drawn = recorder.error.dropFirst().replacing("\u{1B}[K", with: "")
    #expect(displayWidth(drawn) < columns)
    #expect(drawn.contains("training") && drawn.contains("45%"))
    #expect(drawn.contains("━") == (columns >= 60))
  }

  @Test("is taken away before anything else is printed")
  func erased() {
    let console = recorder.console(isTerminal: true)
    let line = ProgressLine("a", total: 10, console: console, interruption: interruption)
    recorder.time = 1
    line.advance()
    console.print(["result"])
    #expect(recorder.error.hasSuffix("\r\u{1B}[K"))
    #expect(recorder.output == "result\n")
  }

  @Test("counts every step of several threads")
  func threads() {
    let line = line(4000)
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      for _ in 0..<1000 { line.advance() }
    }
    #expect(recorder.error.split(separator: "\n").count == 5)
    #expect(recorder.error.hasSuffix("training: 100% · 4000 of 4000\n"))
  }

  @Test("gives the steps of a loop, and reports each when it is done")
  func steps() {
    #expect(Array(line(4).steps(4)) == [0, 1, 2, 3])
    #expect(recorder.error.hasSuffix("training: 100% · 4 of 4\n"))
    #expect(Array(line(0).steps(0)) == [])
    var iterator = line(2).steps(1).makeIterator()
    #expect([iterator.next(), iterator.next(), iterator.next()] == [0, nil, nil])
    #expect(recorder.error.hasSuffix("training: 50% · 1 of 2\n"))  // asked again, counted once
  }

  @Test("leaves out the steps that were done before, and tells the speed of the others")
  func resumed() {
    var done: [Int] = []
    for step in line(8).steps(8, from: 4) {
      recorder.time += 1
      done.append(step)
    }
    #expect(done == [4, 5, 6, 7])
    #expect(
      recorder.error == """
        training: 0 of 8
        training: 50% · 4 of 8
        training: 75% · 6 of 8 · 1/s · 2 s left
        training: 100% · 8 of 8 · 1/s

        """)
    #expect(Array(line(8).steps(8, from: 8)) == [])
  }

  @Test("ends a loop after the step in which Ctrl-C is pressed")
  func interrupted() {
    var done: [Int] = []
    for step in line(100).steps(100) {
      if step == 2 { interruption.request() }
      done.append(step)
    }
    #expect(done == [0, 1, 2])
    let shown = recorder.error
    #expect(Array(line(100).steps(100)) == [])  // and no further loop begins, or shows a line
    #expect(recorder.error == shown)
  }
}
