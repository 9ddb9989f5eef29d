// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Questionnaires

/// Codes that a survey tool keeps, and words for having no answer.
struct CodeTests {
  @Test(arguments: [
    ("C1", "C1"), ("goals-apart", "goalsapart"), ("a-very-long-id-of-a-statement", "averylongidofastatem"), ("partner", "partner2"), ("-", "2"),
  ])
  func keepsLettersAndDigitsOnly(id: String, code: String) {
    var codes = UniqueCodes(atMost: 20, except: ["Partner"])
    #expect(codes.code(for: id) == code)
  }

  @Test func givesNoCodeTwiceAlsoNotInOtherCase() {
    var codes = UniqueCodes(atMost: 4)
    #expect(["a-b", "ab", "AB", "abcde", "abcdf"].map { codes.code(for: $0) } == ["ab", "ab2", "AB3", "abcd", "abc2"])
  }

  private func options(_ answers: AnswerScale, _ languages: [Language] = [.nl, .en], labels: [String: Int] = [:]) -> ([String], [String]) {
    var log = DiagnosticLog()
    let options = MissingOptions(answers, languages: languages, labels: labels).options(log: &log)
    let texts = options.map { option in ([option.code] + languages.map { option.text.text(in: $0) }).joined(separator: "|") }
    return (texts, log.diagnostics.map { "\($0.code.number) \($0.severity)" })
  }

  @Test func takesDeclaredNumbersThenShortWordsThenKnownOnesAsCodes() {
    let (texts, findings) = options(AskedNormenkader.agreement)
    #expect(
      texts == ["99|Weet niet|Don't know", "Nvt|Niet van toepassing|Not applicable", "rns|Zeg ik liever niet|Rather not say"])
    #expect(findings.isEmpty)
  }

  @Test func offersOnlyWhatTheNormenkaderDeclares() {
    #expect(options(AskedNormenkader.scale(missing: [.dontKnow: ["weet niet"]]), [.nl]).0 == ["dk|Weet niet"])
    #expect(options(AskedNormenkader.scale(missing: [:])).0.isEmpty)
    #expect(options(AskedNormenkader.scale(missing: [.dontKnow: ["99"]])).0 == ["99|Weet niet|Don't know"])
  }

  @Test func usesAWordOfTheNormenkaderInEveryLanguageAndSaysSo() {
    let answers = AskedNormenkader.scale(missing: [.dontKnow: ["Geen idee"]])
    let (texts, findings) = options(answers)
    #expect(texts == ["dk|Geen idee|Geen idee"])
    #expect(findings == ["B7002 note", "B7002 note"])
    #expect(options(answers, [.nl]) == (["dk|Geen idee"], []))
  }

  @Test func leavesOutAKindOfWhichEveryCodeMeansSomethingElse() {
    let answers = AskedNormenkader.scale(missing: [.ratherNotSay: ["Zeg ik liever niet"], .dontKnow: ["Weet niet", "2"]])
    let (texts, findings) = options(answers, labels: ["RNS": 3])
    #expect(texts == ["dk|Weet niet|Don't know"])
    #expect(findings == ["B7001 warning"])
  }

  @Test func putsTextsOnOneLineWithoutWhatNobodySees() {
    #expect(CleanText.line("  a\u{A0}\n\t b\u{200B}\u{7} c \u{FFFF}") == "a b c")
    #expect(CleanText.key("Weet  niet. ") == "weet niet")
    #expect(CleanText.clipped("abcdef", to: 4) == "abc…")
  }
}
