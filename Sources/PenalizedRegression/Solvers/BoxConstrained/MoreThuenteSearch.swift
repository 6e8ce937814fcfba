/// The line search of Moré and Thuente: a step of sufficient decrease whose slope is small enough.
///
/// It wants `f(t) <= f(0) + 0.001 t f'(0)` and `|f'(t)| <= 0.9 |f'(0)|`, and keeps an interval that holds such
/// a step. Until a step is low enough with a slope that is not negative, the interval is chosen by the function
/// less the wanted decrease.
///
/// - SeeAlso: Moré and Thuente, *ACM Trans. Math. Softw.* 20(3), 1994: the search in section 2, the trial
///   steps in section 4.
struct MoreThuenteSearch {
  /// A step with what the function is there.
  struct Trial {
    var step: Double
    var value: Double
    var slope: Double

    /// The trial for the function less `slope` times the step.
    func less(_ tilt: Double) -> Trial {
      Trial(step: step, value: value - step * tilt, slope: slope - tilt)
    }

    /// The trial for the function plus that again.
    func plus(_ tilt: Double) -> Trial {
      Trial(step: step, value: value + step * tilt, slope: slope + tilt)
    }
  }

  /// The step to try next, or the one to take.
  private(set) var step: Double

  private static let decrease = 1e-3
  private static let flatness = 0.9
  private static let narrowness = 0.1

  private let start: Trial
  private let largest: Double
  /// The wanted decrease for a unit of the step.
  private let wanted: Double
  private var best: Trial
  private var other: Trial
  private var isBracketed = false
  private var isLow = false
  private var bounds: (low: Double, high: Double)
  private var width: Double
  private var lastWidth: Double

  /// Begins at the step 0; nil where the function does not fall, or the first step is out of range.
  init?(value: Double, slope: Double, firstStep: Double, largestStep: Double) {
    guard !(slope >= 0), firstStep >= 0, firstStep <= largestStep else { return nil }
    start = Trial(step: 0, value: value, slope: slope)
    (best, other) = (start, start)
    step = firstStep
    largest = largestStep
    wanted = MoreThuenteSearch.decrease * slope
    width = largestStep
    lastWidth = 2 * largestStep
    bounds = (0, firstStep + 4 * firstStep)
  }

  /// Takes in what the function is at ``step``; true where the search is over, false with a new step.
  mutating func isOver(value: Double, slope: Double) -> Bool {
    let trial = Trial(step: step, value: value, slope: slope)
    let line = start.value + step * wanted
    if !isLow, value <= line, slope >= 0 { isLow = true }
    if isFound(trial, line) { return true }
    let next: Double
    if !isLow, value <= best.value, value > line {
      (best, other) = (best.less(wanted), other.less(wanted))
      next = renew(trial.less(wanted))
      (best, other) = (best.plus(wanted), other.plus(wanted))
    } else {
      next = renew(trial)
    }
    choose(next)
    return false
  }

  /// Whether the trial is good enough, or nothing better can be found.
  private func isFound(_ trial: Trial, _ line: Double) -> Bool {
    if isBracketed {
      if step <= bounds.low || step >= bounds.high || isNarrow { return true }
    }
    if step == largest, trial.value <= line, trial.slope <= wanted { return true }
    if step == 0, trial.value > line || trial.slope >= wanted { return true }
    return trial.value <= line && abs(trial.slope) <= MoreThuenteSearch.flatness * -start.slope
  }

  private var isNarrow: Bool {
    bounds.high - bounds.low <= MoreThuenteSearch.narrowness * bounds.high
  }

  /// Makes `next` the step, or the middle of an interval that does not shrink fast enough.
  private mutating func choose(_ next: Double) {
    step = next
    if isBracketed {
      let span = other.step - best.step
      if abs(span) >= 0.66 * lastWidth { step = best.step + 0.5 * span }
      lastWidth = width
      width = abs(span)
      bounds = (
        Double.minimum(best.step, other.step), Double.maximum(best.step, other.step)
      )
    } else {
      bounds = (step + 1.1 * (step - best.step), step + 4 * (step - best.step))
    }
    step = Double.minimum(Double.maximum(step, 0), largest)
    if isBracketed, step <= bounds.low || step >= bounds.high || isNarrow { step = best.step }
  }

