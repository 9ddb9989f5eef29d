// SPDX-License-Identifier: EUPL-1.2
import HealthModel

@testable import Assessment

/// Measurements of one theme, or of several, with a questionnaire that changes from period to period.
struct Questionnaires {
  /// Answers of people of a partner; `nil` is a statement that was not asked.
  struct Group {
    var partner: String
    var count: Int
    var answers: [Int?]

    init(_ partner: String, _ count: Int, _ answers: [Int?]) {
      self.partner = partner
      self.count = count
      self.answers = answers
    }
  }

  var normenkader: Normenkader

  /// Themes of so many statements each.
  init(_ sizes: [Int] = [4], weights: [Double] = [], reversed: Set<Int> = [], scoring: ScoringRules = ScoringRules()) {
    let dimensions = sizes.enumerated().map { place, size in
      ScoringExample.dimension("d\(place)", statements: size, weights: weights, reversed: reversed)
    }
    normenkader = ScoringExample.normenkader(dimensions: dimensions, scoring: scoring)
  }

  /// The responses of groups in successive quarters from 2026-Q1 on.
  func responses(_ periods: [[Group]]) -> [Response] {
    periods.enumerated().flatMap { index, groups in groups.flatMap { responses($0, at: index) } }
  }

  private func responses(_ group: Group, at index: Int) -> [Response] {
    let period = Period(.quarter, year: 2026 + index / 4, number: index % 4 + 1) ?? ScoringExample.period
    let answers = group.answers.map { answer in answer.map { $0 == 0 ? Answer.missing(.dontKnow) : .value($0) } }
    let response = Response(collaboration: "c", period: period, partner: Partner(name: group.partner).id, answers: answers)
    return Array(repeating: response, count: group.count)
  }

  /// The measurements of groups per period, protected as in a report unless `minimumGroup` says otherwise.
  func measure(_ periods: [[Group]], minimumGroup: Int = 5) -> [Measurement] {
    let input = ReviewInput(collaborations: [ScoringExample.collaboration], responses: responses(periods))
    return Measuring.measure(input, by: normenkader, minimumGroup: minimumGroup).first?.measurements ?? []
  }

  /// What a report says of groups per period.
  func publish(_ periods: [[Group]]) -> PublishedCollaboration? {
    let input = ReviewInput(collaborations: [ScoringExample.collaboration], responses: responses(periods))
    return Assess.assess(input, by: normenkader).first
  }

  /// The changes that a report shows of groups per period.
  func changes(_ periods: [[Group]]) -> [PublishedChange] {
    publish(periods)?.changes ?? []
  }

  /// A measurement with a score of facts for a theme, or without.
  func with(facts: Double?, in place: Int = 0, _ measurement: Measurement) -> Measurement {
    var changed = measurement
    let id = changed.dimensions[place].id
    changed.dimensions[place].facts = facts
    changed.dimensions[place].combined = DimensionScore.combine(
      changed.dimensions[place].perception.estimate, facts, on: normenkader.scale(of: .dimension(id)),
      weight: normenkader.scoring.perceptionWeight)
    return changed
  }
}
