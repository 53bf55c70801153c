import Detection
import Testing
import TextModel

/// Published examples and known traps, through the whole detector with the rules that the binary carries.
@Suite struct IdentifierVectorTests {
  /// `⟦…⟧` is what is found, and nothing else is.
  private static let vectors: [(text: String, entity: EntityType)] = [
    ("⟦11010519491231002X⟧", .identityCard),
    ("⟦440524188001010014⟧", .identityCard),
    // Counties that are no more.
    ("⟦513621198506150027⟧", .identityCard), ("⟦513722199003071235⟧", .identityCard),
    ("⟦513823197712304567⟧", .identityCard), ("⟦513902196601010071⟧", .identityCard),
    ("⟦11010519491231002x⟧", .identityCard), ("⟦11010519491231002Ｘ⟧", .identityCard),
    ("⟦110105 19491231 002X⟧", .identityCard),
    ("身份证号⟦110105491231002⟧", .identityCard),
    ("⟦810000199001010019⟧", .identityCard), ("⟦820000198512120022⟧", .identityCard),
    ("⟦830000199303030035⟧", .identityCard), ("⟦911840198808080012⟧", .identityCard),
    ("⟦91350100M000100Y43⟧", .creditCode),
    ("⟦914403001000001479⟧", .creditCode),
    ("组织机构代码：⟦M000100Y-4⟧", .organisationCode),
    ("组织机构代码：⟦D2143569-X⟧", .organisationCode),
    ("电话⟦13812345678⟧", .phone), ("⟦138 1234 5678⟧", .phone), ("⟦013812345678⟧", .phone),
    ("⟦+8613812345678⟧", .phone), ("⟦0086-138-1234-5678⟧", .phone), ("手机⟦13491234567⟧", .phone),
    ("手机⟦16191234567⟧", .phone), ("手机⟦17401234567⟧", .phone), ("手机⟦16512345678⟧", .phone),
    ("⟦（010）65529988⟧", .phone), ("⟦(010)65529988⟧", .phone), ("电话⟦010—6552 9988⟧", .phone),
    ("电话：⟦8610-65529988⟧", .phone), ("⟦0571-87654321转8012⟧", .phone),
    ("⟦6228480012345678903⟧", .bankCard), ("⟦6228 4800 1234 5678 903⟧", .bankCard),
    ("护照⟦E12345678⟧", .passport), ("护照号：⟦EA1234567⟧", .passport), ("护照号码⟦G12345678⟧", .passport),
    ("往来港澳通行证⟦C12345678⟧", .permit), ("往来台湾通行证⟦L12345678⟧", .permit), ("回乡证⟦H12345678⟧", .permit),
    ("香港身份证⟦A123456(3)⟧", .hkmoTaiwanCard), ("香港身份证號碼：⟦Z683365(A)⟧", .hkmoTaiwanCard),
    ("身分證字號⟦A123456789⟧", .hkmoTaiwanCard),
    ("车牌号⟦京A12345⟧", .plate), ("⟦粤AD12345⟧", .plate), ("⟦沪A12345D⟧", .plate),
    ("⟦京A1234警⟧", .plate), ("⟦粤Z1234港⟧", .plate), ("车牌⟦使014·578⟧", .plate),
    ("微信：⟦wxid_abcd1234efgh56⟧", .wechat), ("微信号⟦zhang_san88⟧", .wechat), ("QQ⟦123456789⟧", .qq),
    ("邮箱⟦a@b.cn⟧。", .email), ("QQ邮箱 ⟦123456@qq.com⟧", .email), ("邮箱⟦zhangsan＠example.com⟧", .email),
    ("服务器⟦192.0.2.17⟧", .ip), ("⟦2001:db8::1⟧", .ip), ("⟦00:00:5E:00:53:01⟧", .mac),
    ("IMEI⟦490154203237518⟧", .imei), ("车架号⟦1M8GDM9AXKP042788⟧", .vin), ("邮编：⟦100000⟧", .postcode),
    ("⟦（2024）浙01民终1234号⟧", .caseNumber), ("⟦（2020）最高法知民终1号⟧", .caseNumber),
    ("⟦(2023)京0105刑初56号之一⟧", .caseNumber),
    ("⟦浙（2020）杭州市不动产权第0012345号⟧", .propertyCertificate),
    ("⟦京房权证朝字第123456号⟧", .propertyCertificate), ("⟦京国用（2005）第123号⟧", .propertyCertificate),
    ("军官证⟦军字第1234567号⟧", .certificate), ("出生于⟦1990年3月7日⟧", .birthDate),
  ]

