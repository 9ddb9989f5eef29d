// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// `balans questionnaire` and `balans register`: what they find, write and refuse.
struct BlankFormTests {
  private func run(_ arguments: String..., in folder: TemporaryFolder) throws -> ProgramRun {
    try ProgramRun.of(BuiltProgram.url, arguments, in: folder.url)
  }

  @Test(arguments: ["limesurvey", "xlsform", "html", "md", "forms", "invitation"], ["blijf-balanceren", "vijf-voorwaarden", "kort"])
  func makesEveryFormOfEveryBundledNormenkader(format: String, normenkader: String) throws {
    let folder = try TemporaryFolder()
    for language in ["nl", "en"] {
      let made = try run("questionnaire", normenkader, "--format", format, "--language", language, "--output", "a", in: folder)
      #expect(made.end == .status(0) && made.errors.isEmpty && made.output == "a\n", "\(made.errors)")
      let bytes = try Data(contentsOf: folder["a"])
      #expect(bytes.count > 1_000)
      #expect(try folder.permissions(of: "a") == 0o600)
      _ = try run("questionnaire", normenkader, "--format", format, "--language", language, "--output", "b", in: folder)
      #expect(try Data(contentsOf: folder["b"]) == bytes)
    }
    #expect(folder.paths() == ["a", "b"])
  }

  @Test func writesTextToStandardOutputAndAWorkbookToAFileOnly() throws {
    let folder = try TemporaryFolder()
    let made = try run("questionnaire", "kort", "--format", "limesurvey", in: folder)
    #expect(made.output.hasPrefix("class\ttype/scale\tname\t"))
    #expect(try run("questionnaire", "kort", "--format", "xlsform", in: folder).end == .status(2))
    #expect(try run("register", "--template", in: folder).end == .status(2))
    #expect(try run("register", "--output", "a.xlsx", in: folder).end == .status(2))
    #expect(folder.paths().isEmpty)
  }

