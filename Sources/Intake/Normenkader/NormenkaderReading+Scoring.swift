// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// How answers become scores.
  func readScoring(_ node: YAMLNode?) -> ScoringRules {
    var rules = ScoringRules()
    guard let node else { return rules }
    var map = MappingReader(node, yaml)
    rules.aggregate = yaml.word(map.optional("aggregate"), of: ScoringRules.Aggregate.allCases) ?? rules.aggregate
    aggregate = rules.aggregate
    rules.voice = yaml.word(map.optional("voice"), of: ScoringRules.Voice.allCases) ?? rules.voice
    rules.minimumAnswered = map.number("minimum-answered", .within(0...1), default: rules.minimumAnswered)
    rules.minimumStatements = map.integer("minimum-statements", 1...1000, default: rules.minimumStatements)
    rules.perceptionWeight = map.number("perception-weight", .within(0...1), default: rules.perceptionWeight)
    rules.imaginaryCases = map.number("imaginary-cases", .within(0...100), default: rules.imaginaryCases)
    map.finish()
    return rules
  }

  /// The smallest groups that figures may be about.
  func readPrivacy(_ node: YAMLNode?) -> PrivacyRules {
    let floor = PrivacyRules()
    guard let node else { return floor }
    var map = MappingReader(node, yaml)
    let group = map.integer("minimum-group", floor.minimumGroup...Int.max, default: floor.minimumGroup)
    let least = max(group, floor.minimumDistribution)
    let distribution = map.integer("minimum-distribution", least...Int.max, default: least)
    map.finish()
    return PrivacyRules(minimumGroup: group, minimumDistribution: distribution)
  }

  /// Which dimensions must be in balance.
  func readBalance(_ node: YAMLNode) -> BalanceRule {
    var map = MappingReader(node, yaml)
    var ids: [ID<Dimension>] = []
    let of = map.required("of")
    for item in yaml.items(of, atLeast: 2) {
      guard let id = reference(item, to: dimensions?.map(\.id.rawValue), Noun.dimension) else { continue }
      if ids.contains(ID(id)) { yaml.report(.listedTwice(item.location, id)) }
      ids.append(ID(id))
    }
    if let of { checkLengths(of: ids, at: of.location) }
    balanced = ids
    let spread = yaml.number(map.required("out-of-balance"), .above(0))
    map.finish()
    return BalanceRule(dimensions: ids, outOfBalance: spread ?? 1)
  }
}

extension NormenkaderReading {
  /// What is known so far, for asking which scales scores live on; `nil` without an answer scale.
  var draft: Normenkader? {
    guard let scale else { return nil }
    let none = LocalizedText([:])
    return Normenkader(
      id: "", version: "", languages: languages, title: none, source: none,
      answers: AnswerScale(from: scale.lowerBound, to: scale.upperBound), scoring: ScoringRules(aggregate: aggregate), bands: bands ?? [],
      balance: BalanceRule(dimensions: balanced ?? [], outOfBalance: 1), facets: facets ?? [], dimensions: dimensions ?? [], advice: [])
  }

  /// The highest minus the lowest of sums of unequal length says how long they are.
  private func checkLengths(of ids: [ID<Dimension>], at location: SourceLocation) {
    let scales = draft.map { kader in ids.map { kader.scale(of: .dimension($0)) } } ?? []
    if let first = scales.first, scales.contains(where: { $0 != first }) { yaml.report(.unequalBalance(location)) }
  }
}

extension DiagnosticCode {
  static let unequalBalance = DiagnosticCode("B2143", "unequal-balance")
}

private extension Diagnostic {
  static func unequalBalance(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unequalBalance, .error,
      LocalizedText(
        nl: "deze thema's hebben niet evenveel stellingen: hun sommen zijn niet te vergelijken",
        en: "these dimensions do not have equally many statements: their sums cannot be compared"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "noem thema's van gelijke lengte, gebruik 'aggregate: mean', of laat 'balance' weg",
          en: "name dimensions of equal length, use 'aggregate: mean', or leave 'balance' out")))
  }
}
