import TextModel

/// A value that is made once, by whoever asks first.
final class LazyBox<Value: Sendable>: Sendable {
  private let state = Guarded<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    state.withLock { state in
      if let value = state { return value }
      let value = make()
      state = value
      return value
    }
  }
}
