// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Makes a tree of the tags and the text between them, with the white space of standalone lines taken out as the Mustache specification says.
struct TemplateParser {
  private struct Level {
    var tag: Int?
    var nodes: [TemplateNode] = []
    var blocks: [TemplateBlock] = []
  }

  private let text: TemplateText
  private let tags: [TemplateTag]
  private let pairs: TagPairs
  private let lines: StandaloneLines
  private var levels: [Level] = [Level()]
  private var findings = TemplateFindings()
  private var cursor = 0

  static func nodes(of text: TemplateText, tags: [TemplateTag], pairs: TagPairs, findings: inout TemplateFindings) -> [TemplateNode] {
    var parser = TemplateParser(text: text, tags: tags, pairs: pairs)
    for index in tags.indices { parser.read(index) }
    parser.addText(upTo: text.bytes.count, isTagNext: false)
    findings.add(contentsOf: parser.findings)
    return parser.levels.first?.nodes ?? []
  }

  private init(text: TemplateText, tags: [TemplateTag], pairs: TagPairs) {
    self.text = text
    self.tags = tags
    self.pairs = pairs
    lines = StandaloneLines(text: text, tags: tags, pairs: pairs)
  }

  private mutating func read(_ index: Int) {
    let tag = tags[index]
    let trim = lines.trim(of: index)
    addText(upTo: trim.lowerBound, isTagNext: !trim.isStandalone)
    cursor = trim.upperBound
    let indentation = trim.isStandalone ? trim.lowerBound..<tag.range.lowerBound : nil
    switch tag.kind {
    case .text, .markup: add(.value(tag: index))
    case .comment: break
    case .partial: add(.partial(tag: index, indentation: indentation))
    case .section, .inverted, .parent, .block: levels.append(Level(tag: index))
    case .close: close()
    }
  }

  private mutating func close() {
    guard levels.count > 1, let level = levels.popLast(), let index = level.tag else { return }
    let tag = tags[index]
    let trim = lines.trim(of: index)
    switch tag.kind {
    case .parent:
      let indentation = trim.isStandalone ? trim.lowerBound..<tag.range.lowerBound : nil
      add(.parent(tag: index, indentation: indentation, level.blocks))
    case .block:
      let block = TemplateBlock(
        tag: index, nodes: level.nodes, isStandalone: trim.isStandalone,
        indentation: lines.indentation(ofBlock: index, content: level.nodes))
      if isInParent {
        levels[levels.count - 1].blocks.append(block)
      } else {
        add(.block(block))
      }
    default:
      add(.section(tag: index, level.nodes))
    }
  }

  /// Whether the innermost open tag is a parent: then only blocks count.
  private var isInParent: Bool {
    levels.last?.tag.map { tags[$0].kind == .parent } ?? false
  }

  private mutating func add(_ node: TemplateNode) {
    if isInParent {
      if let place = ignoredPlace(node) { findings.add(.ignoredText(at: text.location(place))) }
    } else {
      levels[levels.count - 1].nodes.append(node)
    }
  }

  private func ignoredPlace(_ node: TemplateNode) -> Range<Int>? {
    switch node {
    case .lineStart: nil
    case .text(let range): text.bytes[range].contains { $0 > 0x20 } ? range : nil
    case .value(let tag), .section(let tag, _), .partial(let tag, _), .parent(let tag, _, _): tags[tag].range
    case .block: nil
    }
  }

  private mutating func addText(upTo end: Int, isTagNext: Bool) {
    var index = cursor
    while index < end {
      let lineEnd = text.bytes[index..<end].firstIndex(of: 0x0A).map { $0 + 1 } ?? end
      if text.isLineStart(index), !isBlank(index..<lineEnd) {
        let indentationEnd = lines.endOfSpaces(from: index, to: lineEnd)
        add(.lineStart(index..<indentationEnd))
        if indentationEnd < lineEnd { add(.text(indentationEnd..<lineEnd)) }
      } else {
        add(.text(index..<lineEnd))
      }
      index = lineEnd
    }
    // A tag at the very beginning of a line: the line begins before it.
    if isTagNext, text.isLineStart(end) { add(.lineStart(end..<end)) }
    cursor = max(cursor, end)
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    let end = lines.endOfSpaces(from: line.lowerBound, to: line.upperBound)
    return end < line.upperBound && (text.bytes[end] == 0x0A || (text.bytes[end] == 0x0D && end + 2 == line.upperBound))
  }
}

extension DiagnosticCode {
  static let ignoredText = DiagnosticCode("B5019", "ignored-text")
}

extension Diagnostic {
  fileprivate static func ignoredText(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .ignoredText, .warning,
      LocalizedText(
        nl: "dit wordt overgeslagen: binnen {{<...}} tellen alleen blokken, {{$...}}",
        en: "this is skipped: inside {{<...}} only blocks count, {{$...}}"), at: location,
      fixIt: FixIt(LocalizedText(nl: "zet het in een blok of haal het weg", en: "put it in a block or remove it"))
    )
  }
}
