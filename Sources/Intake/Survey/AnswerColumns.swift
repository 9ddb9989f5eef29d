// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The answers of a whole table, judged together: one mistake in every cell is one finding.
struct AnswerColumns {
  /// The answers per column of statements; `nil` for a column that was left out.
  let answers: [[Answer]?]

  /// Fewer problems than this are reported cell by cell.
  private static let fewestInColumn = 3
  private static let fewestInFile = 10

  /// Reads the columns of statements; `nil` when the file cannot be used.
  init?(_ table: Table, _ places: [Int], words: inout AnswerWords, log: inout DiagnosticLog) {
    let columns = places.map { AnswerColumn($0, of: table, words: &words) }
    if let other = OtherScale(columns, than: words.scale) {
      log.add(.otherScale(at: table.locationOfHeadings, looksLike: other.range, scale: words.scale))
      return nil
    }
    let problems = columns.reduce(0) { $0 + $1.problemCount }
    if columns.count > 1, problems >= Self.fewestInFile, problems * 2 > columns.reduce(0, { $0 + $1.filledCount }) {
      log.add(.unreadableFile(at: table.locationOfHeadings, count: problems, scale: words.scale))
      return nil
    }
    answers = columns.map { column in
      guard column.problemCount >= Self.fewestInColumn, column.problemCount * 2 > column.filledCount else {
        column.report(of: table, scale: words.scale, log: &log)
        return column.answers
      }
      let heading = Quoted.heading(table.headings[column.column])
      log.add(.unreadableColumn(at: table.location(ofHeading: column.column), heading: heading, count: column.problemCount, scale: words.scale))
      return nil
    }
    let plain = columns.reduce(into: Set<Int>()) { $0.formUnion($1.plainLabels) }
    if let first = columns.first(where: { !$0.mildLabels.isDisjoint(with: plain) }) {
      log.add(.longerScale(at: table.location(ofHeading: first.column)))
    }
  }
}

/// A scale that the answers seem to come from, when it is not the one of the normenkader.
private struct OtherScale {
  /// The scale, as tools commonly have it.
  let range: ClosedRange<Int>

  private static let common = [0...4, 0...5, 1...6, 0...6, 1...7, 1...10, 0...10, 1...100, 0...100]
  // Higher numbers that stand apart are codes, such as 99 for "don't know".
  private static let reach = 5

  /// When a fifth of the numbers, and at least three, are not on the scale, some of them just beside it.
  init?(_ columns: [AnswerColumn], than scale: ClosedRange<Int>) {
    let stray = columns.flatMap(\.strayNumbers)
    let total = stray.count + columns.reduce(0) { $0 + $1.codeCount }
    let isBeside = stray.contains { (scale.lowerBound - 1...scale.upperBound + Self.reach).contains($0) }
    guard stray.count >= 3, stray.count * 5 >= total, isBeside, let least = stray.min(), let most = stray.max() else { return nil }
    let isFromZero = least <= 0 || scale.lowerBound <= 0
    let fitting = Self.common.first { ($0.lowerBound == 0) == isFromZero && $0.contains(least) && $0.contains(most) && $0 != scale }
    guard let range = fitting else { return nil }
    self.range = range
  }
}

extension DiagnosticCode {
  static let longerScale = DiagnosticCode("B3111", "longer-scale")
  static let otherScale = DiagnosticCode("B3122", "other-scale")
  static let unreadableAnswers = DiagnosticCode("B3123", "unreadable-answers")
}

extension FixIt {
  fileprivate static let sayLabels = FixIt(
    LocalizedText(
      nl: "zeg in balans.yaml onder 'labels' voor welk getal elk woord of elke code staat",
      en: "say in balans.yaml under 'labels' which number each word or code stands for"
    )
  )
}

extension Diagnostic {
  /// The answers of a whole file lie on another scale: those that happen to fit would give a false score.
  fileprivate static func otherScale(at location: SourceLocation, looksLike other: ClosedRange<Int>, scale: ClosedRange<Int>) -> Diagnostic {
    let (from, to) = (other.lowerBound, other.upperBound)
    return Diagnostic(
      .otherScale, .error,
      LocalizedText(
        nl: """
          dit lijkt een schaal van \(from) tot en met \(to); het normenkader vraagt \(scale.lowerBound) tot en met \(scale.upperBound). \
          Het bestand is niet gelezen
          """,
        en: """
          this looks like a scale of \(from) to \(to); the normenkader asks for \(scale.lowerBound) to \(scale.upperBound). \
          The file was not read
          """
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "stel de vragen op de schaal van het normenkader; antwoorden van een andere schaal zijn niet om te rekenen",
          en: "ask the questions on the scale of the normenkader; answers on another scale cannot be converted"
        )
      )
    )
  }

  fileprivate static func unreadableFile(at location: SourceLocation, count: Int, scale: ClosedRange<Int>) -> Diagnostic {
    let (from, to) = (scale.lowerBound, scale.upperBound)
    return Diagnostic(
      .unreadableAnswers, .error,
      LocalizedText(
        nl: """
          \(count) antwoorden, meer dan de helft, zijn geen getal van \(from) tot en met \(to) en geen bekend antwoord. \
          Het bestand is niet gelezen
          """,
        en: """
          \(count) answers, more than half, are neither a number from \(from) to \(to) nor a known answer. \
          The file was not read
          """
      ),
      at: location, fixIt: .sayLabels
    )
  }

  fileprivate static func unreadableColumn(
    at location: SourceLocation, heading: String, count: Int, scale: ClosedRange<Int>
  ) -> Diagnostic {
    let (from, to) = (scale.lowerBound, scale.upperBound)
    return Diagnostic(
      .unreadableAnswers, .error,
      LocalizedText(
        nl: """
          \(count) antwoorden in kolom '\(heading)', meer dan de helft, zijn geen getal van \(from) tot en met \(to) en geen bekend \
          antwoord. De kolom is niet gelezen
          """,
        en: """
          \(count) answers in column '\(heading)', more than half, are neither a number from \(from) to \(to) nor a known \
          answer. The column was not read
          """
      ),
      at: location, fixIt: .sayLabels
    )
  }

  /// A file with both "disagree" and "somewhat disagree": seven steps, of which two would count the same.
  fileprivate static func longerScale(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .longerScale, .error,
      LocalizedText(
        nl: "deze antwoorden komen van een langere schaal: 'oneens' en 'enigszins oneens' staan naast elkaar",
        en: "these answers come from a longer scale: 'disagree' and 'somewhat disagree' stand side by side"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "zeg in balans.yaml onder 'labels' voor welk getal elk woord staat",
          en: "say in balans.yaml under 'labels' which number each word stands for"
        )
      )
    )
  }
}
