// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What a file is by its first bytes, whatever its name says.
enum FileKind: Hashable {
  /// No bytes, or white space only.
  case empty
  /// A zip: an Excel or LibreOffice workbook.
  case workbook
  /// A workbook of Excel 97-2003.
  case oldWorkbook
  /// A workbook with a password.
  case protectedWorkbook
  /// A document of Word 97-2003.
  case oldDocument
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
    if bytes.starts(with: Self.container) {
      self = Self.kindOfContainer(bytes)
      return
    }
    self = Self.signatures.first { bytes.starts(with: $0.bytes) }?.kind ?? Self.kindOfText(bytes[first...].prefix(16))
  }

  /// The first bytes of the container in which Office kept its files before 2007, and still keeps those with a password.
  private static let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// The names in the list of the container tell what it holds; each is in UTF-16 and begins at a multiple of 128 bytes.
  private static func kindOfContainer(_ bytes: [UInt8]) -> FileKind {
    let names: [(name: String, kind: FileKind)] = [("EncryptedPackage", .protectedWorkbook), ("WordDocument", .oldDocument)]
    for (name, kind) in names {
      let wanted = Array(name.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      if stride(from: 512, to: bytes.count, by: 128).contains(where: { bytes[$0...].starts(with: wanted) }) { return kind }
    }
    return .oldWorkbook
  }

  private static let signatures: [(bytes: [UInt8], kind: FileKind)] = [
    (Array("PK\u{03}\u{04}".utf8), .workbook),
    (Array("PK\u{05}\u{06}".utf8), .workbook),
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
    case .workbook: .notText(file, nl: "dit is een Excel-werkmap, geen tekst", en: "this is an Excel workbook, not text", fixIt: .saveAsXLSX)
    case .oldWorkbook:
      .notText(file, nl: "dit is een werkmap van Excel 97-2003 (.xls)", en: "this is a workbook of Excel 97-2003 (.xls)", fixIt: .saveAsXLSX)
    case .protectedWorkbook: .notText(file, nl: "dit bestand heeft een wachtwoord", en: "this file has a password", fixIt: .removePassword)
    case .oldDocument: .notText(file, nl: "dit is een Word-document", en: "this is a Word document", fixIt: .copyToXLSX)
    case .pdf: .notText(file, nl: "dit is een PDF, geen tabel", en: "this is a PDF, not a table", fixIt: .copyToXLSX)
    case .markup: .notText(file, nl: "dit is een webpagina, geen tabel", en: "this is a web page, not a table", fixIt: .exportAsXLSX)
    case .text: nil
    }
  }
}

extension DiagnosticCode {
  static let emptyFile = DiagnosticCode("B1101", "empty-file")
  static let notText = DiagnosticCode("B1102", "not-text")
}

extension FixIt {
  static let saveAsXLSX = FixIt(
    LocalizedText(
      nl: "open het bestand in Excel en kies Bestand > Opslaan als > 'Excel-werkmap (*.xlsx)'",
      en: "open the file in Excel and choose File > Save as > 'Excel workbook (*.xlsx)'"
    )
  )
  static let removePassword = FixIt(
    LocalizedText(
      nl: "open het in Excel, kies Bestand > Info > Werkmap beveiligen > Versleutelen met wachtwoord, maak het wachtwoord leeg en sla op als .xlsx",
      en: "open it in Excel, choose File > Info > Protect workbook > Encrypt with password, clear the password and save it as .xlsx"
    )
  )
  static let copyToXLSX = FixIt(
    LocalizedText(
      nl: "kopieer de tabel naar een leeg blad in Excel en sla dat op als 'Excel-werkmap (*.xlsx)'",
      en: "copy the table to an empty sheet in Excel and save that as 'Excel workbook (*.xlsx)'"
    )
  )
  static let exportAsXLSX = FixIt(
    LocalizedText(
      nl: "haal de tabel opnieuw op als XLSX of CSV, of open het bestand in Excel en sla het op als 'Excel-werkmap (*.xlsx)'",
      en: "export the table again as XLSX or CSV, or open the file in Excel and save it as 'Excel workbook (*.xlsx)'"
    )
  )
}

extension Diagnostic {
  fileprivate static func emptyFile(_ file: String) -> Diagnostic {
    Diagnostic(.emptyFile, .error, LocalizedText(nl: "het bestand is leeg", en: "the file is empty"), at: SourceLocation(file: file))
  }

  static func notText(_ file: String, nl: String, en: String, fixIt: FixIt) -> Diagnostic {
    Diagnostic(.notText, .error, LocalizedText(nl: nl, en: en), at: SourceLocation(file: file), fixIt: fixIt)
  }
}
