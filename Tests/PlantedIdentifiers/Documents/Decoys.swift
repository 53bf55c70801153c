import Randomness

/// What looks like an identifier and is none: sentences of honest texts.
struct Decoys {
  var maker: ValueMaker

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + maker.random.below(range.count)
  }
  private mutating func digits(_ count: Int) -> String { maker.digits(count) }

  /// One sentence with its stop.
  mutating func sentence() -> String {
    switch maker.random.below(12) {
    case 0...3: numbered() + "。"
    case 4...6: measured() + "。"
    case 7, 8: technical() + "。"
    case 9: documents() + "。"
    default: spoken() + "。"
    }
  }

  /// Numbers of orders, parcels, contracts.
  private mutating func numbered() -> String {
    switch maker.random.below(17) {
    case 0: "订单号\(digits(6))\(maker.dayDigits(2020...2024))\(digits(4))已签收"
    case 1: "订单编号：\(maker.mobile())"
    case 2: "交易流水号\(digits(28))"
    case 3: "快递单号SF\(digits(13))，请查收"
    case 4: "快递单号：\(maker.mobile())\(digits(3))"
    case 5: "合同编号HT\(maker.dayDigits(2020...2024))\(digits(3))"
    case 6: "招标编号：ZJZB-\(number(2019...2024))-\(digits(4))-\(digits(4))"
    case 7: "发票代码0\(digits(11))，发票号码\(digits(8))"
    case 8: "项目代码\(number(2019...2024))-330106-48-01-\(digits(6))"
    case 9: "批次号\(maker.dayDigits(2020...2024))\(digits(6))"
    case 10: "科目代码\(digits(6))余额已结转"
    case 11: "物流单号YT\(digits(13))显示已到站"
    case 12: "专利号ZL20\(digits(2))1\(digits(7)).\(digits(1))"
    case 13: "商标注册申请第\(digits(8))号"
    case 14: "书号ISBN 978-7-\(digits(4))-\(digits(4))-\(digits(1))"
    case 15: "股票代码60\(digits(4))今日停牌"
    default: "流水号：\(maker.creditCode().lowercased())"
    }
  }

  /// Amounts, times, measures.
  private mutating func measured() -> String {
    switch maker.random.below(16) {
    case 0: "总投资\(maker.mobile())元"
    case 1:
      "完成产值\(number(1...9)),\(ValueMaker.padded(number(0...999), 3)),\(ValueMaker.padded(number(0...999), 3)).\(digits(2))元"
    case 2: "时间戳17\(digits(8))，毫秒值17\(digits(11))"
    case 3:
      "截至\(number(2019...2024))年\(number(1...12))月\(number(1...28))日，共受理\(number(100...99_999))件"
    case 4: "会议于2024-05-\(number(10...28)) 14:\(number(10...59)):\(number(10...59))召开"
    case 5: "地块位于东经120.\(digits(6))，北纬30.\(digits(6))"
    case 6: "建筑面积\(number(1000...99_999)).\(digits(2))平方米"
    case 7: "比例为\(number(1...9)):\(number(1...9)):\(number(1...9))"
    case 8: "2019—2023年分别增长\(number(1...9)).\(digits(1))%、\(number(1...9)).\(digits(1))%"
    case 9: "用电\(number(1_000_000...99_999_999))千瓦时"
    case 10: "营业时间8:30-11:30、13:30-17:30"
    case 11: "执行期2021.01.01-2025.12.31"
    case 12: "惠及\(number(100...999))户\(number(1000...9999))人"
    case 13: "受理举报\(number(10_000...99_999))件，办结率9\(digits(1)).\(digits(1))%"
    case 14: "文件大小\(number(1_000_000...999_999_999))字节"
    default: "户均增收\(number(1000...9999))元，共计\(number(100...999)).\(digits(1))万元"
    }
  }

  /// What programs write.
  private mutating func technical() -> String {
    let hexadecimals = "0123456789abcdef"
    return switch maker.random.below(12) {
    case 0: "提交\(maker.characters(40, of: hexadecimals))已合并"
    case 1: "commit \(maker.characters(7, of: hexadecimals))"
    case 2: "版本\(number(1...19)).\(number(0...19)).\(number(0...99)).\(number(0...999))已发布"
    case 3: "升级到v\(number(1...19)).\(number(0...19)).\(number(0...99))"
    case 4: "MD5为\(maker.characters(32, of: hexadecimals))"
    case 5:
      "执行GB/T \(number(1000...45_000))-\(number(2000...2024))和GB \(number(1000...19_999)).1-2008"
    case 6:
      "请求标识550e\(maker.characters(4, of: hexadecimals))-e29b-41d4-a716-\(maker.characters(12, of: hexadecimals))"
    case 7: "见第\(number(1...9)).\(number(1...9)).\(number(1...9)).\(number(1...9))节"
    case 8: "颜色#\(maker.characters(6, of: "0123456789ABCDEF"))"
    case 9: "阿里云Mysql57升级完成，最新IPHONE15发布"
    case 10: "型号HW-\(digits(4))A\(digits(2))，产品编号CP\(digits(8))"
    default: "调用std::vector和foo::bar，返回码0x\(maker.characters(8, of: hexadecimals))"
    }
  }

  /// Numbers of offices' papers.
  private mutating func documents() -> String {
    switch maker.random.below(6) {
    case 0: "根据国发〔\(number(2015...2024))〕\(number(1...60))号文件"
    case 1: "浙政办发〔\(number(2015...2024))〕\(number(1...90))号印发"
    case 2: "依照法〔2015〕137号和法释〔2016〕19号"
    case 3: "中华人民共和国主席令第\(number(10...99))号"
    case 4: "公告（\(number(2015...2024))年第\(number(1...60))号）"
    default: "参见民发〔\(number(2015...2024))〕\(number(1...90))号第\(number(1...20))条"
    }
  }

  /// What the public may call, and words that only speak of accounts.
  private mutating func spoken() -> String {
    switch maker.random.below(14) {
    case 0: "请拨打12345政务服务便民热线"
    case 1: "遇火情拨打119，报警拨打110"
    case 2: "客服电话95\(digits(3))"
    case 3: "全国统一热线400-\(digits(3))-\(digits(4))"
    case 4: "关注微信公众号，扫描二维码报名"
    case 5: "微信群里发布通知\(number(100...999))条"
    case 6: "手机尾号\(digits(4))的群众已回访"
    case 7: "固定电话用户\(number(1_000_000...9_999_999))户"
    case 8: "身份证办理时限缩短为\(number(3...20))个工作日"
    case 9: "银行卡开卡\(number(10_000...99_999))张，卡号见附件"
    case 10: "推广App下载量\(number(1_000_000...9_999_999))次"
    case 11: "QQ用户突破\(number(10_000_000...99_999_999))人"
    case 12: "邮编问题请以当地邮局答复为准"
    default: "车牌摇号结果于\(number(1...12))月26日公布"
    }
  }
}
