// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Reporting
import Testing

struct TemplateSyntaxTests {
  @Test(arguments: [
    ("<p>{{title</p>", "1:4 B5002"),
    ("é {{title\n}}", "1:3 B5002"),
    ("a {{{title}}", "1:3 B5002"),
    ("{{title {{note}}", "1:1 B5002"),
    ("a\n{{! no end", "2:1 B5002"),
    ("a {{", "1:3 B5002"),
    ("a {{=<% %>=}}", "1:3 B5003"),
    ("{{>*title}}", "1:1 B5003"),
    ("{{*title}}", "1:1 B5003"),
    ("{{%TEXT}}", "1:1 B5003"),
    ("{{upper(title)}}", "1:1 B5003"),
    ("a {{}}", "1:3 B5004"),
    ("{{a..b}}", "1:1 B5004"),
    ("{{two words}}", "1:1 B5004"),
    ("{{>.}}", "1:1 B5004"),
    ("a\n  {{#rows}}b", "2:3 B5005"),
    ("a {{/rows}}", "1:3 B5006"),
  ])
  func locatesMistakesInTags(template: String, expected: String) {
    #expect(TemplateTrial.findings(template, .markdown) == [expected])
  }

  @Test func reportsAnUnclosedSectionWhereItBegins() {
    #expect(TemplateTrial.findings("{{#rows}}\n  {{#tags}}\n{{/rows}}\n{{#note}}", .markdown) == ["2:3 B5005", "4:1 B5005"])
  }

  @Test func namesTheOpenSectionAtAStrayClose() throws {
    let found = try #require(TemplateTrial.diagnostics("{{#rows}}{{/row}}{{/rows}}", .markdown).first)
    #expect(found.code.number == "B5006")
    #expect(found.location == SourceLocation(file: "t.md.mustache", line: 1, column: 10, length: 8))
    #expect(found.fixIt?.replacement == "{{/rows}}")
  }

  @Test func warnsAboutTextThatAParentSkips() {
    let found = TemplateTrial.diagnostics("{{<p.md}} lost {{$a}}kept{{/a}}{{/p.md}}", .markdown, with: ["p.md": "{{$a}}{{/a}}"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.code.number) == ["B5019"])
    #expect(found.first?.location?.column == 10)
  }

  @Test func findsAllMistakesInOneRun() {
    #expect(TemplateTrial.findings("{{titel}}\n{{nota}}\n{{#isFinal}}{{row}}{{/isFinal}}", .markdown) == ["1:3 B5007", "2:3 B5007", "3:15 B5007"])
  }

  @Test func keepsBracesThatAreNoTags() {
    #expect(TemplateTrial.render("{title} }} { {", ["title": .text("x")], .markdown) == "{title} }} { {")
  }

  @Test func takesAByteOrderMarkForNothing() {
    #expect(TemplateTrial.render("\u{FEFF}<p>{{title}}</p>", ["title": .text("x")]) == "<p>x</p>")
    #expect(TemplateTrial.findings("\u{FEFF}<p>{{titel}}</p>") == ["1:6 B5007"])
  }
}
