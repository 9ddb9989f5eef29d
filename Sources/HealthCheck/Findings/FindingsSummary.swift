// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// One sentence on how many findings there are.
public enum FindingsSummary {
  /// Says how many there are, such as "2 fouten, 1 waarschuwing".
  public static func sentence(_ log: DiagnosticLog, language: Language) -> String {
    let errors = log.count(of: .error)
    let warnings = log.count(of: .warning)
    if language == .nl {
      if errors + warnings == 0 { return "Geen fouten gevonden." }
      return "\(errors) \(errors == 1 ? "fout" : "fouten"), \(warnings) \(warnings == 1 ? "waarschuwing" : "waarschuwingen")."
    }
    if errors + warnings == 0 { return "No errors found." }
    return "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")."
  }
}
