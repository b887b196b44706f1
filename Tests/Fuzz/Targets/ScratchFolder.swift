import Foundation

/// A folder in memory that each input finds empty.
struct ScratchFolder {
  let path = "/dev/shm/maillage-fuzz-\(getpid())"

  init() {
    clear()
    mkdir(path, 0o700)
  }

  func write(_ bytes: [UInt8], _ name: String) {
    guard let file = fopen("\(path)/\(name)", "w") else { return }
    defer { fclose(file) }
    _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
  }

  func clear() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
