// SPDX-License-Identifier: EUPL-1.2

/// A form in which a report is written.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// A page per collaboration and an overview, each one self-contained file.
  case html
  /// The same as Markdown.
  case markdown = "md"
  /// A workbook per collaboration and one of all, with the actions to follow up.
  case excel
  /// All results in `assessments.json`.
  case json
}
