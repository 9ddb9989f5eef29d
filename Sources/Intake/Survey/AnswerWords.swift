// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Reads what stands in a cell of answers: a number on the scale, a label, a word for no answer.
///
/// A text is only ever compared as a whole: "Niet mee eens, niet mee oneens" holds two other labels.
struct AnswerWords {
  /// What a cell says.
  enum Reading: Hashable {
    /// A number on the scale of the questionnaire.
    case code(Double)
    /// A label that the dossier or its normenkader declares, and its answer on the scale of the normenkader.
    case label(Int)
    /// Any other word, with the number before it if it has one; the column as a whole says whether it is a label.
    case word(FoldedText, number: Int?)
    /// No answer, and why.
    case missing(MissingAnswer)
    /// The question was not shown.
    case notShown
    /// A number that is not on the scale; `nil` when the settings give such a number to a word.
    case outOfRange(Int?)
    /// A number that stands for a choice, which nobody says.
    case choice(Int)
    /// None of these.
    case unreadable
  }

  /// "Eens" and "oneens" are near enough to one another, and opposites.
  private static let shortestCompared = 8

  /// A text of more bytes is no label.
  private static let longestLabel = 400

  /// The scale of the questionnaire: that of the normenkader, unless the settings name another.
  let scale: ClosedRange<Int>
  /// The scale of the normenkader.
  let target: ClosedRange<Int>
  /// What the labels of the normenkader are about, when they are of a known family.
  let family: LabelSet.Family?
  /// Whether the normenkader declares labels.
  let hasLabels: Bool
  /// The labels that the dossier itself declares.
  let ownLabels: Set<FoldedText>
  private let numbersAreChoices: Bool
  private(set) var words: [FoldedText: Reading] = [:]
  /// What is no word: "-", "?".
  private(set) var marks: [String: Reading] = [:]
  // Numbers are kept apart: folding takes the sign of "-1" off.
  private(set) var numbers: [Int: Reading] = [:]
  private var cache: [String: Reading] = [:]

  /// Gathers the words of a dossier and its normenkader; what comes first wins.
  init(_ answers: AnswerScale, settings: DossierSettings, survey: SurveySettings = SurveySettings(), tool: any SurveyTool = PlainTable()) {
    target = answers.range
    scale = survey.scale ?? answers.range
    hasLabels = answers.labels.values.contains { !$0.isEmpty }
    family = Self.family(of: answers)
    numbersAreChoices = tool.numbersAreCodes && survey.codesAreScale != true
    ownLabels = Set(settings.labels.keys.map { Self.fold($0) })
    for (word, kind) in survey.missing.sorted(by: { $0.key < $1.key }) { add(word, .missing(kind)) }
    for (word, kind) in settings.missing.sorted(by: { $0.key < $1.key }) { add(word, .missing(kind)) }
    for word in tool.notShown { add(word, .notShown) }
    for (label, answer) in settings.labels.sorted(by: { $0.key < $1.key }) {
      add(label, target.contains(answer) ? .label(answer) : .outOfRange(nil))
    }
    // The labels of a normenkader are those of its own scale.
    if scale == target { addLabels(of: answers) }
    for kind in MissingAnswer.allCases {
      for word in answers.missing[kind] ?? [] { add(word, .missing(kind)) }
    }
    for kind in MissingAnswer.allCases {
      for word in MissingWords.understood(as: kind) { add(word, .missing(kind)) }
    }
  }

  /// The known label or word for no answer that a word is nearly the same as; the word itself is an answer and is never quoted.
  func nearest(to word: FoldedText, in set: LabelSet?) -> String? {
    let known = (Array(words.keys) + (set?.labels ?? [])).map(\.text).filter { $0.count >= Self.shortestCompared }
    guard word.text.count >= Self.shortestCompared else { return nil }
    return SpellingSuggestion.nearest(to: word.text, among: known.sorted())
  }

  /// Whether answers are rescaled.
  var isRescaling: Bool { scale != target }

