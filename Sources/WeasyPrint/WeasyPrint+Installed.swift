internal import Programs

extension WeasyPrint {
  /// Whether the program is there and runs.
  package static var isInstalled: Bool {
    Program("weasyprint", ["--version"]).run(seconds: 60, mostOutput: 1 << 20).ending == .status(0)
  }
}
