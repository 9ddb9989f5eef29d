// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Where the partner of a row stands: in a column, in the list of tokens, or in the domain of an e-mail address.
///
/// Addresses and tokens are looked at and forgotten; they stand in no message and in no result.
struct PartnerSource {
  /// The columns, as far as the table has them.
  let partner: Int?
  let respondent: Int?
  let email: Int?
  private let domains: [String: String]
  private let tokens: [String: String]
  /// The cells of `partner`, and whether each code says something.
  private let cells: CodedColumn?
  private let isName: [Bool]

  init(_ headings: AnswerHeadings, in table: Table, settings: DossierSettings, tokens: [String: String]) {
    partner = headings.partner
    respondent = tokens.isEmpty || headings.isResponseNumber ? nil : headings.respondent
    self.tokens = tokens
    domains = settings.partnerDomains
    // An anonymous form writes "anonymous" in every row.
    email = domains.isEmpty ? nil : headings.email.flatMap { column in table.coded(column).texts.contains { $0.contains("@") } ? column : nil }
    cells = headings.partner.map { table.coded($0) }
    isName = cells?.each { !$0.isEmpty } ?? []
  }

  /// A number for the name in the column of partners, the same for equal cells; `nil` when the row has none there.
  func code(ofRow index: Int) -> Int? {
    guard let code = cells?.codes[index], isName[code] else { return nil }
    return code
  }

  /// Whether nothing says the partner.
  var isEmpty: Bool { partner == nil && respondent == nil && email == nil }

  /// What a row says of its partner.
  enum Found {
    /// A name, and the column that says it.
    case name(String, column: Int)
    /// Nothing; the column that should have.
    case nothing(column: Int)
    /// An address or a token that stands nowhere in the settings or the list.
    case unknown(column: Int, isToken: Bool)
  }

  /// The partner of a row: a name in its own column comes first.
  func find(_ row: Table.Row, in table: Table) -> Found? {
    var found: Found?
    if let partner {
      let name = table.text(row, partner)
      guard name.isEmpty else { return .name(name, column: partner) }
      found = .nothing(column: partner)
    }
    if let respondent {
      let token = table.text(row, respondent)
      if let name = tokens[token], !token.isEmpty { return .name(name, column: respondent) }
      found = found ?? (token.isEmpty ? .nothing(column: respondent) : .unknown(column: respondent, isToken: true))
    }
    if let email {
      let address = table.text(row, email)
      if let name = name(ofDomainIn: address) { return .name(name, column: email) }
      found = found ?? (address.contains("@") ? .unknown(column: email, isToken: false) : .nothing(column: email))
    }
    return found
  }

  /// The partner of a domain or of one above it: `mail.dalen.nl` is of `dalen.nl`.
  private func name(ofDomainIn address: String) -> String? {
    guard let at = address.lastIndex(of: "@") else { return nil }
    var domain = address[address.index(after: at)...].lowercased()[...].prefix { !$0.isWhitespace && $0 != ">" }
    while !domain.isEmpty {
      if let name = domains[String(domain)] { return name }
      guard let dot = domain.firstIndex(of: ".") else { return nil }
      domain = domain[domain.index(after: dot)...]
    }
    return nil
  }
}

/// The partner of each token, as the list of participants of a survey tool has them.
enum TokenList {
  /// Reads the list.
  ///
  /// A token that stands in it with two partners has none.
  static func read(_ file: InputFile, _ headings: AnswerHeadingReader, seen: inout SeenHeadings, log: inout DiagnosticLog) -> [String: String] {
    var ignored = DiagnosticLog()
    guard let tables = TableReader.open(file, log: &log), let first = tables.sheets.first,
      let sheet = SurveySheet(first, settings: SurveySettings(tool: "plain"), log: &ignored)
    else { return [:] }
    seen.insert(sheet.headings)
    let table = sheet.table
    let columns = headings.tokenColumns(of: sheet)
    guard let token = columns.token, let partner = columns.partner else {
      log.add(.noTokenList(at: table.locationOfHeadings))
      return [:]
    }
    var partners: [String: String] = [:]
    var doubtful: Set<String> = []
    for row in table.rows {
      let (code, name) = (table.text(row, token), table.text(row, partner))
      guard !code.isEmpty, !name.isEmpty else { continue }
      if let other = partners[code], other != name {
        doubtful.insert(code)
        log.add(.doubleToken(at: table.location(row, token)))
      }
      partners[code] = name
    }
    return partners.filter { !doubtful.contains($0.key) }
  }
}

extension DiagnosticCode {
  static let noTokenList = DiagnosticCode("B3214", "no-token-list")
  static let doubleToken = DiagnosticCode("B3215", "double-token")
  static let unknownToken = DiagnosticCode("B3216", "unknown-token")
  static let unknownDomain = DiagnosticCode("B3217", "unknown-domain")
}

extension Diagnostic {
  fileprivate static func noTokenList(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .noTokenList, .error,
      LocalizedText(
        nl: "deze lijst heeft geen kolom met de token of geen kolom met de partner; zij is niet gelezen",
        en: "this list has no column with the token or no column with the partner; it was not read"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "zeg in balans.yaml onder 'columns' welke kop de partner is, en welke de code van de respondent (respondent)",
          en: "say in balans.yaml under 'columns' which heading is the partner, and which the code of the respondent (respondent)")))
  }

  fileprivate static func doubleToken(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .doubleToken, .error,
      LocalizedText(
        nl: "deze token staat ook bij een andere partner; hij zegt dus niets", en: "this token stands with another partner too, so it says nothing"),
      at: location)
  }

  /// A token or an address of which nobody says whose it is.
  static func unknownPartnerOf(isToken: Bool, at location: SourceLocation) -> Diagnostic {
    guard isToken else {
      return Diagnostic(
        .unknownDomain, .error,
        LocalizedText(
          nl: "het domein van dit e-mailadres staat niet in balans.yaml; de rij is overgeslagen",
          en: "the domain of this e-mail address is not in balans.yaml; the row was left out"),
        at: location,
        fixIt: FixIt(
          LocalizedText(
            nl: "zet het domein met zijn partner in balans.yaml onder 'partners-by-domain', of geef de rij een partner in een kolom 'Partner'",
            en: "put the domain with its partner in balans.yaml under 'partners-by-domain', or give the row a partner in a column 'Partner'")))
    }
    return Diagnostic(
      .unknownToken, .error,
      LocalizedText(
        nl: "deze token staat niet in de lijst met tokens; de rij is overgeslagen",
        en: "this token is not in the list of tokens; the row was left out"),
      at: location)
  }
}
