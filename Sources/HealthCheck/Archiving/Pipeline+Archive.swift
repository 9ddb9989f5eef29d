// SPDX-License-Identifier: EUPL-1.2
import Archive
import Assessment
public import HealthModel

/// The archive in the way of the data: history comes out of it where answers are gone, and what was measured goes into it after a report.
extension Pipeline {
  /// Takes from the archive what a dossier has no answers for any more; what is wrong with it is a finding, and the run goes on without.
  mutating func recall(_ dossier: inout LoadedDossier) {
    let archive = archive
    do {
      let editions = DossierArchive.chosen(try archive.editions(), normenkader: dossier.normenkaderFingerprint)
      let answered = Set(dossier.input.answered.map { Measured($0.collaboration, $0.period) })
      let gone = editions.filter { !answered.contains(Measured($0.collaboration.id, $0.period)) }
      guard !gone.isEmpty else { return }
      // Beside a period from the archive a later one needs what it keeps of the link between them.
      let wanted = Set(gone.map(\.collaboration.id))
      dossier.input.archived = try archive.read(editions.filter { wanted.contains($0.collaboration.id) })
      var known = Set(dossier.input.collaborations.map(\.id))
      for edition in gone where known.insert(edition.collaboration.id).inserted { dossier.input.collaborations.append(edition.collaboration) }
      noteOtherYardsticks(gone, fingerprint: dossier.normenkaderFingerprint)
    } catch {
      note(.unusable(error))
      isArchiveUsable = false
    }
  }

  private mutating func noteOtherYardsticks(_ editions: [ArchivedEdition], fingerprint: String) {
    let others = Dictionary(grouping: editions.filter { $0.fingerprint != fingerprint }) { "\($0.normenkader) \($0.version)" }
    for (name, group) in others.sorted(by: { $0.key < $1.key }) {
      note(.otherYardstick(name, periods: Set(group.map(\.period)).sorted()))
    }
  }

  /// What the archive is to be told of who made its periods.
  func origin(of dossier: LoadedDossier) -> ArchivedOrigin {
    ArchivedOrigin(
      programVersion: Self.version, yardstick: ArchivedYardstick(dossier.normenkader, fingerprint: dossier.normenkaderFingerprint),
      privacy: dossier.normenkader.privacy, sources: dossier.sources.map { SourceFile(path: $0.path, fingerprint: archived($0)) })
  }

  /// Of answers the first four digits only: enough to tell that a file changed, too few to check guesses at what a small group answered.
  private func archived(_ source: SourceFile) -> String {
    source.isOfAnswers ? String(source.fingerprint.prefix(4)) : source.fingerprint
  }

  /// Compares what was worked out with what the archive holds of it; each difference is a finding.
  mutating func compareWithArchive(_ periods: [ArchivedPeriod]) {
    guard isArchiveUsable, archive.isThere else { return }
    do {
      for difference in try archive.file.compare(periods).differing { note(.differs(difference)) }
    } catch {
      note(.unusable(error))
      isArchiveUsable = false
    }
  }

  /// Writes into the ledger whose answers were shown, puts the periods of the last review into the archive and lets go of those that are past their
  /// time; what cannot be done is a finding.
  ///
  /// - Parameters:
  ///   - dossier: The dossier.
  ///   - request: What was shown.
  ///   - edition: What becomes of earlier editions.
  ///   - log: Takes the findings, which are in no report.
  /// - Returns: Whether it could be done.
  public func keep(_ dossier: LoadedDossier, _ request: ReviewRequest, _ edition: EditionChoice, log: inout DiagnosticLog) -> Bool {
    let keepsFigures = dossier.settings.archive.isKept && request.isKept
    let shown = Self.shownAnswers(of: dossier, until: request.period ?? dossier.periods.last, of: request.collaboration)
    guard isArchiveUsable, keepsFigures && !reviewed.isEmpty || !shown.isEmpty else { return true }
    do {
      try archive.make()
      let limit = try limit(of: dossier)
      try archive.file.add(shown.filter { one in limit.map { one.period >= $0 } ?? true }, isReplacing: edition == .replaced)
      let young = reviewed.filter { period in limit.map { period.period >= $0 } ?? true }
      if keepsFigures { _ = try archive.file.add(young, isRenewing: edition != .kept) }
      if let limit { try forget(before: limit, log: &log) }
      return true
    } catch {
      log.add(.notWritten(error))
      return false
    }
  }

  /// The first period that stays: so many years before the newest one there is, never by the clock.
  private func limit(of dossier: LoadedDossier) throws(ArchiveProblem) -> Period? {
    guard let years = dossier.settings.archive.retentionYears else { return nil }
    let newest = max(dossier.periods.last, try archive.editions().map(\.period).max())
    return newest.flatMap { $0.shifted(by: -years * (12 / $0.length.rawValue)) }
  }

  private func max(_ left: Period?, _ right: Period?) -> Period? {
    [left, right].compactMap(\.self).max()
  }

  private func forget(before limit: Period, log: inout DiagnosticLog) throws(ArchiveProblem) {
    let old = try archive.editions().filter { $0.period < limit }
    let shown = try archive.shown().filter { $0.period < limit }
    guard !old.isEmpty || !shown.isEmpty else { return }
    try archive.forget(old, shown: shown)
    log.add(.pastTime(Set(old.map(\.period) + shown.map(\.period)).sorted()))
  }

  /// Everything that is wrong with the archive: damage, changed figures, and what comes out otherwise from the answers that are there.
  ///
  /// - Returns: How many editions were looked at; `nil` when there is no archive or when it cannot be read.
  public mutating func verify(_ dossier: LoadedDossier) -> Int? {
    guard isArchiveUsable, archive.isThere else { return nil }
    do {
      for fault in try archive.file.faults() { note(.fault(fault)) }
      var periods: [ArchivedPeriod] = []
      _ = Assess.assess(dossier.input, by: dossier.normenkader, until: nil, origin: origin(of: dossier), archive: &periods)
      for difference in try archive.file.compare(periods).differing { note(.differs(difference)) }
      return try archive.editions().count
    } catch {
      note(.unusable(error))
      return nil
    }
  }
}

/// What becomes of earlier editions of a period that now comes out otherwise.
public enum EditionChoice: Sendable {
  /// The archive keeps the earlier one.
  case kept
  /// It keeps both.
  case renewed
  /// The earlier one was shared with nobody: it no longer counts.
  case replaced
}

/// A collaboration in a period.
private struct Measured: Hashable {
  let collaboration: ID<Collaboration>
  let period: Period

  init(_ collaboration: ID<Collaboration>, _ period: Period) {
    (self.collaboration, self.period) = (collaboration, period)
  }
}
