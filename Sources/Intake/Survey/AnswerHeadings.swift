// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Which column of a table of answers is what.
struct AnswerHeadings {
  var collaboration: Int?
  var partner: Int?
  /// A heading that may be the one of the partner, for a suggestion.
  var possiblePartner: String?
  var period: Int?
  var submitted: Int?
  var respondent: Int?
  var email: Int?
  /// Whether `respondent` is a number that is unique within one form only.
  var isResponseNumber = false
  /// The columns of statements, in the order of the normenkader; several when a form has branches.
  var statements: [(statement: Int, columns: [Int])] = []
  /// What every column was taken for, in order.
  var meanings: [ColumnMeaning] = []

  /// Whether a column is a statement, or the settings say that it is nothing.
  func isLeftAlone(_ column: Int) -> Bool {
    guard column < meanings.count else { return false }
    if case .statement = meanings[column].role { return true }
    return meanings[column].role == .ignore && meanings[column].by == .settings
  }
}

/// What a column was taken for, and by what.
struct ColumnMeaning: Hashable {
  /// What it is; `nil` when it was not understood.
  var role: DossierSettings.ColumnRole?
  var by: MatchedBy
  /// What it may have been meant to be.
  var suggestion: DossierSettings.ColumnRole?
}
