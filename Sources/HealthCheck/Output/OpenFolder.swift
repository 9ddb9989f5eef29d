// SPDX-License-Identifier: EUPL-1.2
import CUnix
import Foundation

/// A folder that is held open: what is done in it stays in it, whatever becomes of its path meanwhile.
///
/// Names are those of entries of the folder. No call follows a symbolic link in its last place.
struct OpenFolder: ~Copyable {
  /// What a name stands for.
  struct Entry: Equatable {
    /// The kinds that make a difference here.
    enum Kind { case file, folder, link, other }

    var kind: Kind
    var device: UInt64
    var inode: UInt64
    var bytes: Int64
    /// How many names the file has.
    var names: Int
    /// The moment of the last change, in seconds and billionths.
    var seconds: Int
    var billionths: Int
    var permissions: mode_t

    /// Whether two names are of one file.
    func isSame(as other: Entry) -> Bool { device == other.device && inode == other.inode }

    /// Whether it was changed after another.
    func isLater(than other: Entry) -> Bool { (seconds, billionths) > (other.seconds, other.billionths) }
  }

  let descriptor: Int32

  /// Opens a folder by its path; links on the way are followed.
  init(path: String) throws(SystemFailure) {
    descriptor = try SystemFailure.check { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  private init(_ name: String, in folder: borrowing OpenFolder) throws(SystemFailure) {
    let parent = folder.descriptor
    descriptor = try SystemFailure.check { openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
  }

  deinit {
    close(descriptor)
  }

  /// Opens a folder in it.
  func folder(_ name: String) throws(SystemFailure) -> OpenFolder {
    try OpenFolder(name, in: self)
  }

  /// Makes a folder in it that only its owner may enter.
  func make(_ name: String) throws(SystemFailure) -> OpenFolder {
    try SystemFailure.check { mkdirat(descriptor, name, 0o700) }
    do {
      // Whatever the mask of the process took away.
      try SystemFailure.check { fchmodat(descriptor, name, 0o700, 0) }
      return try folder(name)
    } catch {
      unlinkat(descriptor, name, AT_REMOVEDIR)
      throw error
    }
  }

  /// What a name stands for; `nil` when there is nothing.
  func entry(_ name: String) throws(SystemFailure) -> Entry? {
    var info = stat()
    do {
      try SystemFailure.check { fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    return Entry(info)
  }

  /// The folder itself.
  func itself() throws(SystemFailure) -> Entry {
    var info = stat()
    try SystemFailure.check { fstat(descriptor, &info) }
    return Entry(info)
  }

  /// Whether this process may make entries in it.
  func isWritable() throws(SystemFailure) -> Bool {
    if faccessat(descriptor, ".", W_OK | X_OK, AT_EACCESS) == 0 { return true }
    guard [EACCES, EPERM, EROFS].contains(errno) else { throw SystemFailure() }
    return false
  }

  /// The names in it, in no order; `nil` when one is no text.
  func names() throws(SystemFailure) -> [String]? {
    // A descriptor of its own: reading moves it, and closing the list closes it.
    let own = try SystemFailure.check { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let list = fdopendir(own) else {
      let failure = SystemFailure()
      close(own)
      throw failure
    }
    defer { closedir(list) }
    var names: [String] = []
    var isText = true
    errno = 0
    while let next = readdir(list) {
      let longest = MemoryLayout.size(ofValue: next.pointee.d_name)
      let name = withUnsafePointer(to: &next.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: longest) { String(validatingCString: $0) }
      }
      if let name { names.append(name) } else { isText = false }
      errno = 0
    }
    guard errno == 0 else { throw SystemFailure() }
    return isText ? names.filter { $0 != "." && $0 != ".." } : nil
  }

  /// Takes a file out of it.
  func remove(_ name: String) throws(SystemFailure) {
    try SystemFailure.check { unlinkat(descriptor, name, 0) }
  }

  /// Takes an empty folder out of it.
  func removeFolder(_ name: String) throws(SystemFailure) {
    try SystemFailure.check { unlinkat(descriptor, name, AT_REMOVEDIR) }
  }

  /// Moves an entry to a name in another folder, in the place of a file that is there.
  func move(_ name: String, to other: String, in folder: borrowing OpenFolder) throws(SystemFailure) {
    let target = folder.descriptor
    try SystemFailure.check { renameat(descriptor, name, target, other) }
  }

  /// Gives a file of it a second name, in another folder.
  func link(_ name: String, to other: String, in folder: borrowing OpenFolder) throws(SystemFailure) {
    let target = folder.descriptor
    try SystemFailure.check { linkat(descriptor, name, target, other, 0) }
  }

  /// Lets two entries change places, of which a reader sees nothing in between.
  func exchange(_ name: String, with other: String, in folder: borrowing OpenFolder) throws(SystemFailure) {
    let target = folder.descriptor
    try SystemFailure.check { unix_exchange(descriptor, name, target, other) }
  }

  /// Waits until its list of names is on the disk.
  func sync() throws(SystemFailure) {
    do {
      try SystemFailure.check { fsync(descriptor) }
    } catch {
      // Some file systems cannot do that for a folder.
      if error.code != EINVAL && error.code != ENOTSUP { throw error }
    }
  }
}

extension OpenFolder.Entry {
  fileprivate init(_ info: stat) {
    #if canImport(Darwin)
      let modified = info.st_mtimespec
    #else
      let modified = info.st_mtim
    #endif
    kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    (device, inode) = (UInt64(truncatingIfNeeded: info.st_dev), UInt64(truncatingIfNeeded: info.st_ino))
    bytes = Int64(info.st_size)
    (names, permissions) = (Int(clamping: info.st_nlink), info.st_mode & 0o777)
    (seconds, billionths) = (modified.tv_sec, modified.tv_nsec)
  }
}
