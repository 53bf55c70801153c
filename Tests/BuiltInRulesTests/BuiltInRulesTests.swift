import BuiltInRules
import Testing
@Suite struct BuiltInRulesTests {
  @Test func some() { print(BuiltInRules.all.map(\.id)) }
}
