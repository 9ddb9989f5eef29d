// SPDX-License-Identifier: EUPL-1.2

/// A file of the output set that is ready to be written.
public struct RenderedFile: Hashable, Sendable {
  /// Its name within the output folder.
  public var path: String
  /// Its content.
  public var bytes: [UInt8]

  /// Makes a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
