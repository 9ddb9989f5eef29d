// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What is to be said of the names of partners, once all files were read.
struct PartnerReport {
  typealias Membership = PartnerNames.Membership

  /// Where a partner was first seen, and how often in all.
  struct Appearance {
    var membership: Membership
    var isAnswer: Bool
    var count: Int
    var first: SourceLocation

    /// Both taken together: answers before registers, then by place.
    func joined(with other: Appearance) -> Appearance {
      var joined = precedes(other) ? self : other
      joined.count = count + other.count
      return joined
    }

    /// Whether this comes before another.
    func precedes(_ other: Appearance) -> Bool {
      if isAnswer != other.isAnswer { return isAnswer }
      if first.file != other.first.file { return first.file < other.first.file }
      return (first.line ?? 0, first.column ?? 0, membership.partner) < (other.first.line ?? 0, other.first.column ?? 0, other.membership.partner)
    }
  }

  let names: [ID<Partner>: String]
  let members: Set<Membership>

  /// A partner that answered but does not stand in the register of partners.
  func notAMember(_ appearance: Appearance) -> Diagnostic {
    let written = name(appearance.membership)
    let registered = members.filter { $0.collaboration == appearance.membership.collaboration }.map(name).sorted()
    let akin = registered.filter { Lookalikes.areAkin($0, written) }
    let suggestion = registered.first { Lookalikes.areAlike($0, written) } ?? (akin.count == 1 ? akin.first : nil)
    return .notAMember(at: appearance.first, name: Quoted.heading(written), suggestion: suggestion)
  }

  /// Reports names within one collaboration that look like one another.
  func addLookalikes(in group: [Appearance], to log: inout DiagnosticLog) {
    let candidates = group.map { appearance in
      Lookalikes.Name(
        text: name(appearance.membership), count: appearance.count, location: appearance.first,
        isCertain: members.contains(appearance.membership)
      )
    }
    for pair in Lookalikes.find(in: candidates) {
      guard let location = pair.rarer.location else { continue }
      log.add(.similarPartner(at: location, name: Quoted.heading(pair.rarer.text), other: Quoted.heading(pair.other.text)))
    }
  }

  private func name(_ membership: Membership) -> String {
    names[membership.partner] ?? membership.partner.rawValue
  }
}

extension DiagnosticCode {
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
  fileprivate static func notAMember(at location: SourceLocation, name: String, suggestion: String?) -> Diagnostic {
    Diagnostic(
      .notAMember, .warning,
      LocalizedText(
        nl: """
          partner '\(name)' staat voor deze samenwerking niet in het register van partners: \
          hij telt als aparte partner en de respons is niet te berekenen
          """,
        en: """
          partner '\(name)' is not in the register of partners for this collaboration: \
          it counts as a partner of its own and the response cannot be computed
          """
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
