// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The partners that the files name: one name per organisation, and where each was first seen.
struct PartnerNames {
  /// The partner of everyone in a file that names no partners.
  static let everyone = Partner(name: "Alle respondenten")

  /// A partner within a collaboration.
  struct Membership: Hashable {
    var collaboration: ID<Collaboration>
    var partner: ID<Partner>
  }

  /// One spelling of a partner in one file.
  private struct Place: Hashable {
    var membership: Membership
    var name: String
    var file: String
    var isAnswer: Bool
  }

  private struct Sighting {
    var count: Int
    var first: SourceLocation?
  }

  private let aliases: [FoldedText: String]
  private var seen: [Place: Sighting] = [:]
  private var cache: [String: Partner] = [:]
  private var usedAliases: Set<FoldedText> = []
  private var partners: [ID<Collaboration>: Set<ID<Partner>>] = [:]

  init(_ settings: DossierSettings) {
    let pairs = settings.partnerAliases.sorted { $0.key < $1.key }.map { (FoldedText($0.key), $0.value) }
    aliases = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The partner that a cell names; `nil` for an empty cell, and with a finding for an address of a person.
  mutating func read(
    _ text: String, in collaboration: ID<Collaboration>, of file: String, at location: @autoclosure () -> SourceLocation, isAnswer: Bool,
    log: inout DiagnosticLog
  ) -> Partner? {
    guard !text.isEmpty else { return nil }
    guard !text.contains("@") else {
      log.add(.personAsPartner(at: location()))
      return nil
    }
    guard text.utf8.count <= InputLimits.charactersPerName || text.count <= InputLimits.charactersPerName else {
      log.add(.longName(at: location()))
      return nil
    }
    let partner = partner(named: text)
    let membership = Membership(collaboration: collaboration, partner: partner.id)
    guard hasRoom(for: membership) else {
      log.add(.tooManyNames(at: location(), most: InputLimits.partnersPerCollaboration, ofPartners: true))
      return nil
    }
    let place = Place(membership: membership, name: partner.name, file: file, isAnswer: isAnswer)
    if seen[place] == nil { seen[place] = Sighting(count: 0, first: location()) }
    seen[place]?.count += 1
    return partner
  }

  /// Counts a partner of an answer that was read before once more for so many cells.
  mutating func note(_ partner: Partner, in collaboration: ID<Collaboration>, of file: String, times count: Int) {
    let membership = Membership(collaboration: collaboration, partner: partner.id)
    seen[Place(membership: membership, name: partner.name, file: file, isAnswer: true)]?.count += count
  }

  /// Reports what `balans.yaml` gives the right name for and nobody wrote.
  func reportUnusedAliases(_ settings: DossierSettings, log: inout DiagnosticLog) {
    guard !usedAliases.isEmpty else { return }
    for alias in settings.partnerAliases.keys.sorted() where !usedAliases.contains(FoldedText(alias)) {
      let written = Set(seen.keys.map(\.name)).sorted()
      let near = SpellingSuggestion.nearest(to: alias, among: written)
      log.add(.unusedAlias(at: settings.aliasLocations[alias], Quoted.heading(alias), suggestion: near.map(Quoted.heading)))
    }
  }

  private mutating func hasRoom(for membership: Membership) -> Bool {
    if partners[membership.collaboration]?.contains(membership.partner) == true { return true }
    guard partners[membership.collaboration, default: []].count < InputLimits.partnersPerCollaboration else { return false }
    partners[membership.collaboration, default: []].insert(membership.partner)
    return true
  }

  private mutating func partner(named text: String) -> Partner {
    if let known = cache[text] { return known }
    let folded = FoldedText(text)
    let partner = Partner(name: aliases[folded] ?? text)
    usedAliases.insert(folded)
    cache[text] = partner
    return partner
  }

  /// Counts someone of a file that names no partners.
  mutating func noteEveryone(in collaboration: ID<Collaboration>, of file: String) -> Partner {
    let membership = Membership(collaboration: collaboration, partner: Self.everyone.id)
    let place = Place(membership: membership, name: Self.everyone.name, file: file, isAnswer: false)
    seen[place, default: Sighting(count: 0)].count += 1
    return Self.everyone
  }

  /// The name of each partner as most wrote it.
  var names: [ID<Partner>: String] {
    var spellings: [ID<Partner>: [String: Int]] = [:]
    for (place, sighting) in seen {
      spellings[place.membership.partner, default: [:]][place.name, default: 0] += sighting.count
    }
    return spellings.mapValues { MostWritten.of($0) }
  }

  /// Reports partners that answered but do not stand in the register of partners, and names that look like one another.
  ///
  /// A partner in the register is named there on purpose, so two of those are never taken for one.
  func report(members: Set<Membership>?, log: inout DiagnosticLog) {
    let report = PartnerReport(names: names, members: members ?? [])
    var reported: Set<Membership> = []
    if members != nil {
      for appearance in appearances(perFile: true) where appearance.isAnswer && !report.members.contains(appearance.membership) {
        log.add(report.notAMember(appearance))
        reported.insert(appearance.membership)
      }
    }
    let others = appearances(perFile: false).filter { !reported.contains($0.membership) }
    for (_, group) in Dictionary(grouping: others, by: \.membership.collaboration).sorted(by: { $0.key < $1.key }) {
      report.addLookalikes(in: group, to: &log)
    }
  }

  /// Where each partner was first seen and how often, per file or in all, in order of place.
  private func appearances(perFile: Bool) -> [PartnerReport.Appearance] {
    struct Key: Hashable {
      var membership: Membership
      var file: String
      var isAnswer: Bool
    }
    var found: [Key: PartnerReport.Appearance] = [:]
    for (place, sighting) in seen {
      guard let first = sighting.first else { continue }
      let key = Key(membership: place.membership, file: perFile ? place.file : "", isAnswer: perFile && place.isAnswer)
      let appearance = PartnerReport.Appearance(
        membership: place.membership, isAnswer: place.isAnswer, count: sighting.count, first: first)
      found[key] = found[key].map { $0.joined(with: appearance) } ?? appearance
    }
    return found.values.sorted { $0.precedes($1) }
  }
}

extension DiagnosticCode {
  static let unusedAlias = DiagnosticCode("B1511", "unused-alias")
  static let personAsPartner = DiagnosticCode("B3205", "person-as-partner")
  static let longName = DiagnosticCode("B3212", "long-name")
  static let tooManyNames = DiagnosticCode("B3213", "too-many-names")
}

extension Diagnostic {
  /// One name more than a dossier or a collaboration has.
  static func tooManyNames(at location: SourceLocation, most: Int, ofPartners: Bool) -> Diagnostic {
    let dutch = "meer dan \(most) " + (ofPartners ? "partners in een samenwerking; deze is" : "samenwerkingen in een dossier; er is niets")
    let english =
      "more than \(most) " + (ofPartners ? "partners in one collaboration; this one was not" : "collaborations in one dossier; nothing was")
    return Diagnostic(
      .tooManyNames, .error,
      LocalizedText(nl: "\(dutch) \(ofPartners ? "niet " : "")gelezen", en: "\(english) read"), at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "kijk of in deze kolom wel namen van organisaties staan, of maak meer dossiers",
          en: "see whether this column holds names of organisations, or make several dossiers"))
    )
  }

  /// A cell that says more than a name does.
  static func longName(at location: SourceLocation) -> Diagnostic {
    let most = InputLimits.charactersPerName
    return Diagnostic(
      .longName, .error,
      LocalizedText(
        nl: "deze naam is langer dan \(most) tekens en is niet gelezen", en: "this name is longer than \(most) characters and was not read"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "zet hier alleen de naam; staat er een verhaal, dan is misschien de kolom verschoven",
          en: "put the name only here; if there is a story, the columns may have moved"))
    )
  }

  fileprivate static func unusedAlias(at location: SourceLocation?, _ alias: String, suggestion: String?) -> Diagnostic {
    Diagnostic(
      .unusedAlias, .warning,
      LocalizedText(
        nl: "'partners' noemt '\(alias)', maar die naam staat in geen enkel bestand",
        en: "'partners' names '\(alias)', but no file has that name"),
      at: location,
      fixIt: suggestion.map { .didYouMean($0) }
        ?? FixIt(
          LocalizedText(
            nl: "neem de naam over zoals hij in het bestand staat, of haal de regel weg",
            en: "copy the name as it stands in the file, or remove the line")))
  }

  fileprivate static func personAsPartner(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .personAsPartner, .error,
      LocalizedText(
        nl: "hier staat een e-mailadres in plaats van een organisatie; dat is niet gelezen",
        en: "here stands an e-mail address instead of an organisation; it was not read"
      ),
      at: location
    )
  }
}
