// SPDX-License-Identifier: EUPL-1.2

/// Whether a number is the expected one to nine digits; near zero to fourteen decimals.
func isClose(_ actual: Double, _ expected: Double, relative: Double = 1e-9, absolute: Double = 1e-14) -> Bool {
  actual == expected || (actual - expected).magnitude <= max(absolute, relative * expected.magnitude)
}

/// The same for a number that may not be there.
func isClose(_ actual: Double?, _ expected: Double, relative: Double = 1e-9, absolute: Double = 1e-14) -> Bool {
  actual.map { isClose($0, expected, relative: relative, absolute: absolute) } ?? false
}
