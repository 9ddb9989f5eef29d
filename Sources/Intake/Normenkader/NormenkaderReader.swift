// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Reads a normenkader, in the format that `docs/normenkader.md` describes.
public enum NormenkaderReader {
  /// The normenkader in a text, or `nil` when it has an error; every finding is added to the log, as many as there are.
  public static func read(_ text: String, file: String, log: inout DiagnosticLog) -> Normenkader? {
    var findings = DiagnosticLog()
    defer { log.add(contentsOf: findings) }
    guard let root = YAMLDocument.read(text, file: file, log: &findings) else { return nil }
    let reading = NormenkaderReading()
    let normenkader = reading.normenkader(root)
    findings.add(contentsOf: reading.yaml.log)
    return findings.hasErrors ? nil : normenkader
  }
}
