// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What respondents are told of who sees what, with the numbers that hold for them.
///
/// `docs/privacy.md` has the same text; the square brackets are for the sender to fill in.
struct PrivacyPromise {
  let rules: PrivacyRules
  /// The reasons for having no answer that can be chosen.
  let missing: [LocalizedText]

  init(_ questionnaire: Questionnaire) {
    rules = questionnaire.privacy
    missing = questionnaire.options.filter { !$0.isOnScale }.map(\.text)
  }

  /// The paragraphs that hold whoever sends the questionnaire.
  func paragraphs(in language: Language) -> [String] {
    if language == .nl {
      return [
        "Uw antwoorden zijn vertrouwelijk. We gebruiken ze om te bespreken hoe het met onze samenwerking gaat.",
        "In het rapport staan alleen uitkomsten van minstens \(rules.minimumGroup) mensen samen. Hoe de antwoorden verdeeld zijn, tonen we pas vanaf "
          + "\(rules.minimumDistribution) antwoorden. We tonen geen uitkomsten per organisatie. " + skipping(in: language),
      ]
    }
    return [
      "Your answers are confidential. We use them to discuss how our collaboration is doing.",
      "The report only has outcomes of at least \(rules.minimumGroup) people together. How answers are spread is shown from "
        + "\(rules.minimumDistribution) answers on. We show no outcomes per organisation. " + skipping(in: language),
    ]
  }

  /// The paragraph about small groups and names.
  func caution(in language: Language) -> String {
    language == .nl
      ? "In een kleine groep kan iemand soms vermoeden wie wat vindt. Noem daarom geen namen."
      : "In a small group somebody can sometimes guess who thinks what. So please mention no names."
  }

  private func skipping(in language: Language) -> String {
    let words = missing.map { "\"\($0.text(in: language).lowercasedFirst)\"" }
    let list = [words.dropLast().joined(separator: ", "), words.last ?? ""].filter { !$0.isEmpty }
    if language == .nl {
      return words.isEmpty ? "Vragen mag u overslaan." : "Vragen mag u overslaan, en u mag kiezen voor \(list.joined(separator: " of "))."
    }
    return words.isEmpty ? "You may skip questions." : "You may skip questions, and you may choose \(list.joined(separator: " or "))."
  }
}

extension String {
  /// The text with its first letter in lower case, to stand inside a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
