// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Which set of labels each column of a table was answered in.
///
/// Only sets with as many steps as the scale and about the same thing as the labels of the normenkader. A set must hold every word of a
/// column; when none does, the one that holds most is taken and the other words are no answers.
struct LabelChoice {
  /// The set of each column; `nil` when it needs none, or when none fits.
  let sets: [LabelSet?]
  /// A column whose words are those of a scale with another number of steps; the number, when it is known.
  let otherScale: (column: Int, points: Int?)?

  private let words: AnswerWords
  private let labelled: Bool

  /// Chooses for the columns of a table.
  init(_ columns: [AnswerColumn], _ words: AnswerWords) {
    self.words = words
    let related = LabelSet.all.filter { words.family == nil ? !words.hasLabels : $0.family == words.family }
    let fitting = related.filter { $0.points == words.scale.count }
    sets = columns.map { Self.best(of: fitting, for: $0.words) }
    labelled = columns.contains { !$0.words.isEmpty || !$0.declared.isEmpty }
    let odd = zip(columns, sets).first { column, set in
      !column.words.isEmpty && set?.holds(column.words) != true && related.contains { $0.points != words.scale.count && $0.holds(column.words) }
    }
    let column = odd?.0.column ?? Self.mixture(columns, sets, words) ?? Self.columnOfLongerScale(columns, words)
    otherScale = column.map { ($0, Self.points(of: columns, $0, words, among: related)) }
  }

  /// How many steps the shortest scale has that holds all words of a file, or those of one column; `nil` when there is none.
  private static func points(of columns: [AnswerColumn], _ column: Int, _ words: AnswerWords, among related: [LabelSet]) -> Int? {
    let others = related.filter { $0.points != words.scale.count }
    func shortest(_ labels: Set<FoldedText>) -> Int? { others.filter { $0.holds(labels) }.map(\.points).min() }
    func labels(_ column: AnswerColumn) -> Set<FoldedText> { column.words.union(column.declaredWords).subtracting(words.ownLabels) }
    let all = columns.reduce(into: Set<FoldedText>()) { $0.formUnion(labels($1)) }
    return shortest(all) ?? columns.first { $0.column == column }.flatMap { shortest(labels($0)) }
  }

  /// A column of a file in which "disagree" and "somewhat disagree" stand beside each other: a longer scale, also when the normenkader has both words
  /// for the same answer.
  ///
  /// Not when the settings name the scale: then the words are those of that.
  private static func columnOfLongerScale(_ columns: [AnswerColumn], _ words: AnswerWords) -> Int? {
    guard !words.isRescaling, let set = LabelSet.all.first(where: { $0.family == .agreement && $0.points == words.target.count }) else { return nil }
    func steps(_ column: AnswerColumn) -> [LabelSet.Step] {
      column.declaredWords.union(column.words).subtracting(words.ownLabels).compactMap { set.step(of: $0) }
    }
    let plain = Set(columns.flatMap(steps).filter { !$0.isMild }.map(\.index))
    return columns.first { column in steps(column).contains { $0.isMild && plain.contains($0.index) } }?.column
  }

  private static func best(of sets: [LabelSet], for words: Set<FoldedText>) -> LabelSet? {
    guard !words.isEmpty else { return nil }
    if let all = sets.first(where: { $0.holds(words) }) { return all }
    let counted = sets.map { (set: $0, count: $0.count(of: words)) }.filter { $0.count > 0 }
    return counted.reduce(nil as (set: LabelSet, count: Int)?) { best, next in best.map { $0.count >= next.count } ?? false ? best : next }?.set
  }

  /// A column with mild labels of a step of which the file has strong ones too: "somewhat disagree" beside "disagree".
  private static func mixture(_ columns: [AnswerColumn], _ sets: [LabelSet?], _ words: AnswerWords) -> Int? {
    var plain: Set<Int> = []
    var mild: [(column: Int, steps: Set<Int>)] = []
    for (column, set) in zip(columns, sets) {
      let steps = column.words.compactMap { set?.step(of: $0) }
      plain.formUnion(steps.filter { !$0.isMild }.map(\.index))
      plain.formUnion(column.declared.map { $0 - words.target.lowerBound })
      mild.append((column.column, Set(steps.filter(\.isMild).map(\.index))))
    }
    return mild.first { !$0.steps.isDisjoint(with: plain) }?.column
  }

  /// Fewer answers than this say nothing of a step that nobody uses.
  private static let fewestAnswers = 60

  /// How many answers there are, and the length of the shorter scale that they may come from.
  ///
  /// That is one without the middle, or without the mild steps of seven. With one in ten on such a step, sixty answers miss it by chance once in
  /// five hundred times.
  func unusedSteps(_ answers: [AnswerColumn.Answers?]) -> (count: Int, shorter: Int)? {
    guard labelled, !words.isRescaling else { return nil }
    var used: [Int: Int] = [:]
    for column in answers {
      for (value, count) in column?.valueCounts ?? [:] { used[value - words.target.lowerBound, default: 0] += count }
    }
    let count = used.values.reduce(0, +)
    guard count >= Self.fewestAnswers, used.count >= 3 else { return nil }
    switch words.target.count {
    case 5 where used[2] == nil: return (count, 4)
    case 7 where used[2] == nil && used[4] == nil: return (count, 5)
    case 6 where used[2] == nil && used[3] == nil: return (count, 4)
    default: return nil
    }
  }
}
