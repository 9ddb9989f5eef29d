// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Reporting

struct StyleSheetTests {
  private func findings(_ text: String) -> [String] {
    var log = DiagnosticLog()
    StyleSheetCheck.check(TemplateSource(name: "style.css", file: "style.css", bytes: Array(text.utf8)), log: &log)
    return log.diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code.number)" }
  }

  @Test func saysWhereAStyleSheetHasACharacterThatNoPageCanHold() throws {
    let sheet = StyleSheet([TemplateSource(name: "style.css", file: "style.css", bytes: Array("p {}\n  \u{1B}".utf8))])
    let problem = try #require(sheet.problems.first)
    #expect("\(problem.location?.line ?? 0):\(problem.location?.column ?? 0) \(problem.code.number)" == "2:3 B5032")
  }

  @Test(arguments: [
    (":root { --good: #fff }", ["1:9 B5034", "1:9 B5034"]), (":root { --good: #154273 }", ["1:9 B5034", "1:9 B5034"]),
    (":root { --good: #154273 }\n@media (prefers-color-scheme: dark) { :root { --good: #8fbcf2 } }", []),
    (":root { --bg: #8a8a8a }", nil), ("p { color: red }", []),
  ])
  func comparesAHouseStyleWithWhatItLiesOn(text: String, expected: [String]?) {
    var log = DiagnosticLog()
    let house = TemplateSource(name: "house-style.css", file: "house-style.css", bytes: Array(text.utf8))
    let base = TemplateSource(name: "style.css", file: "style.css", bytes: Array(BuiltInTemplates.style.utf8))
    StyleSheetCheck.check(house, over: base, log: &log)
    let found = log.diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code.number)" }
    if let expected { #expect(found == expected) } else { #expect(!found.isEmpty) }
    #expect(log.diagnostics.allSatisfy { $0.location?.file == "house-style.css" })
  }

  @Test func computesContrastAsTheGuidelinesSay() throws {
    func contrast(_ one: String, _ two: String) throws -> Double {
      try (#require(StyleColour(one)).contrast(with: #require(StyleColour(two))) * 100).rounded() / 100
    }
    #expect(try contrast("#000", "white") == 21)
    #expect(try contrast("#777777", "#fff") == 4.48)
    #expect(try contrast("#767676", "#fff") == 4.54)
    #expect(try contrast("rgb(255, 0, 0)", "#FFFFFF") == 4)
    #expect(try contrast("hsl(240 100% 50%)", "rgb(100% 100% 100%)") == 8.59)
  }

  @Test(arguments: ["", "red", "#12", "#12345g", "#11223344", "rgb(1,2)", "rgb(1 2 3 / 50%)", "var(--ink)", "rgb(nan 1 2)", "hsl(1e999 1% 1%)"])
  func knowsNoColourThatItCannotCompute(text: String) {
    #expect(StyleColour(text) == nil)
  }

  @Test(arguments: [
    (":root { --bg: #fff;\n  --ink: #999; }", ["2:3 B5034"]),
    (":root { --bg: #fff; --ink: #111; --bar-good: #999 }", ["1:34 B5034"]),
    (":root { --bg: #fff; --bar-good: #949494 }", []),
    (":root{--bg:#fff;--ink:#000}\n@media (prefers-color-scheme: dark) {\n :root { --bg: #222 } }", ["1:17 B5034"]),
    (":root{--bg:#fff;--ink:#000}\n@media (prefers-color-scheme: dark) {\n :root { --bg: #222; --ink: #333 } }", ["3:22 B5034"]),
    ("@media print { :root { --bg: #fff; --ink: #eee } }", []),
    ("/* :root { --bg: #fff; --ink: #eee } */ p { --bg: #fff; --ink: #eee }", []),
    (":root { --bg: #fff; --soft: grey }", ["1:21 B5035"]),
    (":root { --good: #154273; --good-tint: #1542ff }", ["1:9 B5034"]),
    ("@IMPORT 'a.css';\np { background: URL( \"http://a.nl/b.png\") }", ["1:1 B5033", "2:17 B5033"]),
    ("p { background: url(data:image/png;base64,AA) } i { mask: url('#a') } /* url(x) */", []),
    (":root { --bg: #fff; --ink: \"}\"; ", ["1:21 B5035"]),
    ("} } { ; :root {", []),
  ])
  func findsWhatIsWrongWithAStyleSheet(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test func saysHowMuchContrastThereIsAndHowMuchIsNeeded() throws {
    var log = DiagnosticLog()
    let text = ":root { --bg: #fff; --ink: #777 }"
    StyleSheetCheck.check(TemplateSource(name: "style.css", file: "style.css", bytes: Array(text.utf8)), log: &log)
    let found = try #require(log.diagnostics.first)
    #expect(found.message.text(in: .nl) == "'--ink' is slecht te zien op '--bg' (licht): contrast 4,4, nodig is 4,5")
    #expect(found.message.text(in: .en) == "'--ink' is hard to see on '--bg' (light): contrast 4.4, needed is 4.5")
    #expect(found.severity == .warning)
  }

  @Test func theBuiltInStyleSheetHasEnoughContrastInEveryPair() {
    #expect(findings(BuiltInTemplates.style) == [])
    let sheet = StyleSheetReading(TemplateSource(name: "style.css", file: "style.css", bytes: Array(BuiltInTemplates.style.utf8)))
    for pair in StyleSheetCheck.pairs {
      #expect(sheet.light[pair.front] != nil && sheet.light[pair.back] != nil && sheet.dark[pair.front] != nil, "\(pair)")
    }
  }
}
