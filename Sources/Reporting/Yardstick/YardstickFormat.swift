// SPDX-License-Identifier: EUPL-1.2

/// A form in which a page about a normenkader is written.
public enum YardstickFormat: String, Hashable, Sendable, CaseIterable {
  /// One self-contained page.
  case html
  /// Markdown, CommonMark with GitHub tables.
  case markdown = "md"
  /// Plain text.
  case text
}
