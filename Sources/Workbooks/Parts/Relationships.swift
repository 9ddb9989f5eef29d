// SPDX-License-Identifier: EUPL-1.2

/// Which parts a part points at.
final class Relationships: PartReading {
  /// One of them.
  struct Relationship {
    var id: String
    /// The last word of its type, which is the same in strict files: `worksheet`.
    var type: String
    /// The part, as the zip names it; `nil` for something outside the file.
    var path: String?
  }

  private(set) var all: [Relationship] = []
  private var ids: Set<String> = []
  private let folder: String

  /// Prepares to read what the part at a path points at.
  init(of path: String, limits: WorkbookLimits) {
    folder = path.split(separator: "/").dropLast().joined(separator: "/")
    super.init(.relationships, limits: limits)
  }

  /// Where a part keeps what it points at.
  static func path(of part: String) -> String {
    let steps = part.split(separator: "/")
    return (steps.dropLast().map(String.init) + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
  }

  /// The only one of a type, if there is one.
  func only(_ type: String) throws(WorkbookFault) -> Relationship? {
    let found = all.filter { $0.type == type }
    guard found.count <= 1 else { throw .ambiguous(.duplicatePart, nil) }
    return found.first
  }

  override func begin(_ name: ElementName, _ attributes: Attributes) {
    guard name == "Relationship", let id = attributes.text("Id"), let type = attributes.text("Type"), let target = attributes.text("Target") else {
      return
    }
    guard all.count < limits.entries, ids.insert(id).inserted else { return refuse(.ambiguous(.duplicatePart, nil)) }
    let isOutside = attributes.text("TargetMode")?.lowercased() == "external"
    let path = isOutside ? nil : resolved(target)
    all.append(Relationship(id: id, type: type.split(separator: "/").last.map(String.init) ?? "", path: path))
  }

  private func resolved(_ target: String) -> String? {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        guard steps.popLast() != nil else { return nil }
      } else {
        steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }
}
