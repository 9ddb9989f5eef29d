// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// The parts of a workbook (XLSX) as text, unpacked by the program `unzip` of the system.
public struct WorkbookParts: Sendable {
  /// Whether there is an `unzip`.
  public static let canRead = SystemProgram.find("unzip") != nil

  private let folder: TemporaryFolder
  private let name: String

  /// Looks into a file of a folder, which is there for as long as these parts are.
  public init(_ name: String, in folder: TemporaryFolder) {
    (self.name, self.folder) = (name, folder)
  }

  /// The bytes of the workbook.
  public func bytes() throws -> Data {
    try Data(contentsOf: folder[name])
  }

  /// The text of a part, such as `xl/workbook.xml`.
  public func part(_ part: String) throws -> String {
    guard let unzip = SystemProgram.find("unzip") else { return "" }
    return try ProgramRun.of(unzip, ["-p", folder[self.name].path, part]).output
  }

  /// The names of the sheets, in order.
  public func sheetNames() throws -> [String] {
    try part("xl/workbook.xml").matches(of: /<sheet name="([^"]*)"/).map { Self.plain($0.1) }
  }

  /// The cells of a sheet, counted from 1, as rows of texts; an empty cell is an empty text.
  public func cells(ofSheet number: Int) throws -> [[String]] {
    let shared = try part("xl/sharedStrings.xml").matches(of: /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/).map { Self.plain($0.1) }
    let rows = try part("xl/worksheets/sheet\(number).xml").matches(of: /<row r="(\d+)"[^>]*?>(.*?)<\/row>/.dotMatchesNewlines())
    var cells: [[String]] = []
    for row in rows {
      while cells.count + 1 < Int(row.1) ?? 0 { cells.append([]) }
      var texts: [String] = []
      for cell in row.2.matches(of: /<c r="([A-Z])\d+"[^>]*?(?:\/>|><v>([^<]*)<\/v><\/c>)/) {
        let place = Int(cell.1.utf8.first ?? 65) - 65
        while texts.count < place { texts.append("") }
        let index = cell.2.flatMap { Int($0) } ?? -1
        texts.append(shared.indices.contains(index) ? shared[index] : "")
      }
      cells.append(texts)
    }
    return cells
  }

  private static func plain(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
