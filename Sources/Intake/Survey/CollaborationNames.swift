// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Which collaboration a name stands for.
///
/// The settings may list them; else the files name them.
struct CollaborationNames {
  /// The one collaboration of a dossier that names none.
  static let unnamed = Collaboration(id: "samenwerking", title: "Samenwerking")

  private let listed: [Collaboration]
  private var byName: [FoldedText: ID<Collaboration>] = [:]
  /// Spellings that were looked up before.
  private var byText: [String: ID<Collaboration>] = [:]
  /// How often each title was written, by id; only of collaborations that the settings do not list.
  private var titles: [ID<Collaboration>: [String: Int]] = [:]
  private var firstSeen: [ID<Collaboration>: SourceLocation] = [:]
  private var usesUnnamed = false
  /// Whether there were more names than a dossier has collaborations; then none of them is to be trusted.
  private(set) var hasTooMany = false

  init(_ settings: DossierSettings) {
    listed = settings.collaborations
    for collaboration in listed {
      byName[FoldedText(collaboration.id.rawValue)] = collaboration.id
      byName[FoldedText(collaboration.title)] = byName[FoldedText(collaboration.title)] ?? collaboration.id
    }
  }

  /// The collaboration of answers that do not say which; `nil` when there are several in the settings.
  mutating func ofAnswersWithoutName() -> ID<Collaboration>? {
    if let only = listed.first { return listed.count == 1 ? only.id : nil }
    usesUnnamed = true
    return Self.unnamed.id
  }

  /// The collaboration of a register that does not say which; `nil` when there are several, in the settings or in the answers.
  mutating func ofRegisterWithoutName() -> ID<Collaboration>? {
    let known = all
    if let only = known.first { return known.count == 1 ? only.id : nil }
    return ofAnswersWithoutName()
  }

  /// The collaboration that a cell names; `nil` with a finding when it is none of those in the settings.
  mutating func read(_ text: String, at location: @autoclosure () -> SourceLocation, log: inout DiagnosticLog) -> ID<Collaboration>? {
    if text.isEmpty {
      if listed.count == 1 { return listed[0].id }
      log.add(.emptyCollaboration(at: location()))
      return nil
    }
    guard text.utf8.count <= InputLimits.charactersPerName || text.count <= InputLimits.charactersPerName else {
      log.add(.longName(at: location()))
      return nil
    }
    guard !hasTooMany else { return nil }
    let known = byText[text] ?? byName[FoldedText(text)]
    guard let id = known ?? (listed.isEmpty ? ID(Slug.make(of: text)) : nil) else {
      let place = location()
      log.add(.unknownCollaboration, .error, in: place.file) { .unknownCollaboration(at: place, suggestion: suggestion(for: text)) }
      return nil
    }
    guard listed.isEmpty else {
      byText[text] = id
      return id
    }
    guard titles[id] != nil || titles.count < InputLimits.collaborations else {
      hasTooMany = true
      log.add(.tooManyNames(at: location(), most: InputLimits.collaborations, ofPartners: false))
      return nil
    }
    byText[text] = id
    titles[id, default: [:]][text, default: 0] += 1
    if firstSeen[id] == nil { firstSeen[id] = location() }
    return id
  }

  /// Counts a name that was read before once more for so many cells.
  mutating func note(_ text: String, _ id: ID<Collaboration>, times count: Int) {
    guard listed.isEmpty, count > 0 else { return }
    titles[id, default: [:]][text, default: 0] += count
  }

  private func suggestion(for text: String) -> String? {
    let titled = SpellingSuggestion.nearest(to: text, among: listed.map(\.title).sorted())
    return titled ?? SpellingSuggestion.nearest(to: text, among: listed.map(\.id.rawValue).sorted())
  }

  /// All collaborations, by id.
  ///
  /// A title that was written in several ways is given as most wrote it.
  var all: [Collaboration] {
    var found = titles.map { id, counts in Collaboration(id: id, title: MostWritten.of(counts)) }
    if usesUnnamed, titles[Self.unnamed.id] == nil { found.append(Self.unnamed) }
    return (listed + found).sorted { $0.id < $1.id }
  }

  /// Reports names that the settings do not list and that look like one another.
  func reportLookalikes(log: inout DiagnosticLog) {
    let names = titles.map { id, counts in
      Lookalikes.Name(text: MostWritten.of(counts), count: counts.values.reduce(0, +), location: firstSeen[id])
    }
    for pair in Lookalikes.find(in: names) {
      guard let location = pair.rarer.location else { continue }
      log.add(.similarCollaboration(at: location, name: Quoted.heading(pair.rarer.text), other: Quoted.heading(pair.other.text)))
    }
  }
}

/// The spelling that most people used; of equally frequent ones the first in order of spelling, so that the order of rows is of no matter.
enum MostWritten {
  static func of(_ counts: [String: Int]) -> String {
    counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
  }
}

extension DiagnosticCode {
  static let emptyCollaboration = DiagnosticCode("B3201", "empty-collaboration")
  static let unknownCollaboration = DiagnosticCode("B3202", "unknown-collaboration")
  static let similarCollaboration = DiagnosticCode("B3203", "similar-collaboration")
  static let noCollaboration = DiagnosticCode("B3204", "no-collaboration")
}

extension Diagnostic {
  fileprivate static func emptyCollaboration(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .emptyCollaboration, .error,
      LocalizedText(
        nl: "hier ontbreekt de samenwerking; de rij is overgeslagen",
        en: "the collaboration is missing here; the row was left out"
      ),
      at: location
    )
  }

  fileprivate static func unknownCollaboration(at location: SourceLocation, suggestion: String?) -> Diagnostic {
    Diagnostic(
      .unknownCollaboration, .error,
      LocalizedText(
        nl: "deze samenwerking staat niet in balans.yaml; de rij is overgeslagen",
        en: "this collaboration is not in balans.yaml; the row was left out"
      ),
      at: location, fixIt: suggestion.map { .didYouMean($0) }
    )
  }

  fileprivate static func similarCollaboration(at location: SourceLocation, name: String, other: String) -> Diagnostic {
    Diagnostic(
      .similarCollaboration, .warning,
      LocalizedText(
        nl: "samenwerking '\(name)' lijkt op '\(other)'; ze zijn als twee gelezen",
        en: "collaboration '\(name)' looks like '\(other)'; they were read as two"
      ),
      at: location, fixIt: .didYouMean(other)
    )
  }

  /// Rows that could be about any of several collaborations.
  static func noCollaboration(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .noCollaboration, .error,
      LocalizedText(
        nl: "het dossier heeft meer dan één samenwerking, maar dit bestand zegt niet over welke het gaat; het is niet gelezen",
        en: "the dossier has several collaborations, but this file does not say which it is about; it was not read"
      ),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "voeg een kolom 'Samenwerking' toe", en: "add a column 'Collaboration'"))
    )
  }
}
