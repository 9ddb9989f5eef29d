// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Which sheet of which file holds which register: as the settings say, else by the name of the file or the sheet, else by the headings.
struct RegisterFiles {
  /// A register and its sheets, in the order of their files.
  struct Assignment {
    var declaration: RegisterDeclaration
    var sheets: [Sheet]
  }

  /// The registers that have a sheet, in the order of the normenkader.
  let assignments: [Assignment]

  init(_ files: [InputFile], normenkader: Normenkader, settings: DossierSettings, log: inout DiagnosticLog) {
    let names = RegisterNames(normenkader, settings)
    var sorting = Sorting(normenkader, settings, names)
    for file in files.sorted(by: { $0.path < $1.path }) {
      // A table whose name says nothing is no register, and its content is nobody's business.
      guard names.registers(of: file.path) != [] || FileKind(of: file.bytes) == .workbook else {
        log.add(.unknownRegister(at: SourceLocation(file: file.path), suggestion: names.suggestion(for: file.path)))
        continue
      }
      guard let table = TableReader.open(file, settings: settings.table(of: file.path), log: &log) else { continue }
      sorting.sort(table, log: &log)
    }
    let paths = Set(files.map { RegisterNames.normalized($0.path) })
    for (file, id) in names.declaredFiles where !paths.contains(file) {
      log.add(.missingRegisterFile(at: SourceLocation(file: file), register: id))
    }
    assignments = normenkader.registers.compactMap { declaration in
      sorting.byRegister[declaration.id].map { Assignment(declaration: declaration, sheets: $0) }
    }
  }

  /// Gives sheets to registers.
  private struct Sorting {
    private(set) var byRegister: [ID<RegisterDeclaration>: [Sheet]] = [:]
    private let settings: DossierSettings
    private let names: RegisterNames
    private let columns: [(id: ID<RegisterDeclaration>, names: RegisterColumnNames)]

    init(_ normenkader: Normenkader, _ settings: DossierSettings, _ names: RegisterNames) {
      self.settings = settings
      self.names = names
      columns = normenkader.registers.map { ($0.id, RegisterColumnNames($0, settings.registers[$0.id]?.columns ?? [:])) }
    }

    /// Gives each sheet of a file to at most one register.
    mutating func sort(_ file: TableFile, log: inout DiagnosticLog) {
      let wanted = names.registers(of: file.file)
      var rest = file.sheets
      var taken: [Sheet] = []
      func take(_ sheet: Sheet, for id: ID<RegisterDeclaration>) {
        byRegister[id, default: []].append(sheet)
        taken.append(sheet)
        rest.removeAll { $0.name == sheet.name }
      }
      for id in wanted {
        guard let name = settings.registers[id]?.sheet else { continue }
        if let sheet = rest.first(where: { $0.name == name || $0.name.map(FoldedText.init) == FoldedText(name) }) {
          take(sheet, for: id)
        } else {
          log.add(.missingSheet(at: SourceLocation(file: file.file), register: id, known: file.sheets.compactMap(\.name)))
        }
      }
      for sheet in rest {
        guard let id = sheet.name.flatMap(names.register(named:)), !hasSheet(id), wanted.isEmpty || wanted.contains(id) || file.sheets.count > 1
        else { continue }
        take(sheet, for: id)
      }
      for id in wanted where !hasSheet(id) && !taken.contains(where: { isTaken($0, by: id) }) {
        if let sheet = rest.count == 1 ? rest.first : bestSheet(for: id, among: rest) { take(sheet, for: id) }
      }
      for sheet in rest where file.sheets.count > 1 || wanted.isEmpty {
        guard let id = registerByHeadings(of: sheet), !hasSheet(id) else { continue }
        log.add(.registerByHeadings(at: sheet.location, register: id))
        take(sheet, for: id)
      }
      if taken.isEmpty, wanted.isEmpty {
        log.add(.unknownRegister(at: SourceLocation(file: file.file), suggestion: names.suggestion(for: file.file)))
      } else {
        file.reportUnread(except: taken, log: &log)
      }
    }

    /// Whether the settings name the sheet of a register: then no other one is looked for.
    private func hasSheet(_ id: ID<RegisterDeclaration>) -> Bool { settings.registers[id]?.sheet != nil }

    private func isTaken(_ sheet: Sheet, by id: ID<RegisterDeclaration>) -> Bool {
      byRegister[id]?.contains { $0.file == sheet.file && $0.name == sheet.name } ?? false
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
}

extension DiagnosticCode {
  static let unknownRegister = DiagnosticCode("B4001", "unknown-register")
  static let missingRegisterFile = DiagnosticCode("B4002", "missing-register-file")
  static let registerByHeadings = DiagnosticCode("B4015", "register-by-headings")
  static let missingSheet = DiagnosticCode("B4016", "missing-sheet")
}

extension Diagnostic {
  fileprivate static func unknownRegister(at location: SourceLocation, suggestion: String?) -> Diagnostic {
    Diagnostic(
      .unknownRegister, .warning,
      LocalizedText(
        nl: "de naam van dit bestand is die van geen enkel register; het is niet gelezen",
        en: "the name of this file is that of no register; it was not read"
      ),
      at: location,
      fixIt: suggestion.map { .didYouMean($0) }
        ?? FixIt(
          LocalizedText(
            nl: "noem het bestand of het blad naar het register, of zeg in balans.yaml onder 'registers' welk register het is ('file', 'sheet')",
            en: "name the file or the sheet after the register, or say in balans.yaml under 'registers' which register it is ('file', 'sheet')"
          )
        )
    )
  }

  fileprivate static func missingRegisterFile(at location: SourceLocation, register: ID<RegisterDeclaration>) -> Diagnostic {
    Diagnostic(
      .missingRegisterFile, .error,
      LocalizedText(
        nl: "volgens balans.yaml staat register '\(register)' in dit bestand, maar het is er niet",
        en: "balans.yaml says that register '\(register)' is in this file, but there is none"
      ),
      at: location
    )
  }

  fileprivate static func missingSheet(at location: SourceLocation, register: ID<RegisterDeclaration>, known: [String]) -> Diagnostic {
    let list = known.prefix(20).map { "'\(Quoted.heading($0))'" }.joined(separator: ", ")
    return Diagnostic(
      .missingSheet, .error,
      LocalizedText(
        nl: "het blad dat balans.yaml voor register '\(register)' noemt, is hier niet te zien; wel: \(list)",
        en: "the sheet that balans.yaml names for register '\(register)' is not to be seen here; there are: \(list)"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "verbeter de naam onder 'registers' ('sheet'), of maak het blad zichtbaar",
          en: "mend the name under 'registers' ('sheet'), or unhide the sheet")))
  }

  fileprivate static func registerByHeadings(at location: SourceLocation, register: ID<RegisterDeclaration>) -> Diagnostic {
    Diagnostic(
      .registerByHeadings, .warning,
      LocalizedText(
        nl: "dit blad heeft niet de naam van een register; aan de koppen te zien is het '\(register)', en zo is het gelezen",
        en: "this sheet does not have the name of a register; by its headings it is '\(register)', and so it was read"),
      at: location,
      fixIt: FixIt(
        LocalizedText(nl: "noem het blad '\(register)'", en: "name the sheet '\(register)'")))
  }
}
