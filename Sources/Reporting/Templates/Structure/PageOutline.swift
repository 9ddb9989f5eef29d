// SPDX-License-Identifier: EUPL-1.2
import XMLSupport

/// All that a program can write, once: every section is shown, its bounds are processing instructions, and so are the values.
///
/// Sections keep elements whole, so this is one well-formed document, whatever the data.
struct PageOutline {
  /// Stands where data fills in a part of an attribute value.
  static let filled: Character = "\u{FFFC}"

  let program: TemplateProgram
  private(set) var bytes: [UInt8] = []
  private(set) var traces: [LiteralTrace] = []

  init(_ program: TemplateProgram) {
    self.program = program
    write(0..<program.operations.count, isInAttribute: false)
  }

  private mutating func write(_ range: Range<Int>, isInAttribute: Bool) {
    var index = range.lowerBound
    while index < range.upperBound {
      let mark = program.marks[index]
      let isFilling = isInAttribute || mark?.place == .attribute || mark?.place == .address
      switch program.operations[index] {
      case .literal(let start, let count):
        traces.append(LiteralTrace(output: bytes.count, literal: start))
        bytes += program.literals[start..<(start + count)]
      case .text: bytes += isFilling ? Array(String(Self.filled).utf8) : Array("<?value ?>".utf8)
      case .markup: bytes += Array((mark?.place == .style ? "<?value ?>" : "<?picture ?>").utf8)
      case .section(_, let end), .when(_, let end), .unless(_, let end):
        bytes += isFilling ? Array(String(Self.filled).utf8) : Array("<?begin \(index)?>".utf8)
        write((index + 1)..<end, isInAttribute: isFilling)
        if !isFilling { bytes += Array("<?end ?>".utf8) }
        index = end - 1
      }
      index += 1
    }
  }

  /// What stands in a document that was read from the bytes, with its sections.
  func content(of document: XMLDocument) -> [VariableContent] {
    var parts = document.content[...]
    return content(&parts)
  }

  /// Reads up to the end of a section.
  private func content(_ parts: inout ArraySlice<XMLContent>) -> [VariableContent] {
    var result: [Piece] = []
    while let part = parts.popFirst() {
      switch part {
      case .text: result.append(Piece(.text))
      case .element(var element, let inner):
        var inside = inner[...]
        element.attributes = element.attributes.map(Self.settled)
        element.content = content(&inside)
        result.append(Piece(.element(element)))
      case .instruction("value", _): result.append(Piece(.text))
      case .instruction("picture", _): result.append(Piece(.section([.element(Self.picture)], repeats: false)))
      case .instruction("end", _): return Self.joined(result)
      case .instruction("begin", let text): result.append(section(Int(text) ?? 0, content(&parts)))
      case .instruction: break
      }
    }
    return Self.joined(result)
  }

  /// Pictures are made by our own code, and only inside a page.
  private static let picture = VariableElement(
    name: "svg", attributes: [.init(name: "aria-hidden", value: "true")], offset: -1)

  private static func settled(_ attribute: VariableElement.Attribute) -> VariableElement.Attribute {
    var attribute = attribute
    attribute.isDynamic = attribute.value.contains(filled)
    return attribute
  }

  /// A part with what decides whether it is shown.
  private struct Piece {
    var content: VariableContent
    var path: Int?
    var isInverted = false
    var inside: [VariableContent] = []
    var repeats = false

    init(_ content: VariableContent) {
      self.content = content
    }
  }

  private func section(_ index: Int, _ inside: [VariableContent]) -> Piece {
    let repeats = program.marks[index]?.repeats ?? false
    var piece: Piece
    switch program.operations[index] {
    case .section(let path, _):
      piece = Piece(.section(inside, repeats: repeats))
      piece.path = path
      piece.repeats = repeats
    case .when(let path, _):
      piece = Piece(.section(inside, repeats: false))
      piece.path = path
    case .unless(let path, _):
      piece = Piece(.section(inside, repeats: false))
      piece.path = path
      piece.isInverted = true
    case .literal, .text, .markup: piece = Piece(.section(inside, repeats: false))
    }
    piece.inside = inside
    return piece
  }

  /// The parts, with a section and its opposite that follow each other as one choice.
  private static func joined(_ pieces: [Piece]) -> [VariableContent] {
    var result: [VariableContent] = []
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      if index + 1 < pieces.count, let path = piece.path, pieces[index + 1].path == path, pieces[index + 1].isInverted != piece.isInverted {
        let (shown, hidden) = piece.isInverted ? (pieces[index + 1], piece) : (piece, pieces[index + 1])
        result.append(.either(shown.inside, repeats: shown.repeats, hidden.inside))
        index += 2
      } else {
        result.append(piece.content)
        index += 1
      }
    }
    return result
  }
}
