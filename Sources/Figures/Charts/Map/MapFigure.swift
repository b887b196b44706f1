import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// The organizations at their places, tied by the groups that they share.
  package static let map = Figure(name: "map", in: .collaboration, tables: [.organizationOverlap]) { context in
    let content = MapContent(of: context.measures, isNarrow: context.width.isNarrow)
    var page = Page(
      title: context.phrases.mapTitle,
      lead: [
        context.phrases.mapLead(located: content.located, of: content.participating),
        content.leastGroups.map { context.phrases.mapNamed(content.places.count, leastGroups: $0) },
        content.tieCount > 0
          ? context.phrases.mapTies(content.ties.count, of: content.tieCount, from: content.threshold) : nil,
      ].compactMap(\.self).joined(separator: " "), context: context)
    page.cursor += 2
    guard
      let projection = MapProjection(
        of: content.places.map(\.coordinate) + content.dots + content.others.map(\.coordinate), left: page.left,
        top: page.cursor, width: page.width, heightLimit: 420, margin: Self.margin(context))
    else { return .leftOut(reason: context.phrases.noPlaces) }
    guard content.located > 0 else { return .leftOut(reason: context.phrases.noPlaces) }
    return .drawn(MapDrawing(content, projection, context).drawn(on: page))
  }
}

extension Figure {
  /// Around the places, for names next to them.
  fileprivate static func margin(_ context: FigureContext) -> Size {
    context.width.isNarrow ? Size(26, 34) : Size(56, 34)
  }
}

private struct MapDrawing {
  private let context: FigureContext
  private let content: MapContent
  private let projection: MapProjection
  private let mostGroups: Double
  private let mostShared: Double
  /// Coasts and borders, where the map is of enough land for them.
  private let land: [[Point]]
  /// Whether the data brought them along: what is around them need not be the sea.
  private let isOwnLand: Bool

  /// A part of a map has the sizes and widths of the whole.
  init(
    _ content: MapContent, _ projection: MapProjection, _ context: FigureContext, mostGroups: Double? = nil,
    mostShared: Double? = nil
  ) {
    self.content = content
    self.projection = projection
    self.context = context
    let own = MapOutlines.clipped(context.outlines, to: projection)
    land = own.isEmpty ? MapOutlines.land(on: projection) : own
    isOwnLand = !own.isEmpty
    self.mostGroups = mostGroups ?? Double(content.places.first?.groups ?? 1)
    self.mostShared = mostShared ?? Double(content.ties.first?.pair.shared ?? 1)
  }

  func drawn(on page: Page) -> Drawing {
    var page = page
    var (unnamed, room) = writeMap(on: &page)
    page.cursor = projection.frame.bottom + 6
    var left: [Unnamed] = []
    var least = content.threshold
    if let inset = inset(of: unnamed, under: page) {
      let frame = inset.projection.frame
      page.write(context.phrases.mapDetail(ties: inset.content.ties.count), font: .small, color: context.theme.quiet)
      let corners = [
        inset.projection.place(at: Point(frame.left, frame.top)),
        inset.projection.place(at: Point(frame.right, frame.bottom)),
      ]
      let (a, b) = (
        projection.point(degrees: corners[0]), projection.point(degrees: corners[1])
      )
      let area = Rectangle(left: kept(a).x, top: kept(a).y, right: kept(b).x, bottom: kept(b).y)
      page.drawing.paths.append(
        Path(
          line: [
            Point(area.left, area.top), Point(area.right, area.top), Point(area.right, area.bottom),
            Point(area.left, area.bottom), Point(area.left, area.top),
          ], stroke: Stroke(context.theme.quiet, width: 0.9)))
      let named = Set(inset.content.places.map(\.organization))
      unnamed.removeAll { named.contains($0.organization) }
      left = writeNumbers(unnamed, from: 1, on: &page, room: &room)
      if !inset.content.ties.isEmpty { least = min(least, inset.content.threshold) }
      var (rest, insetRoom) = inset.writeMap(on: &page)
      rest.removeAll { $0.groups == 0 }
      left += inset.writeNumbers(
        rest, from: 1 + left.count { $0.number != nil }, on: &page, room: &insetRoom)
      page.cursor = frame.bottom + 6
    } else {
      left = writeNumbers(unnamed, from: 1, on: &page, room: &room)
    }
    page.write(legend(least: least))
    page.cursor += 4
    let numbered = left.filter { $0.number != nil }
    if !numbered.isEmpty { writeKey(of: numbered, on: &page) }
    let without = left.filter { $0.number == nil }.map(\.name)
    for note in notes(unnamed: without) { page.write(note, font: .small, color: context.theme.quiet, lines: 3) }
    return page.finished(description: description)
  }

