import Foundation
import Practice
import PracticeTestSupport
import Testing

@Suite("The folder of the package")
struct CourseFolderTests {
  @Test("elsewhere there is no course, and it is said where to go")
  func elsewhere() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nothing-here")
    let error = try #require(throws: CourseError.self) { try CourseFolder(root: folder) }
    #expect(error.isMisuse)
    #expect(error.description.contains("expected a folder with Package.swift and lessons"))
  }

  @Test("names come in order, and only lessons are numbered")
  func names() throws {
    let files = ["lessons/r1/main.swift": "", "lessons/02-reward/main.swift": ""]
    try withCourse(files) { course in
      #expect(course.names(in: "lessons") == ["02-reward", "04-advantage", "r1"])
      #expect(course.numbered(in: "lessons") == ["02-reward", "04-advantage"])
      #expect(course.names(in: "plots").isEmpty)
    }
  }

  @Test("a file is made with the folders above it, and what is not there is named")
  func files() throws {
    try withCourse([:]) { course in
      try course.write("text", to: ".build/a/b")
      #expect(try course.read(".build/a/b") == "text")
      let error = try #require(throws: CourseError.self) { try course.read("missing") }
      #expect(error.description.hasPrefix("missing cannot be read"))
      #expect(!error.isMisuse)
    }
  }
}
