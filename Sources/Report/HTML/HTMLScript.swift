/// The one script that the page lets run: it sorts tables and looks things up.
enum HTMLScript {
  /// All between the tags: to XML a CDATA section, to HTML two comments around the script.
  static let source = "//<![CDATA[\n" + String(decoding: PackageResources.report_js, as: UTF8.self) + "//]]>"

  /// What the page's security policy knows it by (CSP level 3, `hash-source`); a test holds it against the script.
  static let hash = "sha256-Bzr3U6zALaEVfvHxpLeVWtJWoCQcZNqeHM/qGMDIPqs="
}
