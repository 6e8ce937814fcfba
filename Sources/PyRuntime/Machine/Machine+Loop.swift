internal import PySyntax

extension Machine {
  /// The address of a raw operand's value.
  @inline(__always)
  func at(_ raw: Int32) -> UnsafeMutablePointer<Value?> {
    (bases[Int(raw & 3)] + Int(raw & ~3)).assumingMemoryBound(to: Value?.self)
  }

  /// The object at a place where its Swift class is exactly `type`, not retained.
  @inline(__always)
  func borrowed<T: AnyObject>(
    _ place: UnsafeMutablePointer<Value?>, _ type: T.Type
  ) -> Unmanaged<T>? {
    guard case .some(.object(let object)) = place.pointee,
      Swift.type(of: object as AnyObject) == type
    else { return nil }
    return Unmanaged.passUnretained(unsafeDowncast(object as AnyObject, to: type))
  }

  /// Puts the addresses of a frame's values in place.
  @inline(__always)
  func enter(_ frame: UnsafeMutablePointer<Frame>) {
    bases[0] = UnsafeMutableRawPointer(frame.pointee.registers)
    bases[1] = UnsafeMutableRawPointer(frame.pointee.constants)
    bases[2] = UnsafeMutableRawPointer(frame.pointee.globals)
    bases[3] = UnsafeMutableRawPointer(frame.pointee.builtins)
  }

  /// Stores a number, which needs no care for the old value where that is a number too.
  @inline(__always)
  func put(_ place: UnsafeMutablePointer<Value?>, _ number: Double) {
    switch place.pointee {
    case nil, .some(.int), .some(.float), .some(.bool), .some(Value.none):
      place.initialize(to: .float(number))
    default: place.pointee = .float(number)
    }
  }

  @inline(__always)
  func put(_ place: UnsafeMutablePointer<Value?>, _ number: Int) {
    switch place.pointee {
    case nil, .some(.int), .some(.float), .some(.bool), .some(Value.none):
      place.initialize(to: .int(number))
    default: place.pointee = .int(number)
    }
  }

  @inline(__always)
  func put(_ place: UnsafeMutablePointer<Value?>, _ flag: Bool) {
    switch place.pointee {
    case nil, .some(.int), .some(.float), .some(.bool), .some(Value.none):
      place.initialize(to: .bool(flag))
    default: place.pointee = .bool(flag)
    }
  }

  /// The value at an operand.
  ///
  /// - Throws: NameError where there is none.
  @inline(__always)
  func read(_ raw: Int32) throws -> Value {
    if let value = at(raw).pointee { return value }
    return try missing(raw)
  }

