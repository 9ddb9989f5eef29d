// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// What was found while reading, as a report tells it: to be weighed, not to be mended.
///
/// The same message about several rows of a file is one line with a count. Rows are not named, because together with the name of a partner they
/// would point at a respondent, and names of partners and collaborations are left out for that reason too: `balans check` tells both.
enum FindingLines {
  /// A message about a file and how often it was given.
  struct Line: Hashable {
    var text: String
    var file: String?
    var count: Int
  }

  /// The lines, by gravity, then file and text, so that they do not depend on the order of rows.
  static func lines(of findings: [Diagnostic], _ wording: Wording) -> [Line] {
    var counts: [Key: Int] = [:]
    // Thousands of files give thousands of findings in few words.
    var (files, sentences): ([String: String], [String: String]) = ([:], [:])
    for finding in findings { counts[Key(finding, wording, &files, &sentences), default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { Line(text: $0.key.text, file: $0.key.file.isEmpty ? nil : $0.key.file, count: $0.value) }
  }

  private struct Key: Hashable, Comparable {
    var severity: Diagnostic.Severity
    var file: String
    var text: String

    init(_ finding: Diagnostic, _ wording: Wording, _ files: inout [String: String], _ sentences: inout [String: String]) {
      severity = finding.severity
      file = finding.location.map { Self.once($0.file, in: &files, FreeText.line) } ?? ""
      // B32 is the family of findings about names.
      let isAboutNames = finding.code.number.hasPrefix("B32")
      let words = isAboutNames ? wording.phrases("findings.names") : wording.text(finding.message)
      text = Self.once(words, in: &sentences, wording.sentence)
    }

    private static func once(_ text: String, in made: inout [String: String], _ make: (String) -> String) -> String {
      if let known = made[text] { return known }
      let new = make(text)
      made[text] = new
      return new
    }

    static func < (left: Key, right: Key) -> Bool {
      if left.severity != right.severity { return right.severity < left.severity }
      return (left.file, left.text) < (right.file, right.text)
    }
  }
}
