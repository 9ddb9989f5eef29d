// SPDX-License-Identifier: EUPL-1.2
import GRDB

/// A table of the archive: its columns, and where each is found in a value.
///
/// One definition serves writing, reading, checksums, comparing and exporting.
struct ArchiveTable<Element> {
  /// A column.
  struct Column {
    let name: String
    /// Whether an earlier format had no such column: without a value it is no figure, so that checksums of then still hold.
    var isAdded = false
    let get: (Element) -> DatabaseValue
    let set: (inout Element, DatabaseValue) throws -> Void

    init<Value: DatabaseValueConvertible>(_ name: String, _ path: WritableKeyPath<Element, Value>) {
      self.name = name
      get = { $0[keyPath: path].databaseValue }
      set = { element, value in
        guard let read = Value.fromDatabaseValue(value) else { throw ArchiveProblem.damaged }
        element[keyPath: path] = read
      }
    }

    init<Value: DatabaseValueConvertible>(_ name: String, _ path: WritableKeyPath<Element, Value?>, isAdded: Bool = false) {
      self.name = name
      self.isAdded = isAdded
      get = { $0[keyPath: path]?.databaseValue ?? .null }
      set = { element, value in
        if value.isNull { return }
        guard let read = Value.fromDatabaseValue(value) else { throw ArchiveProblem.damaged }
        element[keyPath: path] = read
      }
    }
  }

  let name: String
  /// The column that says what a row belongs to.
  let owner: String
  let columns: [Column]
  /// How many of the first columns name a row.
  let keys: Int
  let make: () -> Element

  init(_ name: String, of owner: String = "edition", keys: Int = 1, _ make: @escaping () -> Element, _ columns: [Column]) {
    (self.name, self.owner, self.keys, self.make, self.columns) = (name, owner, keys, make, columns)
  }

  /// Writes elements in their order.
  func insert(_ elements: [Element], of owner: some DatabaseValueConvertible, _ db: Database) throws {
    guard !elements.isEmpty else { return }
    let names = ([self.owner, "place"] + columns.map(\.name)).joined(separator: ", ")
    let marks = Array(repeating: "?", count: columns.count + 2).joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "INSERT INTO \(name) (\(names)) VALUES (\(marks))")
    for (place, element) in elements.enumerated() {
      let values = [owner.databaseValue, place.databaseValue] + columns.map { $0.get(element) }
      try statement.execute(arguments: StatementArguments(values))
    }
  }

  /// Reads the elements of an owner in their order.
  func fetch(of owner: some DatabaseValueConvertible, _ db: Database) throws -> [Element] {
    let names = columns.map(\.name).joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "SELECT \(names) FROM \(name) WHERE \(self.owner) = ? ORDER BY place")
    var elements: [Element] = []
    let rows = try Row.fetchCursor(statement, arguments: [owner])
    while let row = try rows.next() { elements.append(try element(of: row)) }
    return elements
  }

  /// The element of a row that has these columns first.
  func element(of row: Row) throws -> Element {
    var element = make()
    for (index, column) in columns.enumerated() { try column.set(&element, row[index]) }
    return element
  }

  /// Every figure of an element: its table and names, the column, the value.
  func figures(of elements: [Element]) -> [ArchivedFigure] {
    var figures: [ArchivedFigure] = []
    for element in elements {
      let key = key(of: element)
      for column in columns.dropFirst(keys) {
        let value = column.get(element)
        if column.isAdded, value.isNull { continue }
        figures.append(ArchivedFigure(kind: name, key: key, name: column.name, value: value))
      }
    }
    return figures
  }

  private func key(of element: Element) -> String {
    var words: [String] = []
    for column in columns.prefix(keys) { words.append(ArchivedFigure.text(column.get(element))) }
    return words.joined(separator: " ")
  }
}
