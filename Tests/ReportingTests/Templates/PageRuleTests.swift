// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Reporting
import TestSupport
import Testing

/// Each rule for pages has a page that breaks it and no other rule, at a place that is known.
struct PageRuleTests {
  static let broken: [(body: String, expected: String)] = [
    ("<h1>a</h1>", "4:1 B5030 one-h1"),
    ("</main><main>", "4:1 B5030 one-main"),
    ("<h2>a</h2>\n<h4>b</h4>", "8:1 B5030 heading-order"),
    ("<h2> </h2>", "7:1 B5030 empty-heading"),
    ("<h2>{{#isFinal}}a{{/isFinal}}</h2>", "7:1 B5030 empty-heading"),
    ("<details><summary></summary>a</details>", "7:10 B5030 empty-summary"),
    ("<p>é <a href=\"#x\"> </a></p>", "7:6 B5030 link-text"),
    ("<p><a href=\"#x\">a <b><a href=\"#y\">b</a></b></a></p>", "7:22 B5030 link-in-link"),
    ("<p><img src=\"data:image/png;base64,AA\" /></p>", "7:4 B5030 image-alt"),
    ("<p><img src=\"logo.png\" alt=\"a\" /></p>", "7:4 B5030 external-image"),
    ("<p><svg viewBox=\"0 0 1 1\"><title>a</title></svg></p>", "7:4 B5030 picture-text"),
    ("<table><tr><th scope=\"row\">a</th></tr></table>", "7:1 B5030 table-caption"),
    ("<table><caption>a</caption><tr><td>a</td></tr></table>", "7:1 B5030 table-header"),
    ("<table><caption>a</caption>\n<tr><th>a</th></tr></table>", "8:5 B5030 header-scope"),
    ("<p id=\"a\">a</p>\n <p id=\"a\">b</p>", "8:2 B5030 unique-id"),
    ("{{#tags}}<p id=\"a\">{{.}}</p>{{/tags}}", "7:10 B5030 unique-id"),
    ("<section aria-labelledby=\"a\">a</section>", "7:1 B5030 label-there"),
    ("<p><a href=\"https://example.org\">a</a></p>", "7:4 B5030 external-address"),
    ("<p><a href=\" JavaScript:x\">a</a></p>", "7:4 B5030 external-address"),
    ("<p><a href=\"/\\example.org\">a</a></p>", "7:4 B5030 external-address"),
    ("<p style=\"background: URL(x)\">a</p>", "7:1 B5030 external-style-attribute"),
    ("<script>a</script>", "7:1 B5029"),
    ("<p onclick=\"a\">a</p>", "7:1 B5029"),
    ("<iframe></iframe>", "7:1 B5029"),
    ("<ul><p>a</p></ul>", "7:5 B5029"),
    ("<ul>a</ul>", "7:1 B5029"),
    ("<p><div>a</div></p>", "7:4 B5029"),
    ("<details>a</details>", "7:1 B5029"),
    ("<dl><dt>a</dt></dl>", "7:1 B5029"),
    ("<p><data>a</data></p>", "7:4 B5029"),
    ("<table><caption>a</caption><tr><th scope=\"cell\">a</th></tr></table>", "7:32 B5029"),
    ("<table><caption>a</caption><tr><th scope=\"{{title}}\">a</th></tr></table>", "7:32 B5029"),
    ("<p><foo>a</foo></p>", "7:4 B5029"),
    ("<style>a{}</style>", "7:1 B5029"),
    ("<table>{{#isFinal}}<caption>a</caption>{{/isFinal}}<caption>b</caption><tr><th scope=\"row\">a</th></tr></table>", "7:52 B5029"),
  ]

  @Test(arguments: broken)
  func findsWhatBreaksOneRuleOnly(body: String, expected: String) {
    #expect(PageTrial.findings(PageTrial.page(body)) == [expected])
  }

  @Test(arguments: [
    (PageTrial.page("", html: ""), "2:1 B5030 page-language"),
    (PageTrial.page("", html: " lang=\"\""), "2:1 B5030 page-language"),
    (PageTrial.page("", head: "<style>a{b:url(x)}</style>"), "3:55 B5030 external-style"),
    (PageTrial.page("", head: "<meta http-equiv=\"refresh\" content=\"0\" />"), "3:55 B5029"),
    (PageTrial.page("", head: "<base href=\"x\" />"), "3:55 B5029"),
    ("<!DOCTYPE html>\n<html lang=\"nl\"><head><title> </title></head><body><main><h1>a</h1></main></body></html>", "2:23 B5030 page-title"),
    ("<!DOCTYPE html>\n<html lang=\"nl\"><head></head><body><main><h1>a</h1></main></body></html>", "2:17 B5029"),
    ("<p>a</p>", "1:1 B5029"),
    ("{{title}}", "- B5016"),
    ("<p>a</p><p>b</p>", "1:1 B5016"),
  ])
  func findsWhatIsWrongWithThePageItself(page: String, expected: String) {
    #expect(PageTrial.findings(page) == [expected])
  }

