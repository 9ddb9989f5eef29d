// SPDX-License-Identifier: EUPL-1.2

/// A workbook in XLSX (ECMA-376, also "strict"): its sheets by name, each read when it is asked for.
///
/// Nothing in it is carried out: no formula, no link, no macro. What could be read in two ways is refused: see `WorkbookFault`.
public final class Workbook {
  /// A sheet with cells.
  public struct Sheet: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Whether a user does not see it.
    public let isHidden: Bool
    let path: String
  }

  /// The sheets in their order; sheets that hold a chart only are left out.
  public let sheets: [Sheet]
  private let archive: ZipArchive
  private let limits: WorkbookLimits
  private let is1904: Bool
  private let formats: [NumberFormat]
  private let stringsPath: String?
  private var strings: SharedStrings?
  /// How many cells were read in all sheets.
  private var cellCount = 0
  /// The entries that were read as tables.
  private var tablesRead: Set<Int> = []

  /// Opens a workbook; no cell is read yet.
  public init(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookFault) {
    archive = try ZipArchive(bytes, limits: limits)
    self.limits = limits
    if let other = Self.otherFormat(archive.directory) { throw .otherFormat(other) }
    let root = try Self.relationships(of: "", archive, limits)
    guard let path = try root?.only("officeDocument")?.path, let entry = archive.directory.entry(path) else { throw .otherFormat(.zip) }
    let part = WorkbookPart(limits: limits)
    try part.read(entry, of: archive)
    guard let links = try Self.relationships(of: path, archive, limits) else { throw .damaged(nil) }
    sheets = try Self.sheets(part, links)
    is1904 = part.is1904
    stringsPath = try links.only("sharedStrings")?.path
    let styles = StylesPart(limits: limits)
    if let stylesPath = try links.only("styles")?.path, let entry = archive.directory.entry(stylesPath) { try styles.read(entry, of: archive) }
    formats = styles.formats
  }

  /// Reads the cells of a sheet.
  ///
  /// To be asked once for each: what was read counts towards the limits.
  public func grid(of sheet: Sheet) throws(WorkbookFault) -> Grid {
    let place = WorkbookFault.Place(sheet: sheet.name)
    guard let entry = archive.directory.entry(sheet.path) else { throw .damaged(place) }
    let cells = SheetCells(
      name: sheet.name, strings: try sharedStrings(), formats: formats, is1904: is1904, room: limits.cells - cellCount, limits: limits)
    let part = SheetPart(cells, limits: limits)
    do {
      try part.read(entry, of: archive)
    } catch {
      throw error.placed(place)
    }
    cellCount += part.grid.cells.count
    var grid = part.grid
    grid.tables = try tables(of: sheet)
    return grid
  }

  /// The texts that cells share, read when the first sheet is.
  private func sharedStrings() throws(WorkbookFault) -> SharedStrings? {
    guard strings == nil, let stringsPath, let entry = archive.directory.entry(stringsPath) else { return strings }
    let read = SharedStrings(limits: limits)
    try read.read(entry, of: archive)
    strings = read
    return read
  }

  private func tables(of sheet: Sheet) throws(WorkbookFault) -> [Grid.NamedTable] {
    guard let links = try Self.relationships(of: sheet.path, archive, limits) else { return [] }
    var tables: [Grid.NamedTable] = []
    for link in links.all where link.type == "table" {
      guard let path = link.path, let entry = archive.directory.entry(path) else { continue }
      // A table belongs to one sheet, once.
      guard tablesRead.insert(entry.index).inserted else { throw .ambiguous(.duplicatePart, .init(sheet: sheet.name)) }
      let part = TablePart(limits: limits)
      try part.read(entry, of: archive)
      if let table = part.table { tables.append(table) }
    }
    return tables.sorted { ($0.range.rows.lowerBound, $0.range.columns.lowerBound) < ($1.range.rows.lowerBound, $1.range.columns.lowerBound) }
  }

  private static func sheets(_ part: WorkbookPart, _ links: Relationships) throws(WorkbookFault) -> [Sheet] {
    var sheets: [Sheet] = []
    for listed in part.sheets {
      guard let link = links.all.first(where: { $0.id == listed.relationship }) else { throw .damaged(.init(sheet: listed.name)) }
      guard link.type == "worksheet" else { continue }
      guard let path = link.path else { throw .damaged(.init(sheet: listed.name)) }
      guard !sheets.contains(where: { $0.path == path }) else { throw .ambiguous(.duplicatePart, .init(sheet: listed.name)) }
      sheets.append(Sheet(name: listed.name, isHidden: listed.isHidden, path: path))
    }
    return sheets
  }

  private static func relationships(of part: String, _ archive: ZipArchive, _ limits: WorkbookLimits) throws(WorkbookFault) -> Relationships? {
    guard let entry = archive.directory.entry(Relationships.path(of: part)) else { return nil }
    let links = Relationships(of: part, limits: limits)
    try links.read(entry, of: archive)
    return links
  }

  /// What a zip is, when it is no workbook in XLSX.
  private static func otherFormat(_ directory: ZipDirectory) -> WorkbookFault.OtherFormat? {
    let names = directory.entries.map { $0.name.lowercased() }
    if names.contains("xl/workbook.bin") { return .xlsb }
    if names.contains(where: { $0.hasSuffix(".iwa") || $0 == "index.zip" }) { return .numbers }
    if names.contains("word/document.xml") { return .document }
    if names.contains("mimetype"), names.contains("content.xml") { return .ods }
    return nil
  }
}
