// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The answers of a whole table, judged together: one mistake in every cell is one finding.
struct AnswerColumns {
  /// The answers per statement, `nil` for a statement that was left out.
  ///
  /// A row is `nil` where the statement was not shown.
  let answers: [AnswerColumn.Answers?]

  /// Gives the answers of each row in order, in the order of the normenkader, of which there are so many statements.
  func eachRow(_ rows: Int, of headings: AnswerHeadings, count: Int, _ give: (Int, Answers) -> Void) {
    guard answers.allSatisfy({ $0?.hasBytes ?? true }) else {
      for row in 0..<rows {
        var found = Answers(repeating: nil, count: count)
        for (statement, column) in zip(headings.statements, answers) { found[statement.statement] = column?[row] }
        give(row, found)
      }
      return
    }
    // Column by column for some rows at a time, which then are in the cache.
    for start in stride(from: 0, to: rows, by: Self.rowsInBlock) {
      let block = start..<min(rows, start + Self.rowsInBlock)
      var bytes = [UInt8](repeating: Answers.notAskedByte, count: block.count * count)
      for (statement, column) in zip(headings.statements, answers) { column?.fill(&bytes, from: statement.statement, step: count, rows: block) }
      for row in block { give(row, Answers(sharing: bytes, from: (row - start) * count, count: count)) }
    }
  }

  private static let rowsInBlock = 256

  /// Fewer problems than this are reported cell by cell.
  private static let fewestInColumn = 3
  private static let fewestInFile = 10

  /// Reads the columns of statements; `nil` when the file cannot be used.
  init?(_ sheet: SurveySheet, _ headings: AnswerHeadings, codebook: Codebook, words: inout AnswerWords, log: inout DiagnosticLog) {
    let table = sheet.table
    var columns: [AnswerColumn] = []
    let coded = table.coded(headings.statements.flatMap(\.columns))
    var next = 0
    for (_, places) in headings.statements {
      let codes = CodedAnswers.readings(of: places, in: sheet, codebook, &words)
      let own = Array(coded[next..<next + places.count])
      columns.append(AnswerColumn(places, own, rows: table.rows.count, codebook: codes, words: &words))
      next += places.count
    }
    let choices = columns.reduce(0) { $0 + $1.choiceCount }
    if choices > 0 {
      log.add(.choiceCodes(at: table.locationOfHeadings, count: choices))
      return nil
    }
    if let other = OtherScale(columns, than: words.scale) {
      let headings = other.columns.map { (number: $0 + 1, heading: Quoted.heading(table.headings[$0])) }
      log.add(.otherScale(at: table.locationOfHeadings, looksLike: other.range, in: headings, scale: words.scale))
      return nil
    }
    let choice = LabelChoice(columns, words)
    if let odd = choice.otherScale {
      log.add(.longerScale(at: table.location(ofHeading: odd.column), points: odd.points, scale: words.target))
      return nil
    }
    for index in columns.indices { columns[index].choose(choice.sets[index], words) }
    let problems = columns.reduce(0) { $0 + $1.problemCount }
    if columns.count > 1, problems >= Self.fewestInFile, problems * 2 > columns.reduce(0, { $0 + $1.filledCount }) {
      log.add(.unreadableFile(at: table.locationOfHeadings, count: problems, scale: words.scale, Self.misfit(of: columns, words)))
      return nil
    }
    answers = columns.map { Self.answers($0, of: table, words, log: &log) }
    if words.isRescaling { log.add(.rescaled(at: table.locationOfHeadings, words)) }
    if let (count, shorter) = choice.unusedSteps(answers) {
      log.add(.unusedStep(at: table.locationOfHeadings, count: count, points: words.target.count, shorter: shorter))
    }
  }

  /// What the words of columns that cannot be read are about.
  private static func misfit(of columns: [AnswerColumn], _ words: AnswerWords) -> Misfit {
    let sets = columns.filter { !$0.words.isEmpty }.compactMap { column in
      LabelSet.holding(column.words).min { $0.points < $1.points }
    }
    return Misfit(found: LabelSet.all.first { sets.contains($0) }.map { ($0.family, $0.points) }, asked: words.family)
  }

  /// The answers of one column, or `nil` when most of them cannot be read.
  private static func answers(
    _ column: AnswerColumn, of table: Table, _ words: AnswerWords, log: inout DiagnosticLog
  ) -> AnswerColumn.Answers? {
    guard column.problemCount >= fewestInColumn, column.problemCount * 2 > column.filledCount else {
      column.report(of: table, words: words, log: &log)
      return column.answers(words)
    }
    let heading = Quoted.heading(table.headings[column.column])
    let place = table.location(ofHeading: column.column)
    log.add(.unreadableColumn(at: place, heading: heading, count: column.problemCount, scale: words.scale, misfit(of: [column], words)))
    return nil
  }
}

