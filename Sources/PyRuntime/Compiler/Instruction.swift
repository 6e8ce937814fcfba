/// One step of compiled code: an operation and its operands.
///
/// `a` is mostly the place of the result, `b` and `c` those of the arguments; see `Operand`. Jumps
/// hold the index of an instruction instead, and `n` a small number.
struct Instruction {
  var code: Opcode
  var n: UInt16 = 0
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0

  init(_ code: Opcode, n: UInt16 = 0, a: Int32 = 0, b: Int32 = 0, c: Int32 = 0) {
    self.code = code
    self.n = n
    self.a = a
    self.b = b
    self.c = c
  }

  /// In `n` of an arithmetic operation beside the operator: B, or C, is read here for the last time.
  static let leftIsPassing: UInt16 = 1 << 8
  static let rightIsPassing: UInt16 = 1 << 9
  /// The operator in `n` of an arithmetic operation.
  var operatorNumber: Int { Int(n & 0xFF) }
}

/// Where an instruction finds or leaves a value: a register of the frame, a constant of the code,
/// or a name of the session.
///
/// The raw form holds the distance in bytes from the start of the respective block, and the block
/// in the lowest two bits, so that the machine needs one addition and no branch.
struct Operand: Equatable {
  /// The blocks of values, in the order in which the machine holds their addresses.
  enum Block: Int32 {
    case register = 0
    case constant = 1
    case global = 2
  }

  let raw: Int32

  init(_ block: Block, _ index: Int) {
    raw = Int32(truncatingIfNeeded: index &* MemoryLayout<Value?>.stride) | block.rawValue
  }

  init(raw: Int32) { self.raw = raw }

  static func register(_ index: Int) -> Operand { Operand(.register, index) }

  var block: Block { Block(rawValue: raw & 3) ?? .register }
  var index: Int { Int(raw & ~3) / MemoryLayout<Value?>.stride }
  var isRegister: Bool { raw & 3 == 0 }
}

/// The operations of the machine.
///
/// In the comments `A`, `B`, `C` are the values at the operands, `a`, `b`, `c` numbers.
enum Opcode: UInt16 {
  // Moving values.
  /// A = B; NameError where B is not assigned.
  case move
  /// A = nothing.
  case clear
  /// A = nothing; NameError where it is not assigned.
  case delete
  /// NameError where B is not assigned.
  case check
  /// A becomes a fresh cell holding what stood in A.
  case makeCell
  /// A becomes a fresh empty cell.
  case newCell
  /// A = the content of the cell B.
  case loadCell
  /// The content of the cell A = B.
  case storeCell
  /// Empties the cell A; n is 1 where an empty one is an error.
  case deleteCell
  /// A = the name c, seen from a class body; B is a cell to look in next where n is 1.
  case loadName
  /// The name c of a class body = B.
  case storeName
  case deleteName

  // Arithmetic: A = B op C.
  case add
  case subtract
  case multiply
  case divide
  case floorDivide
  case modulo
  case power
  /// A = B op C for the operator number n.
  case binary
  /// A = B + C, where B may be changed in place.
  case addInPlace
  /// A = B op C for the operator number n, where B may be changed in place.
  case inPlace
  case negate
  /// A = op B for the operator number n.
  case unary
  case not

  // Comparison: A = B op C.
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case equal
  case notEqual
  case isSame
  case isNotSame
  case contains
  case notContains

  // Jumps to instruction a.
  case jump
  /// A jump backwards, at which the machine looks at its limits.
  case loop
  case jumpIfTrue
  case jumpIfFalse
  case jumpUnlessLess
  case jumpUnlessLessOrEqual
  case jumpUnlessGreater
  case jumpUnlessGreaterOrEqual
  case jumpUnlessEqual
  case jumpUnlessNotEqual
  /// Jumps where the completion in register B is not n.
  case jumpUnlessCompletion

  // Items and attributes.
  /// A = B[C].
  case getItem
  /// A[B] = C.
  case setItem
  /// del A[B].
  case deleteItem
  /// A = slice(b, b + 1, b + 2).
  case buildSlice
  /// A = B.name of site c.
  case getAttribute
  /// A.name of site c = B.
  case setAttribute
  case deleteAttribute

  // Calls; arguments lie in registers from c on.
  /// A = B(n arguments).
  case call
  /// A = B(n arguments, the last ones by name); the next instruction's a numbers the names.
  case callKeyword
  /// A = C.name(n arguments) for site b; the receiver stands in register c, before the arguments.
  case callMethod
  case callMethodKeyword
  /// A = B(*list in c, **dict in c + 1).
  case callUnpacked
  /// Operands for the instruction before.
  case extra

  // Collections.
  /// A = [n registers from b], n in c.
  case buildList
  case buildTuple
  case buildSet
  /// A = {pairs of registers from b}, their number in c.
  case buildDict
  /// A = a fresh list of the elements of the constant tuple B.
  case copyList
  case listAppend
  case listExtend
  case setAdd
  case setUpdate
  /// A[B] = C for the dict A.
  case dictSet
  /// A.update(B) for a dict display.
  case dictUpdate
  /// A.update(B) for the keywords of a call of C; n is 1 where B holds one pair (name, value).
  case keywordsUpdate
  /// A = tuple(B) for a list B.
  case listToTuple
  /// A = the texts of c registers from b, joined.
  case buildString
  /// A = format(B, C) after the conversion n.
  case format
  /// The registers from A on = the elements of B, c of them.
  case unpack
  /// n elements, a list of the rest, c elements.
  case unpackStarred

  // Iteration.
  /// A = iter(B).
  case getIterator
  /// A = the next of the iterator B, or a jump to c at its end.
  case forIterator

  // Functions and classes.
  /// A = the function of code b with defaults, keyword defaults and annotations in c, c + 1, c + 2.
  case makeFunction
  case returnValue
  case yieldValue
  /// A = the result of delegating to the iterator B.
  case yieldFrom
  /// A = the class of body b with bases and keywords in c, c + 1.
  case buildClass

  // Exceptions.
  /// Raises B, from C where n is 2; n is 0 for a bare raise.
  case raise
  /// Raises the exception object B again.
  case reraise
  /// A = the exception being handled.
  case saveHandling
  /// A = the exception being handled; B is handled from now on.
  case pushHandling
  /// The exception in A is handled again.
  case popHandling
  /// Jumps to a unless the exception B is of the class or classes C.
  case jumpUnlessMatch
  /// A = B.__enter__().
  case enter
  /// B.__exit__(None, None, None).
  case exitNormally
  /// A = B.__exit__(…) for the exception C.
  case exitWithException
  /// Raises AssertionError, with the message B where n is 1.
  case failAssertion

  // Modules.
  /// A = the module named by constant c; n is 1 for `import a.b` that binds `a`.
  case importModule
  /// A = the name in constant c of module B.
  case importName
  /// All public names of module B.
  case importAll
  /// A = the outcome of magic b.
  case magic
}
