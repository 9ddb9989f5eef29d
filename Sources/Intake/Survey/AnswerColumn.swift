// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The answers to one statement in a table, which come from one column or from the branches of a form.
struct AnswerColumn {
  /// The column of the table, the first one of several.
  let column: Int
  /// What stands in the cells, each reading once.
  private var readings: [AnswerWords.Reading] = [.missing(.blank)]
  /// Which of the readings each row has, or the code of its cell: a byte takes less memory than a reading.
  private var cells: CodeList
  /// With one column the reading of each code.
  private var placeOfCode: [Int32] = []
  /// How many rows have each of the readings.
  private var counts: [Int] = [0]
  /// The column of each row, when there are several.
  private var columnsOfCells: [Int32] = []
  /// The words that only the column as a whole can say the meaning of.
  private(set) var words: Set<FoldedText> = []
  /// The declared answers that were used.
  private(set) var declared: Set<Int> = []
  /// The words of those, folded.
  private(set) var declaredWords: Set<FoldedText> = []
  /// How many cells hold a number on the scale.
  private(set) var codeCount = 0
  /// The lowest and the highest number on the scale that was used.
  private(set) var codes: ClosedRange<Double>?
  /// How many cells hold a number that stands for a choice.
  private(set) var choiceCount = 0
  /// The numbers that are not on the scale.
  private(set) var strayNumbers: [Int] = []
  /// How many cells hold anything.
  private(set) var filledCount = 0
  /// The set of labels that was chosen for the words.
  private(set) var labelSet: LabelSet?
  /// The rows whose cell is no answer.
  private var problems: [Int] = []

  /// Reads columns of a table; what is wrong with their cells is said by `report`.
  ///
  /// Each text is read once, and only when it counts: in a form with branches the first column with an answer does.
  init(
    _ columns: [Int], _ coded: [CodedColumn], rows: Int, codebook: [String: AnswerWords.Reading] = [:], words: inout AnswerWords
  ) {
    column = columns.first ?? 0
    var places = Places(coded)
    if columns.count == 1 {
      cells = coded[0].codes
      readSingle(coded[0], &places, codebook, &words)
    } else {
      cells = CodeList(capacity: rows)
      readBranches(columns, coded, rows: rows, &places, codebook, &words)
    }
    for (place, reading) in readings.enumerated() where counts[place] > 0 { note(reading, times: counts[place]) }
  }

  /// Each code is that of some cells, so what they say is worked out once and counted as often as it stands there.
  private mutating func readSingle(
    _ column: CodedColumn, _ places: inout Places, _ codebook: [String: AnswerWords.Reading], _ words: inout AnswerWords
  ) {
    let times = column.codes.counts(of: column.count)
    placeOfCode = [Int32](repeating: 0, count: column.count)
    for code in 0..<column.count where times[code] > 0 {
      let place = code == 0 ? 0 : max(0, read(code, of: 0, column, &places, codebook, &words))
      placeOfCode[code] = Int32(truncatingIfNeeded: place)
      counts[place] += times[code]
    }
  }

  private mutating func readBranches(
    _ columns: [Int], _ coded: [CodedColumn], rows: Int, _ places: inout Places, _ codebook: [String: AnswerWords.Reading],
    _ words: inout AnswerWords
  ) {
    for row in 0..<rows {
      var (place, source) = (0, column)
      for (index, cells) in coded.enumerated() where places.isOpen[place] {
        let code = cells.codes[row]
        guard code > 0 else { continue }
        let next = places.known(code, of: index) ?? read(code, of: index, cells, &places, codebook, &words)
        guard next != Places.nothing else { continue }
        (place, source) = (next, columns[index])
      }
      counts[place] += 1
      cells.append(Int32(truncatingIfNeeded: place))
      columnsOfCells.append(Int32(truncatingIfNeeded: source))
    }
  }

  private func place(_ row: Int) -> Int { placeOfCode.isEmpty ? cells[row] : Int(placeOfCode[cells[row]]) }

  /// The place of what a code says among the readings; `Places.nothing` for a text of nothing.
  private mutating func read(
    _ code: Int, of index: Int, _ cells: CodedColumn, _ places: inout Places, _ codebook: [String: AnswerWords.Reading], _ words: inout AnswerWords
  ) -> Int {
    let text = cells.text(code)
    guard !text.isEmpty else { return places.note(Places.nothing, code, of: index) }
    let reading = codebook[text] ?? words.read(text)
    if case .label = reading { declaredWords.insert(AnswerWords.fold(text)) }
    return places.note(places.place(of: reading, in: &readings, &counts), code, of: index)
  }

