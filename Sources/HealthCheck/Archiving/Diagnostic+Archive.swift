// SPDX-License-Identifier: EUPL-1.2
import Archive
import HealthModel

extension DiagnosticCode {
  static let archiveNotOurs = DiagnosticCode("B6001", "archive-not-ours")
  static let archiveNewer = DiagnosticCode("B6002", "archive-newer")
  static let archiveDamaged = DiagnosticCode("B6003", "archive-damaged")
  static let archiveNotRead = DiagnosticCode("B6004", "archive-not-read")
  static let archiveNotWritten = DiagnosticCode("B6005", "archive-not-written")
  static let archiveDiffers = DiagnosticCode("B6006", "archive-differs")
  static let archiveOtherNormenkader = DiagnosticCode("B6007", "archive-other-normenkader")
  static let archivePastTime = DiagnosticCode("B6008", "archive-past-time")
}

extension Diagnostic {
  private static let place = SourceLocation(file: DossierArchive.name)

  /// An archive that cannot be read: what is in it does not count.
  static func unusable(_ problem: ArchiveProblem) -> Diagnostic {
    switch problem {
    case .notADatabase, .notOurs: notOurs
    case .newer(let format): newer(format)
    case .damaged: damaged
    case .busy, .readOnly, .full, .cannotOpen, .other: notRead(problem)
    }
  }

  private static let notOurs = Diagnostic(
    .archiveNotOurs, .error,
    LocalizedText(
      nl: "dit bestand is geen archief van balans: het is niet gelezen en niet veranderd",
      en: "this file is no archive of balans: it was neither read nor changed"), at: place,
    fixIt: FixIt(
      LocalizedText(
        nl: "geef dit bestand een andere naam, of haal het uit het dossier", en: "give this file another name, or take it out of the dossier")))

  private static func newer(_ format: Int) -> Diagnostic {
    Diagnostic(
      .archiveNewer, .error,
      LocalizedText(
        nl: "een nieuwere versie van balans heeft dit archief gemaakt (vorm \(format)): het is niet gelezen en niet veranderd",
        en: "a newer version of balans made this archive (format \(format)): it was neither read nor changed"), at: place,
      fixIt: FixIt(LocalizedText(nl: "gebruik de nieuwere versie van balans", en: "use the newer version of balans")))
  }

  private static let damaged = Diagnostic(
    .archiveDamaged, .error,
    LocalizedText(
      nl: "het archief is beschadigd: het is niet gebruikt en niet veranderd",
      en: "the archive is damaged: it was neither used nor changed"), at: place,
    fixIt: FixIt(
      LocalizedText(
        nl: "zet een reservekopie terug; heeft u die niet, geef het bestand dan een andere naam: het volgende rapport maakt een nieuw archief",
        en: "put back a backup; if you have none, rename the file: the next report makes a new archive")))

  private static func notRead(_ problem: ArchiveProblem) -> Diagnostic {
    Diagnostic(
      .archiveNotRead, .error,
      LocalizedText(
        nl: "het archief kan niet worden gelezen: \(reason(problem).nl)", en: "the archive cannot be read: \(reason(problem).en)"), at: place,
      fixIt: FixIt(
        LocalizedText(
          nl: "sluit andere programma's die het bestand gebruiken, en controleer of u het mag lezen",
          en: "close other programs that use the file, and check that you may read it")))
  }

  /// An archive that could not take what was measured; the report is there.
  static func notWritten(_ problem: ArchiveProblem) -> Diagnostic {
    Diagnostic(
      .archiveNotWritten, .warning,
      LocalizedText(
        nl: "het rapport is gemaakt, maar het archief is niet bijgewerkt: \(reason(problem).nl)",
        en: "the report was made, but the archive was not updated: \(reason(problem).en)"), at: place,
      fixIt: FixIt(
        LocalizedText(
          nl: "los dit op en maak het rapport nog eens voordat u antwoorden verwijdert",
          en: "mend this and make the report once more before you delete answers")))
  }

  private static func reason(_ problem: ArchiveProblem) -> (nl: String, en: String) {
    switch problem {
    case .busy: ("een ander programma gebruikt het", "another program is using it")
    case .readOnly: ("u mag hier niet schrijven", "you may not write here")
    case .full: ("de schijf is vol", "the disk is full")
    case .cannotOpen: ("het bestand kan niet worden geopend", "the file cannot be opened")
    case .notADatabase, .notOurs: ("het bestand is geen archief van balans", "the file is no archive of balans")
    case .newer: ("een nieuwere versie van balans heeft het gemaakt", "a newer version of balans made it")
    case .damaged: ("het is beschadigd", "it is damaged")
    case .other(let message): (FindingsText.printable(message), FindingsText.printable(message))
    }
  }

  /// A period that comes out otherwise than it was kept.
  static func differs(_ difference: ArchivedDifference) -> Diagnostic {
    let (id, period) = (difference.collaboration.id, difference.period)
    let names = FigureNames(difference.figures)
    let files = difference.files.joined(separator: ", ")
    let isSame = difference.files.isEmpty
    return Diagnostic(
      .archiveDiffers, .warning,
      LocalizedText(
        nl: "'\(id)' over \(period) komt nu anders uit dan in het archief: \(names.text(in: .nl))",
        en: "'\(id)' in \(period) now comes out otherwise than in the archive: \(names.text(in: .en))"), at: place,
      notes: [
        isSame
          ? LocalizedText(
            nl: "de bestanden zijn dezelfde als toen; de berekening is dus anders", en: "the files are as they were; so the calculation is another")
          : LocalizedText(nl: "veranderd, nieuw of weg sinds toen: \(files)", en: "changed, new or gone since then: \(files)")
      ],
      fixIt: FixIt(
        LocalizedText(
          nl: "klopt de nieuwe uitkomst? Bewaar haar met 'balans report --renew'; de oude blijft ernaast staan",
          en: "is the new outcome right? Keep it with 'balans report --renew'; the old one stays beside it")))
  }

  static func otherYardstick(_ name: String, periods: [Period]) -> Diagnostic {
    let list = periods.map(\.description).joined(separator: ", ")
    return Diagnostic(
      .archiveOtherNormenkader, .warning,
      LocalizedText(
        nl: "uit het archief komen cijfers van een ander normenkader of een andere versie (\(name)): \(list)",
        en: "figures from the archive were made by another normenkader or version (\(name)): \(list)"), at: place,
      notes: [
        LocalizedText(
          nl: "thema's met andere stellingen of een andere telling zijn niet vergeleken; feiten kunnen anders geteld zijn",
          en: "themes with other statements or another way of counting were not compared; facts may have been counted otherwise")
      ])
  }

  static func pastTime(_ periods: [Period]) -> Diagnostic {
    let list = periods.map(\.description).joined(separator: ", ")
    return Diagnostic(
      .archivePastTime, .note,
      LocalizedText(nl: "de bewaartijd is voorbij, uit het archief verwijderd: \(list)", en: "past their time, removed from the archive: \(list)"),
      at: place)
  }

  static func fault(_ fault: ArchiveFault) -> Diagnostic {
    switch fault {
    case .integrity: return damaged
    case .checksum(let edition):
      var found = damaged
      found.message = LocalizedText(
        nl: "de cijfers van '\(edition.collaboration.id)' over \(edition.period) zijn na het bewaren veranderd",
        en: "the figures of '\(edition.collaboration.id)' in \(edition.period) were changed after they were kept")
      return found
    }
  }
}
