/// Numbers of vehicles.
extension ValueMaker {
  private static let provinces = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"
  private static let letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"

  private mutating func office() -> String {
    first(Self.provinces) + first("ABCDEFGHJ")
  }

  /// At most two letters among five.
  private mutating func serial(_ count: Int) -> String {
    var serial = Array(digits(count))
    for _ in 0..<random.below(3) {
      serial[random.below(count)] = Character(first(Self.letters))
    }
    return String(serial)
  }

  mutating func plate() -> String { office() + serial(5) }

  mutating func newEnergyPlate() -> String {
    if random.below(5) == 0 { return office() + digits(5) + first("DF") }
    return office() + first("DFABCEGHJK") + (random.below(3) == 0 ? first(Self.letters) : digits(1))
      + digits(4)
  }

  mutating func specialPlate() -> String {
    if random.below(6) == 0 { return "粤Z" + first(Self.letters) + digits(3) + first("港澳") }
    return office() + serial(4) + first("警学挂试")
  }

  mutating func servicePlate() -> String {
    switch random.below(4) {
    case 0: "使" + digits(6)
    case 1: "WJ" + first(Self.provinces) + digits(5)
    case 2: first("沪粤川") + "A" + digits(4) + "领"
    default: first("VKHBSLJNG") + first("ABCD") + digits(5)
    }
  }

  mutating func vin() -> String {
    let makers = ["LSV", "LFV", "LGB", "LVS", "LBV", "LDC", "LHG", "1HG", "WBA"]
    let alphabet = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
    let head = random.pick(makers) + characters(5, of: alphabet)
    let tail = first("FGHJKLMNPR") + first("ABCEGH") + digits(6)
    return head + CheckCharacter.vehicle(head + "0" + tail) + tail
  }
}
