// SPDX-License-Identifier: EUPL-1.2

/// The number and name of a kind of finding, such as `B2001 unknown-key`.
///
/// Numbers are stable: they are not given to another kind later. B1: files and settings; B2: normenkader; B3: tables and answers;
/// B4: registers; B5: templates; B6: the archive; B7: questionnaires and empty registers. Each is declared beside the place where it arises and explained in `docs/diagnostics.md`.
public struct DiagnosticCode: Hashable, Sendable {
  /// `B` and four digits.
  public let number: String
  /// A short name in lower case with hyphens.
  public let name: String

  /// Makes a code of its number and name.
  public init(_ number: String, _ name: String) {
    self.number = number
    self.name = name
  }
}
