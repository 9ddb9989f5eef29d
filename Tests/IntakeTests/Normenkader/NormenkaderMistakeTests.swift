// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Intake
import TestSupport
import Testing

/// Every mistake is found at its place, and nothing else is found.
@Suite struct NormenkaderMistakeTests {
  @Test(arguments: header) func locatesMistakesInTheHeader(_ mistake: Mistake) {
    let (found, expected) = mistake.findings()
    #expect(found == expected)
  }

  @Test(arguments: answers) func locatesMistakesInTheAnswers(_ mistake: Mistake) {
    let (found, expected) = mistake.findings()
    #expect(found == expected)
  }

  @Test(arguments: rules) func locatesMistakesInScoringBandsAndBalance(_ mistake: Mistake) {
    let (found, expected) = mistake.findings()
    #expect(found == expected)
  }

  static let header = [
    Mistake("unknown key", "B2001", in: "scoring", "⟦scroing: {voice: partner}"),
    Mistake("missing key of the file", "B2002", in: "normenkader", "⟦normenkader: 1", also: ["id": ""]),
    Mistake("other version", "B2016", in: "normenkader", "normenkader: ⟦2"),
    Mistake("version is no number", "B2004", in: "normenkader", "normenkader: ⟦one"),
    Mistake("bad id", "B2101", in: "id", "id: ⟦Klein kader"),
    Mistake("id begins with a digit", "B2101", in: "id", "id: ⟦2-kader"),
    Mistake("version without text", "B2017", in: "version", "version: ⟦\"\""),
    Mistake("version is a list", "B2003", in: "version", "version: ⟦[1, 0]"),
    Mistake("version is nothing", "B2003", in: "version", "version:⟦"),
    Mistake("unknown language", "B2105", in: "languages", "languages: [nl, ⟦de, en]"),
    Mistake("language twice", "B2106", in: "languages", "languages: [nl, en, ⟦nl]"),
    Mistake("no languages", "B2018", in: "languages", "languages: ⟦[]"),
    Mistake("missing translation", "B2104", in: "title", "title: ⟦{nl: Klein}"),
    Mistake("text in an unknown language", "B2105", in: "title", "title: {nl: Klein, en: Small, ⟦fr: Petit}"),
    Mistake("text without languages", "B2003", in: "title", "title: ⟦Klein"),
    Mistake("empty translation", "B2017", in: "title", "title: {nl: Klein, en: ⟦\" \"}"),
    Mistake("translation of nothing", "B2003", in: "title", "title: {nl: Klein, en: ⟦~}"),
    Mistake("duplicate key", "B2008", in: "version", "version: \"1\"\n⟦version: \"2\""),
  ]

  static let answers = [
    Mistake("to is not more than from", "B2007", in: "answers", "answers: {from: 3, to: ⟦3, labels: {nl: [a], en: [b]}}"),
    Mistake("from is no whole number", "B2004", in: "answers", "answers: {from: ⟦1.0, to: 3, labels: {nl: [a, b, x], en: [c, d, y]}}"),
    Mistake("too few labels", "B2107", in: "answers", "answers: {from: 1, to: 3, labels: {nl: ⟦[a, b], en: [c, d, e]}}"),
    Mistake("labels in one language only", "B2104", in: "answers", "answers: {from: 1, to: 3, labels: ⟦{nl: [a, b, x]}}"),
    Mistake("same label twice", "B2108", in: "answers", "answers: {from: 1, to: 3, labels: {nl: [a, b, x], en: [c, ⟦A, y]}}"),
    Mistake(
      "synonym of two answers", "B2108", in: "answers",
      "answers: {from: 1, to: 3, labels: {nl: [a, b, x], en: [c, d, y]}, synonyms: {1: [e], 2: [⟦E]}}"),
    Mistake(
      "synonym of no answer", "B2007", in: "answers", "answers: {from: 1, to: 3, labels: {nl: [a, b, x], en: [c, d, y]}, synonyms: {⟦7: [e]}}"),
    Mistake(
      "missing word is a label", "B2108", in: "answers",
      "answers: {from: 1, to: 3, labels: {nl: [a, b, x], en: [c, d, y]}, missing: {dont-know: [\"99\", ⟦b]}}"),
    Mistake(
      "missing code is an answer", "B2108", in: "answers",
      "answers: {from: 1, to: 3, labels: {nl: [a, b, x], en: [c, d, y]}, missing: {dont-know: [⟦2]}}"),
    Mistake(
      "unknown kind of missing", "B2001", in: "answers",
      "answers: {from: 1, to: 3, labels: {nl: [a, b, x], en: [c, d, y]}, missing: {⟦dont-knw: [x]}}"),
  ]

