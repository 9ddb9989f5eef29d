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
    [statements, voice, facts, weighing, bands, certainty].compactMap(\.self)
  }

  private var phrases: Phrases { page.phrases }
  private var numbers: NumberText { page.wording.numbers }
  private var normenkader: Normenkader { page.normenkader }

  private var statements: String {
    let scoring = normenkader.scoring
    // A whole percent is a tenth of a tenth: the rounding of Tenths serves here too.
    let share = Tenths(rounding: min(1, max(0, scoring.minimumAnswered)) * 10).count
    return phrases(
      "method.statements",
      [
        "from": numbers.whole(normenkader.answers.from), "to": numbers.whole(normenkader.answers.to),
        "share": numbers.percent(share), "minimum": numbers.whole(scoring.minimumStatements),
      ])
  }

  private var voice: String {
    switch normenkader.scoring.voice {
    case .partner: phrases("method.voice.partner")
    case .respondent: phrases("method.voice.respondent")
    }
  }

  private var facts: String? {
    guard normenkader.indicators.contains(where: { $0.norm != nil }) else { return nil }
    let cases = normenkader.scoring.imaginaryCases
    guard cases > 0 else { return phrases("method.facts") }
    return phrases("method.facts") + " " + phrases("method.imaginary", ["cases": numbers.limit(cases, keepsDecimal: false)])
  }

  /// The sum with the numbers of this report, such as "Commitment: 0,6 × 2,7 + 0,4 × 2,1 = 2,5".
  private var weighing: String? {
    let examples = page.period.dimensions.compactMap(Example.init)
    let weight = normenkader.scoring.perceptionWeight
    guard let example = examples.first(where: { $0.isExact(weight) }) ?? examples.first else { return nil }
    let values = [
      "weight": numbers.limit(weight), "rest": numbers.limit(1 - weight), "name": page.wording.title(example.id),
      "perception": numbers.tenths(example.perception), "facts": numbers.tenths(example.facts), "score": numbers.tenths(example.score),
    ]
    return phrases(example.isExact(weight) ? "method.weighing" : "method.weighing.rounded", values)
  }

  private var bands: String? {
    let edges = normenkader.bands.map { band in
      guard let below = band.below else { return phrases("method.band.rest", ["name": page.wording.title(band.id)]) }
      return phrases("method.band.below", ["name": page.wording.title(band.id), "limit": numbers.limit(below)])
    }
    return edges.isEmpty ? nil : phrases("method.bands", ["bands": page.wording.list(edges)])
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
