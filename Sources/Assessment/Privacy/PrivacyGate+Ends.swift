// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The ends of the scale: a mean of 4.9 says of everybody what they answered, so near the ends only a bound is shown.
///
/// Whether that is done depends on nothing but the figure itself. A figure that were withheld there would tell as much as one that is shown.
extension PrivacyGate {
  /// A figure of answers as it may be shown.
  struct Coarse {
    /// The figure, or the end where it may not be shown further.
    var value: Double
    /// Whether it is the figure itself.
    var bound: Tenths.Bound

    /// Rounded.
    var tenths: Tenths { Tenths(rounding: value, bound: bound) }
  }

  /// A figure of answers, not nearer to the ends of its scale than two points of the person who counts most; `docs/privacy.md`, the ends.
  ///
  /// `share` is what that person counts for at most, 0...1: with eight partners that count equally 1/8, so that 4.7 is the highest figure on answers of
  /// 1 to 5.
  func coarse(_ value: Double, share: Double, on scale: ScoreScale) -> Coarse {
    let margin = (20 * share * scale.point - Limits.tolerance).rounded(.up) / 10
    let (low, high) = (scale.range.lowerBound + margin, scale.range.upperBound - margin)
    // One of two people: no figure between the ends is left.
    guard low < high else { return Coarse(value: (low + high) / 2, bound: value < (low + high) / 2 ? .orLess : .orMore) }
    // By the number as it is printed: nothing else decides, and what the archive keeps of it comes to the same.
    let printed = Tenths(rounding: value).value
    if printed > high + Limits.tolerance { return Coarse(value: high, bound: .orMore) }
    if printed < low - Limits.tolerance { return Coarse(value: low, bound: .orLess) }
    return Coarse(value: value, bound: .exact)
  }

  /// A figure of answers rounded to half a point, not beyond the last half before the ends that `coarse` keeps to.
  ///
  /// What lies beyond the last half is said in the same words as what rounds to it.
  func rough(_ value: Double, share: Double, on scale: ScoreScale) -> Coarse {
    let step = max(1, (5 * scale.point).rounded(.up)) / 10
    let start = scale.range.lowerBound
    let margin = (20 * share * scale.point - Limits.tolerance).rounded(.up) / 10
    let steps = ((scale.range.upperBound - start) / step + Limits.tolerance).rounded(.down)
    let first = (margin / step - Limits.tolerance).rounded(.up)
    let last = ((scale.range.upperBound - margin - start) / step + Limits.tolerance).rounded(.down)
    guard first < last else { return coarse(value, share: share, on: scale) }
    let nearest = min(max(((value - start) / step).rounded(.toNearestOrAwayFromZero), 0), steps)
    let bound: Tenths.Bound = nearest >= last ? .orMore : nearest <= first ? .orLess : .about
    return Coarse(value: start + step * min(max(nearest, first), last), bound: bound)
  }

  /// An estimate from answers.
  func coarse(_ estimate: ScoreEstimate, on scale: ScoreScale) -> Coarse {
    coarse(estimate.value, share: largestShare(estimate), on: scale)
  }

  /// What one person counts for at most in an estimate.
  func largestShare(_ estimate: ScoreEstimate) -> Double {
    largestShare(of: estimate.respondents, partners: estimate.partners)
  }

  /// What one person counts for at most: as much as a partner, when that is the only one who answered for it.
  ///
  /// Where every respondent counts equally too: the answers of a small partner are what must not be found.
  func largestShare(of respondents: Int, partners: Int) -> Double {
    1 / Double(max(1, partners > 1 ? partners : respondents))
  }

  /// The score of a theme from answers and facts: facts are shown, so what is bounded in the answers is in both together.
  func coarse(_ measured: DimensionScore) -> Coarse? {
    guard let combined = measured.combined else { return nil }
    guard let perception = measured.perception.estimate else { return Coarse(value: combined.value, bound: .exact) }
    let shown = coarse(perception, on: normenkader.scale(of: .dimension(measured.id)))
    guard measured.facts != nil else { return shown }
    let moved = normenkader.scoring.perceptionWeight * (perception.value - shown.value)
    return Coarse(value: combined.value - moved, bound: shown.bound)
  }

  /// All themes together, on a basis: what it is with the scores of the themes as they are shown.
  ///
  /// Else the other themes and the whole would give the one that is bounded.
  func coarseOverall(_ estimate: ScoreEstimate, _ measurement: Measurement, _ basis: Quantity.Basis) -> Coarse {
    let parts = measurement.dimensions.compactMap { measured -> (id: ID<Dimension>, moved: Double)? in
      let (exact, shown) =
        basis == .perception
        ? (measured.perception.estimate?.value, measured.perception.estimate.map { coarse($0, on: normenkader.scale(of: .dimension(measured.id))) })
        : (measured.combined?.value, coarse(measured))
      guard let exact, let shown else { return nil }
      return (measured.id, exact - shown.value)
    }
    let weights = normenkader.overallWeights(of: parts.map(\.id))
    let moved = zip(weights, parts).reduce(0) { $0 + $1.0 * $1.1.moved }
    let scale = normenkader.scale(of: .overall)
    var shown = coarse(estimate.value - moved, share: largestShare(estimate), on: scale)
    // What rounds to the same makes no difference that anybody sees.
    if shown.bound == .exact, shown.tenths != Tenths(rounding: estimate.value) { shown.bound = moved > 0 ? .orMore : .orLess }
    return shown
  }

  /// A score of a condition as it may be shown.
  func coarse(_ sample: Sample, of scope: Quantity.Scope, _ basis: Quantity.Basis, _ measurement: Measurement) -> Tenths {
    let plain = Tenths(rounding: sample.value)
    guard basis != .facts else { return plain }
    switch scope {
    case .dimension(let id):
      guard let measured = measurement.dimensions.first(where: { $0.id == id }) else { return plain }
      if basis == .perception {
        return measured.perception.estimate.map { coarse($0, on: normenkader.scale(of: .dimension(id))).tenths } ?? plain
      }
      return coarse(measured)?.tenths ?? plain
    case .overall:
      let estimate = basis == .perception ? measurement.overallPerception : measurement.overall
      return estimate.map { coarseOverall($0, measurement, basis).tenths } ?? plain
    }
  }
}
