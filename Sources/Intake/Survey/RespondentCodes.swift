// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Who has answered already.
///
/// The codes are compared and forgotten; they stand in no message and in no result.
struct RespondentCodes {
  private struct Key: Hashable {
    var collaboration: ID<Collaboration>
    var period: Period
    var code: String
    /// The file, for codes that are unique within one form only.
    var file: String?
  }

  /// A row as far as it tells respondents apart.
  private struct Content: Hashable {
    var response: Response
    var moment: String
  }

  /// Two files that share rows, the later one first.
  private struct FilePair: Hashable {
    var file: String
    var first: String
  }

  /// What the code of a response says.
  enum Outcome: Hashable {
    /// Nobody with this code has answered yet.
    case new
    /// The same response in another file: the export was saved twice.
    case copy
    /// The respondent has answered; the earlier response counts.
    case repeated
    /// The respondent has answered; this response takes the place of the earlier one.
    case instead(of: Int)
    /// The respondent has answered; both count.
    case again
  }

  /// A response that came first, and its place among all.
  private struct First {
    var location: SourceLocation
    var place: Int
  }

  private var codes: [Key: First] = [:]
  private var numbered: [Key: [Content: String]] = [:]
  private var shared: [FilePair: Int] = [:]
  private var contents: [Content: SourceLocation] = [:]

  /// Notes a response with its code; without a rule of the settings a finding says where the first one of the same respondent is.
  ///
  /// A token is one person wherever it stands. A response number starts from 1 in every form, so the same number in another file is
  /// the same person only when the answers and the moment are the same too: then the export was saved twice.
  mutating func note(
    _ response: Response, code: String, isNumber: Bool, moment: String, rule: ResponseRules.Duplicates?, place: Int,
    at location: SourceLocation, log: inout DiagnosticLog
  ) -> Outcome {
    var key = Key(collaboration: response.collaboration, period: response.period, code: code, file: isNumber ? location.file : nil)
    if let first = codes[key] {
      switch rule {
      case nil: log.add(.sameRespondent(at: location, first: first.location))
      case .last: return .instead(of: first.place)
      case .count: return .again
      case .first: break
      }
      return .repeated
    }
    codes[key] = First(location: location, place: place)
    guard isNumber else { return .new }
    key.file = nil
    let content = Content(response: response, moment: moment)
    if let first = numbered[key]?[content] {
      shared[FilePair(file: location.file, first: first), default: 0] += 1
      return .copy
    }
    numbered[key, default: [:]][content] = location.file
    return .new
  }

  /// Reports the files that share rows, once per pair.
  func reportSharedRows(log: inout DiagnosticLog) {
    for (pair, count) in shared.sorted(by: { ($0.key.file, $0.key.first) < ($1.key.file, $1.key.first) }) {
      log.add(.sharedRows(at: SourceLocation(file: pair.file), first: pair.first, count: count))
    }
  }

  /// Notes when a row without a code is equal to an earlier one; both are kept, for two people can think alike.
  mutating func compare(_ response: Response, moment: String, at location: SourceLocation, log: inout DiagnosticLog) {
    let isComplete = response.answers.allSatisfy { answer in
      if case .missing? = answer { false } else { true }
    }
    guard isComplete else { return }
    let content = Content(response: response, moment: moment)
    if let first = contents[content] {
      log.add(.sameAnswers(at: location, first: first))
    } else {
      contents[content] = location
    }
  }
}

extension DiagnosticCode {
  static let sameRespondent = DiagnosticCode("B3118", "same-respondent")
  static let sameAnswers = DiagnosticCode("B3119", "same-answers")
  static let sharedRows = DiagnosticCode("B3124", "shared-rows")
}

extension Diagnostic {
  fileprivate static func sameRespondent(at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    return Diagnostic(
      .sameRespondent, .error,
      LocalizedText(
        nl: "deze respondent heeft in deze periode al geantwoord, in \(first.file) \(first.row(in: .nl)); de rij is overgeslagen",
        en: "this respondent has already answered in this period, in \(first.file) \(first.row(in: .en)); the row was left out"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "haal een van de twee rijen weg, of kies in balans.yaml onder 'responses': duplicates: first, last of count",
          en: "remove one of the two rows, or choose in balans.yaml under 'responses': duplicates: first, last or count"
        )
      )
    )
  }

  fileprivate static func sharedRows(at location: SourceLocation, first: String, count: Int) -> Diagnostic {
    Diagnostic(
      .sharedRows, .warning,
      LocalizedText(
        nl: "rijen die met nummer en antwoorden ook in \(first) staan: \(count); zij tellen één keer",
        en: "rows that stand in \(first) too, with the same number and answers: \(count); they count once"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "haal het bestand weg als het een eerdere export van dezelfde vragenlijst is",
          en: "remove the file if it is an earlier export of the same form"
        )
      )
    )
  }

  fileprivate static func sameAnswers(at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    return Diagnostic(
      .sameAnswers, .note,
      LocalizedText(
        nl: "deze rij is gelijk aan die in \(first.file) \(first.row(in: .nl)); beide tellen mee",
        en: "this row is equal to that in \(first.file) \(first.row(in: .en)); both count"
      ),
      at: location
    )
  }
}
