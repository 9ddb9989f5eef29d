// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import TestSupport
import Testing

@testable import Intake

@Suite struct YAMLReadingTests {
  @Test(arguments: [("0", 0), ("7", 7), ("-3", -3), ("0.5", 0.5), ("12.25", 12.25), ("-0.1", -0.1), ("-0", 0)])
  func readsNumbersWithADecimalPoint(_ text: String, _ value: Double) {
    #expect(YAMLNumber.value(of: text) == value)
  }

  @Test(arguments: [
    "", "-", ".", "5.", ".5", "1.2.3", "1,5", "1e3", "0x10", "010", "1_000", "+1", "1:30", " 1", "1 ", "inf", "nan", "٣", "12345678901234567",
  ]) func refusesWhatIsNoPlainNumber(_ text: String) {
    #expect(YAMLNumber.value(of: text) == nil)
    #expect(YAMLNumber.wholeValue(of: text) == nil)
  }

  @Test func takesAWholeNumberWithoutAFraction() {
    #expect(YAMLNumber.wholeValue(of: "12") == 12)
    #expect(YAMLNumber.wholeValue(of: "12.0") == nil)
  }

  private func node(_ text: String, isPlain: Bool = true) -> YAMLNode {
    YAMLNode(content: .scalar(text, isPlain: isPlain), location: SourceLocation(file: "a", line: 1, column: 1))
  }

  @Test(arguments: [("yes", true), ("true", true), ("ja", true), ("Ja", true), ("no", false), ("false", false), ("nee", false), ("NEE", false)])
  func readsYesAndNo(_ text: String, _ value: Bool) {
    #expect(YAMLReading().flag(node(text)) == value)
  }

  @Test(arguments: ["y", "on", "1", "x", "waar"]) func refusesOtherWordsForYesAndNo(_ text: String) {
    let reading = YAMLReading()
    #expect(reading.flag(node(text)) == nil)
    #expect(reading.log.diagnostics.map(\.code.number) == ["B2005"])
  }

  @Test func saysNothingOfANodeThatWasReported() {
    let reading = YAMLReading()
    let node = YAMLNode(content: .unreadable, location: SourceLocation(file: "a"))
    #expect(reading.text(node) == nil && reading.number(node) == nil && reading.flag(node) == nil && reading.items(node, atLeast: 1).isEmpty)
    #expect(MappingReader(node, reading).isReadable == false)
    #expect(reading.log.diagnostics.isEmpty)
  }

  @Test func offersTheMendOfANumber() {
    let reading = YAMLReading()
    _ = reading.number(node("0,5"))
    _ = reading.number(node("0.5", isPlain: false))
    #expect(reading.log.diagnostics.map(\.fixIt?.replacement) == ["0.5", "0.5"])
    #expect(reading.log.diagnostics.contains { $0.fixIt?.grade == .safe })
  }

  @Test func saysInWordsWhatANumberMustBe() {
    #expect(Limits.within(0...1).inWords == LocalizedText(nl: "minstens 0 en hoogstens 1", en: "at least 0 and at most 1"))
    #expect(Limits.above(0).inWords == LocalizedText(nl: "meer dan 0", en: "more than 0"))
    #expect((5...Int.max).inWords == LocalizedText(nl: "minstens 5", en: "at least 5"))
    #expect(Limits(upper: .init(2.5, isIncluded: false)).inWords == LocalizedText(nl: "minder dan 2.5", en: "less than 2.5"))
  }

  @Test func reportsMissingAndUnknownKeysAtTheirPlaces() throws {
    let text = MarkedText("- {a: 1}\n- ⟦{b: 1, ⟦treshold⟧: 2, ⟦zzz⟧: 3}\n")
    var log = DiagnosticLog()
    let root = try #require(YAMLDocument.read(text.text, file: "a", log: &log))
    let reading = YAMLReading()
    var map = MappingReader(reading.items(root)[1], reading)
    _ = map.required("a")
    _ = map.optional("b")
    _ = map.optional("threshold")
    map.finish()
    let findings = reading.log.diagnostics
    #expect(findings.map(\.codeAndPlace) == ["B2002 2:3", "B2001 2:10", "B2001 2:23"])
    #expect(findings.map(\.location?.length) == [1, 8, 3])
    #expect(findings.map(\.fixIt) == [nil, .didYouMean("threshold"), nil])
    #expect(text.places.map(\.description) == ["2:3", "2:10", "2:23"])
    #expect(text.places.map(\.length) == [nil, 8, 3])
  }

  @Test func quotesNoMoreThanTheBeginningOfALongText() {
    #expect(String(repeating: "a", count: 60).clipped.count == 60)
    #expect(String(repeating: "a", count: 61).clipped == String(repeating: "a", count: 59) + "…")
  }
}
