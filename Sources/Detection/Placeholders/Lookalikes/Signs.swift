import Matching

/// Scalars that recognisers ask about beside a mask.
enum Signs {
  /// 甲, 乙 …: they stand for names, with a mask or 某 behind.
  static let stems = ScalarSet("甲乙丙丁戊己庚辛")
  /// What goes before a sign that is spoken of: 带*的, 按#键.
  static let spokenOf = ScalarSet("带帶标標注按转轉拨撥打画畫加填")
  /// What goes on behind *号 where * is a mark on a list.
  static let markedThings = ScalarSet("商项栏为的标键必處項")
  /// Heads of administrative names and of counted things, inside the name of a work.
  static let administrative = ScalarSet("省市县區区镇鎮乡鄉村街路河年月日公局届屆次号第大")
  /// What a letter is the kind of: X光, O型.
  static let kinds = ScalarSet("光型形轴軸線线档檔射染股键鍵因码碼战戰")
  /// N年, N次: any number.
  static let anyNumber = ScalarSet("年种種多次方倍")
  /// Parts of faces made of characters.
  static let faces = ScalarSet("^_￣▽ωД>")
  /// Beside a sign that is meant itself: 用*来, 以*结尾.
  static let speaksBefore = ScalarSet("用以个符号或個號")
  static let speaksBehind = ScalarSet("来匹通结号符來結號")
  /// How a choice is marked: √ and ✓; √, and what one is told to do with it.
  static let ticks = ScalarSet("√✓")
  static let ticking = ScalarSet("√打画勾")
  static let hanNumbers = ScalarSet("零一二三四五六七八九十百千两兩廿卅")
  /// Between a number and its unit: 余, 多, 来.
  static let more = ScalarSet("余多来餘來")
  static let zeroUnits = ScalarSet("年月日號号巷弄樓")
  static let clockUnits = ScalarSet("年月日时時点點號号")
}
