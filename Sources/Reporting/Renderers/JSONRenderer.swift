// SPDX-License-Identifier: EUPL-1.2

import Foundation
import HealthModel

/// Writes `assessments.json`.
struct JSONRenderer {
  let report: PublishedReport
  let wording: Wording

  func render() -> [RenderedFile] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Every number was rounded from a finite count, so encoding cannot fail; an empty list of files would be noticed by the writer.
    guard let data = try? encoder.encode(AssessmentsFile(report, wording)) else { return [] }
    // The encoder leaves hidden characters as they are.
    let text = VisibleText.shown(String(decoding: data, as: UTF8.self)) + "\n"
    return [RenderedFile(path: "assessments.json", bytes: Array(text.utf8))]
  }
}
