import Testing

@testable import Digest

@Suite("A SHA-256 digest")
struct SHA256Tests {
  // The examples of FIPS 180-4 and NIST's test vectors; the last two as coreutils' sha256sum prints them.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func `is the one of the standard`(text: String, digest: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == digest)
  }

  @Test func `differs for every length around a block's end`() {
    let digests = (50...140).map { SHA256.hex(of: [UInt8](repeating: 0x61, count: $0)) }
    #expect(Set(digests).count == 91)
    #expect(digests[5] == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318")
    #expect(digests[6] == "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a")
    #expect(digests[13] == "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34")
    #expect(digests[14] == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb")
    #expect(digests[15] == "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0")
    #expect(digests[69] == "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb")
    #expect(digests[70] == "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c")
  }

  @Test func `is the same with the processor's instructions and without`() {
    var bytes: [UInt8] = []
    for length in 0..<400 {
      bytes.append(UInt8(truncatingIfNeeded: length * 197 + 31))
      let digests = [true, false].map { usesProcessor in
        var digest = SHA256(usesProcessor: usesProcessor)
        // In pieces, which end anywhere in a block.
        digest.add(bytes.prefix(length / 3))
        digest.add(bytes.dropFirst(length / 3))
        return digest.hex()
      }
      #expect(digests[0] == digests[1])
    }
  }
}
