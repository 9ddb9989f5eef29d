// SPDX-License-Identifier: EUPL-1.2
import Reporting
import Testing

struct EscapingTests {
  private func html(_ template: String, _ text: String) -> String? {
    TemplateTrial.render(template, ["title": .text(text)])
  }

  private func markdown(_ text: String, _ template: String = "{{title}}") -> String? {
    TemplateTrial.render(template, ["title": .text(text)], .markdown)
  }

  @Test func escapesByThePlaceInTheHTML() {
    let text = "<a href=\"x\">'&amp;\t\r\n"
    #expect(html("<p>{{title}}</p>", text) == "<p>&lt;a href=&quot;x&quot;&gt;'&amp;amp;\t\r\n</p>")
    #expect(html("<p title=\"{{title}}\"></p>", text) == "<p title=\"&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#9;&#13;&#10;\"></p>")
    #expect(html("<p title='a{{#isFinal}}b{{/isFinal}}{{title}}'></p>", "'") == "<p title='a&#39;'></p>")
  }

  @Test func showsMarkupAsItIs() {
    #expect(TemplateTrial.render("<p>{{{chart}}}{{& chart }}</p>", ["chart": .markup("<svg/>")]) == "<p><svg/><svg/></p>")
    #expect(TemplateTrial.render("<style>{{{chart}}}</style>", ["chart": .markup("a{b:c}")]) == "<style>a{b:c}</style>")
  }

  @Test func neverRendersAValueTwice() {
    #expect(html("<p>{{title}}</p>", "{{note}}{{{chart}}}{{>a.html}}") == "<p>{{note}}{{{chart}}}{{&gt;a.html}}</p>")
  }

  @Test(arguments: ["#a", "a/b.html?c=d:e#f", "?a=//b", "", "/a", "#javascript:x", "a b"])
  func keepsAddressesWithinTheReport(address: String) {
    #expect(html("<a href=\"{{title}}\">a</a>", address) == "<a href=\"\(address)\">a</a>")
  }

  @Test(arguments: [
    "javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\tscript:x", "java\nscript:x", "\u{1}javascript:x", "java\u{200E}script:x",
    "data:text/html,x",
    "https://example.org", "//example.org", "/\\example.org", "\\\\example.org", "/\t/example.org", "/\u{202E}/example.org", "mailto:a@b.nl", "\\a",
  ])
  func replacesAddressesThatLeadOutOfTheReport(address: String) {
    #expect(html("<a href=\"{{title}}\">a</a>", address) == "<a href=\"#\">a</a>")
    #expect(html("<img src=\"{{title}}\" alt=\"\"/>", address) == "<img src=\"#\" alt=\"\"/>")
    #expect(html("<a href=\"{{#isFinal}}#{{/isFinal}}{{title}}\">a</a>", address) == "<a href=\"#\">a</a>")
  }

  @Test(arguments: ["/{{title}}", "{{note}}{{title}}", "{{note}}/{{title}}", "\\{{title}}", "{{#note}}{{.}}{{/note}}{{title}}"])
  func refusesAddressesWhoseBeginningIsOpen(address: String) {
    #expect(TemplateTrial.findings("<a href=\"\(address)\">a</a>").map { $0.suffix(5) } == ["B5014"])
  }

  @Test func treatsAValueBehindAFixedBeginningAsText() {
    #expect(html("<a href=\"#s-{{title}}{{note}}\">a</a>", "a:b") == "<a href=\"#s-a:b\">a</a>")
  }

  @Test func replacesForbiddenCharactersAndShowsHiddenOnes() {
    let text = "a\u{0}\u{8}\u{B}\u{1F}\u{FFFE}\u{FFFF}b\u{202E}\u{2066}\u{200F}\u{61C}c\u{200B}é€🙂…"
    let shown = "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b⟨U+202E⟩⟨U+2066⟩⟨U+200F⟩⟨U+061C⟩c⟨U+200B⟩é€🙂…"
    #expect(html("<p title=\"{{title}}\">{{title}}</p>", text) == "<p title=\"\(shown)\">\(shown)</p>")
    #expect(markdown(text) == shown)
  }

