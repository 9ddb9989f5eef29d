// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The ids that were declared, with the place of each, so that none is used twice.
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

  private var places: [Key: SourceLocation] = [:]

  /// Notes an id; gives the place of an earlier one that is the same.
  mutating func declare(_ id: String, in space: Space, at place: SourceLocation) -> SourceLocation? {
    let key = Key(space: space, id: id)
    if let first = places[key] { return first }
    places[key] = place
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
    if let first = declared.declare(id, in: space, at: node.location) {
      yaml.report(.duplicateID(node.location, id, first: first))
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
}

extension Diagnostic {
  static func duplicateID(_ location: SourceLocation, _ id: String, first: SourceLocation) -> Diagnostic {
    let line = first.line ?? 1
    let place =
      first.file == location.file
      ? LocalizedText(nl: "regel \(line)", en: "line \(line)")
      : LocalizedText(nl: "regel \(line) van \(first.file)", en: "line \(line) of \(first.file)")
    return Diagnostic(
      .duplicateID, .error,
      LocalizedText(
        nl: "de id '\(id.clipped)' is al gebruikt op \(place.text(in: .nl))", en: "the id '\(id.clipped)' was used already on \(place.text(in: .en))"),
      at: location)
  }
}
