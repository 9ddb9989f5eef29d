// SPDX-License-Identifier: EUPL-1.2
import Testing
import XMLSupport

struct XMLDocumentTests {
  private let text = "<!DOCTYPE html>\n<r xmlns:h=\"urn:h\">\n  <a n=\"1\"\n     m=\"2\">één</a><h:a>twee</h:a>\n</r>\n"

  private func document(_ text: String) throws -> XMLDocument {
    try #require(XMLDocument.read(Array(text.utf8), namespaces: ["h": "urn:h"]).document)
  }

  @Test func countsAndReadsWhatAnExpressionSelects() throws {
    let document = try document(text)
    #expect(try document.count("//a") == 1)
    #expect(try document.count("//h:a") == 1)
    #expect(try document.count("count(//*) * 2") == 6)
    #expect(try document.strings("//*[local-name() = 'a']") == ["één", "twee"])
    #expect(try document.strings("string(//a/@m)") == ["2"])
    #expect(try document.strings("//a/@*") == ["1", "2"])
    #expect(try document.count("//nothing") == 0)
  }

  @Test func knowsWhereElementsBegin() throws {
    let matches = try document(text).matches("//* | //a/@m")
    #expect(matches.map { "\($0.name) \($0.line):\($0.column)" } == ["r 2:1", "a 3:3", "m 3:3", "a 4:19"])
  }

  @Test func countsColumnsInCharacters() throws {
    #expect(try document("<r>é🙂<a/></r>").matches("//a").map(\.column) == [6])
  }

  @Test func refusesExpressionsThatItDoesNotUnderstand() throws {
    let document = try document(text)
    for expression in ["//a[", "//x:a"] {
      do {
        _ = try document.matches(expression)
        Issue.record("accepted \(expression)")
      } catch {
        #expect(error.expression == expression)
      }
    }
  }

  @Test func givesNoDocumentForWhatIsNotWellFormed() {
    let reading = XMLDocument.read(Array("<r>".utf8))
    #expect(reading.document == nil)
    #expect(!reading.problems.isEmpty)
  }
}
