// SPDX-License-Identifier: EUPL-1.2
import Testing
import XMLSupport

struct SchematronTests {
  private func rules(_ patterns: String) throws -> SchematronRules {
    let text = "<s:schema xmlns:s=\"\(SchematronRules.namespace)\">\(patterns)</s:schema>"
    let (rules, problems) = SchematronRules.read(Array(text.utf8))
    #expect(problems == [])
    return try #require(rules)
  }

  private func breaches(_ patterns: String, _ text: String) throws -> [String] {
    let document = try #require(XMLDocument.read(Array(text.utf8)).document)
    return try rules(patterns).breaches(in: document).map { "\($0.assertion.id) \($0.element) \($0.offset)" }
  }

  @Test func testsEachElementOfAContext() throws {
    let pattern = "<s:pattern><s:rule context=\"b | c\"><s:assert id=\"k\" test=\"@k\"/></s:rule></s:pattern>"
    #expect(try breaches(pattern, "<a><b/><c k=\"\"/><d><b k=\"1\"/><c/></d></a>") == ["k b 3", "k c 29"])
  }

  @Test func takesTheFirstRuleThatFitsWithinAPattern() throws {
    let pattern = """
      <s:pattern><s:rule context="b[@k]"><s:report id="one" test="true()"/></s:rule><s:rule context="b"><s:report id="two" test="true()"/></s:rule>\
      </s:pattern><s:pattern><s:rule context="/a"><s:assert test="false()"/></s:rule></s:pattern>
      """
    #expect(try breaches(pattern, "<a><b k=\"\"/><b/></a>") == ["one b 3", "two b 12", "rule-3 a 0"])
  }

  @Test func givesMessagesByLanguage() throws {
    let found = try rules(
      "<s:pattern><s:rule context=\"b\"><s:assert test=\"a\" diagnostics=\"x\" role=\"warning\"> one\n two </s:assert></s:rule></s:pattern>"
        + "<s:diagnostics><s:diagnostic id=\"x\" xml:lang=\"nl\">een</s:diagnostic></s:diagnostics>"
    ).assertions
    #expect(found.map(\.messages) == [["": "one two", "nl": "een"]])
    #expect(found.map(\.isWarning) == [true])
  }

  @Test func stopsAnExpressionThatTakesTooLong() throws {
    let test = "count(//b[count(//b[count(//b[count(//b) = 0]) = 0]) = 0]) = 0"
    let text = "<a>" + String(repeating: "<b/>", count: 500) + "</a>"
    let document = try #require(XMLDocument.read(Array(text.utf8)).document)
    let found = try rules("<s:pattern><s:rule context=\"b\"><s:assert test=\"\(test)\"/></s:rule></s:pattern>")
    #expect(throws: XMLDocument.ExpressionError.self) { try found.breaches(in: document) }
  }
}
