// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Reporting

struct MustacheSpecificationTests {
  /// The cases that our stricter rules refuse, with the code and the reason.
  private static let refused: [String: (code: String, reason: String)] = [
    "interpolation: Basic Context Miss Interpolation": ("B5007", "a name that is not in the table of keys is an error"),
    "interpolation: Triple Mustache Context Miss Interpolation": ("B5007", "a name that is not in the table of keys is an error"),
    "interpolation: Ampersand Context Miss Interpolation": ("B5007", "a name that is not in the table of keys is an error"),
    "interpolation: Dotted Names - Broken Chains": ("B5007", "the data has no 'b' in 'a', so the table of keys has none"),
    "interpolation: Dotted Names - Broken Chain Resolution": ("B5007", "the data has no 'c' in 'a.b', so the table of keys has none"),
    "interpolation: Dotted Names - Context Precedence": ("B5007", "the data has no 'c' in 'a.b', so the table of keys has none"),
    "interpolation: Dotted Names are never single keys": ("B5007", "there is no 'a'"),
    "sections: Context Misses": ("B5007", "a name that is not in the table of keys is an error"),
    "sections: Dotted Names - Broken Chains": ("B5007", "the data has no 'b' in 'a', so the table of keys has none"),
    "inverted: Context": ("B5007", "an inverted section is outside the object, where there is no 'name'"),
    "inverted: List": ("B5007", "an inverted section is outside the list, where there is no 'n'"),
    "inverted: Context Misses": ("B5007", "a name that is not in the table of keys is an error"),
    "inverted: Dotted Names - Broken Chains": ("B5007", "the data has no 'b' in 'a', so the table of keys has none"),
    "partials: Failed Lookup": ("B5010", "a template that does not exist is an error"),
    "partials: Recursion": ("B5022", "a tag right behind a '<' is an error in Markdown, where data could end up in HTML"),
    "comments: Variable Name Collision": ("B5022", "a '<' at the end is an error in Markdown: another template may follow"),
    "inheritance: Negative Sections": ("B5007", "a name that is not in the table of keys is an error"),
    "inheritance: Recursion": ("B5012", "a template that inherits from itself by a detour is an error"),
  ]

  /// The cases that are not HTML, which run as Markdown.
  private static let notHTML: Set<String> = ["comments: Variable Name Collision", "partials: Recursion"]

  @Test(arguments: ["comments", "interpolation", "sections", "inverted", "partials", "inheritance"])
  func rendersWhatTheSpecificationSays(file: String) throws {
    for test in try MustacheSpecificationCase.all(in: file) {
      var log = DiagnosticLog()
      let kind: TemplateOutput = Self.notHTML.contains(test.title) ? .markdown : .html
      let compiled = TemplateLibrary(test.sources).compile("the-root", output: kind, shape: test.shape, log: &log)
      if let refusal = Self.refused[test.title] {
        #expect(compiled == nil, "\(test.title)")
        #expect(log.diagnostics.map(\.code.number).contains(refusal.code), "\(test.title): \(log.diagnostics)")
        continue
      }
      var bytes: [UInt8] = []
      compiled?.render(test.value, into: &bytes)
      let output = String(decoding: bytes, as: UTF8.self)
      #expect(compiled != nil && output == test.expected, "\(test.title): \(output.debugDescription) \(log.diagnostics.map(\.message))")
    }
  }

  /// What the specification has and templates have not: each is refused where it stands, and never shown as text.
  @Test(arguments: [
    ("({{=<% %>=}}(<%title%>)", "1:2 B5003"),
    ("({{=[ ]=}}[title])", "1:2 B5003"),
    ("a\n{{= | | =}}\n|title|\n", "2:1 B5003"),
    ("Begin.\n  {{=@ @=}}\nEnd.\n", "2:3 B5003"),
    ("|{{= @   @ =}}|", "1:2 B5003"),
    ("\"{{>*title}}\"", "1:2 B5003"),
    ("|{{> * title }}|", "1:2 B5003"),
    ("\"{{>**title}}\"", "1:2 B5003"),
    ("{{>*partner.name}}", "1:1 B5003"),
    ("{{<*title}}{{/*title}}", "1:1 B5003"),
    ("{{#title}}-{{note}}-{{/title}}", "1:4 B5008"),
    ("{{^title}}-{{/title}}", "1:4 B5008"),
    ("{{upper(title)}}", "1:1 B5003"),
    ("{{& title}}", "1:1 B5009"),
  ])
  func refusesWhatItDoesNotSupport(template: String, expected: String) {
    #expect(TemplateTrial.findings(template, .markdown).first == expected)
  }
}
