// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import TestSupport
import Testing

@testable import Intake

/// Text that was made to do harm is refused; nothing hangs or crashes.
@Suite struct YAMLHostileTests {
  private func codes(_ text: String) -> [String] {
    var log = DiagnosticLog()
    _ = NormenkaderReader.read(text, file: "a.yaml", log: &log)
    _ = SettingsReader.read(text, file: "a.yaml", log: &log)
    return log.diagnostics.map(\.code.number)
  }

  @Test func doesNotExpandAnAliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n? [*a\(level)]\n: x\n"
    }
    #expect(codes(text).contains("B2011"))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "]) func refusesNestingOfTenThousandLevels(_ opening: String) {
    #expect(codes(String(repeating: opening, count: 10_000)) == ["B2014", "B2014"])
  }

  @Test func refusesDeepIndentation() {
    let text = (0..<1_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    #expect(codes(text) == ["B2014", "B2014"])
  }

  @Test func refusesWhatLiesDeeperThanTheLimitAtItsPlace() {
    let depth = YAMLDocument.deepestNesting
    var log = DiagnosticLog()
    let fits = String(repeating: "[", count: depth - 1) + "x" + String(repeating: "]", count: depth - 1)
    #expect(YAMLDocument.read(fits, file: "a.yaml", log: &log) != nil)
    #expect(log.diagnostics.isEmpty)
    let text = MarkedText(String(repeating: "[", count: depth) + "⟦x, [y]" + String(repeating: "]", count: depth))
    _ = YAMLDocument.read(text.text, file: "a.yaml", log: &log)
    #expect(log.diagnostics.map(\.codeAndPlace) == text.expectations("B2014"))
  }

  @Test func refusesALineOfFiveMegabytes() {
    #expect(codes("a: " + String(repeating: "x", count: 5 << 20)) == ["B2013", "B2013"])
  }

  @Test func readsALongLineWithinTheLimit() {
    #expect(codes("balans: 1\nnormenkader: " + String(repeating: "x", count: 1_000_000)).filter { $0 == "B2009" } == [])
  }

  @Test func reportsNULBytes() {
    #expect(codes("balans: 1\u{0}\n").filter { $0 == "B2015" }.count == 2)
  }

  @Test func givesUpOnHundredsOfDuplicateKeys() {
    let text = (0..<300).map { "k\($0 % 150): 1\n" }.joined()
    #expect(codes(text).contains("B2008"))
  }

  @Test func clipsLongKeysInMessages() {
    var log = DiagnosticLog()
    let key = String(repeating: "k", count: 900)
    _ = SettingsReader.read("balans: 1\nnormenkader: x\n\(key): 1\n", file: "a.yaml", log: &log)
    #expect(log.diagnostics.map(\.code.number) == ["B2001"])
    #expect((log.diagnostics.first?.message.text(in: .nl).count ?? 0) < 100)
  }

  @Test func readsALineOfManyItemsInTimeThatGrowsWithItsLength() {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      clock.measure { _ = codes("balans: 1\nx: [" + String(repeating: "a, 'b', ", count: count) + "c]\n") }
    }
    _ = time(10)
    // Work that grows with the square would take a hundred times as long.
    #expect(time(9_000) < time(900) * 40 + .milliseconds(200))
  }

  @Test func refusesMoreValuesThanANormenkaderHas() {
    func list(_ count: Int) -> String { "balans: 1\nx: [" + String(repeating: "a, ", count: count) + "b]\n" }
    #expect(codes(list(YAMLDocument.mostValues)) == ["B2013", "B2013"])
    #expect(!codes(list(YAMLDocument.mostValues - 4)).contains("B2013"))
  }

  @Test func pointsOutWhatNobodySeesAndKeepsIt() {
    let text = MarkedText("balans: 1\nnormenkader: blijf-balanceren\ncollaboration: {id: a, title: 'x⟦\u{202E}y⟦\u{200B} 👩\u{200D}👧'}\n")
    var log = DiagnosticLog()
    let settings = SettingsReader.read(text.text, file: "a.yaml", log: &log)
    #expect(log.diagnostics.map(\.codeAndPlace) == text.expectations("B2019"))
    #expect(settings?.collaborations.map(\.title) == ["x\u{202E}y\u{200B} 👩\u{200D}👧"])
  }

  @Test func pointsOutAHundredCharactersAtMost() {
    #expect(codes("x: '" + String(repeating: "\u{202E}", count: 300_000) + "'\n").filter { $0 == "B2019" }.count <= 42)
    #expect(codes("x: '" + String(repeating: "\u{7}", count: 300_000) + "'\n").filter { $0 == "B2015" }.count <= 42)
  }

  @Test func refusesTextsAndNamesLongerThanAnyoneReads() {
    let settings = "balans: 1\nnormenkader: blijf-balanceren\ncollaboration: {id: a, title: "
    var log = DiagnosticLog()
    #expect(SettingsReader.read(settings + String(repeating: "x", count: 200) + "}\n", file: "a.yaml", log: &log) != nil)
    #expect(SettingsReader.read(settings + String(repeating: "x", count: 201) + "}\n", file: "a.yaml", log: &log) == nil)
    #expect(log.diagnostics.map(\.code.number) == ["B2020"])
    #expect(codes("balans: 1\nnormenkader: " + String(repeating: "x", count: 10_001) + "\n").contains("B2020"))
  }

  @Test func survivesRandomBytes() {
    var generator = Splitmix(state: 42)
    for _ in 0..<300 {
      let bytes = (0..<Int(generator.next() % 120)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      _ = codes(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func survivesRandomYAML() {
    var generator = Splitmix(state: 7)
    let pieces = [
      "a", "b: ", "- ", "[", "]", "{", "}", ", ", "\n", "\n  ", "&x", "*x", "!t ", "\"", "'", "|", ">", "#", "? ", ": ", "\t", "---", "é", "\r",
    ]
    for _ in 0..<1_000 {
      let text = (0..<Int(generator.next() % 40)).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }.joined()
      #expect(codes(text) == codes(text))
    }
  }

  @Test func survivesAValidFileWithOneCharacterChanged() {
    var generator = Splitmix(state: 11)
    let valid = Array(NormenkaderText.with().unicodeScalars)
    let replacements = Array("[]{}:,-&*!\"'\n \t0x\u{0}".unicodeScalars)
    for _ in 0..<150 {
      var scalars = valid
      scalars[Int(generator.next() % UInt64(scalars.count))] = replacements[Int(generator.next() % UInt64(replacements.count))]
      _ = codes(String(String.UnicodeScalarView(scalars)))
    }
  }
}

/// A random generator that gives the same numbers in every run: splitmix64 (Vigna).
private struct Splitmix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
