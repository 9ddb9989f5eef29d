// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Gives the sheets of files to registers.
struct RegisterSorting {
  private(set) var byRegister: [ID<RegisterDeclaration>: [RegisterFiles.Source]] = [:]
  private let normenkader: Normenkader
  private let settings: DossierSettings
  private let names: RegisterNames
  private let columns: [(id: ID<RegisterDeclaration>, names: RegisterColumnNames)]

  init(_ normenkader: Normenkader, _ settings: DossierSettings, _ names: RegisterNames) {
    self.normenkader = normenkader
    self.settings = settings
    self.names = names
    columns = normenkader.registers.map { ($0.id, RegisterColumnNames($0, settings.registers[$0.id]?.columns ?? [:])) }
  }

  /// Gives each sheet of a file to at most one register.
  ///
  /// - Parameter isExplained: Whether it was said already that the register of its name is in another file.
  mutating func sort(_ file: TableFile, isExplained: Bool = false, log: inout DiagnosticLog) {
    let wanted = names.registers(of: file.file)
    var rest = file.sheets
    var taken: [Sheet] = []
    func take(_ sheet: Sheet, for id: ID<RegisterDeclaration>, isByHeadings: Bool = false) {
      byRegister[id, default: []].append(
        RegisterFiles.Source(sheet: sheet, period: RegisterNames.period(of: sheet), isByHeadings: isByHeadings))
      taken.append(sheet)
      rest.removeAll { $0.name == sheet.name }
    }
    for id in wanted {
      guard let name = settings.registers[id]?.sheet else { continue }
      if let sheet = rest.first(where: { $0.name == name || $0.name.map(FoldedText.init) == FoldedText(name) }) {
        take(sheet, for: id)
      } else {
        log.add(.missingSheet(at: SourceLocation(file: file.file), register: normenkader.title(of: id), known: file.sheets.compactMap(\.name)))
      }
    }
    for sheet in rest {
      guard let id = sheet.name.flatMap(names.register(named:)), isFree(id, in: file), wanted.isEmpty || wanted.contains(id) || file.sheets.count > 1
      else { continue }
      take(sheet, for: id)
    }
    for id in wanted where isFree(id, in: file) && !taken.contains(where: { isTaken($0, by: id) }) {
      if let sheet = rest.count == 1 ? rest.first : bestSheet(for: id, among: rest) { take(sheet, for: id) }
    }
    for sheet in rest where file.sheets.count > 1 || wanted.isEmpty {
      guard let id = registerByHeadings(of: sheet), isFree(id, in: file) else { continue }
      // A sheet that is named after a year has no other name than that of the file.
      let isPart = wanted.contains(id) && sheet.name.map(RegisterNames.isPeriod) ?? false
      if !isPart { log.add(.registerByHeadings(at: sheet.location, register: normenkader.title(of: id))) }
      take(sheet, for: id, isByHeadings: !isPart)
    }
    if taken.isEmpty, wanted.isEmpty {
      guard !isExplained else { return }
      // Its sheets have names of registers that the settings look for elsewhere: the name of the file has nothing to do with it.
      let elsewhere = file.sheets.compactMap { sheet in sheet.name.flatMap(names.register(named:)).flatMap { place(of: $0, elsewhereThan: file) } }
      for register in elsewhere { log.add(.registerElsewhere(register.title, at: SourceLocation(file: file.file), place: register.place)) }
      guard elsewhere.isEmpty else { return }
      log.add(.unknownRegister(at: SourceLocation(file: file.file), suggestion: names.suggestion(for: file.file)))
    } else {
      file.reportUnread(except: taken, log: &log)
    }
  }

  /// Whether a register may still be found in a file: the settings name no sheet of it, and no other file.
  private func isFree(_ id: ID<RegisterDeclaration>, in file: TableFile) -> Bool {
    guard let said = settings.registers[id] else { return true }
    return said.sheet == nil && said.file.map { RegisterNames.normalized($0) == RegisterNames.normalized(file.file) } ?? true
  }

  /// The title of a register and the other file in which the settings say that it is.
  private func place(of id: ID<RegisterDeclaration>, elsewhereThan file: TableFile) -> (title: LocalizedText, place: String)? {
    guard let place = settings.registers[id]?.file.map(RegisterNames.normalized), place != RegisterNames.normalized(file.file) else { return nil }
    return (normenkader.title(of: id), place)
  }

  private func isTaken(_ sheet: Sheet, by id: ID<RegisterDeclaration>) -> Bool {
    byRegister[id]?.contains { $0.sheet.file == sheet.file && $0.sheet.name == sheet.name } ?? false
  }

  /// The sheet with most headings of a register; the first when none has any, so that a finding can say so.
  private func bestSheet(for id: ID<RegisterDeclaration>, among sheets: [Sheet]) -> Sheet? {
    guard let names = columns.first(where: { $0.id == id })?.names else { return nil }
    return TableFile(file: "", sheets: sheets).sheet { sheet in sheet.foldedBeginning.map(names.count).max() ?? 0 }
  }

  /// The only register of which a sheet has all that is required and most headings.
  private func registerByHeadings(of sheet: Sheet) -> ID<RegisterDeclaration>? {
    let beginning = sheet.foldedBeginning
    let found = columns.compactMap { id, names -> (id: ID<RegisterDeclaration>, count: Int)? in
      let count = beginning.filter(names.isComplete).map(names.count).max() ?? 0
      return count >= 2 ? (id, count) : nil
    }
    guard let most = found.map(\.count).max() else { return nil }
    let best = found.filter { $0.count == most }
    return best.count == 1 ? best.first?.id : nil
  }
}

extension DiagnosticCode {
  static let registerByHeadings = DiagnosticCode("B4015", "register-by-headings")
  static let missingSheet = DiagnosticCode("B4016", "missing-sheet")
}

extension Diagnostic {
  fileprivate static func missingSheet(at location: SourceLocation, register: LocalizedText, known: [String]) -> Diagnostic {
    let list = known.prefix(20).map { "'\(Quoted.heading($0))'" }.joined(separator: ", ")
    return Diagnostic(
      .missingSheet, .error,
      LocalizedText(
        nl: "het blad dat balans.yaml voor register '\(register.text(in: .nl))' noemt, is hier niet te zien; wel: \(list)",
        en: "the sheet that balans.yaml names for register '\(register.text(in: .en))' is not to be seen here; there are: \(list)"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "verbeter de naam onder 'registers' ('sheet'), of maak het blad zichtbaar",
          en: "mend the name under 'registers' ('sheet'), or unhide the sheet")))
  }

  fileprivate static func registerByHeadings(at location: SourceLocation, register: LocalizedText) -> Diagnostic {
    let (dutch, english) = (register.text(in: .nl), register.text(in: .en))
    return Diagnostic(
      .registerByHeadings, .warning,
      LocalizedText(
        nl: "dit blad heeft niet de naam van een register; aan de koppen te zien is het '\(dutch)', en zo is het gelezen",
        en: "this sheet does not have the name of a register; by its headings it is '\(english)', and so it was read"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "noem het blad '\(dutch)'", en: "name the sheet '\(english)'")))
  }
}
