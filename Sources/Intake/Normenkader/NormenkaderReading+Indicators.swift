// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// A governance fact; with a stand-in measure when its own has a mistake.
  func readIndicator(_ node: YAMLNode) -> Indicator {
    var map = MappingReader(node, yaml)
    let id = declaredID(map.required("id"), in: .shared)
    let title = localized(map.required("title"))
    let unitNode = map.required("unit")
    let unit = yaml.word(unitNode, of: Indicator.Unit.allCases)
    let measure = readMeasure(map.required("measure"))
    let normNode = map.optional("norm")
    let norm = normNode.flatMap { readNorm($0, mostPossible: unit == .share ? measure?.kind.mostAsShare : nil) }
    let minimumCases = map.integer("minimum-cases", 1...Int.max, default: 1)
    let weight = map.number("weight", .above(0), default: 1)
    let source = map.optional("source")
    if normNode != nil, source == nil { yaml.report(.normWithoutSource(map.keyLocation("norm"))) }
    let reason = source.map(localized)
    map.finish()
    if unit == .share, let unitNode, let measure, !measure.kind.isPartOfWhole { yaml.report(.unitIsNoShare(unitNode.location)) }
    if let normNode, let unit, norm?.agreed != nil, unit != .days, unit != .hours { yaml.report(.agreedIsNoTime(normNode.location)) }
    return Indicator(
      id: ID(id), title: title, unit: unit ?? .number, measure: measure ?? Measure(.count, of: ""), norm: norm, minimumCases: minimumCases,
      weight: weight, source: reason)
  }
}

private extension Measure.Kind {
  /// Whether it can be said as a part of a whole.
  var isPartOfWhole: Bool {
    switch self {
    case .share, .ratio, .largestShare, .gini: true
    case .count, .sum, .mean, .medianDays, .distinct: false
    }
  }
}

private extension Measure.Kind {
  /// The highest value that is a share: a ratio may exceed 1, but hardly ten times.
  var mostAsShare: Double {
    if case .ratio = self { 10 } else { 1 }
  }
}

extension DiagnosticCode {
  static let unitIsNoShare = DiagnosticCode("B2115", "unit-is-no-share")
  static let agreedIsNoTime = DiagnosticCode("B2146", "agreed-is-no-time")
  static let normWithoutSource = DiagnosticCode("B2116", "norm-without-source")
}

private extension Diagnostic {
  static func unitIsNoShare(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unitIsNoShare, .warning,
      LocalizedText(
        nl: "deze maat geeft geen deel van een geheel, maar de eenheid is 'share'",
        en: "the unit is 'share', but this measure gives no part of a whole"),
      at: location)
  }

  static func agreedIsNoTime(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .agreedIsNoTime, .warning,
      LocalizedText(
        nl: "'agreed' is een afgesproken tijd, maar de eenheid is geen 'days' of 'hours'",
        en: "'agreed' is an agreed time, but the unit is neither 'days' nor 'hours'"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "gebruik 'worst' en 'best' of 'points'", en: "use 'worst' and 'best' or 'points'")))
  }

  static func normWithoutSource(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .normWithoutSource, .error,
      LocalizedText(nl: "een norm vraagt om een 'source': waarom deze norm?", en: "a norm needs a 'source': why this norm?"), at: location)
  }
}
