// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// What the documents say is what the sources have.
struct DocumentationTests {
  private static func codes() throws -> [(number: String, name: String)] {
    try Repository.files(below: "Sources", suffix: ".swift").flatMap { file in
      try Repository.text(file).split(separator: "\n").compactMap { line -> (String, String)? in
        guard let start = line.range(of: "DiagnosticCode(\"B") else { return nil }
        let words = line[start.lowerBound...].split(separator: "\"")
        return words.count >= 4 ? (String(words[1]), String(words[3])) : nil
      }
    }
  }

  @Test func numbersAndNamesOfFindingsAreUsedOnce() throws {
    let codes = try Self.codes()
    #expect(codes.count > 100)
    #expect(Set(codes.map(\.number)).count == codes.count, "\(Self.repeated(codes.map(\.number)))")
    #expect(Set(codes.map(\.name)).count == codes.count, "\(Self.repeated(codes.map(\.name)))")
  }

  @Test func everyFindingIsExplainedAndNoOther() throws {
    let wanted = Set(try Self.codes().map { "\($0.number) \($0.name)" })
    let explained = try Repository.text("docs/diagnostics.md").split(separator: "\n").compactMap { line in
      line.hasPrefix("### B") ? String(line.dropFirst(4)) : nil
    }
    #expect(wanted.subtracting(explained).sorted().isEmpty, "without explanation: \(wanted.subtracting(explained).sorted())")
    #expect(Set(explained).subtracting(wanted).sorted().isEmpty, "no longer there: \(Set(explained).subtracting(wanted).sorted())")
  }

  @Test func everyPageIsLinkedFromTheReadme() throws {
    let readme = try Repository.text("README.md")
    for page in try Repository.files(below: "docs", suffix: ".md") { #expect(readme.contains("(\(page))"), "\(page)") }
  }

  @Test func linksBetweenDocumentsLeadSomewhere() throws {
    for page in try Repository.files(below: "docs", suffix: ".md") + ["README.md"] {
      let folder = Repository.root.appending(path: page).deletingLastPathComponent()
      for target in Self.links(in: try Repository.text(page)) {
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: target).standardizedFileURL.path), "\(page): \(target)")
      }
    }
  }

  @Test func phrasesAreTheSameInEveryLanguage() throws {
    let (dutch, english) = (try Self.phrases("nl"), try Self.phrases("en"))
    #expect(dutch.count > 200)
    #expect(Set(dutch.keys) == Set(english.keys), "\(Set(dutch.keys).symmetricDifference(english.keys).sorted())")
    for (key, text) in dutch {
      #expect(Self.placeholders(text) == Self.placeholders(english[key] ?? ""), "\(key)")
    }
  }

  @Test func nothingTellsOfTheMachineItWasMadeOn() throws {
    let folders = ["Sources", "docs", "templates", "normenkader", "example", "scripts"]
    let files = try folders.flatMap { try Repository.files(below: $0, suffix: "") } + ["README.md", "CHANGELOG.md", "Package.swift"]
    for file in files {
      let text = try Repository.text(file)
      for path in ["/wo" + "rk/", "/tm" + "p/", "/ro" + "ot/"] { #expect(!text.contains(path), "\(file) has \(path)") }
    }
  }

  private static func repeated(_ values: [String]) -> [String] {
    Dictionary(grouping: values, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
  }

  private static func links(in text: String) -> [String] {
    text.components(separatedBy: "](").dropFirst().compactMap { rest in
      let target = rest.prefix { $0 != ")" && $0 != "#" }
      return target.isEmpty || target.contains(":") || target.contains(" ") || target.contains("{") ? nil : String(target)
    }
  }

  private static func phrases(_ language: String) throws -> [String: String] {
    let lines = try Repository.text("templates/phrases.\(language).txt").split(separator: "\n")
    return lines.reduce(into: [:]) { result, line in
      guard !line.hasPrefix("#"), let mark = line.range(of: " = ") else { return }
      result[String(line[..<mark.lowerBound])] = String(line[mark.upperBound...])
    }
  }

  private static func placeholders(_ text: String) -> Set<String> {
    Set(text.components(separatedBy: "{").dropFirst().map { String($0.prefix { $0 != "}" }) })
  }
}
