import Doctor
import LessonShared
import TinyR1

/// Returns the share of the faults with a signature that the doctor names rightly, in per cent: its mean over
/// seeds.
func namedShare(of patients: [Patient]) -> ConfidenceInterval {
  let known = patients.filter(\.fault.hasSignature).map(\.named)
  return seedInterval(
    (known.first ?? []).indices.map { seed in 100 * mean(known.map { $0[seed] ? 1 : 0 }) },
    within: 0...100)
}

/// For each fault that breaks an identity at once, and each seed: 100 if the doctor names it from one line.
func namedByOneLine(_ patients: [Patient]) -> [Double] {
  patients.filter(\.fault.breaksIdentity).flatMap { patient in
    patient.logs.map { patient.fault.isNamed(by: examine($0.prefix(1))) ? 100 : 0 }
  }
}

/// Returns the share of sound trainings of which the doctor finds something, in per cent: its mean
/// over seeds.
func alarmRate(of sound: [(name: String, logs: [TrainingLog])]) -> ConfidenceInterval {
  let alarms = (sound.first?.logs ?? []).indices.map { seed in
    mean(sound.map { examine($0.logs[seed]).isEmpty ? 0 : 1 })
  }
  return rateInterval(alarms, trials: sound.count).scaled(by: 100)
}

/// By how many points a training ends higher than another one from the same seeds.
func gain(of condition: ClinicCondition, over other: ClinicCondition) -> ConfidenceInterval {
  condition.curves.interval(at: .last, against: other.curves) {
    100 * ($0.passAtOne - $1.passAtOne)
  }
}

/// By how many points the faults without a signature end below the sound training: their mean, over seeds.
func shortfall(ofUnseen patients: [Patient], below sound: ClinicCondition) -> ConfidenceInterval {
  let unseen = patients.filter { !$0.fault.hasSignature }.map(\.condition.curves)
  return seedInterval(
    sound.curves.enumerated().map { seed, curve in
      100 * (curve.last.passAtOne - mean(unseen.map { $0[seed].last.passAtOne }))
    })
}

/// The largest difference of any number of two logs, of seeds that were trained in two ways.
func largestDifference(_ first: ClinicCondition, _ second: ClinicCondition) -> Double {
  zip(first.curves, second.curves).flatMap { one, other in
    one.metrics.count == other.metrics.count
      ? zip(one.metrics, other.metrics).flatMap { own, others in
        // Both not a number: no response of that kind.
        zip(own.logged, others.logged).map {
          $0.value.isNaN && $1.value.isNaN ? 0 : abs($0.value - $1.value)
        }
      } : [.infinity]
  }.reduce(0) { $1.isNaN ? .infinity : max($0, $1) }
}
