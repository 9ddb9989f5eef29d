// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What a questionnaire says besides the texts of the normenkader.
///
/// The questions about the respondent are headings that the reader of answers knows, so that exports with texts as headings read back.
enum SurveyTexts {
  static let partner = LocalizedText(nl: "Uw organisatie", en: "Your organisation")
  static let partnerHint = LocalizedText(nl: "Bij welke organisatie hoort u? Kies er één.", en: "Which organisation do you belong to? Choose one.")
  static let partnerOpen = LocalizedText(
    nl: "Bij welke organisatie hoort u? Schrijf de naam voluit.", en: "Which organisation do you belong to? Write the name in full.")
  static let collaboration = LocalizedText(nl: "Samenwerking", en: "Collaboration")
  static let collaborationHint = LocalizedText(
    nl: "Over welke samenwerking gaan uw antwoorden? Kies er één.", en: "Which collaboration are your answers about? Choose one.")
  static let aboutYou = LocalizedText(nl: "Over u", en: "About you")
  static let statement = LocalizedText(nl: "Stelling", en: "Statement")
  static let instruction = LocalizedText(
    nl: "Kies bij elke stelling het antwoord dat het beste past.", en: "Choose the answer that fits best with each statement.")
  static let thanks = LocalizedText(nl: "Bedankt voor uw antwoorden.", en: "Thank you for your answers.")

  /// The title of the questionnaire: the normenkader, the collaboration and the period, as far as they are known.
  static func title(_ normenkader: LocalizedText, collaboration: String?, period: Period?, in languages: [Language]) -> LocalizedText {
    let texts = languages.map { language in
      let about = [collaboration.map(CleanText.line), period.map { words(for: $0).text(in: language) }].compactMap(\.self)
      let title = normenkader.text(in: language)
      return (language, about.isEmpty ? title : "\(title): \(about.joined(separator: ", "))")
    }
    return LocalizedText(Dictionary(uniqueKeysWithValues: texts))
  }

  /// A period in words, as reports say it.
  static func words(for period: Period) -> LocalizedText {
    switch period.length {
    case .quarter: LocalizedText(nl: "\(period.number)e kwartaal \(period.year)", en: "Q\(period.number) \(period.year)")
    case .halfYear: LocalizedText(nl: "\(period.number)e halfjaar \(period.year)", en: "H\(period.number) \(period.year)")
    case .year: LocalizedText(nl: "\(period.year)", en: "\(period.year)")
    }
  }
}
