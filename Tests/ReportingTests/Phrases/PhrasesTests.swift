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

/// Where phrases are used: the keys in the sources (with what is put in as a wildcard) and the words in the templates.
private struct PhraseUses {
  var fixed: Set<String> = []
  private var patterns: [Regex<Substring>] = []

  init() throws {
    for source in try Self.texts(below: "Sources/Reporting", suffix: ".swift") {
      // Any literal that looks like a key, so that keys which are chosen first and looked up later count too.
      for match in source.matches(of: /"((?:[a-z-]+|\\\([^"()]*(?:\([^"()]*\))?[^"()]*\))(?:\.(?:[a-z0-9-]+|\\\([^"()]*(?:\([^"()]*\))?[^"()]*\)))*)"/) {
        try add(String(match.output.1))
      }
      for match in source.matches(of: /phrases(?:\.plural)?\("([a-z.-]+)"/) { fixed.insert(String(match.output.1)) }
    }
    for template in try Self.texts(below: "templates", suffix: ".mustache") {
      for match in template.matches(of: /\{\{words\.([A-Za-z]+)\}\}/) { fixed.insert("word." + match.output.1) }
    }
  }

  func covers(_ key: String) -> Bool {
    let singular = key.replacing(/\.(one|other)$/, with: "")
    return fixed.contains(key) || fixed.contains(singular)
      || patterns.contains { key.wholeMatch(of: $0) != nil || singular.wholeMatch(of: $0) != nil }
  }

  private mutating func add(_ literal: String) throws {
    guard literal.contains(".") || literal == "overall" else { return }
    let pieces = literal.replacing(/\\\([^"()]*(?:\([^"()]*\))?[^"()]*\)/, with: "*").split(separator: "*", omittingEmptySubsequences: false)
    let pattern = pieces.map { NSRegularExpression.escapedPattern(for: String($0)) }.joined(separator: "[a-z0-9-]+")
    patterns.append(try Regex(pattern))
  }

  private static func texts(below folder: String, suffix: String) throws -> [String] {
    let root = Repository.root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(suffix) }.sorted().map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
  }
}
