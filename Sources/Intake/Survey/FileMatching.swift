// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// What the columns of one file of answers were taken for.
public struct FileMatching: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// Which one, from 1.
    public var number: Int
    /// Its heading as it stands in the file, on several rows joined.
    public var heading: String
    /// What it is; `nil` when it was not understood.
    public var role: DossierSettings.ColumnRole?
    /// By what that was found.
    public var by: MatchedBy
    /// What it may have been meant to be.
    public var suggestion: DossierSettings.ColumnRole?
  }

  /// The file.
  public var file: String
  /// The sheet, in a workbook.
  public var sheet: String?
  /// The word of the survey tool in `balans.yaml`.
  public var toolWord: String
  /// The survey tool.
  public var tool: LocalizedText
  /// How many rows of headings it has.
  public var headingRows: Int
  /// How many rows of answers it has.
  public var responses: Int
  /// Its columns, in order.
  public var columns: [Column]
}

/// A line for `columns` in `balans.yaml`: what a heading is.
public struct ColumnProposal: Hashable, Sendable {
  /// The heading.
  public var heading: String
  /// The id of a statement or the word of a role.
  public var meaning: String
  /// Whether it is a guess that a person must look at first.
  public var isGuess: Bool
}

extension InputReader {
  /// What the columns of the files of answers were taken for, file by file.
  public static func match(
    answers: [InputFile], normenkader: Normenkader, settings: DossierSettings, log: inout DiagnosticLog
  ) -> [FileMatching] {
    let (tables, codebook, tokenList) = sorted(answers, settings, log: &log)
    var ignored = DiagnosticLog()
    let reader = AnswersReader(normenkader: normenkader, settings: settings, codebook: codebook, tokenList: tokenList, log: &ignored)
    return tables.sorted { $0.path < $1.path }.compactMap { file in
      reader.match(file, log: &log).map { FileMatching($0.sheet, $0.meanings) }
    }
  }
}

extension FileMatching {
  init(_ sheet: SurveySheet, _ meanings: [ColumnMeaning]) {
    file = sheet.table.file
    self.sheet = sheet.table.sheet.name
    toolWord = sheet.tool.word
    tool = sheet.tool.title
    headingRows = sheet.headingRows
    responses = sheet.table.rows.count
    columns = zip(sheet.headings, meanings).enumerated().map { index, column in
      let (heading, meaning) = column
      return Column(number: index + 1, heading: heading.text, role: meaning.role, by: meaning.by, suggestion: meaning.suggestion)
    }
  }

  /// Whether a column says which partner a respondent belongs to.
  private var hasPartner: Bool { columns.contains { $0.role == .partner || $0.role == .email } }

  /// What can be put under `columns`, so that these files need nothing any more: each heading once, in the order of the files.
  ///
  /// Ids and headings that are known everywhere speak for themselves. A heading that means two things in two files is left out.
  public static func proposals(_ files: [FileMatching]) -> [ColumnProposal] {
    var proposals: [ColumnProposal] = []
    var places: [FoldedText: Int] = [:]
    var contradictory: Set<FoldedText> = []
    for (column, hasPartner) in files.flatMap({ file in file.columns.map { ($0, file.hasPartner) } }) {
      guard var proposal = column.proposal else { continue }
      // One of the columns that nobody knows may be that of the partner.
      if proposal.meaning == DossierSettings.ColumnRole.ignore.word, !hasPartner { proposal.isGuess = true }
      let folded = FoldedText(column.heading)
      if let place = places[folded] {
        if proposals[place].meaning != proposal.meaning { contradictory.insert(folded) }
      } else {
        places[folded] = proposals.count
        proposals.append(proposal)
      }
    }
    return proposals.filter { !contradictory.contains(FoldedText($0.heading)) }
  }
}

extension FileMatching.Column {
  /// A YAML key is on one line of at most 1,024 characters, and half of them may need a backslash.
  private static let longestKey = 500

  /// What can be put under `columns` for this column; `nil` when nothing is needed.
  var proposal: ColumnProposal? {
    // An address in a heading is of a person.
    guard !FoldedText(heading).isEmpty, !heading.contains("@"), heading.unicodeScalars.count <= Self.longestKey else { return nil }
    switch by {
    case .settings, .id, .known: return nil
    case .text, .beginning, .part, .repeated, .codebook, .word:
      return role.map { ColumnProposal(heading: heading, meaning: $0.word, isGuess: false) }
    case .nothing:
      if let suggestion { return ColumnProposal(heading: heading, meaning: suggestion.word, isGuess: true) }
      return ColumnProposal(heading: heading, meaning: DossierSettings.ColumnRole.ignore.word, isGuess: false)
    }
  }
}

extension DossierSettings.ColumnRole {
  /// The id of the statement, or the word of the role in `balans.yaml`.
  public var word: String {
    switch self {
    case .collaboration: "collaboration"
    case .partner: "partner"
    case .period: "period"
    case .submitted: "submitted"
    case .respondent: "respondent"
    case .email: "email"
    case .ignore: "ignore"
    case .statement(let id): id.rawValue
    }
  }
}
