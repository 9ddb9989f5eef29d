// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Intake
import TestSupport
import Testing

/// Mistakes in registers, dimensions and measures are found at their places, and nothing else is found.
@Suite struct NormenkaderPartMistakeTests {
  @Test(arguments: registers) func locatesMistakesInRegisters(_ mistake: Mistake) {
    let (found, expected) = mistake.findings()
    #expect(found == expected)
  }

  @Test(arguments: dimensions) func locatesMistakesInDimensions(_ mistake: Mistake) {
    let (found, expected) = mistake.findings()
    #expect(found == expected)
  }

  @Test(arguments: measures) func locatesMistakesInMeasures(_ mistake: Mistake) {
    let (found, expected) = mistake.findings()
    #expect(found == expected)
  }

  @Test(arguments: indicators) func locatesMistakesInIndicators(_ mistake: Mistake) {
    let (found, expected) = mistake.findings()
    #expect(found == expected)
  }

  /// A register of two columns, beside which the other parts need none.
  private static func register(_ columns: String) -> [String: String] {
    [
      "registers": "registers:\n  agreements:\n    title: {nl: A, en: A}\n    columns:\n"
        + columns.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"),
      "dimensions": NormenkaderText.dimensions(explaining: "low", "high"),
    ]
  }

  private static func columns(_ name: String, _ code: String, _ columns: String) -> Mistake {
    let sections = register(columns)
    return Mistake(name, code, in: "registers", sections["registers"] ?? "", also: sections)
  }

  static let registers = [
    columns("unknown type", "B2006", "due: {type: ⟦date, title: {nl: D, en: D}}"),
    columns("column without type", "B2002", "due: ⟦{title: {nl: D, en: D}}"),
    columns("column without title", "B2002", "due: ⟦{type: day}"),
    columns("flag that is none", "B2005", "due: {type: day, required: ⟦maybe, title: {nl: D, en: D}}"),
    columns("bad column id", "B2101", "⟦Due: {type: day, title: {nl: D, en: D}}"),
    columns("reserved column id", "B2101", "⟦collaboration: {type: text, title: {nl: D, en: D}}"),
    columns("title of another column", "B2124", "due: {type: day, title: {nl: D, en: D}}\nmade: {type: day, title: {nl: M, en: ⟦d}}"),
    columns(
      "synonym of another column", "B2124",
      "due: {type: day, title: {nl: D, en: D}}\nmade: {type: day, title: {nl: M, en: M}, synonyms: [m, ⟦Due]}"),
    columns("synonym of the column collaboration", "B2124", "due: {type: day, title: {nl: D, en: D}, synonyms: [⟦Samenwerking]}"),
    columns("choice column without choices", "B2002", "state: ⟦{type: choice, title: {nl: S, en: S}}"),
    columns("choices of a text column", "B2001", "state: {type: text, title: {nl: S, en: S}, ⟦choices: {a: {title: {nl: A, en: A}}}}"),
    columns(
      "reserved choice", "B2101", "state: {type: choice, title: {nl: S, en: S}, choices: {⟦present: {title: {nl: A, en: A}}}}"),
    columns(
      "same name for two choices", "B2124",
      "state: {type: choice, title: {nl: S, en: S}, choices: {a: {title: {nl: A, en: A}}, b: {title: {nl: B, en: B}, synonyms: [⟦a]}}}"),
    columns("column is a text", "B2003", "due: ⟦day"),
    Mistake(
      "register without columns", "B2018", in: "registers", "registers: {agreements: {title: {nl: A, en: A}, columns: ⟦{}}}",
      also: ["dimensions": NormenkaderText.dimensions(explaining: "low", "high")]),
    Mistake(
      "registers are a list", "B2003", in: "registers", "registers: ⟦[]",
      also: ["dimensions": NormenkaderText.dimensions(explaining: "low", "high")]),
    Mistake("membership of an unknown register", "B2103", in: "membership", "membership: {of: ⟦partners, partner: partner}"),
    Mistake("membership with an unknown column", "B2103", in: "membership", "membership: {of: agreements, partner: ⟦ownr}"),
    Mistake(
      "membership with columns of other types", "B2114", in: "membership",
      "membership: {of: agreements, partner: owner, invited: ⟦due, joined: ⟦hours}"),
    Mistake("membership without partner", "B2002", in: "membership", "membership: ⟦{of: agreements}"),
    Mistake(
      "ledger with a text for a period", "B2114", in: "ledger", "ledger: {of: agreements, text: agreement, agreed-in: ⟦agreement}"),
    Mistake(
      "ledger with an unknown choice", "B2103", in: "ledger",
      "ledger: {of: agreements, text: agreement, agreed-in: season, dropped: {status: ⟦dropped}}"),
    Mistake("facet twice", "B2102", in: "facets", "facets:\n  - {id: trust, title: {nl: A, en: A}}\n  - {id: ⟦trust, title: {nl: A, en: A}}"),
    Mistake(
      "facet without statements", "B2127", in: "facets",
      "facets:\n  - {id: trust, title: {nl: A, en: A}}\n  - {id: ⟦hope, title: {nl: A, en: A}}"),
  ]

