// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Reads `balans.yaml`, the settings of a dossier, in the format that `docs/settings.md` describes.
public enum SettingsReader {
  /// The settings in a text, or `nil` when they have an error; every finding is added to the log, as many as there are.
  ///
  /// Statements, registers and columns are not looked up here, because the settings say which normenkader knows them: see `check`.
  public static func read(_ text: String, file: String, log: inout DiagnosticLog) -> DossierSettings? {
    var findings = DiagnosticLog()
    defer { log.add(contentsOf: findings) }
    guard let root = YAMLDocument.read(text, file: file, log: &findings) else { return nil }
    let reading = SettingsReading()
    let settings = reading.settings(root)
    findings.add(contentsOf: reading.yaml.log)
    return findings.hasErrors ? nil : settings
  }

  /// Reports what the settings refer to and the normenkader does not have.
  ///
  /// - Parameters:
  ///   - settings: The settings that `read` gave for the same text.
  ///   - normenkader: The normenkader that the settings name.
  ///   - text: The text of the settings, for the places of the findings.
  ///   - file: Its path, as the user knows it.
  ///   - log: Gets the findings.
  public static func check(
    _ settings: DossierSettings, against normenkader: Normenkader, text: String, file: String, log: inout DiagnosticLog
  ) {
    var known = DiagnosticLog()
    guard let root = YAMLDocument.read(text, file: file, log: &known) else { return }
    var check = SettingsCheck(normenkader: normenkader)
    check.run(on: root, settings)
    check.findings.forEach { log.add($0) }
  }
}
