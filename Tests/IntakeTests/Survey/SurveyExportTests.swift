// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import TestSupport
import Testing

@testable import Intake

/// Exports as tools really wrote them; where each is from stands in `Fixtures/SurveyExports/README.md`.
struct SurveyExportTests {
  private static let folder = "Tests/IntakeTests/Fixtures/SurveyExports"

  private func read(_ name: String, _ log: inout DiagnosticLog) throws -> SurveyReading {
    let data = try Data(contentsOf: Repository.root.appending(path: "\(Self.folder)/\(name)"))
    return try #require(SurveyReading(InputFile(path: name, bytes: Array(data)), log: &log))
  }

  private func read(_ name: String) throws -> SurveyReading {
    var log = DiagnosticLog()
    return try read(name, &log)
  }

  /// The columns that were answered on a scale, as `family/points` with how many there are.
  private func scales(_ reading: SurveyReading) -> [String: Int] {
    reading.columns.reduce(into: [:]) { scales, column in
      if case .labels(let family, let points) = column.kind, column.role == nil { scales["\(family.rawValue)/\(points)", default: 0] += 1 }
    }
  }

  // The sheet of Google Forms in Dutch has two blank rows, 2 and 20, which are no responses.
  @Test(arguments: [
    ("googleforms_en_csv_semicolonmulti.csv", "google-forms", 1, 259, 24), ("googleforms_es_responses.tsv", "google-forms", 1, 338, 52),
    ("limesurvey_fulltext_en.csv", "limesurvey", 1, 96, 317), ("limesurvey_fulltext_de.csv", "limesurvey", 1, 96, 317),
    ("limesurvey_codes_answercodes.csv", "limesurvey", 1, 50, 45), ("limesurvey_code_and_text_nl2017.csv", "limesurvey", 1, 77, 131),
    ("qualtrics_modern_de_ui.csv", "qualtrics", 3, 1, 20), ("qualtrics_legacy.csv", "qualtrics", 2, 1, 15),
    ("qualtrics_matrix_insights.csv", "qualtrics", 3, 5, 30), ("qualtrics_nobasis_legacy.csv", "qualtrics", 2, 15, 48),
    ("qualtrics_pilot_numeric.csv", "qualtrics", 3, 12, 204), ("surveymonkey_tworow_latin1.csv", "surveymonkey", 2, 1186, 38),
    ("surveymonkey_html_headings.csv", "surveymonkey", 2, 550, 15), ("surveymonkey_ambassadors_meta.csv", "surveymonkey", 2, 21, 49),
    ("surveymonkey_maintainers_2019.csv", "surveymonkey", 2, 70, 69), ("kobo_xml_values.csv", "kobotoolbox", 1, 8, 21),
    ("kobo_labels_nl.csv", "kobotoolbox", 1, 8, 21), ("kobo_xml_values.xlsx", "kobotoolbox", 1, 8, 21),
    ("kobo_labels_nl.xlsx", "kobotoolbox", 1, 8, 21), ("googleforms_nl_sheet_concepts.xlsx", "google-forms", 1, 29, 15),
    ("limesurvey_merged_heading_handedited.xlsx", "plain", 2, 45, 38),
  ])
  func recognisesTheToolAndCountsItsRowsAndColumns(name: String, tool: String, headings: Int, responses: Int, columns: Int) throws {
    let reading = try read(name)
    #expect(reading.tool == tool)
    #expect(reading.headingRows == headings)
    #expect(reading.responses == responses)
    #expect(reading.columns.count == columns)
  }

  @Test func readsTheGridOfGoogleForms() throws {
    let reading = try read("googleforms_en_csv_semicolonmulti.csv")
    let grid = reading.columns.filter { $0.heading.hasPrefix("What common feature requests") }
    #expect(grid.map(\.kind) == Array(repeating: .choices(3), count: 10))
    #expect(grid.map { $0.missing[.blank] ?? 0 } == [3, 16, 14, 19, 14, 12, 15, 17, 17, 10])
    #expect(reading.columns[22].kind == .numbers(1...4))
    #expect(reading.columns[22].counts == [1: 4, 2: 15, 3: 92, 4: 144])
  }

  @Test func keepsTheRepeatedHeadingsOfBranchesApart() throws {
    let headings = try read("googleforms_es_responses.tsv").columns.map(\.heading)
    #expect(Set(headings).count < headings.count)
    #expect(headings.allSatisfy { !$0.isEmpty })
  }

