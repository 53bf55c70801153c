import Matching

/// Tells a line of code, configuration or JSON from prose.
///
/// Prose does not begin with an identifier and an operator, a call or a known command word, and does
/// not end in `;` `{` `}` after ASCII. A line that begins with Chinese is prose whatever follows.
enum CodeLine {
  static func matches(_ line: borrowing WorkingLine, han: Int, latin: Int) -> Bool {
    var start = line.contentStart
    let end = line.contentEnd
    guard start < end else { return false }
    let indent = start
    // An item of YAML: `- name: …`, `- {id: 2}`.
    if line.kind(start) == .hyphen, line.kind(start + 1) == .space {
      start = line.skippingSpaces(from: start + 1)
      return start < end && isYAMLItem(line, start..<end)
    }
    if isLog(line, start..<end) { return true }
    if latin > han, line.kind(start) != .less, isRuleSet(line, start..<end) { return true }
    if indent >= 2 || line.kind(0) == .tab, isIndentedCode(line, start..<end) { return true }
    switch line.scalar(start) {
    case 0x7B, 0x5B:  // { [
      if isJSON(line, start..<end) { return true }
    case 0x7D: return end - start <= 3  // }
    case 0x22: return isJSONMember(line, start..<end)
    case 0x2F:  // a comment
      return line.spells("//", at: start) || line.spells("/*", at: start)
    case 0x24: return line.kind(start + 1) == .space && latin > 0  // a shell's prompt
    default: break
    }
    guard
      line.kind(start).isLatin || line.scalar(start) == 0x5F || line.scalar(start) == 0x40
        || line.scalar(start) == 0x23
    else { return false }
    if line.scalar(start) == 0x23 {
      return line.spells("#include", at: start) || line.spells("#define", at: start)
        || line.spells("#!", at: start)
    }
    return isStatement(line, start..<end)
  }

  /// A line of a log: a time or bracket, then the level in capitals.
  private static func isLog(_ line: borrowing WorkingLine, _ range: Range<Int>) -> Bool {
    guard line.kind(range.lowerBound).isDigit || line.scalar(range.lowerBound) == 0x5B else {
      return false
    }
    return range.prefix(60).contains { index in
      guard line.kind(index).isLatin, !line.kind(index - 1).isLatin else { return false }
      return levels.contains { line.spells($0, at: index) }
    }
  }

  private static let levels: [StaticString] = ["INFO", "WARN", "ERROR", "DEBUG", "FATAL", "TRACE"]

  /// `.title { color: #333; }`.
  private static func isRuleSet(_ line: borrowing WorkingLine, _ range: Range<Int>) -> Bool {
    guard let open = range.first(where: { line.scalar($0) == 0x7B }),
      let close = range.last(where: { line.scalar($0) == 0x7D })
    else { return false }
    return open < close
      && (open..<close).contains { line.kind($0) == .semicolon || line.kind($0) == .colon }
  }

  /// `key: value` or `{key: value}`.
  private static func isYAMLItem(_ line: borrowing WorkingLine, _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    if line.scalar(first) == 0x7B { return range.contains { line.kind($0) == .colon } }
    guard line.kind(first).isLatin else { return false }
    return isStatement(line, range)
  }

  /// Indented by plain blanks or a tab, begins with a sign of code.
  private static func isIndentedCode(
    _ line: borrowing WorkingLine, _ range: Range<Int>
  ) -> Bool {
    switch line.scalar(range.lowerBound) {
    case 0x23: return true  // a comment; a heading is not indented
    case 0x40, 0x24, 0x2E, 0x7D, 0x29, 0x5D: return line.kind(range.lowerBound + 1) != .border
    default: return false
    }
  }

