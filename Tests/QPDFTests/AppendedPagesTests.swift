import Testing

@testable import QPDF