  @Test(arguments: vectors.indices) func vectorsAreValid(index: Int) {
    let vector = Self.vectors[index]
    let text = vector.text.filter { !"⟦⟧".contains($0) }
    let findings = IdentifierDetector.builtIn.findings(in: text)
    let marked = findings.map { finding in
      let bytes = Array(text.utf8)
      return String(decoding: bytes[..<finding.span.start], as: UTF8.self) + "⟦"
        + finding.marked(in: text) + "⟧"
        + String(decoding: bytes[finding.span.end...], as: UTF8.self)
    }
    #expect(marked == [vector.text])
    #expect(findings.map(\.entity) == [vector.entity])
    #expect(findings.map(\.verdict) == [.valid])
  }

  /// What sank other tools: nothing valid in any.
  private static let traps = [
    // Numbers with a day inside.
    "123456202405201230", "911015198808080012", "订单号：110105202405201234", "案号 202601011234567890", "单号110105199003071239",
    // Fifteen of eighteen digits.
    "110105194912310020", "1101051949123100200",
    // No such county, no such day, a wrong check.
    "110199194912310027", "11010519490229002X", "110105194912310021", "110105491331002",
    "490154203237518", "110108000000016", "110105491231002",
    // The tail of a longer number, times, segments that nobody has.
    "9913812345678", "1716192000123", "138123456789", "1381234567", "15412345678", "16412345678",
    "16912345678", "17912345678", "19412345678", "订单13812345678", "QQ：", "13812345678元",
    "4f13812345678ab", "0.13812345678",
    // Luhn without an issuer; an issuer without Luhn.
    "1234567812345670", "6217001234567890", "6228480012345678904", "订单6228480012345678903",
    // A check that was never 0 for 31, a wrong one; hashes.
    "91350100M000100Y44", "commit 91350100a000100b43", "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "e12345678", "E12345678", "零件号E12345678", "C12345678", "G42", "G1234", "A123456(4)",
    "A123456788",
    "1M8GDM9A1KP042788",
    // Plates only for who does not look.
    "最新IPHONE15发布", "新IPHONE1", "云Mysql57", "阿里云Mysql57", "贵ABCDEF", "京A1234", "京I12345", "京AO1234",
    "粤AL12345", "京a12345",
    // Points and colons.
    "版本1.2.3.4", "第3.2.1.4节", "1.2.3.4", "v10.15.7.19", "192.168.1.300", "10:30:45", "std::vector",
    "2:1",
    "a@b", "@张三", "单价5@10元",
    // Papers of offices, dates of no birth.
    "国发〔2024〕1号", "浙政办发〔2023〕12号", "（2024年）第1号", "法〔2015〕137号", "1990年3月7日", "本办法自2024年3月7日起施行",
    // What the public calls, and what somebody hid already.
    "拨打12345", "报警110", "客服95588", "热线400-123-4567", "身份证号：110105********1239", "电话138****5678",
    // Bare, and of many meanings.
    "123456789", "zhang_san88", "100000", "12345678", "4111111111111111",
  ]

  @Test(arguments: traps) func trapsAreNotValid(text: String) {
    let valid = IdentifierDetector.builtIn.findings(in: text).filter { $0.verdict == .valid }
    #expect(valid.map(\.rule) == [])
  }

  /// Sentences that the nearest rival wrecked.
  static let honest = [
    "最新IPHONE15发布", "党员群众齐上阵", "医生建议多喝水", "中山路小学位于老城区东侧。", "高血压防治知识讲座", "阿里云Mysql57",
  ]

  @Test func honestSentencesAreLeftAlone() {
    for text in Self.honest {
      #expect(IdentifierDetector.builtIn.findings(in: text).isEmpty, "\(text)")
    }
  }

  @Test func aCardIsSeenThoughNothingPartsItFromItsLabel() {
    let text = "卡号6217001234567890"
    let findings = IdentifierDetector.builtIn.findings(in: text)
    #expect(findings.map { $0.marked(in: text) } == ["6217001234567890"])
    #expect(findings.map(\.entity) == [.bankCard] && findings.map(\.verdict) == [.suspect])
  }
}
