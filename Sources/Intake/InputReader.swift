// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Reads what people answered and what the registers show: from bytes to values.
///
/// | stage | from | to |
/// |---|---|---|
/// | `TextDecoder` | bytes | text |
/// | `TableReader` | text | cells with their places |
/// | `AnswersReader` | tables of answers | responses |
/// | `RegisterReader` | tables of facts | rows of registers |
/// | `PartnerNames`, `CollaborationNames` | names in all files | one name per partner and collaboration |
public enum InputReader {
  /// Reads all answers and registers of a dossier.
  ///
  /// Order of files and of rows never matters to the result.
  ///
  /// Responses come out in an order of their own. The rows of a register keep the order of the file, which is that of a report; files
  /// of one register follow each other by name.
  ///
  /// - Parameters:
  ///   - answers: The tables of answers, one row per respondent.
  ///   - moments: Files of moments of answers that are elsewhere.
  ///   - registers: The tables of facts.
  ///   - normenkader: What statements and registers there are.
  ///   - settings: What headings, labels and names mean in this dossier.
  ///   - log: Where findings go. With an error among them something was left out of the result.
  public static func read(
    answers: [InputFile], moments: [InputFile] = [], registers: [InputFile], normenkader: Normenkader, settings: DossierSettings,
    log: inout DiagnosticLog
  ) -> ReadInput {
    var gathered = Gathered(settings)
    let (tables, codebook, tokenList) = sorted(answers, settings, log: &log)
    var answersReader = AnswersReader(normenkader: normenkader, settings: settings, codebook: codebook, tokenList: tokenList, log: &log)
    for file in withoutCopies(tables, log: &log) {
      answersReader.read(file, into: &gathered, log: &log)
    }
    let changed = answers.filter { !$0.isUnchanged }
    guard changed.isEmpty else {
      for file in changed { log.add(.changedFile(file.path)) }
      return ReadInput(input: ReviewInput(), rowsPerFile: [:])
    }
    answersReader.reportUnusedSettings(settings, log: &log)
    gathered.removeShared(log: &log)
    gathered.countPerFile()
    var momentsRows: [MomentsRow] = []
    for file in withoutCopies(moments, log: &log) { momentsRows += MomentsReader.read(file, into: &gathered, log: &log) }
    removeAnswered(from: &momentsRows, gathered.responses, log: &log)
    PeriodColumn.reportLengths(gathered, log: &log)
    let registerReader = RegisterReader(settings: settings, normenkader: normenkader)
    let files = RegisterFiles(withoutCopies(registers, log: &log), normenkader: normenkader, settings: settings, log: &log)
    var found: [ID<RegisterDeclaration>: Register] = [:]
    for assignment in files.assignments {
      found[assignment.declaration.id] = registerReader.read(assignment, into: &gathered, log: &log)
    }
    let paths = (answers + registers).map(\.path)
    for table in settings.tables where !paths.contains(where: table.covers) { log.add(.unusedTable(at: table.location, table.pattern)) }
    // Whatever those names are, they are no collaborations, and which of them came first must not decide on what is read.
    guard !gathered.collaborations.hasTooMany else { return ReadInput(input: ReviewInput(), rowsPerFile: [:]) }
    gathered.collaborations.reportLookalikes(log: &log)
    gathered.partners.reportUnusedAliases(settings, log: &log)
    gathered.partners.report(members: members(of: found, normenkader), log: &log)
    gathered.invitations.report(gathered.responses, names: gathered.partners.names, log: &log)
    var responses: [Response] = []
    (responses, gathered.responses, gathered.origins) = (gathered.responses, [], [])
    ResponseOrder.sort(&responses)
    var input = ReviewInput(
      collaborations: gathered.collaborations.all, partnerNames: gathered.partners.names, responses: responses, registers: found,
      answerFiles: gathered.answerFiles
    )
    input.moments = momentsRows
    return ReadInput(input: input, rowsPerFile: gathered.rowsPerFile)
  }

  /// Leaves out the moments of whom the dossier has the answers themselves: adding both up would count everyone twice.
  private static func removeAnswered(from rows: inout [MomentsRow], _ responses: [Response], log: inout DiagnosticLog) {
    guard !rows.isEmpty else { return }
    let answered = Set(responses.lazy.map { AnswerFile.Group(collaboration: $0.collaboration, period: $0.period) })
    var reported: Set<[String]> = []
    rows.removeAll { row in
      guard answered.contains(AnswerFile.Group(collaboration: row.collaboration, period: row.period)) else { return false }
      let place = [row.collaboration.rawValue, "\(row.period)", row.location?.file ?? ""]
      if reported.insert(place).inserted { log.add(.answersAndMoments(row)) }
      return true
    }
  }

