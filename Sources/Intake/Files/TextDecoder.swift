// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Turns the bytes of a file into text, for tables and for YAML alike.
///
/// UTF-8 and UTF-16, each with or without byte order mark; what is none of these is taken for Windows-1252, which is what Excel writes when one
/// does not choose UTF-8, and a warning says so. Nothing else is guessed.
public enum TextDecoder {
  /// The text of a file without its byte order mark, or `nil` when it cannot be read; then the log says why.
  public static func decode(_ file: InputFile, log: inout DiagnosticLog) -> String? {
    decode(file, as: nil, log: &log)?.text
  }

  /// The text of a file and how it was written, in an encoding that someone named or that shows.
  static func decode(
    _ file: InputFile, as declared: TableSettings.Encoding?, atMost most: Int = InputLimits.bytes, log: inout DiagnosticLog
  ) -> DecodedText? {
    guard file.bytes.count <= most else {
      log.add(.fileTooLarge(file.path, most: most))
      return nil
    }
    if let problem = FileKind(of: file.bytes).problem(in: file.path) {
      log.add(problem)
      return nil
    }
    if let declared { return decode(file, declared: declared, log: &log) }
    if let encoding = UTF16Marks.encoding(of: file.bytes) {
      let bytes = decodeUTF16(file, isBigEndian: encoding.name == .utf16BigEndian, log: &log)
      return bytes.map { DecodedText(bytes: $0, encoding: encoding) }
    }
    if let offset = file.bytes.firstIndex(of: 0) {
      log.add(.nulByte(at: TextPosition(of: offset, in: file.bytes), in: file.path))
      return nil
    }
    return decodeBytes(file, log: &log)
  }

  private static func decode(_ file: InputFile, declared: TableSettings.Encoding, log: inout DiagnosticLog) -> DecodedText? {
    let bytes: [UInt8]?
    switch declared {
    case .utf16LittleEndian: bytes = decodeUTF16(file, isBigEndian: false, log: &log)
    case .utf16BigEndian: bytes = decodeUTF16(file, isBigEndian: true, log: &log)
    case .windows1252: bytes = windows1252(file, log: &log)
    case .utf8:
      bytes = validUTF8(of: file)
      if bytes == nil { reportDamage(in: file, log: &log) }
    }
    guard let bytes else { return nil }
    if let offset = bytes.firstIndex(of: 0) {
      log.add(.nulByte(at: TextPosition(of: offset, in: bytes), in: file.path))
      return nil
    }
    return DecodedText(bytes: bytes, encoding: .init(name: declared, evidence: .declared))
  }

  private static func decodeBytes(_ file: InputFile, log: inout DiagnosticLog) -> DecodedText? {
    if let bytes = validUTF8(of: file) { return DecodedText(bytes: bytes, encoding: .utf8) }
    guard isSmallEnough(file, log: &log) else { return nil }
    let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let damage = UTF8Validity.damage(of: file.bytes[(hasMark ? 3 : 0)...])
    if hasMark || damage.validSequences > damage.invalidBytes {
      reportDamage(in: file, log: &log)
      return nil
    }
    guard let bytes = windows1252(file, log: &log) else { return nil }
    log.add(.assumedWindows1252(file.path, isDoubtful: Windows1252.isDoubtful(file.bytes)))
    return DecodedText(bytes: bytes, encoding: .init(name: .windows1252, evidence: .assumed))
  }

  private static func validUTF8(of file: InputFile) -> [UInt8]? {
    let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    // Looked at before it is decoded, because decoding repairs what is not valid, at great length.
    guard UTF8Validity.firstInvalid(in: file.bytes[(hasMark ? 3 : 0)...]) == nil else { return nil }
    return hasMark ? Array(file.bytes[3...]) : file.bytes
  }

