import Testing

@testable import ICU

@Test func versionIsOfTheLoadedLibrary() {
  let numbers = ICULibrary.version.split(separator: ".").compactMap { Int($0) }
  #expect(numbers.count >= 2 && numbers[0] >= 60)
}
