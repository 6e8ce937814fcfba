#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Releases what containers hold without deep nesting.
///
/// The last release of a list in a list in a list … would nest one native call for each level, and a
/// chain of a million links would run out of stack. Beyond a fixed depth the contents wait, and the
/// outermost container releases them one after the other.
enum Teardown {
  /// The state of one thread.
  private final class State {
    var depth = 0
    var pending: [[Value]] = []
  }

  /// Levels that are released by nesting.
  private static let limit = 100

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { pointer in
      #if canImport(Glibc)
        if let pointer { Unmanaged<State>.fromOpaque(pointer).release() }
      #else
        Unmanaged<State>.fromOpaque(pointer).release()
      #endif
    }
    return key
  }()

  private static var current: State {
    if let pointer = pthread_getspecific(key) {
      return Unmanaged<State>.fromOpaque(pointer).takeUnretainedValue()
    }
    let state = State()
    pthread_setspecific(key, Unmanaged.passRetained(state).toOpaque())
    return state
  }

  /// Releases values now by `release`, or keeps those of `contents` for the outermost container.
  static func perform(_ release: () -> Void, contents: () -> [Value]) {
    let state = current
    if state.depth >= limit {
      state.pending.append(contents())
      release()
      return
    }
    state.depth += 1
    release()
    state.depth -= 1
    guard state.depth == 0 else { return }
    while var last = state.pending.popLast() {
      state.depth = 1
      last.removeAll()
      state.depth = 0
    }
  }

  /// Releases the elements of a container that is going away.
  static func release(_ elements: inout [Value]) {
    guard elements.contains(where: { $0.isContainer }) else { return }
    perform({ elements.removeAll() }, contents: { elements })
  }

  /// Releases a value of a container that is going away.
  static func release(_ value: inout Value?) {
    guard value?.isContainer ?? false else { return }
    perform({ value = nil }, contents: { value.map { [$0] } ?? [] })
  }
}

extension Value {
  /// Whether the value may hold further values.
  var isContainer: Bool {
    switch self {
    case .none, .bool, .int, .float, .string: false
    default: true
    }
  }
}
