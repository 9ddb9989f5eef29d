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
    ([statements, aggregate, voice, facts, weighing].compactMap(\.self) + bands + [certainty])
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

  private var aggregate: String? {
    guard page.wording.hasSums else { return nil }
    let overall = normenkader.scale(of: .overall).range
    let values = [
      "low": page.wording.say(edge: overall.lowerBound), "high": page.wording.say(edge: overall.upperBound),
    ]
    return phrases("method.sum", values)
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
      "perception": page.wording.say(score: example.perception), "facts": page.wording.say(score: example.facts),
      "score": page.wording.say(score: example.score),
    ]
    return phrases(example.isExact(weight) ? "method.weighing" : "method.weighing.rounded", values)
  }

  /// One sentence when the zones are the same everywhere, else one for each group of themes and one for all together.
  private var bands: [String] {
    let scopes = normenkader.dimensions.map { ScoreScale.Scope.dimension($0.id) }
    let (own, overall) = (scopes.map(edges), edges(.overall))
    guard let first = own.first else { return [] }
    if own.allSatisfy({ $0 == first }) {
      return first == overall ? [phrases("method.bands", ["bands": first])] : [phrases("method.bands.theme", ["bands": first]), all(overall)]
    }
    var seen: Set<String> = []
    let groups = own.filter { seen.insert($0).inserted }.map { edges in
      let names = zip(own, normenkader.dimensions).filter { $0.0 == edges }.map { page.wording.title($0.1.id) }
      return phrases("method.bands.themes", ["names": page.wording.list(names), "bands": edges])
    }
    return groups + [all(overall)]
  }

  private func all(_ bands: String) -> String { phrases("method.bands.overall", ["bands": bands]) }

  private func edges(_ scope: ScoreScale.Scope) -> String {
    let edges = normenkader.bands.map { band in
      let name = page.wording.title(band.id)
      guard let edge = normenkader.edge(of: band, in: scope) else { return phrases("method.band.rest", ["name": name]) }
      return phrases("method.band.below", ["name": name, "limit": page.wording.say(edge: edge)])
    }
    return page.wording.list(edges)
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
