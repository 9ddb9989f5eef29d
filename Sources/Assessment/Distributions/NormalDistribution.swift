// SPDX-License-Identifier: EUPL-1.2
import RealModule

/// The standard normal distribution.
enum NormalDistribution {
  /// The probability of a value at most z.
  static func cdf(_ z: Double) -> Double {
    0.5 * Double.erfc(-z * 0.707106781186547524400844362105)
  }

  /// The value that is not exceeded with probability p (0...1), to about 16 digits.
  ///
  /// Source: M. J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477-484. The polynomials above and below the line run side
  /// by side; a table of draws takes thousands of these.
  static func quantile(_ p: Double) -> Double {
    let q = p - 0.5
    if q.magnitude <= 0.425 { return q * central(0.180625 - q * q) }
    let tail = min(p, 1 - p)
    guard tail > 0 else { return q < 0 ? -.infinity : .infinity }
    let r = (-Double.log(tail)).squareRoot()
    let size = r <= 5 ? middle(r - 1.6) : far(r - 5)
    return q < 0 ? -size : size
  }

  /// Within 0.425 of ½.
  @inline(__always)
  private static func central(_ r: Double) -> Double {
    var p = SIMD2(2.5090809287301226727e3, 5.2264952788528545610e3)
    p = p * r + SIMD2(3.3430575583588128105e4, 2.8729085735721942674e4)
    p = p * r + SIMD2(6.7265770927008700853e4, 3.9307895800092710610e4)
    p = p * r + SIMD2(4.5921953931549871457e4, 2.1213794301586595867e4)
    p = p * r + SIMD2(1.3731693765509461125e4, 5.3941960214247511077e3)
    p = p * r + SIMD2(1.9715909503065514427e3, 6.8718700749205790830e2)
    p = p * r + SIMD2(1.3314166789178437745e2, 4.2313330701600911252e1)
    p = p * r + SIMD2(3.3871328727963666080e0, 1.0)
    return p.x / p.y
  }

  /// Down to about 1e-11.
  @inline(__always)
  private static func middle(_ r: Double) -> Double {
    var p = SIMD2(7.74545014278341407640e-4, 1.05075007164441684324e-9)
    p = p * r + SIMD2(2.27238449892691845833e-2, 5.47593808499534494600e-4)
    p = p * r + SIMD2(2.41780725177450611770e-1, 1.51986665636164571966e-2)
    p = p * r + SIMD2(1.27045825245236838258e0, 1.48103976427480074590e-1)
    p = p * r + SIMD2(3.64784832476320460504e0, 6.89767334985100004550e-1)
    p = p * r + SIMD2(5.76949722146069140550e0, 1.67638483018380384940e0)
    p = p * r + SIMD2(4.63033784615654529590e0, 2.05319162663775882187e0)
    p = p * r + SIMD2(1.42343711074968357734e0, 1.0)
    return p.x / p.y
  }

  /// Beyond.
  @inline(__always)
  private static func far(_ r: Double) -> Double {
    var p = SIMD2(2.01033439929228813265e-7, 2.04426310338993978564e-15)
    p = p * r + SIMD2(2.71155556874348757815e-5, 1.42151175831644588870e-7)
    p = p * r + SIMD2(1.24266094738807843860e-3, 1.84631831751005468180e-5)
    p = p * r + SIMD2(2.65321895265761230930e-2, 7.86869131145613259100e-4)
    p = p * r + SIMD2(2.96560571828504891230e-1, 1.48753612908506148525e-2)
    p = p * r + SIMD2(1.78482653991729133580e0, 1.36929880922735805310e-1)
    p = p * r + SIMD2(5.46378491116411436990e0, 5.99832206555887937690e-1)
    p = p * r + SIMD2(6.65790464350110377720e0, 1.0)
    return p.x / p.y
  }
}
