// SPDX-License-Identifier: EUPL-1.2

/// A heading or name as a message quotes it: on one line, not too long, and never an address of a person.
enum Quoted {
  private static let longest = 60

  /// The heading, shortened where needed.
  static func heading(_ text: String) -> String {
    guard !text.contains("@") else { return "…@…" }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= longest ? line : line.prefix(longest) + "…"
  }
}
