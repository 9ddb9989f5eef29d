// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import TestSupport
import Testing

@testable import Intake

@Suite struct YAMLDocumentTests {
  private func read(_ text: String) -> (root: YAMLNode?, findings: [Diagnostic]) {
    var log = DiagnosticLog()
    let root = YAMLDocument.read(text, file: "a.yaml", log: &log)
    return (root, log.diagnostics)
  }

  /// The findings of a marked text and the places that are marked in it.
  private func findings(_ marked: String, _ code: String) -> (found: [String], expected: [String]) {
    let text = MarkedText(marked)
    return (read(text.text).findings.map(\.codeAndPlace), text.expectations(code))
  }

  @Test func locatesKeysAndValuesWithTheirLengths() throws {
    let root = try #require(read("# é\nnaïef: [één, \"twee \"]\n").root)
    let entry = try #require(root.entries?.first)
    #expect(entry.key == "naïef")
    #expect(entry.keyLocation == SourceLocation(file: "a.yaml", line: 2, column: 1, length: 5))
    guard case .list(let items) = entry.value.content else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.scalar) == ["één", "twee "])
    #expect(items.map(\.location.column) == [9, 14])
    #expect(items.map(\.location.length) == [3, 7])
  }

  @Test func tellsPlainFromQuotedScalarsAndNothing() throws {
    let root = try #require(read("a: 1.0\nb: '1.0'\nc:\nd: ~\ne: null\nf: \"\"\n").root)
    let contents = (root.entries ?? []).map { entry in
      switch entry.value.content {
      case .scalar(let text, let isPlain): "\(text) \(isPlain)"
      case .nothing: "nothing"
      default: "other"
      }
    }
    #expect(contents == ["1.0 true", "1.0 false", "nothing", "nothing", "nothing", " false"])
  }

  @Test(arguments: [
    "Kom & ga! *nu* & straks!", "5 > 3 & 2 * 2!", "a\u{2028}b", "a\u{85}b",
  ]) func keepsCharactersThatYAMLUsesForOtherThings(_ text: String) {
    #expect(read("a: x \(text)\n").root?.entries?.first?.value.scalar == "x \(text)")
    #expect(read("a: \"\(text)\"\n").root?.entries?.first?.value.scalar == text)
  }

  @Test func keepsLinesInStepAfterUnusualLineBreaks() {
    #expect(read("a: \"x\u{2028}y\u{85}z\"\nb: 1\r\nc: 2\n").root?.entries?.map(\.keyLocation.line) == [1, 2, 3])
  }

  @Test func readsFoldedAndLiteralTexts() {
    let root = read("a: >-\n  een\n  twee!\nb: |\n  drie\n   &vier\n").root
    #expect(root?.entries?.map(\.value.scalar) == ["een twee!", "drie\n &vier\n"])
  }

  @Test func ignoresAByteOrderMarkAtTheStart() {
    #expect(read("\u{FEFF}a: 1\n").root?.entries?.first?.keyLocation.column == 1)
  }

  @Test(arguments: [
    "a: 1\nb: 2\n⟦a: 3\n", "{a: 1, ⟦a: 2}", "a: 1\n⟦\"a\": 2\n", "\"a\": 1\n⟦'a': 2\n", "x:\n  - {b: 1, c: 2, ⟦b: 3, ⟦b: 4}\n  - {b: 1}\n",
    "a: 1\n⟦a: 2\nb:\n  c: 1\n  ⟦c: 2\n", "yes: 1\n⟦'yes': 2\n", "a:\n  b: 1\n  ⟦b: 2\n⟦a:\n  b: 1\n  ⟦b: 2\n",
    "é: 1\nb: {ü: 1, ⟦ü: 2}\n⟦é: 2\n",
  ]) func locatesEveryDuplicateKeyAtTheKeyItself(_ marked: String) {
    let (found, expected) = findings(marked, "B2008")
    #expect(found == expected)
  }

  @Test func keepsTheFirstOfDuplicateKeysAndNamesItsLine() {
    let (root, findings) = read("a: 1\nb: 2\na: 3\n")
    #expect(root?.entries?.map(\.value.scalar) == ["1", "2"])
    #expect(findings.first?.message == LocalizedText(nl: "sleutel 'a' staat hier al op regel 1", en: "key 'a' already stands here on line 1"))
  }

  @Test(arguments: [
    "a: ⟦&anchor x\n", "a: ⟦*alias\n", "a: ⟦!!str x\n", "a: ⟦!own x\n", "⟦&k a: 1\n", "⟦*k : 1\n", "- ⟦*a\n- b\n", "a: [x, ⟦*b, ⟦&c]\n",
    "a: ⟦&b {c: 1}\n", "a: ⟦&b\n  c: 1\n", "a: ⟦!!map\n  c: 1\n", "a: ⟦&b\n  - c\n", "a: ⟦!!binary |\n  aGVp\n",
    "a: ⟦&a [x, x]\nb: ⟦&b [*a, *a]\nc: [⟦*b, ⟦*b]\n",
  ]) func refusesAnchorsAliasesAndTagsAtTheirPlace(_ marked: String) {
    let (found, expected) = findings(marked, "B2011")
    #expect(found == expected)
  }

  @Test(arguments: [
    ("a: ⟦[1, 2\nb: 3\n", "B2009"), ("a: ⟦{b: 1\n", "B2009"), ("a: ⟦\"open\nb: 1\n", "B2009"), ("a: ⟦'open\n", "B2009"),
    ("a: b⟦: c\n", "B2009"), ("a: 1\n⟦b\n", "B2009"), ("a: 1\n  b⟦: 2\n", "B2009"), ("- a\n⟦b: 1\n", "B2009"), ("a: ⟦- b\n", "B2009"),
    ("a: ⟦@home\n", "B2009"), ("a: ⟦`x`\n", "B2009"), ("a: ⟦%x\n", "B2009"), ("a: \"⟦\\q\"\n", "B2009"), ("a: 1\n⟦---\nb: 1\n", "B2009"),
    ("⟦{a: 1}: 2\n", "B2003"), ("a: ⟦]\n", "B2009"), ("a:\n⟦\tb: 1\n", "B2010"), ("a:\n  b: 1\n⟦\tc: 1\n ⟦\td: 2\n", "B2010"),
  ]) func locatesSyntaxErrors(_ marked: String, _ code: String) {
    let (found, expected) = findings(marked, code)
    #expect(found == expected)
  }

  @Test func pointsAtTheLineWhoseQuoteIsMissing() {
    let findings = read("a: \"x\"\nb: \"y\nc: \"z\"\n").findings
    #expect(findings.map(\.code.number) == ["B2009"])
    #expect(
      findings.first?.notes == [
        LocalizedText(
          nl: "op regel 2 staat een oneven aantal aanhalingstekens: misschien ontbreekt er een",
          en: "line 2 has an odd number of quotes: perhaps one is missing")
      ])
    #expect(read("a: \"x\"\nb: [1\n").findings.first?.notes == [])
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n", "~\n"]) func refusesAnEmptyFile(_ text: String) {
    #expect(read(text).findings.map(\.codeAndPlace) == ["B2012 -:-"])
    #expect(read(text).root == nil)
  }

  @Test func locatesCharactersThatDoNotBelongInAText() {
    let (found, expected) = findings("a: ⟦\u{0}b\nc: x⟦\u{7}y⟦\u{FEFF}\nd: ⟦\u{100000}\n", "B2015")
    #expect(found == expected)
    #expect(read("a: \u{7}\n").findings.first?.message.text(in: .en) == "character U+0007 does not belong in a text file")
  }

  @Test func everySyntaxMessageIsThereInBothLanguages() {
    for text in ["a: [1\n", "a: b: c\n", "a: @\n", "a:\n\tb: 1\n", "a: *x\n", "a: \"\n", "a: 1\n a: 2\n", "? [a]\n: 1\n"] {
      for finding in read(text).findings {
        #expect(finding.message.texts.keys.sorted() == [.en, .nl])
        #expect(finding.location?.line != nil)
      }
    }
  }
}
