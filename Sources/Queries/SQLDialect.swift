// SPDX-License-Identifier: EUPL-1.2

/// How an engine writes SQL, where engines differ.
public enum SQLDialect: String, Sendable, CaseIterable {
  /// PostgreSQL, from version 12.
  case postgresql
  /// DuckDB, from version 1.0.
  case duckdb
  /// Apache Spark, from version 3.4.
  case spark

  /// A name as a part of a query.
  func name(_ name: String) -> String {
    let mark = self == .spark ? "`" : "\""
    return mark + name.replacing(mark, with: mark + mark) + mark
  }

  /// A text as a part of a query.
  func literal(_ text: String) -> String {
    guard self == .spark else { return "'" + text.replacing("'", with: "''") + "'" }
    return "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }

  /// Before a step: it is to be worked out once, not anew wherever it is asked for.
  var kept: String { self == .spark ? "" : "MATERIALIZED " }

  /// Whether the answers of a person stand in one list up to where they are numbers.
  ///
  /// Spark puts conditions on answers back into how those came about, as often as they name them; of a list that is once.
  var keepsLists: Bool { self == .spark }

  /// A number or a cell as text.
  func text(_ expression: String) -> String {
    switch self {
    case .postgresql: "CAST(\(expression) AS text)"
    case .duckdb: "CAST(\(expression) AS VARCHAR)"
    case .spark: "CAST(\(expression) AS STRING)"
    }
  }

  /// Whether a text holds a regular expression.
  func matches(_ expression: String, _ pattern: String) -> String {
    switch self {
    case .postgresql: "\(expression) ~ \(literal(pattern))"
    case .duckdb: "regexp_matches(\(expression), \(literal(pattern)))"
    case .spark: "\(expression) RLIKE \(literal(pattern))"
    }
  }

  /// A text with every match of a regular expression replaced.
  func replacing(_ expression: String, _ pattern: String, with text: String) -> String {
    let all = self == .spark ? "" : ", 'g'"
    return "regexp_replace(\(expression), \(literal(pattern)), \(literal(text))\(all))"
  }

  /// Characters in a class of a regular expression, as their numbers: some cannot be seen.
  func characters(_ scalars: [Unicode.Scalar]) -> String {
    scalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      return self == .duckdb ? "\\x{\(padded)}" : "\\u\(padded)"
    }.joined()
  }
}
