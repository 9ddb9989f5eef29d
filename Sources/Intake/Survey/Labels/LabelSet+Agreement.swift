// SPDX-License-Identifier: EUPL-1.2

/// Gathered from public survey exports, validated questionnaires and the templates of survey tools.
extension LabelSet {
  /// The sets of agreeing, of 5, 7, 4 and 6 points.
  static let agreement: [LabelSet] = [
    LabelSet(.agreement, [lowest, disagree, middle, agree, highest], mild: [1: mildDisagree, 3: mildAgree]),
    LabelSet(.agreement, [lowest, disagree, mildDisagree + slightDisagree, middle, mildAgree + slightAgree, agree, highest]),
    LabelSet(.agreement, [lowest, disagree, agree, highest], mild: [1: mildDisagree, 2: mildAgree]),
    LabelSet(.agreement, [lowest, disagree, mildDisagree + slightDisagree, mildAgree + slightAgree, agree, highest]),
  ]

  private static let lowest = [
    "helemaal mee oneens", "helemaal oneens", "zeer mee oneens", "zeer oneens", "sterk mee oneens", "sterk oneens", "helemaal niet mee eens",
    "helemaal niet eens", "volledig oneens", "volledig mee oneens", "helemaal niet akkoord", "totaal mee oneens", "totaal oneens",
    "strongly disagree", "disagree strongly", "completely disagree", "disagree completely", "totally disagree", "fully disagree",
    "stimme gar nicht zu", "stimme garnicht zu", "stimme überhaupt nicht zu",
  ]
  private static let disagree = ["mee oneens", "oneens", "niet mee eens", "niet akkoord", "niet eens", "disagree", "stimme nicht zu"]
  private static let mildDisagree = [
    "enigszins oneens", "enigszins mee oneens", "eerder oneens", "eerder mee oneens", "eerder niet akkoord", "een beetje oneens",
    "een beetje mee oneens", "beetje oneens", "beetje mee oneens", "somewhat disagree", "rather disagree", "disagree somewhat",
    "tend to disagree", "stimme eher nicht zu",
  ]
  private static let slightDisagree = ["slightly disagree", "disagree slightly", "licht oneens", "licht mee oneens"]
  private static let middle = [
    "neutraal", "niet mee eens, niet mee oneens", "niet mee eens en niet mee oneens", "niet mee eens en ook niet mee oneens",
    "niet mee eens, maar ook niet mee oneens", "noch mee eens, noch mee oneens", "noch eens, noch oneens", "niet eens, niet oneens",
    "niet eens en niet oneens", "niet mee oneens, niet mee eens", "nog oneens nog eens", "noch oneens, noch eens",
    "noch akkoord, noch niet akkoord", "niet akkoord, niet niet akkoord", "eens noch oneens", "mee eens noch mee oneens", "neutral",
    "neither agree nor disagree", "neither agree or disagree", "neither disagree nor agree", "undecided", "teils teils", "weder noch",
  ]
  private static let slightAgree = ["slightly agree", "agree slightly", "licht eens", "licht mee eens"]
  private static let mildAgree = [
    "enigszins eens", "enigszins mee eens", "eerder eens", "eerder mee eens", "eerder akkoord", "een beetje eens", "een beetje mee eens",
    "beetje eens", "beetje mee eens", "somewhat agree", "rather agree", "agree somewhat", "tend to agree", "stimme eher zu",
  ]
  private static let agree = ["mee eens", "eens", "akkoord", "agree", "stimme zu"]
  private static let highest = [
    "helemaal mee eens", "helemaal eens", "helmaal eens", "zeer mee eens", "zeer eens", "sterk mee eens", "strerk mee eens", "sterk eens",
    "volledig mee eens", "volledig eens", "volledig akkoord", "helemaal akkoord", "totaal mee eens", "totaal eens",
    "strongly agree", "agree strongly", "completely agree", "agree completely", "totally agree", "fully agree",
    "stimme vollständig zu", "stimme voll zu", "stimme voll und ganz zu",
  ]
}
