// SPDX-License-Identifier: EUPL-1.2

/// A workbook as a test writes it: sheets as the XML of their rows, and whatever else differs from a usual one.
public struct WorkbookText {
  /// One sheet.
  public struct Sheet {
    /// Its name.
    public var name: String
    /// The XML between `<sheetData>` and `</sheetData>`.
    public var rows: String
    /// The XML after the rows.
    public var after: String
    /// `hidden`, `veryHidden`, or nothing.
    public var state: String?
    /// The XML of a table part.
    public var table: String?

    /// A sheet of rows in XML.
    public init(_ name: String, _ rows: String, after: String = "", state: String? = nil, table: String? = nil) {
      self.name = name
      self.rows = rows
      self.after = after
      self.state = state
      self.table = table
    }

    /// A sheet of texts and numbers, from A1 on; an empty text is no cell.
    public init(_ name: String, cells: [[String]]) {
      let rows = cells.enumerated().map { row, texts in
        let cells = texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
          let place = WorkbookText.letters(column) + String(row + 1)
          let isNumber = Double(text) != nil
          let plain = WorkbookText.escaped(text)
          return isNumber ? "<c r=\"\(place)\"><v>\(text)</v></c>" : "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(plain)</t></is></c>"
        }
        return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
      }
      self.init(name, rows.joined())
    }
  }

  /// The sheets.
  public var sheets: [Sheet]
  /// The XML of the shared texts, `<si>` and all.
  public var strings: String?
  /// The XML of `<numFmts>`.
  public var formats = ""
  /// The number format of each style.
  public var styles = [0]
  /// Whether days are counted from 1904.
  public var is1904 = false
  /// Whether it has the namespaces of a strict workbook.
  public var isStrict = false
  /// Parts to put in place of those that are made, or beside them.
  public var parts: [(name: String, text: String)] = []

  /// A workbook of these sheets.
  public init(_ sheets: [Sheet], strings: String? = nil) {
    self.sheets = sheets
    self.strings = strings
  }

  /// The bytes of the workbook.
  public var bytes: [UInt8] { zip.bytes }

  /// The zip, for a test that spoils it.
  public var zip: ZipBuilder {
    var made = madeParts
    for part in parts {
      if let place = made.firstIndex(where: { $0.name == part.name }) { made[place].text = part.text } else { made.append(part) }
    }
    return ZipBuilder(made.map { ZipBuilder.Entry($0.name, $0.text) })
  }

  private var main: String {
    isStrict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  }
  private var links: String {
    isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  private var madeParts: [(name: String, text: String)] {
    var parts = [("[Content_Types].xml", "<Types/>"), ("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")]))]
    var targets: [(String, String, String)] = []
    var listed = ""
    for (index, sheet) in sheets.enumerated() {
      let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
      listed += "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(index + 1)\"\(state) r:id=\"s\(index)\"/>"
      targets.append(("s\(index)", "worksheet", "worksheets/sheet\(index + 1).xml"))
      let text = document("worksheet", "<sheetData>\(sheet.rows)</sheetData>\(sheet.after)")
      parts.append(("xl/worksheets/sheet\(index + 1).xml", text))
      if let table = sheet.table {
        parts.append(("xl/worksheets/_rels/sheet\(index + 1).xml.rels", relationships([("t", "table", "../tables/table\(index + 1).xml")])))
        parts.append(("xl/tables/table\(index + 1).xml", table.replacing("<table ", with: "<table xmlns=\"\(main)\" ")))
      }
    }
    if let strings {
      targets.append(("strings", "sharedStrings", "sharedStrings.xml"))
      parts.append(("xl/sharedStrings.xml", document("sst", strings)))
    }
    targets.append(("styles", "styles", "/xl/styles.xml"))
    let formats = styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
    let numFmts = self.formats.isEmpty ? "" : "<numFmts>\(self.formats)</numFmts>"
    let named = "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    parts.append(("xl/styles.xml", document("styleSheet", "\(numFmts)\(named)<cellXfs>\(formats)</cellXfs>")))
    parts.append(("xl/_rels/workbook.xml.rels", relationships(targets)))
    let calendar = is1904 ? "<workbookPr date1904=\"1\"/>" : ""
    parts.append(("xl/workbook.xml", document("workbook", "\(calendar)<sheets>\(listed)</sheets>")))
    return parts.map { (name: $0.0, text: $0.1) }
  }

  private func document(_ root: String, _ content: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<\(root) xmlns=\"\(main)\" xmlns:r=\"\(links)\">\(content)</\(root)>"
  }

  private func relationships(_ all: [(String, String, String)]) -> String {
    let items = all.map { "<Relationship Id=\"\($0.0)\" Type=\"\(links)/\($0.1)\" Target=\"\($0.2)\"/>" }.joined()
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(items)</Relationships>"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  static func letters(_ column: Int) -> String {
    let last = String(Character(Unicode.Scalar(UInt8(0x41 + column % 26))))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}
