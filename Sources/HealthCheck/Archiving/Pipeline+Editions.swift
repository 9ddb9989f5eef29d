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
      let now = Self.withFormerMarks(Self.shownAnswers(of: dossier, until: last, of: collaboration), of: dossier, earlier)
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
    // A letter before it: those of earlier versions are of other lines.
    "c" + digits(of: lines)
  }

  private static func digits(of lines: [String]) -> String {
    String(Fingerprint.of(Array(lines.sorted().joined(separator: "\n").utf8)).prefix(2))
  }

  /// The same with the marks that earlier versions gave, of every person's answers in a line, wherever an earlier report has such a mark.
  private static func withFormerMarks(
    _ shown: [ShownAnswers], of dossier: LoadedDossier, _ earlier: [ID<Collaboration>: [ShownAnswers]]
  ) -> [ShownAnswers] {
    let former = earlier.mapValues { lines in Set(lines.filter { $0.mark.utf8.count == 2 }.map(\.period)) }.filter { !$0.value.isEmpty }
    guard !former.isEmpty else { return shown }
    let statements = dossier.normenkader.statements.map(\.id.rawValue)
    let asked = dossier.input.responses.filter { former[$0.collaboration]?.contains($0.period) ?? false }
    let responses = Dictionary(grouping: asked) { AnswerFile.Group(collaboration: $0.collaboration, period: $0.period) }
    return shown.map { one in
      var marked = one
      let group = AnswerFile.Group(collaboration: one.collaboration, period: one.period)
      marked.formerMark = responses[group].map { digits(of: $0.map { line(of: $0, statements) }) }
      return marked
    }
  }

  private static func line(of response: Response, _ statements: [String]) -> String {
    let answers = zip(statements, response.answers).compactMap { id, answer in answer.map { "\(id)=\(word(for: $0))" } }
    return "\(response.partner)\t" + answers.sorted().joined(separator: "\t")
  }

  private static func word(for answer: Answer) -> String {
    switch answer {
    case .value(let value): "\(value)"
    case .missing(let reason): reason.rawValue
    }
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
