import Collaboration

@testable import Intake
@testable import Minutes

extension FuzzTarget {
  /// Dates of cells and of running text, and numbers of cells, which stand beside them.
  static let dates = FuzzTarget(name: "dates") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    if let date = try? PartialDate.read(text) {
      promise(PartialDate(date.description) == date, "a date reads its own form")
    }
    for isMonthFirst in [false, true] {
      for date in WrittenDate.all(in: text, monthFirst: isMonthFirst) { _ = date.date(in: 2007) }
    }
    _ = WrittenDate.years(in: text)
    if let number = try? NumberCell.read(text) { promise(number.isFinite, "a number is finite") }
    _ = try? NumberCell.readPercent(text)
    _ = NumberCell.mayBeThousands(text)
  }

  /// Names of organizations and persons, in all the ways in which they are compared.
  static let names = FuzzTarget(name: "names") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let key = NameKey(text)
    promise(NameKey(key.text) == key, "a folded name is folded")
    promise(!key.slug.hasPrefix("-") && !key.slug.hasSuffix("-"), "a slug begins and ends with a letter or a digit")
    promise(key.slug.count <= 64, "a slug fits in a file's name")
    promiseTrimming(of: text)
    _ = cited(text)
    let organization = OrganizationKey(text)
    promise(OrganizationKey(text) == organization, "a key equals itself")
    _ = PersonKey(text)
    let register = [text, text + " 2", key.text].reduce(into: Register(noun: "person")) { register, name in
      _ = register.addNew(name)
    }
    promise(Set(register.entries.map(\.id)).count == 3, "ids are unique")
  }
}
