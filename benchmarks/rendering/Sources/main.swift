// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthCheck
import HealthModel
import Reporting

// Times the pages of a dossier, and writes what their templates are given, so that another engine can make the same of it.
//
// RenderingBenchmark DOSSIER ROUNDS FOLDER: prints a line `file seconds` with the fastest of the rounds for the HTML of each collaboration, building
// its model included; FOLDER gets the model of each as JSON, and the page.
let arguments = CommandLine.arguments
guard arguments.count == 4, let rounds = Int(arguments[2]) else {
  FileHandle.standardError.write(Data("Usage: RenderingBenchmark DOSSIER ROUNDS FOLDER\n".utf8))
  exit(64)
}
let folder = URL(filePath: arguments[3])
var pipeline = Pipeline(dossier: arguments[1])
guard let dossier = pipeline.load(), let report = pipeline.review(dossier, ReviewRequest()) else {
  FileHandle.standardError.write(Data("There is no report to make of \(arguments[1]).\n".utf8))
  exit(1)
}
var log = DiagnosticLog()
let pages = ReportRenderer(language: .nl, formats: [.html]).pages(report, of: report.collaborations.map(\.collaboration.id), log: &log)

/// A value as JSON can have it.
func plain(_ value: TemplateValue) -> Any {
  switch value {
  case .text(let text), .markup(let text): text
  case .flag(let flag): flag
  case .list(let values): values.map(plain)
  case .object(let values): values.mapValues(plain)
  case .absent: NSNull()
  }
}

for collaboration in report.collaborations {
  var best = Double.infinity
  var files: [RenderedFile] = []
  for _ in 0..<rounds {
    let start = ContinuousClock.now
    files = pages.files(of: collaboration, in: report)
    let time = start.duration(to: .now)
    best = min(best, Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
  }
  for file in files {
    try Data(file.bytes).write(to: folder.appending(path: file.path))
    for model in pages.models(of: collaboration, in: report) {
      try JSONSerialization.data(withJSONObject: plain(model)).write(to: folder.appending(path: "\(file.path).json"))
    }
    print("\(file.path) \(best)")
  }
}
