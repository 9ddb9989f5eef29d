// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

extension Questionnaire {
  /// The longest statement that Microsoft Forms gives back whole, with some room.
  static let longestStatement = 190

  /// Settles what is asked; `nil` with findings when there is nothing to ask, or not in that language.
  public init?(_ source: QuestionnaireSource, log: inout DiagnosticLog) {
    let normenkader = source.normenkader
    guard let languages = Self.languages(source, log: &log) else { return nil }
    let themes = normenkader.dimensions.filter { !$0.statements.isEmpty }.map { dimension in
      Theme(
        id: dimension.id, title: CleanText.line(dimension.title, in: languages),
        items: dimension.statements.map { Item(id: $0.id, text: CleanText.line($0.text, in: languages)) })
    }
    guard !themes.isEmpty else {
      log.add(.nothingToAsk(normenkader.id))
      return nil
    }
    let only = source.collaborations.count == 1 ? source.collaborations.first?.title : nil
    let missing = MissingOptions(normenkader.answers, languages: languages, labels: source.labels)
    self.init(
      languages: languages, id: Self.id(of: source), version: CleanText.line(normenkader.version),
      title: SurveyTexts.title(CleanText.line(normenkader.title, in: languages), collaboration: only, period: source.period, in: languages),
      period: source.period, collaboration: source.asksCollaboration ? Self.collaborationQuestion(source.collaborations) : nil,
      partner: Self.partnerQuestion(source.partners), themes: themes,
      options: Self.scaleOptions(normenkader.answers, in: languages) + missing.options(log: &log), privacy: normenkader.privacy)
    reportSameStatements(log: &log)
  }

  /// The languages of the normenkader, the one that is asked for first.
  private static func languages(_ source: QuestionnaireSource, log: inout DiagnosticLog) -> [Language]? {
    let known = source.normenkader.languages.filter { Language.supported.contains($0) }
    guard let first = source.language ?? known.first, known.contains(first) else {
      log.add(.notInLanguage(source.normenkader.id, source.language ?? .nl, known: known))
      return nil
    }
    return [first] + known.filter { $0 != first }
  }

  private static func id(of source: QuestionnaireSource) -> String {
    let collaboration = source.collaborations.count == 1 ? source.collaborations.map(\.id.rawValue) : []
    let parts = [source.normenkader.id] + collaboration + (source.period.map { ["\($0)"] } ?? [])
    return parts.joined(separator: "-").filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  private static func scaleOptions(_ answers: AnswerScale, in languages: [Language]) -> [AnswerOption] {
    answers.range.enumerated().map { place, answer in
      let texts = languages.map { language in
        let labels = answers.labels[language] ?? []
        return (language, labels.indices.contains(place) ? CleanText.line(labels[place]) : "\(answer)")
      }
      return AnswerOption(code: "\(answer)", text: LocalizedText(Dictionary(uniqueKeysWithValues: texts)), isOnScale: true)
    }
  }

  private static func partnerQuestion(_ partners: [String]) -> ChoiceQuestion {
    let names = partners.map(CleanText.line).filter { !$0.isEmpty }
    return ChoiceQuestion(
      code: "partner", text: SurveyTexts.partner, hint: names.isEmpty ? SurveyTexts.partnerOpen : SurveyTexts.partnerHint,
      choices: names.map { ChoiceQuestion.Choice(code: $0, title: $0) })
  }

  private static func collaborationQuestion(_ collaborations: [Collaboration]) -> ChoiceQuestion {
    ChoiceQuestion(
      code: "collaboration", text: SurveyTexts.collaboration, hint: SurveyTexts.collaborationHint,
      choices: collaborations.map { ChoiceQuestion.Choice(code: $0.id.rawValue, title: CleanText.line($0.title)) })
  }

  /// Exports with texts as headings cannot tell two equal statements apart.
  private func reportSameStatements(log: inout DiagnosticLog) {
    for language in languages {
      var seen: [String: ID<Statement>] = [:]
      for item in items {
        let key = CleanText.key(item.text.text(in: language))
        if let first = seen[key] { log.add(.sameStatement(first, item.id, language)) } else { seen[key] = item.id }
      }
    }
  }

  /// Reports what Microsoft Forms cuts off in the headings of its export.
  func reportLongStatements(in language: Language, log: inout DiagnosticLog) {
    for item in items where item.text.text(in: language).count >= Self.longestStatement { log.add(.longStatement(item.id)) }
  }
}

extension DiagnosticCode {
  static let notInLanguage = DiagnosticCode("B7003", "not-in-language")
  static let nothingToAsk = DiagnosticCode("B7004", "nothing-to-ask")
  static let sameStatement = DiagnosticCode("B7005", "same-statement")
  static let longStatement = DiagnosticCode("B7006", "long-statement")
}

extension Diagnostic {
  static func notInLanguage(_ id: String, _ language: Language, known: [Language]) -> Diagnostic {
    let list = known.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .notInLanguage, .error,
      LocalizedText(
        nl: "normenkader '\(id)' heeft geen teksten in taal '\(language.rawValue)'",
        en: "normenkader '\(id)' has no texts in language '\(language.rawValue)'"),
      fixIt: FixIt(LocalizedText(nl: "kies met --language een van: \(list)", en: "choose one of these with --language: \(list)")))
  }

  fileprivate static func nothingToAsk(_ id: String) -> Diagnostic {
    Diagnostic(
      .nothingToAsk, .error,
      LocalizedText(
        nl: "normenkader '\(id)' heeft geen stellingen: er is niets te vragen",
        en: "normenkader '\(id)' has no statements: there is nothing to ask"),
      fixIt: FixIt(
        LocalizedText(nl: "geef de thema's stellingen, onder 'statements'", en: "give the themes statements, under 'statements'")))
  }

  fileprivate static func sameStatement(_ first: ID<Statement>, _ second: ID<Statement>, _ language: Language) -> Diagnostic {
    Diagnostic(
      .sameStatement, .error,
      LocalizedText(
        nl: "stellingen '\(first)' en '\(second)' hebben dezelfde tekst in taal '\(language.rawValue)': in een export zijn ze niet te onderscheiden",
        en: "statements '\(first)' and '\(second)' have the same text in language '\(language.rawValue)': an export cannot tell them apart"),
      fixIt: FixIt(LocalizedText(nl: "geef een van de twee een andere tekst", en: "give one of the two another text")))
  }

  fileprivate static func longStatement(_ id: ID<Statement>) -> Diagnostic {
    Diagnostic(
      .longStatement, .warning,
      LocalizedText(
        nl: "stelling '\(id)' is te lang: Microsoft Forms kapt koppen af bij 199 tekens",
        en: "statement '\(id)' is too long: Microsoft Forms cuts headings off at 199 characters"),
      fixIt: FixIt(
        LocalizedText(
          nl: "maak de tekst korter dan \(Questionnaire.longestStatement) tekens",
          en: "make the text shorter than \(Questionnaire.longestStatement) characters")))
  }
}