extension DiagnosticCode {
  static let longerScale = DiagnosticCode("B3111", "longer-scale")
  static let otherScale = DiagnosticCode("B3122", "other-scale")
  static let unreadableAnswers = DiagnosticCode("B3123", "unreadable-answers")
  static let choiceCodes = DiagnosticCode("B3130", "choice-codes")
  static let rescaled = DiagnosticCode("B3131", "rescaled-answers")
  static let unusedStep = DiagnosticCode("B3132", "unused-step")
}

extension FixIt {
  fileprivate static let sayLabels = FixIt(
    LocalizedText(
      nl: """
        zeg in balans.yaml onder 'labels' voor welk getal elk woord of elke code staat, en onder 'missing' welk woord of getal geen antwoord is
        """,
      en: """
        say in balans.yaml under 'labels' which number each word or code stands for, and under 'missing' which word or number is no answer
        """
    )
  )
}

/// What answers that cannot be read seem to be, beside what the normenkader asks.
private struct Misfit {
  /// The family and the number of steps of a known set that holds the words.
  var found: (family: LabelSet.Family, points: Int)?
  var asked: LabelSet.Family?

  /// A sentence about it; empty when nothing is known.
  func text(_ language: Language) -> String {
    guard let found, found.family != asked else { return "" }
    let (name, points) = (found.family.title.text(in: language), found.points)
    let own = asked.map { $0.title.text(in: language) }
    if language == .nl {
      let asked = own.map { "; het normenkader vraagt naar '\($0)'" } ?? ""
      return " De woorden zijn die van een schaal voor '\(name)' met \(points) stappen\(asked)."
    }
    let asked = own.map { "; the normenkader asks for '\($0)'" } ?? ""
    return " The words are those of a scale for '\(name)' with \(points) steps\(asked)."
  }
}

