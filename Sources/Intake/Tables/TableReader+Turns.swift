// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

extension TableReader {
  /// Says that a table has marks that turn the direction of reading, or hidden tags: the cells are read without them.
  ///
  /// Spaces of no width and the like are left behind by every other form, so those are taken off in silence.
  static func reportTurns(_ check: TextCheck, in source: TextSource, of file: String, log: inout DiagnosticLog) {
    guard let first = check.firstTurn else { return }
    log.add(.turnedText(at: source.position(of: first).location(in: file), count: check.turns))
  }

  /// The same in a sheet of a workbook: the finding points to the first such cell.
  static func reportTurns(in sheet: Sheet, log: inout DiagnosticLog) {
    guard let bytes = sheet.grid.grid?.bytes else { return }
    guard let first = bytes.indices.first(where: { bytes[$0] >= 0xE2 && isTurn(at: $0, in: bytes) }) else { return }
    let count = bytes.indices[first...].count { bytes[$0] >= 0xE2 && isTurn(at: $0, in: bytes) }
    for row in sheet.rows {
      for column in 0..<row.cells.count where sheet.grid.span(row, column).map({ $0.range.contains(first) }) ?? false {
        log.add(.turnedText(at: sheet.location(row, column), count: count))
        return
      }
    }
  }

  /// U+202A...U+202E, U+2066...U+2069, and U+E0000...U+E007F, unless a black flag stands before: the tags of a flag are seen.
  static func isTurn(at index: Int, in bytes: [UInt8]) -> Bool {
    guard index + 2 < bytes.count else { return false }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): return true
    case (0xF3, 0xA0, 0x80...0x81):
      guard index >= 4 else { return true }
      let before = bytes[index - 4..<index]
      return !before.elementsEqual([0xF0, 0x9F, 0x8F, 0xB4]) && !before.starts(with: [0xF3, 0xA0])
    default: return false
    }
  }
}

extension DiagnosticCode {
  static let turnedText = DiagnosticCode("B3007", "turned-text")
}

extension Diagnostic {
  fileprivate static func turnedText(at location: SourceLocation, count: Int) -> Diagnostic {
    let dutch = count == 1 ? "hier staat 1 teken" : "hier staat het eerste van \(count) tekens"
    let english = count == 1 ? "here stands 1 character" : "here stands the first of \(count) characters"
    return Diagnostic(
      .turnedText, .warning,
      LocalizedText(
        nl: "\(dutch) dat niemand ziet en dat de leesrichting kan omdraaien; de cellen zijn zonder gelezen",
        en: "\(english) that nobody sees and that can turn the direction of reading; the cells were read without"),
      at: location,
      fixIt: FixIt(
        LocalizedText(nl: "typ de tekst in die cel opnieuw", en: "type the text of that cell again")))
  }
}
