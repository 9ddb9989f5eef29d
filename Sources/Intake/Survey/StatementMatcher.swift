// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Finds the statement that a heading stands for: by id, or by its text in any language, whole or as a survey tool cuts and pastes it.
///
/// | tool | heading |
/// |---|---|
/// | Microsoft Forms | `Statement`, `Block. Statement`, cut at 199 characters with `...` |
/// | Google Forms, SurveyMonkey | `Question [Statement]` |
/// | LimeSurvey | `code[C1]`, `Question [Statement]`, `A2[C1]. Question [Statement]` |
/// | KoboToolbox | `group/C1`, `Group/Statement` |
/// | Qualtrics | `Question - Statement`, with a code beside it |
///
/// A part is only ever what stands before or after a separator, and it must be the whole of a statement.
struct StatementMatcher {
  /// What a heading stands for.
  enum Match: Hashable {
    case statement(Int)
    case several
    case none
  }

  /// A match, and by what it was found.
  struct Found: Hashable {
    var match: Match
    var by: MatchedBy

    static let nothing = Found(match: .none, by: .nothing)
  }

  /// A shorter beginning could fit a heading of something else.
  private static let shortestBeginning = 20
  private static let longestCompared = 500

  private var byID: [FoldedText: Int] = [:]
  private var byText: [FoldedText: Set<Int>] = [:]
  private let texts: [(FoldedText, Int)]

  /// Prepares for the statements of a normenkader, in its order.
  init(_ statements: [Statement]) {
    for (index, statement) in statements.enumerated() {
      byID[FoldedText(statement.id.rawValue)] = index
      for text in statement.text.texts.values {
        byText[FoldedText(text), default: []].insert(index)
      }
    }
    texts = byText.flatMap { text, indices in indices.map { (text, $0) } }
  }

  /// The statement of a heading of any form: its text and its code must not name two.
  func find(_ heading: SurveyHeading) -> Found {
    let byText = find(heading.text)
    let byCode = heading.code.map { find($0) } ?? .nothing
    if byText.match != .none, byCode.match != .none { return byText.match == byCode.match ? byCode : Found(match: .several, by: .nothing) }
    if byCode.match != .none { return byCode }
    if byText.match != .none { return byText }
    let part = heading.parts.lazy.map { matchExactly($0) }.first { $0.match != .none }
    return part.map { Found(match: $0.match, by: .part) } ?? .nothing
  }

  /// The statement of a text.
  func match(_ heading: String) -> Match { find(heading).match }

  private func find(_ heading: String) -> Found {
    let whole = matchExactly(heading)
    guard whole.match == .none else { return whole }
    let (row, code) = (matchRow(of: heading), matchCode(of: heading))
    switch (row.match, code.match) {
    case (.none, _): return code
    case (.statement, .statement) where row.match != code.match: return Found(match: .several, by: .nothing)
    default: return row
    }
  }

  /// The statement whose text is nearly the heading: at most a tenth of its letters differ.
  func nearest(to heading: SurveyHeading) -> Int? {
    // Of many parts only the surest: comparing takes the square of the length.
    ([heading.text] + heading.parts.prefix(1)).lazy.compactMap { nearest(to: $0) }.first
  }

  private func nearest(to heading: String) -> Int? {
    let parts = [heading] + (Self.bracketed(heading).map { [String($0)] } ?? [])
    let near = parts.flatMap { part -> [(distance: Int, index: Int)] in
      let folded = FoldedText(part).text
      guard (Self.shortestBeginning...Self.longestCompared).contains(folded.count) else { return [] }
      return texts.compactMap { text, index in
        EditDistance.between(folded, text.text, atMost: folded.count / 10).map { (distance: $0, index: index) }
      }
    }
    return near.min { ($0.distance, $0.index) < ($1.distance, $1.index) }?.index
  }

  private func matchExactly(_ part: String) -> Found {
    let folded = FoldedText(part)
    if let index = byID[folded] { return Found(match: .statement(index), by: .id) }
    if let indices = byText[folded] { return one(of: indices, by: .text) }
    return matchBeginning(part)
  }

  private func one(of indices: Set<Int>, by way: MatchedBy) -> Found {
    guard let first = indices.first else { return .nothing }
    return indices.count == 1 ? Found(match: .statement(first), by: way) : Found(match: .several, by: .nothing)
  }

  private func matchBeginning(_ part: String) -> Found {
    let part = CellText.clean(part)
    guard part.hasSuffix("...") || part.hasSuffix("…") else { return .nothing }
    let beginning = FoldedText(part).text
    guard beginning.count >= Self.shortestBeginning else { return .nothing }
    return one(of: Set(texts.filter { $0.0.text.hasPrefix(beginning) }.map(\.1)), by: .beginning)
  }

  /// The part of a heading that names a row of a block of questions.
  private func matchRow(of heading: String) -> Found {
    var parts = Self.bracketed(heading).map { [$0] } ?? []
    parts += Self.endings(of: heading)
    guard let found = parts.lazy.map({ matchExactly(String($0)) }).first(where: { $0.match != .none }) else { return .nothing }
    return Found(match: found.match, by: found.by == .beginning ? .beginning : .part)
  }

  /// The code before the text, as in `C1. Statement` and `A2[C1]. Question`.
  private func matchCode(of heading: String) -> Found {
    guard let end = heading.firstIndex(where: { ".:)".contains($0) }) else { return .nothing }
    let code = heading[..<end]
    let candidates = [Substring(code), Self.bracketed(String(code)) ?? ""]
    let index = candidates.lazy.compactMap { byID[FoldedText(String($0))] }.first
    return index.map { Found(match: .statement($0), by: .id) } ?? .nothing
  }

  /// What stands between the last brackets, if the heading ends with them.
  private static func bracketed(_ heading: String) -> Substring? {
    guard let close = heading.lastIndex(where: { !$0.isWhitespace && $0 != "." }), heading[close] == "]",
      let open = heading[..<close].lastIndex(of: "[")
    else { return nil }
    return heading[heading.index(after: open)..<close]
  }

  /// Everything after a separator, longest first.
  private static func endings(of heading: String) -> [Substring] {
    var endings: [Substring] = []
    var previous: Character = " "
    for index in heading.indices {
      let character = heading[index]
      defer { previous = character }
      let isBreak = character == "\n" || character == "/"
      let isPause = character == " " && ".?!:-–)".contains(previous)
      guard isBreak || isPause, endings.count < 20 else { continue }
      endings.append(heading[heading.index(after: index)...])
    }
    return endings
  }
}
