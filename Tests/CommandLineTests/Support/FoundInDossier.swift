// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport

/// What `balans check --format json` says.
struct FoundInDossier: Decodable {
  struct Finding: Decodable {
    var code: String
    var name: String
    var severity: String
    var message: String
    var file: String?
    var line: Int?
    var column: Int?
    var notes: [String]
    var mend: String?
    var replacement: String?

    /// `file:line:column severity code`.
    var summary: String {
      let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
      return "\(place) \(severity) \(code)"
    }
  }

  var format: Int
  var findings: [Finding]

  /// Checks the dossier in a folder.
  static func check(_ folder: TemporaryFolder) throws -> (found: FoundInDossier, run: ProgramRun) {
    let run = try BuiltProgram.run("check", "dossier", "--format", "json", in: folder.url)
    var found = try JSONDecoder().decode(FoundInDossier.self, from: Data(run.output.utf8))
    // How a table was read is said of every table: only the tests of that note ask for it.
    // The example does not keep a column that a fact without a norm needs, which is a note.
    found.findings.removeAll { $0.name == "table-reading" || ($0.name == "column-not-kept" && $0.severity == "note") }
    return (found, run)
  }

  /// The findings that are errors or warnings, one line each.
  var summaries: [String] {
    findings.filter { $0.severity != "note" }.map(\.summary)
  }
}
