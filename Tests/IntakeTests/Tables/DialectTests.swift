// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// The same tables in every dialect, encoding and order of rows give the same input.
struct DialectTests {
  struct Dialect: CustomTestStringConvertible {
    var delimiter: String
    var encoding: String
    var lineEnd: String
    var testDescription: String { "\(delimiter.debugDescription) \(encoding) \(lineEnd.debugDescription)" }

    func bytes(_ rows: [[String]]) -> [UInt8] {
      let lines = rows.map { row in
        row.map { cell in
          let needsQuotes = [delimiter, "\n", "\""].contains { cell.contains($0) }
          let text = cell.replacing("\"", with: "\"\"").replacing("\n", with: lineEnd)
          return needsQuotes ? "\"\(text)\"" : text
        }.joined(separator: delimiter)
      }
      let text = lines.joined(separator: lineEnd) + lineEnd
      switch encoding {
      case "UTF-8 with mark": return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case "UTF-16": return [0xFF, 0xFE] + Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case "Windows-1252": return text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8(truncatingIfNeeded: $0.value) }
      default: return Array(text.utf8)
      }
    }
  }

  static let dialects = [";", ",", "\t", "|"].flatMap { delimiter in
    ["UTF-8", "UTF-8 with mark", "UTF-16", "Windows-1252"].flatMap { encoding in
      ["\n", "\r\n", "\r"].map { Dialect(delimiter: delimiter, encoding: encoding, lineEnd: $0) }
    }
  }

  private let answers = [
    ["Respondent", "Partner", "C1", "C2", "O1", "Naam"],
    ["r1", "Coöperatie Één", "4", "Niet mee eens, niet mee oneens", "weet niet", "a;b;c;"],
    ["r2", "Gemeente \"De Brug\"", "4,0", "Mee eens", "", "regel een\nregel twee"],
    ["r3", "Coöperatie één", "5", "N.v.t.", "2", "x, y | z\tw"],
  ]
  private let agreements = [
    ["Afspraak", "Vóór", "Stand"],
    ["Maximaal € 350; per huis", "31-03-2026", "nagekomen"],
    ["Eén brief,\nper buurt", "", "open"],
  ]

  private func read(_ answers: [UInt8], _ agreements: [UInt8]) -> TableFixture.Reading {
    TableFixture.read(
      answers: [InputFile(path: "2026-Q1.csv", bytes: answers)], registers: [InputFile(path: "afspraken.csv", bytes: agreements)])
  }

  @Test(arguments: dialects)
  func readsTheSameFromEveryDialect(dialect: Dialect) {
    let reading = read(dialect.bytes(answers), dialect.bytes(agreements))
    let assumed = dialect.encoding == "Windows-1252"
    #expect(reading.findings == ["2026-Q1.csv:1 note B3105"].addingEncoding(assumed))
    #expect(reading.input.responses.spelled == ["43d", "5n2", "44b"])
    #expect(reading.input.partnerNames == ["coöperatie één": "Coöperatie Één", "gemeente \"de brug\"": "Gemeente \"De Brug\""])
    #expect(reading.input.registers["agreements"]?.rows.map { $0.cells[0] } == [.text("Maximaal € 350; per huis"), .text("Eén brief,\nper buurt")])
  }

  @Test func doesNotDependOnTheOrderOfRowsAndFiles() {
    let dialect = Dialect(delimiter: ";", encoding: "UTF-8", lineEnd: "\n")
    let first = answers
    let second = [answers[0], ["r4", "coöperatie één", "1", "2", "3", ""], ["r5", "Gemeente \"De Brug\"", "1", "1", "1", ""]]
    let forward = [InputFile(path: "a 2026-Q1.csv", bytes: dialect.bytes(first)), InputFile(path: "b 2026-Q1.csv", bytes: dialect.bytes(second))]
    let backward = [
      InputFile(path: "b 2026-Q1.csv", bytes: dialect.bytes([second[0]] + second.dropFirst().reversed())),
      InputFile(path: "a 2026-Q1.csv", bytes: dialect.bytes([first[0]] + first.dropFirst().reversed())),
    ]
    let (left, right) = (TableFixture.read(answers: forward), TableFixture.read(answers: backward))
    #expect(left.input.responses == right.input.responses)
    #expect(left.input.responses.count == 5)
    #expect(left.input.partnerNames == right.input.partnerNames)
    #expect(left.input.collaborations == right.input.collaborations)
    #expect(left.rowsPerFile == right.rowsPerFile)
    #expect(left.findings == right.findings)
  }
}

extension [String] {
  fileprivate func addingEncoding(_ isAssumed: Bool) -> [String] {
    isAssumed ? ["2026-Q1.csv warning B1107"] + self + ["afspraken.csv warning B1107"] : self
  }
}
