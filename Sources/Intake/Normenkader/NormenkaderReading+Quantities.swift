// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// What a condition measures.
  func readQuantity(_ kind: ConditionKind, _ map: inout MappingReader) -> Quantity? {
    let node = map.required(kind.rawValue)
    switch kind {
    case .score, .trend, .change: return readScoreQuantity(kind, node, &map)
    case .gap: return readGap(node, &map)
    case .facet: return reference(node, to: facets?.map(\.id.rawValue), Noun.facet).map { .facet(ID($0)) }
    case .indicator: return reference(node, to: indicatorIDs, Noun.indicator).map { .indicator(ID($0)) }
    case .disagreement: return dimension(node).map { .disagreement($0) }
    case .dontKnow: return dimension(node).map { .dontKnow($0) }
    case .response: return yaml.word(node, of: ResponseWord.allCases)?.quantity
    case .balance:
      if let node, balanced == nil { yaml.report(.noBalance(node.location)) }
      return yaml.word(node, of: BalanceWord.allCases).map { _ in .balanceSpread }
    case .signal, .signals, .all, .any, .none: return nil
    }
  }

  private enum ResponseWord: String, CaseIterable {
    case share, respondents, partners

    var quantity: Quantity {
      switch self {
      case .share: .responseShare
      case .respondents: .respondents
      case .partners: .partnersAnswering
      }
    }
  }

  private enum BalanceWord: String, CaseIterable {
    case spread
  }

  private enum GapWord: String, CaseIterable {
    case selfOthers = "self-others"
    case perceptionFacts = "perception-facts"
  }

  private var dimensionIDs: [String]? { dimensions?.map(\.id.rawValue) }

  private var indicatorIDs: [String]? { dimensions?.flatMap(\.indicators).map(\.id.rawValue) }

  private func dimension(_ node: YAMLNode?) -> ID<Dimension>? {
    reference(node, to: dimensionIDs, Noun.dimension).map { ID($0) }
  }

  private func readScoreQuantity(_ kind: ConditionKind, _ node: YAMLNode?, _ map: inout MappingReader) -> Quantity? {
    let scope = reference(node, to: dimensionIDs, Noun.dimension, extra: Reserved.dimension)
      .map { $0 == "overall" ? Quantity.Scope.overall : .dimension(ID($0)) }
    let basis = yaml.word(map.optional("basis"), of: [Quantity.Basis.perception, .facts]) ?? .both
    let over = kind == .change ? map.integer("over", 1...100, default: 1) : 1
    guard let scope else { return nil }
    switch kind {
    case .change: return .change(scope, basis, over: over)
    case .trend: return .trend(scope, basis)
    default: return .score(scope, basis)
    }
  }

  private func readGap(_ node: YAMLNode?, _ map: inout MappingReader) -> Quantity? {
    let of = map.required("of")
    switch yaml.word(node, of: GapWord.allCases) {
    case .perceptionFacts: return dimension(of).map { .perceptionFactsGap($0) }
    case .selfOthers: return readStatementGroup(of).map { .selfOthersGap($0) }
    case nil: return nil
    }
  }

  private func readStatementGroup(_ node: YAMLNode?) -> Quantity.StatementGroup? {
    guard let dimensions, let facets, let node else { return nil }
    let known = dimensions.map(\.id.rawValue) + facets.map(\.id.rawValue)
    guard let id = reference(node, to: known, Noun.dimensionOrFacet) else { return nil }
    let isFacet = facets.contains { $0.id.rawValue == id }
    let statements =
      isFacet ? dimensions.flatMap(\.statements).filter { $0.facet?.rawValue == id } : dimensions.first { $0.id.rawValue == id }?.statements ?? []
    for side in Statement.About.allCases where !statements.contains(where: { $0.about == side }) {
      yaml.report(.oneSidedGap(node.location, id, missing: side))
    }
    return isFacet ? .facet(ID(id)) : .dimension(ID(id))
  }

  /// The limits of a condition; `nil` when there are none that can hold.
  func readLimits(_ map: inout MappingReader, of quantity: Quantity?) -> Limits? {
    let lower = readEnd(&map, included: "at-least", excluded: "above", of: quantity)
    let upper = readEnd(&map, included: "at-most", excluded: "below", of: quantity)
    if !map.keys.contains(where: ["at-least", "above", "at-most", "below"].contains) {
      yaml.report(.noLimits(map.location))
      return nil
    }
    if let lower, let upper,
      lower.end.value > upper.end.value || (lower.end.value == upper.end.value && !(lower.end.isIncluded && upper.end.isIncluded))
    {
      yaml.report(.contradictoryLimits(upper.location))
      return nil
    }
    return Limits(lower: lower?.end, upper: upper?.end)
  }

  private func readEnd(
    _ map: inout MappingReader, included: String, excluded: String, of quantity: Quantity?
  ) -> (end: Limits.End, location: SourceLocation)? {
    let (includedNode, excludedNode) = (map.optional(included), map.optional(excluded))
    if includedNode != nil, excludedNode != nil {
      let locations = [map.keyLocation(included), map.keyLocation(excluded)]
      let second = locations.max { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
      yaml.report(.twoLimits(second ?? map.location, included, excluded))
    }
    guard let node = includedNode ?? excludedNode, let value = yaml.number(node) else { return nil }
    if let quantity, let possible = possibleValues(of: quantity), !possible.contains(value) {
      yaml.report(.limitOutOfReach(node.location, value, possible))
    }
    return (Limits.End(value, isIncluded: includedNode != nil), node.location)
  }

  /// The values that a quantity can have; `nil` when anything is possible.
  private func possibleValues(of quantity: Quantity) -> Limits? {
    guard let draft else { return nil }
    let answers = ScoreScale(draft.answers)
    switch quantity {
    case .score(let scope, _): return .within(draft.scale(of: scope.ofScale).range)
    case .facet(let id): return .within(draft.scale(of: .facet(id)).range)
    case .change(let scope, _, _): return .within(draft.scale(of: scope.ofScale).differences)
    case .perceptionFactsGap(let id): return .within(draft.scale(of: .dimension(id)).differences)
    case .selfOthersGap: return .within(answers.differences)
    case .disagreement: return .within(0...answers.width)
    case .balanceSpread: return .within(0...(balanced?.first.map { draft.scale(of: .dimension($0)).width } ?? answers.width))
    case .dontKnow, .responseShare, .partnersAnswering: return .within(0...1)
    case .respondents: return Limits(lower: .init(0, isIncluded: true))
    case .indicator(let id):
      switch dimensions?.lazy.flatMap(\.indicators).first(where: { $0.id == id })?.measure.kind {
      case .share, .largestShare, .gini: return .within(0...1)
      default: return nil
      }
    case .trend: return nil
    }
  }
}

