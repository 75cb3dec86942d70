import ArgumentParser
import Conversation
import FlyingFox
import FlyingSocks
import Foundation
import LanguageModel
import Playground
import Terminal

/// Serves the playground to a browser on this machine: `make playground`.
@main
struct Play: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "playground",
    abstract: "Serves a page on which models are asked and trained, on this machine alone.",
    discussion: """
      The address that it prints has a token in it: whoever has no token gets nothing. Ctrl-C ends it, and all
      that trains.
      """)

  @Option(help: "The port; 0 takes a free one.")
  var port: UInt16 = 0
  @Option(help: "The most threads of a training.")
  var threads: Int = max(1, ProcessInfo.processInfo.activeProcessorCount)

  func validate() throws {
    guard (1...1024).contains(threads) else {
      throw ValidationError("--threads: expected from 1 to 1024, got \(threads)")
    }
  }

  func run() async throws {
    let console = Console.standard()
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number) { _exit(128 + $0) } }
    let playground: PlaygroundService
    do {
      var kept: [String: Transformer<Float>] = [:]
      for name in KeptModels.names {
        kept[name] = try Transformer<Float>(
          contentsOf: URL(fileURLWithPath: "\(KeptModels.folder)/\(name)"))
      }
      playground = try PlaygroundService(kept, threads: threads)
    } catch {
      console.note("error: \(error): run this in the folder of the package")
      throw ExitCode.failure
    }
    let token = (0..<4).map { _ in String(UInt32.random(in: .min ... .max), radix: 36) }.joined()
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), timeout: 60, logger: .disabled)
    let gate = Gate(playground, token: token) { await server.listeningPort }
    await server.appendRoute("*") { await gate.answer($0) }
    let serving = Task { try await server.run() }
    do {
      try await server.waitUntilListening(timeout: 5)
    } catch {
      serving.cancel()
      console.note("error: port \(port) of 127.0.0.1 cannot be listened to: choose another --port")
      throw ExitCode.failure
    }
    let found = await server.listeningPort
    console.print([
      "The playground: http://127.0.0.1:\(found)/\(token)/",
      "Open it in a browser. Ctrl-C ends it.",
    ])
    try await serving.value
  }
}

extension HTTPServer {
  /// The port that it listens to; 0 before it does.
  var listeningPort: UInt16 {
    if case .ip4(_, let port) = listeningAddress { port } else { 0 }
  }
}
