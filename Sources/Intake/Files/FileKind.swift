// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What a file is by its first bytes, whatever its name says.
enum FileKind: Hashable {
  /// No bytes, or white space only.
  case empty
  /// A zip: an Excel or LibreOffice workbook.
  case workbook
  /// A workbook of Excel 97-2003, or one with a password.
  case oldWorkbook
  /// A PDF.
  case pdf
  /// A web page, or XML.
  case markup
  /// A text, as far as the first bytes say.
  case text

  /// Looks at the first bytes.
  init(of bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let blank: Set<UInt8> = [Byte.tab, Byte.lineFeed, Byte.carriageReturn, Byte.space]
    guard let first = bytes[start...].firstIndex(where: { !blank.contains($0) }) else {
      self = .empty
      return
    }
    self = Self.signatures.first { bytes.starts(with: $0.bytes) }?.kind ?? Self.kindOfText(bytes[first...].prefix(16))
  }

  private static let signatures: [(bytes: [UInt8], kind: FileKind)] = [
    (Array("PK\u{03}\u{04}".utf8), .workbook),
    (Array("PK\u{05}\u{06}".utf8), .workbook),
    ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook),
    (Array("%PDF-".utf8), .pdf),
  ]

  /// A heading may begin with a tag (LimeSurvey keeps them), so only what begins a whole page counts as markup.
  private static func kindOfText(_ start: ArraySlice<UInt8>) -> FileKind {
    let text = String(decoding: start, as: UTF8.self).lowercased()
    let marks = ["<!doctype", "<html", "<?xml", "<head", "<body", "<table"]
    return marks.contains { text.hasPrefix($0) } ? .markup : .text
  }

  /// Why a file of this kind cannot be read, or `nil` when it can.
  func problem(in file: String) -> Diagnostic? {
    switch self {
    case .empty: .emptyFile(file)
    case .workbook: .notText(file, nl: "dit is een Excel-werkmap, geen tekst", en: "this is an Excel workbook, not text", fixIt: .saveAsCSV)
    case .oldWorkbook: .notText(file, nl: "dit is een oude Excel-werkmap", en: "this is an old Excel workbook", fixIt: .saveAsCSV)
    case .pdf: .notText(file, nl: "dit is een PDF, geen tekst", en: "this is a PDF, not text", fixIt: .exportAsCSV)
    case .markup: .notText(file, nl: "dit is een webpagina, geen tekst", en: "this is a web page, not text", fixIt: .exportAsCSV)
    case .text: nil
    }
  }
}

extension DiagnosticCode {
  static let emptyFile = DiagnosticCode("B1101", "empty-file")
  static let notText = DiagnosticCode("B1102", "not-text")
}

extension FixIt {
  static let saveAsCSV = FixIt(
    LocalizedText(
      nl: "open het bestand in Excel en kies Opslaan als, 'CSV UTF-8 (door komma's gescheiden)'",
      en: "open the file in Excel and choose Save as, 'CSV UTF-8 (comma delimited)'"
    )
  )
  static let exportAsCSV = FixIt(
    LocalizedText(
      nl: "haal de tabel opnieuw op als CSV",
      en: "export the table again as CSV"
    )
  )
}

extension Diagnostic {
  fileprivate static func emptyFile(_ file: String) -> Diagnostic {
    Diagnostic(.emptyFile, .error, LocalizedText(nl: "het bestand is leeg", en: "the file is empty"), at: SourceLocation(file: file))
  }

  fileprivate static func notText(_ file: String, nl: String, en: String, fixIt: FixIt) -> Diagnostic {
    Diagnostic(.notText, .error, LocalizedText(nl: nl, en: en), at: SourceLocation(file: file), fixIt: fixIt)
  }
}
