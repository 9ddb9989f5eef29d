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
    // By the number as it is printed: nothing else decides, and what the archive keeps of it comes to the same. "4.6 or higher" is said of 4.6 too:
    // else it would mean 4.65 or more.
    let printed = Tenths(rounding: value).value
    if printed >= high - Limits.tolerance { return Coarse(value: high, bound: .orMore) }
    if printed <= low + Limits.tolerance { return Coarse(value: low, bound: .orLess) }
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

  /// The score of people on a scale, made of its statements as they are shown; `.about` for one that is rounded to half a point.
  ///
  /// Else the other statements and the whole would give the one that is bounded.
  func coarse(_ estimate: ScoreEstimate, of id: ScaleID, in measurement: Measurement, isRough: Bool = false) -> Coarse {
    let scale = self.scale(of: id)
    let parts = parts(of: id, in: measurement)
    let share = largestShare(estimate)
    func rounded(_ value: Double) -> Coarse { isRough ? rough(value, share: share, on: scale) : coarse(value, share: share, on: scale) }
    return settled(rounded(estimate.value - parts.moved), parts, people: estimate.respondents, from: rounded(estimate.value))
  }

  /// What becomes of a figure when its parts are what is shown of them.
  struct Parts {
    /// By how much it is less, in points of its scale.
    var moved = 0.0
    /// Whether a part is shown as an end that it may lie above.
    var hasMore = false
    /// Whether a part is shown as an end that it may lie below.
    var hasLess = false

    /// Takes a part along.
    mutating func add(_ bound: Tenths.Bound) {
      hasMore = hasMore || bound == .orMore
      hasLess = hasLess || bound == .orLess
    }
  }

  /// What becomes of the score on a scale when its statements are what is shown of them.
  ///
  /// By how much it moves is kept in the archive. What was archived before that was shown as it was: there it does not move.
  func parts(of id: ScaleID, in measurement: Measurement) -> Parts {
    let weights = Dictionary(statements(of: id).map { ($0.id, $0.weight) }) { first, _ in first }
    var parts = Parts()
    var (sum, whole) = (0.0, 0.0)
    for measured in measurement.statements {
      guard let weight = weights[measured.id], let mean = measured.mean, measured.isAsked else { continue }
      whole += weight
      let shown = coarse(measured, mean: mean, in: measurement)
      parts.add(shown.bound)
      if shown.bound == .orMore || shown.bound == .orLess { sum += weight * (mean - shown.value) }
    }
    parts.moved = measurement.kept.map { $0.moved[id] ?? 0 } ?? (whole > 0 ? scale(of: id).size * sum / whole : 0)
    return parts
  }

  private func statements(of id: ScaleID) -> [Statement] {
    switch id {
    case .dimension(let id): normenkader.dimension(id)?.statements ?? []
    case .facet(let id): normenkader.statements.filter { $0.facet == id }
    case .half(.dimension(let id), let about): normenkader.dimension(id)?.statements.filter { $0.about == about } ?? []
    case .half(.facet(let id), let about): normenkader.statements.filter { $0.facet == id && $0.about == about }
    case .statement(let id): normenkader.statements.filter { $0.id == id }
    }
  }

  private func scale(of id: ScaleID) -> ScoreScale {
    switch id {
    case .dimension(let id): normenkader.scale(of: .dimension(id))
    case .facet(let id): normenkader.scale(of: .facet(id))
    // Halves are compared with each other: they are means, whatever the scores are.
    case .half, .statement: ScoreScale(normenkader.answers)
    }
  }

  /// A figure of parts of which only an end is shown is said to lie beyond it as they do, or about there when they differ in that.
  ///
  /// From the minimum for distributions on only where that changes what is printed. Of fewer people it would tell them that it does not.
  private func settled(_ shown: Coarse, _ parts: Parts, people: Int, from plain: Coarse) -> Coarse {
    guard parts.hasMore || parts.hasLess else { return shown }
    guard people < minimumDistribution else {
      guard shown.bound == .exact || shown.bound == .about, shown.tenths != plain.tenths else { return shown }
      return Coarse(value: shown.value, bound: parts.moved > 0 ? .orMore : .orLess)
    }
    var all = parts
    all.add(shown.bound)
    return Coarse(value: shown.value, bound: all.hasMore && all.hasLess ? .about : all.hasMore ? .orMore : .orLess)
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

  /// The score of people on a theme.
  func coarsePerception(_ measured: DimensionScore, in measurement: Measurement) -> Coarse? {
    measured.perception.estimate.map { coarse($0, of: .dimension(measured.id), in: measurement) }
  }

  /// The score of a theme from answers and facts: facts are shown, so what is bounded in the answers is in both together.
  func coarse(_ measured: DimensionScore, in measurement: Measurement) -> Coarse? {
    guard let combined = measured.combined else { return nil }
    guard let perception = measured.perception.estimate, let shown = coarsePerception(measured, in: measurement) else {
      return Coarse(value: combined.value, bound: .exact)
    }
    guard measured.facts != nil else { return shown }
    let moved = normenkader.scoring.perceptionWeight * (perception.value - shown.value)
    return Coarse(value: combined.value - moved, bound: shown.bound)
  }

  /// All themes together, on a basis: what it is with the scores of the themes as they are shown.
  ///
  /// Else the other themes and the whole would give the one that is bounded.
  func coarseOverall(_ estimate: ScoreEstimate, _ measurement: Measurement, _ basis: Quantity.Basis) -> Coarse {
    let themes = measurement.dimensions.compactMap { measured -> (id: ID<Dimension>, moved: Double, bound: Tenths.Bound)? in
      let exact = basis == .perception ? measured.perception.estimate?.value : measured.combined?.value
      let shown = basis == .perception ? coarsePerception(measured, in: measurement) : coarse(measured, in: measurement)
      guard let exact, let shown else { return nil }
      return (measured.id, exact - shown.value, shown.bound)
    }
    var parts = Parts()
    parts.moved = zip(normenkader.overallWeights(of: themes.map(\.id)), themes).reduce(0) { $0 + $1.0 * $1.1.moved }
    for theme in themes { for bound in theme.bound == .about ? [.orMore, .orLess] : [theme.bound] { parts.add(bound) } }
    let (share, scale) = (largestShare(estimate), normenkader.scale(of: .overall))
    return settled(
      coarse(estimate.value - parts.moved, share: share, on: scale), parts, people: estimate.respondents,
      from: Coarse(value: estimate.value, bound: .exact))
  }

  /// A score of a condition as it may be shown; `nil` where it is of facts alone, which are shown as they are.
  func coarse(_ scope: Quantity.Scope, _ basis: Quantity.Basis, in measurement: Measurement) -> (exact: Double, shown: Coarse)? {
    guard basis != .facts else { return nil }
    switch scope {
    case .dimension(let id):
      guard let measured = measurement.dimensions.first(where: { $0.id == id }) else { return nil }
      let exact = basis == .perception ? measured.perception.estimate?.value : measured.combined?.value
      let shown = basis == .perception ? coarsePerception(measured, in: measurement) : coarse(measured, in: measurement)
      return exact.flatMap { exact in shown.map { (exact, $0) } }
    case .overall:
      let estimate = basis == .perception ? measurement.overallPerception : measurement.overall
      return estimate.map { ($0.value, coarseOverall($0, measurement, basis)) }
    }
  }

  /// The same, rounded.
  func coarse(_ sample: Sample, of scope: Quantity.Scope, _ basis: Quantity.Basis, _ measurement: Measurement) -> Tenths {
    coarse(scope, basis, in: measurement)?.shown.tenths ?? Tenths(rounding: sample.value)
  }
}
