/// An advantage of one's own, under a name: what `AdvantageEstimator.own` carries.
///
///     let best = OwnAdvantage("only the best") { rewards in
///       rewards.map { $0 == rewards.max() ? 1 : 0 }
///     }
///     settings.advantage = .own(best)
///
/// It is used group by group. Two are equal if their names and parameters are; a resumed training compares
/// these.
public struct OwnAdvantage: Sendable {
  /// Turns the rewards of one group into one advantage for each, in the same order.
  public typealias Function = @Sendable (_ rewards: [Double]) throws(AdvantageError) -> [Double]

  /// A short name for the legend of a figure or the column of a table.
  public let name: String
  /// The parameters that distinguish it from others of its name.
  public let parameters: [Double]
  /// The function; none in one that was read from a file, which has only name and parameters.
  private let function: Function?

  /// An advantage by a function.
  ///
  /// - Parameters:
  ///   - name: for legends, tables and logs.
  ///   - parameters: what distinguishes it from others of its name.
  ///   - function: gets at least one reward, all finite, and returns as many finite numbers.
  public init(_ name: String, parameters: [Double] = [], _ function: @escaping Function) {
    (self.name, self.parameters, self.function) = (name, parameters, function)
  }

  /// Calls the function.
  ///
  /// - Parameter rewards: the rewards of one group, without a unit.
  /// - Returns: one advantage for each.
  /// - Throws: ``AdvantageError`` if a reward or an advantage is not finite, if there are not as many, or as the
  ///   function does.
  func advantages(of rewards: [Double]) throws(AdvantageError) -> [Double] {
    try check(rewards, atLeast: 1)
    guard let function else {
      fatalError("\(name) was read from a file, which has its name and not its function")
    }
    let advantages = try function(rewards)
    guard advantages.count == rewards.count, advantages.allSatisfy(\.isFinite) else {
      throw .notAdvantages(name: name, rewards: rewards, advantages: advantages)
    }
    return advantages
  }
}

extension OwnAdvantage: Hashable, Codable {
  private enum CodingKeys: CodingKey { case name, parameters }

  /// Returns whether name and parameters are the same.
  public static func == (a: OwnAdvantage, b: OwnAdvantage) -> Bool {
    a.name == b.name && a.parameters == b.parameters
  }

  /// Hashes name and parameters.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(parameters)
  }

  /// Reads name and parameters, for comparison.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    parameters = try values.decode([Double].self, forKey: .parameters)
    function = nil
  }

  /// Saves name and parameters.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(name, forKey: .name)
    try values.encode(parameters, forKey: .parameters)
  }
}
