// SPDX-License-Identifier: EUPL-1.2

/// One finding about an input: what is wrong, where, and how to mend it.
///
/// A message may quote headings, keys and ids. It never quotes an answer or a free text: answers are confidential.
public struct Diagnostic: Hashable, Sendable {
  /// How bad a finding is.
  public enum Severity: String, Hashable, Comparable, Sendable, CaseIterable {
    /// Something that was assumed or is good to know.
    case note
    /// Something was left out or is doubtful; the run goes on.
    case warning
    /// The input cannot be used as it is.
    case error

    /// Orders by gravity, notes first.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// What kind of finding it is.
  public var code: DiagnosticCode
  /// How bad it is.
  public var severity: Severity
  /// One sentence that says what is wrong.
  public var message: LocalizedText
  /// Where it is; `nil` when it is about the run as a whole.
  public var location: SourceLocation?
  /// What helps to understand it, a sentence each.
  public var notes: [LocalizedText]
  /// How to mend it.
  public var fixIt: FixIt?

  /// Makes a finding.
  public init(
    _ code: DiagnosticCode,
    _ severity: Severity,
    _ message: LocalizedText,
    at location: SourceLocation? = nil,
    notes: [LocalizedText] = [],
    fixIt: FixIt? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.location = location
    self.notes = notes
    self.fixIt = fixIt
  }
}
