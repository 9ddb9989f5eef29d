// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What empty registers say, in one language.
struct RegisterWords {
  let language: Language

  var sheet: String { language.said("Uitleg", "Explanation") }
  var title: String { language.said("Registers invullen", "Filling in registers") }
  var flags: [String] { language == .nl ? ["ja", "nee"] : ["yes", "no"] }
  var several: String { language.said("meerdere", "several") }
  var yes: String { language.said("ja", "yes") }

  /// How to fill in, a line each.
  func lines(_ normenkader: String) -> [String] {
    [
      language.said("Normenkader: \(normenkader)", "Normenkader: \(normenkader)"),
      language.said(
        "Elk blad is een register: een doorlopende lijst, één regel per afspraak, overleg of besluit. Vul aan, en begin niet elke periode opnieuw.",
        "Each sheet is a register: a running list, one row per agreement, meeting or decision. Add to it, and do not begin anew every period."),
      language.said(
        "Zet nooit namen van personen in een register, alleen rollen en organisaties. Registers komen in het rapport.",
        "Never put names of persons in a register, only roles and organisations. Registers appear in the report."),
      language.said(
        "Een leeg blad telt als niet bijgehouden. Dat is onbekend, en niet slecht.",
        "An empty sheet counts as not kept. That is unknown, and not bad."),
      language.said(
        "Laat de koppen staan. Haal een kolom die u niet bijhoudt helemaal weg, met de kop: wat die kolom nodig heeft, blijft dan onbekend. "
          + "Staat de kop er wel, dan betekent een lege cel dat er niets is: niet opgelost, niet vertrokken, geen eigenaar.",
        "Leave the headings as they are. Remove a column that you do not keep altogether, with its heading: what needs it stays unknown then. "
          + "With the heading there, an empty cell means that there is nothing: not resolved, not left, no owner."),
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
    case .text: language.said("Tekst.", "Text.")
    case .day: language.said("Een datum, zoals 31-3-2026.", "A date, such as 2026-03-31.")
    case .number: language.said("Een getal, zonder eenheid of %.", "A number, without a unit or %.")
    case .flag: language.said("Ja of nee. Leeg telt niet als ja.", "Yes or no. Empty does not count as yes.")
    case .choice: language.said("Kies uit de lijst.", "Choose from the list.")
    case .partner: language.said("De naam van een partner, steeds gelijk geschreven.", "The name of a partner, always written the same way.")
    case .period: language.said("Een periode, zoals 2026-Q3.", "A period, such as 2026-Q3.")
    }
  }

  /// An example of what may stand in a column.
  func example(of type: ColumnDeclaration.CellType) -> String {
    switch type {
    case .day: language.said("31-3-2026", "2026-03-31")
    case .number: "12"
    case .period: "2026-Q3"
    case .partner: language.said("Gemeente Dalen", "Municipality of Dalen")
    case .text, .flag, .choice: ""
    }
  }
}
