/// What an identifier names. The raw values are the words of reports and policies; the list is closed.
public enum EntityType: String, Sendable, Hashable, CaseIterable {
  case person
  case place
  case organisation
  /// Down to the door.
  case address
  /// A personal or office telephone number, mobile or not.
  case phone
  /// A number that the public is to call: 12345, 110, 400-….
  case publicPhone = "public_phone"
  /// Of a citizen, with residence permits and the foreigner's card, which share its form.
  case identityCard = "id_card"
  case passport
  /// A permit to travel: 往来港澳通行证, 回乡证, 台胞证.
  case permit
  /// An identity card of Hong Kong, Macau or Taiwan.
  case hkmoTaiwanCard = "hkmo_tw_id"
  /// The unified social credit code of an organisation.
  case creditCode = "uscc"
  case organisationCode = "organisation_code"
  case taxpayer
  /// Of a business, before there were unified codes.
  case registration
  case bankCard = "bank_card"
  /// An account with a label and without a public check: passbooks, companies, 公积金, 水电.
  case account
  /// Of a vehicle.
  case plate
  /// Of an officer, a lawyer, a doctor …: known by its label.
  case certificate
  case wechat
  case qq
  /// An account elsewhere, known by its label.
  case social
  case email
  case url
  case ip
  case mac
  case imei
  case iccid
  case vin
  case postcode
  /// Of a court: 案号.
  case caseNumber = "case_number"
  /// Of land and houses.
  case propertyCertificate = "property_certificate"
  /// Of an office: 文号.
  case documentNumber = "document_number"
  case birthDate = "birth_date"
  /// Money.
  case amount
  /// People, households, things.
  case count
  /// A brand, a nickname, whatever a list of somebody's own names.
  case other

  /// In Chinese.
  public var title: String {
    switch self {
    case .person: "姓名"
    case .place: "地名"
    case .organisation: "单位名称"
    case .address: "住址"
    case .phone: "电话号码"
    case .publicPhone: "公开电话"
    case .identityCard: "身份证号"
    case .passport: "护照号"
    case .permit: "通行证号"
    case .hkmoTaiwanCard: "港澳台身份证号"
    case .creditCode: "统一社会信用代码"
    case .organisationCode: "组织机构代码"
    case .taxpayer: "纳税人识别号"
    case .registration: "工商注册号"
    case .bankCard: "银行卡号"
    case .account: "账号"
    case .plate: "车牌号"
    case .certificate: "证件号"
    case .wechat: "微信号"
    case .qq: "QQ号"
    case .social: "网络账号"
    case .email: "邮箱"
    case .url: "网址"
    case .ip: "IP地址"
    case .mac: "MAC地址"
    case .imei: "设备识别码"
    case .iccid: "SIM卡号"
    case .vin: "车辆识别代号"
    case .postcode: "邮政编码"
    case .caseNumber: "案号"
    case .documentNumber: "文号"
    case .propertyCertificate: "产权证号"
    case .birthDate: "出生日期"
    case .amount: "金额"
    case .count: "数量"
    case .other: "其他"
    }
  }

  /// Found only where a policy or a user asks: texts are full of them, and few name anybody.
  public static let asked: Set<EntityType> = [.amount, .count, .documentNumber, .publicPhone]
}

/// What speaks for an identifier (DESIGN §4).
public enum IdentifierVerdict: String, Sendable, Hashable, CaseIterable {
  /// It passes its check; where it has none, its form and a label do.
  case valid
  /// A label stands beside it, but the check fails: 卡号6217001234567890.
  case suspect
  /// It has the form, and nothing speaks for it: told only where somebody asks for such.
  case bare
}
