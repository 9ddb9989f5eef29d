// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing
import Workbooks

@testable import Intake

/// Tables of answers that are read piece by piece: where one piece ends and the next begins makes no difference.
struct PieceTests {
  private static let sizes = [16, 17, 19, 23, 31, 64, 257, 4_096]

  /// A file that lies elsewhere, and may be written in while it is read.
  private struct Elsewhere: FilePieces {
    let bytes: [UInt8]
    var count: Int
    var isUnchanged = true

    func read(_ buffer: UnsafeMutableRawBufferPointer, from place: Int) -> Int {
      let range = min(place, bytes.count)..<min(bytes.count, place + buffer.count)
      buffer.copyBytes(from: bytes[range])
      return range.count
    }
  }

  private func file(_ bytes: [UInt8], size: Int, isElsewhere: Bool = true) -> InputFile {
    var file =
      isElsewhere
      ? InputFile(path: "2026-Q1.csv", pieces: Elsewhere(bytes: bytes, count: bytes.count)) : InputFile(path: "2026-Q1.csv", bytes: bytes)
    file.pieceSize = size
    return file
  }

  private struct Outcome: Equatable {
    var responses: [Response]
    var partners: [ID<Partner>: String]
    var findings: [Diagnostic]
    var rows: [String: Int]
  }

  private func outcome(_ bytes: [UInt8], size: Int, isElsewhere: Bool = true) -> Outcome {
    let reading = TableFixture.read(answers: [file(bytes, size: size, isElsewhere: isElsewhere)])
    return Outcome(
      responses: reading.input.responses, partners: reading.input.partnerNames, findings: reading.diagnostics + reading.notes,
      rows: reading.rowsPerFile)
  }

  private static let headings = "Samenwerking;Partner;Token;C1;C2;O1"
  private static let cells = [
    "1", "2", "5", "9", "weet niet", "", " ", "\"4\"", "\"\"", "\"een\r\nregel\"", "\"een \"\"woord\"\"\"", "é", "Mee eens", "mee ééns", "\"3\" x",
    "4;4;4", "日本", "\u{202E}4",
  ]
  private static let ends = ["\n", "\n", "\r\n", "\r", "\r\r\n", "\n;;\n"]

  private func texts() -> [[UInt8]] {
    var state: UInt64 = 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    return (0..<60).map { number in
      let rows = (0..<next(30)).map { row in
        (["Stad \(next(3))", "Partner \(next(4))", "t\(next(40))"] + (0..<next(5)).map { _ in Self.cells[next(Self.cells.count)] })
          .joined(separator: ";") + Self.ends[next(Self.ends.count)]
      }
      return (number % 7 == 0 ? [0xEF, 0xBB, 0xBF] : []) + Array((Self.headings + Self.ends[next(4)] + rows.joined()).utf8)
    }
  }

  @Test func readsTheSameWhateverTheSizeOfThePieces() {
    for text in texts() {
      let usual = outcome(text, size: 1 << 20, isElsewhere: false)
      for size in Self.sizes { #expect(outcome(text, size: size) == usual, "\(String(decoding: text, as: UTF8.self).debugDescription) \(size)") }
    }
  }

  @Test func readsTheCellsThatATableHeldInMemoryHas() throws {
    for text in texts() {
      var (held, cut) = (DiagnosticLog(), DiagnosticLog())
      let whole = TableReader.open(InputFile(path: "t", bytes: text), log: &held)?.sheets.first
      var file = InputFile(path: "t", bytes: text)
      file.pieceSize = 40
      let pieces = TableReader.open(file, limits: .answers, log: &cut)?.sheets.first
      #expect(held.diagnostics == cut.diagnostics && (whole == nil) == (pieces == nil))
      guard let first = whole?.table(log: &held), let second = pieces?.table(log: &cut) else { continue }
      #expect(held.diagnostics == cut.diagnostics && first.headings == second.headings && first.rows.count == second.rows.count)
      for (left, right) in zip(first.rows, second.rows) {
        #expect(first.texts(of: left) == second.texts(of: right) && left.number == right.number && left.line == right.line)
        for column in 0...first.headings.count {
          #expect(first.text(left, column) == second.text(right, column) && first.location(left, column) == second.location(right, column))
        }
      }
      let columns = Array(first.headings.indices) + [first.headings.count]
      for (left, right) in zip(first.coded(columns), second.coded(columns)) {
        #expect(left.each { $0 } == right.each { $0 } && first.rows.indices.allSatisfy { left.codes[$0] == right.codes[$0] })
      }
      #expect(first.filled(among: columns) == second.filled(among: columns))
    }
  }

  @Test(arguments: [
    ("3\u{202E}", "2026-Q1.csv:40002:13 warning B3007"), ("9", "2026-Q1.csv:40002:12 error B3108"), ("3;4;5", "2026-Q1.csv:40002:14 error B3004"),
    ("\"3", "2026-Q1.csv:40002:12 error B3001"), ("\"3\"x", "2026-Q1.csv:40002:12 warning B3002"),
  ])
  func pointsToTheRightPlaceInTheLastPiece(cell: String, expected: String) {
    let rows = (0..<40_000).map { "S;P\($0 % 4);t\($0);1;2;3\n" }.joined()
    let text = Array((Self.headings + "\n" + rows + "S;P1;t0\u{E9};1;2;\(cell)\n").utf8)
    let found = TableFixture.read(answers: [file(text, size: 1_000)]).findings
    #expect(found.contains { $0.hasPrefix("2026-Q1.csv:40002") && $0.suffix(5) == expected.suffix(5) }, "\(found)")
  }

  @Test func saysWhereATextIsDamagedWhereverThatIs() {
    for place in [0, 1, 15, 16, 30, 31, 32, 33, 47] {
      for odd: UInt8 in [0xFF, 0, 0xC3, 0xE2] {
        var text = Array("a;é\n1;2\n3;€\n".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 48)
        text.insert(odd, at: 14 + place)
        var file = InputFile(path: "t", bytes: text)
        file.pieceSize = 16
        let source = TextSource.plain(file)
        #expect(TextCheck(source).firstInvalid == 14 + place)
      }
    }
  }

  @Test func usesNothingOfAFileThatIsChangedWhileItIsRead() {
    let text = Array((Self.headings + "\nS;P;t;1;2;3\nS;P;u;1;2;3\n").utf8)
    for (count, isUnchanged) in [(text.count, false), (text.count + 100, false)] {
      let pieces = Elsewhere(bytes: text, count: count, isUnchanged: isUnchanged)
      let reading = TableFixture.read(answers: [InputFile(path: "2026-Q1.csv", pieces: pieces)])
      #expect(reading.input.responses.isEmpty && reading.findings.contains("2026-Q1.csv error B1110"))
    }
  }

  @Test func refusesARowThatNeverEnds() {
    var log = DiagnosticLog()
    let text = Array("a;b\n1;2\n3;\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: InputLimits.bytesPerRow + 1_000)
    #expect(TableReader.open(InputFile(path: "t", bytes: text), limits: .answers, log: &log) == nil)
    #expect(log.diagnostics.map(TableFixture.line) == ["t:3:3 error B3005"])
  }

  @Test func findsTheFirstOfEqualThings() {
    let things = (0..<5_000).map { ($0 * 7_919) % 1_237 }
    var table = FirstOfEqual(count: things.count)
    for (place, thing) in things.enumerated() {
      #expect(table.first(place, hash: UInt64(thing % 50)) { things[$0] == thing } == (place < 1_237 ? nil : things.firstIndex(of: thing)))
    }
  }
}
