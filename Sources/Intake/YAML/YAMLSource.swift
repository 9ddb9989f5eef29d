// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The text of a YAML file as Unicode scalars, in the disguise in which the parser gets it.
///
/// The parser expands aliases, reports duplicate keys without their place and breaks lines where editors do not. So the characters that
/// start an anchor, alias or tag and the exotic line breaks are replaced, one for one, by private-use characters before parsing, and put
/// back in every text afterwards: the parser then sees plain text, and every line and column stays what it was.
struct YAMLSource {
  /// Where in the file a place is; both count from 1.
  struct Position: Hashable, Comparable {
    var line: Int
    var column: Int

    static func < (left: Position, right: Position) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// The stand-ins: anchor, alias and tag first, then next line, line separator and paragraph separator.
  private static let standIns: [Unicode.Scalar: Unicode.Scalar] = [
    "&": "\u{100000}", "*": "\u{100001}", "!": "\u{100002}", "\u{85}": "\u{100003}", "\u{2028}": "\u{100004}", "\u{2029}": "\u{100005}",
  ]
  private static let originals = Dictionary(uniqueKeysWithValues: standIns.map { ($0.value, $0.key) })
  /// More than so many characters are not pointed out.
  private static let mostShown = 100
  private static let firstKeyStandIn: UInt32 = 0x100100

  let file: String
  /// The text in disguise.
  private(set) var scalars: [Unicode.Scalar]
  /// The characters that do not belong in a text file, with their numbers.
  let forbidden: [(index: Int, scalar: Unicode.Scalar)]
  /// The characters that nobody sees, with their numbers.
  let hidden: [(index: Int, scalar: Unicode.Scalar)]
  private let lineStarts: [Int]
  /// Where each line ends, its line break left out.
  private let lineEnds: [Int]
  private var hiddenKeyStarts: [Unicode.Scalar: Unicode.Scalar] = [:]

  /// Puts a text in disguise.
  init(_ text: String, file: String) {
    self.file = file
    var plain = Array(text.unicodeScalars)
    if plain.first == "\u{FEFF}" { plain.removeFirst() }
    forbidden = plain.enumerated().lazy.filter { Self.isForbidden($0.element) }.prefix(Self.mostShown).map { ($0.offset, $0.element) }
    hidden = VisibleText.hiddenPlaces(in: plain, atMost: Self.mostShown).filter { !Self.isForbidden(plain[$0]) }.map { ($0, plain[$0]) }
    scalars = plain.map { Self.standIns[$0] ?? $0 }
    lineStarts = Self.lineStarts(of: scalars)
    lineEnds = Self.lineEnds(of: scalars, lineStarts)
  }

  /// The text for the parser.
  var disguised: String { String(String.UnicodeScalarView(scalars)) }

  /// Whether a text of the parser begins an anchor, alias or tag.
  static func startsFeature(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return isFeature(first)
  }

  /// Whether a character stands in for that of an anchor, alias or tag.
  static func isFeature(_ scalar: Unicode.Scalar) -> Bool {
    (0x100000...0x100002).contains(scalar.value)
  }

  /// A text of the parser without disguise.
  func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value >= 0x100000 }) else { return text }
    let scalars = text.unicodeScalars.map { Self.originals[$0] ?? hiddenKeyStarts[$0] ?? $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Makes the key at a place different from every other one, so that the parser accepts its duplicate; `false` when that cannot be done.
  mutating func hideKey(at position: Position) -> Bool {
    guard var index = index(of: position) else { return false }
    if scalars[index] == "\"" || scalars[index] == "'" {
      index += 1
      guard index < scalars.count, scalars[index] != scalars[index - 1], scalars[index] != "\\" else { return false }
    }
    let original = scalars[index]
    guard original.value < 0x100000, !"[]{},?:\n\r \t".unicodeScalars.contains(original),
      let standIn = Unicode.Scalar(Self.firstKeyStandIn + UInt32(hiddenKeyStarts.count))
    else { return false }
    hiddenKeyStarts[standIn] = original
    scalars[index] = standIn
    return true
  }

  /// The place in the file that the n-th character has.
  func position(of index: Int) -> Position {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= index { low = middle } else { high = middle }
    }
    return Position(line: low + 1, column: index - lineStarts[low] + 1)
  }

  /// The number of the character at a place.
  func index(of position: Position) -> Int? {
    guard lineStarts.indices.contains(position.line - 1), position.column >= 1 else { return nil }
    let index = lineStarts[position.line - 1] + position.column - 1
    return index < scalars.count ? index : nil
  }

  /// The characters of a line, from 1, without its end.
  func line(_ number: Int) -> ArraySlice<Unicode.Scalar> {
    guard lineStarts.indices.contains(number - 1) else { return [] }
    return scalars[lineStarts[number - 1]..<lineEnds[number - 1]]
  }

  /// How many lines there are.
  var lineCount: Int { lineStarts.count }

  /// A location in this file.
  func location(_ position: Position, length: Int = 1) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column, length: length)
  }

  /// Control characters, noncharacters, byte order marks inside the text, and the private plane that the disguise uses.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF, 0x100000...: true
    default: false
    }
  }

  private static func lineEnds(of scalars: [Unicode.Scalar], _ starts: [Int]) -> [Int] {
    starts.indices.map { line in
      var end = line + 1 < starts.count ? starts[line + 1] : scalars.count
      while end > starts[line], scalars[end - 1] == "\n" || scalars[end - 1] == "\r" { end -= 1 }
      return end
    }
  }

  private static func lineStarts(of scalars: [Unicode.Scalar]) -> [Int] {
    var starts = [0]
    for (index, scalar) in scalars.enumerated() {
      let isPartOfPair = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if (scalar == "\n" || scalar == "\r") && !isPartOfPair { starts.append(index + 1) }
    }
    return starts
  }
}
