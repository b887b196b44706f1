// The system's C library under one name, whichever it is, with what Swift's modules of it leave out.
@_exported public import CPlatform

#if canImport(Darwin)
  @_exported public import Darwin
#elseif canImport(Musl)
  @_exported public import Musl
#else
  @_exported public import Glibc
#endif
