// SPDX-License-Identifier: EUPL-1.2
public import Archive
public import HealthModel
import Reporting

/// How `balans archive list` and `export` write.
public enum ArchiveFormatName: String, Sendable, CaseIterable {
  /// A table for a terminal.
  case text
  /// An object for other programs.
  case json
  /// A row per figure.
  case csv
}

/// Writes what is in an archive.
public enum ArchiveListing {
  private struct Edition: Encodable {
    var collaboration: String
    var title: String
    var period: String
    var edition: Int
    var normenkader: String
    var version: String
    var fingerprint: String
    var respondents: Int?
    var advice: String
    var program: String

    init(_ edition: ArchivedEdition) {
      (collaboration, title, period) = (edition.collaboration.id.rawValue, edition.collaboration.title, edition.period.description)
      (self.edition, normenkader, version) = (edition.number, edition.normenkader, edition.version)
      (fingerprint, respondents, advice) = (edition.fingerprint, edition.respondents, edition.advice)
      program = edition.programVersion
    }
  }

  private struct List: Encodable {
    var format = 1
    var editions: [Edition]
  }

  private struct Export: Encodable {
    struct Kept: Encodable {
      var edition: Edition
      var sources: [Source]
      var figures: [Figure]
    }
    struct Source: Encodable {
      var path: String
      var fingerprint: String
    }
    struct Figure: Encodable {
      var kind: String
      var key: String
      var name: String
      var number: Double?
      var text: String?
    }

    var format = 1
    var note: String
    var editions: [Kept]
  }

  /// The editions as JSON.
  public static func json(_ editions: [ArchivedEdition]) throws -> String {
    try encode(List(editions: editions.map(Edition.init)))
  }

  /// The editions as a table.
  public static func text(_ editions: [ArchivedEdition], language: Language) -> String {
    let isDutch = language == .nl
    guard !editions.isEmpty else { return isDutch ? "Het archief is leeg.\n" : "The archive is empty.\n" }
    let head =
      isDutch
      ? ["samenwerking", "periode", "uitgave", "normenkader", "antwoorden", "advies"]
      : ["collaboration", "period", "edition", "normenkader", "respondents", "advice"]
    let rows = editions.map { edition in
      [
        edition.collaboration.id.rawValue, edition.period.description, "\(edition.number)",
        "\(edition.normenkader) \(edition.version) (\(edition.fingerprint.prefix(8)))", edition.respondents.map { "\($0)" } ?? "-", edition.advice,
      ].map(FindingsText.printable)
    }
    let widths = head.indices.map { place in ([head] + rows).map { $0[place].count }.max() ?? 0 }
    return ([head] + rows).map { row in
      let cells = zip(row, widths).dropLast().map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
      return (cells + row.suffix(1)).joined(separator: "  ") + "\n"
    }.joined()
  }

  /// Everything that is kept of editions as JSON.
  public static func export(_ editions: [ArchivedEdition], _ periods: [ArchivedPeriod], note: String) throws -> String {
    let kept = zip(editions, periods).map { edition, period in
      Export.Kept(
        edition: Edition(edition), sources: period.origin.sources.map { Export.Source(path: $0.path, fingerprint: $0.fingerprint) },
        figures: period.figures.filter { !$0.text.isEmpty }.map { figure in
          let number = figure.number.flatMap { $0.isFinite ? $0 : nil }
          return Export.Figure(kind: figure.kind, key: figure.key, name: figure.name, number: number, text: number == nil ? figure.text : nil)
        })
    }
    return try encode(Export(note: note, editions: kept))
  }

  /// Everything that is kept of editions, a figure a row.
  public static func csv(_ editions: [ArchivedEdition], _ periods: [ArchivedPeriod]) -> String {
    var text = "collaboration,period,edition,normenkader,version,kind,key,name,value\n"
    for (edition, period) in zip(editions, periods) {
      let start = [
        edition.collaboration.id.rawValue, edition.period.description, "\(edition.number)", edition.normenkader, edition.version,
      ].map(field)
      for figure in period.figures where !figure.text.isEmpty {
        text += (start + [figure.kind, figure.key, figure.name, figure.text].map(field)).joined(separator: ",") + "\n"
      }
    }
    return text
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func encode(_ value: some Encodable) throws -> String {
    return try JSONText.of(value)
  }
}
