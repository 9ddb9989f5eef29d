// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The names of the pages, made of the ids of collaborations: safe on every file system, never the raw id.
struct FileNames: Sendable {
  private static let longest = 64
  private static let reserved: Set<String> = ["index", "assessments", "con", "prn", "aux", "nul"]
  private let pages: [ID<Collaboration>: String]

  /// Names the pages of collaborations; an id that loses something in its name gets a mark of eight digits, so that two never meet.
  init(_ ids: [ID<Collaboration>]) {
    var taken: Set<String> = []
    var pages: [ID<Collaboration>: String] = [:]
    for id in ids.sorted() where pages[id] == nil {
      let base = Self.base(of: id.rawValue)
      var name = base
      var count = 2
      while !taken.insert(name).inserted {
        name = "\(base)-\(count)"
        count += 1
      }
      pages[id] = name
    }
    self.pages = pages
  }

  /// The name of a page without its extension.
  func page(of id: ID<Collaboration>) -> String { pages[id] ?? Self.base(of: id.rawValue) }

  private static func base(of id: String) -> String {
    var slug = ""
    for scalar in id.lowercased().unicodeScalars {
      let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if isPlain {
        slug.unicodeScalars.append(scalar)
      } else if !slug.hasSuffix("-"), !slug.isEmpty {
        slug += "-"
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    let isDevice = slug.count == 4 && (slug.hasPrefix("com") || slug.hasPrefix("lpt"))
    if slug == id, !slug.isEmpty, slug.count <= longest, !reserved.contains(slug), !isDevice { return slug }
    return (slug.isEmpty ? "samenwerking" : String(slug.prefix(longest))) + "-" + mark(of: id)
  }

  // FNV-1a, 32 bits: tells ids apart, protects nothing.
  private static func mark(of id: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in id.utf8 {
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
