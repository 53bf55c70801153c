/// What `RoleDetector` and `KnownNameDetector` call their findings.
///
/// The role is part of the rule: a policy that must keep judges in a judgment (法释〔2016〕19号, art. 11)
/// asks for the rule, and all that only looks at the entity still sees a person.
public enum NameRule: String, Sendable, Hashable, CaseIterable {
  /// A party, a witness, a contact: whoever a role or a label introduces.
  case person = "names.role-person"
  /// Of the bench: 审判长, 审判员, 人民陪审员, 法官助理, 书记员.
  case judge = "names.role-judge"
  /// Of the procuratorate, in the case: 公诉人, 检察员.
  case prosecutor = "names.role-prosecutor"
  /// Said to be a lawyer.
  case lawyer = "names.role-lawyer"
  case organisation = "names.role-organisation"
  case address = "names.label-address"
  case place = "names.label-place"
  /// A name that a role introduced elsewhere in the document.
  case knownPerson = "names.known-person"
  case knownJudge = "names.known-judge"
  case knownProsecutor = "names.known-prosecutor"
  case knownLawyer = "names.known-lawyer"
  case knownOrganisation = "names.known-organisation"

  /// In Chinese.
  public var title: String {
    switch self {
    case .person: "称谓或栏目引出的姓名"
    case .judge: "审判人员、书记员姓名"
    case .prosecutor: "公诉人、检察员姓名"
    case .lawyer: "律师姓名"
    case .organisation: "称谓或栏目引出的单位名称"
    case .address: "栏目引出的住址"
    case .place: "栏目引出的地名"
    case .knownPerson: "文中已知姓名再次出现"
    case .knownJudge: "文中已知审判人员再次出现"
    case .knownProsecutor: "文中已知公诉人、检察员再次出现"
    case .knownLawyer: "文中已知律师再次出现"
    case .knownOrganisation: "文中已知单位再次出现"
    }
  }

  /// Whether the bearer acts for the court: what a court's policy must keep.
  public var isOfCourt: Bool { self == .judge || self == .knownJudge }

  /// The rule of the same name's other occurrences; itself where there is none.
  var elsewhere: NameRule {
    switch self {
    case .person: .knownPerson
    case .judge: .knownJudge
    case .prosecutor: .knownProsecutor
    case .lawyer: .knownLawyer
    case .organisation: .knownOrganisation
    default: self
    }
  }

  /// Where one name has two roles, the one that hides it counts: a party who is also a lawyer is a party.
  var rank: Int {
    switch self {
    case .person, .organisation: 0
    case .lawyer: 1
    case .prosecutor: 2
    default: 3
    }
  }
}
