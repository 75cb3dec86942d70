import Tasks

extension Bilingual: StepCheckable where Base: StepCheckable {
  /// Checks the steps of a thought in either language, or in a mixture of both: each word is first
  /// translated into the task's own language. Symbols stay in their places, so that a mistake is
  /// marked where it is.
  public func check(_ response: Response, for problem: Problem) -> TraceCheck? {
    let read = Response(
      symbols: Language.english.translation(of: response.symbols), prefill: response.prefill)
    return base.check(read, for: problem.problem)
  }
}
