// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// How scores were calculated, in sentences, worked out with the numbers of this report.
struct MethodText {
  private let page: PageContext

  init(_ page: PageContext) {
    self.page = page
  }

  /// The sentences.
  var sentences: [String] {
    let scoring = ScoringText(wording: page.wording)
    return [scoring.statements, scoring.aggregate, scoring.voice, scoring.facts, weighing].compactMap(\.self) + scoring.bands + [certainty]
  }

  private var phrases: Phrases { page.phrases }
  private var numbers: NumberText { page.wording.numbers }
  private var normenkader: Normenkader { page.normenkader }

  /// The sum with the numbers of this report, such as "Commitment: 0,6 × 2,7 + 0,4 × 2,1 = 2,5".
  private var weighing: String? {
    let examples = page.period.dimensions.compactMap(Example.init)
    let weight = normenkader.scoring.perceptionWeight
    guard let example = examples.first(where: { $0.isExact(weight) }) ?? examples.first else { return nil }
    let values = [
      "weight": numbers.limit(weight), "rest": numbers.limit(1 - weight), "name": page.wording.title(example.id),
      "perception": page.wording.say(score: example.perception), "facts": page.wording.say(score: example.facts),
      "score": page.wording.say(score: example.score),
    ]
    return phrases(example.isExact(weight) ? "method.weighing" : "method.weighing.rounded", values)
  }

  private var certainty: String { phrases("method.certainty") }

  /// A theme of which perception, facts and score are all shown.
  private struct Example {
    let id: ID<Dimension>
    let perception: Tenths
    let facts: Tenths
    let score: Tenths

    init?(_ dimension: PublishedDimension) {
      guard case .shown(let perception) = dimension.perception, case .shown(let facts) = dimension.facts,
        case .shown(let score) = dimension.score
      else { return nil }
      id = dimension.id
      self.perception = perception.value
      self.facts = facts.value
      self.score = score.value
    }

    // Scores are calculated before rounding, so the sum of rounded numbers can be a tenth off.
    func isExact(_ weight: Double) -> Bool {
      weight.isFinite && Tenths(rounding: weight * perception.value + (1 - weight) * facts.value) == score
    }
  }
}
