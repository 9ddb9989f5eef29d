// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing
import XMLSupport

/// What holds for every page, whatever stands in it.
struct ReportPageTests {
  private static let pages = ["index"] + Example.collaborations

  private func text(_ name: String) throws -> String {
    try Example.reported().folder.text("\(Example.reports)/\(name)")
  }

  @Test(arguments: pages)
  func isWellFormed(page: String) throws {
    #expect(WellFormedness.check(Array(try text("\(page).html").utf8)).isEmpty)
  }

  @Test(.enabled("xmllint (libxml2-utils) is installed") { SystemProgram.find("xmllint") != nil }, arguments: pages)
  func isWellFormedToAnotherReader(page: String) throws {
    let file = try Example.reported().folder["\(Example.reports)/\(page).html"]
    let run = try ProgramRun.of(try #require(SystemProgram.find("xmllint")), ["--noout", "--nonet", file.path])
    #expect(run.end == .status(0))
    #expect(run.errors.isEmpty)
  }

  @Test(.enabled("pandoc is installed") { SystemProgram.find("pandoc") != nil }, arguments: pages)
  func becomesAWordDocument(page: String) throws {
    let folder = try TemporaryFolder()
    let file = try Example.reported().folder["\(Example.reports)/\(page).md"]
    // The pictures beside a page are found from its folder; what becomes of them is tested in WordDocumentTests.
    let arguments = ["--from", "gfm", "--output", "uit.docx", "--resource-path", file.deletingLastPathComponent().path, file.path]
    let run = try ProgramRun.of(try #require(SystemProgram.find("pandoc")), arguments, in: folder.url)
    #expect(run.end == .status(0))
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.contains("rsvg-convert") }, "\(run.errors)")
    #expect(try Data(contentsOf: folder["uit.docx"]).count > 5_000)
  }

  @Test(arguments: pages, ["html", "md"])
  func hasNoTraceOfMachineOrProgram(page: String, suffix: String) throws {
    let folder = try Example.reported().folder
    // Neither the name of a setting of HTML nor that of the language of drawings is an address that is asked for anything.
    let text = try text("\(page).\(suffix)").replacing("http-equiv=", with: "").replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
    let traces = ["http", "//www", "<script", "javascript:", "Optional(", "NaN", "{{", "}}", "{count}", "ID<", "rawValue"]
    for trace in traces { #expect(!text.contains(trace), "\(trace)") }
    #expect(!text.contains(folder.url.path))
    #expect(!text.contains(FileManager.default.temporaryDirectory.path))
    #expect(!text.contains(NSHomeDirectory() + "/"))
    let words = Set(text.split { !$0.isLetter }.map { $0.lowercased() })
    #expect(words.isDisjoint(with: ["nan", "inf", "nil", "null", "undefined"]))
  }

  /// The keys of phrases, such as `word.theme`, which stand in a page when a phrase is missing.
  @Test(arguments: pages)
  func hasNoKeyOfAPhraseInIt(page: String) throws {
    let phrases = try Repository.text("templates/phrases.nl.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
    let groups = Set(phrases.compactMap { $0.split(separator: ".").first.map(String.init) })
    for token in try text("\(page).md").split(whereSeparator: { $0.isWhitespace || "()|*:,".contains($0) }) {
      let parts = token.split(separator: ".", omittingEmptySubsequences: false)
      let isKey = parts.count > 1 && groups.contains(String(parts[0])) && parts[1].first?.isLetter == true
      #expect(!isKey || token.contains("/"), "\(token)")
    }
  }

  @Test(arguments: Example.collaborations)
  func hasItsPicturesBesideItsMarkdown(page: String) throws {
    for name in ["balance", "change"] {
      let picture = try text("\(page)-\(name).svg")
      #expect(WellFormedness.check(Array(picture.utf8)).isEmpty)
      #expect(try text("\(page).md").contains("](\(page)-\(name).svg)"))
      #expect(!picture.contains("var(") && !picture.contains("url(") && !picture.contains("href"))
    }
  }

  @Test func staysSmallEnoughToMail() throws {
    let folder = try Example.reported().folder
    for page in Self.pages {
      let size = try Data(contentsOf: folder["\(Example.reports)/\(page).html"]).count
      #expect(size <= (page == "index" ? 400 : 150) * 1024, "\(page): \(size)")
    }
  }

  @Test(arguments: pages)
  func hasNoHTMLInItsMarkdown(page: String) throws {
    for line in try text("\(page).md").split(separator: "\n") {
      let tags = line.indices.filter { index in
        let next = line.index(after: index)
        let isEscaped = index > line.startIndex && line[line.index(before: index)] == "\\"
        return line[index] == "<" && !isEscaped && next < line.endIndex && (line[next].isLetter || "/!?".contains(line[next]))
      }
      #expect(tags.isEmpty, "\(line)")
    }
  }

  @Test(arguments: pages)
  func hasTablesWithAsManyCellsInEveryRow(page: String) throws {
    var width: Int?
    for line in try text("\(page).md").split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let cells = line.replacing("\\|", with: "").filter { $0 == "|" }.count
      #expect(cells == width ?? cells, "\(line)")
      width = cells
    }
  }

  @Test(arguments: Example.collaborations)
  func everyLinkWithinThePageLeadsSomewhere(page: String) throws {
    let html = try text("\(page).html")
    let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let links = Set(html.matches(of: /href="#([^"]+)"/).map { String($0.1) })
    #expect(links.count > 5)
    #expect(links.subtracting(ids).isEmpty)
  }

  @Test func theIndexLinksToEveryPage() throws {
    for suffix in ["html", "md"] {
      let index = try text("index.\(suffix)")
      for page in Example.collaborations { #expect(index.contains("\(page).\(suffix)")) }
    }
  }

  @Test(arguments: Example.collaborations)
  func saysTheSameInHTMLAndMarkdown(page: String) throws {
    let markdown = try text("\(page).md")
    let advice = try #require(markdown.firstMatch(of: /\*\*Advies: ([^*]+)\*\*/)?.1)
    #expect(try text("\(page).html").contains(advice))
    #expect(try text("index.md").contains(advice))
  }
}
