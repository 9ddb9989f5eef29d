// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What the check of a style sheet must know of it: the variables of `:root`, and what it fetches.
struct StyleSheetReading {
  /// A variable such as `--ink: #1b2027`.
  struct Variable {
    var value: String
    var location: SourceLocation
  }

  /// The variables of `:root` that always hold, by name without the hyphens.
  private(set) var light: [String: Variable] = [:]
  /// Those of `:root` in `@media (prefers-color-scheme: dark)`.
  private(set) var dark: [String: Variable] = [:]
  /// The places of `@import`, and of `url(` with an address that is not in the style sheet itself.
  private(set) var fetches: [SourceLocation] = []

  private let text: TemplateText
  /// The bytes, with spaces for comments.
  private var bytes: [UInt8]
  /// What stands before the braces that are open.
  private var preludes: [String] = []

  init(_ source: TemplateSource) {
    text = TemplateText(source)
    bytes = Self.withoutComments(text.bytes)
    read()
    findFetches()
  }

  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "*") else {
        index += 1
        continue
      }
      let start = index
      index += 2
      while index + 1 < bytes.count, !(bytes[index] == UInt8(ascii: "*") && bytes[index + 1] == UInt8(ascii: "/")) { index += 1 }
      index = min(bytes.count, index + 2)
      for place in start..<index where bytes[place] != 0x0A { result[place] = 0x20 }
    }
    return result
  }

  private mutating func read() {
    var start = 0
    var quote: UInt8?
    for (index, byte) in bytes.enumerated() {
      if let open = quote {
        if byte == open || byte == 0x0A { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "{"):
        preludes.append(plain(start..<index).lowercased())
        start = index + 1
      case UInt8(ascii: ";"), UInt8(ascii: "}"):
        declare(start..<index)
        if byte == UInt8(ascii: "}") { _ = preludes.popLast() }
        start = index + 1
      default: break
      }
    }
  }

  private mutating func declare(_ range: Range<Int>) {
    guard let selector = preludes.last, selector == ":root" || selector == "html" else { return }
    guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = plain(range.lowerBound..<colon)
    guard name.hasPrefix("--"), let first = bytes[range].firstIndex(where: { $0 > 0x20 }) else { return }
    let variable = Variable(value: plain((colon + 1)..<range.upperBound), location: text.location(first..<(first + name.utf8.count)))
    let media = preludes.dropLast()
    if media.isEmpty {
      light[String(name.dropFirst(2))] = variable
    } else if media.count == 1, let only = media.first, only.hasPrefix("@media"), only.contains("prefers-color-scheme"), only.contains("dark") {
      dark[String(name.dropFirst(2))] = variable
    }
  }

  private mutating func findFetches() {
    let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    for index in lower.indices {
      if Self.has("@import", at: index, in: lower) {
        fetches.append(text.location(index..<(index + 7)))
      } else if Self.has("url(", at: index, in: lower), !isInside(lower[(index + 4)...]) {
        fetches.append(text.location(index..<(index + 4)))
      }
    }
  }

  /// Whether an address stays within the page: `data:...` or `#...`.
  private func isInside(_ rest: ArraySlice<UInt8>) -> Bool {
    let address = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    return address.starts(with: "data:".utf8) || address.first == UInt8(ascii: "#")
  }

  private static func has(_ word: String, at index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index] == word.utf8.first && bytes[index...].starts(with: word.utf8)
  }

  private func plain(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
