// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Reporting
import Testing

struct TemplateNameTests {
  @Test(arguments: [
    ("{{tilte}}", "title"), ("{{ partner.nam }}", "partner.name"), ("{{parnter.name}}", "partner.name"), ("{{#rows}}{{nane}}{{/rows}}", "name"),
  ])
  func suggestsTheNearestName(template: String, suggestion: String) {
    let found = TemplateTrial.diagnostics(template)
    #expect(found.map(\.code.number) == ["B5007"])
    #expect(found.first?.fixIt?.replacement == suggestion)
  }

  @Test(arguments: [
    ("{{rows}}", "1:3 B5008"),
    ("{{partner}}", "1:3 B5008"),
    ("{{isFinal}}", "1:3 B5008"),
    ("{{#partner}}{{.}}{{/partner}}", "1:15 B5008"),
    ("{{#title}}a{{/title}}", "1:4 B5008"),
    ("{{^title}}a{{/title}}", "1:4 B5008"),
    ("{{title.length}}", "1:3 B5008"),
    ("{{rows.name}}", "1:3 B5008"),
    ("{{chart}}", "1:1 B5009"),
    ("{{{title}}}", "1:1 B5009"),
    ("{{&title}}", "1:1 B5009"),
    ("{{#rows}}{{rows.x}}{{/rows}}", "1:12 B5008"),
    ("{{#partner}}{{zipcode}}{{/partner}}", "1:15 B5007"),
  ])
  func refusesAUseThatDoesNotFitTheKindOfValue(template: String, expected: String) {
    #expect(TemplateTrial.findings(template) == [expected])
  }

  @Test func looksNamesUpFromTheInnermostSectionOutwards() {
    let rows = TemplateValue.list([.object(["name": .text("a"), "title": .text("inner")])])
    let values: [String: TemplateValue] = ["title": .text("outer"), "rows": rows, "partner": .object(["name": .text("p")])]
    #expect(TemplateTrial.render("{{#rows}}{{name}} {{title}} {{partner.name}}{{/rows}} {{title}}", values) == "a inner p outer")
  }

  @Test func showsWhatIsThereAndLeavesOutWhatIsNot() {
    let template = "{{#note}}[{{note}}{{.}}]{{/note}}{{^note}}-{{/note}}{{#advice}}<b>{{word}}</b>{{/advice}}{{advice.word}}{{#chart}}c{{/chart}}"
    #expect(TemplateTrial.render(template, ["note": .absent, "advice": .absent]) == "-")
    let full: [String: TemplateValue] = ["note": .text("n"), "advice": .object(["word": .text("w")]), "chart": .markup("<svg/>")]
    #expect(TemplateTrial.render(template, full) == "[nn]<b>w</b>wc")
    #expect(TemplateTrial.render("{{#tags}}{{.}},{{/tags}}{{^tags}}geen{{/tags}}", ["tags": .list([])]) == "geen")
    #expect(TemplateTrial.render("{{#tags}}{{.}},{{/tags}}{{^tags}}geen{{/tags}}", ["tags": .list([.text("a"), .text("b")])]) == "a,b,")
  }

  @Test func takesAMissingKeyForAbsent() {
    #expect(TemplateTrial.render("[{{title}}{{#rows}}x{{/rows}}{{^isFinal}}concept{{/isFinal}}{{{chart}}}]") == "[concept]")
  }

  @Test func saysThroughWhichTemplatesAMistakeIsReached() {
    let found = TemplateTrial.diagnostics("{{>a.html}}{{>a.html}}", with: ["a.html": "<p>{{nmae}}</p>"])
    #expect(found.map(\.location?.file) == ["a.html.mustache"])
    #expect(found.first?.notes.first?.text(in: .en) == "included through t.html → a.html")
  }
}
