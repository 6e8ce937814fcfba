/// A hash of texts that is the same in every run and on every machine: FNV-1a with 64 bits.
///
/// - SeeAlso: Fowler, Noll and Vo, IETF draft *The FNV Non-Cryptographic Hash Algorithm*, section 2.
enum StableHash {
  /// The hash of the UTF-8 of `texts`, each followed by a zero byte.
  static func of(_ texts: [String]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in texts {
      for byte in Array(text.utf8) + [0] {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    return hash
  }
}
