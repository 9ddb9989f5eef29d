// SPDX-License-Identifier: EUPL-1.2

import Foundation
import HealthModel
import Testing

@testable import Reporting

@Suite struct ReportRendererTests {
  @Test func builtInTemplatesHaveNoFindings() {
    var log = DiagnosticLog()
    ReportRenderer(language: .nl).check(log: &log)
    #expect(log.diagnostics.map { "\($0.location?.file ?? ""):\($0.location?.line ?? 0) \($0.message.text(in: .en))" } == [])
  }

  @Test(arguments: Language.supported) func rendersEverySampleInEveryFormat(_ language: Language) throws {
    var log = DiagnosticLog()
    let files = ReportRenderer(language: language).render(SampleReport.report, log: &log)
    #expect(!log.hasErrors)
    #expect(
      files.map(\.path).filter { !$0.hasSuffix(".svg") } == ["html", "md"].flatMap { suffix in
        ["index", "groene-delta", "klimaattafel", "kleine-kring", "wachtkamer"].map { "\($0).\(suffix)" }
      } + ["assessments.json"])
    try keep(files, in: language.rawValue)
  }

  // To look at the samples in a browser: BALANS_SAMPLE_OUTPUT=folder swift test --filter ReportRendererTests
  private func keep(_ files: [RenderedFile], in folder: String) throws {
    guard let output = ProcessInfo.processInfo.environment["BALANS_SAMPLE_OUTPUT"] else { return }
    let root = URL(filePath: output).appending(path: folder)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for file in files { try Data(file.bytes).write(to: root.appending(path: file.path)) }
  }
}