  @Test func readsTheSameAnswersInEnglishAndGerman() throws {
    let (english, german) = (try read("limesurvey_fulltext_en.csv"), try read("limesurvey_fulltext_de.csv"))
    #expect(english.columns[8].kind == .labels(.agreement, points: 4))
    #expect(english.columns[8].counts == [3: 18, 2: 22, 1: 9, 0: 2])
    #expect(english.columns[8].missing == [.blank: 45])
    #expect(scales(english)["agreement/4"] == scales(german)["agreement/4"])
    #expect(scales(english)["importance/4"] == scales(german)["importance/4"])
    for (left, right) in zip(english.columns, german.columns) {
      if case .labels = left.kind { #expect(left.kind == right.kind && left.counts == right.counts, "\(left.heading)") }
      #expect(left.notShown == right.notShown)
    }
    #expect(german.columns.reduce(0) { $0 + $1.notShown } == 17_066)
  }

  @Test func readsTheCodesOfLimeSurvey() throws {
    let reading = try read("limesurvey_codes_answercodes.csv")
    let items = reading.columns.filter { $0.heading.hasPrefix("QMIQ") }
    #expect(items.count == 35)
    #expect(items.allSatisfy { if case .numbers(let range) = $0.kind { (1...7).contains(range.lowerBound) && range.upperBound <= 7 } else { false } })
    #expect(items.allSatisfy { $0.counts.values.reduce(0, +) == 50 })
  }

  @Test func readsLabelsUnderCodesAndTexts() throws {
    let reading = try read("limesurvey_code_and_text_nl2017.csv")
    #expect(scales(reading)["agreement/5"] == 13)
    let column = reading.columns[109]
    #expect(column.counts == [0: 2, 1: 9, 2: 13, 3: 31, 4: 18])
    #expect(column.missing == [.blank: 4])
  }

  @Test func readsHeadingsOfQualtricsOnTwoAndThreeRows() throws {
    let insights = try read("qualtrics_matrix_insights.csv")
    #expect(insights.columns[11].heading == "Click to write the question text-Click to write Statement 1")
    #expect(insights.columns[11].counts == [2: 1, 3: 2, 4: 2])
    let legacy = try read("qualtrics_nobasis_legacy.csv")
    #expect(legacy.columns[10].heading == "Indicate how you feel about squash")
    #expect(legacy.columns[10].counts == [-1: 2, 1: 3, 2: 3, 3: 7])
    #expect(try read("qualtrics_modern_de_ui.csv").columns[17].heading == "This is a multiple choice question.")
    #expect(try read("qualtrics_pilot_numeric.csv").states == [.complete: 12])
  }

  @Test func readsTheBlocksOfSurveyMonkey() throws {
    let reading = try read("surveymonkey_tworow_latin1.csv")
    let characters = reading.columns[15..<29]
    #expect(characters.allSatisfy { $0.kind == .labels(.favour, points: 5) })
    #expect(characters.first?.heading.hasSuffix("[Han Solo]") == true)
    #expect(characters.first?.counts == [0: 1, 1: 8, 2: 44, 3: 151, 4: 610])
    #expect(characters.first?.missing == [.blank: 357, .dontKnow: 15])
    #expect(reading.columns[1].counts == [0: 250, 1: 936])
  }

  @Test func readsTheAgreementOfMaintainers() throws {
    let reading = try read("surveymonkey_maintainers_2019.csv")
    let agreeing = reading.columns.indices.filter { reading.columns[$0].kind == .labels(.agreement, points: 5) }
    #expect(agreeing == [49, 51, 53, 54, 56, 58, 60])
    #expect(reading.columns[51].counts == [2: 6, 3: 21, 4: 36])
    #expect(reading.columns[51].missing == [.notApplicable: 7])
  }

  @Test func readsTheSameFromAWorkbookAndFromText() throws {
    for name in ["kobo_xml_values", "kobo_labels_nl"] {
      let (text, workbook) = (try read("\(name).csv"), try read("\(name).xlsx"))
      for (left, right) in zip(text.columns, workbook.columns) {
        #expect(left.heading == right.heading)
        if left.role == nil { #expect(left.kind == right.kind && left.counts == right.counts && left.missing == right.missing, "\(left.heading)") }
      }
    }
  }

  @Test func joinsMergedHeadingsWithTheRowBelow() throws {
    let reading = try read("limesurvey_merged_heading_handedited.xlsx")
    #expect(reading.columns.allSatisfy { !$0.heading.isEmpty })
    #expect(reading.columns.contains { $0.heading.contains(" / ") })
  }

  @Test func neverQuotesACellOfAnExport() throws {
    var log = DiagnosticLog()
    _ = try read("surveymonkey_maintainers_2019.csv", &log)
    _ = try read("surveymonkey_tworow_latin1.csv", &log)
    #expect(!"\(log.diagnostics)".contains("KubeVirt"))
  }
}
