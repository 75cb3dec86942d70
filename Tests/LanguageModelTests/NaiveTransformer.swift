import LanguageModel
import Numerics
import Tensor
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
      let name = "model.layers.\(layer)"
      let normed = stream.map { norm($0, "\(name).input_layernorm.weight") }
      let attended = attention(normed, name)
      for t in tokens.indices {
        stream[t] = sum(stream[t], apply("\(name).self_attn.o_proj.weight", attended[t]))
        let x = norm(stream[t], "\(name).post_attention_layernorm.weight")
        let gate = apply("\(name).mlp.gate_proj.weight", x)
        let up = apply("\(name).mlp.up_proj.weight", x)
        let gated = zip(gate, up).map { $0 / (1 + Double.exp(-$0)) * $1 }
        stream[t] = sum(stream[t], apply("\(name).mlp.down_proj.weight", gated))
      }
    }
    let head = configuration.tiedEmbeddings ? "model.embed_tokens.weight" : "lm_head.weight"
    return stream.map { apply(head, norm($0, "model.norm.weight")) }
  }

  private func attention(_ x: [[Double]], _ name: String) -> [[Double]] {
    let (shape, width) = (configuration.attentionShape, configuration.headWidth)
    let rotated = { (projection: String) in
      x.indices.map { t in
        rotate(apply("\(name).self_attn.\(projection).weight", x[t]), position: t)
      }
    }
    let (q, k) = (rotated("q_proj"), rotated("k_proj"))
    let v = x.map { apply("\(name).self_attn.v_proj.weight", $0) }
    return x.indices.map { t in
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
