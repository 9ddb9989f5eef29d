// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing

@testable import Reporting

@Suite struct TemplateKeysTests {
  @Test(arguments: Language.supported) func modelsHaveExactlyTheKeysOfTheTable(_ language: Language) {
    let report = SampleReport.report
    let wording = Wording(.builtIn(language), normenkader: report.normenkader, periodLength: .quarter)
    var problems: [String] = []
    for collaboration in report.collaborations {
      let model = ReportModel(report, collaboration, wording, style: "")
      compare(model.value, .object(ReportKeys.page), at: "page", &problems)
    }
    let names = FileNames(report.collaborations.map(\.collaboration.id))
    compare(PortfolioModel(report, wording, names: names, style: "").value, .object(ReportKeys.portfolio), at: "portfolio", &problems)
    #expect(problems == [])
  }

  @Test func namesAreUniqueAndExplained() {
    var problems: [String] = []
    for keys in [ReportKeys.page, ReportKeys.portfolio] { check(keys, at: "", &problems) }
    #expect(problems == [])
  }

  private func compare(_ value: TemplateValue, _ shape: TemplateKeys.Shape, at path: String, _ problems: inout [String]) {
    switch (value, shape) {
    case (.text, .text), (.text, .optionalText), (.absent, .optionalText), (.flag, .flag), (.markup, .markup), (.absent, .markup): break
    case (.absent, .optionalObject): break
    case (.list(let items), .list(let inner)):
      for item in items { compare(item, inner, at: path + "[]", &problems) }
    case (.object(let values), .object(let keys)), (.object(let values), .optionalObject(let keys)):
      let expected = keys.keys.map(\.name).sorted()
      if values.keys.sorted() != expected {
        problems.append("\(path): \(Set(values.keys).symmetricDifference(expected).sorted())")
      }
      for key in keys.keys { if let inner = values[key.name] { compare(inner, key.shape, at: path + "." + key.name, &problems) } }
    default: problems.append("\(path) has another shape")
    }
  }

  private func check(_ keys: TemplateKeys, at path: String, _ problems: inout [String]) {
    if Set(keys.keys.map(\.name)).count != keys.keys.count { problems.append("\(path): double name") }
    for key in keys.keys {
      if key.summary.isEmpty { problems.append("\(path).\(key.name) is not explained") }
      check(key.shape, at: path + "." + key.name, &problems)
    }
  }

  private func check(_ shape: TemplateKeys.Shape, at path: String, _ problems: inout [String]) {
    switch shape {
    case .object(let keys), .optionalObject(let keys): check(keys, at: path, &problems)
    case .list(let inner): check(inner, at: path, &problems)
    case .text, .optionalText, .markup, .flag: break
    }
  }
}