  /// Runs the innermost frame, and those that it calls, until a frame returns to native code.
  func loop() throws -> Value? {
    var frame = frames + (depth - 1)
    var pc = frame.pointee.pc
    enter(frame)
    while true {
      let i = pc.pointee
      pc += 1
      frame.pointee.pc = pc
      switch i.code {
      case .move:
        guard let value = at(i.b).pointee else {
          at(i.a).pointee = try missing(i.b)
          continue
        }
        at(i.a).pointee = value
      case .clear: at(i.a).pointee = nil
      case .delete: try delete(i.a)
      case .check: if at(i.b).pointee == nil { _ = try missing(i.b) }
      case .makeCell: at(i.a).pointee = .object(CellObject(at(i.a).pointee))
      case .newCell: at(i.a).pointee = .object(CellObject(nil))
      case .loadCell: try loadCell(i)
      case .storeCell: cell(i.a)?.content = try read(i.b)
      case .deleteCell: try deleteCell(i)
      case .loadName: try loadName(i)
      case .storeName: try storeName(i)
      case .deleteName: try deleteName(i)

      case .add:
        let b = at(i.b)
        let c = at(i.c)
        if case .some(.int(let x)) = b.pointee, case .some(.int(let y)) = c.pointee {
          let (sum, overflow) = x.addingReportingOverflow(y)
          if !overflow {
            put(at(i.a), sum)
            continue
          }
        } else if let x = quickDouble(b), let y = quickDouble(c) {
          put(at(i.a), x + y)
          continue
        }
        try slowBinary(i)
      case .subtract:
        let b = at(i.b)
        let c = at(i.c)
        if case .some(.int(let x)) = b.pointee, case .some(.int(let y)) = c.pointee {
          let (difference, overflow) = x.subtractingReportingOverflow(y)
          if !overflow {
            put(at(i.a), difference)
            continue
          }
        } else if let x = quickDouble(b), let y = quickDouble(c) {
          put(at(i.a), x - y)
          continue
        }
        try slowBinary(i)
      case .multiply:
        let b = at(i.b)
        let c = at(i.c)
        if case .some(.int(let x)) = b.pointee, case .some(.int(let y)) = c.pointee {
          let (product, overflow) = x.multipliedReportingOverflow(by: y)
          if !overflow {
            put(at(i.a), product)
            continue
          }
        } else if let x = quickDouble(b), let y = quickDouble(c) {
          put(at(i.a), x * y)
          continue
        }
        try slowBinary(i)
      case .divide:
        let c = at(i.c)
        if case .some(.float(let x)) = at(i.b).pointee, let y = quickDouble(c), y != 0 {
          put(at(i.a), x / y)
          continue
        }
        if case .some(.int(let x)) = at(i.b).pointee, case .some(.int(let y)) = c.pointee, y != 0,
          x.magnitude <= 1 << 53, y.magnitude <= 1 << 53
        {
          put(at(i.a), Double(x) / Double(y))
          continue
        }
        try slowBinary(i)
      case .floorDivide:
        if case .some(.int(let x)) = at(i.b).pointee, case .some(.int(let y)) = at(i.c).pointee,
          y > 0
        {
          put(at(i.a), NumberArithmetic.floorQuotient(x, y))
          continue
        }
        try slowBinary(i)
      case .modulo:
        if case .some(.int(let x)) = at(i.b).pointee, case .some(.int(let y)) = at(i.c).pointee,
          y > 0
        {
          put(at(i.a), NumberArithmetic.floorRemainder(x, y))
          continue
        }
        try slowBinary(i)
      case .power:
        if case .some(.int(2)) = at(i.c).pointee {
          if case .some(.float(let x)) = at(i.b).pointee, (x * x).isFinite {
            put(at(i.a), x * x)
            continue
          }
        }
        try slowBinary(i)
      case .binary: try slowBinary(i)
      case .addInPlace:
        let b = at(i.b)
        let c = at(i.c)
        if case .some(.int(let x)) = b.pointee, case .some(.int(let y)) = c.pointee {
          let (sum, overflow) = x.addingReportingOverflow(y)
          if !overflow {
            put(at(i.a), sum)
            continue
          }
        } else if let x = quickDouble(b), let y = quickDouble(c) {
          put(at(i.a), x + y)
          continue
        }
        try slowInPlace(i)
      case .inPlace:
        if case .some(.float(let x)) = at(i.b).pointee, let y = quickDouble(at(i.c)) {
          switch i.n {
          case 1:
            put(at(i.a), x - y)
            continue
          case 2:
            put(at(i.a), x * y)
            continue
          default: break
          }
        }
        try slowInPlace(i)
      case .negate:
        switch at(i.b).pointee {
        case .some(.float(let x)): put(at(i.a), -x)
        case .some(.int(let x)) where x != .min: put(at(i.a), -x)
        default: at(i.a).pointee = try interpreter.unary(.negate, try read(i.b))
        }
      case .unary:
        at(i.a).pointee = try interpreter.unary(UnaryOperator(number: i.n), try read(i.b))
      case .not: put(at(i.a), try !isTrue(i.b))

      case .less:
        if let flag = quickOrder(i, <, <) { put(at(i.a), flag) } else { try order(i, .less) }
      case .lessOrEqual:
        if let flag = quickOrder(i, <=, <=) {
          put(at(i.a), flag)
        } else {
          try order(i, .lessOrEqual)
        }
      case .greater:
        if let flag = quickOrder(i, >, >) { put(at(i.a), flag) } else { try order(i, .greater) }
      case .greaterOrEqual:
        if let flag = quickOrder(i, >=, >=) {
          put(at(i.a), flag)
        } else {
          try order(i, .greaterOrEqual)
        }
      case .equal:
        if let flag = quickOrder(i, ==, ==) { put(at(i.a), flag) } else { try order(i, .equal) }
      case .notEqual:
        if let flag = quickOrder(i, !=, !=) { put(at(i.a), flag) } else { try order(i, .notEqual) }
      case .isSame: put(at(i.a), try read(i.b).isIdentical(to: try read(i.c)))
      case .isNotSame: put(at(i.a), try !read(i.b).isIdentical(to: try read(i.c)))
      case .contains: put(at(i.a), try contains(i))
      case .notContains: put(at(i.a), try !contains(i))

      case .jump: pc = frame.pointee.code._withUnsafeGuaranteedRef { $0.instructions } + Int(i.a)
      case .loop:
        budget &-= 1
        if budget < 0 { try refill() }
        pc = frame.pointee.code._withUnsafeGuaranteedRef { $0.instructions } + Int(i.a)
      case .jumpIfTrue:
        if try isTrue(i.b) { pc = target(frame, i.a) }
      case .jumpIfFalse:
        if try !isTrue(i.b) { pc = target(frame, i.a) }
      case .jumpUnlessLess:
        if try !(quickOrder(i, <, <) ?? truth(i, .less)) { pc = target(frame, i.a) }
      case .jumpUnlessLessOrEqual:
        if try !(quickOrder(i, <=, <=) ?? truth(i, .lessOrEqual)) { pc = target(frame, i.a) }
      case .jumpUnlessGreater:
        if try !(quickOrder(i, >, >) ?? truth(i, .greater)) { pc = target(frame, i.a) }
      case .jumpUnlessGreaterOrEqual:
        if try !(quickOrder(i, >=, >=) ?? truth(i, .greaterOrEqual)) { pc = target(frame, i.a) }
      case .jumpUnlessEqual:
        if try !(quickOrder(i, ==, ==) ?? truth(i, .equal)) { pc = target(frame, i.a) }
      case .jumpUnlessNotEqual:
        if try !(quickOrder(i, !=, !=) ?? truth(i, .notEqual)) { pc = target(frame, i.a) }
      case .jumpUnlessCompletion:
        if case .some(.int(let number)) = at(i.b).pointee, number == Int(i.n) { continue }
        pc = target(frame, i.a)

      case .getItem:
        if case .some(.int(let index)) = at(i.c).pointee {
          switch at(i.b).pointee {
          case .some(.list(let list)):
            let elements = list.elements
            let position = index < 0 ? index &+ elements.count : index
            if position >= 0 && position < elements.count {
              at(i.a).pointee = elements[position]
              continue
            }
          case .some(.tuple(let tuple)):
            let elements = tuple.elements
            let position = index < 0 ? index &+ elements.count : index
            if position >= 0 && position < elements.count {
              at(i.a).pointee = elements[position]
              continue
            }
          default: break
          }
        }
        try chargeCall()
        at(i.a).pointee = try interpreter.item(try read(i.c), of: try read(i.b))
      case .setItem:
        if case .some(.int(let index)) = at(i.b).pointee,
          case .some(.list(let list)) = at(i.a).pointee, index >= 0,
          index < list.elements.count, let value = at(i.c).pointee
        {
          list.elements[index] = value
          continue
        }
        let value = try read(i.c)
        try chargeCall()
        if i.n == 1 { try noteLostAssignment(i.a) }
        try interpreter.setItem(try read(i.b), of: try read(i.a), to: value)
      case .deleteItem:
        try chargeCall()
        try interpreter.setItem(try read(i.b), of: try read(i.a), to: nil)
      case .buildSlice:
        let parts = at(i.b)
        at(i.a).pointee = .object(
          SliceObject(parts[0] ?? .none, parts[1] ?? .none, parts[2] ?? .none))
      case .getAttribute:
        if !quickAttribute(i, frame) { try getAttribute(i, frame) }
      case .setAttribute:
        if !quickAssignment(i, frame) { try setAttribute(i, frame) }
      case .deleteAttribute: try deleteAttribute(i, frame)

      case .call:
        if let function = borrowed(at(i.b), FunctionObject.self),
          function._withUnsafeGuaranteedRef({ $0.simpleCount }) == Int(i.n)
        {
          try pushSimple(function, at(i.c), Int(i.n), i.a)
        } else if try !call(i, frame) {
          continue
        }
        frame = frames + (depth - 1)
        pc = frame.pointee.pc
        enter(frame)
      case .callKeyword, .callUnpacked:
        if i.code == .callKeyword { pc += 1 }
        frame.pointee.pc = pc
        if try i.code == .callKeyword ? callKeyword(i, frame) : callUnpacked(i) {
          frame = frames + (depth - 1)
          pc = frame.pointee.pc
          enter(frame)
        }
      case .callMethod:
        if let function = knownMethod(i, frame) {
          try pushSimple(function, at(i.c), Int(i.n) &+ 1, i.a)
        } else if try !callMethod(i, frame) {
          continue
        }
        frame = frames + (depth - 1)
        pc = frame.pointee.pc
        enter(frame)
      case .callMethodKeyword:
        pc += 1
        frame.pointee.pc = pc
        if try callMethod(i, frame) {
          frame = frames + (depth - 1)
          pc = frame.pointee.pc
          enter(frame)
        }
      case .extra: break

      case .buildList, .buildTuple, .buildDict, .buildSet, .copyList, .listExtend, .setAdd,
        .setUpdate, .dictSet, .dictUpdate, .listToTuple, .buildString, .format, .unpack,
        .unpackStarred:
        try collect(i)
      case .keywordsUpdate:
        try updateKeywords(i, pc.pointee)
        pc += 1
      case .listAppend:
        if case .some(.list(let list)) = at(i.a).pointee {
          list.elements.append(try read(i.b))
        }

      case .getIterator: at(i.a).pointee = try iterator(over: try read(i.b))
      case .forIterator:
        let source = at(i.b)
        if let range = borrowed(source, RangeIterator.self) {
          if let number = range._withUnsafeGuaranteedRef({ $0.nextNumber() }) {
            put(at(i.a), number)
          } else {
            source.pointee = nil
            pc = target(frame, i.c)
          }
          continue
        }
        if let list = borrowed(source, ListIterator.self) {
          if let value = list._withUnsafeGuaranteedRef({ $0.nextElement() }) {
            at(i.a).pointee = value
          } else {
            source.pointee = nil
            pc = target(frame, i.c)
          }
          continue
        }
        if let generator = borrowed(source, GeneratorObject.self),
          try resume(generator, i.a)
        {
          frame = frames + (depth - 1)
          pc = frame.pointee.pc
          enter(frame)
          continue
        }
        if try !next(i) { pc = target(frame, i.c) }

      case .makeFunction: try makeFunction(i, frame)
      case .returnValue:
        let place = at(i.b)
        var result = place.pointee
        if result == nil && i.n == 0 { result = try missing(i.b) }
        let isEntry = frame.pointee.isEntry
        let kind = frame.pointee.kind
        let destination = frame.pointee.destination
        if kind == .construction { result = try constructed(frame, result) }
        if let generator = frame.pointee.generator {
          generator._withUnsafeGuaranteedRef { $0.finish(result) }
        }
        popFrame()
        if isEntry { return result }
        frame = frames + (depth - 1)
        enter(frame)
        pc = frame.pointee.pc
        if kind == .iteration {
          // An exhausted generator ends the loop of the frame around.
          let step = pc[-1]
          at(step.b).pointee = nil
          pc = target(frame, step.c)
        } else {
          at(destination).pointee = result
        }
      case .yieldValue, .yieldFrom:
        let isEntry = frame.pointee.isEntry
        let destination = frame.pointee.destination
        guard let value = try yielded(i, frame) else { continue }
        if isEntry { return value }
        frame = frames + (depth - 1)
        enter(frame)
        pc = frame.pointee.pc
        at(destination).pointee = value
      case .buildClass: try buildClass(i, frame)

      case .raise: throw try raised(i)
      case .reraise: throw reraised(i)
      case .saveHandling: at(i.a).pointee = handling.map { .object($0) } ?? .some(.none)
      case .pushHandling:
        at(i.a).pointee = handling.map { .object($0) } ?? .some(.none)
        handling = exception(i.b)
      case .popHandling:
        handling = exception(i.a)
        at(i.a).pointee = nil
      case .jumpUnlessMatch:
        if try !matches(i) { pc = target(frame, i.a) }
      case .enter: at(i.a).pointee = try enterContext(try read(i.b))
      case .exitNormally: try exitContext(try read(i.b))
      case .exitWithException: put(at(i.a), try exitContext(i))
      case .failAssertion: throw try failedAssertion(i)

      case .importModule: try importModule(i)
      case .importName: try importName(i)
      case .importAll: try importAll(i, frame)
      case .magic: try runMagic(i, frame)
      }
    }
  }

