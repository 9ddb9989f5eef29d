// SPDX-License-Identifier: EUPL-1.2

/// The findings of a run, in the order of the files, with a limit per kind and file so that one mistake in every row does not bury the rest.
public struct DiagnosticLog: Sendable {
  /// How many findings of one kind are kept per file; the others are counted.
  public static let limitPerCodeAndFile = 20
  /// How many of one kind are kept of all files together: a folder of thousands of files can have the same mistake in each.
  public static let limitPerCode = 300

  private struct Kind: Hashable {
    var code: DiagnosticCode
    var file: String
    var severity: Diagnostic.Severity
  }

  private var kept: [Diagnostic] = []
  private var counts: [Kind: Int] = [:]
  private var keptCounts: [Kind: Int] = [:]
  private var keptPerCode: [DiagnosticCode: Int] = [:]

  /// Makes an empty log.
  public init() {}

  /// Adds a finding.
  public mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic, times: 1)
  }

  /// Adds a finding of a kind in a file, which is made only when it is kept: of a mistake in every row of a million all but some are counted.
  public mutating func add(_ code: DiagnosticCode, _ severity: Diagnostic.Severity, in file: String, _ make: () -> Diagnostic) {
    let kind = Kind(code: code, file: file, severity: severity)
    if counts[kind, default: 0] >= Self.limitPerCodeAndFile {
      counts[kind, default: 0] += 1
    } else {
      add(make())
    }
  }

  /// Adds the findings of another log.
  public mutating func add(contentsOf other: DiagnosticLog) {
    var rest = other.counts
    for diagnostic in other.kept {
      let kind = Self.kind(of: diagnostic)
      rest[kind, default: 1] -= 1
      add(diagnostic)
    }
    for (kind, count) in rest where count > 0 {
      counts[kind, default: 0] += count
    }
  }

  /// Whether any finding is an error.
  public var hasErrors: Bool { count(of: .error) > 0 }

  /// How many findings there are of a severity, those beyond the limit included.
  public func count(of severity: Diagnostic.Severity) -> Int {
    counts.reduce(0) { $1.key.severity == severity ? $0 + $1.value : $0 }
  }

  /// The kept findings ordered by file, line, column and code, each kind in a file followed by a note on how many more there are.
  public var diagnostics: [Diagnostic] {
    let sorted = kept.sorted(by: Self.precedes)
    return sorted + overflow
  }

  private var overflow: [Diagnostic] {
    let over = counts.filter { $0.value > keptCounts[$0.key] ?? 0 }
    let inFiles = over.filter { keptCounts[$0.key] != nil }.sorted { ($0.key.file, $0.key.code.number) < ($1.key.file, $1.key.code.number) }
    return inFiles.map { kind, count in
      let more = count - (keptCounts[kind] ?? 0)
      return Diagnostic(
        kind.code, .note,
        LocalizedText(nl: "en nog \(more) keer hetzelfde in dit bestand", en: "and \(more) more of the same in this file"),
        at: kind.file.isEmpty ? nil : SourceLocation(file: kind.file)
      )
    } + inOtherFiles(over.filter { keptCounts[$0.key] == nil })
  }

  private func inOtherFiles(_ kinds: [Kind: Int]) -> [Diagnostic] {
    let codes = Dictionary(grouping: kinds, by: \.key.code).sorted { $0.key.number < $1.key.number }
    return codes.map { code, kinds in
      let (more, files) = (kinds.reduce(0) { $0 + $1.value }, kinds.count)
      return Diagnostic(
        code, .note,
        LocalizedText(
          nl: "en nog \(more) keer hetzelfde in \(files == 1 ? "een ander bestand" : "\(files) andere bestanden")",
          en: "and \(more) more of the same in \(files == 1 ? "another file" : "\(files) other files")"))
    }
  }

  private mutating func add(_ diagnostic: Diagnostic, times: Int) {
    let kind = Self.kind(of: diagnostic)
    counts[kind, default: 0] += times
    guard counts[kind, default: 0] <= Self.limitPerCodeAndFile, keptPerCode[kind.code, default: 0] < Self.limitPerCode else { return }
    keptCounts[kind, default: 0] += 1
    keptPerCode[kind.code, default: 0] += 1
    kept.append(diagnostic)
  }

  private static func kind(of diagnostic: Diagnostic) -> Kind {
    Kind(code: diagnostic.code, file: diagnostic.location?.file ?? "", severity: diagnostic.severity)
  }

  private static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let (a, b) = (left.location, right.location)
    return (a?.file ?? "", a?.sheet ?? "", a?.line ?? 0, a?.column ?? 0, left.code.number, left.message.text(in: .nl))
      < (b?.file ?? "", b?.sheet ?? "", b?.line ?? 0, b?.column ?? 0, right.code.number, right.message.text(in: .nl))
  }
}
