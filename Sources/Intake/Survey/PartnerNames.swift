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

  /// A partner within a collaboration in one file of answers.
  private struct Place: Hashable, Comparable {
    var membership: Membership
    var file: String

    static func < (left: Place, right: Place) -> Bool {
      let (a, b) = (left.membership, right.membership)
      return (left.file, a.collaboration, a.partner) < (right.file, b.collaboration, b.partner)
    }
  }

  private let aliases: [FoldedText: String]
  private var spellings: [ID<Partner>: [String: Int]] = [:]
  private var counts: [Membership: Int] = [:]
  private var firstSeen: [Membership: SourceLocation] = [:]
  private var inAnswers: [Place: SourceLocation] = [:]
  private var cache: [String: Partner] = [:]

  init(_ settings: DossierSettings) {
    let pairs = settings.partnerAliases.sorted { $0.key < $1.key }.map { (FoldedText($0.key), $0.value) }
    aliases = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The partner that a cell names; `nil` for an empty cell, and with a finding for an address of a person.
  mutating func read(
    _ text: String, in collaboration: ID<Collaboration>, at location: @autoclosure () -> SourceLocation, isAnswer: Bool,
    log: inout DiagnosticLog
  ) -> Partner? {
    guard !text.isEmpty else { return nil }
    guard !text.contains("@") else {
      log.add(.personAsPartner(at: location()))
      return nil
    }
    let partner = partner(named: text)
    note(partner, in: collaboration, at: location(), isAnswer: isAnswer)
    return partner
  }

  private mutating func partner(named text: String) -> Partner {
    if let known = cache[text] { return known }
    let partner = Partner(name: aliases[FoldedText(text)] ?? text)
    cache[text] = partner
    return partner
  }

  private mutating func note(_ partner: Partner, in collaboration: ID<Collaboration>, at location: SourceLocation, isAnswer: Bool) {
    let membership = Membership(collaboration: collaboration, partner: partner.id)
    spellings[partner.id, default: [:]][partner.name, default: 0] += 1
    counts[membership, default: 0] += 1
    if firstSeen[membership] == nil { firstSeen[membership] = location }
    let place = Place(membership: membership, file: location.file)
    if isAnswer, inAnswers[place] == nil { inAnswers[place] = location }
  }

  /// Counts someone of a file that names no partners.
  mutating func noteEveryone() -> Partner {
    spellings[Self.everyone.id, default: [:]][Self.everyone.name, default: 0] += 1
    return Self.everyone
  }

  /// The name of each partner as most wrote it.
  var names: [ID<Partner>: String] {
    spellings.mapValues { MostWritten.of($0) }
  }

  /// Reports partners that answered but do not stand in the register of partners, and names that look like one another.
  ///
  /// A partner in the register is named there on purpose, so two of those are never taken for one.
  func report(members: Set<Membership>?, log: inout DiagnosticLog) {
    var reported: Set<Membership> = []
    if let members {
      let places = inAnswers.filter { !members.contains($0.key.membership) }.sorted { $0.key < $1.key }
      for (place, location) in places {
        let written = Quoted.heading(name(place.membership.partner))
        log.add(.notAMember(at: location, name: written, suggestion: suggestion(for: place.membership, among: members)))
        reported.insert(place.membership)
      }
    }
    let byCollaboration = Dictionary(grouping: counts.keys) { $0.collaboration }
    for (_, group) in byCollaboration.sorted(by: { $0.key < $1.key }) {
      reportLookalikes(group.filter { !reported.contains($0) }, members: members ?? [], log: &log)
    }
  }

  private func reportLookalikes(_ group: [Membership], members: Set<Membership>, log: inout DiagnosticLog) {
    let names = group.map { membership in
      Lookalikes.Name(
        text: name(membership.partner), count: counts[membership] ?? 0, location: firstSeen[membership],
        isCertain: members.contains(membership)
      )
    }
    for pair in Lookalikes.find(in: names) {
      guard let location = pair.rarer.location else { continue }
      log.add(.similarPartner(at: location, name: Quoted.heading(pair.rarer.text), other: Quoted.heading(pair.other.text)))
    }
  }

  private func suggestion(for membership: Membership, among members: Set<Membership>) -> String? {
    let names = members.filter { $0.collaboration == membership.collaboration }.map { name($0.partner) }
    return names.sorted().first { Lookalikes.areAlike($0, name(membership.partner)) }
  }

  private func name(_ partner: ID<Partner>) -> String {
    spellings[partner].map { MostWritten.of($0) } ?? partner.rawValue
  }
}

extension DiagnosticCode {
  static let personAsPartner = DiagnosticCode("B3205", "person-as-partner")
  static let notAMember = DiagnosticCode("B3206", "not-a-member")
  static let similarPartner = DiagnosticCode("B3207", "similar-partner")
}

extension FixIt {
  fileprivate static let addAlias = FixIt(
    LocalizedText(
      nl: "zet de partner in het register van partners, of geef in balans.yaml onder 'partners' de juiste naam",
      en: "put the partner in the register of partners, or give the right name in balans.yaml under 'partners'"
    )
  )
}

extension Diagnostic {
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

  fileprivate static func notAMember(at location: SourceLocation, name: String, suggestion: String?) -> Diagnostic {
    Diagnostic(
      .notAMember, .warning,
      LocalizedText(
        nl: "partner '\(name)' staat voor deze samenwerking niet in het register van partners",
        en: "partner '\(name)' is not in the register of partners for this collaboration"
      ),
      at: location, fixIt: suggestion.map { .didYouMean($0) } ?? .addAlias
    )
  }

  fileprivate static func similarPartner(at location: SourceLocation, name: String, other: String) -> Diagnostic {
    Diagnostic(
      .similarPartner, .warning,
      LocalizedText(
        nl: "partner '\(name)' lijkt op '\(other)'; ze zijn als twee partners gelezen",
        en: "partner '\(name)' looks like '\(other)'; they were read as two partners"
      ),
      at: location, fixIt: .didYouMean(other)
    )
  }
}
