import Detection
import Testing

/// Numbers of a known form with their middle masked: one span, with what is left to see.
@Suite struct StructuredMaskTests {
  @Test func telephones() {
    expectMarks(
      [
        "联系电话：⟦138****6721|contact⟧", "手机⟦159XXXXXXXX|contact⟧，", "拨打⟦0371-****1234|contact⟧咨询。",
        "（⟦186****0925|contact⟧）", "收件人：王⟦*|person⟧，⟦177××××0925|contact⟧",
      ])
  }

  @Test func identityCards() {
    expectMarks(
      [
        "身份证号⟦110101********1234|number⟧", "公民身份号码：⟦4101**********0012|number⟧。",
        "身份证号码⟦320xxxxxxxxxxxxx18|number⟧",
      ], family: .structured)
  }

  @Test func bankCardsAlsoInGroups() {
    expectMarks(
      ["卡号⟦6217 **** **** 0043|number⟧", "退回⟦6222************1234|number⟧账户"], family: .structured)
  }

  @Test func platesWithTheirProvince() {
    expectMarks(
      ["驾驶⟦京A***12|number⟧号小客车", "⟦豫A·XXXXX|number⟧", "⟦沪B**3*5|number⟧轿车"], family: .structured)
  }

  @Test func mailAndAccountsAreContacts() {
    expectMarks(
      [
        "邮箱：⟦xxx@xxx.com|contact⟧", "请发送至⟦z****@163.com|contact⟧。", "微信号：⟦li****88|contact⟧",
        "QQ：⟦12****89|contact⟧",
      ],
      family: .structured)
  }

  @Test func ofACaseNumberOnlyTheMaskedParts() {
    expectMarks(
      [
        "（2023）⟦×|place⟧民初⟦××|number⟧号", "（2021）⟦××|place⟧刑终⟦×××|number⟧号",
        "⟦X|place⟧政发〔2023〕⟦X|number⟧号",
      ])
  }

  @Test func wholeNumbersAndAddressesAreNoMasks() {
    expectMarks(
      [
        "服务热线12345", "联系电话0371-65551234。", "发至office@example.com", "京A12345",
        "访问https://x.example/xx/yy",
      ])
  }
}
