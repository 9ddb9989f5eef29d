// SPDX-License-Identifier: EUPL-1.2
import Intake

/// The frameworks of norms that come with the program.
enum BundledNormenkaders {
  /// Their ids.
  static let ids = ["blijf-balanceren"]

  /// The file of one, under the name that diagnostics use.
  static func file(_ id: String) -> InputFile? {
    switch id {
    case "blijf-balanceren": InputFile(path: "blijf-balanceren.yaml", bytes: PackageResources.blijf_balanceren_yaml)
    default: nil
    }
  }
}
