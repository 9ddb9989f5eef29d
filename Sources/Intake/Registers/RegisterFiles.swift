// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Which sheet of which file holds which register: as the settings say, else by the name of the file or the sheet, else by the headings.
struct RegisterFiles {
  /// A sheet that holds a register.
  struct Source {
    var sheet: Sheet
    /// The year or period in its name, for a list that is kept apart a year; empty without one.
    var period: String
    /// Whether only its headings tell that it is this register.
    var isByHeadings: Bool

    /// Whether two sheets are versions of one list.
    ///
    /// A name that says nothing may be a part of the list, but beside a sheet with the name of the register it is a copy.
    func isVersion(of other: Source) -> Bool {
      isByHeadings || other.isByHeadings ? isByHeadings != other.isByHeadings : period == other.period
    }
  }

  /// A register and its sheets, in the order of their files.
  struct Assignment {
    var declaration: RegisterDeclaration
    var sources: [Source]
  }

  /// The registers that have a sheet, in the order of the normenkader.
  let assignments: [Assignment]

  init(_ files: [InputFile], normenkader: Normenkader, settings: DossierSettings, log: inout DiagnosticLog) {
    let names = RegisterNames(normenkader, settings)
    var sorting = RegisterSorting(normenkader, settings, names)
    for file in files.sorted(by: { $0.path < $1.path }) {
      var isExplained = false
      if let declaration = names.registerElsewhere(than: file.path), let place = settings.registers[declaration.id]?.file {
        log.add(.registerElsewhere(declaration.title, at: SourceLocation(file: file.path), place: RegisterNames.normalized(place)))
        guard FileKind(of: file.bytes) == .workbook else { continue }
        isExplained = true
      }
      // A table whose name says nothing is no register, and its content is nobody's business.
      guard names.registers(of: file.path) != [] || FileKind(of: file.bytes) == .workbook else {
        log.add(.unknownRegister(at: SourceLocation(file: file.path), suggestion: names.suggestion(for: file.path)))
        continue
      }
      guard let table = TableReader.open(file, settings: settings.table(of: file.path), log: &log) else { continue }
      sorting.sort(table, isExplained: isExplained, log: &log)
    }
    let paths = Set(files.map { RegisterNames.normalized($0.path) })
    for (file, id) in names.declaredFiles where !paths.contains(file) {
      log.add(.missingRegisterFile(at: SourceLocation(file: file), register: normenkader.title(of: id)))
    }
    assignments = normenkader.registers.compactMap { declaration in
      sorting.byRegister[declaration.id].map { Assignment(declaration: declaration, sources: $0) }
    }
  }
}

extension Normenkader {
  /// The title of a register, as messages name it; its id when there is none.
  func title(of id: ID<RegisterDeclaration>) -> LocalizedText {
    register(id)?.title ?? LocalizedText(nl: id.rawValue, en: id.rawValue)
  }
}

extension DiagnosticCode {
  static let unknownRegister = DiagnosticCode("B4001", "unknown-register")
  static let missingRegisterFile = DiagnosticCode("B4002", "missing-register-file")
  static let registerElsewhere = DiagnosticCode("B4023", "register-elsewhere")
}

extension Diagnostic {
  static func unknownRegister(at location: SourceLocation, suggestion: String?) -> Diagnostic {
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

  fileprivate static func missingRegisterFile(at location: SourceLocation, register: LocalizedText) -> Diagnostic {
    Diagnostic(
      .missingRegisterFile, .error,
      LocalizedText(
        nl: "volgens balans.yaml staat register '\(register.text(in: .nl))' in dit bestand, maar het is er niet",
        en: "balans.yaml says that register '\(register.text(in: .en))' is in this file, but there is none"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "zet het bestand in de map 'registers', of verbeter de naam in balans.yaml onder 'registers' ('file')",
          en: "put the file in the folder 'registers', or mend the name in balans.yaml under 'registers' ('file')")))
  }

  static func registerElsewhere(_ register: LocalizedText, at location: SourceLocation, place: String) -> Diagnostic {
    Diagnostic(
      .registerElsewhere, .warning,
      LocalizedText(
        nl: "volgens balans.yaml staat register '\(register.text(in: .nl))' in \(Quoted.heading(place)); in dit bestand is het niet gelezen",
        en: "balans.yaml says that register '\(register.text(in: .en))' is in \(Quoted.heading(place)); in this file it was not read"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "haal dit bestand weg, of haal 'file' weg in balans.yaml", en: "remove this file, or remove 'file' in balans.yaml")))
  }
}
