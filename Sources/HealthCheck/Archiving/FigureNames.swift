// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Names figures of the archive for people: each thing once, with its word, a few of them.
struct FigureNames {
  private static let most = 5
  private static let words: [String: (nl: String, en: String)] = [
    "edition": ("respons, totaal of advies", "response, total or advice"), "scale": ("beleving", "perception"),
    "statement": ("stelling", "statement"), "dimension": ("thema", "theme"), "fact": ("feit", "fact"), "signal": ("signaal", "signal"),
    "split": ("splitsing van de verandering", "split of the change"), "link": ("koppeling", "link"), "partner_mean": ("partners", "partners"),
    "correlation": ("samenhang", "correlations"),
  ]
  /// In this order: what a reader of the report knows first.
  private static let order = ["edition", "dimension", "fact", "signal", "statement", "scale", "split", "link", "partner_mean", "correlation"]

  private let things: [(kind: String, id: String)]

  /// Takes the full names of figures: the table, what names the row, the column.
  init(_ titles: [String]) {
    var things: [(kind: String, id: String)] = []
    for kind in Self.order {
      for title in titles {
        let words = title.split(separator: " ").map(String.init)
        guard words.first == kind else { continue }
        let id = Self.id(of: kind, words)
        if !things.contains(where: { $0 == (kind, id) }) { things.append((kind, id)) }
      }
    }
    self.things = things
  }

  private static func id(of kind: String, _ words: [String]) -> String {
    switch kind {
    case "edition", "correlation", "partner_mean": ""
    case "scale": words.count > 3 ? words[3] : ""
    default: words.count > 1 ? words[1] : ""
    }
  }

  /// The names in a language.
  func text(in language: Language) -> String {
    let shown = things.prefix(Self.most).map { thing in
      let word = Self.words[thing.kind].map { language == .nl ? $0.nl : $0.en } ?? thing.kind
      return thing.id.isEmpty ? word : "\(word) \(thing.id)"
    }
    let rest = things.count - shown.count
    let more = rest > 0 ? [language == .nl ? "en nog \(rest)" : "and \(rest) more"] : []
    return (shown + more).joined(separator: ", ")
  }
}
