// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Adds lines to `balans.yaml` without touching anything else: comments, order and spaces stay.
public enum SettingsWriter {
  /// The text with lines added under `columns`; `nil` when it cannot be done without changing what the rest means.
  ///
  /// A guess becomes a line that does nothing, for a person to look at.
  public static func adding(_ proposals: [ColumnProposal], to text: String, file: String) -> String? {
    var log = DiagnosticLog()
    guard let former = SettingsReader.read(text, file: file, log: &log), let root = YAMLDocument.read(text, file: file, log: &log) else {
      return nil
    }
    let new = proposals.filter { former.columns[$0.heading] == nil }
    guard let changed = insert(new, into: text, root), let settings = SettingsReader.read(changed, file: file, log: &log) else { return nil }
    var expected = former
    for proposal in new where !proposal.isGuess {
      expected.columns[proposal.heading] = DossierSettings.ColumnRole.named[proposal.meaning] ?? .statement(ID(proposal.meaning))
    }
    return isSame(settings, expected) ? changed : nil
  }

  /// The lines for `columns`, as they stand in a file.
  public static func lines(_ proposals: [ColumnProposal], indent: String = "  ") -> [String] {
    proposals.map { proposal in
      indent + (proposal.isGuess ? "# " : "") + quoted(proposal.heading) + ": " + plain(proposal.meaning) + (proposal.isGuess ? "  # ?" : "")
    }
  }

  private static func insert(_ proposals: [ColumnProposal], into text: String, _ root: YAMLNode) -> String? {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    let end = lines.first?.utf8.last == UInt8(ascii: "\r") ? "\r" : ""
    guard let entry = root.entries?.first(where: { $0.key == "columns" }) else {
      if lines.last?.isEmpty == true { lines.removeLast() }
      lines += ["columns:\(end)"] + self.lines(proposals).map { $0 + end } + [""]
      return lines.joined(separator: "\n")
    }
    guard let keyLine = entry.keyLocation.line, keyLine <= lines.count else { return nil }
    if let line = entry.value.location.line, let column = entry.value.location.column, line <= lines.count,
      character(column, of: lines[line - 1]) == "{"
    {
      return flow(proposals, &lines, line: line, column: column, end: end)
    }
    var after = keyLine
    var indent = String(repeating: " ", count: (entry.keyLocation.column ?? 1) + 1)
    if let last = entry.value.entries?.last {
      guard let line = last.value.location.line, line <= lines.count, let column = last.keyLocation.column else { return nil }
      after = line
      indent = String(repeating: " ", count: column - 1)
    }
    if after == lines.count { lines.append("") }
    lines.insert(contentsOf: self.lines(proposals, indent: indent).map { $0 + end }, at: after)
    return lines.joined(separator: "\n")
  }

  /// Adds to a map in braces: guesses have no place there.
  private static func flow(_ proposals: [ColumnProposal], _ lines: inout [String], line: Int, column: Int, end: String) -> String? {
    let items = self.lines(proposals.filter { !$0.isGuess }, indent: "  ").map { $0 + "," + end }
    guard !items.isEmpty else { return lines.joined(separator: "\n") }
    let scalars = Array(lines[line - 1].unicodeScalars)
    let before = String(String.UnicodeScalarView(scalars[..<column]))
    let after = String(String.UnicodeScalarView(scalars[column...]))
    lines.replaceSubrange(line - 1..<line, with: [before + end] + items + ["  " + after])
    return lines.joined(separator: "\n")
  }

  private static func character(_ column: Int, of line: String) -> Unicode.Scalar? {
    let scalars = Array(line.unicodeScalars)
    return scalars.indices.contains(column - 1) ? scalars[column - 1] : nil
  }

  /// An id needs quotes where YAML would take it for something else.
  private static func plain(_ word: String) -> String {
    let isPlain = word.first?.isLetter == true && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    let isOther = ["yes", "no", "true", "false", "on", "off", "null", "y", "n"].contains(word.lowercased())
    return isPlain && !isOther ? word : quoted(word)
  }

  /// A text in double quotes, on one line.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || [0x2028, 0x2029, 0xFEFF].contains(scalar.value):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Whether two settings say the same, as far as lines at the wrong place could have changed them.
  private static func isSame(_ left: DossierSettings, _ right: DossierSettings) -> Bool {
    left.columns == right.columns && left.labels == right.labels && left.partnerAliases == right.partnerAliases
      && left.normenkader == right.normenkader && left.registers == right.registers && left.collaborations == right.collaborations
      && left.survey == right.survey && left.surveyOfFile == right.surveyOfFile && left.responses == right.responses
      && left.partnerDomains == right.partnerDomains && left.tables == right.tables && left.archive == right.archive
      && left.minimumGroup == right.minimumGroup && left.language == right.language && left.tokenList == right.tokenList
  }
}
