// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension AnswerHeadingReader {
  /// Settles which column is that of the partner where the settings do not say.
  ///
  /// A column with answers is never taken, whatever its heading. Without a known heading the only one that asks for the respondent's organisation is.
  func settlePartner(of table: Table, in columns: inout Columns) {
    let called = columns.claims.filter { $0.role == .partner && $0.by == .known && holdsLabels($0.column, of: table) }.map(\.column)
    columns.claims.removeAll { $0.role == .partner && called.contains($0.column) }
    columns.unknown += called
    columns.refusedPartners = called
    let possible = possiblePartners(columns, of: table)
    let asking = possible.filter { PartnerHeading.asksForName(table.headings[$0]) }
    guard !columns.claims.contains(where: { $0.role == .partner }), asking.count == 1, let column = asking.first else { return }
    columns.unknown.removeAll { $0 == column }
    columns.claims.append(.init(column: column, role: .partner, by: .word, rank: 99_999, statement: nil))
  }

  /// The columns that may hold the partner by their heading and by what stands under it; a heading that is nearly a statement is none.
  func possiblePartners(_ columns: Columns, of table: Table) -> [Int] {
    PartnerHeading.candidates(columns.unknown, of: table).filter { column in
      PartnerHeading.holdsNames(column, of: table, isAnswer: isAnswer) && matcher.nearest(to: SurveyHeading(table.headings[column])) == nil
    }
  }

  /// Says what the column of the partner was found by, and what is odd about it.
  func reportPartner(_ columns: Columns, of table: Table, log: inout DiagnosticLog) {
    func add(_ finding: (SourceLocation, String) -> Diagnostic, _ column: Int) {
      log.add(finding(table.location(ofHeading: column), Quoted.heading(table.headings[column])))
    }
    let isSaid = columns.claims.contains { $0.role == .partner && $0.by == .settings }
    for column in columns.refusedPartners where !isSaid { add(Diagnostic.answersAsPartners, column) }
    for claim in columns.claims where claim.role == .partner {
      if claim.by == .word { add(Diagnostic.partnerByWord, claim.column) }
      if holdsNumbers(claim.column, of: table) { add(Diagnostic.numbersAsPartners, claim.column) }
    }
  }

  private func isAnswer(_ text: String) -> Bool {
    WholeNumber.read(text) != .noNumber || isLabel(text)
  }

  /// A text longer than a name may be is no word for an answer.
  private func isLabel(_ text: String) -> Bool {
    text.utf8.count <= 4 * InputLimits.charactersPerName && answerWords.contains(AnswerWords.fold(text))
  }

  private func holdsLabels(_ column: Int, of table: Table) -> Bool {
    let texts = table.coded(column).texts
    return !texts.isEmpty && texts.count { isLabel($0) } * 2 > texts.count
  }

  private func holdsNumbers(_ column: Int, of table: Table) -> Bool {
    let texts = table.coded(column).texts.filter { !aliases.contains(FoldedText($0)) }
    return !texts.isEmpty && texts.count { WholeNumber.read($0) != .noNumber } * 2 > texts.count
  }

  /// All words that are an answer or none, by the dossier, its normenkader or common use.
  static func answerWords(_ answers: AnswerScale, _ settings: DossierSettings) -> Set<FoldedText> {
    var words = Set(LabelSet.all.flatMap(\.labels))
    let declared = answers.labels.values.flatMap(\.self) + answers.synonyms.values.flatMap(\.self) + answers.missing.values.flatMap(\.self)
    let usual = MissingAnswer.allCases.flatMap(MissingWords.understood)
    for word in declared + usual + settings.labels.keys + settings.missing.keys { words.insert(AnswerWords.fold(word)) }
    words.remove(FoldedText(""))
    return words
  }
}