  static let rules = [
    Mistake("share above 1", "B2007", in: "scoring", "scoring: {minimum-answered: ⟦1.1}"),
    Mistake("share below 0", "B2007", in: "scoring", "scoring: {perception-weight: ⟦-0.1}"),
    Mistake("comma in a number", "B2004", in: "scoring", "scoring: {perception-weight: ⟦\"0,6\"}"),
    Mistake("number ends in a point", "B2004", in: "scoring", "scoring: {perception-weight: ⟦1.}"),
    Mistake("quoted number", "B2004", in: "scoring", "scoring: {perception-weight: ⟦\"0.6\"}"),
    Mistake("number is a list", "B2003", in: "scoring", "scoring: {perception-weight: ⟦[0.6]}"),
    Mistake("negative cases", "B2007", in: "scoring", "scoring: {imaginary-cases: ⟦-1}"),
    Mistake("no statements", "B2007", in: "scoring", "scoring: {minimum-statements: ⟦0}"),
    Mistake("unknown voice", "B2006", in: "scoring", "scoring: {voice: ⟦partners}"),
    Mistake("section is nothing", "B2003", in: "scoring", "scoring:⟦"),
    Mistake("group below the floor", "B2007", in: "privacy", "privacy: {minimum-group: ⟦4}"),
    Mistake("distribution below the floor", "B2007", in: "privacy", "privacy: {minimum-distribution: ⟦9}"),
    Mistake("distribution below the group", "B2007", in: "privacy", "privacy: {minimum-group: 12, minimum-distribution: ⟦11}"),
    Mistake("unknown dimension in balance", "B2103", in: "balance", "balance: {of: [will, ⟦wrok], out-of-balance: 0.8}"),
    Mistake("one dimension in balance", "B2018", in: "balance", "balance: {of: ⟦[will], out-of-balance: 0.8}"),
    Mistake("dimension twice in balance", "B2106", in: "balance", "balance: {of: [will, work, ⟦will], out-of-balance: 0.8}"),
    Mistake("no spread", "B2007", in: "balance", "balance: {of: [will, work], out-of-balance: ⟦0}"),
    Mistake("balance without spread", "B2002", in: "balance", "balance: ⟦{of: [will, work]}"),
    Mistake(
      "bands descend", "B2110", in: "bands",
      bands("{id: low, below: 2.5, T, status: poor}", "{id: mid, below: ⟦2.5, T, status: fair}", "{id: high, T, status: good}"),
      also: ["dimensions": NormenkaderText.dimensions(explaining: "low", "mid", "high")]),
    Mistake("last band ends", "B2111", in: "bands", bands("{id: low, below: 2, T, status: poor}", "{id: high, ⟦below: 3, T, status: good}")),
    Mistake("first band has no end", "B2111", in: "bands", bands("⟦{id: low, T, status: poor}", "{id: high, T, status: good}")),
    Mistake("band above the scale", "B2112", in: "bands", bands("{id: low, below: ⟦3.5, T, status: poor}", "{id: high, T, status: good}")),
    Mistake("band below the scale", "B2112", in: "bands", bands("{id: low, below: ⟦1, T, status: poor}", "{id: high, T, status: good}")),
    Mistake(
      "band twice", "B2102", in: "bands", bands("{id: high, below: 2, T, status: poor}", "{id: ⟦high, T, status: good}"),
      also: ["dimensions": NormenkaderText.dimensions(explaining: "high")]),
    Mistake("unknown status", "B2006", in: "bands", bands("{id: low, below: 2, T, status: ⟦bad}", "{id: high, T, status: good}")),
  ]

  private static func bands(_ bands: String...) -> String {
    "bands:\n" + bands.map { "  - " + $0.replacing("T,", with: "title: {nl: Naam, en: Name},") }.joined(separator: "\n")
  }
}
