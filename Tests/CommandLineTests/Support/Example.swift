// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport

/// The example dossier and its reports, made once for all tests.
enum Example {
  /// The dossier that `init --example` made, and how that went.
  static func made() throws -> (folder: TemporaryFolder, run: ProgramRun) { try making.get() }

  /// The dossier with the reports of its last quarter, and how making them went.
  static func reported() throws -> (folder: TemporaryFolder, run: ProgramRun) { try reporting.get() }

  /// Where the reports are in `reported`.
  static let reports = "dossier/reports/2026-Q3"

  /// The ids of its collaborations.
  static let collaborations = ["groen-beekdal", "jeugd-poortstreek", "warme-huizen"]

  private static let making = Result {
    let folder = try SharedFolder.make()
    return (folder, try BuiltProgram.run("init", "dossier", "--example", in: folder.url))
  }

  private static let reporting = Result {
    let folder = try copy(into: try SharedFolder.make())
    return (folder, try BuiltProgram.run("report", "dossier", in: folder.url))
  }

  /// Copies the dossier into a folder, as `dossier`.
  @discardableResult
  static func copy(into folder: TemporaryFolder) throws -> TemporaryFolder {
    try FileManager.default.copyItem(at: try made().folder["dossier"], to: folder["dossier"])
    return folder
  }

  /// A copy, in a folder of its own unless one is given, with the answers of its last quarters only, which are read sooner.
  static func small(quarters: Int = 1, in given: TemporaryFolder? = nil) throws -> TemporaryFolder {
    let folder = try copy(into: try given ?? TemporaryFolder())
    let names = try FileManager.default.contentsOfDirectory(atPath: folder["dossier/answers"].path).sorted()
    for name in names.dropLast(quarters) { try FileManager.default.removeItem(at: folder["dossier/answers/\(name)"]) }
    return folder
  }
}
