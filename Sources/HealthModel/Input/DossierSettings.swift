// SPDX-License-Identifier: EUPL-1.2

/// What `balans.yaml` says.
///
/// `docs/settings.md` describes the file.
public struct DossierSettings: Sendable {
  /// The version of the file format that this program reads.
  public static let formatVersion = 1

  /// What a column of answers is, when its heading does not say so by itself.
  public enum ColumnRole: Hashable, Sendable {
    /// The name of the collaboration.
    case collaboration
    /// The name of the respondent's partner.
    case partner
    /// The period.
    case period
    /// The moment of sending in, from which the period follows.
    case submitted
    /// A code that tells respondents apart; never stored.
    case respondent
    /// An e-mail address, of which the domain may say the partner; never stored.
    case email
    /// The answers to a statement.
    case statement(ID<Statement>)
    /// Nothing of use.
    case ignore
  }

  /// Where a register stands when its file and headings do not say so by themselves.
  public struct RegisterSettings: Hashable, Sendable {
    /// Its file, relative to the dossier.
    public var file: String?
    /// Its sheet, in a workbook.
    public var sheet: String?
    /// What its headings mean.
    public var columns: [String: ID<ColumnDeclaration>]

    /// Makes the settings of a register.
    public init(file: String? = nil, sheet: String? = nil, columns: [String: ID<ColumnDeclaration>] = [:]) {
      self.file = file
      self.sheet = sheet
      self.columns = columns
    }
  }

  /// What is kept of a report for later comparisons.
  public struct ArchiveSettings: Hashable, Sendable {
    /// Whether a report puts its periods into the archive.
    public var isKept = true
    /// After how many years a period leaves the archive; `nil` for never.
    public var retentionYears: Int?

    /// Makes the usual settings.
    public init() {}
  }

  /// The id of a bundled normenkader, or a file relative to the dossier.
  public var normenkader: String
  /// Where `normenkader` stands in the file, to point at when there is no such one.
  public var normenkaderLocation: SourceLocation?
  /// The language of reports; `nil` for the first of the normenkader.
  public var language: Language?
  /// A minimum group above that of the normenkader.
  public var minimumGroup: Int?
  /// The collaborations, in the order of the file; empty when the files name them.
  public var collaborations: [Collaboration]
  /// What headings of answers mean.
  public var columns: [String: ColumnRole]
  /// Other words for an answer.
  public var labels: [String: Int]
  /// Words and numbers for an answer that is none, and why it is none.
  public var missing: [String: MissingAnswer] = [:]
  /// Other names of partners, from that name to the one to use.
  public var partnerAliases: [String: String]
  /// Where each other name of a partner stands in the file, to point at one that nobody has.
  public var aliasLocations: [String: SourceLocation] = [:]
  /// The partner of everyone with an e-mail address in a domain, by domain in lower case.
  public var partnerDomains: [String: String] = [:]
  /// The file that gives the partner of each token, relative to the dossier.
  public var tokenList: String?
  /// How files of answers are read.
  public var survey = SurveySettings()
  /// How some of them are read otherwise, by path or name.
  public var surveyOfFile: [String: SurveySettings] = [:]
  /// Which responses count.
  public var responses = ResponseRules()
  /// Settings of registers.
  public var registers: [ID<RegisterDeclaration>: RegisterSettings]
  /// How tables are read, where a user says so, in the order of the file.
  public var tables: [TableSettings] = []
  /// What is kept for later comparisons.
  public var archive = ArchiveSettings()

  /// Makes settings; only the normenkader is needed.
  public init(
    normenkader: String, normenkaderLocation: SourceLocation? = nil, language: Language? = nil, minimumGroup: Int? = nil,
    collaborations: [Collaboration] = [], columns: [String: ColumnRole] = [:], labels: [String: Int] = [:],
    partnerAliases: [String: String] = [:], registers: [ID<RegisterDeclaration>: RegisterSettings] = [:]
  ) {
    self.normenkader = normenkader
    self.normenkaderLocation = normenkaderLocation
    self.language = language
    self.minimumGroup = minimumGroup
    self.collaborations = collaborations
    self.columns = columns
    self.labels = labels
    self.partnerAliases = partnerAliases
    self.registers = registers
  }

  /// How a file of answers is read.
  public func survey(of path: String) -> SurveySettings {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return (surveyOfFile[path] ?? surveyOfFile[name] ?? SurveySettings()).over(survey)
  }

  /// How the tables of a file are read: what the first pattern says that the file fits.
  public func table(of path: String) -> TableSettings? {
    tables.first { $0.covers(path) }
  }
}
