import Testing

@testable import Cleaning

@Test func ruleNumbersMatchTheList() {
  #expect(RuleNumber.allCases.count == CleaningRule.all.count)
}
