import Matching

/// The commonest surnames: nineteen of twenty people have one of these. Rare ones that are common words
/// are left out: before a mask they are nearly always the word.
enum Surname {
  /// Whether a surname stands right before `index`.
  static func precedes(_ line: MaskLine, _ index: Int) -> Bool { all.contains(line[index - 1]) }

  static func contains(_ scalar: UInt32) -> Bool { all.contains(scalar) }

  /// Surnames that are also words of grammar: before 某公司 or **镇 they are these.
  static func isWord(_ scalar: UInt32) -> Bool { words.contains(scalar) }

  private static let words = ScalarSet("于和向从由及同与任对有在用时如为经后应该路江水金方高文成安平连万关项党明")

  private static let all = ScalarSet(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢\
    姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施\
    文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛\
    曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席\
    卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封谈匡鞠惠荆乐冀郁胥南\
    班储燕楚鄢谌奚皮粟冼蔺楼满闻厉伊仝郜阚帅屠豆朴练廉禹祖漆巴丰支国狄平计宣晋初门云容敬晁\
    張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧葉蘇魏呂盧薑鍾譚陸賈韋鄒閻龍賀顧龔邵萬錢嚴湯溫齊喬龐顏莊聶魯歐關蘭紀單駱藍簡連蕭閔鍾
    """)
}
