// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

extension InputReader {
  /// The numbers, labels and words that a normenkader and a dossier declare for answers, and the words for no answer that everybody uses.
  ///
  /// The labels that only a survey tool uses are not among them: what those mean shows in a whole column only.
  public static func vocabulary(of answers: AnswerScale, settings: DossierSettings = DossierSettings(normenkader: "")) -> AnswerVocabulary {
    AnswerVocabulary(meanings: AnswerWords(answers, settings: settings).meanings, everyone: PartnerNames.everyone.name)
  }
}

extension AnswerWords {
  /// What every known text means, in the form of `AnswerVocabulary`.
  fileprivate var meanings: [String: Answer] {
    var meanings: [String: Answer] = [:]
    for number in scale { meanings["#\(number)"] = .value(number) }
    for (number, reading) in numbers { meanings["#\(number)"] = Self.answer(reading) }
    for (word, reading) in words {
      let text = String(word.text.drop { $0 == "#" || $0 == "!" || $0 == " " })
      meanings[text] = Self.answer(reading)
    }
    for (mark, reading) in marks { meanings["!\(mark)"] = Self.answer(reading) }
    return meanings
  }

  private static func answer(_ reading: Reading) -> Answer? {
    switch reading {
    case .label(let value): .value(value)
    case .missing(let reason): .missing(reason)
    case .code(let number): Int(exactly: number).map { .value($0) }
    case .word, .notShown, .outOfRange, .choice, .unreadable: nil
    }
  }
}
