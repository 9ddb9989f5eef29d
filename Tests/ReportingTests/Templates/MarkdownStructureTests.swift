// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import TestSupport
import Testing
import XMLSupport

@testable import Reporting

/// Markdown keeps the structure that its template meant, whatever the data: cmark-gfm reads it with plain words and with hostile texts, and
/// what it makes of the two differs in texts only.
struct MarkdownStructureTests {
  private static let program = SystemProgram.find("cmark-gfm")
  /// GitHub's extensions.
  private static let extensions = ["table", "strikethrough", "autolink", "tasklist", "footnotes"]

  /// What means something in Markdown, at the beginning of a line, within one, or behind another character.
  private static let pieces = [
    "# ", "## a ##", "#", "- ", "* ", "+ ", "1. ", "12) ", "> ", "```", "~~~", "    ", "\t", "---", "***", "===", "| a | b |", "|---|---|",
    "|", "\\", "\\\\", "\\|", "`a`", "`", "``", "*a*", "**a**", "_a_", "__a__", "~a~", "~~a~~", "[a](b)", "[a]: b", "[a]", "![a](b)", "!",
    "[x] ", "[ ] ", "[^1]", "[^1]: a", "<b>", "</b>", "<script>", "<!--", "<?a?>", "<a@b.nl>", "<http://a.nl>", "http://a.nl",
    "https://a.nl", "www.a.nl", "ftp://a.nl", "&amp;", "&lt;", "&#35;", "&", "a\nb", "a\n\nb", "\r", "\n# a", "\n- a", "\n\n    a",
    "\u{0}", "\u{A0}", "\u{2028}", "\u{85}", "\u{202E}", ":", ":-", ":--", "--", "$a$", "{{a}}", "(a)", ")", "](b)", "\"", "'", "@a", "#1",
    "é", "a_b_c", "1.", "1)", "-", "+", "=", "a  ", "a\\",
  ]

  /// A hostile text with a word in it, so that it is not empty.
  private static func hostile(_ random: inout SeededRandom) -> String {
    let count = Int.random(in: 1...3, using: &random)
    var parts = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }
    parts.insert("w", at: Int.random(in: 0...parts.count, using: &random))
    return parts.joined(separator: Bool.random(using: &random) ? " " : "")
  }

  private static func mapped(_ value: TemplateValue, _ change: (String) -> String) -> TemplateValue {
    switch value {
    case .text(let text): .text(change(text))
    case .list(let elements): .list(elements.map { mapped($0, change) })
    case .object(let members): .object(Dictionary(members.sorted { $0.key < $1.key }.map { ($0.key, mapped($0.value, change)) }) { $1 })
    case .markup, .flag, .absent: value
    }
  }

  /// The elements of a document by depth, without text and what only divides text.
  private static func structure(_ markdown: [UInt8]) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(String(decoding: markdown, as: UTF8.self), to: "a.md")
    let program = try #require(program)
    let run = try ProgramRun.of(program, extensions.flatMap { ["-e", $0] } + ["-t", "xml", folder["a.md"].path])
    #expect(run.end == .status(0))
    let text = run.output.replacing("<!DOCTYPE document SYSTEM \"CommonMark.dtd\">", with: "")
    let (document, problems) = XMLDocument.read(Array(text.utf8))
    #expect(problems == [])
    var lines: [String] = []
    func walk(_ element: XMLTree, _ depth: Int) {
      // An e-mail address becomes a link on GitHub whatever one does.
      let isMail = element.name == "link" && element.attributes["destination"]?.hasPrefix("mailto:") == true
      guard !isMail, !["text", "softbreak"].contains(element.name) else { return }
      lines.append("\(depth) \(element.name) \(element.attributes["level"] ?? "") \(element.attributes["destination"] ?? "")")
      for child in element.children { walk(child, depth + 1) }
    }
    if let root = document?.tree { walk(root, 0) }
    return lines
  }

  private func firstDifference(_ left: [String], _ right: [String]) -> String? {
    if left == right { return nil }
    let index = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)
    return "\(left[max(0, index - 2)..<min(left.count, index + 2)]) became \(right[max(0, index - 2)..<min(right.count, index + 2)])"
  }

  @Test(.enabled(if: program != nil), arguments: ["report.md", "index.md", "normenkader.md"])
  func theBuiltInTemplatesKeepTheirStructure(name: String) throws {
    let roots = PageRenderer.roots(.markdown)
    let root = try #require([roots.page, roots.index, YardstickRenderer.root(.markdown)].first { $0.name == name })
    var log = DiagnosticLog()
    let template = try #require(ReportRenderer.library([]).compile(root, log: &log))
    let values = StandInValues(root.keys)
    var random = SeededRandom(state: 7)
    for variant in values.variants.prefix(12) {
      var (plain, hostile): ([UInt8], [UInt8]) = ([], [])
      let value = values.value(variant)
      template.render(Self.mapped(value) { _ in "word" }, into: &plain)
      template.render(Self.mapped(value) { _ in Self.hostile(&random) }, into: &hostile)
      let difference = try firstDifference(Self.structure(plain), Self.structure(hostile))
      #expect(difference == nil, "\(name) \(variant)")
    }
  }

  private static let templates = [
    "# {{title}}\n", "## a {{title}} b\n", "{{title}}\n", "a {{title}} b\n", "- {{title}}\n- b\n", "1. {{title}}: {{note}}\n", "> {{title}}\n",
    "**{{title}}**\n", "a **{{title}}** b\n", "| {{title}} | b |\n|---|---|\n| {{note}} | {{title}} |\n", "- a\n  - {{title}}\n\n    {{note}}\n",
    "{{title}}{{note}}\n", "a\n{{title}}\nb\n", "{{#tags}}\n- {{.}}\n{{/tags}}\n", "({{title}}) [a](#b) {{note}}\n", "*{{title}}*\n",
    "{{title}}: {{note}}\n",
  ]

  @Test(.enabled(if: program != nil), arguments: templates)
  func aTemplateKeepsItsStructure(template: String) throws {
    var random = SeededRandom(state: 11)
    func page(_ text: (inout SeededRandom) -> String) throws -> [UInt8] {
      var bytes: [UInt8] = []
      for _ in 0..<150 {
        let values: [String: TemplateValue] = [
          "title": .text(text(&random)), "note": .text(text(&random)), "tags": .list([.text(text(&random)), .text("w")]),
        ]
        bytes += Array(try #require(TemplateTrial.render(template, values, .markdown)).utf8) + Array("\n<!-- -->\n\n".utf8)
      }
      return bytes
    }
    let plain = try page { _ in "word" }
    let hostile = try page { Self.hostile(&$0) }
    let difference = try firstDifference(Self.structure(plain), Self.structure(hostile))
    #expect(difference == nil, "\(template.debugDescription)")
  }
}
