// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The reading of one YAML file: takes texts, numbers and lists out of nodes and keeps what is wrong with them.
///
/// A reading never stops at a mistake. Each function reports what it cannot use, once, and returns `nil`; a node that was reported already
/// gives `nil` in silence. A class, because every part of a file adds to the same findings.
final class YAMLReading {
  /// The findings so far.
  private(set) var log = DiagnosticLog()

  /// Adds a finding.
  func report(_ diagnostic: Diagnostic) {
    log.add(diagnostic)
  }

  /// The items of a list.
  func items(_ node: YAMLNode?, atLeast fewest: Int = 0) -> [YAMLNode] {
    guard let node else { return [] }
    guard case .list(let items) = node.content else {
      reportWrongType(of: node, expected: .list)
      return []
    }
    if items.count < fewest { report(.tooFewItems(node.location, fewest: fewest)) }
    return items
  }

  /// The entries of a map whose keys are free, such as ids.
  func entries(_ node: YAMLNode?) -> [YAMLEntry] {
    guard let node else { return [] }
    guard case .map(let entries) = node.content else {
      reportWrongType(of: node, expected: .map)
      return []
    }
    return entries
  }

  /// Says that a node is something else than is expected there.
  func reportWrongType(of node: YAMLNode, expected: YAMLShape) {
    guard !node.isUnreadable else { return }
    report(.wrongType(node.location, expected: expected, found: YAMLShape(node)))
  }
}

extension String {
  /// Its beginning, short enough to quote in a message.
  var clipped: String {
    count <= 60 ? self : prefix(59) + "…"
  }
}

extension DiagnosticCode {
  static let wrongType = DiagnosticCode("B2003", "wrong-type")
  static let tooFewItems = DiagnosticCode("B2018", "too-few-items")
}

private extension Diagnostic {
  static func wrongType(_ location: SourceLocation, expected: YAMLShape, found: YAMLShape) -> Diagnostic {
    let (wanted, got) = (expected.name, found.name)
    return Diagnostic(
      .wrongType, .error,
      LocalizedText(
        nl: "hier hoort \(wanted.text(in: .nl)) te staan, maar er staat \(got.text(in: .nl))",
        en: "\(wanted.text(in: .en)) is expected here, but there is \(got.text(in: .en))"),
      at: location)
  }

  static func tooFewItems(_ location: SourceLocation, fewest: Int) -> Diagnostic {
    Diagnostic(
      .tooFewItems, .error,
      LocalizedText(nl: "deze lijst moet minstens \(fewest) hebben", en: "this list must have at least \(fewest)"), at: location)
  }
}