  private static func dimension(_ name: String, _ code: String, _ body: String) -> Mistake {
    let text = """
      dimensions:
        - id: will
          title: {nl: Wil, en: Will}
          question: {nl: Willen wij?, en: Do we want to?}
          statements: [{id: W1, text: {nl: Wij, en: We}, facet: trust}]
          explain: {low: {nl: Weinig, en: Little}, high: {nl: Veel, en: Much}}
        - title: {nl: Werk, en: Work}
          question: {nl: Werken wij?, en: Do we work?}
      \(body.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
      """
    return Mistake(name, code, in: "dimensions", text)
  }

  private static let explained = "explain: {low: {nl: Weinig, en: Little}, high: {nl: Veel, en: Much}}\n"
  private static let valid = "id: work\nstatements: [{id: X1, text: {nl: A, en: A}}]\n" + explained

  static let dimensions = [
    dimension("unknown key", "B2001", valid + "⟦discus: []"),
    dimension("weight of zero", "B2007", valid + "weight: ⟦0"),
    dimension("weight is a word", "B2004", valid + "weight: ⟦much"),
    dimension("statement twice", "B2102", "id: work\nstatements: [{id: ⟦W1, text: {nl: A, en: A}}]\n" + explained),
    dimension("statement id is a role", "B2101", "id: work\nstatements: [{id: ⟦partner, text: {nl: A, en: A}}]\n" + explained),
    dimension("unknown facet", "B2103", "id: work\nstatements: [{id: X1, text: {nl: A, en: A}, facet: ⟦trsut}]\n" + explained),
    dimension("about nobody", "B2006", "id: work\nstatements: [{id: X1, text: {nl: A, en: A}, about: ⟦other}]\n" + explained),
    dimension("reversed is no flag", "B2005", "id: work\nstatements: [{id: X1, text: {nl: A, en: A}, reversed: ⟦1}]\n" + explained),
    dimension("statement is a text", "B2003", "id: work\nstatements: [⟦X1]\n" + explained),
    dimension(
      "statements are a map", "B2003",
      valid.replacing("statements: [{id: X1, text: {nl: A, en: A}}]", with: "statements: ⟦{id: X1}")
        + "indicators: [{id: i, title: {nl: A, en: A}, unit: count, measure: {count: {of: agreements}}, norm: {worst: 0, best: 1}, source: {nl: A, en: A}}]"
    ),
    dimension("band without explanation", "B2113", "id: work\nstatements: [{id: X1, text: {nl: A, en: A}}]\nexplain: ⟦{low: {nl: A, en: A}}"),
    dimension(
      "explanation of an unknown band", "B2103",
      "id: work\nstatements: [{id: X1, text: {nl: A, en: A}}]\n" + explained.replacing("high:", with: "high: {nl: A, en: A}, ⟦higher:")),
    dimension("question in one language", "B2104", valid + "discuss:\n  - ⟦{nl: Wat nu?}"),
    dimension("table of an unknown register", "B2103", valid + "tables: [{of: ⟦agreement, show: [agreement]}]"),
    dimension("table with an unknown column", "B2103", valid + "tables: [{of: agreements, show: [agreement, ⟦duo]}]"),
    dimension("table with a column twice", "B2106", valid + "tables: [{of: agreements, show: [due, ⟦due]}]"),
    dimension("table without columns", "B2018", valid + "tables: [{of: agreements, show: ⟦[]}]"),
    dimension("id of a facet", "B2102", valid.replacing("id: work", with: "id: ⟦trust")).balancing("will", "trust"),
    dimension("reserved id", "B2101", valid.replacing("id: work", with: "id: ⟦overall") + "weight: 2").balancing("will", "overall"),
    dimension(
      "a statement that decides alone", "B2156",
      "id: ⟦work\nstatements: [{id: X1, text: {nl: A, en: A}, weight: 0.5}, {id: X2, text: {nl: B, en: B}, weight: 1.6}]\n" + explained),
    dimension("nothing to score", "B2126", "id: ⟦work\n" + explained),
  ]

