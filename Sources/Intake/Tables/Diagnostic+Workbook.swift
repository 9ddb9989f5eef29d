// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

extension DiagnosticCode {
  static let damagedWorkbook = DiagnosticCode("B3010", "damaged-workbook")
  static let ambiguousWorkbook = DiagnosticCode("B3011", "ambiguous-workbook")
}

extension FixIt {
  fileprivate static let saveAgain = FixIt(
    LocalizedText(
      nl: "open het bestand in Excel of LibreOffice, kijk of alles klopt en sla het opnieuw op als .xlsx",
      en: "open the file in Excel or LibreOffice, see whether all is right and save it again as .xlsx")
  )
}

extension Diagnostic {
  /// Why a workbook was not read.
  static func workbook(_ fault: WorkbookFault, in file: String) -> Diagnostic {
    switch fault {
    case .otherFormat(let format): otherFormat(format, in: file)
    case .encrypted: notText(file, nl: "dit bestand heeft een wachtwoord", en: "this file has a password", fixIt: .removePassword)
    case .damaged(let place):
      Diagnostic(
        .damagedWorkbook, .error,
        LocalizedText(nl: "deze werkmap is beschadigd en niet gelezen", en: "this workbook is damaged and was not read"),
        at: location(place, in: file), fixIt: .saveAgain)
    case .ambiguous(let kind, let place): ambiguous(kind, at: location(place, in: file))
    case .tooLarge(let excess, let place): tooLarge(excess, at: location(place, in: file))
    }
  }

  private static func location(_ place: WorkbookFault.Place?, in file: String) -> SourceLocation {
    SourceLocation(file: file, line: place?.row, column: place?.column.map { $0 + 1 }, sheet: place?.sheet)
  }

  private static func otherFormat(_ format: WorkbookFault.OtherFormat, in file: String) -> Diagnostic {
    switch format {
    case .xlsb:
      notText(file, nl: "dit is een binaire Excel-werkmap (.xlsb)", en: "this is a binary Excel workbook (.xlsb)", fixIt: .saveAsXLSX)
    case .ods:
      notText(
        file, nl: "dit is een rekenblad van LibreOffice (.ods)", en: "this is a spreadsheet of LibreOffice (.ods)",
        fixIt: FixIt(
          LocalizedText(
            nl: "open het in LibreOffice en kies Bestand > Opslaan als > 'Excel 2007-365 (.xlsx)'",
            en: "open it in LibreOffice and choose File > Save as > 'Excel 2007-365 (.xlsx)'")))
    case .numbers:
      notText(
        file, nl: "dit is een document van Numbers", en: "this is a document of Numbers",
        fixIt: FixIt(
          LocalizedText(
            nl: "open het in Numbers en kies Archief > Exporteer naar > Excel (.xlsx)",
            en: "open it in Numbers and choose File > Export to > Excel (.xlsx)")))
    case .document: notText(file, nl: "dit is een Word-document", en: "this is a Word document", fixIt: .copyToXLSX)
    case .zip:
      notText(
        file, nl: "dit is een zip-bestand zonder werkmap", en: "this is a zip without a workbook",
        fixIt: FixIt(LocalizedText(nl: "pak het uit en zet de tabel zelf in de map", en: "unpack it and put the table itself into the folder")))
    }
  }

  private static func ambiguous(_ kind: WorkbookFault.Ambiguity, at location: SourceLocation) -> Diagnostic {
    let why = reason(kind)
    return Diagnostic(
      .ambiguousWorkbook, .error,
      LocalizedText(
        nl: "deze werkmap is op meer dan één manier te lezen en daarom niet gelezen: \(why.text(in: .nl))",
        en: "this workbook can be read in more than one way and was therefore not read: \(why.text(in: .en))"),
      at: location, fixIt: .saveAgain)
  }

  private static func reason(_ kind: WorkbookFault.Ambiguity) -> LocalizedText {
    switch kind {
    case .duplicateEntry: LocalizedText(nl: "een onderdeel staat er twee keer in", en: "a part is in it twice")
    case .overlappingEntries: LocalizedText(nl: "onderdelen overlappen elkaar", en: "parts overlap each other")
    case .disagreeingHeaders:
      LocalizedText(nl: "de inhoudsopgave van het bestand klopt niet met de inhoud", en: "the list in the file does not agree with what is in it")
    case .unsafeName: LocalizedText(nl: "de naam van een onderdeel kan niet", en: "the name of a part cannot be")
    case .duplicatePart: LocalizedText(nl: "er zijn twee bladen of onderdelen met dezelfde naam", en: "two sheets or parts have the same name")
    case .doctype: LocalizedText(nl: "een onderdeel heeft een DOCTYPE", en: "a part has a DOCTYPE")
    case .encoding: LocalizedText(nl: "een onderdeel is niet in UTF-8 geschreven", en: "a part is not written in UTF-8")
    case .duplicateCell:
      LocalizedText(nl: "een cel of rij staat er twee keer in, of niet op volgorde", en: "a cell or row is in it twice, or out of order")
    case .unknownText: LocalizedText(nl: "een cel wijst naar een tekst die er niet is", en: "a cell points at a text that is not there")
    }
  }

  private static func tooLarge(_ excess: WorkbookFault.Excess, at location: SourceLocation) -> Diagnostic {
    switch excess {
    case .rows: tooManyRows(InputLimits.rows, at: location)
    case .columns: tooManyColumns(at: location)
    case .cells: tooManyCells(at: location)
    case .characters: cellTooLong(at: location)
    case .entries, .bytes, .depth, .elements, .merged:
      tableTooLarge(
        nl: "deze werkmap is uitgepakt te groot of te ingewikkeld", en: "this workbook is too large or too intricate when it is unpacked",
        at: location)
    }
  }
}
