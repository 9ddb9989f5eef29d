// SPDX-License-Identifier: EUPL-1.2

/// A table of governance facts that a normenkader asks for.
public struct RegisterDeclaration: Sendable {
  /// Its id, which is also the name of its file.
  public var id: ID<RegisterDeclaration>
  /// Its title.
  public var title: LocalizedText
  /// Other names of its file.
  public var synonyms: [String]
  /// Its columns, in the order of the file.
  public var columns: [ColumnDeclaration]

  /// Makes a declaration of a register.
  public init(id: ID<RegisterDeclaration>, title: LocalizedText, synonyms: [String] = [], columns: [ColumnDeclaration]) {
    self.id = id
    self.title = title
    self.synonyms = synonyms
    self.columns = columns
  }

  /// The place of a column in `columns` and in every row of the register.
  public func index(of column: ID<ColumnDeclaration>) -> Int? {
    columns.firstIndex { $0.id == column }
  }
}