  /// Where each code and each reading stands among the readings.
  private struct Places {
    /// The place of a cell in which nothing stands.
    static let nothing = -2
    private static let unread: Int32 = -1

    /// Per column and code the place of its reading, or one of the marks above.
    private var byCode: [[Int32]]
    private var byReading: [AnswerWords.Reading: Int] = [.missing(.blank): 0]
    /// Whether a reading leaves the answer to the next column.
    private(set) var isOpen = [true]

    init(_ columns: [CodedColumn]) {
      byCode = columns.map { [Int32](repeating: Self.unread, count: $0.count) }
    }

    func known(_ code: Int, of index: Int) -> Int? {
      let place = byCode[index][code]
      return place == Self.unread ? nil : Int(place)
    }

    mutating func note(_ place: Int, _ code: Int, of index: Int) -> Int {
      byCode[index][code] = Int32(truncatingIfNeeded: place)
      return place
    }

    mutating func place(of reading: AnswerWords.Reading, in readings: inout [AnswerWords.Reading], _ counts: inout [Int]) -> Int {
      if let known = byReading[reading] { return known }
      readings.append(reading)
      counts.append(0)
      isOpen.append(reading == .notShown)
      byReading[reading] = readings.count - 1
      return readings.count - 1
    }
  }

  private func reading(_ row: Int) -> AnswerWords.Reading { readings[place(row)] }

  private mutating func note(_ reading: AnswerWords.Reading, times count: Int) {
    if reading != .missing(.blank), reading != .notShown { filledCount += count }
    switch reading {
    case .code(let number):
      codeCount += count
      codes = codes.map { min($0.lowerBound, number)...max($0.upperBound, number) } ?? number...number
    case .label(let answer): declared.insert(answer)
    case .word(let word, _): words.insert(word)
    case .choice: choiceCount += count
    case .outOfRange(let number): if let number { strayNumbers += [Int](repeating: number, count: count) }
    case .missing, .notShown, .unreadable: break
    }
  }

  /// Reads the words as labels of a set, or as none when there is no set.
  mutating func choose(_ set: LabelSet?, _ words: AnswerWords) {
    labelSet = set
    let isProblem = readings.map { Self.answer($0, set, words) == .some(.missing(.unreadable)) }
    let hasProblem = zip(isProblem, counts).contains { $0 && $1 > 0 }
    problems = hasProblem ? (0..<cells.count).filter { isProblem[place($0)] } : []
  }

  /// The answers to a statement in a table.
  struct Answers {
    /// The answer that each reading gives; `nil` where the statement was not shown.
    fileprivate let kinds: [Answer?]
    /// How many rows have each of them.
    fileprivate let counts: [Int]
    fileprivate let cells: CodeList
    /// The answer to each number in `cells`, and the bytes of them.
    private let answers: [Answer?]
    private let bytes: [UInt8]

    fileprivate init(kinds: [Answer?], counts: [Int], cells: CodeList, placeOfCode: [Int32]) {
      (self.kinds, self.counts, self.cells) = (kinds, counts, cells)
      answers = placeOfCode.isEmpty ? kinds : placeOfCode.map { kinds[Int($0)] }
      let found = answers.map { HealthModel.Answers.byte(for: $0) }
      bytes = found.contains(nil) ? [] : found.compactMap(\.self)
    }

    /// The answer in a row.
    subscript(row: Int) -> Answer? { answers[cells[row]] }

    /// Whether every answer has a byte.
    var hasBytes: Bool { !bytes.isEmpty }

    /// Puts the bytes of the answers in some rows into a block, each so far from the next.
    func fill(_ block: inout [UInt8], from first: Int, step: Int, rows: Range<Int>) {
      cells.eachCode(rows) { place, code in block[first + place * step] = bytes[code] }
    }

    /// How often each number was given.
    var valueCounts: [Int: Int] {
      var found: [Int: Int] = [:]
      for case (.value(let value)?, let count) in zip(kinds, counts) where count > 0 { found[value, default: 0] += count }
      return found
    }
  }

