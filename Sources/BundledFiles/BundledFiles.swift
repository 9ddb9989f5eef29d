// SPDX-License-Identifier: EUPL-1.2
import CBundledFiles

/// The files that the program carries in itself: normenkaders, templates and the example.
///
/// They are C23 `#embed`s, because Swift's own `.embedInCode` took half a minute to compile what clang does in a tenth of a second.
public enum BundledFiles {
  /// The bytes of a file, by its path in the repository, such as `templates/style.css`; `nil` when there is none.
  public static func bytes(_ path: String) -> [UInt8]? {
    for index in 0..<bundled_files_count() {
      let file = bundled_files_get(index)
      if String(cString: file.path) == path { return Array(UnsafeBufferPointer(start: file.bytes, count: file.size)) }
    }
    return nil
  }

  /// The paths of the files below a folder, such as `example/`, in order.
  public static func paths(below folder: String) -> [String] {
    (0..<bundled_files_count()).map { String(cString: bundled_files_get($0).path) }.filter { $0.hasPrefix(folder) }
  }
}
