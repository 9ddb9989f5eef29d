// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Reads files of moments: lines of whole numbers that other machines or engines made of answers.
///
/// The form is always the same, so nothing is guessed: seven columns with commas between them (RFC 4180), in UTF-8, headings or not.
struct MomentsReader {
  /// The version of the format that this program reads and writes.
  static let version = "1"
  private static let columns = 7

  private let file: InputFile
  private let dialect = Dialect(delimiter: .comma)
  private var collaborations: [String: ID<Collaboration>?] = [:]
  private var periods: [String: Period?] = [:]
  private var partners: [PartnerText: ID<Partner>?] = [:]
  /// The first reason why nothing of the file can be used.
  private var damage: Diagnostic?

  private struct PartnerText: Hashable {
    let collaboration: ID<Collaboration>
    let text: String
  }

  private init(_ file: InputFile) {
    self.file = file
  }

  /// The lines of a file; none with a finding when one of them cannot be right, because sums of some of the people are about other people.
  static func read(_ file: InputFile, into gathered: inout Gathered, log: inout DiagnosticLog) -> [MomentsRow] {
    guard let text = TextDecoder.decode(file, as: nil, atMost: InputLimits.bytesOfMoments, log: &log) else { return [] }
    var reader = MomentsReader(file)
    let rows = reader.rows(text.bytes, &gathered, &log)
    guard let damage = reader.damage else { return rows }
    log.add(damage)
    return []
  }

  private mutating func rows(_ bytes: [UInt8], _ gathered: inout Gathered, _ log: inout DiagnosticLog) -> [MomentsRow] {
    var scanner = RecordScanner(bytes, as: dialect)
    var cells: [RecordScanner.Cell] = []
    var rows: [MomentsRow] = []
    while damage == nil, let record = scanner.next(into: &cells) {
      let texts = cells.map { CellText.read($0, of: bytes, as: dialect) }
      let location = SourceLocation(file: file.path, line: record.line)
      cells.removeAll(keepingCapacity: true)
      // A file may be several files one after the other, each with its headings.
      guard texts != [""], texts.first != "layout" else { continue }
      guard texts.count == Self.columns, record.unterminatedQuote == nil, !record.isTooWide, record.textAfterQuote == nil else {
        damage = .noMoments(at: location)
        continue
      }
      if let row = row(texts, location, &gathered, &log) { rows.append(row) }
    }
    return rows
  }

  private mutating func row(
    _ texts: [String], _ location: SourceLocation, _ gathered: inout Gathered, _ log: inout DiagnosticLog
  ) -> MomentsRow? {
    let mark = texts[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard mark.count == 2, mark[0].allSatisfy({ $0.isASCII && $0.isNumber }), !mark[0].isEmpty else {
      damage = .noMoments(at: location)
      return nil
    }
    guard mark[0] == Self.version else {
      damage = .otherVersion(at: location)
      return nil
    }
    let numbers = texts[6].split(separator: " ", omittingEmptySubsequences: false).map { Self.number($0) }
    guard let figure = MomentsRow.Figure(rawValue: texts[4]), !numbers.contains(nil) else {
      damage = .noMoments(at: location)
      return nil
    }
    guard let collaboration = collaboration(texts[1], location, &gathered, &log), let period = period(texts[2], location, &log),
      let partner = partner(texts[3], in: collaboration, location, &gathered, &log)
    else { return nil }
    return MomentsRow(
      layout: String(mark[1]), collaboration: collaboration, period: period, partner: partner, figure: figure, key: texts[5],
      numbers: numbers.compactMap(\.self), location: location)
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private mutating func collaboration(
    _ text: String, _ location: SourceLocation, _ gathered: inout Gathered, _ log: inout DiagnosticLog
  ) -> ID<Collaboration>? {
    if let known = collaborations[text] { return known }
    let only = text.isEmpty ? gathered.collaborations.ofAnswersWithoutName() : nil
    let found = only ?? gathered.collaborations.read(text, at: location, log: &log)
    collaborations[text] = .some(found)
    return found
  }

  private mutating func period(_ text: String, _ location: SourceLocation, _ log: inout DiagnosticLog) -> Period? {
    if let known = periods[text] { return known }
    let found = Period(text)
    if found == nil { log.add(.noPeriodOfMoments(at: location)) }
    periods[text] = .some(found)
    return found
  }

  private mutating func partner(
    _ text: String, in collaboration: ID<Collaboration>, _ location: SourceLocation, _ gathered: inout Gathered, _ log: inout DiagnosticLog
  ) -> ID<Partner>? {
    let place = PartnerText(collaboration: collaboration, text: text)
    if let known = partners[place] { return known }
    var found: ID<Partner>?
    if Partner(name: text).id == PartnerNames.everyone.id {
      found = gathered.partners.noteEveryone(in: collaboration, of: file.path).id
    } else if text.isEmpty {
      log.add(.noPartnerOfMoments(at: location))
    } else {
      found = gathered.partners.read(text, in: collaboration, of: file.path, at: location, isAnswer: true, log: &log)?.id
    }
    partners[place] = .some(found)
    return found
  }
}

extension DiagnosticCode {
  static let noMoments = DiagnosticCode("B8001", "no-moments")
  static let otherMomentsVersion = DiagnosticCode("B8002", "other-moments-version")
  static let noPeriodOfMoments = DiagnosticCode("B8003", "no-period-of-moments")
  static let noPartnerOfMoments = DiagnosticCode("B8004", "no-partner-of-moments")
}

extension Diagnostic {
  private static let makeAgain = FixIt(
    LocalizedText(
      nl: "maak het bestand opnieuw met 'balans moments', of met de query van 'balans sql'",
      en: "make the file again with 'balans moments', or with the query of 'balans sql'"))

  fileprivate static func noMoments(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .noMoments, .error,
      LocalizedText(
        nl: "dit is geen regel met momenten; van dit bestand is niets gebruikt", en: "this is no line of moments; nothing of this file was used"),
      at: location, fixIt: makeAgain)
  }

  fileprivate static func otherVersion(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .otherMomentsVersion, .error,
      LocalizedText(
        nl: "deze momenten zijn in een andere versie van het formaat geschreven; deze balans leest versie \(MomentsReader.version)",
        en: "these moments were written in another version of the format; this balans reads version \(MomentsReader.version)"),
      at: location, fixIt: makeAgain)
  }

  fileprivate static func noPeriodOfMoments(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .noPeriodOfMoments, .error,
      LocalizedText(
        nl: "hier staat geen periode zoals 2026-Q3; de regels met deze periode zijn overgeslagen",
        en: "here is no period such as 2026-Q3; the lines with this period were left out"),
      at: location)
  }

  fileprivate static func noPartnerOfMoments(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .noPartnerOfMoments, .warning,
      LocalizedText(
        nl: "hier ontbreekt de partner; de regels zonder partner zijn overgeslagen",
        en: "the partner is missing here; lines without one were left out"),
      at: location)
  }
}