  private static func reportDamage(in file: InputFile, log: inout DiagnosticLog) {
    let body = Array(file.bytes[(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...])
    log.add(.damagedUTF8(at: TextPosition(of: UTF8Validity.firstInvalid(in: body[...]) ?? 0, in: body), in: file.path))
  }

  /// Whether a text that is no Unicode is small enough to be turned into it, byte by byte.
  private static func isSmallEnough(_ file: InputFile, log: inout DiagnosticLog) -> Bool {
    guard file.bytes.count > InputLimits.bytesOfOtherEncodings else { return true }
    let invalid = UTF8Validity.firstInvalid(in: file.bytes[...])
    log.add(.largeInOtherEncoding(at: invalid.map { TextPosition(of: $0, in: file.bytes) }, in: file.path))
    return false
  }

  private static func windows1252(_ file: InputFile, log: inout DiagnosticLog) -> [UInt8]? {
    guard isSmallEnough(file, log: &log) else { return nil }
    switch Windows1252.decode(file.bytes[...]) {
    case .text(let text): return Array(text.utf8)
    case .undefined(let offset):
      log.add(.undefinedByte(at: TextPosition(of: offset, in: file.bytes, isUTF8: false), in: file.path))
      return nil
    }
  }

  private static func decodeUTF16(_ file: InputFile, isBigEndian: Bool, log: inout DiagnosticLog) -> [UInt8]? {
    let hasMark = file.bytes.starts(with: isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
    let body = file.bytes.dropFirst(hasMark ? 2 : 0)
    guard body.count.isMultiple(of: 2), let bytes = UTF16Marks.utf8(of: body, isBigEndian: isBigEndian) else {
      log.add(.damagedUTF16(file.path))
      return nil
    }
    if let nul = bytes.firstIndex(of: 0) {
      log.add(.nulByte(at: TextPosition(of: nul, in: bytes), in: file.path))
      return nil
    }
    if String(decoding: bytes, as: UTF8.self).allSatisfy(\.isWhitespace), let problem = FileKind.empty.problem(in: file.path) {
      log.add(problem)
      return nil
    }
    return bytes
  }
}

extension DiagnosticCode {
  static let fileTooLarge = DiagnosticCode("B1103", "file-too-large")
  static let nulByte = DiagnosticCode("B1104", "nul-byte")
  static let damagedEncoding = DiagnosticCode("B1105", "damaged-encoding")
  static let undefinedByte = DiagnosticCode("B1106", "undefined-byte")
  static let assumedWindows1252 = DiagnosticCode("B1107", "assumed-windows-1252")
  static let largeInOtherEncoding = DiagnosticCode("B1108", "large-in-other-encoding")
}

extension FixIt {
  static let spreadOverFiles = FixIt(
    LocalizedText(
      nl: "verdeel de tabel over meer bestanden, bijvoorbeeld een per kwartaal",
      en: "spread the table over several files, for example one per quarter")
  )
  fileprivate static let saveAsUTF8 = FixIt(
    LocalizedText(
      nl: "bewaar het bestand opnieuw als UTF-8, of zeg in balans.yaml onder 'tables' hoe het is geschreven ('encoding')",
      en: "save the file again as UTF-8, or say in balans.yaml under 'tables' how it is written ('encoding')")
  )
}

extension Diagnostic {
  static func fileTooLarge(_ file: String, most: Int = InputLimits.bytes) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, .error,
      LocalizedText(
        nl: "het bestand is groter dan \(most >> 20) MB", en: "the file is larger than \(most >> 20) MB"),
      at: SourceLocation(file: file), fixIt: .spreadOverFiles
    )
  }

  static func nulByte(at position: TextPosition, in file: String) -> Diagnostic {
    Diagnostic(
      .nulByte, .error,
      LocalizedText(
        nl: "hier staat een NUL-byte: dit is geen tekst, of een tekst in UTF-16 zonder kenmerk",
        en: "there is a NUL byte here: this is no text, or text in UTF-16 without a mark"
      ),
      at: position.location(in: file), fixIt: .saveAsUTF8
    )
  }

  static func damagedUTF8(at position: TextPosition, in file: String) -> Diagnostic {
    Diagnostic(
      .damagedEncoding, .error,
      LocalizedText(nl: "dit teken is beschadigd: het is geen geldig UTF-8", en: "this character is damaged: it is not valid UTF-8"),
      at: position.location(in: file), fixIt: .saveAsUTF8
    )
  }

  fileprivate static func damagedUTF16(_ file: String) -> Diagnostic {
    Diagnostic(
      .damagedEncoding, .error,
      LocalizedText(nl: "het bestand is beschadigd: het is geen geldig UTF-16", en: "the file is damaged: it is not valid UTF-16"),
      at: SourceLocation(file: file), fixIt: .saveAsUTF8
    )
  }

  fileprivate static func undefinedByte(at position: TextPosition, in file: String) -> Diagnostic {
    Diagnostic(
      .undefinedByte, .error,
      LocalizedText(
        nl: "dit teken is onleesbaar: het bestand is geen UTF-8 en ook geen Windows-1252",
        en: "this character cannot be read: the file is neither UTF-8 nor Windows-1252"
      ),
      at: position.location(in: file), fixIt: .saveAsUTF8
    )
  }

  fileprivate static func largeInOtherEncoding(at position: TextPosition?, in file: String) -> Diagnostic {
    let most = InputLimits.bytesOfOtherEncodings >> 20
    return Diagnostic(
      .largeInOtherEncoding, .error,
      LocalizedText(
        nl: "een bestand dat geen zuiver UTF-8 is, mag niet groter zijn dan \(most) MB",
        en: "a file that is not pure UTF-8 may not be larger than \(most) MB"),
      at: position?.location(in: file) ?? SourceLocation(file: file),
      fixIt: FixIt(
        LocalizedText(
          nl: "bewaar het bestand opnieuw als UTF-8 (in Excel: Opslaan als, 'CSV UTF-8')",
          en: "save the file again as UTF-8 (in Excel: Save as, 'CSV UTF-8')"))
    )
  }

  fileprivate static func assumedWindows1252(_ file: String, isDoubtful: Bool) -> Diagnostic {
    Diagnostic(
      .assumedWindows1252, .warning,
      isDoubtful
        ? LocalizedText(
          nl: "het is niet te zien hoe de letters in dit bestand zijn geschreven; het is gelezen als Windows-1252, maar daar lijkt het niet op",
          en: "it cannot be seen how the letters in this file are written; it was read as Windows-1252, but does not look like it")
        : LocalizedText(
          nl: "het bestand is geen UTF-8 en is gelezen als Windows-1252; kijk of letters als é en ë kloppen",
          en: "the file is not UTF-8 and was read as Windows-1252; see whether letters such as é and ë are right"
        ),
      at: SourceLocation(file: file), fixIt: .saveAsUTF8
    )
  }
}
