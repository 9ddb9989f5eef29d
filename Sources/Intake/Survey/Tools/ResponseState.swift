// SPDX-License-Identifier: EUPL-1.2

/// How a response came about, as the survey tool says.
enum ResponseState: Int, Hashable, Sendable, CaseIterable {
  /// The respondent went through to the end, or the tool does not say.
  case complete
  /// The respondent stopped on the way.
  case partial
  /// A preview or test by the maker of the survey.
  case test
  /// Turned down: by a check of the answers, as spam, or because the respondent does not belong to those asked.
  case rejected
}
