import Configuration
import Policies
import Testing
import TextModel

/// A policy that is wrong, and all that the reader complains of: “line:column：message”.
struct BrokenPolicy: Sendable, CustomTestStringConvertible {
  static let good = """
    id: own
    title: 自定
    entities:
      phone: {mask: {first: 3, last: 4, minimum: 4}}
      person: surname
      others: keep
    deny:
      person: [张伟]
    columns:
      - {heads: [电话], entity: phone}
    examples:
      - {text: 电话13900000123, redacted: 电话139****0123}

    """

  let yaml: String
  let expected: [String]
  /// Whether a schema can tell.
  let isBeyondSchema: Bool

  init(
    _ changes: [(String, String)], _ expected: String..., isBeyondSchema: Bool = false
  ) {
    yaml = changes.reduce(Self.good) { text, change in
      precondition(text.contains(change.0), change.0)
      return text.replacing(change.0, with: change.1, maxReplacements: 1)
    }
    self.expected = expected
    self.isBeyondSchema = isBeyondSchema
  }

  var testDescription: String { expected.joined(separator: " ") }

  var complaints: [String] {
    do {
      _ = try Policy(reading: RuleFile(name: "p", bytes: Array(yaml.utf8))) {
        name throws(PolicyListProblem) in
        switch name {
        case "空.txt": return Array("# 没有\n\n".utf8)
        case "短.txt": return Array("张伟\n张\n".utf8)
        case "乱.txt": return [0xFF, 0x0A]
        default: throw PolicyListProblem("\(name)：打不开")
        }
      }
      return []
    } catch {
      return error.problems.map {
        "\($0.place?.line ?? 0):\($0.place?.column ?? 0)：\($0.message)"
      }
    }
  }
}

