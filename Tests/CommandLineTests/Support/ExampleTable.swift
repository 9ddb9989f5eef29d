// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport

/// A table of the example, to change and to write in another dialect. Its cells have no line ends.
struct ExampleTable {
  private static let mark = "\u{FEFF}"

  var headings: [String]
  var rows: [[String]]

  /// Reads a table with semicolons.
  init(_ path: String, in folder: TemporaryFolder) throws {
    let text = try folder.text(path)
    let lines = (text.hasPrefix(Self.mark) ? String(text.dropFirst()) : text).split(whereSeparator: \.isNewline)
    headings = Self.cells(of: lines.first ?? "")
    rows = lines.dropFirst().map(Self.cells)
  }

  /// Writes it back with semicolons, carriage returns and a byte order mark.
  func write(to path: String, in folder: TemporaryFolder) throws {
    try write(to: path, in: folder, separator: ";", lineEnd: "\r\n", mark: Self.mark)
  }

  /// Writes it in another dialect.
  func write(to path: String, in folder: TemporaryFolder, separator: String, lineEnd: String, mark: String) throws {
    let lines = ([headings] + rows).map { cells in cells.map { Self.quoted($0, separator) }.joined(separator: separator) + lineEnd }
    try folder.write(mark + lines.joined(), to: path)
  }

  /// Where a cell stands in the file as `line:column`; row 0 is that of the headings.
  func place(row: Int, column: Int) -> String {
    let cells = row == 0 ? headings : rows[row - 1]
    let before = cells[..<column].map { Self.quoted($0, ";").unicodeScalars.count + 1 }.reduce(0, +)
    return "\(row + 1):\(before + 1)"
  }

  private static func quoted(_ cell: String, _ separator: String) -> String {
    guard cell.contains(separator) || cell.contains("\"") else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
