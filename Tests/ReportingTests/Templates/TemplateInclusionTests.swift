// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Reporting
import Testing

struct TemplateInclusionTests {
  @Test func laterTemplatesReplaceEarlierOnes() {
    let library = TemplateLibrary([TemplateTrial.source("t.md", "built in"), TemplateTrial.source("t.md", "own")])
    var log = DiagnosticLog()
    var output: [UInt8] = Array("before ".utf8)
    library.compile(TemplateRoot(name: "t.md", output: .markdown, keys: TemplateTrial.keys), log: &log)?.render(.object([:]), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "before own")
  }

  @Test func refusesTemplatesThatIncludeThemselves() throws {
    let found = TemplateTrial.diagnostics("{{>a.html}}", with: ["a.html": "<p>\n {{>b.html}}</p>", "b.html": "{{>a.html}}"])
    let first = try #require(found.first)
    #expect(found.count == 1)
    #expect(first.code.number == "B5012")
    #expect(first.location == SourceLocation(file: "b.html.mustache", line: 1, column: 4, length: 6))
    #expect(first.message.text(in: .en).hasSuffix("t.html → a.html → b.html → a.html"))
  }

  @Test func suggestsTheNearestTemplate() {
    let found = TemplateTrial.diagnostics("<p>{{>them.html}}</p>", with: ["theme.html": "x"])
    #expect(found.map(\.code.number) == ["B5010"])
    #expect(found.first?.location?.column == 7)
    #expect(found.first?.fixIt?.replacement == "theme.html")
  }

  @Test func refusesTemplatesOfTheOtherOutput() {
    #expect(TemplateTrial.findings("{{>a.md}}", with: ["a.md": "x"]) == ["1:4 B5011"])
    #expect(TemplateTrial.findings("{{>a.html}}", .markdown, with: ["a.html": "x"]) == ["1:4 B5011"])
  }

  @Test func saysWhenARootDoesNotExist() {
    var log = DiagnosticLog()
    let root = TemplateRoot(name: "reprot.html", output: .html, keys: TemplateTrial.keys)
    TemplateLibrary([TemplateTrial.source("report.html", "<p></p>")]).check(roots: [root], log: &log)
    #expect(log.diagnostics.map(\.code.number) == ["B5010"])
    #expect(log.diagnostics.first?.fixIt?.replacement == "report.html")
  }

  @Test func checksTemplatesThatNoRootIncludes() {
    #expect(
      TemplateTrial.findings("x", with: ["unused.html": "<p>", "notes": "{{#a}}"]) == ["notes.mustache:1:1 B5005", "unused.html.mustache:1:1 B5017"])
  }

  @Test func refusesBlocksThatTheParentDoesNotHave() {
    let found = TemplateTrial.diagnostics("{{<p.html}}{{$boddy}}x{{/boddy}}{{/p.html}}", with: ["p.html": "{{$body}}{{/body}}"])
    #expect(found.map(\.code.number) == ["B5018"])
    #expect(found.first?.location?.column == 15)
    #expect(found.first?.fixIt?.replacement == "body")
  }

  @Test func aPageComesAboutByInheritance() {
    let page = "<!DOCTYPE html>\n<html lang=\"nl\">\n<head><title>{{title}}</title></head>\n<body>\n  {{$body}}{{/body}}\n</body>\n</html>\n"
    let template = "{{! house style }}\n{{<page.html}}\n{{$body}}\n<main>\n  {{>a.html}}\n</main>\n{{/body}}\n{{/page.html}}\n"
    let output = TemplateTrial.render(template, ["title": .text("T")], with: ["page.html": page, "a.html": "<p>a</p>\n"])
    #expect(
      output == "<!DOCTYPE html>\n<html lang=\"nl\">\n<head><title>T</title></head>\n<body>\n  <main>\n    <p>a</p>\n  </main>\n\n</body>\n</html>\n")
  }

  @Test func aPageCannotStandInsideSomethingElse() {
    let page = ["page.html": "<html lang=\"nl\"><body>{{$b}}{{/b}}</body></html>"]
    #expect(TemplateTrial.findings("<div>{{>page.html}}</div>", with: page) == ["1:6 B5028"])
    #expect(TemplateTrial.findings("<p>x</p>{{<page.html}}{{/page.html}}", with: page) == ["1:9 B5028"])
    #expect(TemplateTrial.findings("{{<page.html}}{{$b}}{{>page.html}}{{/b}}{{/page.html}}", with: page) == ["1:21 B5028"])
    #expect(TemplateTrial.findings("{{<page.html}}{{$b}}<p></p>{{/b}}{{/page.html}}", with: page) == [])
  }

  @Test func nestsATemplateInTheBlockOfTheSameTemplate() {
    let card = ["card.html": "<div>{{$body}}leeg{{/body}}</div>"]
    let template = "{{<card.html}}{{$body}}{{<card.html}}{{$body}}{{title}}{{/body}}{{/card.html}}{{>card.html}}{{/body}}{{/card.html}}"
    #expect(TemplateTrial.render(template, ["title": .text("t")], with: card) == "<div><div>t</div><div>leeg</div></div>")
  }

  @Test func aBlockInsideItsOwnReplacementShowsItsDefault() {
    let template = "{{<p.html}}{{$a}}[{{$a}}own{{/a}}]{{/a}}{{/p.html}}"
    #expect(TemplateTrial.render(template, with: ["p.html": "{{$a}}default{{/a}}"]) == "[own]")
  }

  @Test func namesInAReplacementAreLookedUpWhereTheBlockStands() {
    let template = "{{<p.html}}{{$a}}{{name}}{{/a}}{{/p.html}}"
    let values: [String: TemplateValue] = ["partner": .object(["name": .text("waterschap")])]
    #expect(TemplateTrial.render(template, values, with: ["p.html": "{{#partner}}{{$a}}{{/a}}{{/partner}}"]) == "waterschap")
    #expect(TemplateTrial.findings(template, with: ["p.html": "{{$a}}{{/a}}"]) == ["1:20 B5007"])
  }
}
