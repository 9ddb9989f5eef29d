// SPDX-License-Identifier: EUPL-1.2

extension LabelSet {
  /// The sets that are not about agreeing.
  static let others: [LabelSet] = [
    LabelSet(
      .satisfaction,
      [
        ["zeer ontevreden", "heel ontevreden", "helemaal niet tevreden", "very dissatisfied", "very unsatisfied"],
        ["ontevreden", "niet tevreden", "dissatisfied", "unsatisfied"],
        ["neutraal", "niet tevreden, niet ontevreden", "niet ontevreden, niet tevreden", "neutral", "neither satisfied nor dissatisfied"],
        ["tevreden", "satisfied"], ["zeer tevreden", "heel tevreden", "very satisfied"],
      ], mild: [1: ["enigszins ontevreden", "somewhat dissatisfied"], 3: ["enigszins tevreden", "somewhat satisfied"]]),
    LabelSet(
      .quality,
      [
        ["zeer slecht", "heel slecht", "very poor", "very bad"], ["slecht", "poor", "bad"],
        ["matig", "voldoende", "redelijk", "niet slecht, niet goed", "fair", "average", "acceptable"], ["goed", "good"],
        ["zeer goed", "heel goed", "uitstekend", "very good", "excellent"],
      ]),
    LabelSet(
      .frequency,
      [
        ["nooit", "never"], ["zelden", "rarely", "seldom"], ["soms", "af en toe", "sometimes", "occasionally"], ["vaak", "often"],
        ["altijd", "always"],
      ]),
    LabelSet(
      .importance,
      [
        ["zeer onbelangrijk", "heel onbelangrijk", "helemaal niet belangrijk", "very unimportant", "not at all important"],
        ["onbelangrijk", "niet belangrijk", "unimportant", "not important"], ["neutraal", "neutral", "moderately important"],
        ["belangrijk", "important"], ["zeer belangrijk", "heel belangrijk", "very important"],
      ]),
    LabelSet(
      .importance,
      [
        ["niet belangrijk", "helemaal niet belangrijk", "not important", "nicht wichtig", "gar nicht wichtig", "garnicht wichtig"],
        ["eerder onbelangrijk", "niet zo belangrijk", "rather unimportant", "eher unwichtig"],
        ["eerder belangrijk", "redelijk belangrijk", "rather important", "eher wichtig"],
        ["zeer belangrijk", "heel belangrijk", "very important", "sehr wichtig"],
      ]),
    LabelSet(
      .extent,
      [
        ["helemaal niet", "not at all"], ["een beetje", "nauwelijks", "slightly", "a little"],
        ["enigszins", "gedeeltelijk", "somewhat", "moderately"],
        ["grotendeels", "in hoge mate", "mostly", "largely", "very much"], ["volledig", "helemaal", "completely", "fully", "extremely"],
      ]),
    LabelSet(
      .favour,
      [
        ["very unfavorably", "very unfavourably"], ["somewhat unfavorably", "somewhat unfavourably"],
        ["neither favorably nor unfavorably (neutral)", "neither favourably nor unfavourably", "neither favorably nor unfavorably"],
        ["somewhat favorably", "somewhat favourably"], ["very favorably", "very favourably"],
      ]),
    LabelSet(.yesNo, [["nee", "n", "no", "nein", "false", "onwaar", "niet waar"], ["ja", "j", "y", "yes", "true", "waar"]]),
    LabelSet(
      .yesNo,
      [
        ["nee", "no", "nein"], ["deels", "ja, deels", "gedeeltelijk", "ja, gedeeltelijk", "soms", "partly", "yes, partly", "somewhat"],
        ["ja", "yes", "ja, helemaal", "yes, fully"],
      ]),
  ]
}
