// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Findings as text for a terminal: `file:line:column: error: what is wrong [code name]`, the line it is about, and how to mend it.
public struct FindingsText: Sendable {
  /// The language of the messages.
  public var language: Language
  /// Whether to colour with terminal escapes.
  public var isColoured: Bool
  /// The texts of files that may be quoted: settings, normenkaders and templates, never answers or registers.
  private let quotable: [String: String]

  /// Makes a rendering; `quotable` has the texts of files that may be quoted, by path.
  public init(language: Language, isColoured: Bool = false, quotable: [String: String] = [:]) {
    self.language = language
    self.isColoured = isColoured
    self.quotable = quotable
  }

  /// All findings of a log, one after the other.
  public func render(_ log: DiagnosticLog, least severity: Diagnostic.Severity = .note) -> String {
    let shown = log.diagnostics.filter { $0.severity >= severity }
    let files = Set(shown.compactMap(\.location?.file))
    let lines = quotable.filter { files.contains($0.key) }.mapValues(Self.lines)
    return shown.map { render($0, quoting: lines) }.joined()
  }

  /// By scalars: to Swift a carriage return and a line feed are one character, which is not the line feed.
  private static func lines(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(String.UnicodeScalarView(line.last == "\r" ? line.dropLast() : line))
    }
  }

  private func render(_ diagnostic: Diagnostic, quoting lines: [String: [String]]) -> String {
    var text = "\(place(of: diagnostic))\(severity(diagnostic.severity)): \(printable(diagnostic.message)) [\(code(diagnostic))]\n"
    text += excerpt(at: diagnostic.location, of: lines)
    for note in diagnostic.notes { text += "    \(printable(note))\n" }
    if let fixIt = diagnostic.fixIt { text += "    → \(printable(fixIt.message))\n" }
    return text
  }

  private func code(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.code.number) \(diagnostic.code.name)"
  }

  private func place(of diagnostic: Diagnostic) -> String {
    guard let location = diagnostic.location else { return "" }
    if let cell = location.cell { return "\(Self.printable(location.file)):\(Self.printable(cell)): " }
    let numbers = [location.line, location.column].compactMap { $0.map(String.init) }
    return ([Self.printable(location.file)] + numbers).joined(separator: ":") + ": "
  }

  private func severity(_ severity: Diagnostic.Severity) -> String {
    let word =
      switch (severity, language) {
      case (.error, .nl): "fout"
      case (.warning, .nl): "let op"
      case (.note, .nl): "ter informatie"
      default: severity.rawValue
      }
    guard isColoured else { return word }
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(colour)m\(word)\u{1B}[0m"
  }

  private func excerpt(at location: SourceLocation?, of files: [String: [String]]) -> String {
    guard let location, let line = location.line, let lines = files[location.file], lines.indices.contains(line - 1) else { return "" }
    let number = String(line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    let shown = Self.window(of: lines[line - 1], around: location.column ?? 1)
    var text = "\(margin)\(number) | \(Self.printable(shown.text))\n"
    if let column = location.column {
      let first = max(0, column - 1 - shown.skipped)
      let before = Self.printable(String(String.UnicodeScalarView(shown.text.unicodeScalars.prefix(first)))).unicodeScalars.count
      let length = min(location.length, max(1, shown.text.unicodeScalars.count - first))
      text += "      | " + String(repeating: " ", count: before) + String(repeating: "^", count: length) + "\n"
    }
    return text
  }

  /// A line as far as it fits on a terminal: from its start, or around a column that would fall off.
  ///
  /// `skipped` is how far the text has moved.
  private static func window(of line: String, around column: Int) -> (text: String, skipped: Int) {
    let longest = 140
    let first = column <= longest - 20 ? 0 : column - longest / 2
    let rest = line.unicodeScalars.dropFirst(first)
    let shown = rest.prefix(longest)
    let text = String(String.UnicodeScalarView(shown)) + (shown.endIndex < rest.endIndex ? "…" : "")
    return first == 0 ? (text, 0) : ("…" + text, first - 1)
  }

  private func printable(_ text: LocalizedText) -> String {
    Self.printable(text.text(in: language))
  }

  /// Control characters and hidden ones, which could fake other lines on a terminal, are shown: as a mark and as their code.
  static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in VisibleText.shown(text).unicodeScalars {
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
