// SPDX-License-Identifier: EUPL-1.2

/// What words mean, apart from case and spaces, so that none means two things.
struct Spellings<Meaning: Hashable> {
  private var meanings: [String: Meaning] = [:]

  /// Notes what a word means; gives the other thing that it means already.
  mutating func add(_ word: String, for meaning: Meaning) -> Meaning? {
    let folded = Self.folded(word)
    if let other = meanings[folded] { return other == meaning ? nil : other }
    meanings[folded] = meaning
    return nil
  }

  /// What a word means.
  func meaning(of word: String) -> Meaning? {
    meanings[Self.folded(word)]
  }

  private static func folded(_ word: String) -> String {
    word.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
