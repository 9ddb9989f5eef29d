// SPDX-License-Identifier: EUPL-1.2

/// An organisation that takes part.
///
/// Its id is its name, folded: case and spaces make no difference.
public struct Partner: Hashable, Sendable {
  /// Its id: the name in lower case with single spaces.
  public var id: ID<Partner>
  /// Its name as first written.
  public var name: String

  /// Makes a partner of its name as someone wrote it.
  public init(name: String) {
    self.name = VisibleText.isPlainLine(name) ? name : name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    id = ID(self.name.lowercased())
  }
}
