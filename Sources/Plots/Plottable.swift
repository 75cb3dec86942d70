/// A number that can be drawn. Steps are often `Int`, losses `Float`, and a lesson should not have
/// to convert either.
public protocol Plottable {
  /// The number as it is drawn and written to the data file.
  var plotted: Double { get }
}

extension Double: Plottable {
  /// The number itself.
  public var plotted: Double { self }
}

extension Float: Plottable {
  /// The number that a reader of this `Float` sees: 0.1, not 0.10000000149011612.
  public var plotted: Double { Double(description) ?? Double(self) }
}

extension Int: Plottable {
  /// The nearest `Double`; exact up to 2⁵³.
  public var plotted: Double { Double(self) }
}
