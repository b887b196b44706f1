import Collaboration
import Intake

extension NetworkExtension {
  /// Adds the software that organizations use, try or plan.
  mutating func addAdoptions() {
    for adoption in reading.adoptions {
      merge(
        MinutesRow(
          table: .adoptions,
          cells: [
            .organization: reference(.organization, adoption.organization), .software: adoption.software,
            .status: adoption.status, .startDate: adoption.startDate?.description ?? "",
          ],
          key: [.organization, .software], compared: [.status], filled: [.startDate], lines: adoption.lines))
    }
  }
}
