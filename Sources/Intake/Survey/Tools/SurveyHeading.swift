// SPDX-License-Identifier: EUPL-1.2

/// The heading of one column, which may come from several rows, and the forms in which it may name a statement.
struct SurveyHeading: Hashable, Sendable {
  /// The heading as messages quote it and as `balans.yaml` may name it.
  let text: String
  /// The code that the survey tool gives to the question, apart from its text.
  let code: String?
  /// Parts of the text that may be the statement, the surest first.
  let parts: [String]

  init(_ text: String, code: String? = nil, parts: [String] = []) {
    self.text = text
    self.code = code == text ? nil : code
    self.parts = parts.filter { !$0.isEmpty && $0 != text }
  }

  /// All forms, the text first.
  var all: [String] { [text] + (code.map { [$0] } ?? []) + parts }

  /// The forms that are a name of the column as a whole.
  var names: [String] { [text] + (code.map { [$0] } ?? []) }
}
