// SPDX-License-Identifier: EUPL-1.2

/// What stands in cells of answers and what it means, for engines that read answers themselves.
///
/// The texts are in a form of which the query makes every cell: `#4` of a number, a word in lower case with single spaces and without punctuation at
/// its ends, `!` before what is neither.
public struct AnswerVocabulary: Hashable, Sendable {
  /// The meaning of every text.
  public var meanings: [String: Answer]
  /// The partner of everyone where nobody says the partner.
  public var everyone: String

  /// Makes a vocabulary.
  public init(meanings: [String: Answer], everyone: String) {
    self.meanings = meanings
    self.everyone = everyone
  }
}