extension Diagnostic {
  /// The answers of a whole file lie on another scale: those that happen to fit would give a false score.
  fileprivate static func otherScale(
    at location: SourceLocation, looksLike other: ClosedRange<Int>, in headings: [(number: Int, heading: String)], scale: ClosedRange<Int>
  ) -> Diagnostic {
    let (from, to) = (other.lowerBound, other.upperBound)
    // A heading that had to be shortened is found by the number of its column.
    let list = { (column: String) in headings.prefix(3).map { "'\($0.heading)' (\(column) \($0.number))" }.joined(separator: ", ") }
    let (more, english) = headings.count > 3 ? (" en nog \(headings.count - 3)", " and \(headings.count - 3) more") : ("", "")
    return Diagnostic(
      .otherScale, .error,
      LocalizedText(
        nl: """
          dit lijkt een schaal van \(from) tot en met \(to); het normenkader vraagt \(scale.lowerBound) tot en met \(scale.upperBound). \
          Getallen daarbuiten staan in \(list("kolom"))\(more). Het bestand is niet gelezen
          """,
        en: """
          this looks like a scale of \(from) to \(to); the normenkader asks for \(scale.lowerBound) to \(scale.upperBound). \
          Numbers beside it stand in \(list("column"))\(english). The file was not read
          """
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: """
            was dit de schaal van de vragenlijst, zet dan in balans.yaml onder 'survey': scale: {from: \(from), to: \(to)}, en de antwoorden worden \
            omgerekend; is het getal een code voor geen antwoord, zet het dan onder 'missing'; is het een tikfout, verbeter dan de cel
            """,
          en: """
            if this was the scale of the questionnaire, put in balans.yaml under 'survey': scale: {from: \(from), to: \(to)}, and the answers are \
            rescaled; if the number is a code for no answer, put it under 'missing'; if it is a slip, correct the cell
            """
        )
      )
    )
  }

  fileprivate static func unreadableFile(at location: SourceLocation, count: Int, scale: ClosedRange<Int>, _ misfit: Misfit) -> Diagnostic {
    let (from, to) = (scale.lowerBound, scale.upperBound)
    return Diagnostic(
      .unreadableAnswers, .error,
      LocalizedText(
        nl: """
          \(count) antwoorden, meer dan de helft, zijn geen getal van \(from) tot en met \(to) en geen bekend antwoord.\(misfit.text(.nl)) \
          Het bestand is niet gelezen
          """,
        en: """
          \(count) answers, more than half, are neither a number from \(from) to \(to) nor a known answer.\(misfit.text(.en)) \
          The file was not read
          """
      ),
      at: location, fixIt: .sayLabels
    )
  }

  fileprivate static func unreadableColumn(
    at location: SourceLocation, heading: String, count: Int, scale: ClosedRange<Int>, _ misfit: Misfit
  ) -> Diagnostic {
    let (from, to) = (scale.lowerBound, scale.upperBound)
    return Diagnostic(
      .unreadableAnswers, .error,
      LocalizedText(
        nl: """
          \(count) antwoorden in kolom '\(heading)', meer dan de helft, zijn geen getal van \(from) tot en met \(to) en geen bekend \
          antwoord.\(misfit.text(.nl)) De kolom is niet gelezen
          """,
        en: """
          \(count) answers in column '\(heading)', more than half, are neither a number from \(from) to \(to) nor a known \
          answer.\(misfit.text(.en)) The column was not read
          """
      ),
      at: location, fixIt: .sayLabels
    )
  }

  /// A file with labels of more or fewer steps: some would count the same, or wrong.
  fileprivate static func longerScale(at location: SourceLocation, points: Int?, scale: ClosedRange<Int>) -> Diagnostic {
    let dutch = points.map { "deze antwoorden komen van een schaal met \($0) stappen" } ?? "deze antwoorden komen van een langere schaal"
    let example = points.map { ": {from: 1, to: \($0)}" } ?? ""
    let english = points.map { "these answers come from a scale of \($0) steps" } ?? "these answers come from a longer scale"
    return Diagnostic(
      .longerScale, .error,
      LocalizedText(
        nl: "\(dutch); het normenkader heeft er \(scale.count). Het bestand is niet gelezen",
        en: "\(english); the normenkader has \(scale.count). The file was not read"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: """
            zeg in balans.yaml onder 'survey' welke schaal de vragenlijst had (scale\(example)), of onder 'labels' voor welk getal elk woord staat
            """,
          en: """
            say in balans.yaml under 'survey' which scale the questionnaire had (scale\(example)), or under 'labels' which number each word \
            stands for
            """
        )
      )
    )
  }

  /// Numbers of a tool in whose exports a number can mean any choice.
  fileprivate static func choiceCodes(at location: SourceLocation, count: Int) -> Diagnostic {
    Diagnostic(
      .choiceCodes, .error,
      LocalizedText(
        nl: """
          de antwoorden zijn codes (\(count) keer een getal), en dit programma nummert antwoorden niet altijd in volgorde. \
          Het bestand is niet gelezen
          """,
        en: """
          the answers are codes (a number \(count) times), and this program does not always number answers in order. \
          The file was not read
          """),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: """
            haal de antwoorden op als tekst ('choice text'), of zeg in balans.yaml onder 'labels' voor welk antwoord elk getal staat; zijn de \
            codes zelf de schaal, zet dan onder 'survey': codes: scale
            """,
          en: """
            export the answers as text ('choice text'), or say in balans.yaml under 'labels' which answer each number stands for; if the codes \
            are the scale itself, put under 'survey': codes: scale
            """)))
  }

  /// Answers that were brought to the scale of the normenkader, as the settings ask.
  fileprivate static func rescaled(at location: SourceLocation, _ words: AnswerWords) -> Diagnostic {
    let (from, to) = (words.scale, words.target)
    let (dutch, english) = (words.largestRounding(decimal: ","), words.largestRounding(decimal: "."))
    return Diagnostic(
      .rescaled, .warning,
      LocalizedText(
        nl: """
          de antwoorden zijn omgerekend van een schaal van \(from.lowerBound) tot en met \(from.upperBound) naar \(to.lowerBound) tot en met \
          \(to.upperBound), zoals balans.yaml zegt, en afgerond op hele stappen (hoogstens \(dutch) stap per antwoord)
          """,
        en: """
          the answers were rescaled from \(from.lowerBound) to \(from.upperBound) to a scale of \(to.lowerBound) to \(to.upperBound), as \
          balans.yaml says, and rounded to whole steps (at most \(english) of a step per answer)
          """),
      at: location)
  }

  /// A scale of which nobody uses the steps that a shorter one would not have.
  fileprivate static func unusedStep(at location: SourceLocation, count: Int, points: Int, shorter: Int) -> Diagnostic {
    Diagnostic(
      .unusedStep, .warning,
      LocalizedText(
        nl: "geen van de \(count) antwoorden in woorden is een woord dat een schaal van \(points) wel heeft en een van \(shorter) niet",
        en: "none of the \(count) answers in words is one that a scale of \(points) has and one of \(shorter) has not"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "had de vragenlijst \(shorter) antwoorden, zet dan in balans.yaml onder 'survey': scale: {from: 1, to: \(shorter)}",
          en: "if the questionnaire had \(shorter) answers, put in balans.yaml under 'survey': scale: {from: 1, to: \(shorter)}")))
  }
}
