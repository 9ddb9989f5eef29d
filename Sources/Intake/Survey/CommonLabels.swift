// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Labels that survey tools and people use for agreeing on a scale of 1 to 5, and words for giving no answer.
///
/// Only labels that mean one answer on such a scale, whoever wrote the questionnaire; a normenkader and a dossier come first. Gathered
/// from public survey exports and the templates of survey tools.
enum CommonLabels {
  /// A label and its answer.
  struct Label {
    let answer: Int
    let text: String
    /// Whether it is the second of five in some scales and the third of seven in others, such as "somewhat disagree".
    var isMild = false
  }

  /// The labels of a scale of 1 to 5.
  static let fivePoints: [Label] = plain + mild

  /// The words for giving no answer.
  ///
  /// `dk`, `nvt` and `rns` are the codes that a questionnaire made by the program has where the normenkader has none.
  static let missing: [(MissingAnswer, [String])] = [
    (
      .dontKnow,
      ["weet niet", "weet ik niet", "weet niet / geen mening", "geen mening", "don't know", "i don't know", "do not know", "no opinion", "dk"]
    ),
    (.notApplicable, ["n.v.t.", "nvt", "niet van toepassing", "n/a", "not applicable"]),
    (
      .ratherNotSay,
      ["zeg ik liever niet", "wil ik niet zeggen", "liever niet zeggen", "rather not say", "prefer not to say", "i prefer not to say", "rns"]
    ),
  ]

  private static let plain: [Label] = [
    (
      1,
      [
        "helemaal mee oneens", "helemaal oneens", "zeer mee oneens", "zeer oneens", "sterk mee oneens", "helemaal niet mee eens",
        "helemaal niet eens", "volledig oneens", "volledig mee oneens", "helemaal niet akkoord",
        "strongly disagree", "disagree strongly", "completely disagree", "disagree completely", "totally disagree",
      ]
    ),
    (2, ["mee oneens", "oneens", "niet mee eens", "niet akkoord", "disagree"]),
    (
      3,
      [
        "neutraal", "niet mee eens, niet mee oneens", "niet mee eens en niet mee oneens", "niet mee eens en ook niet mee oneens",
        "noch mee eens, noch mee oneens", "noch eens, noch oneens", "niet eens, niet oneens", "niet eens en niet oneens",
        "niet mee oneens, niet mee eens", "neutral", "neither agree nor disagree", "neither agree or disagree",
        "neither disagree nor agree", "undecided",
      ]
    ),
    (4, ["mee eens", "eens", "akkoord", "agree"]),
    (
      5,
      [
        "helemaal mee eens", "helemaal eens", "zeer mee eens", "zeer eens", "sterk mee eens", "volledig mee eens", "volledig eens",
        "volledig akkoord", "helemaal akkoord",
        "strongly agree", "agree strongly", "completely agree", "agree completely", "totally agree",
      ]
    ),
  ].flatMap { answer, texts in texts.map { Label(answer: answer, text: $0) } }

  private static let mild: [Label] = [
    (2, ["enigszins oneens", "enigszins mee oneens", "somewhat disagree", "rather disagree"]),
    (4, ["enigszins eens", "enigszins mee eens", "somewhat agree", "rather agree"]),
  ].flatMap { answer, texts in texts.map { Label(answer: answer, text: $0, isMild: true) } }
}
