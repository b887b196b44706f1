internal import CMalloc

/// How the program takes memory from the system.
enum Memory {
  /// Keeps memory that is freed for what comes next.
  ///
  /// A large table is made, read once and dropped: handed back to the system each time, its pages would be cleared anew
  /// for the next one, which is a twentieth of the time of loading a large network.
  static func keepWhatIsFreed() {
    mallopt(M_MMAP_THRESHOLD, Int32.max)
    mallopt(M_TRIM_THRESHOLD, Int32.max)
  }
}
