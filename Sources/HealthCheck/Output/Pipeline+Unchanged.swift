// SPDX-License-Identifier: EUPL-1.2
import Foundation
public import HealthModel
import Reporting

/// A report of which nothing changed is not made again.
extension Pipeline {
  /// The file to open of a report that is there already, whole and made of the same; `nil` when it must be made.
  ///
  /// Only one without findings besides those of reading the dossier counts: others would be lost.
  public func unchanged(_ dossier: LoadedDossier, _ request: ReviewRequest, _ publication: Publication) -> String? {
    guard isArchiveUsable, let set = outputSet(dossier, request, publication), let mark = ReportMark(beside: set), !set.hasLeftovers,
      mark.made == self.mark(dossier, request, publication), mark.archive == archive.state,
      mark.manifest == ReportMark.manifest(of: set, ifWhole: true)
    else { return nil }
    return "\(set.folder.path)/\(mark.first)"
  }

  /// What is said of it.
  public static let unchangedNote = LocalizedText(
    nl: "Sinds dit rapport is er niets veranderd: het is niet opnieuw gemaakt. Met --force wordt het dat wel.",
    en: "Nothing changed since this report: it was not made again. With --force it is.")

  /// Remembers what the report was made of that was just made, once the archive knows of it too.
  public func remember(_ dossier: LoadedDossier, _ request: ReviewRequest, _ publication: Publication) {
    guard isArchiveUsable, let made, let set = outputSet(dossier, request, publication) else { return }
    ReportMark(made: mark(dossier, request, publication), manifest: made.manifest, archive: archive.state, first: made.first).write(beside: set)
  }

  private func outputSet(_ dossier: LoadedDossier, _ request: ReviewRequest, _ publication: Publication) -> OutputSet? {
    (request.period ?? dossier.periods.last).map { outputSet(of: $0, publication.output) }
  }

  /// A hash of all that a report is made of but the archive.
  private func mark(_ dossier: LoadedDossier, _ request: ReviewRequest, _ publication: Publication) -> String {
    let asked = [
      Self.version, Self.programState, publication.language.rawValue, publication.formats.map(\.rawValue).sorted().joined(separator: ","),
      request.period.map(\.description) ?? "", request.collaboration?.rawValue ?? "", request.madeOn.map(\.description) ?? "",
      "\(request.isKept)", dossier.normenkaderFingerprint,
    ]
    let read = dossier.sources.flatMap { [$0.path, $0.isOfAnswers ? "" : $0.fingerprint] } + answersState
    let own = templates.flatMap { [$0.name, $0.file, Fingerprint.of($0.bytes)] }
    return Fingerprint.of(Array((asked + read + momentsStates + own).map { "\($0.utf8.count) \($0)\n" }.joined().utf8))
  }

  /// Tells this program from another build of the same version.
  private static var programState: String {
    #if os(Linux)
      FileState.text(of: URL(filePath: "/proc/self/exe"))
    #else
      FileState.text(of: URL(filePath: CommandLine.arguments.first ?? ""))
    #endif
  }
}

/// What tells a file from what stood in its place before, without its content.
enum FileState {
  /// Its size, its moment of change and its number on the disk; empty when there is no such file.
  static func text(of file: URL) -> String {
    guard let found = try? FileManager.default.attributesOfItem(atPath: file.resolvingSymlinksInPath().path) else { return "" }
    let size = found[.size] as? Int ?? 0
    let moment = (found[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(size) \(moment) \(found[.systemFileNumber] as? Int ?? 0)"
  }
}
