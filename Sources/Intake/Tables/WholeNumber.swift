// SPDX-License-Identifier: EUPL-1.2

/// A whole number as spreadsheets and form tools write it: `4`, `4.0`, `4,0`, `-99`.
enum WholeNumber {
  /// How a text reads as a number.
  enum Reading: Hashable {
    case whole(Int)
    case fraction
    case noNumber
  }

  private static let longest = 64

  /// Reads a text of at most nine digits before the decimal mark.
  static func read(_ text: String) -> Reading {
    guard text.utf8.count <= longest else { return .noNumber }
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    guard let whole = parts.first, parts.count <= 2, whole.count <= 10, let value = Int(whole), whole.first != "+" else { return .noNumber }
    guard parts.count == 2 else { return .whole(value) }
    let fraction = parts[1]
    guard !fraction.isEmpty, fraction.allSatisfy({ $0.isASCII && $0.isNumber }) else { return .noNumber }
    return fraction.allSatisfy { $0 == "0" } ? .whole(value) : .fraction
  }
}
