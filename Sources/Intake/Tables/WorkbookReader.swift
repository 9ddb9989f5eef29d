// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// Reads the sheets of a workbook as tables.
enum WorkbookReader {
  /// The sheets that a user sees and that are not blank, or the one that the settings name; `nil` when there is none that can be trusted.
  static func open(_ file: InputFile, _ settings: TableSettings?, log: inout DiagnosticLog) -> TableFile? {
    guard file.count <= InputLimits.bytes else {
      log.add(.fileTooLarge(file.path))
      return nil
    }
    do {
      let workbook = try Workbook(file.bytes, limits: limits)
      guard let wanted = wanted(of: workbook, file, settings, log: &log) else { return nil }
      var sheets: [Sheet] = []
      for entry in wanted {
        let grid = try workbook.grid(of: entry)
        let sheet = Sheet(file: file.path, name: entry.name, cells: SheetCells(grid), dialect: nil, settings: settings)
        if !grid.rows.isEmpty { sheets.append(sheet) }
      }
      let hidden = settings?.sheet == nil ? workbook.sheets.filter(\.isHidden).map(\.name) : []
      guard !sheets.isEmpty else {
        log.add(.emptyWorkbook(file.path, hidden: hidden))
        return nil
      }
      for sheet in sheets { TableReader.reportTurns(in: sheet, log: &log) }
      return TableFile(file: file.path, sheets: sheets, hidden: hidden)
    } catch {
      log.add(.workbook(error, in: file.path))
      return nil
    }
  }

  private static func wanted(
    of workbook: Workbook, _ file: InputFile, _ settings: TableSettings?, log: inout DiagnosticLog
  ) -> [Workbook.Sheet]? {
    guard let name = settings?.sheet else { return workbook.sheets.filter { !$0.isHidden } }
    let folded = FoldedText(name)
    guard let sheet = workbook.sheets.first(where: { $0.name == name }) ?? workbook.sheets.first(where: { FoldedText($0.name) == folded }) else {
      log.add(.unknownSheet(at: SourceLocation(file: file.path), name, known: workbook.sheets.map(\.name)))
      return nil
    }
    return [sheet]
  }

  private static let limits = {
    var limits = WorkbookLimits()
    limits.rows = InputLimits.rows
    limits.columns = InputLimits.columns
    limits.cells = InputLimits.cells
    limits.charactersPerCell = InputLimits.charactersPerCell
    return limits
  }()
}

extension DiagnosticCode {
  static let unknownSheet = DiagnosticCode("B3017", "unknown-sheet")
}

extension Diagnostic {
  fileprivate static func unknownSheet(at location: SourceLocation, _ name: String, known: [String]) -> Diagnostic {
    let list = known.prefix(20).map { "'\(Quoted.heading($0))'" }.joined(separator: ", ")
    return Diagnostic(
      .unknownSheet, .error,
      LocalizedText(
        nl: "balans.yaml noemt blad '\(Quoted.heading(name))', maar dat heeft dit bestand niet; het heeft: \(list)",
        en: "balans.yaml names sheet '\(Quoted.heading(name))', but this file has none; it has: \(list)"),
      at: location, fixIt: SpellingSuggestion.nearest(to: name, among: known).map { .didYouMean($0) })
  }

  fileprivate static func emptyWorkbook(_ file: String, hidden: [String]) -> Diagnostic {
    let list = hidden.prefix(20).map { "'\(Quoted.heading($0))'" }.joined(separator: ", ")
    return Diagnostic(
      .emptyFile, .error,
      hidden.isEmpty
        ? LocalizedText(nl: "de werkmap is leeg", en: "the workbook is empty")
        : LocalizedText(
          nl: "alle bladen die u ziet zijn leeg; deze verborgen bladen zijn niet gelezen: \(list)",
          en: "all sheets that you see are empty; these hidden sheets were not read: \(list)"),
      at: SourceLocation(file: file),
      fixIt: hidden.isEmpty
        ? nil
        : FixIt(
          LocalizedText(
            nl: "maak het goede blad zichtbaar, of noem het in balans.yaml onder 'tables' ('sheet')",
            en: "unhide the right sheet, or name it in balans.yaml under 'tables' ('sheet')")))
  }
}
