// SPDX-License-Identifier: EUPL-1.2
import BundledFiles
import Intake

/// The frameworks of norms that come with the program.
enum BundledNormenkaders {
  /// The id of the one that a new dossier has.
  static let `default` = "blijf-balanceren"

  private static let folder = "normenkader/"
  private static let suffix = ".yaml"

  /// Their ids, in order.
  static var ids: [String] {
    BundledFiles.paths(below: folder).map { String($0.dropFirst(folder.count).dropLast(suffix.count)) }
  }

  /// The file of one, under the name that findings use.
  static func file(_ id: String) -> InputFile? {
    BundledFiles.bytes("\(folder)\(id)\(suffix)").map { InputFile(path: "\(id)\(suffix)", bytes: $0) }
  }
}
