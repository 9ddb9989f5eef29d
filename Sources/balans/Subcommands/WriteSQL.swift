// SPDX-License-Identifier: EUPL-1.2
public import ArgumentParser
import HealthCheck
import HealthModel
public import Queries

/// `balans sql`: the query that computes moments in the engine where answers live.
struct WriteSQL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Writes the query that computes moments in a database.",
    discussion: """
      Writes one SELECT that makes moments of a table with a row per respondent and a column per statement, so that answers never leave their
      database. Its rows, as CSV, are what 'balans report --moments' reads: the same as 'balans moments' makes of the same answers.
      Answers are numbers on the scale, or labels and words of the normenkader, and of the dossier when you name one.

      Example:   balans sql blijf-balanceren --dialect postgresql --table answers --period-column period --partner-column partner
      """
  )

  @Argument(help: "The id of a bundled normenkader, a file, or the folder of a dossier. Default: that of the dossier in this folder.")
  var normenkader: String?

  @Option(help: "Whose SQL to write: postgresql, duckdb or spark.")
  var dialect: SQLDialect

  @Option(help: "The table with the answers, such as answers or survey.answers.")
  var table: String

  @Option(help: "The column with the collaboration. Without one all rows are of one.")
  var collaborationColumn: String?

  @Option(help: "The column with the period, such as 2026-Q3. Without one give --period.")
  var periodColumn: String?

  @Option(help: "The column with the partner. Without one all respondents are taken together.")
  var partnerColumn: String?

  @Option(help: "The collaboration of all rows, when there is no column for it.")
  var collaboration: String?

  @Option(help: "The period of all rows, when there is no column for it.")
  var period: Period?

  @Option(help: "The statements that the table has a column for, separated by commas. Default: all.")
  var statements: String?

  @Flag(help: "The columns of statements are in lower case, as PostgreSQL makes them of names without quotes.")
  var lowerCase = false

  @Option(help: "The file to write. Default: standard output.", completion: .file())
  var output: String?

  func validate() throws {
    if (periodColumn == nil) == (period == nil) { throw ValidationError("Give either --period-column or --period.") }
    if collaborationColumn != nil, collaboration != nil { throw ValidationError("Give either --collaboration-column or --collaboration.") }
    if table.split(separator: ".", omittingEmptySubsequences: false).contains("") { throw ValidationError("'\(table)' is no name of a table.") }
  }

  func run() throws {
    var queries = MomentsQueries()
    let query = queries.query(normenkader, dialect: dialect, source: source)
    let language = DossierOptions.environmentLanguage
    let text = FindingsText(language: language, isColoured: Terminal.isColoured(.error), quotable: queries.quotableTexts)
    Terminal.write(text.render(queries.log, least: .warning), to: .error)
    guard let query else { throw ExitStatus.findings.exit }
    try ResultFile.write(query, to: output, language: language)
    if queries.log.hasErrors { throw ExitStatus.findings.exit }
  }

  private var source: MomentsQuery.Source {
    var source = MomentsQuery.Source(table: table.split(separator: ".").map(String.init))
    source.collaborationColumn = collaborationColumn
    source.periodColumn = periodColumn
    source.partnerColumn = partnerColumn
    source.collaboration = collaboration ?? ""
    source.period = period
    source.asked = statements.map { list in
      Set(list.split(separator: ",").map { ID(String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())) })
    }
    source.isLowerCase = lowerCase
    return source
  }
}

extension SQLDialect: ExpressibleByArgument {}
