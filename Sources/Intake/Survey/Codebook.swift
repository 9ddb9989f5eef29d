// SPDX-License-Identifier: EUPL-1.2

/// What the codes of a questionnaire stand for, as its structure file says.
struct Codebook: Sendable {
  /// The texts of each column, in all languages, by code: `C1`, and `block[C1]` for a row of a block.
  private var texts: [FoldedText: [String]] = [:]
  /// The labels of each answer code, by the code of the column.
  private var labels: [FoldedText: [String: [String]]] = [:]

  /// Whether it says nothing.
  var isEmpty: Bool { texts.isEmpty }

  /// Adds the texts of a column.
  mutating func add(_ texts: [String], of code: String) {
    self.texts[FoldedText(code), default: []] += texts
  }

  /// Adds the labels of an answer code of a column.
  mutating func add(_ labels: [String], of answer: String, column code: String) {
    self.labels[FoldedText(code), default: [:]][answer, default: []] += labels
  }

  /// The texts of a column, in all languages.
  func texts(of code: String) -> [String] {
    texts[FoldedText(code)] ?? []
  }

  /// The labels of the answer codes of a column.
  func labels(of code: String) -> [String: [String]] {
    labels[FoldedText(code)] ?? [:]
  }
}
