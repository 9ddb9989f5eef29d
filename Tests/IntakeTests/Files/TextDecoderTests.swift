// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

struct TextDecoderTests {
  private func decode(_ bytes: [UInt8]) -> (text: String?, findings: [String]) {
    var log = DiagnosticLog()
    let text = TextDecoder.decode(InputFile(path: "f", bytes: bytes), log: &log)
    return (text, log.diagnostics.map(TableFixture.line))
  }

  @Test func readsUTF8WithAndWithoutMark() {
    #expect(decode(Array("één;€\n".utf8)) == ("één;€\n", []))
    #expect(decode([0xEF, 0xBB, 0xBF] + Array("één".utf8)) == ("één", []))
  }

  @Test func readsUTF16OfBothOrders() {
    let little: [UInt8] = [0xFF, 0xFE] + Array("é€😀".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + Array("é€😀".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(decode(little) == ("é€😀", []))
    #expect(decode(big) == ("é€😀", []))
  }

  @Test func rejectsDamagedUTF16() {
    #expect(decode([0xFF, 0xFE, 0x41]) == (nil, ["f error B1105"]))
    #expect(decode([0xFF, 0xFE, 0x00, 0xD8]) == (nil, ["f error B1105"]))
    #expect(decode([0xFF, 0xFE, 0x41, 0x00, 0x0A, 0x00, 0x41, 0x00, 0x00, 0x00]) == (nil, ["f:2:2 error B1104"]))
    #expect(decode([0xFF, 0xFE]) == (nil, ["f error B1101"]))
  }

  @Test func takesWhatIsNotUTF8ForWindows1252AndSaysSo() {
    #expect(decode([0x80, 0x31, 0x20, 0xE9, 0x6E, 0x20, 0x93, 0x78, 0x94]) == ("€1 én “x”", ["f warning B1107"]))
  }

  @Test func wantsLargeTextsInUTF8() {
    let most = InputLimits.bytesOfOtherEncodings
    #expect(decode(Array(repeating: 0x61, count: most) + [0x0A, 0x62, 0xE9]) == (nil, ["f:2:2 error B1108"]))
    #expect(decode(Array(repeating: 0x61, count: most - 1) + [0xE9]).findings == ["f warning B1107"])
  }

  @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
  func pointsAtBytesThatNoEncodingHas(byte: UInt8) {
    #expect(decode(Array("a;b\r\nc".utf8) + [0xE9, byte]) == (nil, ["f:2:3 error B1106"]))
  }

  @Test func mapsEveryOtherByteOfWindows1252() {
    let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    for byte in UInt8.min...UInt8.max {
      #expect((Windows1252.scalar(of: byte) == nil) == undefined.contains(byte))
    }
    #expect(Windows1252.scalar(of: 0x9F) == "\u{178}")
    #expect(Windows1252.scalar(of: 0xFF) == "ÿ")
  }

  @Test func pointsAtTheDamagedPlaceOfTextThatIsOtherwiseUTF8() {
    #expect(decode(Array("één\nvóó".utf8) + [0xE9]) == (nil, ["f:2:4 error B1105"]))
    #expect(decode([0xEF, 0xBB, 0xBF, 0x61, 0xE9]) == (nil, ["f:1:2 error B1105"]))
  }

  /// Every character at the edge of a length, and every beginning of one that is none (Unicode 16, table 3-7).
  @Test func knowsWhichBytesAreUTF8() {
    let edges: [UInt32] = [
      0, 0x7F, 0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xCFFF, 0xD000, 0xD7FF, 0xE000, 0xFFFF, 0x1_0000, 0x3_FFFF, 0x4_0000, 0x10_FFFF,
    ]
    let text = edges.compactMap { Unicode.Scalar($0) }.map { String($0) }.joined(separator: "12345678")
    #expect(UTF8Validity.firstInvalid(in: Array(text.utf8)[...]) == nil)
    let rests: [[UInt8]] = [
      [], [0x7F], [0x80], [0x9F, 0x80], [0xA0, 0xBF], [0x8F, 0x80, 0x80], [0x90, 0xBF, 0xBF], [0xBF, 0xBF], [0x80, 0x80, 0xC0],
    ]
    for start in UInt8.min...UInt8.max {
      for rest in rests {
        let bytes = Array("abcdefghijk".utf8) + [start] + rest
        let isValid = String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
        #expect((UTF8Validity.firstInvalid(in: bytes[...]) == nil) == isValid, "\(bytes)")
      }
    }
    #expect(UTF8Validity.firstInvalid(in: [0x61, 0x61, 0xFF][1...]) == 2)
    #expect(UTF8Validity.damage(of: Array("é€".utf8)[...] + [0xFF, 0xC3]) == .init(validSequences: 2, invalidBytes: 2))
  }

  @Test func readsEveryCharacterOfUTF16AndNoHalfOnes() {
    let edges: [UInt32] = [0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0x1_0000, 0x10_FFFF]
    let text = String(String.UnicodeScalarView(edges.compactMap { Unicode.Scalar($0) }))
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(UTF16Marks.utf8(of: little[...], isBigEndian: false) == Array(text.utf8))
    #expect(UTF16Marks.utf8(of: big[...], isBigEndian: true) == Array(text.utf8))
    for half in [[0xD8, 0x00], [0xDC, 0x00], [0xD8, 0x00, 0x00, 0x61], [0xDC, 0x00, 0xD8, 0x00], [0xD8, 0x00, 0xD8, 0x00]] as [[UInt8]] {
      #expect(UTF16Marks.utf8(of: half[...], isBigEndian: true) == nil)
    }
  }

  @Test func pointsAtNULBytes() {
    #expect(decode([0x61, 0x0A, 0xC3, 0xA9, 0x00]) == (nil, ["f:2:2 error B1104"]))
    #expect(decode([0x61, 0x00, 0x62, 0x00]) == (nil, ["f:1:2 error B1104"]))
  }

  @Test func rejectsFilesThatAreTooLarge() {
    #expect(decode([UInt8](repeating: 0x61, count: InputLimits.bytes + 1)) == (nil, ["f error B1103"]))
  }

  @Test(arguments: [
    ("PK\u{03}\u{04}x", FileKind.workbook), ("PK\u{05}\u{06}", .workbook), ("%PDF-1.7", .pdf), ("  <!DOCTYPE html>", .markup),
    ("<html>", .markup), ("<?xml version", .markup), ("", .empty), (" \r\n\t", .empty), ("<p>Stelling</p>;C1", .text), ("PKN;1", .text),
  ])
  func knowsAFileByItsFirstBytes(start: String, kind: FileKind) {
    #expect(FileKind(of: Array(start.utf8)) == kind)
  }

  @Test func saysHowToSaveAWorkbook() throws {
    var log = DiagnosticLog()
    _ = TextDecoder.decode(InputFile(path: "a.xlsx", bytes: Array("PK\u{03}\u{04}".utf8)), log: &log)
    let finding = try #require(log.diagnostics.first)
    #expect(finding.code == .notText)
    #expect(finding.fixIt?.message.text(in: .nl).contains("(*.xlsx)") == true)
    #expect(decode([0xD0, 0xCF, 0x11, 0xE0, 0x00]) == (nil, ["f error B1102"]))
    #expect(decode([]) == (nil, ["f error B1101"]))
    #expect(decode([0xEF, 0xBB, 0xBF]) == (nil, ["f error B1101"]))
  }
}
