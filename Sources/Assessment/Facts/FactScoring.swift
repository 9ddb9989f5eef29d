// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// How the value of one indicator becomes a score, and what habit may lie behind it.
///
/// Of a share with few cases little is known. So `imaginary-cases` exactly at the norm count along, two in the bundled normenkader: nothing measured
/// is then neutral, and one single miss does not condemn. Source: `docs/method.md`, facts.
struct FactScoring {
  /// Natural standard deviation of the logarithm of a median duration of one case, divided by √n for n: a convention.
  private static let durationDeviation = 0.5

  private let kind: Measure.Kind
  private let norm: NormCurve?
  private let imaginaryCases: Double
  /// The share with which the norm is just met; `nil` without one.
  private let shareAtNorm: Double?

  /// Works out the norm of an indicator; `normScore` is the score on the answer scale that meets the norm.
  init(_ indicator: Indicator, imaginaryCases: Double, normScore: Double) {
    kind = indicator.measure.kind
    norm = indicator.norm
    self.imaginaryCases = max(0, imaginaryCases)
    let found = indicator.norm?.value(atScore: normScore)
    shareAtNorm = found.flatMap { (0...1).contains($0) ? $0 : nil }
  }

  /// The share with the imaginary cases added: (x + m·p₀) ÷ (n + m); `nil` when there are none to add.
  func shrunkShare(_ value: FactValue) -> Double? {
    guard kind == .share, let hits = value.hits, let shareAtNorm, imaginaryCases > 0 else { return nil }
    return (Double(hits) + imaginaryCases * shareAtNorm) / (Double(value.cases) + imaginaryCases)
  }

  /// The score on the answer scale; `nil` without a norm.
  func score(of value: FactValue) -> Double? {
    norm.map { $0.score(of: shrunkShare(value) ?? value.value) }
  }

  /// The habit behind the value; `nil` when the value is taken as it is.
  ///
  /// A share follows Beta(x + m·p₀, n − x + m(1 − p₀)); without imaginary cases or without a norm Beta(x + ½, n − x + ½), after Jeffreys.
  /// A median of days is log-normal with 0.5 ÷ √n.
  func habit(of value: FactValue) -> Habit? {
    switch kind {
    case .share:
      guard let hits = value.hits, value.cases > 0 else { return nil }
      let (x, n) = (Double(hits), Double(value.cases))
      guard let shareAtNorm, imaginaryCases > 0 else { return .share(x + 0.5, n - x + 0.5) }
      let (a, b) = (x + imaginaryCases * shareAtNorm, n - x + imaginaryCases * (1 - shareAtNorm))
      return a > 0 && b > 0 ? .share(a, b) : nil
    case .medianDays:
      guard value.value > 0, value.cases > 0 else { return nil }
      return .duration(median: value.value, deviation: Self.durationDeviation / Double(value.cases).squareRoot())
    default: return nil
    }
  }
}
