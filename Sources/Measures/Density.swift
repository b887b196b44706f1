package import Collaboration

/// The share of possible memberships that exist, above 0 and at most 1; nil for a network without any.
///
/// Memberships / (participating actors × groups with a participant). Borgatti & Everett 1997, “Network analysis of
/// 2-mode data”.
package func density(of network: TwoModeNetwork) -> Double? {
  let possible = Double(network.participatingActors.count) * Double(network.populatedGroups.count)
  return possible > 0 ? Double(network.membershipCount) / possible : nil
}
