// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What empty registers say, in one language.
struct RegisterWords {
  let language: Language

  private func said(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }

  var sheet: String { said("Uitleg", "Explanation") }
  var title: String { said("Registers invullen", "Filling in registers") }
  var flags: [String] { language == .nl ? ["ja", "nee"] : ["yes", "no"] }
  var several: String { said("meerdere", "several") }
  var yes: String { said("ja", "yes") }

  /// How to fill in, a line each.
  func lines(_ normenkader: String) -> [String] {
    [
      said("Normenkader: \(normenkader)", "Normenkader: \(normenkader)"),
      said(
        "Elk blad is een register: een doorlopende lijst, één regel per afspraak, overleg of besluit. Vul aan, en begin niet elke periode opnieuw.",
        "Each sheet is a register: a running list, one row per agreement, meeting or decision. Add to it, and do not begin anew every period."),
      said(
        "Zet nooit namen van personen in een register, alleen rollen en organisaties. Registers komen in het rapport.",
        "Never put names of persons in a register, only roles and organisations. Registers appear in the report."),
      said(
        "Een leeg blad telt als niet bijgehouden. Dat is onbekend, en niet slecht.",
        "An empty sheet counts as not kept. That is unknown, and not bad."),
      said(
        "Laat de koppen staan. Een kolom die u niet bijhoudt, mag leeg blijven.",
        "Leave the headings as they are. A column that you do not keep may stay empty."),
    ]
  }

  var columns: [String] {
    language == .nl
      ? ["Register", "Kolom", "Wat u invult", "Nodig", "Voorbeeld"] : ["Register", "Column", "What to fill in", "Needed", "Example"]
  }

  var listColumns: [String] { language == .nl ? ["Register", "Kolom", "Keuze"] : ["Register", "Column", "Choice"] }

  /// What to type in a column.
  func hint(for type: ColumnDeclaration.CellType) -> String {
    switch type {
    case .text: said("Tekst.", "Text.")
    case .day: said("Een datum, zoals 31-3-2026.", "A date, such as 2026-03-31.")
    case .number: said("Een getal, zonder eenheid of %.", "A number, without a unit or %.")
    case .flag: said("Ja of nee. Leeg is onbekend.", "Yes or no. Empty is unknown.")
    case .choice: said("Kies uit de lijst.", "Choose from the list.")
    case .partner: said("De naam van een partner, steeds gelijk geschreven.", "The name of a partner, always written the same way.")
    case .period: said("Een periode, zoals 2026-Q3.", "A period, such as 2026-Q3.")
    }
  }

  /// An example of what may stand in a column.
  func example(of type: ColumnDeclaration.CellType) -> String {
    switch type {
    case .day: said("31-3-2026", "2026-03-31")
    case .number: "12"
    case .period: "2026-Q3"
    case .partner: said("Gemeente Dalen", "Municipality of Dalen")
    case .text, .flag, .choice: ""
    }
  }
}