private extension ScoreScale {
  /// What the difference of two scores can be.
  var differences: ClosedRange<Double> { -width...width }
}

extension DiagnosticCode {
  static let noBalance = DiagnosticCode("B2144", "no-balance")
  static let conditionLimits = DiagnosticCode("B2122", "condition-limits")
  static let oneSidedGap = DiagnosticCode("B2128", "one-sided-gap")
  static let limitOutOfReach = DiagnosticCode("B2130", "limit-out-of-reach")
}

private extension Diagnostic {
  static func noBalance(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .noBalance, .error,
      LocalizedText(
        nl: "dit normenkader zegt niet welke thema's in balans moeten zijn", en: "this normenkader does not say which dimensions must be in balance"),
      at: location, fixIt: FixIt(LocalizedText(nl: "voeg 'balance' toe", en: "add 'balance'")))
  }

  static func noLimits(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .conditionLimits, .error,
      LocalizedText(
        nl: "deze voorwaarde heeft geen grens: gebruik below, above, at-least of at-most",
        en: "this condition has no limit: use below, above, at-least or at-most"),
      at: location)
  }

  static func twoLimits(_ location: SourceLocation, _ one: String, _ other: String) -> Diagnostic {
    Diagnostic(
      .conditionLimits, .error,
      LocalizedText(nl: "gebruik '\(one)' of '\(other)', niet allebei", en: "use '\(one)' or '\(other)', not both"), at: location)
  }

  static func contradictoryLimits(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .conditionLimits, .error,
      LocalizedText(nl: "geen getal voldoet aan deze twee grenzen", en: "no number lies within these two limits"), at: location)
  }

  static func limitOutOfReach(_ location: SourceLocation, _ value: Double, _ possible: Limits) -> Diagnostic {
    let (nl, en) = (possible.inWords.text(in: .nl), possible.inWords.text(in: .en))
    return Diagnostic(
      .limitOutOfReach, .warning,
      LocalizedText(
        nl: "deze voorwaarde meet iets dat \(nl) is; de grens \(value.short) ligt daarbuiten",
        en: "this condition measures something that is \(en); the limit \(value.short) lies outside"),
      at: location)
  }

  static func oneSidedGap(_ location: SourceLocation, _ id: String, missing side: Statement.About) -> Diagnostic {
    Diagnostic(
      .oneSidedGap, .warning,
      LocalizedText(
        nl: "'\(id)' heeft geen stellingen met 'about: \(side.rawValue)': dit verschil is nooit bekend",
        en: "'\(id)' has no statements with 'about: \(side.rawValue)': this gap is never known"),
      at: location)
  }
}
