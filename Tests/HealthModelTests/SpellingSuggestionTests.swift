// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import HealthModel

@Suite struct SpellingSuggestionTests {
  @Test(arguments: [
    ("threshhold", "threshold"), ("treshold", "threshold"), ("thershold", "threshold"), ("minimum_group", "minimum-group"), ("C9", "C1"),
    ("Titel", "title"), ("TITLE", "title"), ("minimum-statment-s", "minimum-statements"),
  ]) func suggestsTheWordThatWasMeant(_ word: String, _ meant: String) {
    #expect(SpellingSuggestion.nearest(to: word, among: ["title", "C1", "threshold", "minimum-group", "minimum-statements"]) == meant)
  }

  @Test(arguments: ["", "x", "ab", "zzzzz", "statements-of-a-kind"]) func suggestsNothingThatIsFarAway(_ word: String) {
    #expect(SpellingSuggestion.nearest(to: word, among: ["of", "title", "threshold"]) == nil)
  }

  @Test func allowsAThirdOfTheLengthOfALongWord() {
    #expect(SpellingSuggestion.nearest(to: "abcdefghixyz", among: ["abcdefghi123"]) == "abcdefghi123")
    #expect(SpellingSuggestion.nearest(to: "abcdefxyz", among: ["abcde1234"]) == nil)
  }

  @Test func takesTheNearestAndTheFirstOfEquallyNear() {
    #expect(SpellingSuggestion.nearest(to: "works", among: ["words", "work", "works-on"]) == "words")
    #expect(SpellingSuggestion.nearest(to: "wrk", among: ["wk", "work"]) == "wk")
    #expect(SpellingSuggestion.nearest(to: "wokr", among: ["walk", "work"]) == "work")
  }

  @Test(arguments: [("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("één", "een", 2)])
  func countsInsertionsDeletionsReplacementsAndSwaps(_ left: String, _ right: String, _ distance: Int) {
    #expect(SpellingSuggestion.editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == distance)
    #expect(SpellingSuggestion.editDistance(Array(right.unicodeScalars), Array(left.unicodeScalars)) == distance)
  }

  @Test func givesUpOnVeryLongWords() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(SpellingSuggestion.nearest(to: long, among: ["a", long]) == nil)
    #expect(SpellingSuggestion.nearest(to: "aaaa", among: [long, "aaab"]) == "aaab")
  }
}
