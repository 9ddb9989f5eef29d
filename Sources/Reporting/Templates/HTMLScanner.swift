// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Follows the markup of an HTML template to see where each tag stands and whether sections keep elements whole.
///
/// It reads well-formed HTML only; what it does not understand it leaves to the XML check that follows.
struct HTMLScanner {
  enum Mode: Hashable {
    case text, tagName, inTag, attributeName, afterAttributeName, beforeValue, unquoted, comment, declaration, endTag, style, script
    case value(quote: UInt8)
  }

  /// What precedes in an attribute value that is an address.
  enum AddressPrefix: Hashable {
    /// Nothing that matters.
    case empty
    /// A value or a slash: with a value behind it another address could come about.
    case open
    /// Enough to say that the address stays within the report.
    case fixed
  }

  struct State: Hashable {
    var mode = Mode.text
    var attribute = ""
    var prefix = AddressPrefix.empty
  }

  struct OpenElement {
    var name: String
    var offset: Int
  }

  struct OpenTag {
    var state: State
    var elementCount: Int
  }

  /// The deepest nesting of elements in one template, well below the limit of the XML parser.
  private static let maximumDepth = 150
  /// The most attributes of an element: the XML parser compares each with all others.
  private static let maximumAttributes = 100

  let text: TemplateText
  let tags: [TemplateTag]
  var findings = TemplateFindings()
  var state = State()
  var elements: [OpenElement] = []
  var openTags: [OpenTag] = []
  var places: [TagPlace]
  /// Tags outside every element.
  var outerTags: [Int] = []
  /// Included templates outside every element and section.
  var topLevelTags: Set<Int> = []
  var isPage = false
  /// Set at the first mistake after which the rest cannot be followed.
  var isLost = false
  private var index = 0
  private var nameStart = 0
  private var tagStart = 0
  private var elementName = ""
  private var attributeCount = 0

  static func places(of text: TemplateText, tags: [TemplateTag], findings: inout TemplateFindings) -> TagPlaces {
    var scanner = HTMLScanner(text: text, tags: tags)
    scanner.scan()
    findings.add(contentsOf: scanner.findings)
    return TagPlaces(places: scanner.places, isPage: scanner.isPage, topLevelTags: scanner.topLevelTags)
  }

  private init(text: TemplateText, tags: [TemplateTag]) {
    self.text = text
    self.tags = tags
    places = Array(repeating: .nowhere, count: tags.count)
  }

  private mutating func scan() {
    var next = 0
    while index < text.bytes.count, !isLost, !findings.isFull {
      if next < tags.count, tags[next].range.lowerBound == index {
        place(next)
        index = tags[next].range.upperBound
        next += 1
      } else {
        step(text.bytes[index])
      }
    }
    if !isLost { finish() }
  }

  private mutating func finish() {
    if isPage {
      for index in outerTags { findings.add(.misplaced(tags[index], .outsidePage, in: text)) }
    }
    if let element = elements.last {
      findings.add(.unclosedElement(element.name, at: location(ofElementAt: element.offset)))
    } else if state.mode != .text {
      findings.add(.unfinishedMarkup(at: text.location(tagStart..<(tagStart + 1))))
    }
  }

  private mutating func step(_ byte: UInt8) {
    switch state.mode {
    case .text: stepText(byte)
    case .tagName: stepTagName(byte)
    case .inTag, .afterAttributeName: stepInTag(byte)
    case .attributeName: stepAttributeName(byte)
    case .beforeValue: stepBeforeValue(byte)
    case .value(let quote): stepValue(byte, quote: quote)
    case .unquoted: stepUnquoted(byte)
    case .comment: skip(to: "-->", leavingWith: .text)
    case .declaration: skip(to: ">", leavingWith: .text)
    case .endTag: stepEndTag(byte)
    case .style: stepRaw("</style")
    case .script: stepRaw("</script")
    }
  }

  private mutating func stepText(_ byte: UInt8) {
    guard byte == UInt8(ascii: "<") else {
      index += 1
      return
    }
    tagStart = index
    if text.starts(with: "<!--", at: index) {
      (state.mode, index) = (.comment, index + 4)
    } else if text.starts(with: "<!DOCTYPE", at: index) || text.starts(with: "<!doctype", at: index) {
      (state.mode, index, isPage) = (.declaration, index + 9, true)
    } else if text.starts(with: "<!", at: index) || text.starts(with: "<?", at: index) {
      lose(.foreignMarkup(at: text.location(index..<(index + 2))))
    } else if text.starts(with: "</", at: index) {
      (state.mode, index, nameStart) = (.endTag, index + 2, index + 2)
    } else {
      (state.mode, index, nameStart) = (.tagName, index + 1, index + 1)
    }
  }

