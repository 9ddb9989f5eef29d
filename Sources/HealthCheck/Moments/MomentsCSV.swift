// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Moments as a file: a line per figure and key, which other files can be added to.
///
/// RFC 4180; `docs/moments.md` has the format.
struct MomentsCSV {
  /// The version of the format, before the fingerprint of the layout.
  static let version = "1"

  /// How collaborations and partners are called: as they were written, so that another dossier understands them.
  private let collaborations: [ID<Collaboration>: String]
  private let partners: [ID<Partner>: String]
  private var bytes = Array("layout,collaboration,period,partner,figure,key,numbers\n".utf8)
  /// The cells that all lines about the same people begin with, and one of those lines.
  private var beginning: (row: MomentsRow, cells: [UInt8])?

  /// Begins a file.
  init(collaborations: [ID<Collaboration>: String], partners: [ID<Partner>: String]) {
    (self.collaborations, self.partners) = (collaborations, partners)
  }

  /// Whether there is no line yet.
  var isEmpty: Bool { beginning == nil }

  /// The whole file.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a line.
  mutating func add(_ row: MomentsRow) {
    addBeginning(of: row)
    add(row.figure.rawValue)
    add(row.key)
    add(row.numbers)
  }

  private mutating func addBeginning(of row: MomentsRow) {
    if let beginning, beginning.row.partner == row.partner, beginning.row.collaboration == row.collaboration, beginning.row.period == row.period,
      beginning.row.layout == row.layout
    {
      bytes += beginning.cells
      return
    }
    let start = bytes.count
    add("\(Self.version)-\(row.layout)")
    add(collaborations[row.collaboration] ?? row.collaboration.rawValue)
    add("\(row.period)")
    add(partners[row.partner] ?? row.partner.rawValue)
    beginning = (row, Array(bytes[start...]))
  }

  /// Adds a cell and the comma after it, in quotes where it needs them.
  private mutating func add(_ text: String) {
    if text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) {
      bytes += ("\"" + text.replacing("\"", with: "\"\"") + "\"").utf8
    } else {
      bytes += text.utf8
    }
    bytes.append(UInt8(ascii: ","))
  }

  /// Adds numbers with a space between them and the end of the line, written from the last digit to the first.
  private mutating func add(_ numbers: [Int]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: numbers.count * Self.widest + 1) { line in
      var start = line.count - 1
      line[start] = UInt8(ascii: "\n")
      for (place, number) in numbers.enumerated().reversed() {
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
