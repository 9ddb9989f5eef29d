// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// What pandoc makes of the Markdown pages: a document for a text processor.
@Suite(.enabled("pandoc and unzip are installed") { SystemProgram.find("pandoc") != nil && WorkbookParts.canRead })
struct WordDocumentTests {
  private static let pages = ["index"] + Example.collaborations

  /// The parts of the document of a page.
  private func document(_ page: String) throws -> WorkbookParts {
    let folder = try TemporaryFolder()
    let source = try Example.reported().folder[Example.reports]
    let arguments = ["--from", "gfm", "--metadata", "lang=nl-NL", "--output", folder["uit.docx"].path, "\(page).md"]
    // Without rsvg-convert pandoc says so, and puts the pictures in as SVG only.
    let isQuiet = SystemProgram.find("rsvg-convert") != nil
    let run = try ProgramRun.of(
      try #require(SystemProgram.find("pandoc")), arguments + (isQuiet ? ["--fail-if-warnings"] : []), in: source)
    #expect(run.end == .status(0))
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.contains("rsvg-convert") }, "\(run.errors)")
    return WorkbookParts("uit.docx", in: folder)
  }

  private func headings(_ markdown: String) -> [String] {
    markdown.split(separator: "\n").filter { $0.hasPrefix("#") }.map { String($0.drop { $0 == "#" || $0 == " " }).replacing("\\", with: "") }
  }

  @Test(arguments: pages)
  func hasTheHeadingsAndTablesOfThePage(page: String) throws {
    let markdown = try Example.reported().folder.text("\(Example.reports)/\(page).md")
    let document = try document(page).part("word/document.xml")
    let made = document.matches(of: /<w:pStyle w:val="Heading[1-4]" \/>.*?<\/w:p>/.dotMatchesNewlines()).map { match in
      match.0.matches(of: /<w:t[^>]*>([^<]*)</).map { String($0.1) }.joined().replacing("&amp;", with: "&")
    }
    #expect(made.map(Self.plain) == headings(markdown).map(Self.plain))
    let tables = markdown.split(separator: "\n").count { $0.hasPrefix("|-") }
    #expect(document.matches(of: /<w:tbl>/).count == tables)
    #expect(document.matches(of: /<w:tblHeader/).count == tables)
  }

  @Test(arguments: Example.collaborations)
  func hasThePicturesWithTheirWords(page: String) throws {
    let parts = try document(page)
    let document = try parts.part("word/document.xml")
    let pictures = try Example.reported().folder.text("\(Example.reports)/\(page).md").matches(of: /!\[([^\n]*)\]\(([^)\n]*)\)/)
    #expect(pictures.map { String($0.2) } == ["\(page)-balance.svg", "\(page)-change.svg"])
    #expect(document.matches(of: /<wp:docPr[^>]*descr="[^"]{60,}"/).count == 2)
    #expect(try parts.part("word/styles.xml").contains("w:lang") || document.contains("w:lang"))
  }

  @Test(arguments: Example.collaborations)
  func losesNoWord(page: String) throws {
    let markdown = try Example.reported().folder.text("\(Example.reports)/\(page).md")
    let document = try document(page).part("word/document.xml")
    let text = document.matches(of: /<w:t[^>]*>([^<]*)<|descr="([^"]*)"/).map { String($0.1 ?? $0.2 ?? "") }.joined(separator: " ")
    let kept = Set(Self.words(text.replacing("&quot;", with: "\"").replacing("&amp;", with: "&")))
    let lost = Set(Self.words(markdown.replacing("\\", with: ""))).subtracting(kept).filter { !$0.hasPrefix(page) }
    #expect(lost.isEmpty, "\(lost.sorted())")
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter }.map { $0.lowercased() }.filter { !["svg", "md"].contains($0) }
  }

  private static func plain(_ text: String) -> String { words(text).joined(separator: " ") }
}
