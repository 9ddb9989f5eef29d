// SPDX-License-Identifier: EUPL-1.2
import HealthModel

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

  /// Recognises the tool, unless the settings name it, and says which one it is.
  init(_ table: Table, settings: SurveySettings, log: inout DiagnosticLog) {
    let top = SurveyTop(table.top(SurveyTop.rowCount))
    let declared = settings.tool.flatMap { SurveyTools.named($0) }
    tool = declared ?? SurveyTools.recognise(top)
    headingRows = min(max(1, tool.headingRows(of: top)), max(1, top.rows.count))
    headings = tool.headings(of: top, rows: headingRows)
    notShown = Set(tool.notShown.map { FoldedText($0) })
    self.table = table
    self.table.takeHeadings(headings.map(\.text), rows: headingRows)
    if !(tool is PlainTable) {
      log.add(.surveyTool(at: SourceLocation(file: table.file), title: tool.title, rows: headingRows, isDeclared: declared != nil))
    }
  }

  /// Whether a cell says that its question was not shown to the respondent.
  func isNotShown(_ text: String) -> Bool {
    !notShown.isEmpty && text.utf8.count <= 8 && notShown.contains(FoldedText(text))
  }

  /// Whether there is a row in which more than one of some columns is filled in.
  func hasRow(fillingSeveralOf columns: [Int]) -> Bool {
    table.rows.contains { row in
      columns.count { column in
        let text = table.text(row, column)
        return !text.isEmpty && !isNotShown(text)
      } > 1
    }
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