  private mutating func addLabels(of answers: AnswerScale) {
    for language in answers.labels.keys.sorted() {
      for (answer, label) in zip(target, answers.labels[language] ?? []) { add(label, .label(answer)) }
    }
    for answer in answers.synonyms.keys.sorted() where target.contains(answer) {
      for label in answers.synonyms[answer] ?? [] { add(label, .label(answer)) }
    }
  }

  private mutating func add(_ word: String, _ reading: Reading) {
    switch WholeNumber.read(CellText.clean(word)) {
    case .whole(let number): numbers[number] = numbers[number] ?? reading
    case .fraction: break
    case .noNumber:
      let folded = Self.fold(word)
      if folded.isEmpty {
        marks[Self.key(word)] = marks[Self.key(word)] ?? reading
      } else {
        words[folded] = words[folded] ?? reading
      }
    }
  }

  /// A word as it is compared; of a mark such as "-" nothing is folded away but the kind of dash.
  static func key(_ word: String) -> String {
    let folded = fold(word)
    return folded.isEmpty ? String(CellText.clean(word).map { "–—−‐‑".contains($0) ? "-" : $0 }) : folded.text
  }

  /// The family of which the labels of a normenkader are, when most are of one.
  private static func family(of answers: AnswerScale) -> LabelSet.Family? {
    let labels = answers.labels.values.flatMap { $0 }.map { fold($0) }
    let sets = LabelSet.all.filter { $0.points == answers.range.count }
    let best = sets.map { (set: $0, count: $0.count(of: labels)) }.max { $0.count < $1.count }
    guard let best, best.count * 2 > labels.count else { return nil }
    return best.set.family
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
    case .whole(let number): return numbers[number] ?? read(number)
    case .fraction: return isRescaling ? readFraction(text) : .unreadable
    case .noNumber: break
    }
    guard text.utf8.count <= Self.longestLabel else { return .unreadable }
    let folded = Self.fold(text)
    guard !folded.isEmpty else { return marks[Self.key(text)] ?? .unreadable }
    return words[folded] ?? readNumbered(text) ?? (isRescaling ? readGrade(text) : nil) ?? .word(folded, number: nil)
  }

  private func read(_ number: Int) -> Reading {
    if numbersAreChoices { return .choice(number) }
    return scale.contains(number) ? .code(Double(number)) : .outOfRange(number)
  }

  private func readFraction(_ text: String) -> Reading {
    guard let value = Double(text.replacing(",", with: ".")) else { return .unreadable }
    return value >= Double(scale.lowerBound) && value <= Double(scale.upperBound) ? .code(value) : .outOfRange(nil)
  }

  /// A mark as schools give it: `7½`, `7-` and `8+`, a quarter less and more.
  private func readGrade(_ text: String) -> Reading? {
    guard let last = text.last, let number = Int(text.dropLast()), text.count <= 3, number >= 0 else { return nil }
    let shift = ["½": 0.5, "-": -0.25, "+": 0.25][last]
    return shift.flatMap { shift in
      let value = Double(number) + shift
      return value >= Double(scale.lowerBound) && value <= Double(scale.upperBound) ? .code(value) : .outOfRange(number)
    }
  }

  /// A label with its number: `4 - Mee eens`, `4. Mee eens`, `4 (mee eens)`.
  ///
  /// The two must agree: a number may count the other way round.
  private func readNumbered(_ text: String) -> Reading? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let number = Int(digits) else { return nil }
    let mark = text[digits.endIndex...].prefix { !$0.isLetter }
    let label = text[mark.endIndex...]
    guard !label.isEmpty, !mark.isEmpty, mark.allSatisfy({ " -–.:=()".contains($0) }) else { return nil }
    let folded = Self.fold(String(label))
    guard let reading = words[folded] else { return .word(folded, number: number) }
    guard case .label(let answer) = reading else { return reading }
    return answer == number ? reading : .unreadable
  }

  /// Between the two halves of the middle label stands a comma, a slash or a dash; all are a space here.
  static func fold(_ text: String) -> FoldedText {
    FoldedText(String(text.map { "/,()".contains($0) ? " " : $0 }))
  }
}
