// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Finds the statement that a heading stands for: by id, or by its text in any language, whole or as a survey tool cuts and pastes it.
///
/// | tool | heading |
/// |---|---|
/// | Microsoft Forms | `Statement`, `Block. Statement`, cut at 199 characters with `...` |
/// | Google Forms | `Question [Statement]` |
/// | LimeSurvey | `code[C1]`, `Question [Statement]`, `A2[C1]. Question [Statement]` |
/// | KoboToolbox | `group/C1`, `Group/Statement` |
struct StatementMatcher {
  /// What a heading stands for.
  enum Match: Hashable {
    case statement(Int)
    case several
    case none
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

  /// The statement of a heading.
  func match(_ heading: String) -> Match {
    let whole = matchExactly(heading)
    guard whole == .none else { return whole }
    let row = matchRow(of: heading)
    let code = matchCode(of: heading)
    switch (row, code) {
    case (.none, _): return code
    case (.statement, .statement) where row != code: return .several
    default: return row
    }
  }

  /// The statement whose text is nearly the heading: at most a tenth of its letters differ.
  func nearest(to heading: String) -> Int? {
    let folded = FoldedText(heading).text
    guard (Self.shortestBeginning...Self.longestCompared).contains(folded.count) else { return nil }
    let near = texts.compactMap { text, index in
      EditDistance.between(folded, text.text, atMost: folded.count / 10).map { (distance: $0, index: index) }
    }
    return near.min { ($0.distance, $0.index) < ($1.distance, $1.index) }?.index
  }

  private func matchExactly(_ part: String) -> Match {
    let folded = FoldedText(part)
    if let index = byID[folded] { return .statement(index) }
    if let indices = byText[folded] { return one(of: indices) }
    return matchBeginning(part)
  }

  private func one(of indices: Set<Int>) -> Match {
    guard let first = indices.first else { return .none }
    return indices.count == 1 ? .statement(first) : .several
  }

  private func matchBeginning(_ part: String) -> Match {
    let part = CellText.clean(part)
    guard part.hasSuffix("...") || part.hasSuffix("…") else { return .none }
    let beginning = FoldedText(part).text
    guard beginning.count >= Self.shortestBeginning else { return .none }
    return one(of: Set(texts.filter { $0.0.text.hasPrefix(beginning) }.map(\.1)))
  }

  /// The part of a heading that names a row of a block of questions.
  private func matchRow(of heading: String) -> Match {
    var parts = Self.bracketed(heading).map { [$0] } ?? []
    parts += Self.endings(of: heading)
    return parts.lazy.map { matchExactly(String($0)) }.first { $0 != .none } ?? .none
  }

  /// The code before the text, as in `C1. Statement` and `A2[C1]. Question`.
  private func matchCode(of heading: String) -> Match {
    guard let end = heading.firstIndex(where: { ".:)".contains($0) }) else { return .none }
    let code = heading[..<end]
    let candidates = [Substring(code), Self.bracketed(String(code)) ?? ""]
    return candidates.lazy.compactMap { byID[FoldedText(String($0))] }.first.map { .statement($0) } ?? .none
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
