// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Scores: from all themes together to themes, their halves, statements and facts, and the files those stand in.
extension ExplanationBuilder {
  /// All themes together.
  mutating func overall() -> Explanation.Node {
    let text = named(phrases("overall"), period.overall)
    return node(text, id: "overall", named: "overall") { builder in
      [builder.weights] + builder.normenkader.dimensions.map { builder.dimension($0.id) }
    }
  }

  private var weights: Explanation.Node {
    guard !wording.hasSums else { return leaf("explain.overall.sum") }
    let weights = normenkader.dimensions.map { "\(wording.title($0.id)) \(wording.numbers.limit($0.weight, keepsDecimal: false))" }
    return leaf("explain.overall.mean", ["weights": wording.list(weights)])
  }

  /// A theme, from its two halves.
  mutating func dimension(_ id: ID<Dimension>) -> Explanation.Node {
    let score = period.dimension(id)?.score ?? .absent(.notAsked)
    return node(named(wording.title(id), score), id: id.rawValue, named: "dimension \(id)") { builder in
      let percent = Int((builder.normenkader.scoring.perceptionWeight * 100).rounded())
      let weight = builder.leaf("explain.weight", ["weight": builder.wording.numbers.percent(percent)])
      return [weight, builder.perception(id), builder.facts(id)]
    }
  }

  /// The half of a theme that comes from answers.
  mutating func perception(_ id: ID<Dimension>) -> Explanation.Node {
    let score = wording.cell(period.dimension(id)?.perception ?? .absent(.notAsked), wording.say)
    return node(phrases("explain.perception", ["name": wording.title(id), "score": score]), named: "perception \(id)") { builder in
      (builder.normenkader.dimension(id)?.statements ?? []).map { builder.statement($0) }
    }
  }

  /// The half of a theme that comes from registers.
  mutating func facts(_ id: ID<Dimension>) -> Explanation.Node {
    let score = wording.cell(period.dimension(id)?.facts ?? .absent(.notAsked), wording.say)
    return node(phrases("explain.facts", ["name": wording.title(id), "score": score]), named: "facts \(id)") { builder in
      (builder.normenkader.dimension(id)?.indicators ?? []).map { builder.indicator($0) }
    }
  }

  /// Statements across themes.
  mutating func facet(_ id: ID<Facet>) -> Explanation.Node {
    let score = period.facets.first { $0.id == id }?.score ?? .absent(.notAsked)
    return node(named(wording.title(id), score), id: id.rawValue, named: "facet \(id)") { builder in
      builder.normenkader.statements.filter { $0.facet == id }.map { builder.statement($0) }
    }
  }

  /// A statement: its mean, how the answers were spread where that may be shown, and the columns it was read from.
  mutating func statement(_ statement: Statement) -> Explanation.Node {
    let found = period.statements.first { $0.id == statement.id }
    let mean = wording.cell(found?.mean ?? .absent(.notAsked), wording.numbers.tenths)
    let count = wording.cell(found?.respondents ?? .absent(.notAsked), wording.numbers.whole)
    let key = statement.isReversed ? "explain.statement.reversed" : "explain.statement"
    let values = ["id": statement.id.rawValue, "text": wording.text(statement.text), "mean": mean, "count": count]
    var node = node(phrases(key, values), id: statement.id.rawValue, named: "statement \(statement.id)") { $0.answers(to: found) }
    if !node.isAbove { node.columns = found?.columns ?? [] }
    return node
  }

  private func answers(to found: PublishedStatement?) -> [Explanation.Node] {
    guard let found, found.respondents.value != nil else { return [] }
    let numbers = wording.numbers
    let spread = wording.cell(found.distribution) { shown in
      phrases(
        "explain.spread.counts",
        ["disagree": numbers.whole(shown.disagree), "neutral": numbers.whole(shown.neutral), "agree": numbers.whole(shown.agree)])
    }
    var nodes = [leaf("explain.spread", ["counts": spread])]
    if let silent = found.dontKnow.value { nodes.append(leaf("statement.dont-know", ["count": numbers.whole(silent)])) }
    return nodes
  }

  /// A fact: how it is measured, its norm, and the rows that were counted.
  mutating func indicator(_ indicator: Indicator) -> Explanation.Node {
    let found = period.indicators.first { $0.id == indicator.id }
    let value = wording.cell(found?.value ?? .absent(.notAsked)) { wording.say($0) }
    let score = wording.cell(found?.score ?? .absent(.notAsked)) { say($0, wording.numbers.tenths) }
    let values = ["id": indicator.id.rawValue, "name": wording.title(indicator.id), "value": value, "score": score]
    let key = indicator.norm == nil ? "explain.fact.unscored" : "explain.fact"
    var node = node(phrases(key, values), id: indicator.id.rawValue, named: "fact \(indicator.id)") { $0.measure(indicator, found) }
    if !node.isAbove { node.rows = CountedRows(found?.rows ?? []) }
    let rest = node.rows.rest
    if rest > 0 { node.moreRows = phrases.plural("explain.rows.more", rest, ["count": wording.numbers.whole(rest)]) }
    return node
  }

  private func measure(_ indicator: Indicator, _ found: PublishedIndicator?) -> [Explanation.Node] {
    var nodes = [Explanation.Node(wording.say(indicator.measure, minimumCases: indicator.minimumCases))]
    guard let norm = indicator.norm else { return nodes }
    if let share = found?.shrunkShare { nodes.append(leaf("explain.shrunk", shrinking(share))) }
    let knots = norm.corners.map { "\(wording.numbers.limit($0.value)) → \(wording.numbers.limit($0.score))" }
    nodes.append(leaf("explain.norm", ["knots": knots.joined(separator: ", ")]))
    if let source = indicator.source { nodes.append(Explanation.Node(wording.text(source))) }
    return nodes
  }

  private func shrinking(_ share: Tenths) -> [String: String] {
    let cases = wording.numbers.limit(normenkader.scoring.imaginaryCases, keepsDecimal: false)
    return ["cases": cases, "share": wording.numbers.tenths(share)]
  }

  private func named(_ name: String, _ score: Published<PublishedScore>) -> String {
    phrases("explain.scored", ["name": name, "score": wording.cell(score, wording.say)])
  }

  private func say(_ shown: PublishedScore, _ number: (Tenths) -> String) -> String {
    wording.say(shown, number)
  }
}

extension Wording {
  /// A score with its zone, with a question mark when it is on the border.
  func say(_ shown: PublishedScore) -> String {
    say(shown) { say(score: $0) }
  }

  fileprivate func say(_ shown: PublishedScore, _ number: (Tenths) -> String) -> String {
    let (value, band) = (number(shown.value), title(shown.band))
    return shown.isCertain ? "\(value) (\(band))" : "\(value) (\(band)?)"
  }
}
