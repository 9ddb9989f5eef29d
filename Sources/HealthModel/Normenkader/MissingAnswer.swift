// SPDX-License-Identifier: EUPL-1.2

/// Why there is no answer.
public enum MissingAnswer: String, Hashable, Sendable, CaseIterable {
  /// The cell was empty.
  case blank
  /// The respondent does not know.
  case dontKnow = "dont-know"
  /// The statement does not apply to the respondent.
  case notApplicable = "not-applicable"
  /// The respondent rather does not say.
  case ratherNotSay = "rather-not-say"
  /// There was something that is no answer; a diagnostic says so.
  case unreadable
}
