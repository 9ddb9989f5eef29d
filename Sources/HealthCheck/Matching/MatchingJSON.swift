// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Intake
import Reporting

/// A matching as JSON for other programs.
///
/// The form is `{"format": 1, "files": [...], "proposals": [...]}`. The keys are a contract.
public enum MatchingJSON {
  private struct Document: Encodable {
    var format = 1
    var files: [File]
    /// What can be put under `columns` in `balans.yaml`.
    var proposals: [Proposal]
  }

  private struct File: Encodable {
    var file: String
    var sheet: String?
    var tool: String
    var headingRows: Int
    var responses: Int
    var columns: [Column]
  }

  private struct Column: Encodable {
    var number: Int
    var heading: String
    var meaning: String?
    var by: String
    var suggestion: String?
  }

  private struct Proposal: Encodable {
    var heading: String
    var meaning: String
    var isGuess: Bool
  }

  /// All files of a matching.
  public static func render(_ matching: Matching) throws -> String {
    let files = matching.files.map { file in
      File(
        file: file.file, sheet: file.sheet, tool: file.toolWord, headingRows: file.headingRows, responses: file.responses,
        columns: file.columns.map { column in
          Column(
            number: column.number, heading: column.heading.contains("@") ? "…@…" : column.heading, meaning: column.role?.word,
            by: column.by.rawValue, suggestion: column.suggestion?.word)
        })
    }
    let proposals = matching.proposals.map { Proposal(heading: $0.heading, meaning: $0.meaning, isGuess: $0.isGuess) }
    return try JSONText.of(Document(files: files, proposals: proposals))
  }
}
