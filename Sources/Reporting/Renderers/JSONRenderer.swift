// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Writes `assessments.json`.
struct JSONRenderer {
  let report: PublishedReport
  let wording: Wording

  func render() -> [RenderedFile] {
    // Every number was rounded from a finite count, so encoding cannot fail; an empty list of files would be noticed by the writer.
    guard let text = try? JSONText.of(AssessmentsFile(report, wording)) else { return [] }
    return [RenderedFile(path: "assessments.json", bytes: Array(text.utf8))]
  }
}
