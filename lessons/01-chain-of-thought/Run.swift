import Transformer

/// One seed's model, and how it did while it was trained.
struct Run {
  var model: Transformer<Float>
  var steps: [Int] = []
  var thinking: [Double] = []
  var direct: [Double] = []

  init(model: Transformer<Float>) { self.model = model }

  /// Notes the accuracy on held-out sums of the longest trained length.
  mutating func look(at model: Transformer<Float>, after step: Int, in classroom: Classroom) throws
  {
    steps.append(step)
    thinking.append(
      try classroom.accuracy(of: model, terms: longest, .think, problems: 100))
    direct.append(try classroom.accuracy(of: model, terms: longest, .answer, problems: 100))
  }
}
