// SPDX-License-Identifier: EUPL-1.2

/// The shapes of the values that are on the stack at a place in a template: names are looked up from the innermost one outwards.
struct ShapeStack {
  /// What became of a name.
  enum Resolution {
    case found(frame: Int, names: [String], TemplateKeys.Shape)
    /// No such name; the ones that there are.
    case unknown(part: String, among: [String])
    /// A dotted name goes on behind something that has no parts.
    case noParts(of: String)
  }

  private var frames: [TemplateKeys.Shape]

  init(_ root: TemplateKeys.Shape) {
    frames = [root]
  }

  func pushing(_ shape: TemplateKeys.Shape) -> ShapeStack {
    var stack = self
    stack.frames.append(shape)
    return stack
  }

  func resolve(_ name: String) -> Resolution {
    let top = frames.count - 1
    if name == "." { return .found(frame: top, names: [], frames[top]) }
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return .unknown(part: name, among: []) }
    for frame in frames.indices.reversed() {
      guard let shape = Self.keys(of: frames[frame])?[first]?.shape else { continue }
      return resolve(parts, from: shape, frame: frame)
    }
    return .unknown(part: first, among: frames.reversed().flatMap { Self.keys(of: $0)?.keys.map(\.name) ?? [] })
  }

  private func resolve(_ parts: [String], from shape: TemplateKeys.Shape, frame: Int) -> Resolution {
    var shape = shape
    for (part, next) in zip(parts, parts.dropFirst()) {
      guard let keys = Self.keys(of: shape) else { return .noParts(of: part) }
      guard let key = keys[next] else { return .unknown(part: next, among: keys.keys.map(\.name)) }
      shape = key.shape
    }
    return .found(frame: frame, names: parts, shape)
  }

  private static func keys(of shape: TemplateKeys.Shape) -> TemplateKeys? {
    switch shape {
    case .object(let keys), .optionalObject(let keys): keys
    default: nil
    }
  }
}
