// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// How many people of each partner were asked, as the register of partners says, to compare with those who answered.
struct Invitations {
  private typealias Membership = PartnerNames.Membership

  /// One row of the register, with the place of its number.
  private struct Entry {
    var membership: Membership
    var invited: Int?
    var joined: Day?
    var left: Day?
    var location: SourceLocation

    /// Whether the row is about a period, as far as its days say.
    func holds(in period: Period) -> Bool {
      joined.map { $0 <= period.lastDay } ?? true && left.map { $0 >= period.firstDay } ?? true
    }

    var rank: (Int, Int) { (joined?.ordinal ?? Int.min, invited ?? -1) }
  }

  private struct Group: Hashable {
    var membership: Membership
    var period: Period
  }

  private var entries: [Entry] = []

  /// Remembers a row of a register, when it is the one of partners.
  mutating func note(
    _ cells: [RegisterValue], of declaration: RegisterDeclaration, in collaboration: ID<Collaboration>, rule: MembershipRule?,
    at location: (_ column: Int) -> SourceLocation?
  ) {
    guard let rule, rule.register == declaration.id, let invited = rule.invited.flatMap(declaration.index),
      case .partner(let partner)? = Self.cell(cells, declaration.index(of: rule.partner)), let location = location(invited)
    else { return }
    var entry = Entry(membership: Membership(collaboration: collaboration, partner: partner.id), location: location)
    if case .number(let number)? = Self.cell(cells, invited) { entry.invited = Int(exactly: number) }
    if case .day(let day)? = Self.cell(cells, rule.joined.flatMap(declaration.index)) { entry.joined = day }
    if case .day(let day)? = Self.cell(cells, rule.left.flatMap(declaration.index)) { entry.left = day }
    entries.append(entry)
  }

  private static func cell(_ cells: [RegisterValue], _ index: Int?) -> RegisterValue? {
    index.flatMap { cells.indices.contains($0) ? cells[$0] : nil }
  }

  /// Reports each number that is lower than that of the people who answered.
  ///
  /// The number of respondents stands in no finding: of a small group it is confidential.
  func report(_ responses: [Response], names: [ID<Partner>: String], log: inout DiagnosticLog) {
    guard !entries.isEmpty else { return }
    var answered: [Group: Int] = [:]
    for response in responses {
      let membership = Membership(collaboration: response.collaboration, partner: response.partner)
      answered[Group(membership: membership, period: response.period), default: 0] += 1
    }
    var exceeded: [SourceLocation: [Group]] = [:]
    for (group, count) in answered {
      guard let entry = entry(of: group), let invited = entry.invited, invited < count else { continue }
      exceeded[entry.location, default: []].append(group)
    }
    for (location, groups) in exceeded {
      guard let partner = groups.first?.membership.partner else { continue }
      let name = Quoted.heading(names[partner] ?? partner.rawValue)
      log.add(.fewerInvited(at: location, name: name, periods: groups.map(\.period).sorted()))
    }
  }

  /// The row that holds: of several the one with the latest day of joining, then with the most people asked.
  private func entry(of group: Group) -> Entry? {
    entries.filter { $0.membership == group.membership && $0.holds(in: group.period) }.max { $0.rank < $1.rank }
  }
}

extension DiagnosticCode {
  static let fewerInvited = DiagnosticCode("B3211", "fewer-invited")
}

extension Diagnostic {
  fileprivate static func fewerInvited(at location: SourceLocation, name: String, periods: [Period]) -> Diagnostic {
    let list = periods.map(\.description).joined(separator: ", ")
    return Diagnostic(
      .fewerInvited, .warning,
      LocalizedText(
        nl: "van partner '\(name)' antwoordden in \(list) meer mensen dan er zijn uitgenodigd; de respons lijkt daardoor hoger",
        en: "of partner '\(name)' more people answered in \(list) than were invited; the response looks higher than it is"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "vul het aantal uitgenodigde mensen in, of kijk of iemand dubbel antwoordde",
          en: "fill in how many people were invited, or see whether someone answered twice"
        )
      )
    )
  }
}
