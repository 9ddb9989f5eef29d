// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What a recipe says, in one language.
struct RecipeWords {
  let language: Language

  private func said(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }

  var introduction: String {
    said(
      "Zo maakt u deze vragenlijst in Microsoft Forms, of in een ander programma. Plak elke tekst precies zo over: aan de teksten herkent balans de "
        + "antwoorden. De namen van knoppen kunnen bij u iets anders zijn.",
      "This is how to make the questionnaire in Microsoft Forms, or in another tool. Paste every text exactly as it is: by the texts balans recognises "
        + "the answers. The names of buttons may be a little different in yours.")
  }

  var begin: String { said("Nieuw formulier", "New form") }
  var beginText: String {
    said("Maak een nieuw, leeg formulier en plak de titel en de beschrijving.", "Make a new, empty form and paste the title and the description.")
  }
  var title: String { said("Titel", "Title") }
  var description: String { said("Beschrijving", "Description") }
  var question: String { said("Vraag", "Question") }
  var subtitle: String { said("Ondertitel", "Subtitle") }
  var options: String { said("Antwoorden, één per regel", "Options, one a line") }
  var statements: String { said("Stellingen, één per regel", "Statements, one a line") }
  var choiceQuestion: String { said("Vraag van de soort Keuze", "Question of the kind Choice") }
  var choiceText: String {
    said(
      "Eén antwoord per persoon. Zet 'Overige' uit: met een vaste lijst schrijft iedereen een naam gelijk.",
      "One answer per person. Leave out 'Other': with a fixed list everybody writes a name in the same way.")
  }
  var openQuestion: String { said("Vraag van de soort Tekst", "Question of the kind Text") }
  var openText: String {
    said(
      "Kent u de namen van de partners? Maak er dan een keuzevraag van, met de namen als antwoorden.",
      "Do you know the names of the partners? Then make it a choice question, with the names as options.")
  }
  var likert: String { said("Vraag van de soort Likert", "Question of the kind Likert") }
  var settings: String { said("Instellingen", "Settings") }
  var settingsText: String {
    said(
      "Zet 'Naam vastleggen' uit, en maak geen vraag verplicht. Staat uw organisatie dat toe, laat dan iedereen met de koppeling antwoorden.",
      "Turn 'Record name' off, and make no question required. If your organisation allows it, let anyone with the link answer.")
  }
  var answers: String { said("De antwoorden naar balans", "The answers to balans") }
  var invitation: String { said("Tekst voor de uitnodiging", "Text of the invitation") }
  var pasteInto: String { said("Plak in", "Paste into") }

  /// What to do with the statements of one theme.
  func likertText(_ statements: Int, _ options: Int) -> String {
    let (dutch, english) = (statements == 1 ? "stelling" : "stellingen", statements == 1 ? "statement" : "statements")
    return said(
      "\(statements) \(dutch), \(options) antwoorden. Vervang de antwoorden die er al staan. Passen er niet zo veel naast elkaar? Maak dan van elke "
        + "stelling een vraag van de soort Keuze.",
      "\(statements) \(english), \(options) options. Replace the options that are there already. Are those too many side by side? Then make each "
        + "statement a question of the kind Choice.")
  }

  /// Where the answers go.
  func answersText(_ period: Period?) -> String {
    let name = period.map { "\($0)" } ?? "2026-Q3"
    return said(
      "Sluit het formulier als de termijn om is. Open de antwoorden in Excel, haal de kolommen met namen, e-mailadressen en tijden weg, en sla het "
        + "bestand op in de map answers van uw dossier, met de periode als naam: \(name).xlsx. Typ daarna: balans check.",
      "Close the form when the time is over. Open the answers in Excel, remove the columns with names, e-mail addresses and times, and save the file "
        + "in the folder answers of your dossier, named after the period: \(name).xlsx. Then type: balans check.")
  }
}
