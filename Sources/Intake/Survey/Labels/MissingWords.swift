// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Words that survey tools and people use for giving no answer, in Dutch and English; a normenkader and a dossier come first.
///
/// Gathered from public survey exports and the templates of survey tools. "Neutral" is never among them. `dk`, `nvt` and `rns` are also the codes that
/// a questionnaire made by the program has where the normenkader has none.
enum MissingWords {
  /// The words of each kind.
  static let all: [(MissingAnswer, [String])] = [
    (
      .dontKnow,
      [
        "weet niet", "weet ik niet", "ik weet het niet", "weet het niet", "weet niet / geen mening", "weet niet / niet van toepassing",
        "weet ik niet / nvt", "weet ik niet / n.v.t", "weet niet / nvt", "weet niet / n.v.t", "geen mening", "onbekend", "geen idee",
        "don't know", "i don't know", "do not know", "i do not know", "dont know", "dk", "no opinion", "don't know / no opinion",
        "don't know / not applicable", "don't know / na", "don't know / n/a", "unsure", "not sure", "no basis for evaluation",
        "i was not aware of this", "unfamiliar (n/a)", "unfamiliar",
      ]
    ),
    (.notApplicable, ["n.v.t.", "nvt", "niet van toepassing", "n/a", "n.a.", "not applicable", "does not apply"]),
    (
      .ratherNotSay,
      [
        "zeg ik liever niet", "wil ik niet zeggen", "liever niet zeggen", "wil niet zeggen", "geen antwoord", "rather not say",
        "prefer not to say", "i prefer not to say", "no answer", "refused", "rns",
      ]
    ),
    (.blank, ["overgeslagen", "skipped"]),
  ]
}