  private static func measure(_ name: String, _ code: String, _ measure: String) -> Mistake {
    Mistake(name, code, in: "dimensions", NormenkaderText.measure(measure))
  }

  static let measures = [
    measure("unknown measure", "B2001", "{⟦shares: {of: agreements, where: {status: kept}}}"),
    measure("two measures", "B2133", "{count: {of: agreements}, ⟦sum: {of: agreements, column: hours}}"),
    measure("no measure", "B2133", "⟦{}"),
    measure("measure is a word", "B2003", "⟦count"),
    measure("unknown register", "B2103", "{count: {of: ⟦agreemnts}}"),
    measure("no register", "B2002", "{count: ⟦{where: {status: kept}}}"),
    measure("share without hits", "B2002", "{share: ⟦{of: agreements}}"),
    measure("among in a count", "B2001", "{count: {of: agreements, ⟦among: {status: kept}}}"),
    measure("sum of days", "B2114", "{sum: {of: agreements, column: ⟦due}}"),
    measure("ratio without denominator", "B2002", "{ratio: ⟦{of: agreements, numerator: hours}}"),
    measure("days between numbers", "B2114", "{median-days: {of: agreements, from: ⟦hours, to: due}}"),
    measure("largest share by an unknown column", "B2103", "{largest-share: {of: agreements, by: ⟦ower}}"),
    measure("unknown choice", "B2103", "{count: {of: agreements, where: {status: [open, ⟦keep]}}}"),
    measure("unknown column in where", "B2103", "{count: {of: agreements, where: {⟦state: kept}}}"),
    measure("value for a day", "B2131", "{count: {of: agreements, where: {due: ⟦kept}}}"),
    measure("value for a number", "B2131", "{count: {of: agreements, where: {hours: ⟦3}}}"),
    measure("at least for a text", "B2114", "{count: {of: agreements, where: {⟦agreement: {at-least: 3}}}}"),
    measure("after a number", "B2114", "{count: {of: agreements, where: {due: {after: ⟦hours}}}}"),
    measure("below a day", "B2114", "{count: {of: agreements, where: {hours: {below: ⟦due}}}}"),
    measure("unknown comparison", "B2001", "{count: {of: agreements, where: {hours: {⟦at-lest: 3}}}}"),
    measure("empty comparison", "B2003", "{count: {of: agreements, where: {hours: ⟦{}}}}"),
    measure("list of flags", "B2003", "{count: {of: agreements, where: {mandate: ⟦[yes, no]}}}"),
    measure("flag that is none", "B2005", "{count: {of: agreements, where: {mandate: ⟦kept}}}"),
    measure("filter of nothing", "B2003", "{count: {of: agreements, where: {mandate: ⟦~}}}"),
    measure("empty list of choices", "B2018", "{count: {of: agreements, where: {status: ⟦[]}}}"),
    measure("unknown window", "B2006", "{count: {of: agreements, when: {due: ⟦in-periode}}}"),
    measure("window of one period", "B2007", "{count: {of: agreements, when: {due: ⟦last-1-periods}}}"),
    measure("window of nine periods", "B2007", "{count: {of: agreements, when: {due: ⟦last-9-periods}}}"),
    measure("window on a text", "B2114", "{count: {of: agreements, when: {⟦agreement: in-period}}}"),
    measure("two windows", "B2132", "{count: {of: agreements, when: {due: in-period, ⟦made: in-period}}}"),
    measure("no window", "B2132", "{count: {of: agreements, when: ⟦{}}}"),
    measure("open at end without until", "B2002", "{count: {of: agreements, when: {open-at-end: ⟦{from: made}}}}"),
    measure("open until a number", "B2114", "{count: {of: agreements, when: {open-at-end: {from: made, until: ⟦hours}}}}"),
  ]

