import Require

/// Computes DAPO's length term: 0 up to a soft limit, then a straight line down to −1 at the hard
/// one.
///
///     R(L) = 0                       if L ≤ limit − cache
///          = ((limit − cache) − L) / cache    if limit − cache < L ≤ limit
///          = −1                      if limit < L
///
/// From −1 to 0, to be added to the accuracy. With DAPO's limit 20480 and cache 4096, a response of
/// 16384 tokens loses nothing, one of 18432 loses ½, one of 20480 loses 1. A cache of 0 leaves the
/// hard limit alone.
///
/// Source: DAPO (arXiv 2503.14476), §3.4, eq. 13. It is for responses that are cut off at the
/// limit: their reward says little about their reasoning, and punishing them all alike is noise. It
/// makes no difference between two responses below the soft limit.
///
/// DeepSeek-R1 has no length term at all, and its responses grow without one (arXiv 2501.12948v1,
/// §2.2.4 and Fig. 3). Length follows the task, and the way a loss is averaged over tokens; a term
/// like this makes it a target, and belongs into the log beside the accuracy.
///
/// - Parameters:
///   - length: L, the number of tokens of the response: `response.symbols.count`.
///   - limit: The length from which on everything is lost.
///   - cache: How far below the limit the punishment begins.
/// - Returns: From −1 to 0.
public func softOverlongPunishment(length: Int, limit: Int, cache: Int) -> Double {
  require(length >= 0, "a length should be at least 0, got \(length)")
  require(
    limit >= 0 && (0...limit).contains(cache),
    "a cache should be from 0 to the limit \(limit), got \(cache)")
  let softLimit = limit - cache
  if length <= softLimit { return 0 }
  if length > limit { return -1 }
  return Double(softLimit - length) / Double(cache)
}
