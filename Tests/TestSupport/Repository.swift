// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// The folder of this repository, for tests that read its files.
public enum Repository {
  /// The root of the checkout.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file of the repository.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