  /// A map of where towns crowd, larger than the whole: nil where all have names, or it would be hardly larger.
  private func inset(of unnamed: [MapContent.Place], under page: Page) -> MapDrawing? {
    let crowd = crowded(unnamed)
    guard crowd.count > 1, content.places.count <= 30 else { return nil }
    let (latitudes, longitudes) = (crowd.map(\.coordinate.latitude), crowd.map(\.coordinate.longitude))
    guard let south = latitudes.min(), let north = latitudes.max(), let west = longitudes.min(),
      let east = longitudes.max()
    else { return nil }
    // With those around, half as far again.
    let (dy, dx) = (max(0.01, (north - south) / 2), max(0.01, (east - west) / 2))
    func isNear(_ place: MapContent.Place) -> Bool {
      (south - dy...north + dy).contains(place.coordinate.latitude)
        && (west - dx...east + dx).contains(place.coordinate.longitude)
    }
    let part = content.part(where: isNear)
    guard
      let projection = MapProjection(
        of: part.places.map(\.coordinate), left: page.left,
        // Under what is written over it: one line, or two.
        top: page.cursor + (context.width.isNarrow ? 2 : 1) * Font.small.lineHeight + 4, width: page.width,
        heightLimit: 170,
        margin: Figure.margin(context), least: 0.01),
      projection.kilometresAcross * 3 < self.projection.kilometresAcross
    else { return nil }
    return MapDrawing(part, projection, context, mostGroups: mostGroups, mostShared: mostShared)
  }

  /// A name without room beside its place, and the number that stands for it where there is room for that.
  struct Unnamed {
    let name: String
    let number: Int?
  }

  /// Of those without a name the most that lie together: on a small map no farther from one of them than a twenty-fifth
  /// of its width.
  private func crowded(_ unnamed: [MapContent.Place]) -> [MapContent.Place] {
    guard context.width.isNarrow else { return unnamed }
    let near = unnamed.map { place in
      let point = projection.point(place.coordinate)
      return unnamed.filter { projection.point($0.coordinate).distance(to: point) < projection.frame.width / 25 }
    }
    return near.max { $0.count < $1.count } ?? []
  }

  /// - Returns: those without room for their names, and the room that is left.
  private func writeMap(on page: inout Page) -> (unnamed: [MapContent.Place], room: LabelRoom) {
    var room = LabelRoom(within: projection.frame.inset(2))
    writeGraticule(on: &page, room: &room)
    writeDots(on: &page)
    let discs = (content.places + content.others).map { place in
      Rectangle(center: projection.point(place.coordinate), size: Size(diameter(of: place), diameter(of: place)))
    }
    for disc in discs { room.take(disc) }
    // Names beside the lines, as long as there is room; else they lie over them.
    var besideLines = room
    for tie in content.ties.reversed() {
      guard let curve = curve(of: tie) else { continue }
      page.drawing.paths.append(
        Path(curve: curve, stroke: stroke(shared: Int(tie.pair.shared)), tooltip: tooltip(of: tie)))
      besideLines.take(line: Self.points(on: curve))
    }
    let unnamed = writeNames(on: &page, besideLines: &besideLines, room: &room)
    for (place, disc) in zip(content.places + content.others, discs).reversed() { write(place, disc, on: &page) }
    return (unnamed, room)
  }

  /// Small grey marks for those that participate and have no name here: one for those at one place.
  private func writeDots(on page: inout Page) {
    var seen: Set<Int> = []
    for dot in content.dots {
      let point = projection.point(dot)
      guard seen.insert(Int(point.y / 2) * 1000 + Int(point.x / 2)).inserted else { continue }
      page.drawing.marks.append(
        Mark(.ellipse, Rectangle(center: point, size: Size(Self.dotSize, Self.dotSize)), fill: context.theme.member))
    }
  }

  private static let dotSize = 2.6

