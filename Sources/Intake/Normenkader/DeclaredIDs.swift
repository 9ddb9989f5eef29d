// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The ids that were declared, with the line of each, so that none is used twice.
struct DeclaredIDs {
  /// Ids of one space are different from each other.
  enum Space: Hashable {
    /// Dimensions, facets, indicators and signals together: conditions and reports name them without saying which they are.
    case shared
    case statements, bands, advice
  }

  private struct Key: Hashable {
    var space: Space
    var id: String
  }

  private var lines: [Key: Int] = [:]

  /// Notes an id; gives the line of an earlier one that is the same.
  mutating func declare(_ id: String, in space: Space, line: Int) -> Int? {
    let key = Key(space: space, id: id)
    if let first = lines[key] { return first }
    lines[key] = line
    return nil
  }
}

extension NormenkaderReading {
  /// Words that mean something else where the id would stand.
  enum Reserved {
    static let dimension = ["overall"]
    static let column = ["collaboration", "open-at-end"]
    static let choice = ["present", "absent"]
    static let statement = ["collaboration", "partner", "period", "submitted", "respondent", "ignore"]
  }

  /// An id that is declared here.
  ///
  /// A bad one is reported and given all the same, so that what refers to it is not called wrong too.
  func declaredID(_ node: YAMLNode?, in space: DeclaredIDs.Space, reserved: [String] = []) -> String {
    let id = id(node, allowsUppercase: space == .statements, reserved: reserved)
    guard let node, !id.isEmpty else { return "" }
    if let first = declared.declare(id, in: space, line: node.location.line ?? 1) {
      yaml.report(.duplicateID(node.location, id, firstLine: first))
    }
    return id
  }

  /// An id, whether it is good or not; empty when there is none.
  func id(_ node: YAMLNode?, allowsUppercase: Bool = false, reserved: [String] = []) -> String {
    guard let node, let id = yaml.text(node) else { return "" }
    if !IDSyntax.isID(id, allowsUppercase: allowsUppercase) {
      yaml.report(.badID(node.location, id, allowsUppercase: allowsUppercase))
    } else if reserved.contains(id) {
      yaml.report(.reservedID(node.location, id))
    }
    return id
  }
}

extension DiagnosticCode {
  static let duplicateID = DiagnosticCode("B2102", "duplicate-id")
}

private extension Diagnostic {
  static func reservedID(_ location: SourceLocation, _ id: String) -> Diagnostic {
    Diagnostic(
      .badID, .error,
      LocalizedText(
        nl: "'\(id)' kan hier geen id zijn: het woord heeft al een betekenis", en: "'\(id)' cannot be an id here: the word has a meaning already"),
      at: location)
  }

  static func duplicateID(_ location: SourceLocation, _ id: String, firstLine: Int) -> Diagnostic {
    Diagnostic(
      .duplicateID, .error,
      LocalizedText(nl: "de id '\(id)' is al gebruikt op regel \(firstLine)", en: "the id '\(id)' was used already on line \(firstLine)"),
      at: location)
  }
}
