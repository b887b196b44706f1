/// The first elements in their order, of as many as are offered; memory stays bounded.
///
/// A binary heap with the last of the kept ones on top (Williams 1964, “Heapsort”).
struct BoundedHeap<Element: Comparable> {
  private let capacity: Int
  private var heap: [Element] = []

  init(capacity: Int) {
    self.capacity = max(0, capacity)
  }

  var elements: [Element] { heap }

  /// The last of the kept ones, once there is no room for more; whatever does not come before it is not kept.
  var last: Element? { heap.count == capacity ? heap.first : nil }

  mutating func offer(_ element: Element) {
    if heap.count < capacity {
      heap.append(element)
      siftUp(from: heap.count - 1)
    } else if let last = heap.first, element < last {
      sink(element)
    }
  }

  private mutating func siftUp(from place: Int) {
    let element = heap[place]
    var place = place
    while place > 0, heap[(place - 1) / 2] < element {
      heap[place] = heap[(place - 1) / 2]
      place = (place - 1) / 2
    }
    heap[place] = element
  }

  /// Puts an element in the place of the top, and what comes after it above it.
  private mutating func sink(_ element: Element) {
    var place = 0
    while true {
      var child = 2 * place + 1
      if child + 1 < heap.count, heap[child] < heap[child + 1] { child += 1 }
      guard child < heap.count, element < heap[child] else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = element
  }
}