  @Test func everyRuleHasAPageThatBreaksIt() throws {
    let tests = try Repository.text("Tests/ReportingTests/Templates/PageRuleTests.swift")
    let ids = try Repository.text("templates/rules.sch").matches(of: /<(?:assert|report) id="([a-z0-9-]+)"/).map { String($0.1) }
    #expect(ids.count > 15)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(tests.contains("B5030 \(id)\""), "\(id)") }
  }

  @Test(arguments: [
    "{{#rows}}<section id=\"{{name}}\"><h2>{{title}}</h2></section>{{/rows}}",
    "<table>{{#isFinal}}<caption>a</caption>{{/isFinal}}{{^isFinal}}<caption>b</caption>{{/isFinal}}<tr><th scope=\"row\">a</th></tr></table>",
    "<ul>{{#tags}}<li>{{.}}</li>{{/tags}}</ul>",
    "<figure>{{{chart}}}<figcaption>{{title}}</figcaption></figure>",
    "<p><a href=\"{{title}}\">{{note}} a</a> <a href=\"#a:b\">b</a> <a href=\"a.html?b=c:d\">c</a></p>",
    "<p><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" aria-hidden=\"true\"><path d=\"M0 0\" /></svg></p>",
    "<dl>{{#rows}}<div><dt>{{name}}</dt><dd>{{title}}</dd></div>{{/rows}}{{^rows}}<div><dt>a</dt><dd>b</dd></div>{{/rows}}</dl>",
  ])
  func letsGoodPagesThrough(body: String) {
    #expect(PageTrial.findings(PageTrial.page(body)) == [])
  }

  @Test func pointsThroughIncludesAtTheTemplateWhereItIsWritten() throws {
    let others = ["a.html": "<div>\n  {{>b.html}}\n</div>", "b.html": "<p>é</p>\n<p>{{title}} <img src=\"data:image/png,a\" /></p>"]
    let found = try #require(PageTrial.diagnostics(PageTrial.page("{{>a.html}}"), with: others).first)
    #expect(found.location == SourceLocation(file: "b.html.mustache", line: 2, column: 14, length: 4))
    #expect(found.notes.last?.text(in: .nl) == "ingevoegd via t.html → a.html → b.html")
    #expect(found.message.text(in: .nl).hasPrefix("een afbeelding heeft een alt-tekst nodig"))
  }

  @Test func addsTheRulesOfAUser() throws {
    let rules = """
      <schema xmlns="http://purl.oclc.org/dsdl/schematron">
        <pattern>
          <rule context="table">
            <assert id="source" test="contains(caption, 'bron')" role="warning">every table needs a source</assert>
          </rule>
        </pattern>
      </schema>
      """
    let page = PageTrial.page("<table><caption>a</caption><tr><th scope=\"row\">a</th></tr></table>")
    let found = try #require(PageTrial.diagnostics(page, rules: rules).first)
    #expect(PageTrial.findings(page, rules: rules) == ["7:1 B5030 source"])
    #expect(found.severity == .warning)
    #expect(found.message.text(in: .nl) == "every table needs a source")
  }

  @Test(arguments: [
    ("a", "rules.sch:1:1 B5031"),
    ("<schema/>", "rules.sch:1:1 B5031"),
    ("<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\">\n <let/></schema>", "rules.sch:2:2 B5031"),
    ("<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\"><pattern>\n<rule><assert test=\"a\"/></rule></pattern></schema>", "rules.sch:2:1 B5031"),
    (
      "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\"><pattern><rule context=\"p\">\n<assert test=\"no-such(.)\"/></rule></pattern></schema>",
      "rules.sch:2:1 B5031"
    ),
    (
      "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\"><pattern><rule context=\"p[\">\n<assert test=\"a\"/></rule></pattern></schema>",
      "rules.sch:1:63 B5031"
    ),
    (
      "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\"><pattern><rule context=\"p\">\n"
        + "<assert test=\"a\" diagnostics=\"b\"/></rule></pattern></schema>",
      "rules.sch:2:1 B5031"
    ),
    ("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><schema>&b;</schema>", "rules.sch:1:1 B5031"),
  ])
  func refusesRulesThatItCannotUse(rules: String, expected: String) {
    #expect(PageTrial.findings(PageTrial.page("a"), rules: rules) == [expected])
  }

  @Test func theBuiltInTemplatesBreakNoRule() {
    var log = DiagnosticLog()
    ReportRenderer(language: .nl).check(thoroughly: true, log: &log)
    #expect(log.diagnostics.map { "\(PageTrial.described($0)) \($0.message.text(in: .en))" } == [])
  }
}
