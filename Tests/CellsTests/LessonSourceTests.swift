import Cells
import Testing

@Suite("A lesson's source")
struct LessonSourceTests {
  static let text = """
    // Why *thinking* helps.
    //
    // - one
    import Notebook

    // %% The model
    // Only read.
    func learn() {
      step()
    }

    // %%
    let hidden = 1

    Lesson().run { notebook in
      // %% Training
      // A first paragraph
      // on two lines.
      //
      //     indented = formula
      try notebook.cell()
      // A comment of the code.
      let model = train {
        $0 + 1
      }

      print(model)

      // %% Without prose
      try notebook.cell()
      /// A comment of the function.
      func f() {}
    }

    func helper() {}
    """

  let source = LessonSource(text)

  @Test("is cut into cells at its marks")
  func cells() {
    #expect(source.cells.map(\.heading) == ["The model", "Training", "Without prose"])
    #expect(source.cells.map(\.line) == [6, 16, 29])  // counted by hand in the text above
    #expect(source.cells.map(\.runs) == [false, true, true])
  }

  @Test("begins with an introduction")
  func introduction() {
    #expect(source.introduction == "Why *thinking* helps.\n\n- one")
    #expect(LessonSource("import Notebook\n// no introduction").introduction == "")
    #expect(LessonSource("// %% Heading\n// prose").introduction == "")
  }

  @Test("has the comment lines after a mark as prose, without their slashes")
  func prose() {
    #expect(source.cells[0].prose == "Only read.")
    #expect(
      source.cells[1].prose == "A first paragraph\non two lines.\n\n    indented = formula")
    #expect(source.cells[2].prose == "")
  }

  @Test("has the rest as code, dedented and without the line that runs the cell")
  func code() {
    #expect(source.cells[0].code == "func learn() {\n  step()\n}")
    #expect(
      source.cells[1].code
        == "// A comment of the code.\nlet model = train {\n  $0 + 1\n}\n\nprint(model)")
    #expect(source.cells[2].code == "/// A comment of the function.\nfunc f() {}")
  }

  @Test("finds the cell of a line")
  func lookup() {
    #expect(source.indexOfCell(atLine: 5) == nil)
    #expect(source.indexOfCell(atLine: 6) == 0)
    #expect(source.indexOfCell(atLine: 21) == 1)
    #expect(source.indexOfCell(atLine: 29) == 2)
    #expect(source.indexOfCell(atLine: 999) == 2)
  }

  @Test("may have the line ends of Windows")
  func lineEnds() {
    let windows = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(LessonSource(windows.joined(separator: "\r\n")) == source)
  }

  @Test("may be empty, or have marks only")
  func bounds() {
    #expect(LessonSource("").cells.isEmpty)
    #expect(LessonSource("// %%\n// %% ").cells.isEmpty)
    let bare = LessonSource("// %% A\n// %% B").cells
    #expect(bare.map(\.heading) == ["A", "B"])
    #expect(bare.allSatisfy { $0.prose.isEmpty && $0.code.isEmpty && !$0.runs })
    #expect(LessonSource("// %%x\n//%% y\n// %%% z").cells.isEmpty)  // no marks
  }
}
