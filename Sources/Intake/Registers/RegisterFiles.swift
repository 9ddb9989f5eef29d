// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Which file holds which register: as the settings say, else by the name of the file.
struct RegisterFiles {
  /// A register and its files, in the order of their names.
  struct Assignment {
    var declaration: RegisterDeclaration
    var files: [InputFile]
  }

  /// The registers that have a file, in the order of the normenkader.
  let assignments: [Assignment]

  init(_ files: [InputFile], normenkader: Normenkader, settings: DossierSettings, log: inout DiagnosticLog) {
    var byRegister: [ID<RegisterDeclaration>: [InputFile]] = [:]
    let names = Names(normenkader, settings)
    for file in files.sorted(by: { $0.path < $1.path }) {
      if let id = names.register(of: file.path) {
        byRegister[id, default: []].append(file)
      } else {
        log.add(.unknownRegister(at: SourceLocation(file: file.path), suggestion: names.suggestion(for: file.path)))
      }
    }
    for (file, id) in names.declaredFiles where !(byRegister[id] ?? []).contains(where: { Names.normalized($0.path) == file }) {
      log.add(.missingRegisterFile(at: SourceLocation(file: file), register: id))
    }
    assignments = normenkader.registers.compactMap { declaration in
      byRegister[declaration.id].map { Assignment(declaration: declaration, files: $0) }
    }
  }
}

/// The names that files of registers may have.
private struct Names {
  private var byFile: [String: ID<RegisterDeclaration>] = [:]
  private var byName: [FoldedText: ID<RegisterDeclaration>] = [:]

  init(_ normenkader: Normenkader, _ settings: DossierSettings) {
    for register in normenkader.registers {
      let titles = register.title.texts.sorted { $0.key < $1.key }.map(\.value)
      for name in [register.id.rawValue] + titles + register.synonyms {
        let folded = FoldedText(name)
        byName[folded] = byName[folded] ?? register.id
      }
      if let file = settings.registers[register.id]?.file { byFile[Self.normalized(file)] = register.id }
    }
  }

  var declaredFiles: [(String, ID<RegisterDeclaration>)] {
    byFile.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// A file may say its year or period, or be one of several: `afspraken-2025`, `afspraken 2026-Q1`, `afspraken (1)`.
  func register(of path: String) -> ID<RegisterDeclaration>? {
    if let declared = byFile[Self.normalized(path)] { return declared }
    let stem = FileNamePeriod.stem(of: path)
    if let id = byName[FoldedText(stem)] { return id }
    var words = FoldedText(stem).text.split(separator: " ")
    while let last = words.last, last.contains(where: \.isNumber), last.count <= 7 { words.removeLast() }
    return byName[FoldedText(words.joined(separator: " "))]
  }

  func suggestion(for path: String) -> String? {
    SpellingSuggestion.nearest(to: FoldedText(FileNamePeriod.stem(of: path)).text, among: byName.keys.map(\.text).sorted())
  }

  static func normalized(_ path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }
}

extension DiagnosticCode {
  static let unknownRegister = DiagnosticCode("B4001", "unknown-register")
  static let missingRegisterFile = DiagnosticCode("B4002", "missing-register-file")
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
            nl: "noem het bestand naar het register, of zeg in balans.yaml onder 'registers' welk register het is ('file')",
            en: "name the file after the register, or say in balans.yaml under 'registers' which register it is ('file')"
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
}
