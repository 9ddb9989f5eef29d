// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Checks that what the settings name exists in the normenkader: statements, registers and their columns.
enum SettingsCheck {
  /// Reports every name in the settings that the normenkader does not have.
  static func report(_ settings: DossierSettings, against normenkader: Normenkader, log: inout DiagnosticLog) {
    let location = settings.normenkaderLocation.map { SourceLocation(file: $0.file) }
    let statements = normenkader.statements.map(\.id.rawValue).sorted()
    for (heading, role) in settings.columns.sorted(by: { $0.key < $1.key }) {
      guard case .statement(let id) = role, normenkader.statement(id) == nil else { continue }
      log.add(.unknownTarget(id.rawValue, of: heading, among: statements, at: location))
    }
    for (id, register) in settings.registers.sorted(by: { $0.key < $1.key }) {
      guard let declaration = normenkader.register(id) else {
        log.add(.unknownTarget(id.rawValue, of: "registers", among: normenkader.registers.map(\.id.rawValue).sorted(), at: location))
        continue
      }
      let columns = declaration.columns.map(\.id.rawValue).sorted()
      for (heading, column) in register.columns.sorted(by: { $0.key < $1.key }) where declaration.index(of: column) == nil {
        log.add(.unknownTarget(column.rawValue, of: heading, among: columns, at: location))
      }
    }
  }
}

extension DiagnosticCode {
  static let unknownTarget = DiagnosticCode("B1108", "unknown-setting-target")
}

extension Diagnostic {
  fileprivate static func unknownTarget(_ name: String, of key: String, among known: [String], at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .unknownTarget, .error,
      LocalizedText(
        nl: "'\(name)' in de instellingen (bij '\(key)') bestaat niet in het normenkader",
        en: "'\(name)' in the settings (at '\(key)') does not exist in the normenkader"
      ),
      at: location,
      fixIt: SpellingSuggestion.nearest(to: name, among: known).map { .didYouMean($0) }
    )
  }
}