  @inline(__always)
  private func target(
    _ frame: UnsafeMutablePointer<Frame>, _ index: Int32
  ) -> UnsafeMutablePointer<Instruction> {
    frame.pointee.code._withUnsafeGuaranteedRef { $0.instructions } + Int(index)
  }

  /// The number of a float, or of an int beside a float.
  @inline(__always)
  func quickDouble(_ place: UnsafeMutablePointer<Value?>) -> Double? {
    switch place.pointee {
    case .some(.float(let number)): number
    case .some(.int(let number)): Double(number)
    default: nil
    }
  }

  /// The truth of a comparison of numbers; nil for other operands.
  @inline(__always)
  func quickOrder(
    _ i: Instruction, _ integers: (Int, Int) -> Bool, _ doubles: (Double, Double) -> Bool
  ) -> Bool? {
    switch (at(i.b).pointee, at(i.c).pointee) {
    case (.some(.int(let x)), .some(.int(let y))): integers(x, y)
    case (.some(.float(let x)), .some(.float(let y))): doubles(x, y)
    default: nil
    }
  }

  /// The truth of the value at an operand.
  @inline(__always)
  func isTrue(_ raw: Int32) throws -> Bool {
    switch at(raw).pointee {
    case .some(.bool(let flag)): flag
    case .some(.int(let number)): number != 0
    default: try interpreter.isTrue(try read(raw))
    }
  }
}
