/// What people write before a value.
struct ValueLabels {
  var usual: [String]
  /// With a part lost, or written so that no filter reads it.
  var cut: [String] = []
  var traditional: [String] = []
  /// Members of JSON, columns of data bases.
  var keys: [String] = []
}

extension ValueKind {
  var labels: ValueLabels {
    switch self {
    case .citizenID:
      ValueLabels(
        usual: ["身份证号", "身份证号码", "公民身份号码", "身份证", "证件号码", "居民身份证号码"], cut: ["份证号", "身份号", "证号"],
        traditional: ["身份證號碼", "身份證"], keys: ["id_card", "idCard", "id_no", "sfzh", "id_number"])
    case .oldCitizenID:
      ValueLabels(
        usual: ["身份证号", "身份证号码", "老身份证", "一代证号"], traditional: ["身份證號碼"],
        keys: ["id_card", "id_no"])
    case .residencePermit:
      ValueLabels(
        usual: ["居住证号码", "港澳台居民居住证", "证件号码"], traditional: ["居住證號碼"], keys: ["id_card", "id_no"])
    case .foreignerCard:
      ValueLabels(usual: ["外国人永久居留身份证", "永久居留证号码", "证件号码"], keys: ["id_card", "id_no"])
    case .creditCode:
      ValueLabels(
        usual: ["统一社会信用代码", "信用代码", "纳税人识别号", "税号", "营业执照号"], cut: ["社会信用代码", "统一代码"],
        traditional: ["統一社會信用代碼"], keys: ["uscc", "credit_code", "tax_no"])
    case .organisationCode: ValueLabels(usual: ["组织机构代码", "机构代码", "组织机构代码证号"], keys: ["org_code"])
    case .oldTaxpayer: ValueLabels(usual: ["纳税人识别号", "税务登记证号", "税号"], keys: ["tax_id", "tax_no"])
    case .registration: ValueLabels(usual: ["工商注册号", "注册号", "营业执照注册号"], keys: ["reg_no"])
    case .mobile:
      ValueLabels(
        usual: ["电话", "联系电话", "手机", "手机号", "手机号码", "联系方式", "移动电话"],
        cut: ["电", "话", "机号", "手機", "TEL", "☎"],
        traditional: ["電話", "聯絡電話", "手機號碼"], keys: ["phone", "mobile", "tel", "phone_number"])
    case .landline:
      ValueLabels(
        usual: ["电话", "联系电话", "办公电话", "传真", "值班电话", "座机", "咨询电话"], cut: ["电", "话", "Tel"],
        traditional: ["電話", "傳真"], keys: ["tel", "telephone", "fax", "office_phone"])
    case .localNumber:
      ValueLabels(usual: ["办公电话", "电话", "座机", "值班电话", "住宅电话"], traditional: ["電話"], keys: ["tel"])
    case .bankCard:
      ValueLabels(
        usual: ["银行卡号", "卡号", "工资卡号", "收款账号", "账号", "银行账号", "农行卡"], cut: ["银行卡", "行卡号"],
        traditional: ["銀行卡號"],
        keys: ["bank_card", "card_no", "bank_account"])
    case .account:
      ValueLabels(
        usual: ["账号", "对公账户", "银行账号", "存折号", "公积金账号", "收款账户", "开户账号"], traditional: ["帳號"],
        keys: ["account_no", "bank_account"])
    case .passport:
      ValueLabels(
        usual: ["护照号", "护照号码", "护照", "因私护照号"], traditional: ["護照號碼"],
        keys: ["passport", "passport_no", "Passport No"])
    case .hkmoPermit:
      ValueLabels(usual: ["往来港澳通行证", "港澳通行证号", "港澳通行证号码"], traditional: ["港澳通行證"], keys: [])
    case .taiwanPermit: ValueLabels(usual: ["往来台湾通行证", "台湾通行证号", "往来台湾通行证号码"])
    case .homeReturnPermit:
      ValueLabels(usual: ["回乡证", "回乡证号", "港澳居民来往内地通行证"], traditional: ["回鄉證"])
    case .compatriotPermit:
      ValueLabels(usual: ["台胞证", "台胞证号", "台湾居民来往大陆通行证"], traditional: ["台胞證"])
    case .hkid:
      ValueLabels(
        usual: ["香港身份证", "香港身份证号码", "香港居民身份证号", "身份证号"], traditional: ["香港身份證號碼", "身份證號碼"],
        keys: ["HKID"])
    case .macauID: ValueLabels(usual: ["澳门身份证", "澳门居民身份证号"], traditional: ["澳門身份證", "澳門居民身份證"])
    case .taiwanID:
      ValueLabels(usual: ["台湾身份证", "台湾身份证号", "身份证号"], traditional: ["身分證字號", "國民身分證"])
    case .taiwanResident:
      ValueLabels(usual: ["居留证号码", "台湾居留证", "统一证号"], traditional: ["居留證", "統一證號"])
    case .plate, .newEnergyPlate, .specialPlate:
      ValueLabels(
        usual: ["车牌号", "车牌", "号牌", "车辆号牌", "车号"], cut: ["牌号", "车牌号是"], traditional: ["車牌號"],
        keys: ["plate", "plate_no", "license_plate"])
    case .servicePlate: ValueLabels(usual: ["车牌号", "车牌", "号牌"], traditional: ["車牌號"])
    case .wechat:
      ValueLabels(
        usual: ["微信", "微信号", "个人微信", "客服微信"],
        cut: ["微", "薇", "薇信", "威信", "V信", "加V", "vx", "wx", "VX", "徽信", "+V", "加微"],
        traditional: ["微信號"], keys: ["wechat", "WeChat", "weixin"])
    case .wxid: ValueLabels(usual: ["微信号", "微信ID"], keys: ["wechat", "wxid"])
    case .qq:
      ValueLabels(
        usual: ["QQ", "QQ号", "QQ群", "客服QQ", "QQ号码"], cut: ["Q", "扣扣", "抠抠", "企鹅", "加Q", "q"],
        traditional: ["QQ號"], keys: ["qq", "qq_no"])
    case .social:
      ValueLabels(
        usual: ["抖音号", "快手号", "小红书号", "微博ID", "支付宝账号", "用户名"],
        keys: ["username", "douyin", "alipay"])
    case .email:
      ValueLabels(
        usual: ["邮箱", "电子邮箱", "E-mail", "邮件", "电子邮件"], cut: ["箱", "邮"], traditional: ["郵箱", "電郵"],
        keys: ["email", "mail"])
    case .url:
      ValueLabels(
        usual: ["网址", "链接", "官网", "详见", "报名入口"], traditional: ["網址"], keys: ["url", "link"])
    case .ipv4:
      ValueLabels(usual: ["IP", "IP地址", "服务器", "登录IP"], keys: ["ip", "client_ip", "host"])
    case .ipv6: ValueLabels(usual: ["IPv6地址", "IP地址"], keys: ["ipv6", "ip"])
    case .mac: ValueLabels(usual: ["MAC地址", "网卡地址", "物理地址", "MAC"], keys: ["mac", "mac_addr"])
    case .imei: ValueLabels(usual: ["IMEI", "手机串号", "设备识别码", "串号"], keys: ["imei", "device_id"])
    case .iccid: ValueLabels(usual: ["ICCID", "SIM卡号", "物联卡"], keys: ["iccid"])
    case .vin:
      ValueLabels(
        usual: ["车架号", "车辆识别代号", "车辆识别代码", "VIN"], traditional: ["車架號"], keys: ["vin", "frame_no"])
    case .postcode:
      ValueLabels(
        usual: ["邮编", "邮政编码"], traditional: ["郵編", "郵遞區號"], keys: ["zip_code", "postcode"])
    case .caseNumber: ValueLabels(usual: ["案号", "案件编号"], traditional: ["案號"], keys: ["case_no"])
    case .propertyCertificate: ValueLabels(usual: ["不动产权证号", "不动产权证书", "产权证号"])
    case .houseCertificate: ValueLabels(usual: ["产权证号", "权属证书", "房产证号"])
    case .birthDate:
      ValueLabels(
        usual: ["出生日期", "出生年月日", "生日", "出生于", "生于"], cut: ["出生"], traditional: ["出生於", "生於"],
        keys: ["birthday", "birth_date", "DOB"])
    case .officerCard: ValueLabels(usual: ["军官证", "军官证号", "士兵证", "军官证号码"])
    case .lawyerLicence: ValueLabels(usual: ["律师执业证号", "执业证号", "律师证"], keys: ["lawyer_no"])
    }
  }

