// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing

@testable import Reporting

/// What a report says where other questions were asked or facts are missing.
@Suite struct ChangeNotesTests {
  private static let wording = Wording(Phrases.builtIn(.nl), normenkader: SampleNormenkader.normenkader, periodLength: .quarter)
  private let notes = ChangeNotes(wording: Self.wording)

  private func change(
    _ id: ID<Dimension>?, _ tenths: Int?, questions: Int? = nil, _ questionnaire: PublishedChange.Questionnaire = .same,
    basis: Quantity.Basis = .both, leftOut: [ID<Dimension>] = []
  ) -> PublishedChange {
    let value = tenths.map { Published.shown(Tenths(count: $0)) } ?? .absent(.notComparable)
    return PublishedChange(
      dimension: id, from: SampleReport.period(2026, 2), to: SampleReport.period(2026, 3), change: value, interval: nil,
      verdict: tenths == nil ? .notComparable : .fell, opinion: .withheld, composition: .withheld,
      questions: questions.map { .shown(Tenths(count: $0)) } ?? .absent(.notAsked), questionnaire: questionnaire, basis: basis, leftOut: leftOut)
  }

  @Test func namesThePartOfTheQuestions() {
    let linked = change("commitment", -2, questions: 3, .linked)
    #expect(notes.note(linked, among: [linked]) == "de scores verschillen +0,1; +0,3 daarvan komt door andere vragen")
    #expect(
      notes.sentences([linked]) == [
        "Bij Commitment zijn andere vragen gesteld. De verandering is gemeten met de vragen die gelijk bleven.",
        "De scores verschillen +0,1; +0,3 daarvan komt door andere vragen.",
      ])
  }

  @Test func saysInPlainWordsThatTooLittleStayedTheSame() {
    let broken = change("commitment", nil, .broken)
    #expect(notes.note(broken, among: [broken]) == "andere vragen: er is te weinig gelijk gebleven om te vergelijken")
    #expect(
      notes.sentences([broken, change("progress", -1)]) == [
        "Bij Commitment zijn andere vragen gesteld. Er is te weinig gelijk gebleven om te vergelijken."
      ])
  }

  @Test func saysNothingWhereNothingChanged() {
    let plain = change("commitment", -2)
    #expect(notes.note(plain, among: [plain]) == nil)
    #expect(notes.sentences([plain]).isEmpty)
  }

  @Test func saysThatOnlyPerceptionWasCompared() {
    let theme = change("commitment", -2, basis: .perception)
    let overall = change(nil, -1)
    #expect(
      notes.note(theme, among: [theme]) == "alleen de beleving is vergeleken, want feiten zijn maar in één van beide perioden gemeten")
    #expect(notes.note(overall, among: [theme, overall]) == "van Commitment telt hier alleen de beleving")
  }

  @Test func namesTheThemesThatWereLeftOut() {
    let overall = change(nil, -1, questions: 2, .linked, leftOut: ["commitment", "progress"])
    let note = notes.note(overall, among: [overall])
    #expect(note?.hasSuffix("; zonder Commitment en Voortgang: dat is niet te vergelijken") == true)
    #expect(note?.contains("+0,2 daarvan komt door andere vragen of doordat niet alles te vergelijken is") == true)
  }

  @Test func marksATrendOverOtherQuestionsOrOfPerceptionAlone() {
    let trend = PublishedTrend(
      dimension: "commitment", periods: 5, direction: .falling, slope: Tenths(count: -2), basis: .perception, isLinked: true)
    #expect(notes.trend(trend) == "daalt over 5 metingen, −0,2 per keer (alleen de beleving); andere vragen zijn verrekend")
    #expect(notes.trend(PublishedTrend(dimension: nil, periods: 4, direction: .unclear, slope: Tenths(count: 0))) == nil)
  }

  @Test func showsTheBreakInThePageAndOnlyThen() throws {
    for questionnaire in PublishedChange.Questionnaire.allCases {
      var report = SampleReport.report
      let place = try #require(report.collaborations.firstIndex { $0.collaboration.id == "klimaattafel" })
      report.collaborations[place].changes[0].questionnaire = questionnaire
      if questionnaire == .linked { report.collaborations[place].changes[0].questions = .shown(Tenths(count: 3)) }
      var log = DiagnosticLog()
      let files = ReportRenderer(language: .nl).render(report, log: &log).filter { $0.path.hasPrefix("klimaattafel.") }
      #expect(files.count == 2 && log.diagnostics.isEmpty)
      for file in files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.contains("2,5 (andere vragen)") == (questionnaire != .same), "\(file.path)")
        #expect(text.contains("Door andere vragen") == (questionnaire == .linked), "\(file.path)")
        #expect(text.contains("te weinig gelijk gebleven") == (questionnaire == .broken), "\(file.path)")
      }
      let page = String(decoding: files[0].bytes, as: UTF8.self)
      #expect(page.contains(">andere vragen</text>") == (questionnaire != .same))
      #expect(page.contains("rechtopstaande streep") == (questionnaire != .same))
    }
  }
}