  @Test(arguments: [
    "De score is 3,8 (2,1-4,5), dat is 12% meer.", "R&D en HR: 3.5 > 2", "-5 punten", "+3", "1.5 en 2. keer", "mijn_bestand_v2",
    "wat? ja! nee; \"goed\"",
    "Rotterdam – Den Haag", "C# en F#-groep", "(a) b/c", "'s-Hertogenbosch", "10:30 uur", "a | b", "#", "2026-Q3", "AT&T",
  ])
  func keepsOrdinaryMarkdownTextReadable(text: String) {
    let escaped = text == "#" ? "\\#" : text == "AT&T" ? "AT\\&T" : text
    #expect(markdown(text) == escaped)
  }

  @Test(arguments: [
    ("# kop", "\\# kop"), ("- punt", "\\- punt"), ("+ punt", "\\+ punt"), ("* punt", "\\* punt"), ("> citaat", "\\> citaat"), ("1. een", "1\\. een"),
    ("12) twee", "12\\) twee"), ("3.", "3\\."), ("---", "\\-\\-\\-"), ("===", "\\=\\=\\="), ("```", "\\`\\`\\`"), ("~~~", "\\~\\~\\~"),
    ("    code", "code"), ("| a |", "\\| a |"), (":-: | :-:", "\\:\\-: \\| :-:"), ("[a](b)", "\\[a\\](b)"), ("![a](b)", "!\\[a\\](b)"),
    ("<b>", "\\<b>"), ("&copy; &#65;", "\\&copy; \\&#65;"), ("*a* _b_ __c__", "\\*a\\* \\_b\\_ \\_\\_c\\_\\_"), ("a\\b", "a\\\\b"),
    ("http://a.nl www.a.nl a@b.nl", "http\\://a.nl www\\.a.nl a\\@b.nl"), ("kijk!", "kijk\\!"), ("a\n\n# b\r\n- c", "a # b - c"),
    ("kop #", "kop \\#"),
    ("a -- b", "a \\-\\- b"), ("kost $5 of $6", "kost \\$5 of \\$6"), ("\n a", "a"), ("a  ", "a"), ("[ ] - x", "\\[ \\] \\- x"),
  ])
  func escapesWhatMarkdownWouldTakeForMarkup(text: String, expected: String) {
    #expect(markdown(text) == expected)
  }

  @Test func seesWhereALineBeginsInTheOutput() {
    #expect(markdown("- a", "- {{title}}\n> {{title}}\nb {{title}}") == "- \\- a\n> \\- a\nb - a")
    #expect(TemplateTrial.render("{{note}}{{title}}", ["note": .text("1"), "title": .text(". a")], .markdown) == "1\\. a")
    #expect(TemplateTrial.render("{{note}}{{title}}", ["note": .text("v1"), "title": .text(". a")], .markdown) == "v1. a")
  }

  @Test func keepsATableRowInOnePiece() {
    #expect(markdown("a|b\n| c \\| d", "| {{title}} | {{title}} |\n") == "| a\\|b \\| c \\\\\\| d | a\\|b \\| c \\\\\\| d |\n")
    #expect(markdown("a|b", "{{#isFinal}}| {{/isFinal}}a {{title}}") == "a a\\|b")
    #expect(markdown("a|b", "a {{title}}") == "a a|b")
  }

  @Test(arguments: [
    ("| {{>a.md}} |", "1:3 B5014"), ("| {{$a}}{{/a}} |", "1:3 B5014"), ("[a]({{title}})", "1:5 B5014"), ("`{{title}}`", "1:2 B5014"),
    ("```\n{{title}}\n```", "2:1 B5014"), ("<a title=\"{{title}}\">", "1:11 B5014"),
  ])
  func refusesMarkdownPlacesWhereAValueCannotBeEscaped(template: String, expected: String) {
    let findings = TemplateTrial.findings(template, .markdown, with: ["a.md": "a"])
    #expect(findings.filter { !$0.hasSuffix("B5022") } == [expected])
  }

  @Test func acceptsValuesBesideCodeAndLinks() {
    #expect(TemplateTrial.findings("`a` {{title}} [b](#c) {{title}} <b>{{title}}</b>\n```\nd\n```\n{{title}}\n", .markdown) == [])
  }
}
