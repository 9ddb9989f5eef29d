// SPDX-License-Identifier: EUPL-1.2
import CXlsxWriter

/// How cells look and what is typed into them.
public struct CellLook: Sendable {
  /// Whether it is in bold.
  public var isBold = false
  /// Whether a long text takes several lines.
  public var isWrapped = false
  /// Whether it stands a little to the right, apart from a number in the column before.
  public var isIndented = false
  /// Whether it is in large print.
  public var isTitle = false
  /// A tint behind the text, as red, green and blue.
  public var tint: UInt32?
  /// How values are shown, in the notation of Excel; `@` for text, which is never taken for a formula.
  public var pattern: String?

  /// Makes a look.
  public init(
    isBold: Bool = false, isWrapped: Bool = false, isIndented: Bool = false, isTitle: Bool = false, tint: UInt32? = nil, pattern: String? = nil
  ) {
    self.isBold = isBold
    self.isWrapped = isWrapped
    self.isIndented = isIndented
    self.isTitle = isTitle
    self.tint = tint
    self.pattern = pattern
  }

  /// A heading over a column.
  public static let heading = CellLook(isBold: true, isWrapped: true, tint: 0xDCE6F2, pattern: "@")
  /// The title of a sheet.
  public static let title = CellLook(isBold: true, isTitle: true, pattern: "@")
  /// Text that may take several lines.
  public static let text = CellLook(isWrapped: true, pattern: "@")

  /// Days as people of a language write them in figures.
  public static func day(inDutch isDutch: Bool) -> CellLook {
    CellLook(pattern: isDutch ? "dd-mm-yyyy" : "yyyy-mm-dd")
  }

  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if isBold { format_set_bold(format) }
    if isTitle { format_set_font_size(format, 14) }
    if isWrapped { format_set_text_wrap(format) }
    if isIndented { format_set_indent(format, 1) }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if let tint {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_bg_color(format, tint)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
    if let pattern { pattern.withCString { format_set_num_format(format, $0) } }
  }
}

/// A look that a workbook knows.
public struct CellStyle {
  let format: UnsafeMutablePointer<lxw_format>
}
