// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Where a normenkader finds the one that it extends: the reader itself opens no file.
public struct NormenkaderShelf {
  /// A normenkader as it was found.
  public struct Volume: Sendable {
    /// The path that findings name.
    public var path: String
    /// What is in the file.
    public var text: String

    /// Takes a normenkader from a shelf.
    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// The names that may have been meant by one that is not there.
  public var known: [String]
  /// Takes down the normenkader with a name; `nil` when there is none, or when it cannot be read and the log says so.
  public var find: (_ name: String, _ log: inout DiagnosticLog) -> Volume?

  /// Makes a shelf.
  public init(known: [String], find: @escaping (_ name: String, _ log: inout DiagnosticLog) -> Volume?) {
    self.known = known
    self.find = find
  }

  /// A shelf with nothing on it.
  public static var empty: NormenkaderShelf { NormenkaderShelf(known: []) { _, _ in nil } }
}
