// SPDX-License-Identifier: EUPL-1.2
import CZip

/// A zip that is unpacked piece by piece, never further than the limits, whatever the zip says of its sizes.
final class ZipArchive {
  /// What is in it.
  let directory: ZipDirectory
  private let limits: WorkbookLimits
  private let archive: OpaquePointer
  /// The bytes of the file, which libzip reads as long as the archive is open.
  private let memory: UnsafeMutableRawPointer
  /// How much was unpacked so far.
  private var total = 0

  /// Bytes that are unpacked at a time.
  private static let chunk = 1 << 16

  init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
    directory = try ZipDirectory(bytes, limits: limits)
    self.limits = limits
    memory = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    memory.copyMemory(from: bytes, byteCount: bytes.count)
    guard let archive = Self.open(memory, count: bytes.count) else {
      memory.deallocate()
      throw .damaged(nil)
    }
    self.archive = archive
    guard zip_get_num_entries(archive, 0) == zip_int64_t(directory.entries.count) else { throw .ambiguous(.disagreeingHeaders, nil) }
  }

  deinit {
    zip_discard(archive)
    memory.deallocate()
  }

  private static func open(_ memory: UnsafeMutableRawPointer, count: Int) -> OpaquePointer? {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(memory, zip_uint64_t(count), 0, &error) else { return nil }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }

  /// Unpacks an entry and hands on its bytes, piece by piece, until someone has had enough.
  ///
  /// - Throws: `.damaged` when the bytes are not those that were packed (CRC), `.tooLarge` beyond the limits.
  func read(_ entry: ZipDirectory.Entry, _ take: (UnsafeBufferPointer<UInt8>) throws(WorkbookFault) -> Void) throws(WorkbookFault) {
    let index = zip_uint64_t(entry.index)
    guard let name = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)), String(cString: name) == entry.name else {
      throw .ambiguous(.disagreeingHeaders, nil)
    }
    guard let file = zip_fopen_index(archive, index, 0) else { throw .damaged(nil) }
    defer { zip_fclose(file) }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.chunk)
    defer { buffer.deallocate() }
    var size = 0
    while true {
      let count = try fill(buffer, from: file)
      size += count
      try check(size, of: entry)
      total += count
      guard total <= limits.bytes else { throw .tooLarge(.bytes, nil) }
      if count > 0 { try take(UnsafeBufferPointer(rebasing: buffer[..<count])) }
      if count < buffer.count { break }
    }
    guard size == entry.size else { throw .damaged(nil) }
  }

  private func check(_ size: Int, of entry: ZipDirectory.Entry) throws(WorkbookFault) {
    let isBlownUp = size > limits.freeBytes && size / max(1, entry.packedSize) > limits.ratio
    guard size <= limits.bytesPerPart, !isBlownUp else { throw .tooLarge(.bytes, nil) }
  }

  /// Fills a buffer as far as there are bytes, so that a first piece is never too short to look at.
  private func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, from file: OpaquePointer) throws(WorkbookFault) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = zip_fread(file, buffer.baseAddress.map { $0 + filled }, zip_uint64_t(buffer.count - filled))
      guard count >= 0 else { throw .damaged(nil) }
      if count == 0 { break }
      filled += Int(count)
    }
    return filled
  }
}
