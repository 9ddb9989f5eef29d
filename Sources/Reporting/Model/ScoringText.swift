// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// How a normenkader makes scores of answers and facts, in sentences.
struct ScoringText {
  let wording: Wording

  private var phrases: Phrases { wording.phrases }
  private var numbers: NumberText { wording.numbers }
  private var normenkader: Normenkader { wording.normenkader }

  /// When a person counts.
  var statements: String {
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

  /// What a sum is; `nil` when scores are means.
  var aggregate: String? {
    guard wording.hasSums else { return nil }
    let overall = normenkader.scale(of: .overall).range
    return phrases("method.sum", ["low": wording.say(edge: overall.lowerBound), "high": wording.say(edge: overall.upperBound)])
  }

  /// Who counts equally.
  var voice: String {
    switch normenkader.scoring.voice {
    case .partner: phrases("method.voice.partner")
    case .respondent: phrases("method.voice.respondent")
    }
  }

  /// How facts get a score; `nil` when none has a norm.
  var facts: String? {
    guard normenkader.indicators.contains(where: { $0.norm != nil }) else { return nil }
    let cases = normenkader.scoring.imaginaryCases
    guard cases > 0 else { return phrases("method.facts") }
    return phrases("method.facts") + " " + phrases("method.imaginary", ["cases": numbers.limit(cases, keepsDecimal: false)])
  }

  /// One sentence when the zones are the same everywhere, else one for each group of themes and one for all together.
  var bands: [String] {
    let scopes = normenkader.dimensions.map { ScoreScale.Scope.dimension($0.id) }
    let (own, overall) = (scopes.map(edges), edges(.overall))
    guard let first = own.first else { return [] }
    if own.allSatisfy({ $0 == first }) {
      return first == overall ? [phrases("method.bands", ["bands": first])] : [phrases("method.bands.theme", ["bands": first]), all(overall)]
    }
    var seen: Set<String> = []
    let groups = own.filter { seen.insert($0).inserted }.map { edges in
      let names = zip(own, normenkader.dimensions).filter { $0.0 == edges }.map { wording.title($0.1.id) }
      return phrases("method.bands.themes", ["names": wording.list(names), "bands": edges])
    }
    return groups + [all(overall)]
  }

  private func all(_ bands: String) -> String { phrases("method.bands.overall", ["bands": bands]) }

  private func edges(_ scope: ScoreScale.Scope) -> String {
    let edges = normenkader.bands.map { band in
      let name = wording.title(band.id)
      guard let edge = normenkader.edge(of: band, in: scope) else { return phrases("method.band.rest", ["name": name]) }
      return phrases("method.band.below", ["name": name, "limit": wording.say(edge: edge)])
    }
    return wording.list(edges)
  }
}
