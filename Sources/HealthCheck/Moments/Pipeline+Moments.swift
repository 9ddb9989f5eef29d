// SPDX-License-Identifier: EUPL-1.2
import Assessment
import Foundation
public import HealthModel
import Intake

extension Pipeline {
  /// What must be known of moments.
  public static let momentsNote = LocalizedText(
    nl: "Momenten zijn even vertrouwelijk als de antwoorden: bij weinig mensen is eruit af te leiden wat iemand antwoordde.",
    en: "Moments are as confidential as the answers: of few people they tell what somebody answered.")

  /// The moments of the answers of a dossier as the text of a file, piece by piece; `nil` with a finding when the period or the collaboration is not
  /// there.
  ///
  /// With a period those of that period only.
  public mutating func moments(_ dossier: LoadedDossier, _ request: ReviewRequest) -> MomentsText? {
    guard let input = input(of: dossier, request) else { return nil }
    // A collaboration that the settings do not list is known by its title alone.
    let listed = Set(dossier.settings.collaborations.map(\.id))
    let titles = dossier.input.collaborations.filter { !listed.contains($0.id) }.map { ($0.id, $0.title) }
    let names = MomentsCSV.Names(collaborations: Dictionary(titles) { first, _ in first }, partners: dossier.input.partnerNames)
    let sources = MomentsSources(input, by: dossier.normenkader, until: request.period)
    guard let text = MomentsText(sources, names, period: request.period) else {
      note(.noMomentsToWrite)
      return nil
    }
    return text
  }

  /// Reads files of moments, wherever they are; one that cannot be read is a finding.
  static func momentsFiles(_ paths: [String], log: inout DiagnosticLog) -> [InputFile] {
    paths.compactMap { path in
      let url = URL(filePath: path)
      guard
        var file = DossierFolder(path: url.deletingLastPathComponent().path)
          .read(url.lastPathComponent, atMost: InputLimits.bytesOfMoments, log: &log)
      else { return nil }
      file.path = path
      return file
    }
  }
}

extension ReviewInput {
  /// Takes out the moments of whom something is wrong with one line, and says what; notes what cannot be done without single answers.
  mutating func settleMoments(by normenkader: Normenkader, log: inout DiagnosticLog) {
    guard !moments.isEmpty else { return }
    let faults = Assess.faults(inMomentsOf: self, by: normenkader)
    for finding in faults.map({ Diagnostic.unusableMoments($0) }) { log.add(finding) }
    let broken = Set(faults.map { AnswerFile.Group(collaboration: $0.row.collaboration, period: $0.row.period) })
    moments.removeAll { broken.contains(AnswerFile.Group(collaboration: $0.collaboration, period: $0.period)) }
    noteUnreadable(normenkader, log: &log)
    for group in Assess.unlinked(self, by: normenkader) { log.add(.unlinkedMoments(group.collaboration, group.period)) }
  }

  /// An engine reads answers by a list of words: what it did not understand it has counted.
  private func noteUnreadable(_ normenkader: Normenkader, log: inout DiagnosticLog) {
    var counts: [AnswerFile.Group: Int] = [:]
    for row in moments where row.figure == .answers {
      counts[AnswerFile.Group(collaboration: row.collaboration, period: row.period), default: 0] += row.numbers.last ?? 0
    }
    for (group, count) in counts.sorted(by: { ($0.key.collaboration, $0.key.period) < ($1.key.collaboration, $1.key.period) }) where count > 0 {
      log.add(.unreadableInMoments(group.collaboration, group.period, count: count))
    }
  }
}

extension DiagnosticCode {
  static let unusableMoments = DiagnosticCode("B8006", "unusable-moments")
  static let unreadableInMoments = DiagnosticCode("B8007", "unreadable-in-moments")
  static let unlinkedMoments = DiagnosticCode("B8008", "unlinked-moments")
  static let noMomentsToWrite = DiagnosticCode("B8009", "no-moments-to-write")
}

extension Diagnostic {
  fileprivate static func unusableMoments(_ faulty: FaultyMoments) -> Diagnostic {
    let (id, period) = (faulty.row.collaboration, faulty.row.period)
    let reason =
      switch faulty.fault {
      case .otherLayout:
        LocalizedText(
          nl: "gemaakt met een ander normenkader, of met andere gewichten of regels",
          en: "made with another normenkader, other weights or other rules")
      case .unknownKey:
        LocalizedText(
          nl: "er is geen stelling of schaal van deze naam, of niemand over wie dit kan gaan",
          en: "there is no statement or scale of this name, or nobody whom this could be about")
      case .wrongCount(let count):
        LocalizedText(nl: "hier horen \(count) getallen te staan", en: "\(count) numbers belong here")
      case .impossibleNumber: LocalizedText(nl: "een getal is te groot", en: "a number is too large")
      case .contradiction(let figure):
        LocalizedText(
          nl: "de getallen bij '\(figure.rawValue)' kloppen niet met het aantal mensen",
          en: "the numbers of '\(figure.rawValue)' do not fit the number of people")
      }
    return Diagnostic(
      .unusableMoments, .error,
      LocalizedText(
        nl: "de momenten van '\(id)' over \(period) zijn niet gebruikt: \(reason.text(in: .nl))",
        en: "the moments of '\(id)' in \(period) were not used: \(reason.text(in: .en))"),
      at: faulty.row.location,
      fixIt: FixIt(
        LocalizedText(
          nl: "maak ze opnieuw met het normenkader van dit dossier", en: "make them again with the normenkader of this dossier")))
  }

  fileprivate static func unreadableInMoments(_ id: ID<Collaboration>, _ period: Period, count: Int) -> Diagnostic {
    Diagnostic(
      .unreadableInMoments, .warning,
      LocalizedText(
        nl: "in de momenten van '\(id)' over \(period) \(count == 1 ? "is 1 antwoord" : "zijn \(count) antwoorden") niet begrepen",
        en: "in the moments of '\(id)' in \(period) \(count == 1 ? "1 answer was" : "\(count) answers were") not understood"),
      fixIt: FixIt(
        LocalizedText(
          nl: "zet de woorden in balans.yaml onder 'labels' of 'missing' en maak de query opnieuw",
          en: "put the words into balans.yaml under 'labels' or 'missing', and make the query again")))
  }

  fileprivate static func unlinkedMoments(_ id: ID<Collaboration>, _ period: Period) -> Diagnostic {
    Diagnostic(
      .unlinkedMoments, .warning,
      LocalizedText(
        nl: """
          de vragenlijst van '\(id)' is in \(period) anders dan de keer daarvoor; om scores dan te vergelijken zijn de antwoorden zelf nodig, \
          en van een van beide zijn er alleen momenten
          """,
        en: """
          the questionnaire of '\(id)' in \(period) is not that of the time before; to compare scores then the answers themselves are needed, \
          and of one of the two there are moments only
          """))
  }

  fileprivate static let noMomentsToWrite = Diagnostic(
    .noMomentsToWrite, .error,
    LocalizedText(nl: "er zijn geen antwoorden om momenten van te maken", en: "there are no answers to make moments of"))
}
