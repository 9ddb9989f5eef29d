// SPDX-License-Identifier: EUPL-1.2
import Assessment
import Foundation
public import HealthModel
public import Reporting
import Worksheets

/// Which files a report is to have, and where.
public struct Publication: Sendable {
  /// The language of the files.
  public var language: Language
  /// The kinds of files.
  public var formats: Set<ReportFormat>
  /// The folder to write to; `nil` for `reports/PERIOD` of the dossier.
  public var output: String?

  /// Makes a publication.
  public init(language: Language, formats: Set<ReportFormat>, output: String? = nil) {
    self.language = language
    self.formats = formats
    self.output = output
  }
}

/// From a dossier to files in their place, some collaborations at a time: what has been written is not held any longer.
extension Pipeline {
  /// How many collaborations are worked on before their files are written.
  private static let atATime = 64

  /// Reviews a dossier and writes its report; gives the path of the file to open, or `nil` with findings when nothing was made.
  ///
  /// - Parameters:
  ///   - dossier: The dossier.
  ///   - request: Which part of it, and what the archive is told.
  ///   - publication: Which files.
  ///   - progress: Is told how many collaborations are done, and of how many.
  /// - Throws: `WriteFailure` when the files cannot be written; what was there before is then whole.
  public mutating func publish(
    _ dossier: LoadedDossier, _ request: ReviewRequest, _ publication: Publication, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(WriteFailure) -> String? {
    guard let (review, frame) = prepare(dossier, request), let pages = pages(frame, review, publication) else { return nil }
    let order = review.collaborations.indices.sorted { review.collaborations[$0].id < review.collaborations[$1].id }
    let before = self
    let set = outputSet(of: frame.period, publication.output)
    var first: String?
    made = nil
    // Whatever becomes of this run: what is known of the former report does not hold any longer.
    ReportMark.remove(beside: set)
    do throws(WriteFailure) {
      try set.write { sink in
        // Should the folder turn out to be one that cannot be swapped, all is made once more.
        self = before
        var making = PublicationMaking(pages: pages, frame: frame)
        for start in stride(from: 0, to: order.count, by: Self.atATime) {
          let assessed = Self.assess(review, places: Array(order[start..<min(order.count, start + Self.atATime)]))
          try take(assessed.flatMap(\.kept), faultsOf: assessed.map(\.published))
          let findings = log.diagnostics.filter { $0.severity >= .warning }
          try making.add(assessed.map(\.published), findings: findings, to: &sink)
          progress(min(order.count, start + Self.atATime), order.count)
        }
        try making.finish(&sink)
        first = making.first
      }
    } catch {
      if error.kind == .unmade { return nil }
      throw error
    }
    if let first, log.diagnostics.count == before.log.diagnostics.count, let manifest = ReportMark.manifest(of: set, ifWhole: false) {
      made = (first, manifest)
    }
    return first.map { "\(set.folder.path)/\($0)" }
  }

  /// The results of several collaborations, worked out on all cores.
  static func assess(_ review: PreparedReview, places: [Int]) -> [(published: PublishedCollaboration, kept: [ArchivedPeriod])] {
    Cores.map(places, with: { review.assessor() }) { $0.assess($1) }
  }

  /// Compares what was worked out with the archive and keeps it for that.
  private mutating func take(_ kept: [ArchivedPeriod], faultsOf published: [PublishedCollaboration]) throws(WriteFailure) {
    compareWithArchive(kept)
    keep(kept)
    guard !noteFaults(of: published) else { throw WriteFailure.unmade }
  }

  private mutating func pages(_ frame: PublishedReport, _ review: PreparedReview, _ publication: Publication) -> ReportPages? {
    let renderer = ReportRenderer(language: publication.language, formats: publication.formats, templates: templates)
    // `load` has checked the templates: what is found once more while compiling them is in the log already.
    var again = DiagnosticLog()
    let pages = renderer.pages(frame, of: review.collaborations.map(\.id), log: &again)
    // Without a template that can be used the former pages stay as they are.
    let isUsable = publication.formats.isSubset(of: [.json, .excel]) || !hasTemplateErrors
    return isUsable && pages.hasFiles ? pages : nil
  }
}

/// The files of a report as they come.
private struct PublicationMaking {
  let pages: ReportPages
  let frame: PublishedReport
  /// The file to open.
  private(set) var first: String?
  /// What the overview shows of each collaboration: no more than its last period, without what only its own page shows.
  private var seen: [PublishedCollaboration] = []
  private var findings: [Diagnostic] = []

  init(pages: ReportPages, frame: PublishedReport) {
    self.pages = pages
    self.frame = frame
  }

  private func report(_ collaborations: [PublishedCollaboration]) -> PublishedReport {
    var report = frame
    report.collaborations = collaborations
    report.findings = findings
    return report
  }

  /// Adds the files of collaborations.
  mutating func add(_ collaborations: [PublishedCollaboration], findings: [Diagnostic], to sink: inout FileSink) throws {
    self.findings = findings
    let report = report([])
    let data = pages.data(report)
    let places = Array(collaborations.indices)
    let isBeginning = seen.isEmpty
    let made = Cores.map(places, with: {}) { [pages] _, place in
      let one = collaborations[place]
      return (
        files: pages.files(of: one, in: report), book: pages.workbook(of: one, in: report),
        data: data?.part(of: one, isFirst: isBeginning && place == 0)
      )
    }
    if isBeginning, let data { try sink.append(data.beginning, to: AssessmentsText.name) }
    for each in made {
      for file in each.files { try sink.add(file) }
      if let book = each.book { try sink.add(Self.file(book)) }
      if let data = each.data { try sink.append(data, to: AssessmentsText.name) }
    }
    seen += collaborations.map(Self.summary)
  }

  /// Adds what is about all of them.
  mutating func finish(_ sink: inout FileSink) throws {
    let report = report(seen)
    let overview = pages.overview(report)
    for file in overview { try sink.add(file) }
    let book = pages.overviewWorkbook(report)
    if let book { try sink.add(Self.file(book)) }
    let data = pages.data(report)
    if let data { try sink.append((seen.isEmpty ? data.beginning : []) + data.end(afterNone: seen.isEmpty), to: AssessmentsText.name) }
    first = overview.first?.path ?? book?.path ?? data.map { _ in AssessmentsText.name }
  }

  private static func file(_ workbook: RenderedWorkbook) throws(WriteFailure) -> RenderedFile {
    RenderedFile(path: workbook.path, bytes: try ScratchFile.bytes { path in try workbook.book.write(to: path) })
  }

  private static func summary(_ collaboration: PublishedCollaboration) -> PublishedCollaboration {
    let latest = collaboration.latest.map { period in
      var light = period
      (light.statements, light.facets, light.tables) = ([], [], [])
      return light
    }
    return PublishedCollaboration(collaboration: collaboration.collaboration, periods: latest.map { [$0] } ?? [], changes: [])
  }
}
