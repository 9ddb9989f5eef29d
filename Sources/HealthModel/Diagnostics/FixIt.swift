// SPDX-License-Identifier: EUPL-1.2

/// A way to mend a finding.
public struct FixIt: Hashable, Sendable {
  /// How sure the mend is.
  public enum Grade: String, Hashable, Sendable {
    /// It cannot change what the user meant.
    case safe
    /// It is a suggestion that a person must look at.
    case review
  }

  /// What to do, as one sentence.
  public var message: LocalizedText
  /// The text to put in place of what stands at the location, if it is as simple as that.
  public var replacement: String?
  /// How sure the mend is.
  public var grade: Grade

  /// Makes a mend.
  public init(_ message: LocalizedText, replacement: String? = nil, grade: Grade = .review) {
    self.message = message
    self.replacement = replacement
    self.grade = grade
  }

  /// Asks whether something else was meant.
  public static func didYouMean(_ suggestion: String) -> FixIt {
    FixIt(
      LocalizedText(nl: "bedoelt u '\(suggestion)'?", en: "did you mean '\(suggestion)'?"),
      replacement: suggestion
    )
  }
}
