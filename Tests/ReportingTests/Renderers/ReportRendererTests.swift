// SPDX-License-Identifier: EUPL-1.2

import Foundation
import HealthModel
import Testing

@testable import Reporting

@Suite struct ReportRendererTests {
  @Test func builtInTemplatesHaveNoFindings() {
    var log = DiagnosticLog()
    ReportRenderer(language: .nl).check(log: &log)
    for diagnostic in log.diagnostics {
      print("\(diagnostic.location?.file ?? ""):\(diagnostic.location?.line ?? 0):\(diagnostic.location?.column ?? 0): \(diagnostic.message.text(in: .en))")
    }
    #expect(log.diagnostics.isEmpty)
  }

  @Test(arguments: Language.supported) func rendersEverySampleInEveryFormat(_ language: Language) throws {
    var log = DiagnosticLog()
    let files = ReportRenderer(language: language).render(SampleReport.report, log: &log)
    #expect(!log.hasErrors)
    #expect(files.count == 11)
    if let folder = ProcessInfo.processInfo.environment["BALANS_SAMPLE_OUTPUT"] {
      let root = URL(filePath: folder).appending(path: language.rawValue)
      try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
      for file in files { try Data(file.bytes).write(to: root.appending(path: file.path)) }
    }
  }
}