  /// The answer in each row; `nil` where the statement was not shown.
  func answers(_ words: AnswerWords) -> Answers {
    Answers(kinds: readings.map { Self.answer($0, labelSet, words) }, counts: counts, cells: cells, placeOfCode: placeOfCode)
  }

  private static func answer(_ reading: AnswerWords.Reading, _ set: LabelSet?, _ words: AnswerWords) -> Answer? {
    switch reading {
    case .code(let number): .value(words.rescaled(number))
    case .label(let answer): .value(answer)
    case .word(let label, let number): words.answer(of: label, number: number, in: set).map { .value($0) } ?? .missing(.unreadable)
    case .missing(let kind): .missing(kind)
    case .notShown: nil
    case .outOfRange, .choice, .unreadable: .missing(.unreadable)
    }
  }

  /// How many cells are no answer.
  var problemCount: Int { problems.count }

  /// Reports each cell that is no answer, and numbers among words.
  func report(of table: Table, words: AnswerWords, log: inout DiagnosticLog) {
    let scale = words.scale
    for index in problems {
      let reading = reading(index)
      let isOutOfRange = if case .outOfRange = reading { true } else { false }
      log.add(isOutOfRange ? .answerOutOfRange : .unreadableAnswer, .error, in: table.file) {
        let (row, column) = (table.rows[index], columnsOfCells.isEmpty ? column : Int(columnsOfCells[index]))
        let location = table.location(row, column)
        if isOutOfRange { return table.naming(row, column, in: .answerOutOfRange(at: location, scale: scale)) }
        let near: String? = if case .word(let word, _) = reading { words.nearest(to: word, in: labelSet) } else { nil }
        return table.naming(row, column, in: .unreadableAnswer(at: location, scale: scale, near: near))
      }
    }
    if codeCount > 0, !declared.isEmpty || self.words.contains(where: { labelSet?.step(of: $0) != nil }) {
      log.add(.mixedAnswers(at: table.location(ofHeading: column), heading: Quoted.heading(table.headings[column])))
    }
  }
}

extension DiagnosticCode {
  static let answerOutOfRange = DiagnosticCode("B3108", "answer-out-of-range")
  static let unreadableAnswer = DiagnosticCode("B3109", "unreadable-answer")
  static let mixedAnswers = DiagnosticCode("B3110", "mixed-answers")
}

extension Diagnostic {
  fileprivate static func answerOutOfRange(at location: SourceLocation, scale: ClosedRange<Int>) -> Diagnostic {
    Diagnostic(
      .answerOutOfRange, .error,
      LocalizedText(
        nl: "dit getal valt buiten de schaal van \(scale.lowerBound) tot en met \(scale.upperBound)",
        en: "this number is not on the scale of \(scale.lowerBound) to \(scale.upperBound)"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: """
            betekent het getal 'weet niet' of iets dergelijks, zet het dan in balans.yaml onder 'missing' met dont-know, not-applicable of \
            rather-not-say
            """,
          en: """
            if the number means 'don't know' or the like, put it in balans.yaml under 'missing' with dont-know, not-applicable or \
            rather-not-say
            """
        )
      )
    )
  }

  fileprivate static func unreadableAnswer(at location: SourceLocation, scale: ClosedRange<Int>, near: String?) -> Diagnostic {
    Diagnostic(
      .unreadableAnswer, .error,
      LocalizedText(
        nl: "dit is geen getal van \(scale.lowerBound) tot en met \(scale.upperBound) en geen bekend antwoord",
        en: "this is neither a number from \(scale.lowerBound) to \(scale.upperBound) nor a known answer"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: (near.map { "het lijkt op '\($0)'; " } ?? "")
            + "zet een ander woord voor een antwoord in balans.yaml onder 'labels', en een woord voor geen antwoord onder 'missing'",
          en: (near.map { "it looks like '\($0)'; " } ?? "")
            + "put another word for an answer in balans.yaml under 'labels', and a word for no answer under 'missing'"
        )
      )
    )
  }

  fileprivate static func mixedAnswers(at location: SourceLocation, heading: String) -> Diagnostic {
    Diagnostic(
      .mixedAnswers, .warning,
      LocalizedText(
        nl: "kolom '\(heading)' heeft getallen en woorden door elkaar; kijk of ze hetzelfde betekenen",
        en: "column '\(heading)' mixes numbers and words; see whether they mean the same"
      ),
      at: location
    )
  }
}
