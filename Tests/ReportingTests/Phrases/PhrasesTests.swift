// SPDX-License-Identifier: EUPL-1.2

import Foundation
import HealthModel
import TestSupport
import Testing

@testable import Reporting

@Suite struct PhrasesTests {
  private let small = Phrases(language: .nl, text: "# note\n\na = een {x} en {y}\nb.one = {count} ding\nb.other = {count} dingen\n")

  @Test func fillsPlacesAndSkipsNotes() {
    #expect(small("a", ["x": "1", "y": "2"]) == "een 1 en 2")
    #expect(small.keys == ["a", "b.one", "b.other"])
  }

  @Test func neverFillsWhatWasFilledIn() {
    #expect(small("a", ["x": "{y}", "y": "2"]) == "een {y} en 2")
  }

  @Test func leavesUnknownPlacesAndKeysVisible() {
    #expect(small("a") == "een {x} en {y}")
    #expect(small("nothing") == "nothing")
  }

  @Test(arguments: [(0, "0 dingen"), (1, "1 ding"), (-1, "-1 ding"), (2, "2 dingen")])
  func choosesThePluralForm(_ count: Int, _ text: String) {
    #expect(small.plural("b", count) == text)
  }

  @Test func bothLanguagesHaveTheSameKeysOnceEach() throws {
    let dutch = Phrases.entries(of: try Repository.text("templates/phrases.nl.txt")).map(\.key)
    let english = Phrases.entries(of: try Repository.text("templates/phrases.en.txt")).map(\.key)
    #expect(dutch == english)
    #expect(Set(dutch).count == dutch.count)
  }

  @Test func bothLanguagesHaveTheSamePlaces() {
    let pattern = /\{[a-z]+\}/
    for key in Phrases.builtIn(.nl).keys {
      let (dutch, english) = (Phrases.builtIn(.nl)(key), Phrases.builtIn(.en)(key))
      let places = Set(dutch.matches(of: pattern).map { String($0.output) })
      #expect(places == Set(english.matches(of: pattern).map { String($0.output) }), "\(key)")
    }
  }

  @Test func everyKeyIsUsedAndEveryUseHasAKey() throws {
    let uses = try PhraseUses()
    let keys = Phrases.builtIn(.nl).keys
    for key in keys { #expect(uses.covers(key), "\(key) is not used") }
    for use in uses.fixed { #expect(keys.contains { $0 == use || $0 == use + ".one" }, "\(use) is missing") }
  }
}

/// Where phrases are used: the literals in the sources, with what is put in as a wildcard, and the words in the templates.
private struct PhraseUses {
  /// The keys that are certainly looked up.
  var fixed: Set<String> = []
  private var literals: Set<String> = []
  private var patterns: [[Substring]] = []

  init() throws {
    for source in try Self.texts(below: "Sources/Reporting", suffix: ".swift") {
      for line in source.split(separator: "\n") { add(line) }
    }
    for template in try Self.texts(below: "templates", suffix: ".mustache") {
      for tag in template.split(separator: "{{words.").dropFirst() { fixed.insert("word." + tag.prefix { $0 != "}" }) }
    }
  }

  /// Whether a key, or the key whose plural it is, is used.
  func covers(_ key: String) -> Bool {
    let singular = ["one", "other"].reduce(key) { $0.hasSuffix("." + $1) ? String($0.dropLast($1.count + 1)) : $0 }
    return [key, singular].contains { name in fixed.contains(name) || literals.contains(name) || patterns.contains { Self.fits(name, $0) } }
  }

  private mutating func add(_ line: Substring) {
    let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
    for (index, literal) in pieces.enumerated() where index % 2 == 1 {
      if literal.contains("\\(") {
        patterns.append(Self.parts(of: literal))
        continue
      }
      literals.insert(String(literal))
      let before = pieces[index - 1]
      if before.hasSuffix("phrases(") || before.hasSuffix("phrases.plural(") { fixed.insert(String(literal)) }
    }
  }

  private static func parts(of literal: Substring) -> [Substring] {
    literal.split(separator: "\\(", omittingEmptySubsequences: false).enumerated().map { index, part in
      index == 0 ? part : part.suffix(from: part.lastIndex(of: ")").map(part.index(after:)) ?? part.endIndex)
    }
  }

  private static func fits(_ key: String, _ parts: [Substring]) -> Bool {
    guard let first = parts.first, let last = parts.last, first.hasSuffix("."), key.count > first.count + last.count else { return false }
    return key.hasPrefix(first) && key.hasSuffix(last)
  }

  private static func texts(below folder: String, suffix: String) throws -> [String] {
    let root = Repository.root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(suffix) }.sorted().map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
  }
}