  /// `{"key": …` or `[{"key": …`, or nothing but brackets.
  private static func isJSON(_ line: borrowing WorkingLine, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound,
      line.kind(index) == .bracket || line.kind(index) == .space || line.kind(index) == .comma
    { index += 1 }
    if index == range.upperBound { return true }
    if line.scalar(range.lowerBound) == 0x5B, line.kind(range.upperBound - 1) == .bracket,
      line.kind(index) == .straightDouble || line.kind(index) == .straightSingle
    {
      return true
    }
    return isJSONMember(line, index..<range.upperBound)
  }

  /// `"key": …`, or a string alone with its comma.
  private static func isJSONMember(_ line: borrowing WorkingLine, _ range: Range<Int>) -> Bool {
    let quote = line.scalar(range.lowerBound)
    guard quote == 0x22 || quote == 0x27 else { return false }
    var index = range.lowerBound + 1
    while index < range.upperBound, line.scalar(index) != quote { index += 1 }
    index = line.skippingSpaces(from: index + 1)
    return line.kind(index) == .colon
  }

  private static func isStatement(_ line: borrowing WorkingLine, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while line.kind(index).isAlphanumeric || isNamePart(line.scalar(index)) { index += 1 }
    let word = range.lowerBound..<index
    let next = line.skippingSpaces(from: index)
    let last = line.scalar(range.upperBound - 1)
    let endsAsCode = last == 0x3B || last == 0x7B || last == 0x7D || last == 0x29 || last == 0x2C
    // name = value, name += value; name: value as in YAML.
    switch line.scalar(next) {
    case 0x3D: return true
    case 0x2B, 0x2D: if line.scalar(next + 1) == 0x3D { return true }
    case 0x3A:
      if next == index,
        line.kind(next + 1) == .space || line.kind(next + 1) == .straightDouble
          || line.kind(next + 1) == .straightSingle || line.kind(next + 1) == .border
      {
        return true
      }
    case 0x28:  // a call: name(…)
      let argument = line.kind(next + 1)
      let isCall =
        endsAsCode || last == 0x3A || argument == .straightDouble || argument == .straightSingle
      if next == index, isCall { return true }
    default: break
    }
    if commands.contains(spelling(line, word)), next > index || next == range.upperBound {
      return hasCodeSign(line, index..<range.upperBound)
    }
    return (last == 0x3B || last == 0x7B) && hasCodeSign(line, index..<range.upperBound)
  }

  private static func isNamePart(_ scalar: UInt32) -> Bool {
    scalar == 0x5F || scalar == 0x2E || scalar == 0x40 || scalar == 0x2D
  }

  private static func hasCodeSign(_ line: borrowing WorkingLine, _ range: Range<Int>) -> Bool {
    range.contains {
      switch line.scalar($0) {
      case 0x3D, 0x28, 0x7B, 0x22, 0x27, 0x2F, 0x24, 0x7C, 0x3E, 0x3B, 0x2D, 0x2A, 0x5C: true
      default: false
      }
    }
  }

  private static func spelling(_ line: borrowing WorkingLine, _ range: Range<Int>) -> String {
    var text = ""
    for index in range { Unicode.Scalar(line.scalar(index)).map { text.unicodeScalars.append($0) } }
    return text
  }

  private static let commands: Set<String> = [
    "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "FROM", "WHERE", "select",
    "insert", "update", "delete", "create", "from", "where", "import", "export", "def", "class",
    "return", "if", "for", "while", "else", "elif", "try", "print", "printf", "echo", "var", "let",
    "const", "func", "function", "public", "private", "protected", "static", "void", "int",
    "string",
    "String", "char", "float", "double", "bool", "using", "namespace", "package", "struct", "enum",
    "interface", "new", "throw", "raise", "assert", "async", "await", "yield", "with", "git", "npm",
    "pip", "pip3", "python", "python3", "curl", "wget", "sudo", "apt", "cd", "ls", "mkdir", "rm",
    "cp", "mv", "grep", "sed", "awk", "docker", "kubectl", "cat", "SET", "set", "fn", "impl", "use",
    "val", "switch", "case", "do", "begin", "end", "log", "console", "logger",
  ]
}
