extension Operation {
  /// As policies and reports call the operator.
  public var operatorName: String {
    switch self {
    case .keep: "keep"
    case .mask: "mask"
    case .replace: "replace"
    case .remove: "remove"
    case .surname: "surname"
    case .generalize: "generalize"
    case .hash: "hash"
    case .pseudonym: "pseudonym"
    case .encrypt: "encrypt"
    }
  }
}
