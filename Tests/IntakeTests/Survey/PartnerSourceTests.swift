// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// Partners from domains and from tokens, of which nothing is kept or said.
struct PartnerSourceTests {
  private func settings(domains: [String: String] = [:], tokens: String? = nil, columns: [String: DossierSettings.ColumnRole] = [:])
    -> DossierSettings
  {
    var settings = TableFixture.settings(columns: columns)
    settings.partnerDomains = domains
    settings.tokenList = tokens
    return settings
  }

  private func partners(_ reading: TableFixture.Reading) -> [String] {
    reading.input.responses.map(\.partner.rawValue)
  }

  private static let domains = ["dalen.nl": "Gemeente Dalen", "thuis.org": "Stichting Thuis"]

  @Test func findsThePartnerByTheDomain() {
    let text = "E-mail;C1;C2;O1\nJan.Kanarie@Dalen.NL;1;2;3\npiet@post.thuis.org;2;2;2\nkees@nietdalen.nl;3;3;3\n;4;4;4\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text], settings: settings(domains: Self.domains))
    #expect(partners(reading) == ["gemeente dalen", "stichting thuis"])
    #expect(reading.findings == ["2026-Q1.csv:4:1 error B3217", "2026-Q1.csv:5:1 warning B3209"])
    let all = "\(reading)".lowercased()
    #expect(!all.contains("kanarie") && !all.contains("nietdalen") && !all.contains("@"))
  }

  @Test func letsAColumnOfPartnersGoFirst() {
    let text = "E-mail;Partner;C1;C2;O1\njan@dalen.nl;GGD;1;2;3\npiet@dalen.nl;;2;2;2\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text], settings: settings(domains: Self.domains))
    #expect(partners(reading) == ["gemeente dalen", "ggd"])
  }

  @Test func doesNotTakeTheWordAnonymousForAnAddress() {
    let text = "ID;Begintijd;Tijd van voltooien;E-mail;Naam;C1;C2;O1\n1;1-2-26;1-2-26;anonymous;;1;2;3\n2;1-2-26;1-2-26;anonymous;;1;2;3\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text], settings: settings(domains: Self.domains))
    #expect(reading.input.responses.count == 2)
    #expect(reading.findings.contains("2026-Q1.csv:1 warning B3208"))
  }

  @Test func doesNotReadAddressesWithoutDomains() {
    let text = "E-mail;Partner;C1;C2;O1\nx@y.nl;A;1;2;3\n"
    #expect(TableFixture.read(answers: ["2026-Q1.csv": text]).findings == ["2026-Q1.csv:1 note B3105"])
  }

  private static let tokens = "tid,firstname,lastname,email,token,attribute_1\n1,Jan,Kanarie,j@x.nl,abc,GGD\n2,,,,def,Gemeente Dalen\n3,,,,ghi,\n"

  @Test func findsThePartnerInTheListOfTokens() {
    let answers = "id;token;submitdate;lastpage;C1;C2;O1\n1;abc;2026-02-01;1;1;2;3\n2;def;2026-02-01;1;2;2;2\n3;xyz;2026-02-01;1;3;3;3\n"
    let files = ["answers/2026-Q1.csv": answers, "answers/tokens.csv": Self.tokens]
    let settings = settings(tokens: "answers/tokens.csv", columns: ["attribute_1": .partner])
    let reading = TableFixture.read(answers: files, settings: settings)
    #expect(partners(reading) == ["gemeente dalen", "ggd"])
    #expect(reading.findings.filter { !$0.hasSuffix("B3105") } == ["answers/2026-Q1.csv:4:3 error B3216"])
    #expect(!"\(reading)".contains("Kanarie") && !"\(reading.diagnostics)".contains("xyz"))
  }

  @Test func saysWhatIsWrongWithAListOfTokens() {
    let answers = "token;C1;C2;O1\nabc;1;2;3\n"
    let double = ["a/2026-Q1.csv": answers, "a/t.csv": "token;partner\nabc;A\nabc;B\n"]
    #expect(
      TableFixture.read(answers: double, settings: settings(tokens: "a/t.csv")).findings == [
        "a/2026-Q1.csv:1 warning B3208", "a/t.csv:3:1 error B3215",
      ])
    let none = ["a/2026-Q1.csv": answers, "a/t.csv": "token;naam\nabc;A\n"]
    #expect(TableFixture.read(answers: none, settings: settings(tokens: "a/t.csv")).findings.contains("a/t.csv:1 error B3214"))
    #expect(
      TableFixture.read(answers: ["a/2026-Q1.csv": answers], settings: settings(tokens: "a/t.csv")).findings.contains("balans.yaml error B1508"))
  }
}
