// SPDX-License-Identifier: EUPL-1.2
import TestSupport
import Testing

/// The phrases of both languages say the same things.
struct PhraseTests {
  private func phrases(_ language: String) throws -> [(key: String, text: String)] {
    try Repository.text("templates/phrases.\(language).txt").split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: "=", maxSplits: 1).map { $0.drop(while: \.isWhitespace) }
      return (String(parts[0]).replacing(" ", with: ""), parts.count > 1 ? String(parts[1]) : "")
    }
  }

  private func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([^}]*)\}/).map { String($0.1) })
  }

  @Test func haveTheSameKeysInTheSameOrder() throws {
    let (dutch, english) = (try phrases("nl"), try phrases("en"))
    #expect(dutch.count > 300)
    #expect(dutch.map(\.key) == english.map(\.key))
    #expect(Set(dutch.map(\.key)).count == dutch.count)
  }

  @Test func haveTheSamePlaceholders() throws {
    for (dutch, english) in zip(try phrases("nl"), try phrases("en")) where dutch.key == english.key {
      // "een" and "one" may stand for the number in a singular.
      if dutch.key.hasSuffix(".one") { continue }
      #expect(placeholders(dutch.text) == placeholders(english.text), "\(dutch.key)")
    }
  }

  @Test func areNeverEmptyAndCloseTheirBraces() throws {
    for language in ["nl", "en"] {
      for (key, text) in try phrases(language) {
        #expect(!text.isEmpty, "\(language) \(key)")
        #expect(text.count { $0 == "{" } == text.count { $0 == "}" }, "\(language) \(key)")
      }
    }
  }

  @Test func haveBothNumbersOfEveryPlural() throws {
    let keys = Set(try phrases("nl").map(\.key))
    for key in keys where key.hasSuffix(".one") { #expect(keys.contains(key.dropLast(4) + ".other"), "\(key)") }
    for key in keys where key.hasSuffix(".other") { #expect(keys.contains(key.dropLast(6) + ".one"), "\(key)") }
  }

  /// Keys that the code spells out, and words that templates use, are there.
  @Test func everyWordOfATemplateIsThere() throws {
    let keys = Set(try phrases("nl").map(\.key))
    for file in SourceFile.all(in: ["templates"], endings: [".mustache"]) {
      for word in file.text.matches(of: /\{\{[#^\/]?words\.(\w+)\}\}/) { #expect(keys.contains("word.\(word.1)"), "\(file.path): \(word.1)") }
    }
  }
}
