import Synchronization
import Testing

@testable import Support

@Suite("A file's signature")
struct FileSignatureTests {
  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
      ([0xD0, 0xCF, 0x11, 0xE0], .compoundFile),
      (Array("%PDF-1.7".utf8), .pdf), (Array("SQLite format 3\0".utf8), .sqlite), ([0x89, 0x50, 0x4E, 0x47], .png),
      ([0x1F, 0x8B, 0x08], .gzip), (Array("{\\rtf1".utf8), .richText),
    ] as [([UInt8], FileSignature)])
  func `says what it is`(bytes: [UInt8], signature: FileSignature) {
    #expect(FileSignature(of: bytes) == signature)
  }

  @Test(arguments: ["", "PK", "organization,group\n", "PDF-1.7"])
  func `is none of a text`(text: String) {
    #expect(FileSignature(of: Array(text.utf8)) == nil)
  }

  @Test func `of a PDF may be among the first 1,024 bytes`() {
    let mail = Array(repeating: UInt8(ascii: "x"), count: 1_019)
    #expect(FileSignature.holdsPDF(mail + Array("%PDF-".utf8)))
    #expect(!FileSignature.holdsPDF(mail + Array("x%PDF-".utf8)))
  }
}

@Suite("The distance of two spellings")
struct EditDistanceTests {
  @Test(arguments: [("Arles", "Arle"), ("Arles", "Arlès"), ("Fos", "Fso"), ("Fos", "Foss"), ("", "a")])
  func `is one`(a: String, b: String) {
    #expect(EditDistance.isOne(a, b) && EditDistance.isOne(b, a))
  }

  @Test(arguments: [("Arles", "Arles"), ("Arles", "Ar"), ("abcd", "badc"), ("abc", "cab"), ("", "")])
  func `is none or more`(a: String, b: String) {
    #expect(!EditDistance.isOne(a, b) && !EditDistance.isOne(b, a))
  }
}

private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}

@Suite("Work on several cores")
struct ConcurrencyTests {
  @Test func `gives what both pieces give`() {
    let (a, b) = concurrently {
      [1, 2]
    } _: {
      "b"
    }
    #expect(a == [1, 2] && b == "b")
  }

  @Test(arguments: [0, 1, 7, 1_024, 2_049])
  func `keeps the order of what it maps`(count: Int) {
    #expect(parallelMap(Array(0..<count), chunk: 16) { $0 * 2 } == (0..<count).map { $0 * 2 })
  }

  @Test func `hands out each task once`() {
    let tasks = parallelWorkers(tasks: 100, cores: 4) { next in
      var taken: [Int] = []
      while let task = next() { taken.append(task) }
      return taken
    }
    #expect(tasks.flatMap(\.self).sorted() == Array(0..<100))
  }

  @Test func `throws what its work throws, whenever it is asked`() {
    struct Failure: Error {}
    let task = BackgroundTask<Int> { throw Failure() }
    #expect(throws: Failure.self) { try task.result() }
    #expect(throws: Failure.self) { try task.result() }
  }

  @Test func `works out a lazy property once`() {
    let counter = Counter()
    let value = Lazy { counter.next() }
    #expect(value.wrappedValue == 1 && value.wrappedValue == 1)
  }
}