  /// The numbers of names that have no room: next to their places, those that lie on each other together.
  private func writeNumbers(
    _ places: [MapContent.Place], from first: Int, on page: inout Page, room: inout LabelRoom
  ) -> [Unnamed] {
    var unnamed: [Unnamed] = []
    var number = first - 1
    var rest = places
    while let first = rest.first {
      let point = projection.point(first.coordinate)
      let together = rest.filter { projection.point($0.coordinate).distance(to: point) < 6 }
      let names = Set(together.map(\.organization))
      rest.removeAll { names.contains($0.organization) }
      let numbers = together.indices.map { number + 1 + $0 }
      let text = numbers.map { String($0) }.joined(separator: ",\u{2009}")
      let callout = room.callout(
        text, around: point, distance: diameter(of: first) / 2 + 2, sides: Self.sides, font: .small,
        color: context.theme.ink, tooltip: together.map(\.name).joined(separator: ", "))
      guard let (label, line) = callout else {
        unnamed += together.map { Unnamed(name: $0.name, number: nil) }
        continue
      }
      if let line { page.drawing.paths.append(Path(line: line, stroke: Stroke(context.theme.ink, width: 0.5))) }
      page.drawing.marks.append(Mark(.rectangle, label.box.inset(-0.5, 0.5), fill: ground))
      page.drawing.labels.append(label)
      unnamed += zip(together, numbers).map { Unnamed(name: $0.name, number: $1) }
      number += together.count
    }
    return unnamed
  }

  /// What the numbers on the map stand for, in as many columns as there is room for.
  private func writeKey(of numbered: [Unnamed], on page: inout Page) {
    let columns = context.width.isNarrow ? 1 : 2
    let width = (page.width - 12 * Double(columns - 1)) / Double(columns)
    let rows = (numbered.count + columns - 1) / columns
    for (place, entry) in numbered.enumerated() {
      let text = "\(entry.number ?? 0)\u{2002}\(entry.name)"
      let line = Font.small.shortened(text, to: width, keepsLastWord: true)
      page.drawing.labels.append(
        Label(
          line, at: Point(page.left + Double(place / rows) * (width + 12), page.cursor + 9 + Double(place % rows) * 11),
          font: .small, color: context.theme.ink, tooltip: line.isShortened ? entry.name : nil))
    }
    page.cursor += Double(rows) * 11 + 6
  }

  private static let sides: [LabelRoom.Side] = [
    .right, .left, .above, .below, .aboveRight, .belowRight, .aboveLeft, .belowLeft,
  ]

  private var ground: Color { context.theme.rule.mixed(with: context.theme.paper, 0.85) }

  /// Areas in proportion to the number of groups.
  private func diameter(of place: MapContent.Place) -> Double {
    place.groups == 0 ? 5 : max(5, 16 * (Double(place.groups) / mostGroups).squareRoot())
  }

  /// Round degrees as hairlines, with their names on the edges, and a bar of a round length.
  private func writeGraticule(on page: inout Page, room: inout LabelRoom) {
    let (theme, phrases, frame) = (context.theme, context.phrases, projection.frame)
    let stroke = Stroke(theme.rule, width: 0.5)
    var labels: [Label] = []
    page.drawing.backdrop.append(
      Backdrop(
        area: frame,
        fill: land.isEmpty ? ground : isOwnLand ? theme.paper : theme.initiator.mixed(with: theme.paper, 0.88),
        stroke: Stroke(theme.rule, width: 0.75)))
    page.drawing.backdrop += land.map {
      Backdrop(area: $0, fill: ground, stroke: Stroke(theme.member, width: isOwnLand ? 0.8 : 0.5))
    }
    // Outlines that are known say where one is; degrees over them would say it twice.
    for latitude in isOwnLand ? [] : projection.latitudes {
      let y = projection.y(latitude: latitude)
      page.drawing.backdrop.append(Backdrop(line: [Point(frame.left, y), Point(frame.right, y)], stroke: stroke))
      guard y > frame.top + 12, y < frame.bottom - 16 else { continue }
      labels.append(
        Label(phrases.latitude(latitude), at: Point(frame.left + 3, y - 2), font: .small, color: theme.quiet))
    }
    for longitude in isOwnLand ? [] : projection.longitudes {
      let x = projection.x(longitude: longitude)
      page.drawing.backdrop.append(Backdrop(line: [Point(x, frame.top), Point(x, frame.bottom)], stroke: stroke))
      let label = Label(
        phrases.longitude(longitude), at: Point(x + 2, frame.bottom - 3), font: .small, color: theme.quiet)
      if label.box.right < frame.right - 2, x > frame.left + 40 { labels.append(label) }
    }
    let (kilometres, length) = projection.scaleBar
    let (right, y) = (frame.right - 8, frame.top + 18)
    page.drawing.backdrop += [
      Backdrop(
        line: [Point(right - length, y - 3), Point(right - length, y), Point(right, y), Point(right, y - 3)],
        stroke: Stroke(theme.ink, width: 1))
    ]
    labels.append(
      Label(
        phrases.kilometres(kilometres), at: Point(right - length / 2, y - 4), anchor: .middle, font: .small,
        color: theme.ink))
    for label in labels { room.take(label.box) }
    page.drawing.labels += labels
  }

