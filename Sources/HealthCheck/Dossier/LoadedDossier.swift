// SPDX-License-Identifier: EUPL-1.2
public import HealthModel
import Intake

/// Everything that a dossier holds, read and checked.
public struct LoadedDossier: Sendable {
  /// What `balans.yaml` says.
  public var settings: DossierSettings
  /// The yardstick, with the dossier's minimum group applied.
  public var normenkader: Normenkader
  /// The SHA-256 of the yardstick's file and of those that it extends.
  public var normenkaderFingerprint: String
  /// Answers and registers.
  public var input: ReviewInput
  /// The files that were read, by path.
  public var sources: [SourceFile]

  /// The periods with answers or in the archive, in order of time.
  public var periods: [Period] { Set(input.answered.map(\.period)).union(input.archived.map(\.period)).sorted() }
}

extension LoadedDossier {
  /// Reads a dossier; `nil` when settings or normenkader cannot be used.
  ///
  /// Every finding is in the log.
  static func load(_ folder: DossierFolder, log: inout DiagnosticLog) -> LoadedDossier? {
    var files: [InputFile] = []
    return load(folder, moments: [], yardstickFiles: &files, log: &log)
  }

  /// The same with moments from elsewhere, and gives the files of the yardstick also when it cannot be used: findings quote them.
  ///
  /// Without `hasFingerprints` those of tables are left out: of many answers they take time.
  static func load(
    _ folder: DossierFolder, moments: [InputFile], yardstickFiles: inout [InputFile], hasFingerprints: Bool = true, log: inout DiagnosticLog
  ) -> LoadedDossier? {
    guard let settingsFile = folder.settingsFile(log: &log), let settingsText = TextDecoder.decode(settingsFile, log: &log),
      let settings = SettingsReader.read(settingsText, file: settingsFile.path, log: &log)
    else { return nil }
    guard let yardstick = yardstick(settings, folder, log: &log) else { return nil }
    yardstickFiles = yardstick.files
    guard var normenkader = yardstick.normenkader else { return nil }
    SettingsReader.check(settings, against: normenkader, text: settingsText, file: settingsFile.path, log: &log)
    raiseMinimumGroup(of: &normenkader, by: settings)

    let answers = folder.tables(in: "answers", log: &log)
    let registers = folder.tables(in: "registers", log: &log)
    // Where all answers are gone the archive may do; without periods in it that is said later.
    if answers.isEmpty, moments.isEmpty, !folder.has(DossierArchive.name) { log.add(.noAnswerFiles) }
    var read = InputReader.read(
      answers: answers, moments: moments, registers: registers, normenkader: normenkader, settings: settings, log: &log)
    read.input.settleMoments(by: normenkader, log: &log)
    let isSmall = hasSmallGroup(read.input.responses, below: normenkader.privacy.minimumGroup)
    let rows = isSmall ? read.rowsPerFile.filter { !$0.key.hasPrefix("answers/") } : read.rowsPerFile
    let texts = ([settingsFile] + yardstick.files).map { SourceFile(path: $0.path, fingerprint: Fingerprint.of($0.bytes)) }
    let tools = Dictionary(read.input.answerFiles.map { ($0.path, $0.tool) }) { first, _ in first }
    let tables = (answers + registers).map { file in
      // One that was refused for its size is not gone through for this either.
      let isPrinted = hasFingerprints && (file.count <= InputLimits.bytesOfDecodedAnswers || read.rowsPerFile[file.path] != nil)
      let fingerprint = isPrinted ? Fingerprint.ofTable(file) : ""
      return SourceFile(path: file.path, fingerprint: fingerprint, rows: rows[file.path], tool: tools[file.path] ?? nil)
    }
    return LoadedDossier(
      settings: settings, normenkader: normenkader, normenkaderFingerprint: yardstick.fingerprint, input: read.input,
      sources: texts + tables + moments.map { SourceFile(ofMoments: $0) })
  }

  /// The files as a report may name them.
  ///
  /// Without the fingerprints of answers: whoever can guess the answers of a small group could check the guess against it.
  var publishedSources: [SourceFile] {
    sources.map { source in
      var published = source
      if source.isOfAnswers { published.fingerprint = "" }
      return published
    }
  }

