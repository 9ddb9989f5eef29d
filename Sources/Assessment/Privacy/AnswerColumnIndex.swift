// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// In which columns of which files the answers of a collaboration in a period stand.
///
/// Files are named in every report; which of them asked a statement tells nothing about an answer.
struct AnswerColumnIndex {
  private let files: [AnswerFile.Group: [AnswerFile]]

  init(_ files: [AnswerFile]) {
    var groups: [AnswerFile.Group: [AnswerFile]] = [:]
    for file in files.sorted(by: { $0.path < $1.path }) {
      for group in file.groups { groups[group, default: []].append(file) }
    }
    self.files = groups
  }

  /// The columns by statement, in the order of the paths.
  func columns(of collaboration: ID<Collaboration>, in period: Period) -> [ID<Statement>: [SourceColumn]] {
    var columns: [ID<Statement>: [SourceColumn]] = [:]
    for file in files[AnswerFile.Group(collaboration: collaboration, period: period)] ?? [] {
      for (statement, heading) in file.headings { columns[statement, default: []].append(SourceColumn(file: file.path, heading: heading)) }
    }
    return columns
  }
}