  private func curve(of tie: OrganizationOverlap.Row) -> [Point]? {
    let network = context.network
    guard let placeA = network.organizations[Int(tie.pair.a)].location,
      let placeB = network.organizations[Int(tie.pair.b)].location
    else { return nil }
    let (from, to) = (projection.point(placeA), projection.point(placeB))
    // Bent to the right of the way, so that ties to and fro do not lie on one line.
    let (dx, dy) = ((to.x - from.x) * Self.bend, (to.y - from.y) * Self.bend)
    let near = from.toward(to, 1 / 3)
    let far = from.toward(to, 2 / 3)
    return [from, kept(Point(near.x - dy, near.y + dx)), kept(Point(far.x - dy, far.y + dx)), to]
  }

  private static let bend = 0.09

  private func tooltip(of tie: OrganizationOverlap.Row) -> String {
    func name(_ actor: Int32) -> String { DisplayText.clean(context.network.organizations[Int(actor)].name) }
    return context.phrases.groupsShared(
      name(tie.pair.a), name(tie.pair.b), groups: Int(tie.pair.shared), kilometres: tie.distance ?? 0)
  }

  /// A few points on a cubic Bézier curve.
  private static func points(on curve: [Point]) -> [Point] {
    (0...12).map { step in
      let t = Double(step) / 12
      let (a, b) = (curve[0].toward(curve[1], t), curve[1].toward(curve[2], t))
      let c = curve[2].toward(curve[3], t)
      return a.toward(b, t).toward(b.toward(c, t), t)
    }
  }

  /// The more groups two share, the thicker and darker their arc.
  private func stroke(shared: Int) -> Stroke {
    let strength = mostShared > 1 ? (Double(shared) - 1) / (mostShared - 1) : 0
    return Stroke(context.theme.member.mixed(with: context.theme.high, strength), width: 0.6 + 2.6 * strength)
  }

  /// The nearest point of the map, so that no arc leaves it.
  private func kept(_ point: Point) -> Point {
    let frame = projection.frame
    return Point(max(frame.left, min(frame.right, point.x)), max(frame.top, min(frame.bottom, point.y)))
  }

  private func write(_ place: MapContent.Place, _ disc: Rectangle, on page: inout Page) {
    let theme = context.theme
    let text = place.groups > 0 ? context.phrases.groupsOf(place.name, place.groups) : place.name
    page.drawing.marks.append(
      place.groups > 0
        ? Mark(.ellipse, disc, fill: theme.series[0], stroke: Stroke(theme.paper, width: 0.75), tooltip: text)
        : Mark(.ellipse, disc, fill: theme.paper, stroke: Stroke(theme.quiet, width: 0.9), tooltip: text))
  }

