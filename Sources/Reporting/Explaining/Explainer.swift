// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Explains what may be published: it sees no more than a report does.
public struct Explainer {
  private let collaboration: PublishedCollaboration
  private let period: PublishedPeriod
  private let wording: Wording
  private let depth: Int

  /// Makes an explainer of the last period of a collaboration in a report; `nil` when it has none.
  ///
  /// Of what lies deeper than `depth` levels only the sentence above it is given.
  public init?(_ report: PublishedReport, _ collaboration: PublishedCollaboration, language: Language, depth: Int? = nil) {
    guard let period = collaboration.latest else { return nil }
    self.collaboration = collaboration
    self.period = period
    self.depth = depth ?? .max
    wording = Wording(Phrases.builtIn(language), normenkader: report.normenkader, periodLength: report.period.length)
  }

  private var normenkader: Normenkader { wording.normenkader }

  /// The ids that can be explained: `advice`, `overall`, and those of the normenkader in its order.
  public var subjects: [String] {
    ["advice", "overall"] + normenkader.dimensions.map(\.id.rawValue) + normenkader.facets.map(\.id.rawValue)
      + normenkader.statements.map(\.id.rawValue) + normenkader.indicators.map(\.id.rawValue) + normenkader.signals.map(\.id.rawValue)
  }

  /// All there is to explain, a line each with what it comes to.
  public var overview: Explanation {
    var tree = Explanation.Node(wording.phrases("explain.overview"))
    tree.children = subjects.compactMap { id in
      subject(id).map { Explanation.Node("\(id): \($0.result)", id: id) }
    }
    return Explanation(title: title(wording.phrases("explain.overview")), result: wording.phrases("explain.choose"), tree: tree)
  }

  /// The explanation of an id; `nil` when there is no such id.
  public func explain(_ id: String) -> Explanation? {
    guard let subject = subject(id) else { return nil }
    var builder = ExplanationBuilder(collaboration, period, wording, depth: depth)
    return Explanation(title: title(subject.name), result: subject.result, tree: subject.build(&builder))
  }

  private func title(_ name: String) -> String {
    "\(name), \(collaboration.collaboration.title), \(wording.calendar.period(period.period))"
  }

  private typealias Subject = (name: String, result: String, build: (inout ExplanationBuilder) -> Explanation.Node)

  private func subject(_ id: String) -> Subject? {
    let phrases = wording.phrases
    switch id {
    case "advice":
      let title = wording.title(period.advice.id, for: collaboration.collaboration)
      return (phrases("explain.advice"), title, { $0.advice() })
    case "overall": return (phrases("overall"), wording.cell(period.overall, wording.say), { $0.overall() })
    default: return scored(id) ?? measured(id)
    }
  }

  private func scored(_ id: String) -> Subject? {
    if let dimension = normenkader.dimension(ID(id)) {
      let score = period.dimension(dimension.id)?.score ?? .absent(.notAsked)
      return (wording.title(dimension.id), wording.cell(score, wording.say), { $0.dimension(dimension.id) })
    }
    if let facet = normenkader.facet(ID(id)) {
      let score = period.facets.first { $0.id == facet.id }?.score ?? .absent(.notAsked)
      return (wording.title(facet.id), wording.cell(score, wording.say), { $0.facet(facet.id) })
    }
    guard let statement = normenkader.statement(ID(id)) else { return nil }
    let mean = period.statements.first { $0.id == statement.id }?.mean ?? .absent(.notAsked)
    let name = wording.phrases("explain.statement.name", ["id": statement.id.rawValue])
    return (name, wording.cell(mean, wording.numbers.tenths), { $0.statement(statement) })
  }

  private func measured(_ id: String) -> Subject? {
    if let indicator = normenkader.indicator(ID(id)) {
      let value = period.indicators.first { $0.id == indicator.id }?.value ?? .absent(.notAsked)
      return (wording.title(indicator.id), wording.cell(value) { wording.say($0) }, { $0.indicator(indicator) })
    }
    guard let rule = normenkader.signal(ID(id)), let found = period.signals.first(where: { $0.id == rule.id }) else { return nil }
    return (wording.title(rule.id), wording.say(found), { $0.signal(rule.id) })
  }
}
