// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What a recipe says, in one language.
struct RecipeWords {
  let language: Language

  var introduction: String {
    language.said(
      "Zo maakt u deze vragenlijst in Microsoft Forms, of in een ander programma. Plak elke tekst precies zo over: aan de teksten herkent balans de "
        + "antwoorden. De namen van knoppen kunnen bij u iets anders zijn.",
      "This is how to make the questionnaire in Microsoft Forms, or in another tool. Paste every text exactly as it is: by the texts balans recognises "
        + "the answers. The names of buttons may be a little different in yours.")
  }

  var begin: String { language.said("Nieuw formulier", "New form") }
  var beginText: String {
    language.said(
      "Maak een nieuw, leeg formulier en plak de titel en de beschrijving.", "Make a new, empty form and paste the title and the description.")
  }
  var title: String { language.said("Titel", "Title") }
  var description: String { language.said("Beschrijving", "Description") }
  var question: String { language.said("Vraag", "Question") }
  var subtitle: String { language.said("Ondertitel", "Subtitle") }
  var options: String { language.said("Antwoorden, één per regel", "Options, one a line") }
  var statements: String { language.said("Stellingen, één per regel", "Statements, one a line") }
  var choiceQuestion: String { language.said("Vraag van de soort Keuze", "Question of the kind Choice") }
  var choiceText: String {
    language.said(
      "Eén antwoord per persoon. Zet 'Overige' uit: met een vaste lijst schrijft iedereen een naam gelijk.",
      "One answer per person. Leave out 'Other': with a fixed list everybody writes a name in the same way.")
  }
  var openQuestion: String { language.said("Vraag van de soort Tekst", "Question of the kind Text") }
  var openText: String {
    language.said(
      "Kent u de namen van de partners? Maak er dan een keuzevraag van, met de namen als antwoorden.",
      "Do you know the names of the partners? Then make it a choice question, with the names as options.")
  }
  var likert: String { language.said("Vraag van de soort Likert", "Question of the kind Likert") }
  var settings: String { language.said("Instellingen", "Settings") }
  var settingsText: String {
    language.said(
      "Zet 'Naam vastleggen' uit, en maak geen vraag verplicht. Staat uw organisatie dat toe, laat dan iedereen met de koppeling antwoorden.",
      "Turn 'Record name' off, and make no question required. If your organisation allows it, let anyone with the link answer.")
  }
  var answers: String { language.said("De antwoorden naar balans", "The answers to balans") }
  var invitation: String { language.said("Tekst voor de uitnodiging", "Text of the invitation") }
  var pasteInto: String { language.said("Plak in", "Paste into") }

  /// What to do with the statements of one theme.
  func likertText(_ statements: Int, _ options: Int) -> String {
    let (dutch, english) = (statements == 1 ? "stelling" : "stellingen", statements == 1 ? "statement" : "statements")
    return language.said(
      "\(statements) \(dutch), \(options) antwoorden. Vervang de antwoorden die er al staan. Passen er niet zo veel naast elkaar? Maak dan van elke "
        + "stelling een vraag van de soort Keuze.",
      "\(statements) \(english), \(options) options. Replace the options that are there already. Are those too many side by side? Then make each "
        + "statement a question of the kind Choice.")
  }

  /// Where the answers go.
  func answersText(_ period: Period?) -> String {
    let name = period.map { "\($0)" } ?? "2026-Q3"
    return language.said(
      "Sluit het formulier als de termijn om is. Open de antwoorden in Excel, haal de kolommen met namen, e-mailadressen en tijden weg, en sla het "
        + "bestand op in de map answers van uw dossier, met de periode als naam: \(name).xlsx. Typ daarna: balans check.",
      "Close the form when the time is over. Open the answers in Excel, remove the columns with names, e-mail addresses and times, and save the file "
        + "in the folder answers of your dossier, named after the period: \(name).xlsx. Then type: balans check.")
  }
}
