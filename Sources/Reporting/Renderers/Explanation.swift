// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Where a score, a fact, a signal or the advice comes from, line by line, down to the rows of files.
public struct Explanation: Sendable {
  /// A sentence and the rows that it rests on.
  public struct Line: Sendable {
    /// The sentence.
    public var text: String
    /// The rows.
    public var rows: [SourceLocation]

    init(_ text: String, rows: [SourceLocation] = []) {
      self.text = text
      self.rows = rows
    }
  }

  /// What is explained, with the collaboration and the period.
  public var title: String
  /// What it comes to.
  public var result: String
  /// What it is made of.
  public var lines: [Line]
}

/// Explains what may be published: it sees no more than a report does.
public struct Explainer {
  private let collaboration: PublishedCollaboration
  private let period: PublishedPeriod
  private let normenkader: Normenkader
  private let wording: Wording

  /// Makes an explainer of the last period of a collaboration in a report; `nil` when it has none.
  public init?(_ report: PublishedReport, _ collaboration: PublishedCollaboration, language: Language) {
    guard let period = collaboration.latest else { return nil }
    self.collaboration = collaboration
    self.period = period
    normenkader = report.normenkader
    wording = Wording(Phrases.builtIn(language), normenkader: normenkader, periodLength: report.period.length)
  }

  /// The ids that can be explained, in the order of the normenkader, `advice` first.
  public var subjects: [String] {
    ["advice"] + normenkader.dimensions.map(\.id.rawValue) + normenkader.facets.map(\.id.rawValue)
      + normenkader.indicators.map(\.id.rawValue) + normenkader.signals.map(\.id.rawValue)
  }

  /// All there is to explain, a line each with what it comes to.
  public var overview: Explanation {
    let lines = subjects.compactMap { id in explain(id).map { Explanation.Line("\(id): \($0.result)") } }
    return Explanation(title: title(wording.phrases("explain.overview")), result: wording.phrases("explain.choose"), lines: lines)
  }

  /// The explanation of an id; `nil` when there is no such id.
  public func explain(_ id: String) -> Explanation? {
    if id == "advice" { return advice }
    if let dimension = normenkader.dimension(ID(id)) { return explain(dimension) }
    if let facet = normenkader.facet(ID(id)) { return explain(facet) }
    if let indicator = normenkader.indicator(ID(id)) { return explain(indicator) }
    return normenkader.signal(ID(id)).flatMap { explain($0) }
  }

  private func title(_ name: String) -> String {
    "\(name), \(collaboration.collaboration.title), \(wording.calendar.period(period.period))"
  }

  private func score(_ score: Published<PublishedScore>?, isSum: Bool = true) -> String {
    wording.cell(score ?? .absent(.notAsked)) { shown in
      let (value, band) = (isSum ? wording.say(score: shown.value) : wording.numbers.tenths(shown.value), wording.title(shown.band))
      return shown.isCertain ? "\(value) (\(band))" : "\(value) (\(band)?)"
    }
  }

  private func explain(_ dimension: Dimension) -> Explanation? {
    guard let found = period.dimension(dimension.id) else { return nil }
    let halves = [
      Explanation.Line(wording.phrases("explain.perception", ["score": score(found.perception)])),
      Explanation.Line(wording.phrases("explain.facts", ["score": score(found.facts)])),
    ]
    let how = Explanation.Line(
      wording.phrases("explain.weight", ["weight": wording.numbers.percent(Int((normenkader.scoring.perceptionWeight * 100).rounded()))]))
    return Explanation(
      title: title(wording.title(dimension.id)), result: score(found.score),
      lines: [how] + halves + dimension.statements.map(line) + dimension.indicators.map { line($0, rows: false) })
  }

  private func explain(_ facet: Facet) -> Explanation? {
    let found = period.facets.first { $0.id == facet.id }
    let statements = normenkader.statements.filter { $0.facet == facet.id }
    return Explanation(title: title(wording.title(facet.id)), result: score(found?.score), lines: statements.map(line))
  }

