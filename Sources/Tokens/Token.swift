/// The number by which a model knows a symbol: its place in the vocabulary, counted from 0.
public typealias Token = Int32