  /// Whether so few people answered somewhere that their number is withheld.
  ///
  /// The number of rows of a file of answers would then give it away, by itself or less the numbers that are shown.
  private static func hasSmallGroup(_ responses: [Response], below minimum: Int) -> Bool {
    var counts: [AnswerFile.Group: Int] = [:]
    // Those of one collaboration and period follow each other.
    var run = (first: 0, next: 0)
    while run.first < responses.count {
      let response = responses[run.first]
      while run.next < responses.count, responses[run.next].period == response.period,
        responses[run.next].collaboration == response.collaboration
      {
        run.next += 1
      }
      counts[AnswerFile.Group(collaboration: response.collaboration, period: response.period), default: 0] += run.next - run.first
      run.first = run.next
    }
    return counts.values.contains { $0 < minimum }
  }

  /// The yardstick that the settings name, with what it extends; `nil` with a finding when there is none.
  static func yardstick(_ settings: DossierSettings, _ folder: DossierFolder, log: inout DiagnosticLog) -> NormenkaderFiles? {
    guard BundledNormenkaders.ids.contains(settings.normenkader) || folder.has(settings.normenkader) else {
      log.add(.unknownNormenkader(settings.normenkader, at: settings.normenkaderLocation))
      return nil
    }
    return NormenkaderFiles.find(settings.normenkader, in: folder, log: &log).map { NormenkaderFiles.read($0, in: folder, log: &log) }
  }

  // A lower one than that of the normenkader has been reported as out of range, and changes nothing.
  static func raiseMinimumGroup(of normenkader: inout Normenkader, by settings: DossierSettings) {
    guard let wanted = settings.minimumGroup else { return }
    let raised = max(wanted, normenkader.privacy.minimumGroup)
    normenkader.privacy = PrivacyRules(minimumGroup: raised, minimumDistribution: normenkader.privacy.minimumDistribution)
  }
}

extension SourceFile {
  private static let momentsFolder = "moments/"

  /// A file of moments, which may lie anywhere: a report tells its name only.
  fileprivate init(ofMoments file: InputFile) {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    self.init(path: Self.momentsFolder + name, fingerprint: Fingerprint.ofTable(file.bytes))
  }

  /// Whether it holds answers, or what can be told from few of them.
  var isOfAnswers: Bool { path.hasPrefix("answers/") || path.hasPrefix(Self.momentsFolder) }
}

extension DiagnosticCode {
  static let unknownNormenkader = DiagnosticCode("B1006", "unknown-normenkader")
  static let noAnswerFiles = DiagnosticCode("B1007", "no-answer-files")
}

extension Diagnostic {
  static func unknownNormenkader(_ name: String, at location: SourceLocation?) -> Diagnostic {
    let known = BundledNormenkaders.ids.map { "'\($0)'" }.joined(separator: ", ")
    let fixIt = SpellingSuggestion.nearest(to: name, among: BundledNormenkaders.ids).map { FixIt.didYouMean($0) }
    return Diagnostic(
      .unknownNormenkader, .error,
      LocalizedText(
        nl: "er is geen normenkader '\(name)': geen meegeleverd normenkader en geen bestand in het dossier",
        en: "there is no normenkader '\(name)': neither a bundled one nor a file in the dossier"),
      at: location,
      fixIt: fixIt
        ?? FixIt(
          LocalizedText(
            nl: "kies een meegeleverd normenkader (\(known)) of zet uw eigen bestand in de map van het dossier",
            en: "choose a bundled normenkader (\(known)), or put your own file into the folder of the dossier")))
  }

  fileprivate static let noAnswerFiles = Diagnostic(
    .noAnswerFiles, .error,
    LocalizedText(nl: "de map 'answers' heeft geen tabellen met antwoorden", en: "the folder 'answers' has no tables of answers"),
    at: SourceLocation(file: "answers"),
    fixIt: FixIt(
      LocalizedText(
        nl: "zet de antwoorden van elk kwartaal als XLSX of CSV in de map 'answers', bijvoorbeeld answers/2026-Q3.xlsx",
        en: "put the answers of each quarter as XLSX or CSV into the folder 'answers', for example answers/2026-Q3.xlsx")))
}
