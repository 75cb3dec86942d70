import Foundation
import FuzzReaders

// libFuzzer would bring a `main` of its own; a package names that of a program after the program.

/// libFuzzer's loop: makes up inputs, those that reach new code first, until it is told to stop.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The program: the first byte of an input chooses the reader, the rest is read. A trap, a hang or too
/// much memory ends the search, and the input is kept. The last argument is the folder of inputs to begin
/// with and to add to; the readers' examples are put there.
@_cdecl("fuzz_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  let folder = URL(fileURLWithPath: CommandLine.arguments.last ?? "")
  for (number, reader) in Reader.all.enumerated() {
    for (place, example) in reader.examples.enumerated() {
      let file = folder.appendingPathComponent("example-\(number)-\(place)")
      try? Data([UInt8(number)] + example).write(to: file)
    }
  }
  var (count, arguments) = (count, arguments)
  return runFuzzer(&count, &arguments) { start, count in
    let bytes = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    guard let choice = bytes.first else { return 0 }
    _ = Reader.all[Int(choice) % Reader.all.count].accepts(Array(bytes.dropFirst()))
    return 0
  }
}