/// What is refused of a policy.
@Suite struct PolicyErrorTests {
  @Test func goodIsTaken() { #expect(BrokenPolicy([]).complaints == []) }

  @Test(arguments: policies)
  func refused(policy: BrokenPolicy) { #expect(policy.complaints == policy.expected) }

  static let policies: [BrokenPolicy] = [
    .init([("deny", "dney")], "7:1：政策没有“dney”这个键，是否为“deny”？"),
    .init([("title: 自定\n", "")], "1:1：政策缺少 title（中文名称）"),
    .init([("own", "Own")], "1:5：id“Own”应只用小写字母、数字和“-”，如 issue"),
    .init([("phone:", "phnoe:")], "4:3：“entities”没有“phnoe”这个键，是否为“phone”？", isBeyondSchema: false),
    .init(
      [
        (
          "  others: keep\n",
          EntityType.allCases.filter { ![.phone, .person, .vin, .mac].contains($0) }
            .map { "  \($0.rawValue): keep\n" }.joined()
        )
      ],
      "4:3：entities 没有说怎样处理 mac、vin；逐一写明，或用 others 一并说明"),
    .init(
      [("others: keep", "others: surname")],
      "6:11：“others”不能用 surname：它只用于 person、place、organisation", isBeyondSchema: true),
    .init([("person: surname", "person: surnmae")], "5:11：“person”没有“surnmae”这一种，是否为“surname”？"),
    .init(
      [("person: surname", "url: surname")], "5:8：“url”不能用 surname：它只用于 person、place、organisation",
      "8:3：名单里的 person 不会处理：entities 里它是 keep", isBeyondSchema: true),
    .init(
      [("person: surname", "person: generalize")], "5:11：generalize 要说到哪一级，如 {generalize: county}"),
    .init(
      [("person: surname", "person: {generalize: county}")],
      "5:11：“person”不能用 generalize: county：它只用于 place、address", isBeyondSchema: true),
    .init(
      [("person: surname", "count: pseudonym")],
      "5:10：“count”不能用 pseudonym：它不用于 public_phone、case_number、document_number、birth_date、amount、count",
      "8:3：名单里的 person 不会处理：entities 里它是 keep", isBeyondSchema: true),
    .init([("person: surname", "person: {do: surname}")], "5:11：“person”直接写 surname 即可，不必写 do"),
    .init(
      [("person: surname", "person: {confidence: certain}")],
      "5:11：“person”没有说怎样处理：do、mask、replace、generalize、pseudonym写其一"),
    .init(
      [("person: surname", "person: {mask: {first: 1, minimum: 1}, replace: 某}")],
      "5:42：“person”只能写一种处理：mask、replace"),
    .init([(", minimum: 4", "")], "4:17：露出首尾就要写 minimum（至少遮住几个字）：短的值不遮等于没有遮"),
    .init(
      [("first: 3, last: 4, ", "")], "4:18：“minimum”用在这里没有意义：没有 first、last，整个值都遮住",
      isBeyondSchema: true),
    .init([("first: 3, last: 4, minimum: 4", "")], "4:17：“mask”没有写明怎样遮；全部遮住只写 mask"),
    .init(
      [("minimum: 4", "minimum: 4, sign: 嗯")], "4:55：“sign”没有“嗯”这一种；可用 * ＊ × X ○ ● □ ■ △ _ ＿ # ＃"),
    .init([("minimum: 4", "minimum: 0")], "4:46：“minimum”应为 1 到 32 的整数，而不是“0”"),
    .init(
      [("entities:", "suspects: never\nentities:")],
      "3:11：“suspects”没有“never”这一种；可用 redact、report、ignore"),
    .init(
      [("deny:", "forbid: [identifier]\ndeny:")],
      "7:10：“forbid”没有“identifier”这一种；可用 weak-mask、quasi、advertisement、paid-marker、boilerplate、typography、damage"
    ),
    .init([("deny:", "forbid: [damage, damage]\ndeny:")], "7:18：“damage”重复，请删去一个"),
    .init(
      [("person: surname\n", "person: keep\n")], "8:3：名单里的 person 不会处理：entities 里它是 keep",
      isBeyondSchema: true),
    .init([("[张伟]", "[张]")], "8:12：“张”太短：至少两个字"),
    .init([("[张伟]", "[张伟, 张伟]")], "8:16：与第 8 行的词重复，请删去一个", isBeyondSchema: true),
    .init([("[张伟]", "{file: 无.txt}")], "8:18：无.txt：打不开", isBeyondSchema: true),
    .init([("[张伟]", "{file: 空.txt}")], "8:18：空.txt：文件里没有词", isBeyondSchema: true),
    .init([("[张伟]", "{file: 短.txt}")], "8:18：短.txt:2：这一行太短：至少两个字", isBeyondSchema: true),
    .init([("[张伟]", "{file: 乱.txt}")], "8:18：乱.txt：不是有效的 UTF-8，请另存为 UTF-8", isBeyondSchema: true),
    .init([("[张伟]", "[{pattern: '张('}]")], "8:25：正则表达式的括号不成对", isBeyondSchema: true),
    .init(
      [("[张伟]", "[{word: 张伟}]")], "8:13：“person”的一项没有“word”这个键；可用 pattern、file"),
    .init(
      [("deny:", "allow: [张伟]\ndeny:")], "9:3：“person”的名单与 allow 有相同的词：放行与处理只能取其一",
      isBeyondSchema: true),
    .init(
      [("deny:", "must-keep: {entities: [phone]}\ndeny:")], "7:23：phone 必须保留，entities 里却不是 keep",
      isBeyondSchema: true),
    .init([("deny:", "must-keep: {}\ndeny:")], "7:12：“must-keep”至少写一项：entities、words、roles"),
    .init([("heads: [电话], ", "")], "10:5：“columns”的一项缺少 heads（列名，如 [身份证号]）"),
    .init([(", entity: phone}", "}")], "10:5：“columns”的一项要写 entity（列里是什么）或 do（怎样处理）"),
    .init(
      [("entity: phone}", "entity: phone}\n  - {heads: [电话], do: keep}")],
      "11:14：列名“电话”已在第 10 行，一列只能有一种处理", isBeyondSchema: true),
    .init(
      [("entity: phone}", "entity: phone, do: surname}")],
      "10:38：“do”不能用 surname：它只用于 person、place、organisation", isBeyondSchema: true),
    .init(
      [("redacted: 电话139****0123", "redacted: 电话13900000123")], "12:5：例子的结果与原文相同；不该动的只写原文",
      isBeyondSchema: true),
    .init([(", redacted: 电话139****0123", "")], "12:5：例子缺少 redacted（处理后的全文）或 violates（check 会报的类别）"),
    .init(
      [("redacted: 电话139****0123", "redacted: 电话, violates: [damage]")],
      "12:27：“redacted”用在这里没有意义：有 violates 的例子说的是 check，不改文字"),
    .init(
      [("examples:", "severity: {damage: fatal}\nexamples:")],
      "11:20：“damage”没有“fatal”这一种；可用 error、warning、note"),
  ]

  @Test func emptyEntry() {
    #expect(
      BrokenPolicy([("[张伟]", "[{}]")]).complaints == [
        "8:12：“person”的一项应为词、{pattern: …} 或 {file: 路径}"
      ])
  }

  @Test func gates() {
    func complaints(_ rest: String) -> [String] {
      let yaml = "id: a\ntitle: 甲\n" + rest
      do {
        _ = try Policy(reading: RuleFile(name: "p", bytes: Array(yaml.utf8)))
        return []
      } catch { return error.problems.map(\.message) }
    }
    #expect(
      complaints("") == ["政策什么也不管：entities、placeholders、forbid、must-keep 至少写一项"])
    #expect(
      complaints("placeholders: forbid\nsuspects: redact\n") == [
        "“suspects”用在这里没有意义：政策没有 entities，不看号码和姓名"
      ])
    #expect(
      complaints("entities: {others: mask}\nallow: {file: a.txt}\n") == ["内置的政策不引用文件"])
  }
}
