// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

struct DocumentationTests {
  private static let pages = SourceFile.paths(below: "docs").filter { $0.hasSuffix(".md") }

  private func links(_ path: String) throws -> [String] {
    try Repository.text(path).matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
  }

  @Test func everyPageIsLinkedFromTheReadme() throws {
    let links = Set(try links("README.md").map { String($0.prefix { $0 != "#" }) })
    #expect(Self.pages.count >= 5)
    for page in Self.pages { #expect(links.contains(page), "\(page)") }
  }

  @Test(arguments: pages + ["README.md", "CHANGELOG.md"])
  func everyLinkLeadsToAFileAndAHeading(page: String) throws {
    let folder = Repository.root.appending(path: page).deletingLastPathComponent()
    for link in try links(page) where !link.contains("://") {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let target = parts[0].isEmpty ? Repository.root.appending(path: page) : folder.appending(path: parts[0]).standardizedFileURL
      #expect(FileManager.default.fileExists(atPath: target.path), "\(page): \(link)")
      guard parts.count > 1, let text = try? String(contentsOf: target, encoding: .utf8) else { continue }
      #expect(Self.anchors(text).contains(parts[1]), "\(page): \(link)")
    }
  }

  /// The anchors that GitHub and pandoc's gfm give to headings.
  private static func anchors(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
        let words = line.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
        return String(words.compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : nil })
      })
  }

  @Test func theReadmeNamesEveryCommandAndExitStatus() throws {
    let readme = try Repository.text("README.md")
    for command in ["init", "check", "report", "compare", "explain", "normenkader", "questionnaire", "register", "archive"] {
      #expect(readme.contains("balans \(command)"), "\(command)")
    }
    let statuses = try Repository.text("Sources/balans/ExitStatus.swift").matches(of: /case \w+ = (\d+)/).map { String($0.1) }
    #expect(statuses.count > 3)
    for status in statuses { #expect(readme.contains("\n| \(status) |"), "exit status \(status)") }
  }

  @Test func everyScriptThatThePagesNameIsThere() throws {
    for page in Self.pages + ["README.md"] {
      for script in try Repository.text(page).matches(of: /scripts\/([a-z][a-z.-]*[a-z])/) {
        #expect(FileManager.default.fileExists(atPath: Repository.root.appending(path: "scripts/\(script.1)").path), "\(page): \(script.0)")
      }
    }
  }

  @Test func everyTemplateIsInItsReferencePage() throws {
    let page = try Repository.text("docs/templates.md")
    for path in SourceFile.paths(below: "templates") where path.hasSuffix(".mustache") {
      let name = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
      #expect(page.contains("`\(name)`"), "\(name)")
    }
  }
}