  private static func indicator(_ name: String, _ code: String, _ body: String) -> Mistake {
    Mistake(name, code, in: "dimensions", NormenkaderText.indicator(body))
  }

  private static let count = "unit: count\nmeasure: {count: {of: agreements}}\nsource: {nl: A, en: A}\n"

  private static let share =
    "unit: share\nmeasure: {share: {of: agreements, where: {status: kept}}}\nsource: {nl: A, en: A}\n"

  static let indicators = [
    indicator("unknown unit", "B2006", "unit: ⟦shares\nmeasure: {count: {of: agreements}}"),
    indicator("count as a share", "B2115", "unit: ⟦share\nmeasure: {count: {of: agreements}}"),
    indicator("norm without source", "B2116", "unit: count\nmeasure: {count: {of: agreements}}\n⟦norm: {worst: 1, best: 4}"),
    indicator("norm without best", "B2002", count + "norm: ⟦{worst: 1}"),
    indicator("worst is best", "B2117", count + "norm: {worst: 1, best: ⟦1.0}"),
    indicator("worst as a percentage", "B2130", share + "norm: {worst: ⟦40, best: 0.9}"),
    indicator("point as a percentage", "B2130", share + "norm: {points: [[0.1, 1], [⟦40, 3]]}"),
    indicator("points descend", "B2118", count + "norm: {points: [[1, 1], [⟦1, 2], [4, 3]]}"),
    indicator("score above the scale", "B2119", count + "norm: {points: [[1, 1], [4, ⟦3.5]]}"),
    indicator("one point", "B2018", count + "norm: {points: ⟦[[1, 1]]}"),
    indicator("point of three", "B2134", count + "norm: {points: [[1, 1], ⟦[2, 2, 2], [4, 3]]}"),
    indicator("point with a decimal comma", "B2134", count + "norm: {points: [⟦[0,5, 2], [4, 3], [5, 3]]}"),
    indicator("point is a number", "B2003", count + "norm: {points: [[1, 1], ⟦2, [4, 3]]}"),
    indicator("points and worst", "B2001", count + "norm: {points: [[1, 1], [4, 3]], ⟦worst: 2}"),
    indicator("agreed time of a count", "B2146", count + "norm: ⟦{agreed: 3}"),
    indicator("agreed time of nothing", "B2007", count + "norm: {agreed: ⟦0}"),
    indicator("agreed and worst", "B2001", "unit: days\nmeasure: {count: {of: agreements}}\nsource: {nl: A, en: A}\nnorm: {agreed: 3, ⟦worst: 2}"),
    indicator("no cases", "B2007", count + "minimum-cases: ⟦0"),
    indicator("half a case", "B2004", count + "minimum-cases: ⟦1.5"),
  ]
}

private extension Mistake {
  /// The same mistake with other dimensions in balance.
  func balancing(_ ids: String...) -> Mistake {
    var copy = self
    copy.also["balance"] = "balance: {of: [\(ids.joined(separator: ", "))], out-of-balance: 1}"
    copy.also["signals"] = "signals: []"
    copy.also["advice"] = "advice: [{id: go-on, outcome: continue, title: {nl: A, en: A}, summary: {nl: A, en: A}}]"
    return copy
  }
}
