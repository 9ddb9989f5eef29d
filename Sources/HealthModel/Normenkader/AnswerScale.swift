// SPDX-License-Identifier: EUPL-1.2

/// The answers that a statement can get: whole numbers `from`...`to`, their labels, and the words for having no answer.
public struct AnswerScale: Hashable, Sendable {
  /// The lowest answer.
  public var from: Int
  /// The highest answer; above `from`.
  public var to: Int
  /// The label of each answer per language, lowest first.
  public var labels: [Language: [String]]
  /// Other spellings of the label of an answer.
  public var synonyms: [Int: [String]]
  /// The words and codes for an answer that is none.
  public var missing: [MissingAnswer: [String]]

  /// Makes an answer scale.
  public init(
    from: Int, to: Int, labels: [Language: [String]] = [:], synonyms: [Int: [String]] = [:], missing: [MissingAnswer: [String]] = [:]
  ) {
    self.from = from
    self.to = to
    self.labels = labels
    self.synonyms = synonyms
    self.missing = missing
  }

  /// The numbers that are answers.
  public var range: ClosedRange<Int> { from...max(from, to) }

  /// The middle of the scale.
  public var middle: Double { Double(from + to) / 2 }
}