  /// The tables of answers apart from the structure of the questionnaire and the list of tokens.
  static func sorted(
    _ files: [InputFile], _ settings: DossierSettings, log: inout DiagnosticLog
  ) -> (tables: [InputFile], codebook: Codebook, tokenList: InputFile?) {
    let structures = files.filter { LimeSurveyStructure.isStructure($0) }
    var codebook = Codebook()
    for file in structures.sorted(by: { $0.path < $1.path }) { LimeSurveyStructure.read(file, into: &codebook, log: &log) }
    let paths = Set(structures.map(\.path))
    let tokenList = files.first { $0.path == settings.tokenList }
    if let path = settings.tokenList, tokenList == nil { log.add(.missingTokenList(path, settings)) }
    return (files.filter { !paths.contains($0.path) && $0.path != tokenList?.path }, codebook, tokenList)
  }

  /// The files in order of name, each content once: a file that was saved twice would count everyone twice.
  private static func withoutCopies(_ files: [InputFile], log: inout DiagnosticLog) -> [InputFile] {
    var seen: [Int: [InputFile]] = [:]
    return files.sorted { $0.path < $1.path }.filter { file in
      if let first = seen[file.count]?.first(where: { $0.isEqual(to: file) }), hasRows(file) {
        log.add(.sameFile(at: SourceLocation(file: file.path), first: first.path))
        return false
      }
      seen[file.count, default: []].append(file)
      return true
    }
  }

  /// Whether there is more than one line: two tables of headings only are alike without anyone being counted twice.
  private static func hasRows(_ file: InputFile) -> Bool {
    let isEnd = { (byte: UInt8) in byte == Byte.lineFeed || byte == Byte.carriageReturn }
    var hasEnd = false
    for start in stride(from: 0, to: file.count, by: 1 << 20) {
      for byte in file.bytes(start..<start + 1 << 20) {
        if isEnd(byte) { hasEnd = true } else if hasEnd { return true }
      }
    }
    return false
  }

  /// The partners per collaboration, when the dossier has the register of partners; one with headings only was not kept.
  private static func members(
    of registers: [ID<RegisterDeclaration>: Register], _ normenkader: Normenkader
  ) -> Set<PartnerNames.Membership>? {
    guard let rule = normenkader.membership, let register = registers[rule.register], !register.rows.isEmpty,
      let column = normenkader.register(rule.register)?.index(of: rule.partner)
    else { return nil }
    let members = register.rows.compactMap { row -> PartnerNames.Membership? in
      guard column < row.cells.count, case .partner(let partner) = row.cells[column] else { return nil }
      return PartnerNames.Membership(collaboration: row.collaboration, partner: partner.id)
    }
    return Set(members)
  }
}

/// The outcome of reading.
public struct ReadInput: Sendable {
  /// The values.
  public var input: ReviewInput
  /// How many rows of each file are in `input`; those that were left out do not count.
  ///
  /// A file that could not be read is absent.
  public var rowsPerFile: [String: Int]

  /// Makes an outcome.
  public init(input: ReviewInput, rowsPerFile: [String: Int]) {
    self.input = input
    self.rowsPerFile = rowsPerFile
  }
}

/// An order of responses that does not depend on where they stood.
private enum ResponseOrder {
  private struct Group: Hashable {
    let collaboration: ID<Collaboration>
    let period: Period
    let partner: ID<Partner>
  }

