import ChainOfThought
import Tasks

/// Checks the steps of a response, if its task can; a problem of a mixture is checked by the task
/// that it came from.
package func firstCheck<Task: VerifiableTask>(
  of task: Task, _ response: Response, _ problem: Task.Problem
) -> TraceCheck? {
  if let mixture = task as? any Mixing { return mixture.check(response, part: problem) }
  return (task as? any StepCheckable)?.check(response, problem: problem)
}

extension StepCheckable {
  /// Checks a problem whose type is not known here.
  fileprivate func check(_ response: Response, problem: Any) -> TraceCheck? {
    (problem as? Problem).flatMap { check(response, for: $0) }
  }
}

/// A task that is made of others.
private protocol Mixing {
  func check(_ response: Response, part problem: Any) -> TraceCheck?
}

extension TaskMixture: Mixing {
  func check(_ response: Response, part problem: Any) -> TraceCheck? {
    switch problem as? Problem {
    case .first(let problem): firstCheck(of: first, response, problem)
    case .second(let problem): firstCheck(of: second, response, problem)
    case nil: nil
    }
  }
}
