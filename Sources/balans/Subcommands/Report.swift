// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Foundation
import HealthCheck
import HealthModel
import Reporting

/// `balans report`: the main job.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes the reports of a period.",
    discussion: """
      Writes an HTML page, a Markdown page and an Excel workbook per collaboration, an index of each, and assessments.json into
      reports/PERIOD of the dossier. The workbook begins with the actions, to follow them up. Save it under another name before
      you fill it in: a next run stops rather than replace a workbook that was changed.
      Keeps scores, facts, signals and the advice in archive.sqlite, for when answers are deleted.
      Prints the file to open. Ends with status 1 when some input could not be used; the report then says what was left out.

      Example:   balans report mijn-dossier --period 2026-Q3
      """
  )

  @OptionGroup var options: DossierOptions
  @OptionGroup var moments: MomentsOptions

  @Option(help: "The period, such as 2026-Q3. Default: the last one with answers.")
  var period: Period?

  @Option(help: "The id of one collaboration. Default: all.")
  var collaboration: String?

  @Option(help: "Which files to make: html, md, excel, json, separated by commas.")
  var format = "html,md,excel,json"

  @Option(help: "The folder to write to. Default: reports/PERIOD in the dossier.", completion: .directory)
  var output: String?

  @Option(help: "How to show how far it is: auto (a bar, on a terminal), plain (lines of text), none.")
  var progress = ProgressStyle.auto

  @Flag(help: "Keep no figures in the archive; only that there was a report.")
  var noArchive = false

  @Flag(help: "Keep periods that come out otherwise than in the archive beside what is there.")
  var renew = false

  @Flag(help: "Replace an earlier report of the same answers that was shared with nobody. Needed when answers of a few people changed.")
  var newEdition = false

  @Flag(help: "Make the report again when nothing changed since the last time.")
  var force = false

  func validate() throws {
    _ = try formats()
    _ = try madeOn()
    if noArchive && renew { throw ValidationError("Choose either --no-archive or --renew.") }
  }

  func run() throws {
    var pipeline = Pipeline(dossier: options.dossier)
    let dossier = pipeline.load(moments: moments.files)
    let language = options.language(of: dossier)
    var request = ReviewRequest(period: period, collaboration: collaboration.map { ID($0) }, madeOn: try madeOn())
    request.isKept = !noArchive
    guard let dossier else {
      options.show(pipeline, language: language)
      throw ExitStatus.findings.exit
    }
    guard newEdition || pipeline.mayShow(dossier, until: request.period ?? dossier.periods.last, of: request.collaboration) else {
      options.show(pipeline, language: language)
      throw ExitStatus.withheld.exit
    }
    let publication = Publication(language: language, formats: try formats(), output: output)
    if !force, !newEdition, !renew, let path = pipeline.unchanged(dossier, request, publication) {
      options.show(pipeline, language: language)
      if !options.quiet { Terminal.write(Pipeline.unchangedNote.text(in: language) + "\n", to: .error) }
      Terminal.write("\(path)\n", to: .output)
    } else {
      let stop = try publish(&pipeline, dossier, request, publication)
      // Also after a request to stop: what is shown must be known when a next report is made.
      try keep(dossier, request, pipeline, language)
      pipeline.remember(dossier, request, publication)
      if let stop { throw stop }
    }
    if pipeline.log.hasErrors { throw ExitStatus.findings.exit }
  }

  /// Gives the status to end with when it was asked to stop after all was in its place.
  private func publish(
    _ pipeline: inout Pipeline, _ dossier: LoadedDossier, _ request: ReviewRequest, _ publication: Publication
  ) throws -> ExitCode? {
    let language = publication.language
    var progress = ProgressLine(options.quiet ? .none : self.progress, language: language)
    do {
      let path = try pipeline.publish(dossier, request, publication) { done, all in progress.show(done, of: all) }
      progress.clear()
      options.show(pipeline, language: language)
      guard let path else { throw (pipeline.isWithheld ? ExitStatus.withheld : .findings).exit }
      Terminal.write("\(path)\n", to: .output)
      return nil
    } catch let failure as WriteFailure {
      progress.clear()
      options.show(pipeline, language: language)
      Terminal.write(failure.message.text(in: language) + "\n", to: .error)
      let status = ExitStatus.exit(for: failure)
      if case .interruptedAfterwards = failure.kind { return status }
      throw status
    }
  }

  /// Tells the archive, once the report is there.
  private func keep(_ dossier: LoadedDossier, _ request: ReviewRequest, _ pipeline: Pipeline, _ language: Language) throws {
    var log = DiagnosticLog()
    let isKept = pipeline.keep(dossier, request, newEdition ? .replaced : renew ? .renewed : .kept, log: &log)
    options.show(log, pipeline, language: language)
    if !isKept && !noArchive { throw ExitStatus.cannotWrite.exit }
  }

  private func formats() throws -> Set<ReportFormat> {
    let all = try format.split(separator: ",").map { name in
      guard let format = ReportFormat(rawValue: name.trimmingCharacters(in: .whitespaces).lowercased()) else {
        throw ValidationError("'\(name)' is no format. Choose from html, md, excel and json.")
      }
      return format
    }
    guard !all.isEmpty else { throw ValidationError("Choose at least one format: html, md, excel, json.") }
    return Set(all)
  }

  /// The day of SOURCE_DATE_EPOCH (reproducible-builds.org), in UTC.
  private func madeOn() throws -> Day? {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
    guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
      throw ValidationError("SOURCE_DATE_EPOCH must be a number of seconds since 1970-01-01.")
    }
    return Day(ordinal: seconds / 86_400)
  }
}
