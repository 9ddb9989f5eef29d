// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Reads a normenkader, in the format that `docs/normenkader.md` describes.
public enum NormenkaderReader {
  /// The normenkader in a text, or `nil` when it has an error; every finding is added to the log, as many as there are.
  ///
  /// What it extends is found on the shelf.
  public static func read(_ text: String, file: String, shelf: NormenkaderShelf = .empty, log: inout DiagnosticLog) -> Normenkader? {
    var findings = DiagnosticLog()
    defer { log.add(contentsOf: findings) }
    let reading = NormenkaderReading()
    let chain = NormenkaderChain(shelf: shelf, yaml: reading.yaml)
    let root = chain.tree(NormenkaderShelf.Volume(path: file, text: text), log: &findings)
    let normenkader = root.flatMap(reading.normenkader)
    findings.add(contentsOf: reading.yaml.log)
    return findings.hasErrors ? nil : normenkader
  }
}
