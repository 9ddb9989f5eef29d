// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// From cells to answers, step by step: each step has a row per respondent.
extension MomentsQuery {
  private static let spaces: [Unicode.Scalar] = ["\u{A0}", "\u{202F}", "\u{2007}"]
  private static let dashes: [Unicode.Scalar] = ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"]
  private static let unseen: [Unicode.Scalar] = ["\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}"]
  private static let quotes: [Unicode.Scalar] = ["\u{2018}", "\u{2019}", "\u{60}", "\u{B4}"]
  private static let doubleQuotes: [Unicode.Scalar] = ["\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}"]
  private static let ellipsis: [Unicode.Scalar] = ["\u{2026}"]

  /// The number for a missing answer, beside the steps of the scale, which start at 0.
  static func code(_ reason: MissingAnswer) -> Int {
    switch reason {
    case .blank: -1
    case .dontKnow: -2
    case .notApplicable: -3
    case .ratherNotSay: -4
    case .unreadable: -5
    }
  }

  /// Cells as text, without what nobody sees and without white space around it.
  var cells: String {
    let table = source.table.map { dialect.name($0) }.joined(separator: ".")
    let group = [
      (source.collaborationColumn, source.collaboration, "c"), (source.periodColumn, source.period.map { "\($0)" } ?? "", "p"),
      (source.partnerColumn, vocabulary.everyone, "q"),
    ]
    let columns = group.map { column, text, own in
      (column.map { clean(dialect.name($0)) } ?? dialect.text(dialect.literal(text))) + " AS \(name(own))"
    }
    let statements = asked.map { place in
      let id = layout.statements[place].rawValue
      return (place, dialect.name(source.isLowerCase ? id.lowercased() : id))
    }
    return select(columns + each("x", statements) { "lower(\(clean($0)))" }, from: table)
  }

  /// What becomes of every answer: a column each, or a list.
  private func each(_ own: String, _ answers: [(place: Int, text: String)], _ change: (String) -> String) -> [String] {
    guard dialect.keepsLists else { return answers.map { "\(change($0.text)) AS \(name("\(own)\($0.place)"))" } }
    let texts = answers.isEmpty ? [dialect.text("NULL")] : answers.map { dialect.text($0.text) }
    return ["transform(array(\(texts.joined(separator: ", "))), \(name("t")) -> \(change(name("t")))) AS \(name(own))"]
  }

  /// What becomes of every answer of the step before.
  private func each(_ own: String, after former: String, _ change: (String) -> String) -> [String] {
    guard dialect.keepsLists else { return each(own, asked.map { ($0, name("\(former)\($0)")) }, change) }
    return ["transform(\(name(former)), \(name("t")) -> \(change(name("t")))) AS \(name(own))"]
  }

  private func clean(_ column: String) -> String {
    let space = "[\\s\(dialect.characters(Self.spaces))]+"
    let seen = dialect.replacing("coalesce(\(dialect.text(column)), '')", "[\(dialect.characters(Self.unseen))]", with: "")
    return dialect.replacing(seen, "^\(space)|\(space)$", with: "")
  }

  /// Texts in the form of the vocabulary.
  var words: String {
    select([group] + each("w", after: "x", word), from: name("cells"))
  }

  private func word(_ text: String) -> String {
    let number = dialect.matches(text, "^-?[0-9]{1,9}([.,]0+)?$")
    let whole = dialect.replacing(text, "[.,]0+$", with: "")
    let mark = dialect.replacing(text, "[\(dialect.characters(Self.dashes))]", with: "-")
    return "CASE WHEN \(text) = '' THEN '' WHEN \(number) THEN '#' || \(whole) ELSE coalesce(nullif(\(folded(text)), ''), '!' || \(mark)) END"
  }

  /// Without what makes no difference: the kind of quotes, dashes and spaces, and punctuation at the ends.
  private func folded(_ text: String) -> String {
    let between = "[\\s_/,()\(dialect.characters(Self.spaces + Self.dashes))-]+"
    let ends = "^[ #!]+|[ .:;,!?*\(dialect.characters(Self.ellipsis))]+$"
    var folded = dialect.replacing(text, "[\(dialect.characters(Self.quotes))]", with: "'")
    folded = dialect.replacing(folded, "[\(dialect.characters(Self.doubleQuotes))]", with: "\"")
    folded = dialect.replacing(folded, between, with: " ")
    return dialect.replacing(folded, ends, with: "")
  }

  /// Answers as whole numbers: steps above the lowest as given, below 0 for no answer.
  var codes: String {
    let known = Dictionary(grouping: vocabulary.meanings.keys.sorted()) { code(of: vocabulary.meanings[$0]) }
    let cases = known.sorted { $0.key < $1.key }.filter { $0.key != Self.code(.unreadable) }.map { code, texts in
      (code: code, list: texts.map { dialect.literal($0) }.joined(separator: ", "))
    }
    let columns = each("a", after: "w") { word in
      let whens = cases.map { " WHEN \(word) IN (\($0.list)) THEN \($0.code)" }.joined()
      return "CASE WHEN \(word) = '' THEN \(Self.code(.blank))\(whens) ELSE \(Self.code(.unreadable)) END"
    }
    return select([group] + columns, from: name("words"))
  }

  private func code(of answer: Answer?) -> Int {
    switch answer {
    case .value(let value) where value >= layout.lowest && value <= layout.highest: value - layout.lowest
    case .missing(let reason): Self.code(reason)
    default: Self.code(.unreadable)
    }
  }

  /// The rows of people who filled in anything, with answers in steps where agreeing is favourable, 0 without an answer.
  var answers: String {
    let given = asked.enumerated().map { index, place in (place, dialect.keepsLists ? "\(name("a"))[\(index)]" : name("a\(place)")) }
    let steps = given.map { place, answer in
      let step = layout.isReversed[place] ? "\(layout.highest - layout.lowest) - \(answer)" : answer
      return "CAST(CASE WHEN \(answer) < 0 THEN 0 ELSE \(step) END AS BIGINT) AS \(name("u\(place)"))"
    }
    return select([group] + given.map { "\($1) AS \(name("a\($0)"))" } + steps, from: name("codes"), "WHERE \(isFilledIn)")
  }

  private var isFilledIn: String {
    let blank = Self.code(.blank)
    if asked.isEmpty { return "1 = 0" }
    if dialect.keepsLists { return "exists(\(name("a")), \(name("t")) -> \(name("t")) <> \(blank))" }
    return asked.map { "\(name("a\($0)")) <> \(blank)" }.joined(separator: " OR ")
  }
}