  private func line(_ statement: Statement) -> Explanation.Line {
    let found = period.statements.first { $0.id == statement.id }
    let mean = wording.cell(found?.mean ?? .absent(.notAsked)) { wording.numbers.tenths($0) }
    let count = wording.cell(found?.respondents ?? .absent(.notAsked)) { wording.numbers.whole($0) }
    let key = statement.isReversed ? "explain.statement.reversed" : "explain.statement"
    let values = ["id": statement.id.rawValue, "text": wording.text(statement.text), "mean": mean, "count": count]
    return Explanation.Line(wording.phrases(key, values))
  }

  private func line(_ indicator: Indicator, rows: Bool) -> Explanation.Line {
    let found = period.indicators.first { $0.id == indicator.id }
    let value = wording.cell(found?.value ?? .absent(.notAsked)) { wording.say($0) }
    let key = indicator.norm == nil ? "explain.fact.unscored" : "explain.fact"
    let values = ["id": indicator.id.rawValue, "name": wording.title(indicator.id), "value": value, "score": score(found?.score, isSum: false)]
    return Explanation.Line(wording.phrases(key, values), rows: rows ? found?.rows ?? [] : [])
  }

  private func explain(_ indicator: Indicator) -> Explanation? {
    let found = period.indicators.first { $0.id == indicator.id }
    var lines = [line(indicator, rows: true)]
    if let norm = indicator.norm {
      if let share = found?.shrunkShare { lines.append(Explanation.Line(shrinking(share))) }
      let knots = norm.corners.map { "\(wording.numbers.limit($0.value)) → \(wording.numbers.limit($0.score))" }
      lines.append(Explanation.Line(wording.phrases("explain.norm", ["knots": knots.joined(separator: ", ")])))
    }
    if let source = indicator.source { lines.append(Explanation.Line(wording.text(source))) }
    let value = wording.cell(found?.value ?? .absent(.notAsked)) { wording.say($0) }
    return Explanation(title: title(wording.title(indicator.id)), result: value, lines: lines)
  }

  private func shrinking(_ share: Tenths) -> String {
    let values = ["cases": wording.numbers.limit(normenkader.scoring.imaginaryCases, keepsDecimal: false), "share": wording.numbers.tenths(share)]
    return wording.phrases("explain.shrunk", values)
  }

  private func explain(_ rule: SignalRule) -> Explanation? {
    guard let found = period.signals.first(where: { $0.id == rule.id }) else { return nil }
    let evidence = found.evidence.map { line($0) }
    let missing = found.missing.map { line($0) }
    var lines = [Explanation.Line(wording.text(rule.meaning))] + evidence + missing
    if let certainty = found.certainty {
      lines.append(Explanation.Line(wording.phrases("explain.certainty", ["percent": wording.numbers.percent(certainty)])))
    }
    return Explanation(title: title(wording.title(rule.id)), result: wording.say(found), lines: lines)
  }

  private func line(_ evidence: Evidence) -> Explanation.Line {
    var rows: [SourceLocation] = []
    if case .quantity(.indicator(let id), _) = evidence.subject { rows = period.indicators.first { $0.id == id }?.rows ?? [] }
    return Explanation.Line(wording.say(evidence), rows: rows)
  }

  private var advice: Explanation? {
    let found = period.advice
    var lines = found.reasonsFor.map { Explanation.Line(wording.phrases("explain.for", ["reason": wording.say($0, in: period)])) }
    lines += found.reasonsAgainst.map { Explanation.Line(wording.phrases("explain.against", ["reason": wording.say($0, in: period)])) }
    lines += found.turns.map { Explanation.Line(wording.say($0, in: period, of: collaboration.collaboration)) }
    if let certainty = found.certainty {
      lines.append(Explanation.Line(wording.phrases("explain.certainty", ["percent": wording.numbers.percent(certainty)])))
    }
    if let robustness = found.robustness, let said = wording.say(robustness, for: collaboration.collaboration) {
      lines.append(Explanation.Line(said))
    }
    lines += found.alternatives.compactMap { share in
      guard let percent = share.percent else { return nil }
      let name = wording.title(share.id, for: collaboration.collaboration)
      return Explanation.Line(wording.phrases("explain.alternative", ["advice": name, "percent": wording.numbers.percent(percent)]))
    }
    return Explanation(
      title: title(wording.phrases("explain.advice")), result: wording.title(found.id, for: collaboration.collaboration), lines: lines)
  }
}
