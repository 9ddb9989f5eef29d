// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// The named groups of statements.
  func readFacets(_ node: YAMLNode) -> [Facet] {
    yaml.items(node).map { item in
      var map = MappingReader(item, yaml)
      let idNode = map.required("id")
      let id = declaredID(idNode, in: .shared)
      if let idNode, !id.isEmpty { facetLocations.append((id, idNode.location)) }
      let title = localized(map.required("title"))
      map.finish()
      return Facet(id: ID(id), title: title)
    }
  }

  /// The themes; `nil` when there is no list of them.
  func readDimensions(_ node: YAMLNode) -> [Dimension]? {
    guard case .list = node.content else {
      yaml.reportWrongType(of: node, expected: .list)
      return nil
    }
    return yaml.items(node, atLeast: 1).map(readDimension)
  }

  private func readDimension(_ node: YAMLNode) -> Dimension {
    var map = MappingReader(node, yaml)
    let idNode = map.required("id")
    var dimension = Dimension(
      id: ID(declaredID(idNode, in: .shared, reserved: Reserved.dimension)), title: localized(map.required("title")),
      weight: map.number("weight", .above(0), default: 1), question: localized(map.required("question")))
    dimension.statements = map.items("statements").map(readStatement)
    reportUnequalWeights(of: dimension, at: idNode?.location ?? map.location)
    let indicatorNodes = map.items("indicators")
    dimension.indicators = indicatorNodes.map(readIndicator)
    dimension.explain = map.required("explain").map(readExplanations) ?? [:]
    dimension.edges = readOwnEdges(map.optional("bands"), of: dimension.id, at: idNode?.location ?? map.location)
    dimension.discuss = localizedList(map.optional("discuss"))
    dimension.tables = map.items("tables").map(readTable)
    dimension.trail = readTrail(map.optional("trail"), of: dimension)
    map.finish()
    let hasNorm = indicatorNodes.contains { $0.entries?.contains { $0.key == "norm" } ?? true }
    if let idNode, dimension.statements.isEmpty, !hasNorm { yaml.report(.unscoredDimension(idNode.location)) }
    return dimension
  }

  /// Few statements of great weight decide alone, and are seldom so much better than the others.
  private func reportUnequalWeights(of dimension: Dimension, at location: SourceLocation) {
    guard let least = dimension.statements.map(\.weight).min(), let most = dimension.statements.map(\.weight).max() else { return }
    if least > 0, most > 3 * least * (1 + 1e-9) { yaml.report(.unequalWeights(location)) }
  }

  private func readStatement(_ node: YAMLNode) -> Statement {
    var map = MappingReader(node, yaml)
    let id = declaredID(map.required("id"), in: .statements, reserved: Reserved.statement)
    let text = localized(map.required("text"))
    let about = yaml.word(map.optional("about"), of: Statement.About.allCases)
    let isReversed = map.flag("reversed", default: false)
    let weight = map.number("weight", .above(0), default: 1)
    let facet = reference(map.optional("facet"), to: facets?.map(\.id.rawValue), Noun.facet)
    map.finish()
    return Statement(id: ID(id), text: text, about: about, isReversed: isReversed, weight: weight, facet: facet.map { ID($0) })
  }

  private func readExplanations(_ node: YAMLNode) -> [ID<Band>: LocalizedText] {
    var texts: [ID<Band>: LocalizedText] = [:]
    for entry in yaml.entries(node) {
      let band = reference(entry.keyNode, to: bands?.map(\.id.rawValue), Noun.band)
      let text = localized(entry.value)
      if let band { texts[ID(band)] = text }
    }
    for band in bands ?? [] where node.entries != nil && !band.id.rawValue.isEmpty && texts[band.id] == nil {
      yaml.report(.unexplainedBand(node.location, band.id))
    }
    return texts
  }

  private func readTable(_ node: YAMLNode) -> RegisterView {
    var map = MappingReader(node, yaml)
    let register = register(map.required("of"))
    var columns: [ID<ColumnDeclaration>] = []
    for item in yaml.items(map.required("show"), atLeast: 1) {
      guard let column = column(item, of: register) else { continue }
      if columns.contains(column.id) { yaml.report(.listedTwice(item.location, column.id.rawValue)) }
      columns.append(column.id)
    }
    let filters = readFilters(map.optional("where"), of: register)
    let window = readWindow(map.optional("when"), of: register)
    map.finish()
    return RegisterView(register: register?.id ?? "", columns: columns, filters: filters, window: window)
  }

  /// Counts of the same theme that follow on each other.
  private func readTrail(_ node: YAMLNode?, of dimension: Dimension) -> [ID<Indicator>] {
    guard let node else { return [] }
    var trail: [ID<Indicator>] = []
    for item in yaml.items(node, atLeast: 2) {
      guard let name = reference(item, to: dimension.indicators.map(\.id.rawValue), Noun.indicator) else { continue }
      if dimension.indicators.contains(where: { $0.id.rawValue == name && $0.unit != .count }) { yaml.report(.noCount(item.location, name)) }
      if trail.contains(ID(name)) { yaml.report(.listedTwice(item.location, name)) }
      trail.append(ID(name))
    }
    return trail
  }

  /// Says which facets no statement belongs to: they never have a score.
  func reportUnusedFacets() {
    guard let dimensions else { return }
    let used = Set(dimensions.flatMap(\.statements).compactMap(\.facet?.rawValue))
    for (id, location) in facetLocations where !used.contains(id) { yaml.report(.unusedFacet(location, id)) }
  }
}

