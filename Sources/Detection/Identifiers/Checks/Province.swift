/// The first two digits of GB/T 2260: provinces.
enum Province {
  /// Whether `code` is a province, Taiwan (71), Hong Kong (81), Macau (82), or 83, which is given to
  /// residents of Taiwan alone.
  static func exists(_ code: Int) -> Bool {
    switch code {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83: true
    default: false
    }
  }

  /// The same, or 10, by which registrars of the state sign.
  static func registers(_ code: Int) -> Bool { code == 10 || exists(code) }
}
