// SPDX-License-Identifier: EUPL-1.2
import Assessment
import Foundation
public import HealthModel
import Intake
import Reporting

/// The way of the data through the program.
///
/// | stage | from | to |
/// |---|---|---|
/// | `DossierFolder` | a path | `InputFile`s |
/// | `LoadedDossier.load` | files | settings, normenkader, answers, registers |
/// | `Pipeline.recall` | the archive | periods without answers any more |
/// | `PreparedReview`, `Assessor` | those | `PublishedCollaboration`s, past the privacy gate |
/// | `ReportPages` | those, in a `PublishedReport` | `RenderedFile`s |
/// | `FileSink`, `OutputSet` | files | a folder |
/// | `Pipeline.keep` | what was measured | the archive |
///
/// One direction, no way back; `Pipeline.publish` goes it with some collaborations at a time. Only the ends touch the disk.
public struct Pipeline: Sendable {
  /// The version of the program, in every report.
  public static let version = "0.1.0"

  let folder: DossierFolder
  /// Every finding so far.
  public private(set) var log = DiagnosticLog()
  private var quotable: [String: String] = [:]
  private(set) var templates: [TemplateSource] = []
  /// Whether the archive can be read: with one that cannot nothing is compared and nothing is written.
  var isArchiveUsable = true
  /// Whether a review was stopped because it would have shown what may not be shown.
  public private(set) var isWithheld = false
  /// The report that was made, when nothing was found while making it.
  var made: (first: String, manifest: String)?
  /// The size and the moment of change of the files of moments from elsewhere.
  private(set) var momentsStates: [String] = []
  /// The same of the files of answers.
  private(set) var answersState: [String] = []
  /// What the last review measured from answers, for the archive.
  private(set) var reviewed: [ArchivedPeriod] = []

  /// Makes a run over a dossier; the path may be that of its folder or of its `balans.yaml`.
  public init(dossier path: String) {
    folder = DossierFolder(path: path)
  }

  /// Whether there is a dossier at a path.
  public static func isDossier(_ path: String) -> Bool {
    DossierFolder(path: path).has("balans.yaml")
  }

