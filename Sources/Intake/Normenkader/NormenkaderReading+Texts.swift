// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// The languages of the normenkader.
  func readLanguages(_ node: YAMLNode?) -> [Language] {
    var languages: [Language] = []
    for item in yaml.items(node, atLeast: 1) {
      guard let language = language(item) else { continue }
      if languages.contains(language) {
        yaml.report(.listedTwice(item.location, language.rawValue))
      } else {
        languages.append(language)
      }
    }
    return languages
  }

  /// A text in every language of the normenkader.
  func localized(_ node: YAMLNode?) -> LocalizedText {
    guard let node else { return LocalizedText([:]) }
    var texts: [Language: String] = [:]
    for entry in translations(node) {
      texts[entry.language] = yaml.text(entry.value) ?? ""
    }
    return LocalizedText(texts.filter { languages.contains($0.key) })
  }

  /// A list of texts in every language.
  func localizedList(_ node: YAMLNode?) -> [LocalizedText] {
    yaml.items(node).map(localized)
  }

  /// The values per language of a map, after saying which languages are missing or unknown.
  func translations(_ node: YAMLNode) -> [(language: Language, value: YAMLNode)] {
    let entries = yaml.entries(node)
    let found = entries.compactMap { entry in language(entry.keyNode).map { (language: $0, value: entry.value) } }
    if node.entries != nil {
      for language in languages where !found.contains(where: { $0.language == language }) {
        yaml.report(.missingTranslation(node.location, language))
      }
    }
    return found
  }

  private func language(_ node: YAMLNode) -> Language? {
    guard let code = yaml.text(node) else { return nil }
    if let language = Language.supported.first(where: { $0.rawValue == code }) { return language }
    yaml.report(.unknownLanguage(node.location, code))
    return nil
  }
}

extension DiagnosticCode {
  static let missingTranslation = DiagnosticCode("B2104", "missing-translation")
  static let unknownLanguage = DiagnosticCode("B2105", "unknown-language")
  static let listedTwice = DiagnosticCode("B2106", "listed-twice")
}

extension Diagnostic {
  static func unknownLanguage(_ location: SourceLocation, _ code: String) -> Diagnostic {
    let known = Language.supported.map(\.rawValue)
    return Diagnostic(
      .unknownLanguage, .error,
      LocalizedText(
        nl: "taal '\(code.clipped)' is niet bekend; kies uit: \(known.joined(separator: ", "))",
        en: "language '\(code.clipped)' is not known; choose from: \(known.joined(separator: ", "))"),
      at: location, fixIt: SpellingSuggestion.nearest(to: code, among: known).map(FixIt.didYouMean))
  }

  static func listedTwice(_ location: SourceLocation, _ item: String) -> Diagnostic {
    Diagnostic(
      .listedTwice, .error,
      LocalizedText(nl: "'\(item.clipped)' staat twee keer in deze lijst", en: "'\(item.clipped)' stands in this list twice"), at: location)
  }
}

private extension Diagnostic {
  static func missingTranslation(_ location: SourceLocation, _ language: Language) -> Diagnostic {
    Diagnostic(
      .missingTranslation, .error,
      LocalizedText(nl: "de tekst in taal '\(language.rawValue)' ontbreekt", en: "the text in language '\(language.rawValue)' is missing"),
      at: location)
  }
}
