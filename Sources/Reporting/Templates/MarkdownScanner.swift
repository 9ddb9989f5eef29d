// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Sees for each tag of a Markdown template whether it stands in running text, in a table row, or where a value cannot be escaped.
struct MarkdownScanner {
  private let text: TemplateText
  private let tags: [TemplateTag]
  private var places: [TagPlace] = []
  private var findings = TemplateFindings()
  private var isFenced = false

  static func places(of text: TemplateText, tags: [TemplateTag], findings: inout TemplateFindings) -> TagPlaces {
    var scanner = MarkdownScanner(text: text, tags: tags)
    scanner.scan()
    findings.add(contentsOf: scanner.findings)
    return TagPlaces(places: scanner.places)
  }

  private init(text: TemplateText, tags: [TemplateTag]) {
    self.text = text
    self.tags = tags
  }

  private mutating func scan() {
    var next = 0
    var lineStart = 0
    let bytes = text.bytes
    while lineStart < bytes.count, !findings.isFull {
      var lineEnd = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.count
      var last = next
      // A comment may run over the end of a line.
      while last < tags.count, tags[last].range.lowerBound < lineEnd {
        if tags[last].range.upperBound > lineEnd {
          lineEnd = bytes[tags[last].range.upperBound...].firstIndex(of: 0x0A) ?? bytes.count
        }
        last += 1
      }
      scanLine(lineStart..<lineEnd, tags: next..<last)
      (lineStart, next) = (lineEnd + 1, last)
    }
    places += Array(repeating: .text, count: tags.count - places.count)
  }

  private mutating func scanLine(_ line: Range<Int>, tags indices: Range<Int>) {
    let written = literalBytes(of: line, tags: indices)
    if written.starts(with: Array("```".utf8)) || written.starts(with: Array("~~~".utf8)) { isFenced.toggle() }
    let isRow = written.first == UInt8(ascii: "|")
    var state = LineState()
    var cursor = line.lowerBound
    for index in indices {
      let tag = tags[index]
      for byte in text.bytes[cursor..<tag.range.lowerBound] { state.step(byte) }
      cursor = tag.range.upperBound
      places.append(isRow ? .cell : .text)
      if let why = misplacement(of: tag, isRow: isRow, in: state) { findings.add(.misplaced(tag, why, in: text)) }
    }
  }

  private func misplacement(of tag: TemplateTag, isRow: Bool, in state: LineState) -> Misplacement? {
    switch tag.kind {
    case .partial, .parent, .block: isRow ? .tableRow : nil
    case .text:
      if isFenced || state.isInCode { .code } else if state.isInAddress { .linkAddress } else if state.isInHTML { .rawHTML } else { nil }
    default: nil
    }
  }

  /// The text of a line without its tags and without the white space before it.
  private func literalBytes(of line: Range<Int>, tags indices: Range<Int>) -> [UInt8] {
    var written: [UInt8] = []
    var cursor = line.lowerBound
    for index in indices {
      written += text.bytes[cursor..<max(cursor, tags[index].range.lowerBound)]
      cursor = tags[index].range.upperBound
    }
    written += text.bytes[min(cursor, line.upperBound)..<line.upperBound]
    return Array(written.drop { $0 == 0x20 || $0 == 0x09 })
  }

  /// What is open on a line: code, the address of a link, an HTML tag.
  private struct LineState {
    var isInCode = false
    var isInAddress = false
    var isInHTML = false
    private var last: UInt8 = 0x20

    mutating func step(_ byte: UInt8) {
      defer { last = byte }
      if last == UInt8(ascii: "\\") { return }
      switch byte {
      case UInt8(ascii: "`"): isInCode.toggle()
      case UInt8(ascii: "(") where last == UInt8(ascii: "]"): isInAddress = true
      case UInt8(ascii: ")"): isInAddress = false
      case UInt8(ascii: ">"): isInHTML = false
      default:
        let isLetter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
        if last == UInt8(ascii: "<"), isLetter || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") { isInHTML = true }
      }
    }
  }
}
