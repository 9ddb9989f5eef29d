// SPDX-License-Identifier: EUPL-1.2

/// A file that was read into memory: what a reader gets instead of a path, so that Intake opens nothing itself.
public struct InputFile: Sendable {
  /// Its path as the user knows it, relative to the dossier, with forward slashes.
  public var path: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// Makes a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
