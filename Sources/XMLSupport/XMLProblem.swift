// SPDX-License-Identifier: EUPL-1.2

/// One reason why bytes are not accepted as XML.
public struct XMLProblem: Hashable, Sendable {
  /// What kind of problem it is.
  public enum Kind: Hashable, Sendable {
    /// The bytes are not UTF-8.
    case notUTF8
    /// There is a NUL; libxml2 would not see what follows it.
    case nul
    /// A character that XML 1.0 does not allow, not even as a reference.
    case forbiddenCharacter
    /// The XML declaration names another encoding than UTF-8.
    case foreignEncoding
    /// A document type other than `<!DOCTYPE html>`.
    case doctype
    /// More bytes than allowed.
    case tooLarge
    /// Elements are nested deeper than allowed.
    case tooDeep
    /// Not well-formed, with the number of libxml2's error.
    case malformed(code: Int)
  }

  /// What kind of problem it is.
  public var kind: Kind
  /// What is wrong, in English.
  public var message: String
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  ///
  /// libxml2 often points just after the offending place.
  public var column: Int
  /// Whether it probably follows from an earlier problem, and so is worth a note at most.
  public var isConsequence: Bool

  /// Makes a problem.
  public init(_ kind: Kind, _ message: String, line: Int, column: Int, isConsequence: Bool = false) {
    self.kind = kind
    self.message = message
    self.line = line
    self.column = column
    self.isConsequence = isConsequence
  }
}
