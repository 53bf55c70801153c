import Redaction
import Testing
import TextModel

/// What of a value is told.
@Suite struct GeneralizationTests {
  typealias Level = Redaction.Operation.Generalization

  @Test(arguments: [
    (Level.county, "⟦广东省广州市天河区体育西路12号|address⟧", "广东省广州市天河区"),
    (.county, "⟦浙江省诸暨市枫桥镇某某村3组|address⟧", "浙江省诸暨市"),
    (.county, "⟦北京市朝阳区建国路88号院|address⟧", "北京市朝阳区"),
    (.county, "⟦广西壮族自治区柳州市三江侗族自治县古宜镇|address⟧", "广西壮族自治区柳州市三江侗族自治县"),
    (.county, "⟦湖北省恩施土家族苗族自治州恩施市舞阳街5号|address⟧", "湖北省恩施土家族苗族自治州恩施市"),
    (.county, "⟦内蒙古自治区锡林郭勒盟正蓝旗上都镇|address⟧", "内蒙古自治区锡林郭勒盟正蓝旗"),
    (.county, "⟦杭州市西湖区文三路1号|address⟧", "杭州市西湖区"),
    (.county, "⟦沅陵县官庄镇界亭村|address⟧", "沅陵县"),
    (.county, "⟦广东省广州市幸福小区3栋|address⟧", "广东省广州市"),
    (.county, "⟦文三路1号2单元|address⟧", "〔住址〕"),
    (.county, "⟦广东省　广州市　天河区　1号|address⟧", "广东省　广州市　天河区"),
    (.city, "⟦广东省广州市天河区体育西路12号|address⟧", "广东省广州市"),
    (.city, "⟦上海市徐汇区漕溪路1号|address⟧", "上海市"),
    (.province, "⟦广东省广州市天河区体育西路12号|address⟧", "广东省"),
    (.province, "⟦广东广州市天河区体育西路12号|address⟧", "广东"),
    (.province, "⟦广州市天河区|address⟧", "〔住址〕"),
    (.county, "⟦13800138000|phone⟧", "〔电话号码〕"),
    (.year, "⟦1990年3月5日|birth_date⟧", "1990年"),
    (.month, "⟦1990年3月5日|birth_date⟧", "1990年3月"),
    (.year, "⟦1990-03-05|birth_date⟧", "1990"),
    (.month, "⟦1990-03-05|birth_date⟧", "1990-03"),
    (.month, "⟦19900305|birth_date⟧", "199003"),
    (.year, "⟦一九九〇年三月五日|birth_date⟧", "一九九〇年"),
    (.month, "⟦一九九〇年十二月五日|birth_date⟧", "一九九〇年十二月"),
    (.year, "⟦90.3.5|birth_date⟧", "〔出生日期〕"),
    (.range, "共⟦347户|count⟧", "共300～400户"),
    (.range, "⟦¥12,345.60元|amount⟧", "¥10000～20000元"),
    (.range, "⟦7人|count⟧", "0～10人"),
    (.range, "⟦99|count⟧", "90～100"),
    (.range, "⟦三百户|count⟧", "〔数量〕"),
  ])
  func levels(level: Level, marked: String, expected: String) throws {
    let text = try redacted(marked, by: .generalize(level))
    #expect(text == expected)
    // What is told once is told again.
    guard let entity = MarkedValues(marked).findings.first?.entity else { return }
    #expect(try redacted("⟦\(text)|\(entity.rawValue)⟧", by: .generalize(level)) == text)
  }
}
