// One update, every number: a group of four answers to x² - 5x + 6 = 0, what GRPO gives to each token, and
// what becomes of its probability.
//
//     make one-update                  prints it, and writes runs/one-update/watch.html
//     make one-update ARGS=--page      writes plots/one-update.md
//     make one-update ARGS=--check     is that page what comes out?

import Conversation
import Foundation
import TextLayout
import TinyR1
import Watch

/// Ends with an error of one line.
func fail(_ text: String, code: Int32 = EXIT_FAILURE) -> Never {
  FileHandle.standardError.write(Data("error: \(text)\n".utf8))
  exit(code)
}

/// The text for a terminal.
func plain(_ parts: [Part]) -> String {
  parts.map { part in
    switch part {
    case .heading(let text): "\(text)\n\(String(repeating: "─", count: displayWidth(text)))\n"
    case .prose(let text): wrap(text, width: 100).joined(separator: "\n") + "\n"
    case .lines(let lines): lines.joined(separator: "\n") + "\n"
    }
  }.joined(separator: "\n")
}

/// The page.
func page(_ parts: [Part]) -> String {
  let text = parts.map { part in
    switch part {
    case .heading(let text): "## \(text)\n"
    case .prose(let text): text + "\n"
    case .lines(let lines): "```text\n\(lines.joined(separator: "\n"))\n```\n"
    }
  }.joined(separator: "\n")
  return "# One update, every number\n\n" + text
    + """

    `make one-update` also writes this group as a page to click through, `runs/one-update/watch.html`. The method is that of
    [lesson 07](../lessons/07-grpo/README.md); its stages are in `Sources/GRPO/GRPOStages.swift`.

    """
}

let words = Array(CommandLine.arguments.dropFirst())
guard words.isEmpty || words == ["--page"] || words == ["--check"] else {
  fail(
    "expected nothing, --page or --check, got \(words.joined(separator: " "))", code: EX_USAGE)
}
let kept = URL(fileURLWithPath: "\(KeptModels.folder)/base")
let published = URL(fileURLWithPath: "plots/one-update.md")

do {
  guard FileManager.default.fileExists(atPath: kept.path) else {
    fail("there is no \(KeptModels.folder)/base here: run this in the folder of the package")
  }
  let update = try OneUpdate(
    of: Transformer<Float>(contentsOf: kept),
    threads: max(1, ProcessInfo.processInfo.activeProcessorCount))
  let parts = report(of: update)
  switch words.first {
  case "--page":
    try page(parts).write(to: published, atomically: true, encoding: .utf8)
  case "--check":
    guard (try? String(contentsOf: published, encoding: .utf8)) == page(parts) else {
      fail("plots/one-update.md is not what comes out: make one-update ARGS=--page writes it anew")
    }
  default:
    try update.watched(in: URL(fileURLWithPath: "runs/one-update")).write()
    print(plain(parts))
    print("The same as a page to touch: runs/one-update/watch.html")
  }
} catch {
  fail("\(error)")
}
