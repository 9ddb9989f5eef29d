// SPDX-License-Identifier: EUPL-1.2
import Foundation
public import HealthModel

/// Why files could not be written.
public struct WriteFailure: Error {
  /// What went wrong and what to do.
  public var message: LocalizedText

  /// Paths in a message cannot fake lines on a terminal.
  init(nl: String, en: String) {
    message = LocalizedText(nl: FindingsText.printable(nl), en: FindingsText.printable(en))
  }

  static func report(_ path: String, _ error: any Error) -> WriteFailure {
    WriteFailure(
      nl: "het rapport kan niet worden geschreven in '\(path)': \(reason(error)). Het vorige rapport is niet veranderd. "
        + "Controleer of u in deze map mag schrijven en of de schijf niet vol is.",
      en: "the report cannot be written to '\(path)': \(reason(error)). The previous report is unchanged. "
        + "Check that you may write to this folder and that the disk is not full.")
  }

  static func notAFolder(_ path: String) -> WriteFailure {
    WriteFailure(
      nl: "'\(path)' is een bestand en geen map. Kies een map voor het rapport: er is niets veranderd.",
      en: "'\(path)' is a file, not a folder. Choose a folder for the report: nothing was changed.")
  }

  static func foreignFile(_ name: String, _ path: String) -> WriteFailure {
    WriteFailure(
      nl: "in '\(path)' staat een \(name) die niet door balans is gemaakt. Kies een andere map of haal het bestand weg: er is niets veranderd.",
      en: "'\(path)' has a \(name) that balans did not make. Choose another folder or remove the file: nothing was changed.")
  }

  static func taken(_ name: String, _ path: String) -> WriteFailure {
    WriteFailure(
      nl: "in '\(path)' staat al een \(name). Kies een nieuwe map: er is niets veranderd.",
      en: "'\(path)' has a \(name) already. Choose a new folder: nothing was changed.")
  }

  static func file(_ path: String, _ error: any Error) -> WriteFailure {
    WriteFailure(
      nl: "het bestand '\(path)' kan niet worden geschreven: \(reason(error)). Controleer of de map bestaat en of u er mag schrijven.",
      en: "the file '\(path)' cannot be written: \(reason(error)). Check that the folder exists and that you may write to it.")
  }

  static func dossier(_ path: String, _ error: any Error) -> WriteFailure {
    WriteFailure(
      nl: "het dossier kan niet worden gemaakt in '\(path)': \(reason(error)).",
      en: "the dossier cannot be made in '\(path)': \(reason(error)).")
  }

  private static func reason(_ error: any Error) -> String {
    let reason = error.localizedDescription
    return reason.hasSuffix(".") ? String(reason.dropLast()) : reason
  }
}
