// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// A query that computes moments in the engine where answers live, from a table with a row per respondent and a column per statement.
///
/// It gives the rows of `docs/moments.md`, so that answers need not leave their database. Every number is whole and follows from sums of whole
/// numbers: the same as `balans moments` makes of the same answers.
public struct MomentsQuery: Sendable {
  /// Where the answers are.
  public struct Source: Sendable {
    /// The table; the parts of its name one by one.
    public var table: [String]
    /// The column with the collaboration; without one `collaboration` holds for all.
    public var collaborationColumn: String?
    /// The column with the period; without one `period` holds for all.
    public var periodColumn: String?
    /// The column with the partner; without one all are of one.
    public var partnerColumn: String?
    /// The collaboration of all rows.
    public var collaboration = ""
    /// The period of all rows.
    public var period: Period?
    /// The statements that the table has a column for; `nil` for all.
    public var asked: Set<ID<Statement>>?
    /// Whether the columns have the ids of statements in lower case, as PostgreSQL makes them of names without quotes.
    public var isLowerCase = false

    /// Names a table.
    public init(table: [String]) {
      self.table = table
    }
  }

  let layout: MomentsLayout
  let vocabulary: AnswerVocabulary
  let dialect: SQLDialect
  let source: Source
  /// The places of the statements that were asked.
  let asked: [Int]

  /// Prepares a query.
  public init(_ layout: MomentsLayout, vocabulary: AnswerVocabulary, dialect: SQLDialect, source: Source) {
    self.layout = layout
    self.vocabulary = vocabulary
    self.dialect = dialect
    self.source = source
    asked = layout.statements.indices.filter { source.asked?.contains(layout.statements[$0]) ?? true }
  }

  /// The query: one SELECT without a semicolon.
  public var text: String {
    let steps = [("cells", cells), ("words", words), ("codes", codes), ("answers", answers), ("sums", sums), ("people", people)]
    let with = steps.map { "\(name($0.0)) AS \(dialect.kept)(\n\($0.1)\n)" }.joined(separator: ",\n")
    return "WITH \(with)\n" + figures.joined(separator: "\nUNION ALL\n") + "\n"
  }

  /// A name of ours: none of them is a word of SQL, and some engines fold what has no quotes.
  func name(_ name: String) -> String { dialect.name("balans_\(name)") }

  /// The columns that tell whom a row is about.
  var group: String { ["c", "p", "q"].map { name($0) }.joined(separator: ", ") }

  /// A SELECT with a column a line.
  func select(_ columns: [String], from table: String, _ rest: String = "") -> String {
    "  SELECT " + columns.joined(separator: ",\n    ") + "\n  FROM \(table)" + (rest.isEmpty ? "" : "\n  \(rest)")
  }
}
