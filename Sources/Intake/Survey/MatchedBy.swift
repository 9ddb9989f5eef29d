// SPDX-License-Identifier: EUPL-1.2

/// By what a column of answers got its meaning.
public enum MatchedBy: String, Hashable, Sendable, CaseIterable {
  /// `balans.yaml` says so.
  case settings
  /// The heading is the id of a statement.
  case id
  /// The heading is the text of a statement.
  case text
  /// The heading is the beginning of a statement, cut off by the tool.
  case beginning
  /// A part of the heading is the statement: a row of a block of questions.
  case part
  /// The heading is that of another column, with a number behind it.
  case repeated
  /// A codebook gives the text that belongs to the code.
  case codebook
  /// The heading is one that is known everywhere.
  case known
  /// The heading has a word that says so, and the cells fit.
  case word
  /// Nothing.
  case nothing
}
