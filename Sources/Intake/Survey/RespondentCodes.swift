// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Who has answered already.
///
/// The codes are compared and forgotten; they stand in no message and in no result.
struct RespondentCodes {
  private struct Key: Hashable {
    var collaboration: ID<Collaboration>
    var period: Period
    var code: Int32
    /// The file, for codes that are unique within one form only.
    var file: Int32
  }

  /// What the code of a response says.
  enum Outcome: Hashable {
    /// Nobody with this code has answered yet.
    case new
    /// The respondent has answered; the earlier response counts.
    case repeated
    /// The respondent has answered; this response takes the place of the other one.
    case instead(of: Int)
    /// The respondent has answered; both count, unless it is the same response in another file.
    case again(isCopy: Bool)
  }

  /// A response that came first, and its place among all.
  private struct First {
    var origin: ResponseOrigin.Place
    var place: Int
    var moment: SubmittedMoment?
  }

  private var codes: [Key: First] = [:]
  /// The number of each code.
  private var numbers: [String: Int32] = [:]
  /// How many responses were chosen among by their rows, for want of moments that differ.
  private(set) var chosenByRow = 0

  /// The number of a code, the same wherever it stands; 0 for no code.
  mutating func number(of code: String) -> Int32 {
    guard !code.isEmpty else { return 0 }
    if let known = numbers[code] { return known }
    numbers[code] = Int32(clamping: numbers.count + 1)
    return Int32(clamping: numbers.count)
  }

  /// Notes a response with its code; without a rule of the settings a finding says where the first one of the same respondent is.
  ///
  /// A token is one person wherever it stands. A response number starts from 1 in every form, so it tells people apart within one file only. Which
  /// response is the first or the last is a matter of when it was sent in; only without moments it is that of the rows.
  ///
  /// - Parameters:
  ///   - earlier: All responses so far. The same response in another file is left to `SharedResponses`.
  ///   - file: Where the files are that responses stand in.
  mutating func note(
    _ response: Response, _ origin: ResponseOrigin, rule: ResponseRules.Duplicates?, among earlier: [Response], of files: [SourceLocation],
    at location: () -> SourceLocation, log: inout DiagnosticLog
  ) -> Outcome {
    let file = origin.code.isNumber ? origin.place.file : -1
    let key = Key(collaboration: response.collaboration, period: response.period, code: origin.code.number, file: file)
    guard let first = codes[key] else {
      codes[key] = First(origin: origin.place, place: earlier.count, moment: origin.moment)
      return .new
    }
    if first.origin.file != origin.place.file, earlier[first.place] == response { return .again(isCopy: true) }
    switch rule {
    case nil:
      log.add(.sameRespondent, .error, in: files[Int(origin.place.file)].file) {
        .sameRespondent(at: location(), first: first.origin.location(in: files))
      }
      return .repeated
    case .count: return .again(isCopy: false)
    case .first, .last:
      let isEarlier = origin.moment.flatMap { moment in first.moment.flatMap { moment.isBefore($0) } }
      if isEarlier == nil { chosenByRow += 1 }
      guard (isEarlier ?? false) == (rule == .first) else { return .repeated }
      codes[key]?.moment = origin.moment
      return .instead(of: first.place)
    }
  }
}

extension DiagnosticCode {
  static let sameRespondent = DiagnosticCode("B3118", "same-respondent")
}

extension Diagnostic {
  fileprivate static func sameRespondent(at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
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
}
