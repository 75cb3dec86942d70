import LanguageModel
import Numerics
import Tensor
import TestSupport
import TestWorlds
import Tokens

/// A model as `LlamaForCausalLM` defines it, one number after the other, from the matrices under
/// their Hugging Face names: slow, obvious, and independent of the library's kernels.
struct NaiveTransformer {
  let configuration: TransformerConfiguration
  private var matrices: [String: [[Double]]] = [:]

  init(_ model: Transformer<Double>) {
    configuration = model.configuration
    for entry in model.layout.entries {
      matrices[entry.name] = (0..<entry.rows).map { row in
        (0..<entry.columns).map {
          model.parameters.view[0, entry.offset + row * entry.columns + $0]
        }
      }
    }
  }

  func logits(_ tokens: [Token]) -> [[Double]] {
    var stream = tokens.map { matrices["model.embed_tokens.weight", default: []][Int($0)] }
    for layer in 0..<configuration.layers {
      stream = block(stream, layer: layer, positions: Array(tokens.indices), attend: attention)
    }
    let head = configuration.tiedEmbeddings ? "model.embed_tokens.weight" : "lm_head.weight"
    return stream.map { apply(head, norm($0, "model.norm.weight")) }
  }

  /// A block's output from its input, for rows at any positions, and with any attention to their
  /// queries, keys and values.
  func block(
    _ stream: [[Double]], layer: Int, positions: [Int],
    attend: (_ q: [[Double]], _ k: [[Double]], _ v: [[Double]]) -> [[Double]]
  ) -> [[Double]] {
    let name = "model.layers.\(layer)"
    let normed = stream.map { norm($0, "\(name).input_layernorm.weight") }
    let rotated = { (projection: String) in
      normed.indices.map { t in
        rotate(
          apply("\(name).self_attn.\(projection).weight", normed[t]), position: positions[t])
      }
    }
    let v = normed.map { apply("\(name).self_attn.v_proj.weight", $0) }
    let attended = attend(rotated("q_proj"), rotated("k_proj"), v)
    return stream.indices.map { t in
      let middle = sum(stream[t], apply("\(name).self_attn.o_proj.weight", attended[t]))
      let x = norm(middle, "\(name).post_attention_layernorm.weight")
      let gate = apply("\(name).mlp.gate_proj.weight", x)
      let up = apply("\(name).mlp.up_proj.weight", x)
      let gated = zip(gate, up).map { $0 / (1 + Double.exp(-$0)) * $1 }
      return sum(middle, apply("\(name).mlp.down_proj.weight", gated))
    }
  }

  private func attention(_ q: [[Double]], _ k: [[Double]], _ v: [[Double]]) -> [[Double]] {
    let (shape, width) = (configuration.attentionShape, configuration.headWidth)
    return q.indices.map { t in
      (0..<shape.heads).flatMap { head -> [Double] in
        // repeat_kv: heads / keyValueHeads neighbouring heads share one key-value head.
        let source = head / (shape.heads / shape.keyValueHeads)
        let scores = (0...t).map { s in
          (0..<width).reduce(0) { $0 + q[t][head * width + $1] * k[s][source * width + $1] }
            / Double(width).squareRoot()
        }
        let weights = scores.map { Double.exp($0) }
        let total = weights.reduce(0, +)
        return (0..<width).map { i in
          (0...t).reduce(0) { $0 + weights[$1] / total * v[$1][source * width + i] }
        }
      }
    }
  }

  /// x·cos + rotate_half(x)·sin, where rotate_half puts the negative second half before the first.
  private func rotate(_ x: [Double], position: Int) -> [Double] {
    let (width, half) = (configuration.headWidth, configuration.headWidth / 2)
    return x.indices.map { index in
      let (head, i) = (index / width * width, index % width)
      let frequency = Double.pow(configuration.rotaryTheta, -2 * Double(i % half) / Double(width))
      let angle = Double(position) * frequency
      let turned = i < half ? -x[head + i + half] : x[head + i - half]
      return x[index] * Double.cos(angle) + turned * Double.sin(angle)
    }
  }

  private func norm(_ x: [Double], _ weight: String) -> [Double] {
    let mean = x.reduce(0) { $0 + $1 * $1 } / Double(x.count)
    let scale = 1 / (mean + configuration.normEpsilon).squareRoot()
    return zip(x, matrices[weight, default: [[]]][0]).map { $0 * scale * $1 }
  }

  private func apply(_ name: String, _ x: [Double]) -> [Double] {
    matrices[name, default: []].map { row in zip(row, x).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  private func sum(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map(+) }
}

extension Transformer<Double> {
  /// A model in which every weight is random, those of the norms too, which a new one has at 1.
  static func random(_ configuration: TransformerConfiguration, seed: UInt64) -> Transformer {
    var model = Transformer(configuration, seed: seed)
    let numbers = model.parameters.mutableView()
    for (index, entry) in model.layout.entries.enumerated() where entry.isNorm {
      for (i, number) in normals(entry.columns, seed: seed + UInt64(index)).enumerated() {
        numbers[0, entry.offset + i] += 0.3 * number
      }
    }
    return model
  }
}

extension Transformer<Double> {
  /// The slopes of a number of a model in each weight of one of its matrices, by finite differences.
  func slopes(of entry: ParameterLayout.Entry, _ value: (Transformer) -> Double) -> [Double] {
    var moved = self
    return (entry.offset..<entry.offset + entry.rows * entry.columns).map { i in
      let before = parameters.view[0, i]
      return centralDifference { h in
        moved.parameters.mutableView()[0, i] = before + h
        defer { moved.parameters.mutableView()[0, i] = before }
        return value(moved)
      }
    }
  }
}
