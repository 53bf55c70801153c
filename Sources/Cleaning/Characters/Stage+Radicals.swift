import Matching

/// Radicals that stand in words (⾼⻓ for 高长, as PDF extraction leaves them) become ideographs.
///
/// In a text about radicals (部首⼥) they are content and stay. Pure components
/// (⺡ ⺮ ⻌) have no ideograph to stand for in a word and stay everywhere.
extension Stage {
  static let radicals = Stage(
    rules: [.radical], needs: [.radical], readsGuard: false
  ) { line, edits in
    // A text about radicals keeps them.
    let isAboutRadicals = (0..<line.count).contains {
      line.spells("部首", at: $0) || line.spells("偏旁", at: $0) || line.spells("康熙", at: $0)
    }
    if isAboutRadicals { return }
    for index in 0..<line.count where line.kind(index) == .radical {
      guard let ideograph = ideographs[line.scalar(index)] else { continue }
      edits.replace(index..<index + 1, with: [ideograph], .radical)
    }
  }

  private static let ideographs: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    for (offset, ideograph) in kangxi.unicodeScalars.enumerated() {
      table[0x2F00 + UInt32(offset)] = ideograph.value
    }
    let pairs = Array(supplement.unicodeScalars)
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      table[pairs[index].value] = pairs[index + 1].value
    }
    return table
  }()

  /// The ideographs of U+2F00 … U+2FD5 in order (Unicode, UnicodeData.txt: their compatibility mappings).
  private static let kangxi = """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山\
    巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙\
    牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮\
    色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食\
    首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """

  /// Radical, ideograph, … (Unicode, EquivalentUnifiedIdeograph.txt; components left out).
  private static let supplement = """
    ⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺗心⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺴冗⺶羊⺻聿⺼肉⻁虎⻄西\
    ⻅见⻆角⻉贝⻋车⻏邑⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄\
    ⻪黾⻬齐⻮齿⻰龙⻱龜⻳龟
    """
}