  /// Takes the trial into the interval and returns the step that the interpolations of both ends give.
  private mutating func renew(_ trial: Trial) -> Double {
    let turns = trial.slope * (best.slope / abs(best.slope)) < 0
    let next: Double
    if trial.value > best.value {
      // Higher: a minimum lies between.
      let share = cubicShare(from: best, to: trial, cubicParts(best, trial))
      let cubic = best.step + share * (trial.step - best.step)
      let mean = (best.value - trial.value) / (trial.step - best.step)
      let quadratic =
        best.step + ((best.slope / (mean + best.slope)) / 2) * (trial.step - best.step)
      next =
        abs(cubic - best.step) < abs(quadratic - best.step)
        ? cubic : cubic + (quadratic - cubic) / 2
      isBracketed = true
    } else if turns {
      // Lower, and the slope has turned: a minimum lies between.
      let share = cubicShare(from: trial, to: best, cubicParts(best, trial))
      let cubic = trial.step + share * (best.step - trial.step)
      let secant = secant(trial)
      next = abs(cubic - trial.step) > abs(secant - trial.step) ? cubic : secant
      isBracketed = true
    } else if abs(trial.slope) < abs(best.slope) {
      next = beyond(trial)
    } else if isBracketed {
      // Lower, no flatter: the cubic through the other end.
      let share = cubicShare(from: trial, to: other, cubicParts(other, trial))
      next = trial.step + share * (other.step - trial.step)
    } else {
      next = trial.step > best.step ? bounds.high : bounds.low
    }
    if trial.value > best.value {
      other = trial
    } else {
      if turns { other = best }
      best = trial
    }
    return next
  }

  /// The step for a trial that is lower and flatter, its slope of the same sign.
  private func beyond(_ trial: Trial) -> Double {
    let secant = secant(trial)
    let share = cubicShareBeyond(trial)
    let cubic =
      share.map { trial.step + $0 * (best.step - trial.step) }
      ?? (trial.step > best.step ? bounds.high : bounds.low)
    let (toCubic, toSecant) = (abs(cubic - trial.step), abs(secant - trial.step))
    guard isBracketed else {
      let farther = toCubic > toSecant ? cubic : secant
      return Double.maximum(bounds.low, Double.minimum(bounds.high, farther))
    }
    let nearer = toCubic < toSecant ? cubic : secant
    let limit = trial.step + 0.66 * (other.step - trial.step)
    return trial.step > best.step ? Double.minimum(limit, nearer) : Double.maximum(limit, nearer)
  }

  /// Where the line through the slopes of the trial and the best step is 0.
  private func secant(_ trial: Trial) -> Double {
    trial.step + (trial.slope / (trial.slope - best.slope)) * (best.step - trial.step)
  }

  /// The minimizer of the cubic through two trials, as a share of the way from one to the other.
  private func cubicShare(
    from: Trial, to: Trial, _ parts: (theta: Double, root: Double)
  ) -> Double {
    let gamma = to.step < from.step ? -parts.root : parts.root
    let above = (gamma - from.slope) + parts.theta
    let below = ((gamma - from.slope) + gamma) + to.slope
    return above / below
  }

  /// The same on the far side of the trial, seen from the best step; nil where the cubic does not turn there.
  private func cubicShareBeyond(_ trial: Trial) -> Double? {
    let (theta, root) = cubicParts(best, trial, isClamped: true)
    let gamma = trial.step > best.step ? -root : root
    let above = (gamma - trial.slope) + theta
    let below = (gamma + (best.slope - trial.slope)) + gamma
    let share = above / below
    return share < 0 && gamma != 0 ? share : nil
  }

  /// The two numbers that the cubic's minimizer is made of, scaled against overflow.
  private func cubicParts(
    _ end: Trial, _ trial: Trial, isClamped: Bool = false
  ) -> (theta: Double, root: Double) {
    let theta =
      3 * (end.value - trial.value) / (trial.step - end.step) + end.slope + trial.slope
    let scale = Double.maximum(abs(theta), Double.maximum(abs(end.slope), abs(trial.slope)))
    let ratio = theta / scale
    var square = ratio * ratio - (end.slope / scale) * (trial.slope / scale)
    if isClamped { square = Double.maximum(0, square) }
    return (theta, scale * square.squareRoot())
  }
}
