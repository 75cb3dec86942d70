import Conversation
import Foundation
import GRPO
import LanguageModel
import Locks
import Random
import Rollouts
import Tasks
import Tensor
import Watch

/// A training that a page starts, stops and looks at; it has a thread of its own.
///
/// It makes a step only while it is looked at: a page that is closed asks no more, and after
/// ``patience`` the training pauses.
package final class LiveRun: Sendable {
  /// The state of a training.
  package enum Status: String, Codable, Sendable {
    /// Between two steps, by order.
    case paused
    /// At work.
    case training
    /// At its last step, or stopped by a collapse.
    case ended
  }

  /// The most steps of a training.
  package static let mostSteps = 1000
  /// Held-out problems are asked before the first step and after every so many.
  package static let interval = 5

  /// The part of a training that others may see.
  package struct View: Sendable {
    /// The state of the training.
    package var status = Status.paused
    /// The measurements of each step.
    package var steps: [WatchedStep] = []
    /// The share of right answers to held-out problems.
    package var heldOut: [WatchedEvaluation] = []
    /// The reason for an early end, if it has ended so.
    package var reason: String?
    /// The policy after the last step.
    package var policy: Transformer<Float>
    /// The page of the training; nothing before the first step.
    package var contents: WatchContents?
  }

  private struct Orders {
    var view: View
    /// The step to go on to.
    var goal = 0
    var isCancelled = false
    var lastSeen = ContinuousClock.now
  }

  /// The settings that it trains with.
  package let choice: PlayChoice
  private let patience: Duration
  private let orders: Guarded<Orders>
  private let bell = DispatchSemaphore(value: 0)

  /// A training that has made no step.
  ///
  /// - Parameters:
  ///   - choice: what the page chose.
  ///   - base: the model to begin with.
  ///   - name: of the training, for its page.
  ///   - threads: at least 1.
  ///   - patience: how long it goes on when nobody looks.
  /// - Throws: the task's error, if there is no such world.
  package init(
    _ choice: PlayChoice, from base: Transformer<Float>, name: String, threads: Int,
    patience: Duration = .seconds(20)
  ) throws {
    (self.choice, self.patience) = (choice, patience)
    let environment = try choice.environment()
    orders = Guarded(Orders(view: View(policy: base)))
    Thread.detachNewThread { self.train(from: base, in: environment, name, threads: threads) }
  }

  private func train(
    from base: Transformer<Float>, in environment: Environment<Quadratic>, _ name: String,
    threads: Int
  ) {
    var trainer = GRPOTrainer(
      from: base, in: environment, choice.settings, seed: choice.seed, threads: threads,
      ranks: .alone)
    var recorder = WatchRecorder(
      of: trainer, in: URL(fileURLWithPath: "/\(name)"), lesson: "playground",
      steps: Self.mostSteps, isOpen: true, threads: threads)
    do {
      let evaluation = try HeldOutEvaluation(environment, base.configuration, threads: threads)
      note(try evaluation.evaluate(base, after: 0), &recorder)
      while mayGoOn() {
        recorder.willStep(trainer)
        let metrics = try trainer.step()
        recorder.didStep(metrics, of: trainer)
        if trainer.steps.isMultiple(of: Self.interval) {
          note(try evaluation.evaluate(trainer.policy, after: trainer.steps), &recorder)
        }
        show(WatchedStep(metrics), trainer.policy, recorder.contents)
      }
      recorder.end(after: trainer.steps, reason: nil)
      end(nil, recorder.contents)
    } catch {
      recorder.end(after: trainer.steps, reason: "\(error)")
      end("\(error)", recorder.contents)
    }
  }

  /// Returns the state of the training, and notes that somebody has looked.
  package func look() -> View {
    orders.withLock {
      $0.lastSeen = .now
      return $0.view
    }
  }

  /// Makes steps up to a number of them.
  package func go(to step: Int) {
    orders.withLock {
      $0.lastSeen = .now
      $0.goal = min(step, Self.mostSteps)
    }
    bell.signal()
  }

  /// Makes one step more.
  package func step() { go(to: orders.withLock { max($0.goal, $0.view.steps.count) } + 1) }

  /// Makes no further step than the one that it is at.
  package func pause() { orders.withLock { $0.goal = 0 } }

  /// Ends its thread, after the step that it is at.
  package func cancel() {
    orders.withLock { $0.isCancelled = true }
    bell.signal()
  }

  /// Waits until there is something to do.
  ///
  /// - Returns: whether there is; if not, it was cancelled or is at its end.
  private func mayGoOn() -> Bool {
    while true {
      let isReady = orders.withLock { orders -> Bool? in
        let made = orders.view.steps.count
        if orders.isCancelled || made >= Self.mostSteps { return false }
        let isSeen = ContinuousClock.now - orders.lastSeen < patience
        let goesOn = made < orders.goal && isSeen
        if !goesOn { orders.goal = 0 }
        orders.view.status = goesOn ? .training : .paused
        return goesOn ? true : nil
      }
      if let isReady { return isReady }
      bell.wait()
    }
  }

  private func note(
    _ evaluation: WatchedEvaluation, _ recorder: inout WatchRecorder<Quadratic>
  ) {
    recorder.note([evaluation])
    orders.withLock { $0.view.heldOut.append(evaluation) }
  }

  private func show(
    _ step: WatchedStep, _ policy: Transformer<Float>, _ contents: WatchContents
  ) {
    orders.withLock {
      $0.view.steps.append(step)
      ($0.view.policy, $0.view.contents) = (policy, contents)
    }
  }

  private func end(_ reason: String?, _ contents: WatchContents) {
    orders.withLock {
      ($0.view.status, $0.view.reason) = (.ended, reason)
      if !$0.view.steps.isEmpty { $0.view.contents = contents }
    }
  }
}

/// The held-out problems that live trainings are asked: the same for all of them.
private struct HeldOutEvaluation {
  private let evaluator: Evaluator<Quadratic>
  private let sampler: Sampler<Float>

  init(
    _ environment: Environment<Quadratic>, _ configuration: TransformerConfiguration, threads: Int
  ) throws {
    evaluator = Evaluator(
      try environment.heldOutProblems(40, seed: 1), in: environment, samples: 4,
      maximumLength: PlayChoice.lesson.maximumLength, seed: 1)
    sampler = Sampler(configuration, threads: threads, ranks: .alone)
  }

  func evaluate(_ policy: Transformer<Float>, after step: Int) throws -> WatchedEvaluation {
    WatchedEvaluation(
      step: step, right: try evaluator.evaluate(policy, with: sampler).passAtOne)
  }
}
