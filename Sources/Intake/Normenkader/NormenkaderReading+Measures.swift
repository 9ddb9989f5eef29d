// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// The kinds of measure, as the format calls them.
  enum MeasureKind: String, CaseIterable {
    case share, count, sum, ratio, mean, distinct, gini
    case medianDays = "median-days"
    case largestShare = "largest-share"
  }

  /// What is counted or added up over the rows of a register.
  func readMeasure(_ node: YAMLNode?) -> Measure? {
    guard let node else { return nil }
    let entries = yaml.entries(node)
    if node.entries != nil, entries.count != 1 {
      yaml.report(.notOneMeasure(entries.dropFirst().first?.keyLocation ?? node.location))
    }
    guard let entry = entries.first else { return nil }
    guard let kind = MeasureKind(rawValue: entry.key) else {
      yaml.report(.unknownKey(entry.keyLocation, entry.key, known: MeasureKind.allCases.map(\.rawValue)))
      return nil
    }
    var map = MappingReader(entry.value, yaml)
    let register = register(map.required("of"))
    let arithmetic = readArithmetic(kind, &map, register)
    let among = kind == .share ? readFilters(map.optional("among"), of: register) : []
    let filters = readFilters(kind == .share ? map.required("where") : map.optional("where"), of: register)
    let window = readWindow(map.optional("when"), of: register)
    map.finish()
    guard let register, let arithmetic else { return nil }
    return Measure(arithmetic, of: register.id, among: among, where: filters, when: window)
  }

  private func readArithmetic(_ kind: MeasureKind, _ map: inout MappingReader, _ register: RegisterDeclaration?) -> Measure.Kind? {
    switch kind {
    case .share: return .share
    case .count: return .count
    case .sum: return column(map.required("column"), of: register, types: [.number]).map { .sum($0.id) }
    case .mean: return column(map.required("column"), of: register, types: [.number]).map { .mean($0.id) }
    case .distinct: return column(map.required("column"), of: register).map { .distinct($0.id) }
    case .largestShare: return column(map.required("by"), of: register).map { .largestShare(by: $0.id) }
    case .gini: return column(map.required("by"), of: register).map { .gini(by: $0.id) }
    case .ratio:
      let numerator = column(map.required("numerator"), of: register, types: [.number])
      let denominator = column(map.required("denominator"), of: register, types: [.number])
      guard let numerator, let denominator else { return nil }
      return .ratio(numerator: numerator.id, denominator: denominator.id)
    case .medianDays:
      let from = column(map.required("from"), of: register, types: [.day])
      let to = column(map.required("to"), of: register, types: [.day])
      guard let from, let to else { return nil }
      return .medianDays(from: from.id, to: to.id)
    }
  }
}

extension DiagnosticCode {
  static let notOneMeasure = DiagnosticCode("B2133", "not-one-measure")
}

private extension Diagnostic {
  static func notOneMeasure(_ location: SourceLocation) -> Diagnostic {
    let kinds = NormenkaderReading.MeasureKind.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .notOneMeasure, .error,
      LocalizedText(nl: "'measure' heeft precies één soort: \(kinds)", en: "'measure' has exactly one kind: \(kinds)"), at: location)
  }
}
