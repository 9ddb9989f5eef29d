// SPDX-License-Identifier: EUPL-1.2
import Assessment
import HealthModel

/// Moments of one collaboration as lines of a file: a line per figure and key, which other files can be added to.
///
/// RFC 4180; `docs/moments.md` has the format.
struct MomentsCSV {
  /// The version of the format, before the fingerprint of the layout.
  static let version = "1"
  /// The first line of a file.
  static let headings = Array("layout,collaboration,period,partner,figure,key,numbers\n".utf8)

  /// How collaborations and partners are called: as they were written, so that another dossier understands them.
  struct Names: Sendable {
    var collaborations: [ID<Collaboration>: String]
    var partners: [ID<Partner>: String]
  }

  /// The lines.
  private(set) var bytes: [UInt8] = []

  private let layout: String
  private let names: Names
  /// Per figure the cells that all its lines about the same people begin with.
  private var beginnings: [[UInt8]] = []

  /// Begins with no line.
  init(layout: String, names: Names) {
    (self.layout, self.names) = (layout, names)
  }

  /// Begins the lines about some people.
  mutating func begin(_ group: MomentsSources.Group) {
    var cells: [UInt8] = []
    Self.add("\(Self.version)-\(layout)".utf8, to: &cells)
    Self.add((names.collaborations[group.collaboration] ?? group.collaboration.rawValue).utf8, to: &cells)
    Self.add("\(group.period)".utf8, to: &cells)
    Self.add((names.partners[group.partner] ?? group.partner.rawValue).utf8, to: &cells)
    beginnings = MomentsRow.Figure.allCases.map { cells + Array("\($0.rawValue),".utf8) }
  }

  /// Adds a line about them.
  mutating func add(_ line: MomentsLine) {
    let place = Self.place(of: line.figure)
    guard place < beginnings.count else { return }
    bytes.append(contentsOf: beginnings[place])
    Self.add(line.key, to: &bytes)
    Self.add(line.numbers, to: &bytes)
  }

  /// The place of a figure among all.
  private static func place(of figure: MomentsRow.Figure) -> Int {
    switch figure {
    case .people: 0
    case .answers: 1
    case .scores: 2
    case .joint: 3
    case .residual: 4
    case .cases: 5
    }
  }

  /// Adds a cell and the comma after it, in quotes where it needs them.
  private static func add(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = text.contains { $0 == UInt8(ascii: ",") || $0 == quote || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    if needsQuotes {
      bytes.append(quote)
      for byte in text {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      bytes.append(quote)
    } else {
      bytes.append(contentsOf: text)
    }
    bytes.append(UInt8(ascii: ","))
  }

  /// Adds numbers with a space between them and the end of the line, written from the last digit to the first.
  private static func add(_ numbers: [Int], to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: numbers.count * widest + 1) { line in
      var start = line.count - 1
      line[start] = UInt8(ascii: "\n")
      var place = numbers.count
      while place > 0 {
        place -= 1
        let number = numbers[place]
        var rest = number.magnitude
        repeat {
          start -= 1
          line[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        } while rest > 0
        if number < 0 {
          start -= 1
          line[start] = UInt8(ascii: "-")
        }
        if place > 0 {
          start -= 1
          line[start] = UInt8(ascii: " ")
        }
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[start...]))
    }
  }

  /// A number of 64 bits has at most nineteen digits, a sign before it and a space.
  private static let widest = 21
}
