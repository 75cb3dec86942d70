import Foundation
import LanguageModel
import Require
import Tensor

/// Tensors by their names: those of one file, or of the shards that an index names.
///
/// Hugging Face cuts a large model into `model-00001-of-00003.safetensors` and so on, and says in
/// `model.safetensors.index.json` which of these shards has which tensor:
///
///     {"metadata": …, "weight_map": {"lm_head.weight": "model-00003-of-00003.safetensors", …}}
package struct TensorFiles {
  /// The file, or the index of the shards.
  let path: String
  private var shards: [(path: String, file: SafeTensors)] = []
  private var places: [String: Int] = [:]

  /// The tensors of one file.
  init(_ url: URL) throws(CheckpointError) {
    path = url.path
    try add(SafeTensors(contentsOf: url), path)
  }

  /// The tensors of the bytes of a file.
  package init(_ bytes: [UInt8], path: String) throws(CheckpointError) {
    self.path = path
    do throws(SafeTensorsError) {
      add(try SafeTensors(bytes), path)
    } catch {
      throw .damaged(path: path, error)
    }
  }

  /// The weights of a model in a folder: of `model.safetensors` if it is there, or else of the shards.
  ///
  /// - Throws: ``CheckpointError``, also if the weights are pickled: to read them is to run whatever
  ///   program is in them.
  package init(modelIn folder: URL) throws(CheckpointError) {
    let (file, index) = (
      folder.appendingPathComponent("model.safetensors"),
      folder.appendingPathComponent("model.safetensors.index.json")
    )
    func isThere(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
    if isThere(file) || !isThere(index) {
      let pickled = folder.appendingPathComponent("pytorch_model.bin")
      if !isThere(file), isThere(pickled) || isThere(pickled.appendingPathExtension("index.json")) {
        throw .unsupported(
          path: folder.path, field: "the weights",
          expected: "model.safetensors (Python's model.save_pretrained writes it)",
          found: "\(pickled.lastPathComponent), which only Python reads")
      }
      try self.init(file)
    } else {
      try self.init(index: index)
    }
  }

  /// The tensors of the shards beside their index.
  private init(index: URL) throws(CheckpointError) {
    path = index.path
    let shardOfTensor = try Self.weightMap(
      readFile(index, limit: Checkpoint.longestJSON), path: index.path)
    var rest = Checkpoint.longestTensors
    for name in Set(shardOfTensor.values).sorted() {
      let url = index.deletingLastPathComponent().appendingPathComponent(name)
      let shard = try SafeTensors(contentsOf: url, limit: rest)
      rest -= shard.byteCount
      for tensor in shard.tensors where shardOfTensor[tensor.name] != name {
        throw .malformed(
          path: path,
          reason: "expected \(tensor.name.debugDescription) in \(name), which has it, found "
            + (shardOfTensor[tensor.name] ?? "no such tensor"))
      }
      add(shard, url.path)
    }
    for (name, shard) in shardOfTensor.sorted(by: { $0.key < $1.key }) where places[name] == nil {
      throw .malformed(
        path: path,
        reason: "expected \(name.debugDescription) in \(shard), found no such tensor there")
    }
  }

  /// Reads which shard has which tensor; the shards are files of the index's own folder.
  package static func weightMap(
    _ index: [UInt8], path: String
  ) throws(CheckpointError) -> [String: String] {
    guard case .object(let places)? = try parseJSON(index, path: path)["weight_map"],
      !places.isEmpty
    else {
      throw .malformed(path: path, reason: "expected the names of tensors in weight_map")
    }
    var shards: [String: String] = [:]
    for (tensor, value) in places.sorted(by: { $0.key < $1.key }) {
      guard case .string(let name) = value, name.hasSuffix(".safetensors"),
        !name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 })
      else {
        throw .malformed(
          path: path,
          reason: "expected \(tensor.debugDescription) in a safetensors file of this folder, "
            + "found \(value.line)")
      }
      shards[tensor] = name
    }
    return shards
  }

  private mutating func add(_ file: SafeTensors, _ path: String) {
    for tensor in file.tensors { places[tensor.name] = shards.count }
    shards.append((path, file))
  }

  /// The names of all tensors, in order.
  package var names: [String] { places.keys.sorted() }

  /// The tensor of a name, if there is one.
  subscript(name: String) -> SafeTensors.Tensor? {
    places[name].flatMap { shards[$0].file[name] }
  }

  /// The file that has the tensor of a name, or would have it.
  package func path(of name: String) -> String { places[name].map { shards[$0].path } ?? path }

  /// Makes sure that all matrices of a layout are there, once for each prefix, and no others but those
  /// with the names in `unused`.
  package func check(
    _ layout: ParameterLayout, prefixes: [String], type: SafeTensors.NumberType? = nil,
    unused: Set<String> = []
  ) throws(CheckpointError) {
    var expected = unused
    for prefix in prefixes {
      for entry in layout.entries {
        let name = prefix + entry.name
        expected.insert(name)
        let found = self[name]
        guard let found, found.shape == entry.shape, type == nil || found.type == type else {
          throw .wrongTensor(
            path: path(of: name), name: name,
            expected: (type.map { "\($0.rawValue) " } ?? "") + "\(entry.shape)",
            found: found.map { "\($0.type.rawValue) \($0.shape)" })
        }
      }
    }
    for name in names where !expected.contains(name) {
      throw .unknownTensor(path: path(of: name), name: name)
    }
  }

  /// Copies all matrices of a layout.
  func copy<Scalar>(
    _ layout: ParameterLayout, prefix: String, into vector: inout ParameterVector<Scalar>
  ) {
    let row = vector.mutableView()
    for entry in layout.entries {
      copy(prefix + entry.name, into: row.columns(entry.offset..<entry.offset + entry.count))
    }
  }

  /// Writes the numbers of a tensor into a row of the same length.
  ///
  /// - Precondition: there is a tensor of that name, of as many numbers.
  func copy<Scalar>(_ name: String, into row: Matrix<Scalar>) {
    guard let place = places[name], let tensor = shards[place].file[name] else {
      return require(false, "there is no tensor \(name)")
    }
    shards[place].file.copy(tensor, into: row)
  }
}

extension ParameterLayout.Entry {
  /// The weight of a norm has a single dimension in a file.
  var shape: [Int] { isNorm ? [columns] : [rows, columns] }

  /// The number of elements.
  var count: Int { rows * columns }
}
