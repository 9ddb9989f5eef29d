// SPDX-License-Identifier: EUPL-1.2
import Foundation
public import HealthModel

/// Why files could not be written.
public struct WriteFailure: Error {
  /// What kept the files from being written.
  public enum Kind: Hashable, Sendable {
    /// The system, or what is there already.
    case cannotWrite
    /// Another run that is writing to the same place.
    case locked
    /// A request to stop, by the number of its signal, that left what was there before.
    case interrupted(Int32)
    /// A request to stop that came when all new files were in their place already.
    case interruptedAfterwards(Int32)
    /// What was to be written could not be made; findings say why.
    case unmade
  }

  /// What kept the files from being written.
  public var kind: Kind
  /// What went wrong and what to do.
  public var message: LocalizedText

  /// Paths in a message cannot fake lines on a terminal.
  init(_ kind: Kind = .cannotWrite, nl: String, en: String) {
    self.kind = kind
    message = LocalizedText(nl: FindingsText.printable(nl), en: FindingsText.printable(en))
  }

  static let unmade = WriteFailure(.unmade, nl: "er is niets gemaakt.", en: "nothing was made.")

  static func report(_ path: String, _ error: any Error) -> WriteFailure {
    let reason = reason(error)
    return WriteFailure(
      nl: "het rapport kan niet worden geschreven in '\(path)': \(reason.nl). Het vorige rapport is niet veranderd. "
        + "Controleer of u in deze map mag schrijven en of de schijf niet vol is.",
      en: "the report cannot be written to '\(path)': \(reason.en). The previous report is unchanged. "
        + "Check that you may write to this folder and that the disk is not full.")
  }

  static func locked(_ path: String, by process: Int?) -> WriteFailure {
    let who = process.map { " (\($0))" } ?? ""
    return WriteFailure(
      .locked,
      nl: "een ander proces\(who) van balans schrijft nu in '\(path)'. Wacht tot het klaar is en probeer het opnieuw: er is niets veranderd.",
      en: "another process\(who) of balans is writing to '\(path)' now. Wait until it is done and try again: nothing was changed.")
  }

  static func interrupted(by signal: Int32) -> WriteFailure {
    WriteFailure(
      .interrupted(signal),
      nl: "gestopt op verzoek: er is niets veranderd. Geef hetzelfde commando nog eens om het alsnog te maken.",
      en: "stopped as asked: nothing was changed. Give the same command again to make it after all.")
  }

  static func interruptedAfterwards(by signal: Int32) -> WriteFailure {
    WriteFailure(
      .interruptedAfterwards(signal),
      nl: "gestopt op verzoek; de nieuwe bestanden staan er al helemaal.",
      en: "stopped as asked; the new files are all there already.")
  }

  static func link(_ path: String) -> WriteFailure {
    WriteFailure(
      nl: "'\(path)' is een koppeling naar een andere plek, en die wordt niet gevolgd. Noem de map zelf: er is niets veranderd.",
      en: "'\(path)' is a link to another place, which is not followed. Name the folder itself: nothing was changed.")
  }

  static func noOrdinaryFile(_ path: String) -> WriteFailure {
    WriteFailure(
      nl: "'\(path)' is geen gewoon bestand maar een koppeling, map of apparaat. Kies een ander bestand: er is niets veranderd.",
      en: "'\(path)' is no ordinary file but a link, folder or device. Choose another file: nothing was changed.")
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

  /// A workbook of a former run in which something was filled in.
  static func changedWorkbook(_ name: String, _ path: String) -> WriteFailure {
    WriteFailure(
      nl: "de werkmap \(name) in '\(path)' is veranderd nadat balans haar maakte. Er is niets overschreven. Geef haar een andere naam als u wilt "
        + "bewaren wat erin staat, of haal haar weg, en maak het rapport daarna opnieuw.",
      en: "the workbook \(name) in '\(path)' was changed after balans made it. Nothing was overwritten. Give it another name to keep what is in it, "
        + "or remove it, and then make the report again.")
  }

  static func taken(_ name: String, _ path: String) -> WriteFailure {
    WriteFailure(
      nl: "in '\(path)' staat al een \(name). Kies een nieuwe map: er is niets veranderd.",
      en: "'\(path)' has a \(name) already. Choose a new folder: nothing was changed.")
  }

  /// Standard output that cannot be written, by the number of the error.
  public static func standardOutput(_ code: Int32) -> WriteFailure {
    let reason = SystemFailure(code: code).reason
    return WriteFailure(
      nl: "de uitkomst kan niet worden geschreven naar de standaarduitvoer: \(reason.text(in: .nl)).",
      en: "the result cannot be written to standard output: \(reason.text(in: .en)).")
  }

  /// A workbook that could not be made, before anything was written.
  static func workbook(_ reason: LocalizedText) -> WriteFailure {
    WriteFailure(
      nl: "de werkmap kan niet worden gemaakt: \(reason.text(in: .nl)). Er is niets veranderd.",
      en: "the workbook cannot be made: \(reason.text(in: .en)). Nothing was changed.")
  }

  /// A file that may hold what people filled in.
  static func filled(_ path: String) -> WriteFailure {
    WriteFailure(
      nl: "'\(path)' bestaat al en kan ingevuld zijn. Kies een andere naam: er is niets veranderd.",
      en: "'\(path)' exists already and may have been filled in. Choose another name: nothing was changed.")
  }

  static func file(_ path: String, _ error: any Error) -> WriteFailure {
    let reason = reason(error)
    return WriteFailure(
      nl: "het bestand '\(path)' kan niet worden geschreven: \(reason.nl). Controleer of de map bestaat en of u er mag schrijven.",
      en: "the file '\(path)' cannot be written: \(reason.en). Check that the folder exists and that you may write to it.")
  }

  static func dossier(_ path: String, _ error: any Error) -> WriteFailure {
    let reason = reason(error)
    return WriteFailure(
      nl: "het dossier kan niet worden gemaakt in '\(path)': \(reason.nl). Er is niets veranderd.",
      en: "the dossier cannot be made in '\(path)': \(reason.en). Nothing was changed.")
  }

  private static func reason(_ error: any Error) -> (nl: String, en: String) {
    if let failure = error as? SystemFailure { return (failure.reason.text(in: .nl), failure.reason.text(in: .en)) }
    let reason = error.localizedDescription
    let plain = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
    return (plain, plain)
  }
}
