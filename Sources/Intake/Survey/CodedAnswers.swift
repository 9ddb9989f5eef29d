// SPDX-License-Identifier: EUPL-1.2

/// Answer codes of a column, read by the labels that a codebook gives them.
enum CodedAnswers {
  /// What each code of some columns says.
  ///
  /// The labels decide, also where a code is a number: a number need not be a step of the scale.
  static func readings(of columns: [Int], in sheet: SurveySheet, _ codebook: Codebook, _ words: inout AnswerWords) -> [String: AnswerWords.Reading] {
    guard !codebook.isEmpty else { return [:] }
    var meanings: [String: Set<AnswerWords.Reading>] = [:]
    for name in columns.flatMap({ sheet.headings[$0].names }) {
      for (code, labels) in codebook.labels(of: name) {
        for label in labels { meanings[code, default: []].insert(words.read(CellText.clean(label))) }
      }
    }
    return meanings.compactMapValues(only)
  }

  /// The one meaning of a label in its languages; `nil` when they say different things.
  private static func only(_ meanings: Set<AnswerWords.Reading>) -> AnswerWords.Reading? {
    var labels: [FoldedText] = []
    var others: Set<AnswerWords.Reading> = []
    for meaning in meanings {
      if case .word(let label, _) = meaning { labels.append(label) } else { others.insert(meaning) }
    }
    // A language of which nobody knows the words adds nothing.
    let known = labels.filter { label in LabelSet.all.contains { $0.step(of: label) != nil } }.sorted()
    if let only = others.first { return others.count == 1 && known.isEmpty ? only : nil }
    return (known.first ?? labels.min()).map { .word($0, number: nil) }
  }
}
