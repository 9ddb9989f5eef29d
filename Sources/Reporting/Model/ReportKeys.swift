// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The names that templates may use: the one table from which their check, the reference page and the tests come.
public enum ReportKeys {
  /// The names in the page of a collaboration.
  public static let page = TemplateKeys(
    common + [
      .init("heading", .object(HeadingSection.keys), "Who and when."),
      .init("isMeasured", .flag, "Whether the collaboration was ever measured."),
      .init("summary", .optionalObject(SummarySection.keys), "The report in short."),
      .init("questions", .list(.object(QuestionsSection.keys)), "Questions for the meeting, at most three."),
      .init("ledger", .optionalObject(LedgerSection.keys), "What became of earlier actions."),
      .init("balance", .optionalObject(BalanceSection.keys), "The balance, when the normenkader asks for it."),
      .init("signals", .optionalObject(SignalsSection.keys), "The signals."),
      .init("themes", .optionalObject(ThemesSection.keys), "The themes."),
      .init("change", .optionalObject(ChangeSection.keys), "Change over the periods."),
      .init("actions", .list(.object(ActionsSection.keys)), "Suggested actions."),
      .init("accountability", .optionalObject(AccountabilitySection.keys), "How the report was made."),
    ])

  /// The names in the page of all collaborations together.
  public static let portfolio = TemplateKeys(common + PortfolioModel.keys.keys)

  /// The names in the page of a normenkader.
  public static let yardstick = TemplateKeys(common + YardstickModel.keys.keys)

  private static let common: [TemplateKeys.Key] = [
    .init("language", .text, "The two-letter code of the language."),
    .init("documentTitle", .text, "The title of the page."),
    .init("style", .markup, "The style sheet."),
    .init("version", .text, "The version of the program."),
    .init("words", .object(words), "Fixed words of the language: `phrases.nl.txt`, the lines `word.`."),
  ]

  private static let words = TemplateKeys(
    Phrases.builtIn(.nl).words(under: wordPrefix).sorted { $0.key < $1.key }.map { .init($0.key, .text, "“\($0.value)”") })

  /// The phrases that templates may use by name.
  static let wordPrefix = "word."
}
