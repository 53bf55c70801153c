import Randomness

/// Chinese text of ASCII, marks and ideographs.
enum GeneratedText {
  static let simplified = Array(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实"
  )
  static let traditional = Array(
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實"
  )
  static let rare = Array("邕亍丐亓仝伎佝侉俅偈傀冂冫刂劂勹匚卣厣圮圯埂垓埠墀夂夤奁妁姝娑嫫孓孱宓寤尕尻屐岈岢峄")
  static let marks = Array("，。、：；？！（）《》“”")
  static let latin = Array("abcdefghijklmnopqrstuvwxyzABCDEFGH 0123456789.,-()/\n\\~|{}")

  static func make(
    _ count: Int, from alphabet: [Character], seed: UInt64, latinShare: Int = 4
  ) -> String {
    var generator = SplitMix(seed)
    var text = ""
    for _ in 0..<count {
      switch Int.random(in: 0..<16, using: &generator) {
      case 0..<latinShare: text.append(latin.randomElement(using: &generator) ?? "a")
      case 4: text.append(marks.randomElement(using: &generator) ?? "，")
      default: text.append(alphabet.randomElement(using: &generator) ?? "中")
      }
    }
    return text
  }
}
