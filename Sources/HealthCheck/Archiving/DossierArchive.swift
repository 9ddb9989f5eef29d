// SPDX-License-Identifier: EUPL-1.2
public import Archive
import Foundation
public import HealthModel

/// The archive of a dossier: what earlier reports left for later comparisons.
public struct DossierArchive: Sendable {
  /// Its file in the dossier.
  static let name = "archive.sqlite"

  private let url: URL
  /// The file as a database.
  let file: ArchiveFile

  /// Finds the archive of the dossier at a path.
  public init(dossier path: String) {
    self.init(DossierFolder(path: path))
  }

  init(_ folder: DossierFolder) {
    url = folder.url.appending(path: Self.name)
    file = ArchiveFile(path: url.path) { Fingerprint.of($0) }
  }

  /// Whether there is one.
  public var isThere: Bool { FileManager.default.fileExists(atPath: url.path) }

  /// Its size and moment of change.
  var state: String { FileState.text(of: url) }

  /// Sees to it that there is a file, readable to its owner alone; an empty one is an archive without anything in it.
  func make() throws(ArchiveProblem) {
    let descriptor = open(url.path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw errno == ENOSPC ? .full : errno == EROFS || errno == EACCES ? .readOnly : .cannotOpen
    }
  }

  /// The editions in it; none when there is no archive.
  public func editions() throws(ArchiveProblem) -> [ArchivedEdition] {
    isThere ? try file.editions() : []
  }

  /// Editions with their figures.
  public func read(_ editions: [ArchivedEdition]) throws(ArchiveProblem) -> [ArchivedPeriod] {
    try file.read(editions)
  }

  /// Whose answers earlier reports showed figures of; none when there is no archive.
  public func shown() throws(ArchiveProblem) -> [ShownAnswers] {
    isThere ? try file.shown() : []
  }

  /// Removes editions, and lines of the ledger, for good.
  public func forget(_ editions: [ArchivedEdition], shown: [ShownAnswers]) throws(ArchiveProblem) {
    try file.forget(editions, shown: shown)
  }

  /// The editions that history is made of: of each collaboration and period the last one by a normenkader, or by another one when there is none.
  static func chosen(_ editions: [ArchivedEdition], normenkader fingerprint: String) -> [ArchivedEdition] {
    let groups = Dictionary(grouping: editions) { "\($0.collaboration.id.rawValue)\n\($0.period)" }
    // Editions come in order of age.
    let chosen = groups.values.compactMap { group in group.last { $0.fingerprint == fingerprint } ?? group.last }
    return chosen.sorted { ($0.collaboration.id, $0.period) < ($1.collaboration.id, $1.period) }
  }
}

extension DossierArchive {
  /// What a problem means, in a sentence, and how to mend it.
  public static func message(_ problem: ArchiveProblem) -> LocalizedText {
    let finding = Diagnostic.unusable(problem)
    let mend = finding.fixIt?.message
    return LocalizedText(
      nl: "\(name): \(finding.message.text(in: .nl)). \(mend.map { "\($0.text(in: .nl))." } ?? "")",
      en: "\(name): \(finding.message.text(in: .en)). \(mend.map { "\($0.text(in: .en))." } ?? "")")
  }
}

extension Pipeline {
  /// Whether something is wrong with the archive, or differs from it.
  public var hasArchiveFindings: Bool {
    log.diagnostics.contains { $0.severity >= .warning && $0.code.number.hasPrefix("B6") }
  }
}
