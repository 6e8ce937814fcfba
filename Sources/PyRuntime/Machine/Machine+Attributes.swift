/// Attributes, with what each place of the code remembers of the last instance.
extension Machine {
  /// A method as a call finds it.
  enum Method {
    /// Takes the receiver as its first argument.
    case unbound(Value)
    /// Is called as it is.
    case bound(Value)
  }

  private func site(
    _ frame: UnsafeMutablePointer<Frame>, _ number: Int32
  ) -> UnsafeMutablePointer<CodeObject.Site> {
    frame.pointee.code._withUnsafeGuaranteedRef { $0.sites } + Int(number)
  }

  func getAttribute(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws {
    let site = site(frame, i.c)
    if let instance = at(i.b).pointee?.exactly(InstanceObject.self) {
      if isKnown(site, instance), site.pointee.slot >= 0 {
        at(i.a).pointee = instance.values[site.pointee.slot]
        return
      }
      if let value = try learned(site, instance) {
        at(i.a).pointee = value
        return
      }
    }
    at(i.a).pointee = try interpreter.attribute(site.pointee.name, of: try read(i.b))
  }

  /// A = B.name where B is an instance of the shape seen last.
  @inline(__always)
  func quickAttribute(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) -> Bool {
    guard let instance = borrowed(at(i.b), InstanceObject.self) else { return false }
    let site = site(frame, i.c)
    guard site.pointee.slot >= 0, instance._withUnsafeGuaranteedRef({ isKnown(site, $0) }) else {
      return false
    }
    let values = instance._withUnsafeGuaranteedRef { $0.values }
    at(i.a).pointee = values[site.pointee.slot]
    return true
  }

  /// A.name = B where A is an instance of the shape seen last.
  @inline(__always)
  func quickAssignment(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) -> Bool {
    guard let instance = borrowed(at(i.a), InstanceObject.self) else { return false }
    let site = site(frame, i.c)
    guard site.pointee.slot >= 0, instance._withUnsafeGuaranteedRef({ isKnown(site, $0) }),
      let value = at(i.b).pointee
    else { return false }
    let values = instance._withUnsafeGuaranteedRef { $0.values }
    values[site.pointee.slot] = value
    return true
  }

  /// The function of the method that a call names, where the instance in C is of the shape seen last
  /// and the arguments fit.
  @inline(__always)
  func knownMethod(
    _ i: Instruction, _ frame: UnsafeMutablePointer<Frame>
  ) -> Unmanaged<FunctionObject>? {
    guard let instance = borrowed(at(i.c), InstanceObject.self) else { return nil }
    let site = site(frame, i.b)
    guard let method = site.pointee.method,
      instance._withUnsafeGuaranteedRef({ isKnown(site, $0) }),
      method._withUnsafeGuaranteedRef({ $0.simpleCount }) == Int(i.n) &+ 1
    else { return nil }
    return method
  }

  /// Whether the place of the code has met the instance's shape last.
  @inline(__always)
  private func isKnown(
    _ site: UnsafeMutablePointer<CodeObject.Site>, _ instance: InstanceObject
  ) -> Bool {
    site.pointee.shape?.toOpaque() == instance.shapeKey
      && site.pointee.version == interpreter.typeVersion
  }

  /// Remembers the shape of an instance at a place of the code.
  private func remember(
    _ site: UnsafeMutablePointer<CodeObject.Site>, _ shape: Shape, slot: Int, member: Value?,
    next: Shape? = nil
  ) {
    site.pointee.shape?.release()
    site.pointee.shape = Unmanaged.passRetained(shape)
    site.pointee.version = interpreter.typeVersion
    site.pointee.slot = slot
    site.pointee.member = member
    site.pointee.next = next
    site.pointee.builtinType = nil
    // `member` keeps the function alive.
    site.pointee.method = member?.exactly(FunctionObject.self).map { Unmanaged.passUnretained($0) }
  }

  /// The instance's own attribute, remembered for the next time; nil where the class has a say.
  private func learned(
    _ site: UnsafeMutablePointer<CodeObject.Site>, _ instance: InstanceObject
  ) throws -> Value? {
    let name = site.pointee.name
    guard instance.type.userMember("__getattribute__") == nil,
      let position = instance.shape.position(of: name)
    else { return nil }
    if let member = instance.type.member(name), member.isDataDescriptor { return nil }
    remember(site, instance.shape, slot: position, member: nil)
    return instance.values[position]
  }

  func setAttribute(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws {
    let site = site(frame, i.c)
    let value = try read(i.b)
    if let instance = at(i.a).pointee?.exactly(InstanceObject.self) {
      if isKnown(site, instance) {
        if site.pointee.slot >= 0 {
          instance.values[site.pointee.slot] = value
          return
        }
        if let next = site.pointee.next {
          instance.append(value, becoming: next)
          return
        }
      }
      if try instance.acceptsPlainAttribute(site.pointee.name) {
        let shape = instance.shape
        let isPlain = shape !== instance.type.dictionaryShape
        let position = shape.position(of: site.pointee.name)
        try instance.setOwn(site.pointee.name, to: value, interpreter)
        if isPlain && instance.shape !== instance.type.dictionaryShape {
          remember(
            site, shape, slot: position ?? -1, member: nil,
            next: position == nil ? instance.shape : nil)
        }
        return
      }
    }
    try interpreter.setAttribute(site.pointee.name, of: try read(i.a), to: value)
  }

  func deleteAttribute(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws {
    try interpreter.setAttribute(site(frame, i.c).pointee.name, of: try read(i.a), to: nil)
  }

  /// Finds the method that a call names.
  ///
  /// - Throws: AttributeError, and what properties of the cell throw.
  func method(
    _ site: UnsafeMutablePointer<CodeObject.Site>, of receiver: Value
  ) throws -> Method {
    let name = site.pointee.name
    switch receiver {
    case .object:
      guard let instance = receiver.exactly(InstanceObject.self) else { break }
      if isKnown(site, instance), let member = site.pointee.member { return .unbound(member) }
      guard instance.type.userMember("__getattribute__") == nil else { break }
      if let member = instance.type.member(name), member.isPlainMethod,
        instance.own(name) == nil
      {
        if instance.shape !== instance.type.dictionaryShape {
          remember(site, instance.shape, slot: -1, member: member)
        }
        return .unbound(member)
      }
    case .string, .list, .dict, .tuple:
      let type = receiver.type
      guard
        type === BuiltinTypes.str || type === BuiltinTypes.list || type === BuiltinTypes.dict
          || type === BuiltinTypes.tuple
      else { break }
      let key = UnsafeMutableRawPointer(Unmanaged.passUnretained(type).toOpaque())
      if site.pointee.builtinType == key, let member = site.pointee.member {
        return .unbound(member)
      }
      if let member = type.member(name), member.isPlainMethod {
        site.pointee.shape?.release()
        site.pointee.shape = nil
        site.pointee.method = nil
        site.pointee.builtinType = key
        site.pointee.member = member
        return .unbound(member)
      }
    default: break
    }
    do {
      return .bound(try interpreter.attribute(name, of: receiver))
    } catch {
      isFindingMethod = true
      throw error
    }
  }
}

extension Value {
  /// Whether the value, found in a class, becomes a method of its instances.
  var isPlainMethod: Bool {
    guard case .object(let object) = self else { return false }
    if object is FunctionObject { return true }
    return (object as? NativeFunction)?.isMethod ?? false
  }

  /// Whether the value, found in a class, comes before the attributes of instances.
  var isDataDescriptor: Bool {
    guard case .object(let object) = self else { return false }
    if object is UserPropertyObject { return true }
    if object is PropertyObject { return true }
    if let instance = object as? InstanceObject {
      return instance.type.userMember("__set__") != nil
    }
    return false
  }
}
