extension Value {
  /// Whether nothing but this place holds the object that the value is; false for what is no object.
  package mutating func isHeldOnce() -> Bool {
    // An optional: of a plain `AnyObject`, an unoptimized build says that it is shared.
    var held: AnyObject? = object
    guard held != nil else { return false }
    self = .none
    let isOwn = isKnownUniquelyReferenced(&held)
    if let object = held as? any Object { self = Value(object) }
    return isOwn
  }
}
