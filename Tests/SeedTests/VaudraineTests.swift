import Collaboration
import Intake
import Testing

@Suite("The invented network of ten years")
struct VaudraineTests {
  let network: CollaborationNetwork

  init() throws {
    network = try Seed.vaudraine.load().network
  }

  @Test func `says wherever it shows that it is invented`() {
    #expect(network.metadata.title.contains("fictif"))
    #expect(network.metadata.description?.contains("fictif") == true)
    #expect(network.sources.allSatisfy { $0.contains("fictif") })
    #expect(network.events.allSatisfy { network.provenance(of: $0).contains("fictif") })
    #expect(network.attendance.allSatisfy { network.provenance(of: $0).contains("fictif") })
    #expect(network.observations.allSatisfy { network.provenance(of: $0).contains("fictif") })
    #expect(network.claims.allSatisfy { network.provenance(of: $0).contains("fictif") })
    #expect(network.adoptions.allSatisfy { network.provenance(of: $0).contains("fictif") })
  }

  @Test func `has Valombrac give up its four leads one after the other`() {
    let leads = (2014...2023).map { year in
      network.memberships.count { $0.role == .lead && $0.isActive(in: year) && id(of: $0) == "valombrac" }
    }
    #expect(leads == [3, 4, 4, 4, 3, 3, 1, 0, 0, 0])
  }

  @Test func `merges two communes on the first day of 2019`() {
    #expect(isActive("fontbrelle") == Array(2015...2018))
    #expect(isActive("chantemorne") == Array(2015...2018))
    #expect(isActive("val-de-brelle") == Array(2019...2023))
  }

  @Test func `is held together by Pontarlac alone`() {
    let west = participants { $0 == "ecoles" || $0 == "mediatheques" }
    let apart = participants { $0 == "plannings" }
    let east = participants { $0 != "ecoles" && $0 != "mediatheques" && $0 != "plannings" }
    #expect(west.intersection(east) == ["pontarlac"])
    #expect(apart == ["centre-hospitalier", "incendie-et-secours", "universite"])
    #expect(apart.isDisjoint(with: west.union(east)))
  }

  @Test func `misses the headcount of one year`() {
    let years = Set(network.observations.map(\.date.year))
    #expect(Set(2014...2023).subtracting(years) == [2020])
  }

  @Test func `claims one thing that holds and one that does not`() {
    let computed = network.claims.map { claim in
      func count(in date: PartialDate) -> Double? {
        network.observations.first { $0.category == claim.category && $0.date == date }?.value
      }
      return count(in: claim.startDate).flatMap { start in count(in: claim.endDate).map { ($0 - start) / start * 100 } }
    }
    let agrees = zip(network.claims, computed).map { claim, computed in
      computed.map { abs($0 - claim.changePercent) <= 1 }
    }
    #expect(agrees == [true, false])
  }

  @Test func `counts no more members by name than were published`() {
    for observation in network.observations {
      let classification = observation.category == "adhérents communes" ? "commune" : "company"
      let named = network.memberships.count { membership in
        network[membership.group].name == observation.subject && membership.isActive(in: observation.date.year)
          && membership.organization.map { network[$0].classification } == classification
      }
      #expect(Double(named) <= observation.value, "\(observation.category) \(observation.date)")
    }
  }

  @Test func `has its emptiest meetings in 2020`() {
    let rates = (2014...2023).map { year in
      let called = network.attendance.filter { network[$0.event].startDate?.year == year }
      return Double(called.count { $0.status == .present }) / Double(max(1, called.count))
    }
    #expect(rates.min() == rates[6])
    #expect(rates[6] < 0.5)
    #expect(rates.enumerated().allSatisfy { $0.offset == 6 || $0.element > 0.5 })
  }

  private func id(of membership: Membership) -> String? {
    membership.organization.map { network[$0].id }
  }

  /// The years in which an organization is in some working group.
  private func isActive(_ organization: String) -> [Int] {
    (2014...2023).filter { year in
      network.memberships.contains {
        network[$0.group].classification == .workingGroup && $0.isActive(in: year) && id(of: $0) == organization
      }
    }
  }

  /// The organizations that ever participated in one of the working groups.
  private func participants(in isTaken: (_ group: String) -> Bool) -> Set<String> {
    let memberships = network.memberships.filter {
      network[$0.group].classification == .workingGroup && $0.role.participates && isTaken(network[$0.group].id)
    }
    return Set(memberships.compactMap(id))
  }
}