  private mutating func stepTagName(_ byte: UInt8) {
    guard isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") else {
      index += 1
      return
    }
    elementName = text.string(nameStart..<index)
    state.mode = .inTag
    attributeCount = 0
  }

  private mutating func stepInTag(_ byte: UInt8) {
    switch byte {
    case _ where isSpace(byte): index += 1
    case UInt8(ascii: ">"):
      index += 1
      openElement(isSelfClosing: false)
    case UInt8(ascii: "/"):
      let closes = text.starts(with: "/>", at: index)
      index += closes ? 2 : 1
      if closes { openElement(isSelfClosing: true) }
    case UInt8(ascii: "=") where state.mode == .afterAttributeName:
      (state.mode, index) = (.beforeValue, index + 1)
    default:
      (state.mode, nameStart) = (.attributeName, index)
      index += 1
      attributeCount += 1
      if attributeCount > Self.maximumAttributes { lose(.tooManyAttributes(Self.maximumAttributes, at: location(ofElementAt: tagStart))) }
    }
  }

  private mutating func stepAttributeName(_ byte: UInt8) {
    if isSpace(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      state.attribute = text.string(nameStart..<index).lowercased()
      state.mode = .afterAttributeName
    } else {
      index += 1
    }
  }

  private mutating func stepBeforeValue(_ byte: UInt8) {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      state.mode = .value(quote: byte)
      state.prefix = .empty
    } else if !isSpace(byte) {
      state.mode = .unquoted
      return
    }
    index += 1
  }

  private mutating func stepValue(_ byte: UInt8, quote: UInt8) {
    index += 1
    if byte == quote {
      state = State(mode: .inTag)
    } else if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?") {
      state.prefix = .fixed
    } else if isSlash(byte), state.prefix != .fixed {
      let last = text.bytes[index - 2]
      // `/` at the beginning could become `//host`.
      state.prefix = last == quote || isSlash(last) || last == UInt8(ascii: "}") ? .open : .fixed
    }
  }

  private mutating func stepUnquoted(_ byte: UInt8) {
    if isSpace(byte) || byte == UInt8(ascii: ">") {
      state = State(mode: .inTag)
    } else {
      index += 1
    }
  }

  private mutating func stepEndTag(_ byte: UInt8) {
    index += 1
    guard byte == UInt8(ascii: ">") else { return }
    state = State()
    let name = text.string(nameStart..<(index - 1)).prefix { !$0.isWhitespace }
    closeElement(String(name))
  }

  private mutating func stepRaw(_ end: StaticString) {
    guard text.starts(with: end, at: index) else {
      index += 1
      return
    }
    tagStart = index
    (state.mode, index, nameStart) = (.endTag, index + 2, index + 2)
  }

  private mutating func skip(to end: StaticString, leavingWith mode: Mode) {
    guard text.starts(with: end, at: index) else {
      index += 1
      return
    }
    index += end.utf8CodeUnitCount
    state.mode = mode
  }

  private func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private mutating func openElement(isSelfClosing: Bool) {
    state = State()
    let name = elementName.lowercased()
    if name == "html", elements.isEmpty { isPage = true }
    if isSelfClosing {
      let isForeign = HTMLElement.foreign.contains(name) || elements.contains { HTMLElement.foreign.contains($0.name.lowercased()) }
      if !HTMLElement.void.contains(name), !isForeign { findings.add(.selfClosed(elementName, at: location(ofElementAt: tagStart))) }
    } else if HTMLElement.void.contains(name) {
      lose(.voidNotClosed(elementName, at: location(ofElementAt: tagStart)))
    } else if elements.count == Self.maximumDepth {
      lose(.elementsTooDeep(at: location(ofElementAt: tagStart)))
    } else {
      elements.append(OpenElement(name: elementName, offset: tagStart))
      if name == "style" { state.mode = .style }
      if name == "script" { state.mode = .script }
    }
  }

  private mutating func closeElement(_ name: String) {
    let range = tagStart..<index
    guard let open = elements.last else {
      lose(.unopenedElement(name, at: text.location(range)))
      return
    }
    if elements.count <= openTags.last?.elementCount ?? 0 {
      lose(.endTagLeavesSection(name, at: text.location(range)))
    } else if open.name != name {
      lose(.mismatchedElement(name, open: open.name, openedAt: location(ofElementAt: open.offset), at: text.location(range)))
    } else {
      elements.removeLast()
    }
  }

  func location(ofElementAt offset: Int) -> SourceLocation {
    let name = text.bytes[(offset + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "{") }
    return text.location(offset..<name.endIndex)
  }

  mutating func lose(_ diagnostic: Diagnostic) {
    findings.add(diagnostic)
    isLost = true
  }
}
