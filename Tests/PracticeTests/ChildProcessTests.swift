import Foundation
import Practice
import PracticeTestSupport
import Testing

@Suite("A program that is run")
struct ChildProcessTests {
  private func run(
    _ script: String, environment: [String: String] = [:], limits: ChildProcess.Limits? = nil
  ) throws -> (end: ChildProcess.End, output: String, errors: String) {
    try withCourse(["input": "read\n"]) { course in
      let (output, errors) = (course.url("output"), course.url("errors"))
      let child = ChildProcess(
        command: ["/bin/sh", "-c", script], folder: course.root, environment: environment,
        limits: limits)
      let end = try child.run(input: course.url("input"), output: output, errors: errors)
      return (end, try course.read("output"), try course.read("errors"))
    }
  }

  @Test("has its input, its folder and its environment, and its status is known")
  func surroundings() throws {
    let script = "cat; ls -d lessons; echo $KNOB; echo no >&2; exit 3"
    let (end, output, errors) = try run(script, environment: ["KNOB": "on"])
    #expect(end == .exited(3))
    #expect(output == "read\nlessons\non\n" && errors == "no\n")
  }

  @Test("is stopped by a signal, and that is known")
  func signals() throws {
    #expect(try run("kill -ILL $$").end == .stopped(by: SIGILL))
  }

  @Test("is killed when its time is over, whatever it does about other signals")
  func time() throws {
    let start = ContinuousClock.now
    let end = try run("trap '' INT TERM; while :; do :; done", limits: .init(seconds: 0.3)).end
    #expect(end == .outOfTime)
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test("has limits of its own, and leaves ours as they are")
  func limits() throws {
    let limits = ChildProcess.Limits(seconds: 60, memory: 1_000_000, output: 8)
    let (_, known, _) = try run("ulimit -f; ulimit -d; ulimit -c", limits: limits)
    #expect(known == "16\n1000000\n0\n")
    let (_, output, _) = try run(
      "trap '' XFSZ; while echo 0123456789abcdef; do :; done 2> /dev/null", limits: limits)
    #expect(output.utf8.count == 8192)
  }
}
