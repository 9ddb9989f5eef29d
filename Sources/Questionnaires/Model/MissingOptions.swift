// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// How having no answer is said in a questionnaire, and which code stands for it in a table of answers.
///
/// A normenkader lists words and codes without their language. `MissingWords` has what the reader of answers knows by itself, which can be put in
/// where the normenkader has none in a language.
struct MissingOptions {
  private static let longestCode = 5

  private let answers: AnswerScale
  private let languages: [Language]
  /// Words that mean something else, by kind.
  private let labels: Set<String>

  init(_ answers: AnswerScale, languages: [Language], labels: [String: Int]) {
    self.answers = answers
    self.languages = languages
    let own = answers.labels.values.flatMap(\.self) + answers.synonyms.values.flatMap(\.self) + labels.keys
    self.labels = Set(own.map(CleanText.key))
  }

  /// The options for having no answer, as far as the normenkader declares them.
  func options(log: inout DiagnosticLog) -> [Questionnaire.AnswerOption] {
    var options: [Questionnaire.AnswerOption] = []
    for kind in MissingWords.kinds where !(answers.missing[kind] ?? []).isEmpty {
      guard let code = code(of: kind) else {
        log.add(.noCodeForMissing(kind))
        continue
      }
      let words = Set(languages).map { ($0, word(for: kind, in: $0)) }
      for (language, word) in words.sorted(by: { $0.0 < $1.0 }) where word.isGuess { log.add(.wordOfUnknownLanguage(word.text, language)) }
      let text = LocalizedText(Dictionary(uniqueKeysWithValues: words.map { ($0.0, $0.1.text) }))
      options.append(.init(code: code, text: text, isOnScale: false))
    }
    return options
  }

  /// What a respondent reads in a language: a usual word that is declared, else another declared one, else a usual one.
  private func word(for kind: MissingAnswer, in language: Language) -> (text: String, isGuess: Bool) {
    let usual = MissingWords.offered[kind] ?? [:]
    let declared = words(of: kind)
    let keys = Set(declared.map(CleanText.key))
    if let known = usual[language]?.first(where: { keys.contains(CleanText.key($0)) }) { return (known, false) }
    let foreign = Set(usual.filter { $0.key != language }.values.flatMap(\.self).map(CleanText.key))
    if let own = declared.first(where: { !foreign.contains(CleanText.key($0)) }) { return (CleanText.line(own), languages.count > 1) }
    return (usual[language]?.first ?? declared.first ?? "", false)
  }

  /// The declared words that are for people: no numbers and no abbreviations of a survey tool.
  private func words(of kind: MissingAnswer) -> [String] {
    (answers.missing[kind] ?? []).filter { word in word.contains { $0.isLetter } && CleanText.line(word).count > 2 }
  }

  /// What stands for it in a table: a declared number, else a declared short word, else the one that the reader knows.
  private func code(of kind: MissingAnswer) -> String? {
    let declared = (answers.missing[kind] ?? []).map(CleanText.line).filter(isCode)
    let numbers = declared.filter { word in Int(word).map { !answers.range.contains($0) } ?? false }
    let words = declared.filter { Int($0) == nil }
    let usual = MissingWords.codes[kind].map { [$0] } ?? []
    let foreign = Set(MissingWords.kinds.filter { $0 != kind }.flatMap { answers.missing[$0] ?? [] }.map(CleanText.key))
    return (numbers + words + usual).first { !labels.contains(CleanText.key($0)) && !foreign.contains(CleanText.key($0)) }
  }

  private func isCode(_ word: String) -> Bool {
    (1...Self.longestCode).contains(word.count) && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}

extension DiagnosticCode {
  static let noCodeForMissing = DiagnosticCode("B7001", "no-code-for-missing")
  static let wordOfUnknownLanguage = DiagnosticCode("B7002", "word-of-unknown-language")
}

extension Diagnostic {
  fileprivate static func noCodeForMissing(_ kind: MissingAnswer) -> Diagnostic {
    Diagnostic(
      .noCodeForMissing, .warning,
      LocalizedText(
        nl: "de keuze '\(kind.rawValue)' staat niet in de vragenlijst: er is geen korte code voor die niet al iets anders betekent",
        en: "the choice '\(kind.rawValue)' is not in the questionnaire: there is no short code for it that does not mean something else"),
      fixIt: FixIt(
        LocalizedText(
          nl: "geef er in het normenkader een code van hooguit vijf letters of cijfers voor, onder answers: missing",
          en: "give it a code of at most five letters or digits in the normenkader, under answers: missing")))
  }

  fileprivate static func wordOfUnknownLanguage(_ word: String, _ language: Language) -> Diagnostic {
    Diagnostic(
      .wordOfUnknownLanguage, .note,
      LocalizedText(
        nl: "'\(word)' staat in de vragenlijst ook als het woord in taal '\(language.rawValue)'; controleer dat",
        en: "'\(word)' stands in the questionnaire as the word in language '\(language.rawValue)' too; check that"))
  }
}
