// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Writes `assessments.json`.
struct JSONRenderer {
  let report: PublishedReport
  let wording: Wording

  func render() -> [RenderedFile] {
    guard let text = AssessmentsText(report, wording) else { return [] }
    let parts = report.collaborations.enumerated().flatMap { text.part(of: $0.element, isFirst: $0.offset == 0) }
    return [RenderedFile(path: AssessmentsText.name, bytes: text.beginning + parts + text.end(afterNone: parts.isEmpty))]
  }
}