  /// Names next to their places, those with the most groups first, or as far from them as they must, with a line to
  /// them.
  ///
  /// - Returns: those without room.
  private func writeNames(
    on page: inout Page, besideLines: inout LabelRoom, room: inout LabelRoom
  ) -> [MapContent.Place] {
    let theme = context.theme
    var unnamed: [MapContent.Place] = []
    for place in content.places + content.others {
      let font: Font = place.groups > 0 ? .label : .small
      let color = place.groups > 0 ? theme.ink : theme.quiet
      // On a small map a number stands for a long name, which is whole in the key.
      guard !context.width.isNarrow || font.width(of: place.name) <= 92 || place.groups == 0 else {
        unnamed.append(place)
        continue
      }
      let text = font.shortened(place.name, to: 240, keepsLastWord: true)
      guard !text.isEmpty else { continue }
      let point = projection.point(place.coordinate)
      let distance = diameter(of: place) / 2 + 2.5
      let tooltip = text.isShortened ? place.name : nil
      func beside(_ room: inout LabelRoom) -> Label? {
        room.label(
          text, nextTo: point, distance: distance, sides: Self.sides, font: font, color: color, tooltip: tooltip)
      }
      var (label, line): (Label?, [Point]?) = (beside(&besideLines), nil)
      if label == nil { label = beside(&room) }
      // Lines to names far off are more than a small map can bear: there numbers stand for them.
      if label == nil, !context.width.isNarrow,
        let callout = room.callout(
          text, around: point, distance: distance, sides: Self.sides, font: font, color: color, tooltip: tooltip)
      {
        (label, line) = (callout.label, callout.line)
      }
      guard let label else {
        unnamed.append(place)
        continue
      }
      room.take(label.box)
      besideLines.take(label.box)
      if let line {
        besideLines.take(line: line)
        page.drawing.paths.append(Path(line: line, stroke: Stroke(theme.ink, width: 0.5)))
      }
      // Ground under the name, so that ties do not run through it.
      page.drawing.marks.append(Mark(.rectangle, label.box.inset(-0.5, 0.5), fill: ground))
      page.drawing.labels.append(label)
    }
    return unnamed
  }

  private func legend(least: Int) -> [LegendEntry] {
    let (theme, phrases) = (context.theme, context.phrases)
    var entries = [
      LegendEntry(.glyph(Glyph(.mark(.ellipse), fill: theme.series[0])), phrases.discByGroups)
    ]
    if !content.dots.isEmpty {
      entries.append(LegendEntry(.dot(Self.dotSize, fill: theme.member), phrases.dotWithoutName))
    }
    if !content.others.isEmpty {
      entries.append(
        LegendEntry(
          .glyph(Glyph(.mark(.ellipse), fill: theme.paper, stroke: Stroke(theme.quiet, width: 0.9))),
          phrases.ringWithoutGroup))
    }
    if !content.ties.isEmpty {
      entries.append(
        LegendEntry(
          .path(stroke(shared: least), head: nil),
          least < content.threshold ? phrases.sharedKey(least) : phrases.tiesFrom(shared: least)))
    }
    if Int(mostShared) > least {
      entries.append(
        LegendEntry(.path(stroke(shared: Int(mostShared)), head: nil), phrases.number(Int(mostShared))))
    }
    return entries
  }

  private func notes(unnamed: [String]) -> [String] {
    let phrases = context.phrases
    func note(_ names: [String], of count: Int, _ sentence: ([String], Int) -> String) -> String? {
      names.isEmpty ? nil : sentence(names, count - names.count)
    }
    // Of the first alone is the name asked for: there may be thousands of others.
    func names(_ organizations: [OrganizationID]) -> [String] {
      organizations.prefix(8).map { DisplayText.clean(context.network[$0].name) }
    }
    return [
      !isOwnLand && land.joined().contains(where: projection.frame.inset(0.5).holds) ? phrases.outlinesSource : nil,
      note(names(content.withoutPlace), of: content.withoutPlace.count, phrases.withoutPlace),
      note(names(content.outside), of: content.outside.count, phrases.outsideMap),
      note(Array(unnamed.prefix(8)), of: unnamed.count, phrases.unnamedOnMap),
    ].compactMap(\.self)
  }

  private var description: String {
    let phrases = context.phrases
    func name(_ actor: Int32) -> String { DisplayText.clean(context.network.organizations[Int(actor)].name) }
    var sentences = [phrases.mapLead(located: content.located, of: content.participating)]
    let strongest = content.ties.prefix(5).map { tie in
      phrases.groupsShared(
        name(tie.pair.a), name(tie.pair.b), groups: Int(tie.pair.shared), kilometres: tie.distance ?? 0)
    }
    if !strongest.isEmpty { sentences.append(phrases.strongestTies(strongest)) }
    let distant = content.ties.max { ($0.distance ?? 0) < ($1.distance ?? 0) }
    if let distant, let distance = distant.distance {
      sentences.append(phrases.farthest(name(distant.pair.a), name(distant.pair.b), kilometres: distance))
    }
    return (sentences + notes(unnamed: [])).joined(separator: " ")
  }
}
