/// Returns the SHA-256 of some bytes in hexadecimal digits, as `sha256sum` prints it.
///
/// Source: FIPS 180-4, sections 4.1.2, 5.1.1 and 6.2.2.
///
///     sha256("abc".utf8)  // ba7816bf 8f01cfea 414140de 5dae2223 b00361a3 96177a9c b410ff61 f20015ad
package func sha256(_ bytes: some Collection<UInt8>) -> String {
  var message = Array(bytes)
  let bits = UInt64(message.count) * 8
  message.append(0x80)
  while message.count % 64 != 56 { message.append(0) }
  message += (0..<8).reversed().map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }

  var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  var words = [UInt32](repeating: 0, count: 64)
  for block in stride(from: 0, to: message.count, by: 64) {
    for place in 0..<16 {
      words[place] = (0..<4).reduce(0) { $0 << 8 | UInt32(message[block + 4 * place + $1]) }
    }
    for place in 16..<64 {
      let (early, late) = (words[place - 15], words[place - 2])
      words[place] =
        words[place - 16] &+ (turned(early, 7) ^ turned(early, 18) ^ early >> 3)
        &+ words[place - 7] &+ (turned(late, 17) ^ turned(late, 19) ^ late >> 10)
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in 0..<64 {
      let first =
        h &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ (e & f ^ ~e & g)
        &+ roundConstants[round] &+ words[round]
      let second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (place, value) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= value }
  }
  return state.map { word in
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }.joined()
}

private func turned(_ word: UInt32, _ places: UInt32) -> UInt32 {
  word >> places | word << (32 - places)
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = {
  let primes = (2...311).filter { number in !(2..<number).contains { number.isMultiple(of: $0) } }
  return primes.map { prime in
    // The cube root times 2³², by halving, in whole numbers of 128 bits: its cube is prime · 2⁹⁶.
    var (low, high) = (UInt128(0), UInt128(7) << 32)
    while high - low > 1 {
      let middle = (low + high) / 2
      if middle * middle * middle <= UInt128(prime) << 96 { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }
}()
