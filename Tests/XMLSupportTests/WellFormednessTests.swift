// SPDX-License-Identifier: EUPL-1.2
import Testing
import XMLSupport

struct WellFormednessTests {
  private func problems(_ text: String) -> [XMLProblem] {
    WellFormedness.check(Array(text.utf8))
  }

  private func first(_ text: String) -> String? {
    problems(text).first.map { "\($0.line):\($0.column) \($0.kind)" }
  }

  @Test func acceptsWellFormedHTML() {
    #expect(problems("<!DOCTYPE html>\n<html lang=\"nl\"><head><title>é</title></head><body><p>a &amp; b</p></body></html>\n") == [])
    #expect(problems("\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-8\"?><!-- a --><!DOCTYPE HTML ><p/>") == [])
    #expect(problems("<p xmlns=\"relative\"/>") == [])
  }

  @Test func pointsAtTheFirstErrorAndCallsTheOthersConsequences() {
    let found = problems("<a>\n  <b>é</c>\n</a>\n")
    #expect(found.first?.line == 2)
    #expect(found.first?.kind == .malformed(code: 76))
    #expect(found.first?.isConsequence == false)
    #expect(!found.dropFirst().contains { !$0.isConsequence })
  }

  @Test(arguments: [
    ("", "1:1 malformed(code: 4)"),
    ("<p>\u{0}</p>", "1:4 nul"),
    ("<p/>\u{0}<script/>", "1:5 nul"),
    ("<p>\n\u{1}</p>", "2:1 forbiddenCharacter"),
    ("<p>é\u{FFFE}</p>", "1:5 forbiddenCharacter"),
    ("<p>&nbsp;</p>", "1:10 malformed(code: 26)"),
    ("<p a=\"1\" a=\"2\"/>", "1:15 malformed(code: 42)"),
    ("<p x:a=\"1\"/>", "1:11 malformed(code: 201)"),
    ("<p/><p/>", "1:5 malformed(code: 5)"),
  ])
  func refusesWhatIsNotWellFormed(text: String, expected: String) {
    #expect(first(text) == expected)
  }

  @Test(arguments: [
    "<!DOCTYPE p SYSTEM \"http://example.org/p.dtd\"><p/>",
    "<!DOCTYPE html SYSTEM \"about:legacy-compat\"><p/>",
    "<!DOCTYPE html []><p/>",
    "<!DOCTYPE html5><p/>",
    "<!doctype html><p/>",
    "<!DOCTYPEhtml><p/>",
    " <!-- <!DOCTYPE html> --> <?a ?> <!DOCTYPE x><p/>",
  ])
  func refusesEveryOtherDocumentType(text: String) {
    #expect(problems(text).map(\.kind) == [.doctype])
  }

  @Test func refusesEntityBombsBeforeParsing() {
    let laughs = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
    #expect(first("<!DOCTYPE html [<!ENTITY e0 \"ha\">\(laughs)]><p>&e9;</p>") == "1:1 doctype")
    #expect(first("<!DOCTYPE r [<!ENTITY % a \"<!ENTITY b '%a;%a;'>\">%a;]><r/>") == "1:1 doctype")
  }

  @Test func refusesOtherEncodings() {
    #expect(first("<?xml version=\"1.0\" encoding=\"UTF-7\"?><p>+ADw-script</p>") == "1:31 foreignEncoding")
    #expect(first("<?xml version='1.0' encoding = 'latin1'?><p/>")?.hasSuffix("foreignEncoding") == true)
    #expect(WellFormedness.check([0xFF, 0xFE, 0x3C, 0x00]).map(\.kind) == [.notUTF8])
    #expect(WellFormedness.check(Array("<p>".utf8) + [0xC0, 0xAF]).first.map { "\($0.line):\($0.column) \($0.kind)" } == "1:4 notUTF8")
    #expect(WellFormedness.check([0xED, 0xA0, 0x80]).map(\.kind) == [.notUTF8])
    #expect(WellFormedness.check([0xF4, 0x90, 0x80, 0x80]).map(\.kind) == [.notUTF8])
    #expect(WellFormedness.check([0xE2, 0x82]).map(\.kind) == [.notUTF8])
  }

  @Test func refusesWhatIsTooLargeOrTooDeep() {
    func nested(_ depth: Int) -> String { String(repeating: "<p>", count: depth) + String(repeating: "</p>", count: depth) }
    #expect(problems(nested(200)) == [])
    #expect(problems(nested(201)).map(\.kind) == [.tooDeep])
    #expect(problems(nested(100_000)).first?.kind == .tooDeep)
    #expect(problems("<p>" + String(repeating: "a", count: 2_000_000) + "</p>").map(\.kind) == [.tooLarge])
    #expect(WellFormedness.check(Array("<p/>".utf8), options: .init(maximumBytes: 3)).map(\.kind) == [.tooLarge])
  }

  @Test func survivesEveryPrefixOfADocument() {
    let bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE html><a b=\"é\"><!-- c --><![CDATA[d]]><e>&amp;</e></a>".utf8)
    for count in 0..<bytes.count {
      #expect(!WellFormedness.check(Array(bytes.prefix(count))).isEmpty)
    }
    #expect(WellFormedness.check(bytes).isEmpty)
  }

  @Test func checksCharactersOfOtherTexts() {
    #expect(WellFormedness.checkCharacters(Array("a < b\n".utf8)) == nil)
    #expect(WellFormedness.checkCharacters(Array("a\n\u{7}".utf8))?.line == 2)
  }
}
