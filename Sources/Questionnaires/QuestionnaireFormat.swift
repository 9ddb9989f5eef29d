// SPDX-License-Identifier: EUPL-1.2

/// A form in which a questionnaire leaves the program.
public enum QuestionnaireFormat: String, Hashable, Sendable, CaseIterable {
  /// The structure of a survey as LimeSurvey imports it: text with tabs.
  case limesurvey
  /// A workbook that KoboToolbox, ODK and their like import.
  case xlsform
  /// One page to read or print.
  case html
  /// What to paste where in Microsoft Forms or its like, as Markdown.
  case markdown = "md"
  /// The same as plain text.
  case forms
  /// The text that invites people to answer.
  case invitation

  /// Whether it is a workbook, which is no text.
  public var isWorkbook: Bool { self == .xlsform }
}
