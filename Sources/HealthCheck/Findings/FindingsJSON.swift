// SPDX-License-Identifier: EUPL-1.2
public import HealthModel
import Reporting

/// Findings as JSON for other programs.
///
/// The form is `{"format": 1, "findings": [...]}`. The keys are a contract.
public enum FindingsJSON {
  private struct Document: Encodable {
    var format = 1
    var findings: [Finding]
  }

  private struct Finding: Encodable {
    var code: String
    var name: String
    var severity: String
    var message: String
    var file: String?
    var line: Int?
    var column: Int?
    /// The cell or row of a workbook, such as `Blad1!C4`.
    var cell: String?
    var notes: [String]
    var mend: String?
    var replacement: String?
  }

  /// All findings of a log.
  public static func render(_ log: DiagnosticLog, language: Language) throws -> String {
    let findings = log.diagnostics.map { diagnostic in
      Finding(
        code: diagnostic.code.number, name: diagnostic.code.name, severity: diagnostic.severity.rawValue,
        message: diagnostic.message.text(in: language), file: diagnostic.location?.file, line: diagnostic.location?.line,
        column: diagnostic.location?.column, cell: diagnostic.location?.cell, notes: diagnostic.notes.map { $0.text(in: language) },
        mend: diagnostic.fixIt?.message.text(in: language), replacement: diagnostic.fixIt?.replacement)
    }
    return try JSONText.of(Document(findings: findings))
  }
}
