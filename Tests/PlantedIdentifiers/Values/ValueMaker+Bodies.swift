/// Numbers of companies, offices, cases and deeds.
extension ValueMaker {
  private mutating func organisationBody() -> String {
    switch random.below(3) {
    case 0: "MA" + characters(1, of: "0123457KLY") + characters(5, of: Self.bodyCharacters)
    case 1: first("67") + digits(7)
    default: characters(8, of: Self.bodyCharacters)
    }
  }

  /// GB 32100's alphabet, digits more often.
  private static let bodyCharacters =
    "0123456789012345678901234567890123456789ABCDEFGHJKLMNPQRTUWXY"

  mutating func creditCode() -> String {
    let office = random.pick([
      "91", "91", "91", "92", "93", "51", "52", "53", "54", "11", "12", "13", "19", "31", "81",
      "N1",
    ])
    let body = organisationBody()
    let whole = office + county() + body + CheckCharacter.organisation(body)
    return whole + CheckCharacter.creditCode(whole)
  }

  mutating func organisationCode() -> String {
    let body = first("1234567") + digits(7)
    return body + "-" + CheckCharacter.organisation(body)
  }

  mutating func oldTaxpayer() -> String {
    let body = first("1234567") + digits(7)
    return county() + body + CheckCharacter.organisation(body)
  }

  mutating func registration() -> String {
    let body = county() + digits(8)
    return body + CheckCharacter.registration(body)
  }

  mutating func postcode() -> String {
    random.pick([
      "1000", "1018", "2000", "2100", "2250", "3100", "3212", "3300", "3600", "4300", "4500",
      "4548", "5100", "5180", "6100", "6353", "7100", "7300", "8300", "0500", "0300", "1160",
    ]) + digits(2)
  }

  mutating func caseNumber() -> String {
    let court = random.pick([
      "京0105", "浙01", "沪0115", "粤03", "苏05", "川0104", "鲁02", "豫1502", "鄂01", "湘0102", "渝0101",
      "京", "粤", "陕01", "闽0203", "皖0104", "新01", "最高法", "桂0102", "黑01", "兵08",
    ])
    let type = random.pick([
      "民初", "民终", "刑初", "刑终", "行初", "行终", "执", "执恢", "执异", "民再", "民申", "刑更", "破", "财保", "知民初",
    ])
    let tail = random.below(8) == 0 ? random.pick(["之一", "之二"]) : ""
    return "（\(year(2014...2024))）\(court)\(type)\(1 + random.below(19_999))号\(tail)"
  }

  mutating func propertyCertificate() -> String {
    let place = random.pick([
      "浙（Y）杭州市", "京（Y）朝", "粤（Y）深圳市", "苏（Y）南京市", "川（Y）成都市", "鲁（Y）青岛市黄岛区", "豫（Y）信阳市", "鄂（Y）武汉市江岸",
      "皖（Y）合肥市", "渝（Y）渝中区",
    ])
    return place.replacing("Y", with: String(year(2016...2024)))
      + random.pick(["不动产权第", "不动产权第", "不动产证明第"]) + "0" + digits(6) + "号"
  }

  mutating func houseCertificate() -> String {
    switch random.below(4) {
    case 0: random.pick(["京房权证朝字第", "京房权证海字第", "杭房权证西字第", "合房权证包河字第"]) + digits(7) + "号"
    case 1:
      random.pick(["京国用（", "浙杭国用（", "皖合国用（"]) + "\(year(1998...2014))）第" + digits(5) + "号"
    case 2: random.pick(["皖集用〔", "豫集用〔"]) + "\(year(2000...2014))〕第" + digits(5) + "号"
    default: random.pick(["沪房地浦字第", "沪房地徐字第"]) + digits(6) + "号"
    }
  }
}