extension DiagnosticCode {
  static let unexplainedBand = DiagnosticCode("B2113", "unexplained-band")
  static let unscoredDimension = DiagnosticCode("B2126", "unscored-dimension")
  static let unusedFacet = DiagnosticCode("B2127", "unused-facet")
  static let noCount = DiagnosticCode("B2155", "no-count")
  static let unequalWeights = DiagnosticCode("B2156", "unequal-weights")
}

private extension Diagnostic {
  static func unexplainedBand(_ location: SourceLocation, _ band: ID<Band>) -> Diagnostic {
    Diagnostic(
      .unexplainedBand, .error,
      LocalizedText(nl: "uitleg voor zone '\(band)' ontbreekt", en: "the explanation for band '\(band)' is missing"), at: location)
  }

  static func unscoredDimension(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unscoredDimension, .warning,
      LocalizedText(
        nl: "dit thema heeft geen stellingen en geen indicator met een norm: het krijgt nooit een score",
        en: "this dimension has no statements and no indicator with a norm: it never gets a score"),
      at: location)
  }

  static func noCount(_ location: SourceLocation, _ id: String) -> Diagnostic {
    Diagnostic(
      .noCount, .error,
      LocalizedText(
        nl: "indicator '\(id.clipped)' is geen aantal: stappen worden als lengte getekend",
        en: "indicator '\(id.clipped)' is not a count: steps are drawn as lengths"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "noem een indicator met 'unit: count'", en: "name an indicator with 'unit: count'")))
  }

  static func unequalWeights(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unequalWeights, .warning,
      LocalizedText(
        nl: "in dit thema weegt een stelling meer dan drie keer zo zwaar als een andere: enkele stellingen bepalen dan de score",
        en: "in this dimension one statement weighs more than three times as much as another: a few statements then decide on the score"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "houd de gewichten ('weight') binnen een verhouding van 1 op 3, of laat ze weg",
          en: "keep the weights ('weight') within a ratio of 1 to 3, or leave them out")))
  }

  static func unusedFacet(_ location: SourceLocation, _ id: String) -> Diagnostic {
    Diagnostic(
      .unusedFacet, .warning,
      LocalizedText(nl: "geen stelling hoort bij facet '\(id)'", en: "no statement belongs to facet '\(id)'"), at: location)
  }
}
