// SPDX-License-Identifier: EUPL-1.2

/// A form in which a report is written.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// A page per collaboration and an overview, each one self-contained file.
  case html
  /// The same as Markdown.
  case markdown = "md"
  /// All results in `assessments.json`.
  case json
}
