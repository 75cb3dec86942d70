import FlyingFox
import FlyingSocks
import Foundation
import Playground

/// A gate between the network and the playground: nobody but a page of its own is answered.
///
/// A page of another origin may send requests to this machine, and a name of another host may lead here. So
/// the host has to be 127.0.0.1 or localhost with this port; an origin, where one is named, the same; the path has to
/// begin with the token; and what is posted has to be JSON, which another origin may not post unasked.
struct Gate: Sendable {
  private let playground: PlaygroundService
  private let token: String
  private let port: @Sendable () async -> UInt16

  /// A gate.
  ///
  /// - Parameters:
  ///   - playground: what is behind it.
  ///   - token: the first part of each path.
  ///   - port: where the server listens.
  init(_ playground: PlaygroundService, token: String, port: @escaping @Sendable () async -> UInt16)
  {
    (self.playground, self.token, self.port) = (playground, token, port)
  }

  /// Answers a request, or says why not.
  func answer(_ request: HTTPRequest) async -> HTTPResponse {
    do {
      switch try await reply(to: request) {
      case .page(let bytes): return response(.ok, "text/html; charset=utf-8", Data(bytes))
      case .json(let data): return response(.ok, "application/json", data)
      case .lines(let stream):
        return response(.ok, "application/x-ndjson", HTTPBodySequence(from: Lines(stream: stream)))
      }
    } catch let refusal as PlayRefusal {
      return failure(HTTPStatusCode(refusal.status, phrase: "Refused"), refusal.description)
    } catch {
      return failure(.internalServerError, "\(error)")
    }
  }

  private func reply(to request: HTTPRequest) async throws -> PlaygroundService.Reply {
    let port = await port()
    let hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
    guard let host = request.headers[HTTPHeader("Host")], hosts.contains(host) else {
      throw PlayRefusal("expected the host \(hosts[0])", status: 403)
    }
    if let origin = request.headers[HTTPHeader("Origin")], origin != "http://\(host)" {
      throw PlayRefusal("expected no other origin than http://\(host)", status: 403)
    }
    if let site = request.headers[HTTPHeader("Sec-Fetch-Site")],
      !["same-origin", "none"].contains(site)
    {
      throw PlayRefusal("expected a request of the playground's own page", status: 403)
    }
    // As it was sent: the server's own path has lost its last slash.
    let sent = request.target.path()
    guard sent.hasPrefix("/\(token)/") else {
      throw PlayRefusal("the address that make playground printed has a token in it", status: 403)
    }
    let path = String(sent.dropFirst(token.count + 1))
    let query = request.query.reduce(into: [:]) { $0[$1.name] = $1.value }
    switch request.method {
    case .GET: return try await playground.answer(path, query: query)
    case .POST:
      guard request.headers[.contentType]?.hasPrefix("application/json") == true else {
        throw PlayRefusal("expected Content-Type: application/json", status: 415)
      }
      guard let length = request.headers[.contentLength].flatMap({ Int($0) }) else {
        throw PlayRefusal("expected a Content-Length", status: 411)
      }
      guard length <= PlaygroundService.largestBody else {
        throw PlayRefusal("expected at most \(PlaygroundService.largestBody) bytes", status: 413)
      }
      return try await playground.answer(path, body: request.bodyData)
    default: throw PlayRefusal("expected GET or POST", status: 405)
    }
  }

  private func failure(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    // A dictionary of strings can be encoded.
    let body = (try? JSONEncoder().encode(["error": text])) ?? Data()
    return response(status, "application/json", body)
  }

  private func response(
    _ status: HTTPStatusCode, _ type: String, _ body: Data
  ) -> HTTPResponse {
    response(status, type, HTTPBodySequence(data: body))
  }

  private func response(
    _ status: HTTPStatusCode, _ type: String, _ body: HTTPBodySequence
  ) -> HTTPResponse {
    let headers = HTTPHeaders([
      .contentType: type,
      HTTPHeader("Content-Security-Policy"):
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; "
        + "frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Referrer-Policy"): "no-referrer",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      HTTPHeader("Cache-Control"): "no-store",
    ])
    return HTTPResponse(statusCode: status, headers: headers, body: body)
  }
}

/// Answers as a body in chunks, a line each. The server asks for a line when the one before is on its way.
private struct Lines: AsyncBufferedSequence {
  let stream: AnswerStream

  struct AsyncIterator: AsyncBufferedIteratorProtocol {
    let stream: AnswerStream

    /// The server takes whole buffers; a line has more than one byte.
    mutating func next() async throws -> UInt8? {
      throw PlayRefusal("answers are read line by line", status: 500)
    }

    mutating func nextBuffer(suggested count: Int) async throws -> Data? { try await stream.next() }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(stream: stream) }
}
