// SPDX-License-Identifier: EUPL-1.2
import Foundation
public import HealthModel
import Intake
public import Questionnaires

/// What goes out empty and comes back filled in: questionnaires and registers.
///
/// They are made of a normenkader, and of what a dossier knows of its collaborations and partners. Answers are not read.
public struct BlankForms: Sendable {
  private var yardstick: Yardstick
  private let name: String?
  private let dossier: DossierFolder?
  /// What was found while the registers were read.
  private var reading = DiagnosticLog()
  /// What was found while a form was made.
  private var making = DiagnosticLog()

  /// Makes a run for a bundled normenkader, a file of one, or a dossier; without a name for the dossier in this folder, or the usual normenkader.
  public init(_ name: String? = nil) {
    let isDossier = name.map { Pipeline.isDossier($0) } ?? Pipeline.isDossier(".")
    dossier = isDossier ? DossierFolder(path: name ?? ".") : nil
    self.name = isDossier ? nil : name
    yardstick = Yardstick(folder: isDossier ? name ?? "." : ".")
  }

  /// Every finding so far: those of the normenkader and the dossier first.
  public var log: DiagnosticLog {
    var log = yardstick.log
    log.add(contentsOf: reading)
    log.add(contentsOf: making)
    return log
  }

  /// What is good to know of the form that was made, such as what to choose when its answers are exported.
  public var advice: DiagnosticLog {
    var log = DiagnosticLog()
    for finding in making.diagnostics where finding.severity == .note { log.add(finding) }
    return log
  }

  /// The texts of files that findings may quote.
  public var quotableTexts: [String: String] { yardstick.quotableTexts }

  /// What was found.
  public struct Found: Sendable {
    /// The normenkader, with the minimum group of the dossier.
    public var normenkader: Normenkader
    /// The language that the dossier asks for, else the first one of the normenkader.
    public var language: Language
    /// The collaborations that are known.
    public var collaborations: [Collaboration] = []
    /// Whether answers must say which collaboration they are about.
    public var hasSeveral = false
    /// The rows of the register of partners.
    var members: [Member] = []
    /// Words that stand for an answer.
    var labels: [String: Int] = [:]
  }

  /// Reads normenkader and dossier; `nil` with findings when that is not possible.
  public mutating func find() -> Found? {
    if let name, Self.isFolder(name) {
      // A folder that is no dossier: that finding says how to make one.
      _ = DossierFolder(path: name).settingsFile(log: &reading)
      return nil
    }
    guard let yard = yardstick.find(name) else { return nil }
    var found = Found(normenkader: yard.normenkader, language: yard.language ?? yard.normenkader.languages.first ?? .nl)
    guard let dossier else { return found }
    var ignored = DiagnosticLog()
    guard let file = dossier.settingsFile(log: &ignored), let text = TextDecoder.decode(file, log: &ignored),
      let settings = SettingsReader.read(text, file: file.path, log: &ignored)
    else { return found }
    let registers = dossier.tables(in: "registers", log: &reading)
    let input = InputReader.read(answers: [], registers: registers, normenkader: found.normenkader, settings: settings, log: &reading).input
    // Where the settings name no collaboration, the reader gives all rows to one of its own making.
    found.collaborations = settings.collaborations.isEmpty && input.collaborations.count < 2 ? [] : input.collaborations
    found.hasSeveral = found.collaborations.count > 1
    found.members = Member.all(in: input, found.normenkader)
    found.labels = settings.labels
    return found
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType == .typeDirectory
  }

  /// What was asked for besides the normenkader.
  public struct Request: Sendable {
    /// The language that comes first; `nil` for that of the dossier.
    public var language: Language?
    /// The period that is asked about.
    public var period: Period?
    /// One collaboration; `nil` for all.
    public var collaboration: ID<Collaboration>?

    /// Makes a request.
    public init(language: Language? = nil, period: Period? = nil, collaboration: ID<Collaboration>? = nil) {
      self.language = language
      self.period = period
      self.collaboration = collaboration
    }
  }

  /// The bytes of a questionnaire; `nil` with findings when it cannot be made.
  /// - Throws: `WriteFailure` when a workbook cannot be made.
  public mutating func questionnaire(
    _ found: Found, _ request: Request, as format: QuestionnaireFormat
  ) throws(WriteFailure) -> [UInt8]? {
    guard let collaborations = collaborations(of: found, request) else { return nil }
    let source = QuestionnaireSource(
      normenkader: found.normenkader, language: request.language ?? found.language, collaborations: collaborations,
      partners: Member.names(found.members, of: request.collaboration, in: request.period), period: request.period,
      asksCollaboration: found.hasSeveral, labels: found.labels)
    guard let questionnaire = Questionnaire(source, log: &making) else { return nil }
    guard format.isWorkbook else { return Array(questionnaire.text(as: format, log: &making).utf8) }
    return try ScratchFile.bytes { path in try questionnaire.writeXLSForm(to: path) }
  }

  /// The bytes of a workbook with empty registers, all of them when none is named; `nil` with findings when it cannot be made.
  /// - Throws: `WriteFailure` when the workbook cannot be made.
  public mutating func registers(_ found: Found, _ ids: [String], language: Language?) throws(WriteFailure) -> [UInt8]? {
    let source = RegisterTemplateSource(
      found.normenkader, registers: ids, language: language ?? found.language, collaborations: found.collaborations,
      partners: Member.names(found.members, of: nil, in: nil), log: &making)
    guard let source else { return nil }
    return try ScratchFile.bytes { path in try source.write(to: path) }
  }

  /// Writes empty registers to a path where there is no file yet: what is there may have been filled in.
  /// - Throws: `WriteFailure` when it cannot be written or there is something already.
  public static func writeNew(_ bytes: [UInt8], to path: String) throws(WriteFailure) {
    guard (try? FileManager.default.attributesOfItem(atPath: path)) == nil else { throw WriteFailure.filled(path) }
    try OutputFile.write(bytes, to: path)
  }

  /// The collaborations that respondents can belong to; `nil` with a finding when the one that is asked for is not there.
  private mutating func collaborations(of found: Found, _ request: Request) -> [Collaboration]? {
    guard let wanted = request.collaboration else { return found.collaborations }
    let chosen = found.collaborations.filter { $0.id == wanted }
    if chosen.isEmpty { making.add(.unknownCollaboration(wanted, known: found.collaborations.map(\.id.rawValue))) }
    return chosen.isEmpty ? nil : chosen
  }
}
