// SPDX-License-Identifier: EUPL-1.2
import XMLSupport

/// Decides which tags stand alone on their line, so that the line leaves no trace in the output.
struct StandaloneLines {
  /// The bytes that go with a tag: from the beginning of the white space before it to the end of the line after it.
  struct Trim {
    var lowerBound: Int
    var upperBound: Int
    var isStandalone: Bool
  }

  let text: TemplateText
  let tags: [TemplateTag]
  let pairs: TagPairs

  func trim(of index: Int) -> Trim {
    let tag = tags[index]
    let range = tag.range
    switch tag.kind {
    case .text, .markup: return Trim(lowerBound: range.lowerBound, upperBound: range.upperBound, isStandalone: false)
    case .comment, .section, .inverted, .partial: return whole(range, before: range.lowerBound, after: range.upperBound)
    // A parent and all that is in it is one thing as far as its line is concerned.
    case .parent:
      let end = pairs.partner[index].map { tags[$0].range.upperBound } ?? range.upperBound
      var trim = whole(range, before: range.lowerBound, after: end)
      trim.upperBound = range.upperBound
      return trim
    case .block: return isInParent(index) ? opening(range) : whole(range, before: range.lowerBound, after: range.upperBound)
    case .close: return closing(index)
    }
  }

  /// The white space by which content that replaces a block is indented: that of the first line of its default, else of its own line.
  func indentation(ofBlock index: Int, content: [TemplateNode]) -> Range<Int> {
    let tag = tags[index]
    if trim(of: index).isStandalone {
      for case .lineStart(let range) in content.prefix(2) { return range }
    }
    let lineStart = text.positions.lineStart(of: tag.range.lowerBound)
    return lineStart..<endOfSpaces(from: lineStart, to: tag.range.lowerBound)
  }

  func endOfSpaces(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, text.bytes[index] == 0x20 || text.bytes[index] == 0x09 { index += 1 }
    return index
  }

  private func closing(_ index: Int) -> Trim {
    let range = tags[index].range
    guard let open = pairs.partner[index] else { return Trim(lowerBound: range.lowerBound, upperBound: range.upperBound, isStandalone: false) }
    switch tags[open].kind {
    case .parent:
      let isStandalone = trim(of: open).isStandalone
      let end = isStandalone ? lineEnd(after: range.upperBound) : nil
      return Trim(lowerBound: range.lowerBound, upperBound: end ?? range.upperBound, isStandalone: isStandalone)
    case .block where isInParent(open):
      let start = lineStart(before: range.lowerBound)
      return Trim(lowerBound: start ?? range.lowerBound, upperBound: range.upperBound, isStandalone: start != nil)
    default:
      return whole(range, before: range.lowerBound, after: range.upperBound)
    }
  }

  /// Inside a parent the text before a block does not count.
  private func opening(_ range: Range<Int>) -> Trim {
    let end = lineEnd(after: range.upperBound)
    return Trim(lowerBound: range.lowerBound, upperBound: end ?? range.upperBound, isStandalone: end != nil)
  }

  private func whole(_ range: Range<Int>, before: Int, after: Int) -> Trim {
    guard let start = lineStart(before: before), let end = lineEnd(after: after) else {
      return Trim(lowerBound: range.lowerBound, upperBound: range.upperBound, isStandalone: false)
    }
    return Trim(lowerBound: start, upperBound: end, isStandalone: true)
  }

  private func isInParent(_ index: Int) -> Bool {
    pairs.enclosing[index].map { tags[$0].kind == .parent } ?? false
  }

  /// Where the line begins, when there is only white space before the offset.
  private func lineStart(before offset: Int) -> Int? {
    var index = offset
    while index > 0, text.bytes[index - 1] == 0x20 || text.bytes[index - 1] == 0x09 { index -= 1 }
    return text.isLineStart(index) ? index : nil
  }

  /// Where the next line begins, when there is only white space after the offset.
  private func lineEnd(after offset: Int) -> Int? {
    let index = endOfSpaces(from: offset, to: text.bytes.count)
    if index == text.bytes.count { return index }
    if text.bytes[index] == 0x0A { return index + 1 }
    return text.starts(with: "\r\n", at: index) ? index + 2 : nil
  }
}
