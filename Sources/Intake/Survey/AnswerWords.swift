// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Reads what stands in a cell of answers: a number on the scale, a label, a word for no answer.
///
/// A text is only ever compared as a whole: "Niet mee eens, niet mee oneens" holds two other labels.
struct AnswerWords {
  /// What a cell says.
  enum Reading: Hashable {
    /// A number on the scale.
    case code(Int)
    /// A label of an answer.
    case label(Int, isMild: Bool)
    /// No answer, and why.
    case missing(MissingAnswer)
    /// A whole number that is not on the scale; `nil` when the settings give such a number to a word.
    case outOfRange(Int?)
    /// None of these.
    case unreadable
  }

  let scale: ClosedRange<Int>
  private var words: [FoldedText: Reading] = [:]
  // Numbers are kept apart: folding takes the sign of "-1" off.
  private var numbers: [Int: Reading] = [:]
  private var cache: [String: Reading] = [:]

  /// Gathers the words of a dossier and its normenkader; what comes first wins.
  init(_ answers: AnswerScale, settings: DossierSettings) {
    scale = answers.range
    for (label, answer) in settings.labels.sorted(by: { $0.key < $1.key }) {
      add(label, scale.contains(answer) ? .label(answer, isMild: false) : .outOfRange(nil))
    }
    for language in answers.labels.keys.sorted() {
      for (answer, label) in zip(scale, answers.labels[language] ?? []) { add(label, .label(answer, isMild: false)) }
    }
    for answer in answers.synonyms.keys.sorted() where scale.contains(answer) {
      for label in answers.synonyms[answer] ?? [] { add(label, .label(answer, isMild: false)) }
    }
    for kind in MissingAnswer.allCases {
      for word in answers.missing[kind] ?? [] { add(word, .missing(kind)) }
    }
    addCommonWords()
  }

  private mutating func addCommonWords() {
    if scale == 1...5 {
      for label in CommonLabels.fivePoints { add(label.text, .label(label.answer, isMild: label.isMild)) }
    }
    for (kind, texts) in CommonLabels.missing {
      for text in texts { add(text, .missing(kind)) }
    }
  }

  private mutating func add(_ word: String, _ reading: Reading) {
    switch WholeNumber.read(CellText.clean(word)) {
    case .whole(let number): numbers[number] = numbers[number] ?? reading
    case .fraction: break
    case .noNumber:
      let folded = Self.fold(word)
      if !folded.isEmpty { words[folded] = words[folded] ?? reading }
    }
  }

  /// What a cell says.
  ///
  /// The text is that of `Table.text`: cleaned.
  mutating func read(_ text: String) -> Reading {
    if let known = cache[text] { return known }
    let reading = readAnew(text)
    // Free text in a column of answers must not fill the memory.
    if cache.count < 10_000 { cache[text] = reading }
    return reading
  }

  private func readAnew(_ text: String) -> Reading {
    guard !text.isEmpty else { return .missing(.blank) }
    switch WholeNumber.read(text) {
    case .whole(let number): return numbers[number] ?? (scale.contains(number) ? .code(number) : .outOfRange(number))
    case .fraction: return .unreadable
    case .noNumber: return words[Self.fold(text)] ?? readNumbered(text) ?? .unreadable
    }
  }

  /// A label with its number: `4 - Mee eens`, `4. Mee eens`, `4 (mee eens)`.
  ///
  /// The two must agree: a number may count the other way round.
  private func readNumbered(_ text: String) -> Reading? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let number = Int(digits) else { return nil }
    let label = text[digits.endIndex...].drop { !$0.isLetter }
    guard !label.isEmpty, let reading = words[Self.fold(String(label))] else { return nil }
    guard case .label(let answer, _) = reading else { return reading }
    return answer == number ? reading : nil
  }

  /// Between the two halves of the middle label stands a comma, a slash or a dash; all are a space here.
  private static func fold(_ text: String) -> FoldedText {
    FoldedText(String(text.map { "/,()".contains($0) ? " " : $0 }))
  }
}
