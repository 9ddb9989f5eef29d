// SPDX-License-Identifier: EUPL-1.2
import Reporting
import Testing

/// For each finding about tags and inclusions a template that has this mistake and no other, with its place.
struct TemplateCodeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var template: String
    var others: [String: String] = [:]
    var expected: String

    var testDescription: String { expected }
  }

  private static let doubling = Dictionary(
    uniqueKeysWithValues: (0..<20).map { ("p\($0).html", $0 == 19 ? "x" : "{{>p\($0 + 1).html}}{{>p\($0 + 1).html}}") })

  @Test(arguments: [
    Case(template: "<p>\u{1}</p>", expected: "1:4 B5001"),
    Case(template: "<p>\n {{title</p>", expected: "2:2 B5002"),
    Case(template: "<p>{{=| |=}}</p>", expected: "1:4 B5003"),
    Case(template: "<p>{{a..b}}</p>", expected: "1:4 B5004"),
    Case(template: "<p>a</p>{{#rows}}", expected: "1:9 B5005"),
    Case(template: "<p>a</p>{{/rows}}", expected: "1:9 B5006"),
    Case(template: "<p>{{tilte}}</p>", expected: "1:6 B5007"),
    Case(template: "<p>{{rows}}</p>", expected: "1:6 B5008"),
    Case(template: "<p>{{{title}}}</p>", expected: "1:4 B5009"),
    Case(template: "<p>{{>them.html}}</p>", expected: "1:7 B5010"),
    Case(template: "<p>{{>a.md}}</p>", others: ["a.md": "a"], expected: "1:7 B5011"),
    Case(template: "<p>a</p>{{>t.html}}", expected: "1:12 B5012"),
    Case(template: "<p>a</p>\n" + String(repeating: "<b>", count: 200), expected: "2:451 B5013"),
    Case(template: "<p {{title}}>a</p>", expected: "1:4 B5014"),
    Case(template: "{{#isFinal}}<p>{{/isFinal}}", expected: "1:13 B5015"),
    Case(template: "<p>a & b</p>", expected: "1:7 B5016"),
    Case(template: "<p>a<br></p>", expected: "1:5 B5017"),
    Case(template: "{{<a.html}}{{$x}}{{/x}}{{/a.html}}", others: ["a.html": "<p>{{$y}}{{/y}}</p>"], expected: "1:15 B5018"),
    Case(template: "{{<a.html}}b{{$y}}{{/y}}{{/a.html}}", others: ["a.html": "<p>{{$y}}{{/y}}</p>"], expected: "1:12 B5019"),
    Case(template: "{{>p0.html}}", others: doubling, expected: "0:0 B5020"),
    Case(template: "<div>{{>a.html}}</div>", others: ["a.html": "<!DOCTYPE html><html lang=\"nl\"></html>"], expected: "1:6 B5028"),
  ])
  func findsThisMistakeAndNoOther(mistake: Case) {
    #expect(TemplateTrial.findings(mistake.template, with: mistake.others) == [mistake.expected])
  }
}
