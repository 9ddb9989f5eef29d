// SPDX-License-Identifier: EUPL-1.2

/// A picture that stands by itself: with the colours that a page gives it, a size, and paper behind it, so that it is legible on any background.
enum StandalonePicture {
  /// Drawn in the colours of the light page; plain ones, since not every program that shows SVG knows variables.
  private static let style = """
    .paper{fill:#fff}text{font:14px Arial,Helvetica,sans-serif;fill:#1b2027}.name{font-weight:bold}.tick,.label,.part{fill:#545d68}\
    .part{font-weight:bold}.track{stroke:#d4dae1;stroke-width:2;fill:none}.norm{stroke:#1b2027;stroke-width:2.5}\
    .norm-line{stroke:#545d68;stroke-width:1.2;stroke-dasharray:4 3}\
    .whisker{stroke:#545d68;stroke-width:5;stroke-linecap:round;opacity:.55}.move{stroke:#545d68;stroke-width:1.5}\
    .before{fill:#fff;stroke:#545d68;stroke-width:2}.mark{stroke:#fff;stroke-width:1.5}.good{fill:#154273}.fair{fill:#57616c}.poor{fill:#a85200}\
    .trend{fill:none;stroke:#545d68;stroke-width:2;stroke-linejoin:round}.dot{fill:#545d68}
    """

  /// The picture of a page as the text of a file.
  ///
  /// What a user wrote is escaped in it, so the marks looked for here are those of the drawing.
  static func text(of svg: String) -> String {
    let marks = (box: "viewBox=\"0 0 \(SVGDrawing.width) ", words: "</desc>")
    guard let box = svg.firstRange(of: marks.box), let end = svg[box.upperBound...].firstIndex(of: "\""),
      let words = svg.firstRange(of: marks.words)?.upperBound
    else { return svg }
    let size = "width=\"\(SVGDrawing.width)\" height=\"\(svg[box.upperBound..<end])\""
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg[..<box.lowerBound] + size + " " + svg[box.lowerBound..<words]
      + "<style>\(style)</style><rect class=\"paper\" width=\"100%\" height=\"100%\"/>" + svg[words...] + "\n"
  }
}
