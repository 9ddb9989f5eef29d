// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

extension Assess {
  /// The moments of all answers of an input up to a period, as lines of a file.
  public static func moments(_ input: ReviewInput, by normenkader: Normenkader, until: Period? = nil) -> [MomentsRow] {
    let sources = MomentsSources(input, by: normenkader, until: until)
    var rows: [MomentsRow] = []
    for place in 0..<sources.count {
      var group: MomentsSources.Group?
      sources.eachLine(of: place) {
        group = $0
      } _: { line in
        guard let group else { return }
        let row = MomentsRow(
          layout: sources.layoutName, collaboration: group.collaboration, period: group.period, partner: group.partner, figure: line.figure,
          key: String(decoding: line.key, as: UTF8.self), numbers: line.numbers)
        rows.append(row)
      }
    }
    return rows
  }

  /// Every line of moments in an input that cannot be used by a normenkader, in order.
  public static func faults(inMomentsOf input: ReviewInput, by normenkader: Normenkader) -> [FaultyMoments] {
    let layout = ScaleLayout(normenkader)
    let groups = Dictionary(grouping: input.moments) { AnswerFile.Group(collaboration: $0.collaboration, period: $0.period) }
    let sorted = groups.sorted { ($0.key.collaboration, $0.key.period) < ($1.key.collaboration, $1.key.period) }
    return sorted.flatMap { MomentsAssembly($0.value, layout: layout).faults }
  }

  /// The collaborations and periods whose questionnaire is not that of the measured period before, where of one of the two there are moments only:
  /// their scores are not linked.
  public static func unlinked(_ input: ReviewInput, by normenkader: Normenkader) -> [AnswerFile.Group] {
    var unlinked: [AnswerFile.Group] = []
    for source in Measuring.sources(of: input, by: ScaleLayout(normenkader)) {
      for (before, after) in zip(source.periods, source.periods.dropFirst()) where before.responses == nil || after.responses == nil {
        guard before.asked(of: normenkader) != after.asked(of: normenkader) else { continue }
        unlinked.append(AnswerFile.Group(collaboration: source.collaboration.id, period: after.period))
      }
    }
    return unlinked
  }

  /// Per collaboration and period how many people sent in answers, and lines from which it shows whether answers changed: what each partner's people
  /// were asked and answered, as numbers of people, without statements that were not asked.
  ///
  /// The same from answers as from moments.
  public static func answerCounts(_ input: ReviewInput, by normenkader: Normenkader) -> [(group: AnswerFile.Group, people: Int, lines: [String])] {
    let bare = ScaleLayout(normenkader, sets: [])
    let responses = Dictionary(grouping: input.responses) { AnswerFile.Group(collaboration: $0.collaboration, period: $0.period) }
    let rows = Dictionary(grouping: input.moments) { AnswerFile.Group(collaboration: $0.collaboration, period: $0.period) }
    var moments = responses.mapValues { PeriodMoments($0, layout: bare) }
    let layout = ScaleLayout(normenkader)
    for (group, rows) in rows where moments[group] == nil { moments[group] = MomentsAssembly(rows, layout: layout).moments }
    let sorted = moments.sorted { ($0.key.collaboration, $0.key.period) < ($1.key.collaboration, $1.key.period) }
    return sorted.map { group, moments in
      var lines: [String] = []
      for (id, partner) in moments.sorted { lines += partner.countLines(layout).map { "\(id)\t\($0)" } }
      return (group, moments.partners.values.reduce(0) { $0 &+ $1.people }, lines)
    }
  }
}

extension PeriodAnswers {
  /// The places of the statements that were asked.
  fileprivate func asked(of normenkader: Normenkader) -> [Int] {
    normenkader.statements.indices.filter { place in moments.partners.values.contains { $0.statements.asked(place) > 0 } }
  }
}

extension PartnerMoments {
  fileprivate func countLines(_ layout: ScaleLayout) -> [String] {
    let patterns = patterns.map { pattern, count in
      let asked = zip(layout.statements, pattern).filter { $1 != "u" }.map { "\($0)=\($1)" }
      return asked.joined(separator: " ") + "\t\(count)"
    }
    let answers = layout.statements.indices.filter { statements.asked($0) > 0 }.map { place in
      "\(layout.statements[place])\t" + statements.numbers(place).map { "\($0)" }.joined(separator: " ")
    }
    return (patterns + answers).sorted()
  }
}
