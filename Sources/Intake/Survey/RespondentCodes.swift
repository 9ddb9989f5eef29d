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

  /// A row without a code, as far as it tells respondents apart.
  private struct Content: Hashable {
    var response: Response
    var moment: String
  }

  private var codes: [Key: SourceLocation] = [:]
  private var numbered: [Key: [(Response, SourceLocation)]] = [:]
  private var contents: [Content: SourceLocation] = [:]

  /// Whether a response is the first with its code; else a finding says where the first one is.
  ///
  /// A token is one person wherever it stands. A response number starts from 1 in every form, so the same number in another file is
  /// the same person only when the answers are the same too: then the export was saved twice.
  mutating func isFirst(
    _ response: Response, code: String, isNumber: Bool, at location: SourceLocation, log: inout DiagnosticLog
  ) -> Bool {
    var key = Key(collaboration: response.collaboration, period: response.period, code: code, file: isNumber ? location.file : nil)
    if let first = codes[key] {
      log.add(.sameRespondent(at: location, first: first))
      return false
    }
    codes[key] = location
    guard isNumber else { return true }
    key.file = nil
    if let (_, first) = numbered[key]?.first(where: { $0.0 == response }) {
      log.add(.sameRespondent(at: location, first: first))
      return false
    }
    numbered[key, default: []].append((response, location))
    return true
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
}

extension Diagnostic {
  fileprivate static func sameRespondent(at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    let line = first.line ?? 0
    return Diagnostic(
      .sameRespondent, .error,
      LocalizedText(
        nl: "deze respondent heeft in deze periode al geantwoord, in \(first.file) op regel \(line); de rij is overgeslagen",
        en: "this respondent has already answered in this period, in \(first.file) on line \(line); the row was left out"
      ),
      at: location
    )
  }

  fileprivate static func sameAnswers(at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    let line = first.line ?? 0
    return Diagnostic(
      .sameAnswers, .note,
      LocalizedText(
        nl: "deze rij is gelijk aan die in \(first.file) op regel \(line); beide tellen mee",
        en: "this row is equal to that in \(first.file) on line \(line); both count"
      ),
      at: location
    )
  }
}
