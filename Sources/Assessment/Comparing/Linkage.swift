// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Ties the scores of a collaboration's measured periods together over changes of the questionnaire and of what was measured.
///
/// Periods that asked the same statements are compared as they are. Otherwise the way from the one to the other goes over the links between
/// successive periods, each on the statements that both asked; earlier scores are moved by the breaks. Source: `docs/method.md`, change.
struct Linkage {
  /// The least share of the weight of themes with a score that must be comparable for all together to be.
  static let leastWeight = 0.5

  let normenkader: Normenkader
  /// In order of time.
  let measurements: [Measurement]
  /// Per theme and measurement which questionnaire it had: equal numbers for equal sets of statements asked.
  private let versions: [ID<Dimension>: [Int]]
  /// Per measurement what each theme consists of: equal ones are compared just as they are.
  private let makeups: [[Int]]

  /// Takes measurements in order of time.
  init(_ measurements: [Measurement], by normenkader: Normenkader) {
    self.normenkader = normenkader
    self.measurements = measurements
    var versions: [ID<Dimension>: [Int]] = [:]
    for dimension in normenkader.dimensions {
      let asked = measurements.map { Self.asked(dimension, in: $0) }
      versions[dimension.id] = asked.map { set in asked.firstIndex(of: set) ?? 0 }
    }
    self.versions = versions
    makeups = measurements.indices.map { index in
      measurements[index].dimensions.map { score in
        4 * (versions[score.id]?[index] ?? 0) + (score.perception.estimate == nil ? 0 : 2) + (score.facts == nil ? 0 : 1)
      }
    }
  }

  /// Takes the same measurements with other weights: what was asked is the same.
  init(_ measurements: [Measurement], by normenkader: Normenkader, weighing other: Linkage) {
    self.normenkader = normenkader
    self.measurements = measurements
    versions = other.versions
    makeups = other.makeups
  }

  private static func asked(_ dimension: Dimension, in measurement: Measurement) -> Set<ID<Statement>> {
    let own = Set(dimension.statements.map(\.id))
    return Set(measurement.statements.lazy.filter { $0.isAsked && own.contains($0.id) }.map(\.id))
  }

  /// Whether the same statements of a theme were asked in two measured periods.
  func hasSameQuestions(_ id: ID<Dimension>, _ first: Int, _ second: Int) -> Bool {
    versions[id].map { $0[first] == $0[second] } ?? true
  }

  /// What can be compared of a score; `nil` when that is nothing, or too little of all themes together.
  ///
  /// Facts by themselves do not depend on a questionnaire: they are compared as they are.
  func comparison(_ scope: Quantity.Scope, _ basis: Quantity.Basis, from first: Int, to second: Int) -> Comparison? {
    switch scope {
    case .dimension(let id):
      guard let part = part(id, basis, first, second) else { return nil }
      return Comparison(parts: [part], isPlain: part.basis == basis && !part.isLinked)
    case .overall: return overall(basis, first, second)
    }
  }

  private func overall(_ basis: Quantity.Basis, _ first: Int, _ second: Int) -> Comparison? {
    guard basis != .facts, makeups[first] != makeups[second] else { return Comparison(parts: [], isPlain: true) }
    let scored = normenkader.dimensions.filter { dimension in
      [first, second].contains { estimate(dimension.id, basis, at: $0) != nil }
    }
    let parts = scored.compactMap { part($0.id, basis, first, second) }
    let compared = Set(parts.map(\.dimension))
    let weight = { (dimension: Dimension) in dimension.weight * normenkader.scale(of: .dimension(dimension.id)).size }
    let all = scored.reduce(0) { $0 + weight($1) }
    let covered = scored.reduce(0) { $0 + (compared.contains($1.id) ? weight($1) : 0) }
    guard !parts.isEmpty, covered >= (Self.leastWeight - 1e-12) * all else { return nil }
    let leftOut = scored.map(\.id).filter { !compared.contains($0) }
    return Comparison(parts: parts, leftOut: leftOut, isPlain: leftOut.isEmpty && parts.allSatisfy { $0.basis == basis && !$0.isLinked })
  }

  private func part(_ id: ID<Dimension>, _ basis: Quantity.Basis, _ first: Int, _ second: Int) -> Comparison.Part? {
    guard let old = score(id, at: first), let new = score(id, at: second) else { return nil }
    let (hadPerception, hasPerception) = (old.perception.estimate != nil, new.perception.estimate != nil)
    switch basis {
    case .facts: return Comparison.Part(dimension: id, basis: .facts)
    case .perception: return hadPerception && hasPerception ? perceptionPart(id, basis, first, second, weight: 1) : nil
    case .both:
      guard hadPerception == hasPerception else { return nil }
      let (hadFacts, hasFacts) = (old.facts != nil, new.facts != nil)
      if !hasPerception { return hadFacts && hasFacts ? Comparison.Part(dimension: id, basis: .both) : nil }
      // A score with facts is never compared with one of perception alone: what both periods have is.
      guard hadFacts == hasFacts else { return perceptionPart(id, .perception, first, second, weight: 1) }
      return perceptionPart(id, .both, first, second, weight: hasFacts ? perceptionWeight : 1)
    }
  }

  /// What perception counts for in a score with facts.
  private var perceptionWeight: Double { min(1, max(0, normenkader.scoring.perceptionWeight)) }

  /// Follows the questionnaire back from the later period to the earlier one; `nil` at a break.
  private func perceptionPart(
    _ id: ID<Dimension>, _ basis: Quantity.Basis, _ first: Int, _ second: Int, weight: Double
  ) -> Comparison.Part? {
    var part = Comparison.Part(dimension: id, basis: basis)
    var place = second
    while true {
      // As far back as the same was asked there is nothing to link.
      let same = (first...place).first { hasSameQuestions(id, $0, place) && score(id, at: $0)?.perception.estimate != nil }
      place = same ?? place
      guard place > first else { return part }
      guard let link = measurements[place].links[id], let core = link.core,
        let earlier = measurements[..<place].lastIndex(where: { $0.period == link.from }), earlier >= first
      else { return nil }
      let isWhole = earlier == first && place == second
      part.isLinked = true
      part.shift += weight * core.scores.breakSize
      part.addedVariance += weight * weight * (isWhole ? core.addedVariance : max(0, core.addedVariance))
      part.degreesOfFreedom = min(part.degreesOfFreedom, core.before.degreesOfFreedom, core.after.degreesOfFreedom)
      part.core = isWhole ? core : nil
      place = earlier
    }
  }

  private func score(_ id: ID<Dimension>, at index: Int) -> DimensionScore? {
    measurements[index].dimensions.first { $0.id == id }
  }

  /// The score of a theme on a basis in a measured period, with all statements that were asked.
  func estimate(_ id: ID<Dimension>, _ basis: Quantity.Basis, at index: Int) -> ScoreEstimate? {
    guard let score = score(id, at: index) else { return nil }
    switch basis {
    case .both: return score.combined
    case .perception: return score.perception.estimate
    case .facts: return score.facts.map { .ofFacts($0, range: normenkader.scale(of: .dimension(id)).range) }
    }
  }
}
