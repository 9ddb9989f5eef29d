// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// A table of answers as the survey tool that wrote it means it: its rows of headings are taken off, its rows of answers are left.
struct SurveySheet {
  /// The table, with one heading per column.
  private(set) var table: Table
  /// The tool that wrote it.
  let tool: any SurveyTool
  /// The heading of each column in all its forms.
  let headings: [SurveyHeading]
  /// How many rows of headings it has.
  let headingRows: Int
  private let notShown: Set<FoldedText>

  /// Recognises the tool, unless the settings name it, and says which one it is; `nil` when there is no table.
  init?(_ sheet: Sheet, settings: SurveySettings, log: inout DiagnosticLog) {
    let start = (sheet.declaredHeadings ?? sheet.markedHeadings)?.lowerBound ?? 0
    guard start < sheet.rows.count else {
      // It says what is wrong.
      _ = sheet.table(log: &log)
      return nil
    }
    let top = SurveyTop(sheet.rows[start...].prefix(SurveyTop.rowCount).map { sheet.texts(of: $0) })
    let declared = settings.tool.flatMap { SurveyTools.named($0) }
    tool = declared ?? SurveyTools.recognise(top)
    let count = sheet.settings?.headingRows ?? (tool is PlainTable && Self.hasBlocks(sheet, row: start) ? 2 : tool.headingRows(of: top))
    headingRows = min(max(1, count), sheet.rows.count - start)
    guard var table = sheet.table(headings: start..<start + headingRows, log: &log) else { return nil }
    headings = Self.headings(of: table, tool.headings(of: top, rows: headingRows), isPlain: tool is PlainTable)
    table.headings = headings.map(\.text)
    self.table = table
    notShown = Set(tool.notShown.map { FoldedText($0) })
    if !(tool is PlainTable) {
      log.add(.surveyTool(at: table.locationOfHeadings, title: tool.title, rows: headingRows, isDeclared: declared != nil))
    }
  }

  /// Whether the first row of headings has cells over several columns: then the row below says what each column is.
  private static func hasBlocks(_ sheet: Sheet, row: Int) -> Bool {
    let number = sheet.rows[row].number
    return sheet.grid.merged.contains { $0.rows == number...number && $0.columns.count > 1 }
  }

  /// The headings that a tool sees, one for each column of the table.
  private static func headings(of table: Table, _ headings: [SurveyHeading], isPlain: Bool) -> [SurveyHeading] {
    table.headings.indices.map { column in
      guard isPlain || column >= headings.count else { return headings[column] }
      let last = table.headingText(table.headingRows.count - 1, column)
      return SurveyHeading(table.headings[column], parts: table.headingRows.count > 1 ? [last] : [])
    }
  }

  /// Whether a cell says that its question was not shown to the respondent.
  func isNotShown(_ text: String) -> Bool {
    !notShown.isEmpty && text.utf8.count <= 8 && notShown.contains(FoldedText(text))
  }

  /// Whether there is a row in which more than one of some columns is filled in.
  func hasRow(fillingSeveralOf columns: [Int]) -> Bool {
    let cells = table.coded(columns)
    let says = cells.map { column in column.each { !$0.isEmpty && !isNotShown($0) } }
    return table.rows.indices.contains { row in
      cells.indices.count { says[$0][cells[$0].codes[row]] } > 1
    }
  }

  /// Reads all columns that count at once.
  func prepare(_ headings: AnswerHeadings) {
    let single = [headings.collaboration, headings.partner, headings.period, headings.submitted, headings.respondent]
    let states = tool.statuses.compactMap { column(named: $0.names) }
    _ = table.coded(single.compactMap { $0 } + headings.statements.flatMap(\.columns) + states)
  }

  /// Lets go of them.
  func forget() { table.known.columns = [:] }

  /// Leaves out the rows with some numbers.
  mutating func removeRows(numbered numbers: Set<Int>) {
    table.removeRows { numbers.contains($0.number) }
  }

  /// The first column with one of some headings.
  func column(named names: [String]) -> Int? {
    let wanted = Set(names.map { FoldedText($0) })
    return headings.firstIndex { heading in
      heading.names.contains { name in
        wanted.contains(FoldedText(name)) || (name.contains(". ") && wanted.contains(FoldedText(String(name.prefix { $0 != "." }))))
      }
    }
  }
}

extension DiagnosticCode {
  static let surveyTool = DiagnosticCode("B3129", "survey-tool")
}

extension Diagnostic {
  fileprivate static func surveyTool(at location: SourceLocation, title: LocalizedText, rows: Int, isDeclared: Bool) -> Diagnostic {
    let dutch = rows == 1 ? "1 rij met koppen" : "\(rows) rijen met koppen"
    let english = rows == 1 ? "1 row of headings" : "\(rows) rows of headings"
    return Diagnostic(
      .surveyTool, .note,
      LocalizedText(
        nl: isDeclared
          ? "dit is gelezen als een export van \(title.text(in: .nl)), zoals balans.yaml zegt; \(dutch)"
          : "dit is een export van \(title.text(in: .nl)); \(dutch)",
        en: isDeclared
          ? "this was read as an export of \(title.text(in: .en)), as balans.yaml says; \(english)"
          : "this is an export of \(title.text(in: .en)); \(english)"),
      at: location,
      fixIt: isDeclared
        ? nil
        : FixIt(
          LocalizedText(
            nl: "is dat niet zo, zet dan in balans.yaml onder 'survey' het juiste programma ('tool')",
            en: "if it is not, put the right program in balans.yaml under 'survey' ('tool')")))
  }
}
