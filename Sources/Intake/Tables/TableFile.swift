// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The sheets of one file that can be read.
struct TableFile {
  /// The file as the user knows it.
  let file: String
  /// The sheets that are not blank, in the order of the file: those that a user sees, or the one that `balans.yaml` names; at least one.
  let sheets: [Sheet]
  /// The names of sheets that were not read because a user does not see them.
  var hidden: [String] = []

  /// The only sheet, or the first in which a reader finds most of what it looks for; the first of all when it finds nothing.
  func sheet(withMost count: (Sheet) -> Int) -> Sheet? {
    guard sheets.count > 1 else { return sheets.first }
    var best: (sheet: Sheet, count: Int)?
    for sheet in sheets {
      let found = count(sheet)
      if found > best?.count ?? 0 { best = (sheet, found) }
    }
    return best?.sheet ?? sheets.first
  }

  /// Says which sheets were not read, when there are any; of those that explain or serve the others only in a note.
  func reportUnread(except read: [Sheet], log: inout DiagnosticLog) {
    let names = Set(read.compactMap(\.name))
    let others = sheets.compactMap(\.name).filter { !names.contains($0) }
    report(others.filter { !Self.isAside($0) }, .warning, areHidden: false, log: &log)
    report(hidden.filter { !Self.isAside($0) }, .warning, areHidden: true, log: &log)
    report((others + hidden).filter(Self.isAside), .note, areHidden: false, log: &log)
  }

  private func report(_ names: [String], _ severity: Diagnostic.Severity, areHidden: Bool, log: inout DiagnosticLog) {
    guard !names.isEmpty else { return }
    var finding = Diagnostic.sheetsNotRead(at: SourceLocation(file: file), names, areHidden: areHidden)
    finding.severity = severity
    log.add(finding)
  }

  /// Whether a sheet has the name of one with explanations, with the words of drop-down lists, or of a program for its own use (`_56F9DC97...`).
  private static func isAside(_ name: String) -> Bool { name.hasPrefix("_") || asides.contains(FoldedText(name)) }

  private static let asides: Set<FoldedText> = Set(
    [
      "uitleg", "toelichting", "instructie", "instructies", "leesmij", "lees mij", "hulp", "keuzes", "keuzelijst", "keuzelijsten", "lijsten",
      "explanation", "instructions", "readme", "read me", "help", "about", "choices", "lists",
    ].map { FoldedText($0) })
}

extension DiagnosticCode {
  static let sheetsNotRead = DiagnosticCode("B3009", "sheets-not-read")
}

extension Diagnostic {
  fileprivate static func sheetsNotRead(at location: SourceLocation, _ names: [String], areHidden: Bool) -> Diagnostic {
    let list = names.map { "'\(Quoted.heading($0))'" }.joined(separator: ", ")
    return Diagnostic(
      .sheetsNotRead, .warning,
      areHidden
        ? LocalizedText(nl: "deze verborgen bladen zijn niet gelezen: \(list)", en: "these hidden sheets were not read: \(list)")
        : LocalizedText(nl: "deze bladen zijn niet gelezen: \(list)", en: "these sheets were not read: \(list)"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "moet een ander blad worden gelezen, zeg dan in balans.yaml onder 'tables' welk ('sheet')",
          en: "if another sheet is to be read, say in balans.yaml under 'tables' which ('sheet')"))
    )
  }
}
