// SPDX-License-Identifier: EUPL-1.2
import Archive
import Assessment
public import HealthModel

/// The ledger of editions: two reports of one period that differ in a few people would tell the answers of those few.
extension Pipeline {
  /// Whether the answers may be shown beside what earlier reports showed of the same periods; if not, each reason is a finding.
  ///
  /// - Parameters:
  ///   - dossier: The dossier.
  ///   - last: The last period that is shown; those before it are shown with it.
  ///   - collaboration: The one that is shown; `nil` for all.
  public mutating func mayShow(_ dossier: LoadedDossier, until last: Period?, of collaboration: ID<Collaboration>?) -> Bool {
    guard isArchiveUsable, archive.isThere else { return true }
    do {
      let earlier = Dictionary(grouping: try archive.shown().filter { $0.normenkader == dossier.normenkader.id }) { $0.collaboration }
      let now = Self.shownAnswers(of: dossier, until: last, of: collaboration)
      var isAllowed = true
      for one in now {
        let before = earlier[one.collaboration, default: []]
        if before.contains(where: { $0.period == one.period && one.tellsAboutFew(beside: $0) }) {
          note(.editionTells(one))
          isAllowed = false
        }
      }
      for (id, lines) in Dictionary(grouping: now, by: \.collaboration).sorted(by: { $0.key < $1.key }) {
        guard let promised = Self.promise(earlier[id, default: []], until: lines.map(\.period).max()) else { continue }
        let rules = dossier.normenkader.privacy
        guard rules.minimumGroup < promised.minimumGroup || rules.minimumDistribution < promised.minimumDistribution else { continue }
        note(.minimumLowered(id, promised))
        isAllowed = false
      }
      return isAllowed
    } catch {
      note(.unusable(error))
      isArchiveUsable = false
      return true
    }
  }

  /// The highest minimums that respondents of these periods were told.
  private static func promise(_ lines: [ShownAnswers], until last: Period?) -> PrivacyRules? {
    let told = lines.filter { line in last.map { line.period <= $0 } ?? false }.map(\.privacy)
    guard let group = told.map(\.minimumGroup).max(), let distribution = told.map(\.minimumDistribution).max() else { return nil }
    return PrivacyRules(minimumGroup: group, minimumDistribution: distribution)
  }

  /// Every set of people of whom a report shows figures from answers, in order.
  static func shownAnswers(of dossier: LoadedDossier, until last: Period?, of collaboration: ID<Collaboration>?) -> [ShownAnswers] {
    var input = dossier.input
    func isAsked(_ id: ID<Collaboration>, _ period: Period) -> Bool {
      (collaboration.map { $0 == id } ?? true) && (last.map { period <= $0 } ?? true)
    }
    input.responses.removeAll { !isAsked($0.collaboration, $0.period) }
    input.moments.removeAll { !isAsked($0.collaboration, $0.period) }
    let rules = dossier.normenkader.privacy
    return Assess.answerCounts(input, by: dossier.normenkader).filter { $0.people >= rules.minimumGroup }.map { counts in
      ShownAnswers(
        collaboration: counts.group.collaboration, period: counts.group.period, normenkader: dossier.normenkader.id, respondents: counts.people,
        mark: mark(of: counts.lines), privacy: rules)
    }
  }

  /// Two digits of the SHA-256 of what was answered, whatever the order of people; statements that were not asked play no part.
  ///
  /// Two people of one partner who answered the same statements and exchange an answer leave it as it was, and every mean with it.
  private static func mark(of lines: [String]) -> String {
    String(Fingerprint.of(Array(lines.sorted().joined(separator: "\n").utf8)).prefix(2))
  }
}

extension DiagnosticCode {
  static let editionTells = DiagnosticCode("B6009", "edition-tells")
  static let minimumLowered = DiagnosticCode("B6010", "minimum-lowered")
}

extension Diagnostic {
  private static let ifUnshared = FixIt(
    LocalizedText(
      nl: "heeft u het eerdere rapport nog met niemand gedeeld? Vervang het dan met 'balans report --new-edition'",
      en: "have you shared the earlier report with nobody yet? Then replace it with 'balans report --new-edition'"))

  fileprivate static func editionTells(_ shown: ShownAnswers) -> Diagnostic {
    let (id, period, minimum) = (shown.collaboration, shown.period, shown.privacy.minimumGroup)
    return Diagnostic(
      .editionTells, .error,
      LocalizedText(
        nl: """
          de antwoorden van '\(id)' over \(period) zijn anders dan in een eerder rapport, en dat kan aan minder dan \(minimum) mensen liggen: \
          wie beide rapporten heeft, kan uitrekenen wat zij antwoordden. Er is niets gemaakt
          """,
        en: """
          the answers of '\(id)' in \(period) are not those of an earlier report, and that may be because of fewer than \(minimum) people: \
          whoever has both reports can work out what they answered. Nothing was made
          """), at: SourceLocation(file: DossierArchive.name),
      notes: [
        LocalizedText(
          nl: "wacht anders tot er \(minimum) of meer antwoorden bij zijn, of haal de nieuwe antwoorden weg",
          en: "else wait until there are \(minimum) or more answers more, or take the new answers out")
      ], fixIt: ifUnshared)
  }

  fileprivate static func minimumLowered(_ id: ID<Collaboration>, _ promised: PrivacyRules) -> Diagnostic {
    let (group, distribution) = (promised.minimumGroup, promised.minimumDistribution)
    return Diagnostic(
      .minimumLowered, .error,
      LocalizedText(
        nl: """
          een eerder rapport van '\(id)' beloofde een kleinste groep van \(group), en verdelingen vanaf \(distribution): nu staat het lager. \
          Er is niets gemaakt
          """,
        en: """
          an earlier report of '\(id)' promised a minimum group of \(group), and distributions from \(distribution): now it is lower. \
          Nothing was made
          """), at: SourceLocation(file: DossierArchive.name),
      notes: [
        LocalizedText(
          nl: "zet 'minimum-group' of 'minimum-distribution' terug", en: "set 'minimum-group' or 'minimum-distribution' back")
      ], fixIt: ifUnshared)
  }
}
