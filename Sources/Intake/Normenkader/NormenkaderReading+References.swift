// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// What a reference can be to, as messages call it.
  enum Noun {
    static let dimension = LocalizedText(nl: "thema", en: "dimension")
    static let facet = LocalizedText(nl: "facet", en: "facet")
    static let dimensionOrFacet = LocalizedText(nl: "thema of facet", en: "dimension or facet")
    static let indicator = LocalizedText(nl: "indicator", en: "indicator")
    static let signal = LocalizedText(nl: "signaal", en: "signal")
    static let register = LocalizedText(nl: "register", en: "register")
    static let column = LocalizedText(nl: "kolom", en: "column")
    static let choice = LocalizedText(nl: "keuze", en: "choice")
    static let band = LocalizedText(nl: "zone", en: "band")
  }

  /// The id that a node refers to, if there is such a thing; not judged when it is not known what there is.
  func reference(_ node: YAMLNode?, to known: [String]?, _ noun: LocalizedText, extra: [String] = []) -> String? {
    guard let node, let id = yaml.text(node) else { return nil }
    guard let known else { return extra.contains(id) ? id : nil }
    if known.contains(id) || extra.contains(id) { return id }
    yaml.report(.unknownReference(node.location, id, noun, known: known + extra))
    return nil
  }

  /// The register that a node refers to.
  func register(_ node: YAMLNode?) -> RegisterDeclaration? {
    guard let id = reference(node, to: registers?.map(\.id.rawValue), Noun.register) else { return nil }
    return registers?.first { $0.id.rawValue == id }
  }

  /// The column that a node refers to, if it has one of these types.
  func column(_ node: YAMLNode?, of register: RegisterDeclaration?, types: [ColumnDeclaration.CellType]? = nil) -> ColumnDeclaration? {
    guard let node, let register, !doubtful.contains(register.id.rawValue) else { return nil }
    guard let id = reference(node, to: register.columns.map(\.id.rawValue), Noun.column),
      let column = register.columns.first(where: { $0.id.rawValue == id }), !isDoubtful(column, of: register)
    else { return nil }
    if let types, !types.contains(column.type) {
      yaml.report(.wrongColumnType(node.location, column, types))
      return nil
    }
    return column
  }

  /// Whether a column has a mistake of its own.
  func isDoubtful(_ column: ColumnDeclaration, of register: RegisterDeclaration) -> Bool {
    doubtful.contains("\(register.id).\(column.id)")
  }
}

extension DiagnosticCode {
  static let unknownReference = DiagnosticCode("B2103", "unknown-reference")
  static let wrongColumnType = DiagnosticCode("B2114", "wrong-column-type")
}

extension Diagnostic {
  static func unknownReference(_ location: SourceLocation, _ id: String, _ noun: LocalizedText, known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownReference, .error,
      LocalizedText(
        nl: "er is geen \(noun.text(in: .nl)) '\(id.clipped)'", en: "there is no \(noun.text(in: .en)) '\(id.clipped)'"),
      at: location, fixIt: SpellingSuggestion.nearest(to: id, among: known).map(FixIt.didYouMean))
  }

  static func wrongColumnType(_ location: SourceLocation, _ column: ColumnDeclaration, _ types: [ColumnDeclaration.CellType]) -> Diagnostic {
    let names = types.map(\.rawValue)
    return Diagnostic(
      .wrongColumnType, .error,
      LocalizedText(
        nl: "kolom '\(column.id)' heeft type \(column.type.rawValue); hier hoort type \(names.joined(separator: " of "))",
        en: "column '\(column.id)' has type \(column.type.rawValue); type \(names.joined(separator: " or ")) is needed here"),
      at: location)
  }
}
