// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The findings about templates, each place and kind once: a partial that is included five times has its mistakes once.
struct TemplateFindings {
  private struct Place: Hashable {
    var code: DiagnosticCode
    var location: SourceLocation?
  }

  /// Beyond this many the rest of the work is not worth doing.
  static let limit = 200

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var errorCount = 0
  private var seen: Set<Place> = []
  private var attempts = 0

  var hasErrors: Bool { errorCount > 0 }

  var isFull: Bool { diagnostics.count >= Self.limit || attempts >= 10 * Self.limit }

  mutating func add(_ diagnostic: Diagnostic) {
    guard !isFull else { return }
    attempts += 1
    guard seen.insert(Place(code: diagnostic.code, location: diagnostic.location)).inserted else { return }
    diagnostics.append(diagnostic)
    if diagnostic.severity == .error { errorCount += 1 }
  }

  mutating func add(contentsOf other: TemplateFindings) {
    for diagnostic in other.diagnostics { add(diagnostic) }
  }
}
