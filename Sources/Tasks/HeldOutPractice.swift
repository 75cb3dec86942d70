/// The practice that a base may have of a c that is held out, before it meets an equation with it.
///
///     .searched             pairs x² - x + 6 = 0 : try 1 , 6 sum 7 no wait try 2 , 3 sum 5 no
///     .listed(share: 0.4)   pairs x² - x + 6 = 0 : 1 , 6 ; 2 , 3
///     .unseen               nothing that has this c
///
/// In no case is a b shown with a held-out c. Lists of unrelated pairs, the second kind of
/// ``FactorDrill``, name no c and are practised in all cases: 2 , 3 may stand in one of them, and nothing
/// there says that its product is 6.
public enum HeldOutPractice: Hashable, Sendable {
  /// Its pairs are tried one after the other, with their sums, as those of any other c.
  case searched
  /// Its pairs are read as a fact, a bare list, and never tried. Of practice with any other c this share
  /// is such a list, and the rest are searches for a b: a bridge from the fact to its use.
  case listed(share: Double)
  /// It is left out.
  case unseen
}