  /// Reads and checks the dossier and its templates; `nil` when it cannot be used.
  ///
  /// With `thoroughly` the pages of the built-in templates are checked once more too. `moments` are paths of files with moments of answers that are
  /// elsewhere. Without `hasFingerprints` nothing can be kept of what was read.
  public mutating func load(thoroughly: Bool = false, moments: [String] = [], hasFingerprints: Bool = true) -> LoadedDossier? {
    rememberTexts()
    var yardstick: [InputFile] = []
    // Before they are read: what changes while a report is made must be found changed the next time.
    momentsStates = moments.map { FileState.text(of: URL(filePath: $0)) }
    answersState = folder.state(ofFilesIn: "answers")
    let files = Self.momentsFiles(moments, log: &log)
    var loaded = LoadedDossier.load(folder, moments: files, yardstickFiles: &yardstick, hasFingerprints: hasFingerprints, log: &log)
    if var dossier = loaded {
      recall(&dossier)
      loaded = dossier
    }
    for file in yardstick where quotable[file.path] == nil { quotable[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    templates = OwnTemplates.read(folder, log: &log)
    ReportRenderer(language: loaded?.settings.language ?? .nl, templates: templates).check(thoroughly: thoroughly, log: &log)
    return loaded
  }

  /// Scores, judges and compares, and gives what may be published; `nil` with a finding when the period or the collaboration is not there.
  public mutating func review(_ dossier: LoadedDossier, _ request: ReviewRequest) -> PublishedReport? {
    guard let (review, frame) = prepare(dossier, request) else { return nil }
    let assessed = Self.assess(review, places: Array(review.collaborations.indices))
    compareWithArchive(assessed.flatMap(\.kept))
    guard !noteFaults(of: assessed.map(\.published)) else { return nil }
    var report = frame
    report.collaborations = assessed.map(\.published).sorted { $0.collaboration.id < $1.collaboration.id }
    report.findings = log.diagnostics.filter { $0.severity >= .warning }
    return report
  }

  /// What is to be assessed, and the report that it comes in.
  mutating func prepare(_ dossier: LoadedDossier, _ request: ReviewRequest) -> (review: PreparedReview, frame: PublishedReport)? {
    guard let input = input(of: dossier, request), let period = request.period ?? dossier.periods.last else { return nil }
    reviewed = []
    let review = PreparedReview(input, by: dossier.normenkader, until: period, origin: request.isKept ? origin(of: dossier) : nil)
    let frame = PublishedReport(
      normenkader: dossier.normenkader, normenkaderFingerprint: dossier.normenkaderFingerprint, period: period, collaborations: [],
      sources: dossier.publishedSources, programVersion: Self.version, madeOn: request.madeOn)
    return (review, frame)
  }

  /// Adds to what the archive is to be told.
  mutating func keep(_ periods: [ArchivedPeriod]) {
    reviewed += periods
  }

  /// Whether the last look found a figure that may not be shown: then nothing is made of it.
  mutating func noteFaults(of assessed: [PublishedCollaboration]) -> Bool {
    for collaboration in assessed {
      for fault in collaboration.check.faults { log.add(.mayNotBeShown(fault, of: collaboration.collaboration.id)) }
    }
    let isWithheld = assessed.contains { !$0.check.faults.isEmpty }
    self.isWithheld = self.isWithheld || isWithheld
    return isWithheld
  }

  /// The part of a dossier that is asked for; `nil` with a finding when the period or the collaboration is not there.
  mutating func input(of dossier: LoadedDossier, _ request: ReviewRequest) -> ReviewInput? {
    guard let period = request.period ?? dossier.periods.last else {
      log.add(.noPeriods)
      return nil
    }
    guard dossier.periods.contains(period) else {
      log.add(.unknownPeriod(period, known: dossier.periods))
      return nil
    }
    guard let wanted = request.collaboration else { return dossier.input }
    var input = dossier.input
    guard input.collaborations.contains(where: { $0.id == wanted }) else {
      log.add(.unknownCollaboration(wanted, known: input.collaborations.map(\.id.rawValue)))
      return nil
    }
    input.collaborations.removeAll { $0.id != wanted }
    input.archived.removeAll { $0.collaboration.id != wanted }
    return input
  }

  /// Where a report is written.
  func outputFolder(of period: Period, _ output: String?) -> URL {
    let target = output.map { OutputSet.folder(at: $0) } ?? folder.url.appending(path: "reports").appending(path: "\(period)")
    return OutputSet.folder(at: target.path)
  }

  /// The set of files of a report.
  func outputSet(of period: Period, _ output: String?) -> OutputSet {
    OutputSet(folder: outputFolder(of: period, output), root: OutputSet.folder(at: folder.url.path))
  }

  /// Whether a template cannot be used.
  public var hasTemplateErrors: Bool {
    log.diagnostics.contains { $0.severity == .error && $0.code.number.hasPrefix("B5") }
  }

  /// The archive of the dossier.
  var archive: DossierArchive { DossierArchive(folder) }

  /// Adds a finding.
  mutating func note(_ finding: Diagnostic) {
    log.add(finding)
  }

  /// The texts of files that findings may quote.
  ///
  /// Answers and registers are never among them.
  public var quotableTexts: [String: String] { quotable }

  private func quotablePaths(log: inout DiagnosticLog) -> [String] {
    let own = folder.files(in: OwnTemplates.folder, log: &log).map { "\(OwnTemplates.folder)/\($0)" }
    return own + folder.files(in: ".", log: &log).filter { $0.hasSuffix(".yaml") }
  }

  private mutating func rememberTexts() {
    var ignored = DiagnosticLog()
    guard let settings = folder.settingsFile(log: &ignored) else { return }
    quotable[settings.path] = String(decoding: settings.bytes, as: UTF8.self)
    for path in quotablePaths(log: &ignored) {
      if let file = folder.read(path, log: &ignored) { quotable[path] = String(decoding: file.bytes, as: UTF8.self) }
    }
  }
}

/// What a user asks for.
public struct ReviewRequest: Sendable {
  /// The period; `nil` for the last one with answers.
  public var period: Period?
  /// One collaboration; `nil` for all.
  public var collaboration: ID<Collaboration>?
  /// The day to print in the report, from SOURCE_DATE_EPOCH; never the clock.
  public var madeOn: Day?
  /// Whether the archive is told of what is measured.
  public var isKept = false

  /// Makes a request.
  public init(period: Period? = nil, collaboration: ID<Collaboration>? = nil, madeOn: Day? = nil) {
    self.period = period
    self.collaboration = collaboration
    self.madeOn = madeOn
  }
}

extension DiagnosticCode {
  static let noPeriods = DiagnosticCode("B1009", "no-periods")
  static let unknownPeriod = DiagnosticCode("B1010", "no-such-period")
  static let unknownCollaboration = DiagnosticCode("B1011", "no-such-collaboration")
  static let mayNotBeShown = DiagnosticCode("B1017", "may-not-be-shown")
}

extension Diagnostic {
  fileprivate static let noPeriods = Diagnostic(
    .noPeriods, .error,
    LocalizedText(nl: "er zijn geen bruikbare antwoorden gelezen", en: "no usable answers were read"),
    fixIt: FixIt(LocalizedText(nl: "herstel eerst de fouten hierboven", en: "mend the errors above first")))

  fileprivate static func unknownPeriod(_ period: Period, known: [Period]) -> Diagnostic {
    let list = known.map(\.description).joined(separator: ", ")
    return Diagnostic(
      .unknownPeriod, .error,
      LocalizedText(nl: "er zijn geen antwoorden over \(period)", en: "there are no answers about \(period)"),
      fixIt: FixIt(LocalizedText(nl: "kies een van: \(list)", en: "choose one of: \(list)")))
  }

  static func unknownCollaboration(_ id: ID<Collaboration>, known: [String]) -> Diagnostic {
    let list = known.sorted().joined(separator: ", ")
    return Diagnostic(
      .unknownCollaboration, .error,
      LocalizedText(nl: "er is geen samenwerking '\(id)' in dit dossier", en: "there is no collaboration '\(id)' in this dossier"),
      fixIt: SpellingSuggestion.nearest(to: id.rawValue, among: known).map { FixIt.didYouMean($0) }
        ?? FixIt(LocalizedText(nl: "kies een van: \(list)", en: "choose one of: \(list)")))
  }

  /// What the last look found: never a mistake of the user.
  fileprivate static func mayNotBeShown(_ fault: PublicationFault, of id: ID<Collaboration>) -> Diagnostic {
    let place = "\(fault.period), \(fault.figure), \(fault.rule.rawValue)"
    return Diagnostic(
      .mayNotBeShown, .error,
      LocalizedText(
        nl: "er is niets gemaakt: een cijfer over '\(id)' zou te veel zeggen over enkele mensen (\(place))",
        en: "nothing was made: a figure about '\(id)' would tell too much of a few people (\(place))"),
      fixIt: FixIt(
        LocalizedText(
          nl: "dit is een fout in balans: meld haar met deze regel, en maak tot die tijd geen rapport van deze periode",
          en: "this is a fault in balans: report it with this line, and make no report of this period until then")))
  }
}