  @Test func knowsThePartnersOfTheCollaborationAndPeriod() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "balans: 1\nnormenkader: kort\nminimum-group: 7\ncollaborations: {a: {title: Alfa}, b: {title: Bèta}}\n", to: "balans.yaml")
    try folder.write(
      "Samenwerking;Partner;Sinds;Vertrokken op\nAlfa;Oud;;01-02-2026\nAlfa;Blijver;;\nAlfa;Nieuw;01-09-2026;\nBèta;Ander;;\n",
      to: "registers/partners.csv")
    func partners(_ arguments: String...) throws -> [String] {
      let made = try ProgramRun.of(BuiltProgram.url, ["questionnaire", "--format", "html"] + arguments, in: folder.url)
      #expect(made.end == .status(0), "\(made.errors)")
      #expect(made.output.contains("minstens 7 mensen"))
      return made.output.matches(of: /name="partner" value="([^"]*)"/).map { String($0.1) }
    }
    #expect(try partners() == ["Blijver", "Nieuw", "Ander"])
    #expect(try partners("--collaboration", "a", "--period", "2026-Q1") == ["Oud", "Blijver"])
    #expect(try partners("--collaboration", "a", "--period", "2026-Q3") == ["Blijver", "Nieuw"])
    let unknown = try run("questionnaire", "--collaboration", "c", in: folder)
    #expect(unknown.end == .status(1) && unknown.output.isEmpty && unknown.errors.contains("B1011"))
    let page = try run("questionnaire", "--format", "html", "--collaboration", "b", "--period", "2026-Q3", "--language", "en", in: folder)
    #expect(page.output.contains("<h1>") && page.output.contains(": Bèta, Q3 2026</h1>"))
  }

  @Test func saysWhichLanguageOrNormenkaderIsNotThere() throws {
    let folder = try SmallDossier.make()
    let english = try run("questionnaire", "klein", "--language", "en", in: folder)
    #expect(english.end == .status(1) && english.output.isEmpty && english.errors.contains("B7003"))
    #expect(try run("questionnaire", "klein", "--format", "forms", in: folder).output.contains("Het gaat goed."))
    #expect(try run("questionnaire", "korrt", in: folder).errors.contains("B1006"))
    #expect(try run("questionnaire", "klein/answers", in: folder).errors.contains("B1001"))
    #expect(try run("register", "--template", "besluitn", "--dossier", "klein", "--output", "r.xlsx", in: folder).errors.contains("B7010"))
    #expect(!folder.paths().contains("r.xlsx"))
  }

  @Test func neverTakesThePlaceOfARegisterThatIsThere() throws {
    let folder = try TemporaryFolder()
    let made = try run("register", "--template", "--output", "r.xlsx", in: folder)
    #expect(made.end == .status(0) && made.errors.isEmpty && made.output == "r.xlsx\n")
    #expect(try folder.permissions(of: "r.xlsx") == 0o600)
    let before = try Data(contentsOf: folder["r.xlsx"])
    let again = try run("register", "--template", "agreements", "--output", "r.xlsx", in: folder)
    #expect(again.end == .status(6) && again.output.isEmpty && again.errors.contains("r.xlsx"))
    #expect(try Data(contentsOf: folder["r.xlsx"]) == before)
    let one = try run("register", "--template", "agreements", "--normenkader", "kort", "--output", "k.xlsx", in: folder)
    #expect(one.end == .status(1) && one.errors.contains("B7010"))
  }

  @Test(.enabled(if: WorkbookParts.canRead)) func makesASheetForEveryRegister() throws {
    let folder = try TemporaryFolder()
    _ = try run("register", "--template", "--language", "en", "--output", "r.xlsx", in: folder)
    let parts = WorkbookParts("r.xlsx", in: folder)
    #expect(
      try parts.sheetNames() == [
        "Explanation", "Partners", "Roles", "Agreements", "Meetings", "Attendance", "Decisions", "Tensions", "Milestones", "Results", "Effort",
        "Developments", "Actions",
      ])
    #expect(try parts.cells(ofSheet: 4)[0].prefix(4) == ["Agreement", "Made on", "Due", "Status"])
  }

  @Test(.enabled(if: WorkbookParts.canRead), arguments: ["nl", "en"]) func filledInRegistersAreRead(language: String) throws {
    let folder = try TemporaryFolder()
    let settings = "balans: 1\nnormenkader: blijf-balanceren\nlanguage: \(language)\ncollaborations: {a: {title: Alfa}, b: {title: Bèta}}\n"
    try folder.write(settings, to: "d/balans.yaml")
    _ = try run("register", "--template", "--dossier", "d", "--output", "r.xlsx", in: folder)
    let parts = WorkbookParts("r.xlsx", in: folder)
    let (names, explanation) = (try parts.sheetNames(), try parts.cells(ofSheet: 1))
    for (place, name) in names.enumerated().dropFirst() {
      let headings = try parts.cells(ofSheet: place + 1)[0]
      let examples = headings.map { heading -> String in
        let row = explanation.first { $0.count > 2 && $0[0] == name && $0[1] == heading } ?? []
        return row.count > 4 ? row[4] : "iets"
      }
      try folder.write("\(headings.joined(separator: ";"))\n\(examples.joined(separator: ";"))\n", to: "d/registers/\(name).csv")
    }
    let check = try run("check", "d", "--verbose", in: folder).output
    // How a table was read is no finding about it.
    let findings = check.split(separator: "\n").filter { $0.hasPrefix("registers/") && !$0.contains("B3008") }
    #expect(names.count == 13 && check.contains("B1007") && findings.isEmpty, "\(check)")
  }

  @Test func saysWhenThereIsNoPlaceForTemporaryFiles() throws {
    let folder = try TemporaryFolder()
    let arguments = ["register", "--template", "--output", "r.xlsx"]
    let made = try ProgramRun.of(BuiltProgram.url, arguments, in: folder.url, environment: ["TMPDIR": folder["not-there"].path])
    #expect(made.end == .status(6) && made.errors.contains("tijdelijke bestanden"))
    #expect(folder.paths().isEmpty)
  }

  @Test(.enabled(if: SystemProgram.find("xls2xform") != nil), arguments: ["blijf-balanceren", "vijf-voorwaarden", "kort"])
  func passesPyxform(normenkader: String) throws {
    let folder = try TemporaryFolder()
    _ = try run("questionnaire", normenkader, "--format", "xlsform", "--output", "f.xlsx", in: folder)
    let program = try #require(SystemProgram.find("xls2xform"))
    let converted = try ProgramRun.of(program, ["--skip_validate", "f.xlsx", "f.xml"], in: folder.url)
    #expect(converted.end == .status(0), "\(converted.errors)")
    #expect(folder.paths().contains("f.xml"))
  }
}
