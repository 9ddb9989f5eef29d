// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Names of sheets that Excel takes: at most 31 characters, none of `[]:*?/\`, no quote at an end, each one once.
public struct SheetNames {
  private static let longest = 31

  private static let forbidden = Set("[]:*?/\\".unicodeScalars)

  private var taken: Set<String> = ["history"]

  /// Begins with no name taken but the one that Excel keeps for itself.
  public init() {}

  /// The name nearest to a wish, which is on one line.
  public mutating func name(for wish: String) -> String {
    let scalars = VisibleText.withoutHidden(wish).unicodeScalars.filter { $0.value >= 0x20 && !Self.forbidden.contains($0) }
    var plain = String(String.UnicodeScalarView(scalars))
    while let first = plain.first, first == "'" || first == " " { plain.removeFirst() }
    var name = Self.ended(plain, longest: Self.longest)
    var number = 2
    while name.isEmpty || taken.contains(name.lowercased()) {
      let tail = plain.isEmpty ? "\(number)" : " \(number)"
      name = Self.ended(plain, longest: Self.longest - tail.count) + tail
      number += 1
    }
    taken.insert(name.lowercased())
    return name
  }

  /// The name as it stands in a formula.
  public static func inFormula(_ name: String) -> String {
    "'" + name.replacing("'", with: "''") + "'"
  }

  // Excel counts in units of UTF-16.
  private static func ended(_ name: String, longest: Int) -> String {
    var name = name
    while name.utf16.count > longest { name.removeLast() }
    while let last = name.last, last == "'" || last == " " { name.removeLast() }
    return name
  }
}
