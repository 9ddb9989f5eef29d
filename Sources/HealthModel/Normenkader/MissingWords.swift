// SPDX-License-Identifier: EUPL-1.2

/// Words for giving no answer, in Dutch and English and those of the survey tools in German; a normenkader and a dossier come first.
///
/// Gathered from public survey exports and the templates of survey tools. "Neutral" is never among them.
public enum MissingWords {
  /// The kinds that a respondent can choose, in the order in which they are offered.
  public static let kinds: [MissingAnswer] = [.dontKnow, .notApplicable, .ratherNotSay]

  /// What a questionnaire can say for each kind in each language, the usual word first.
  public static let offered: [MissingAnswer: [Language: [String]]] = [
    .dontKnow: [
      .nl: ["Weet niet", "Weet ik niet", "Weet niet / geen mening", "Geen mening"], .en: ["Don't know", "I don't know", "Do not know", "No opinion"],
    ],
    .notApplicable: [.nl: ["Niet van toepassing", "N.v.t.", "Nvt"], .en: ["Not applicable", "N/A"]],
    .ratherNotSay: [
      .nl: ["Zeg ik liever niet", "Wil ik niet zeggen", "Liever niet zeggen"], .en: ["Rather not say", "Prefer not to say", "I prefer not to say"],
    ],
  ]

  /// The code of each kind in a table of answers, where a normenkader declares none.
  public static let codes: [MissingAnswer: String] = [.dontKnow: "dk", .notApplicable: "nvt", .ratherNotSay: "rns"]

  /// What else is understood in a table of answers.
  private static let others: [MissingAnswer: [String]] = [
    .dontKnow: [
      "ik weet het niet", "weet het niet", "weet niet / niet van toepassing", "weet ik niet / nvt", "weet ik niet / n.v.t", "weet niet / nvt",
      "weet niet / n.v.t", "weet ik niet / geen mening", "geen oordeel", "geen oordeel / weet niet", "weet niet / geen oordeel",
      "kan ik niet beoordelen", "kan niet beoordelen", "niet te beoordelen", "onbekend", "geen idee", "i do not know", "dont know",
      "don't know / no opinion", "don't know / not applicable", "don't know / na", "don't know / n/a", "unsure", "not sure",
      "no basis for evaluation", "i was not aware of this", "unfamiliar (n/a)", "unfamiliar", "cannot judge", "unable to judge",
      "weiß nicht", "weiss nicht", "ich weiß nicht", "ich weiss nicht", "keine meinung",
    ],
    .notApplicable: ["n.a.", "does not apply", "entfällt", "nicht anwendbar"],
    .ratherNotSay: ["wil niet zeggen", "geen antwoord", "no answer", "refused", "keine angabe", "keine antwort", "möchte ich nicht sagen"],
    .blank: ["overgeslagen", "skipped"],
  ]

  /// All words and codes that are understood as a kind.
  public static func understood(as kind: MissingAnswer) -> [String] {
    let offered = (offered[kind] ?? [:]).sorted { $0.key < $1.key }.flatMap(\.value)
    return offered + (codes[kind].map { [$0] } ?? []) + (others[kind] ?? [])
  }
}
