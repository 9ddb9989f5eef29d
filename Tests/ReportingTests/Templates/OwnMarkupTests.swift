// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Reporting

/// What an adviser's own template may put on a page: links, but nothing hidden, and in Markdown no HTML and no pictures of elsewhere.
struct OwnMarkupTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", ["1:1", "1:17"]), ("a <i>b</i>", ["1:3", "1:7"]), ("<details>", ["1:1"]), ("<a href=\"x\">", ["1:1"]),
    ("<br onclick=\"x\">", ["1:1"]), ("<?a?>", ["1:1"]), ("<!DOCTYPE a>", ["1:1"]), ("<![CDATA[a]]>", ["1:1", "1:2"]), ("<b", ["1:1"]),
    ("a <", ["1:3"]),

    ("`<i>`", ["1:2"]), ("```\n<i>\n```", ["2:1"]), ("\\\\<i>", ["1:3"]), ("<!-- a", ["1:1"]), ("<!-- a -- b -->", ["1:1"]),
    ("<javascript:a>", ["1:1"]),
    ("{{#isFinal}}<{{/isFinal}}i>", ["1:13"]), ("<{{! a }}i>", ["1:1"]), ("<{{#isFinal}}i{{/isFinal}}>", ["1:1"]),
    ("<http://a\"onclick=b>", ["1:1"]), ("<b><i>", ["1:4"]), ("<b\u{7}>", []),
  ])
  func refusesHTMLInMarkdown(template: String, places: [String]) {
    let findings = TemplateTrial.findings(template, .markdown).filter { $0.hasSuffix("B5022") }
    #expect(findings == places.map { $0 + " B5022" })
  }

  @Test(arguments: [
    "a < b", "3 <4", "<3", "<=", "\\<i>", "a<br>b<br/>c", "<b>{{title}}</b>", "H<sub>2</sub>O<sup>2</sup>", "<bdi>a</bdi>", "<a id=\"deel-1\"></a>",
    "<!-- zo -->", "<http://a.nl>", "<https://a.nl/b?c=d#e>", "<mailto:a@b.nl>", "<a@b.nl>", "[a](http://b.nl)", "http://a.nl www.a.nl",
    "[a]: b\n\n[a]",
    "![{{title}}]{{{chart}}}", "\\![a](b)", "kijk! [a](b)", "a > b", "&lt;i>",
  ])
  func allowsLinksAndAFewElements(template: String) {
    #expect(TemplateTrial.findings(template, .markdown) == [])
  }

  @Test(arguments: [
    "![a](b)", "![a](https://b.nl/c.png)", "![a][b]", "![a]", "!{{#isFinal}}[a](b){{/isFinal}}", "![{{title}}]({{title}})", "![a\nb](c)",
  ])
  func refusesPicturesThatAreNotOfTheReport(template: String) {
    #expect(TemplateTrial.findings(template, .markdown).contains("1:1 B5022"))
  }

  /// What data fills in right behind a '<' would be an element: `<{{title}}>` with the title `script`.
  @Test func refusesATagRightBehindTheBeginningOfAnElement() {
    #expect(TemplateTrial.findings("<{{title}}>", .markdown) == ["1:1 B5022"])
    #expect(TemplateTrial.findings("<{{{chart}}}>", .markdown) == ["1:1 B5022"])
    #expect(TemplateTrial.findings("<{{>p.md}}>", .markdown, with: ["p.md": "{{title}}"]) == ["1:1 B5022"])
    #expect(TemplateTrial.findings("{{>p.md}}{{title}}>", .markdown, with: ["p.md": "a <"]) == ["p.md.mustache:1:3 B5022"])
    #expect(TemplateTrial.findings("<!-- {{title}} -->", .markdown).contains("1:1 B5022"))
  }

  @Test(arguments: ["\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{200F}", "\u{85}", "\u{7F}", "\u{9B}", "\u{E0041}"])
  func refusesWhatNobodySees(mark: String) {
    #expect(TemplateTrial.findings("<p>\né\(mark)a</p>") == ["2:2 B5021"])
    #expect(TemplateTrial.findings("a\(mark)", .markdown) == ["1:2 B5021"])
  }

  @Test func saysHowAHiddenCharacterIsWrittenSoThatItCanBeSeen() {
    let finding = TemplateTrial.diagnostics("a\u{200B}b", .markdown).first
    #expect(finding?.message.text(in: .nl) == "hier staat een teken dat niemand ziet (U+200B); het zou zo op de pagina komen")
    #expect(finding?.fixIt?.message.text(in: .en) == "remove it; if it really belongs there, write it so that it can be seen: &#8203;")
    #expect(TemplateTrial.findings("a&#8203;b", .markdown) == [])
    #expect(TemplateTrial.findings("<p>a&#8203;b</p>") == [])
  }

  @Test(arguments: ["👩\u{200D}👩\u{200D}👧 ❤\u{FE0F}", "می\u{200C}خواهم", "ge\u{AD}meente", "a\u{A0}b\u{202F}c", "\u{FEFF}a"])
  func leavesWritingAndEmojiAsTheyAre(text: String) {
    #expect(TemplateTrial.findings(text, .markdown) == [])
  }

  @Test func namesTwentyHiddenCharactersOfATemplate() {
    #expect(TemplateTrial.findings(String(repeating: "\u{200B}", count: 50_000), .markdown).count == 20)
  }
}
