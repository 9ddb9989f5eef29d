// SPDX-License-Identifier: EUPL-1.2
#if canImport(CryptoKit)
  import CryptoKit
#else
  import CCrypto
#endif

/// The SHA-256 (FIPS 180-4) of bytes that come in parts.
final class RunningDigest {
  #if canImport(CryptoKit)
    private var sum = SHA256()

    /// Adds the next bytes.
    func add(_ bytes: [UInt8]) { sum.update(data: bytes) }

    /// That of all bytes so far, as 64 lower-case hexadecimal digits.
    var text: String { Fingerprint.hexadecimal(Array(sum.finalize())) }
  #else
    private let context: OpaquePointer?

    /// Begins without bytes.
    init() {
      context = EVP_MD_CTX_new()
      let succeeded = EVP_DigestInit_ex(context, EVP_sha256(), nil)
      precondition(succeeded == 1, "the system's libcrypto has no SHA-256")
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Adds the next bytes.
    func add(_ bytes: [UInt8]) {
      let succeeded = EVP_DigestUpdate(context, bytes, bytes.count)
      precondition(succeeded == 1, "the system's libcrypto does no SHA-256")
    }

    /// That of all bytes so far, as 64 lower-case hexadecimal digits; asked for once.
    var text: String {
      var result = [UInt8](repeating: 0, count: 32)
      var size: UInt32 = 0
      let succeeded = EVP_DigestFinal_ex(context, &result, &size)
      precondition(succeeded == 1 && size == 32, "the system's libcrypto does no SHA-256")
      return Fingerprint.hexadecimal(result)
    }
  #endif
}