  /// How a value of this kind may be disguised.
  var disguises: [Disguise] {
    var disguises: [Disguise] = [.plain, .plain, .touching, .labelBehind]
    if speaksForItself { disguises += [.unlabelled, .column, .listed] }
    if !labels.cut.isEmpty { disguises.append(.cutLabel) }
    if !labels.traditional.isEmpty { disguises.append(.traditional) }
    if !labels.keys.isEmpty { disguises.append(.keyed) }
    switch self {
    case .citizenID:
      disguises +=
        Self.general + [
          .han, .blanks, .dashes, .apart, .lowerX, .fullWidthX, .cyrillicX, .circled,
        ]
    case .residencePermit, .foreignerCard, .oldCitizenID: disguises += Self.general + [.blanks]
    case .creditCode: disguises += Self.general + [.blanks]
    case .mobile:
      disguises +=
        Self.general + [
          .variant, .circled, .dotted, .han, .financial, .blanks, .dashes, .dots, .apart,
        ]
    case .landline: disguises += Self.general + [.variant, .variant, .variant, .han]
    case .localNumber: disguises += [.fullWidth, .zeroWidth, .blanks]
    case .bankCard: disguises += Self.general + [.blanks, .blanks, .dashes]
    case .account, .iccid, .imei, .lawyerLicence: disguises += [.fullWidth, .zeroWidth]
    case .qq:
      disguises += Self.general + [.circled, .dotted, .han, .financial, .blanks, .apart]
    case .wechat: disguises += Self.general
    case .social, .wxid: disguises += [.fullWidth, .zeroWidth]
    case .email: disguises += Self.general + [.at, .at]
    case .plate, .newEnergyPlate, .specialPlate:
      disguises += [.variant, .variant, .fullWidth, .zeroWidth]
    case .caseNumber, .propertyCertificate, .houseCertificate:
      disguises += [.variant, .variant, .fullWidth, .zeroWidth]
    case .birthDate: disguises += [.variant, .variant, .fullWidth, .zeroWidth, .han]
    case .passport, .hkmoPermit, .taiwanPermit, .homeReturnPermit, .hkid, .macauID, .mac, .ipv6,
      .oldTaxpayer, .organisationCode:
      disguises += [.variant, .fullWidth, .zeroWidth]
    case .compatriotPermit, .taiwanID, .taiwanResident, .registration, .vin, .ipv4, .postcode,
      .servicePlate, .officerCard:
      disguises += [.fullWidth, .zeroWidth]
    case .url: disguises += [.variant]
    }
    return disguises
  }

  private static let general: [Disguise] = [
    .fullWidth, .zeroWidth, .decimalEntity, .hexadecimalEntity, .escape,
  ]
}