  /// Sorts by collaboration, period and partner, and then by answers: people are many, partners are few.
  ///
  /// The responses change places among themselves: a second list of them would take as much memory.
  static func sort(_ responses: inout [Response]) {
    var numbers: [Group: Int] = [:]
    let groups = responses.map { response in
      let group = Group(collaboration: response.collaboration, period: response.period, partner: response.partner)
      if let known = numbers[group] { return UInt32(truncatingIfNeeded: known) }
      numbers[group] = numbers.count
      return UInt32(truncatingIfNeeded: numbers.count - 1)
    }
    let sorted = numbers.sorted { left, right in
      (left.key.collaboration, left.key.period, left.key.partner) < (right.key.collaboration, right.key.period, right.key.partner)
    }
    var ranks = [Int](repeating: 0, count: sorted.count)
    for (rank, group) in sorted.enumerated() { ranks[group.value] = rank }
    var places = starts(of: groups, ranks)
    let ends = places.dropFirst() + [responses.count]
    // Where each response goes; within its group by answers afterwards.
    var targets = groups
    for index in groups.indices {
      let rank = ranks[Int(groups[index])]
      targets[index] = UInt32(truncatingIfNeeded: places[rank])
      places[rank] += 1
    }
    for index in targets.indices {
      while Int(targets[index]) != index {
        let target = Int(targets[index])
        responses.swapAt(index, target)
        targets.swapAt(index, target)
      }
    }
    var start = 0
    for end in ends {
      responses[start..<end].sort { $0.answers < $1.answers }
      start = end
    }
  }

  /// Where each group begins.
  private static func starts(of groups: [UInt32], _ ranks: [Int]) -> [Int] {
    var starts = [Int](repeating: 0, count: ranks.count)
    for group in groups where ranks[Int(group)] + 1 < ranks.count { starts[ranks[Int(group)] + 1] += 1 }
    for rank in starts.indices.dropFirst() { starts[rank] += starts[rank - 1] }
    return starts
  }
}

extension DiagnosticCode {
  static let sameFile = DiagnosticCode("B1109", "same-file")
  static let changedFile = DiagnosticCode("B1110", "changed-file")
  static let missingTokenList = DiagnosticCode("B1508", "missing-token-list")
  static let unusedTable = DiagnosticCode("B1506", "unused-table")
  static let answersAndMoments = DiagnosticCode("B8005", "answers-and-moments")
}

extension Diagnostic {
  fileprivate static func sameFile(at location: SourceLocation, first: String) -> Diagnostic {
    Diagnostic(
      .sameFile, .error,
      LocalizedText(
        nl: "dit bestand is precies gelijk aan \(first) en is niet gelezen",
        en: "this file is exactly the same as \(first) and was not read"
      ),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "haal een van de twee weg", en: "remove one of the two"))
    )
  }

  fileprivate static func changedFile(_ file: String) -> Diagnostic {
    Diagnostic(
      .changedFile, .error,
      LocalizedText(
        nl: "dit bestand is veranderd terwijl het werd gelezen; er is niets gelezen", en: "this file was changed while it was read; nothing was read"),
      at: SourceLocation(file: file),
      fixIt: FixIt(LocalizedText(nl: "wacht tot het klaar is en probeer het opnieuw", en: "wait until it is complete and try again")))
  }

  fileprivate static func answersAndMoments(_ row: MomentsRow) -> Diagnostic {
    Diagnostic(
      .answersAndMoments, .error,
      LocalizedText(
        nl: "van '\(row.collaboration)' over \(row.period) zijn er ook antwoorden in het dossier; deze momenten tellen niet mee",
        en: "of '\(row.collaboration)' in \(row.period) the dossier has answers too; these moments do not count"),
      at: row.location,
      fixIt: FixIt(
        LocalizedText(
          nl: "haal de antwoorden uit de map 'answers' als de momenten ervan gemaakt zijn, of laat dit bestand weg",
          en: "take the answers out of the folder 'answers' if the moments were made of them, or leave this file out")))
  }

  fileprivate static func missingTokenList(_ path: String, _ settings: DossierSettings) -> Diagnostic {
    let path = Quoted.heading(path)
    return Diagnostic(
      .missingTokenList, .error,
      LocalizedText(
        nl: "'token-list' noemt '\(path)', maar dat is geen tabel in de map 'answers'",
        en: "'token-list' names '\(path)', which is no table in the folder 'answers'"),
      at: SourceLocation(file: settings.normenkaderLocation?.file ?? "balans.yaml"))
  }

  fileprivate static func unusedTable(at location: SourceLocation?, _ pattern: String) -> Diagnostic {
    Diagnostic(
      .unusedTable, .warning,
      LocalizedText(
        nl: "geen enkel bestand in 'answers' of 'registers' past bij '\(Quoted.heading(pattern))'",
        en: "no file in 'answers' or 'registers' fits '\(Quoted.heading(pattern))'"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "schrijf het pad vanaf de map van het dossier, met / en eventueel *: answers/*.csv",
          en: "write the path from the folder of the dossier, with / and, if need be, *: answers/*.csv")))
  }
}
