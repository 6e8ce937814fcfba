internal import PySyntax

/// The compiled form of a cell, function, class body or generator expression.
final class CodeObject {
  /// What a piece of code is.
  enum Kind {
    case module
    case function
    case generator
    case classBody
  }

  /// A place of the source that names an attribute, with what the machine learned there.
  struct Site {
    let name: String
    /// The shape of the instances seen last.
    var shape: Unmanaged<Shape>?
    /// The function of the class, where calls of it need nothing but arguments.
    var method: Unmanaged<FunctionObject>?
    /// The type version at that time.
    var version = 0
    /// Where the instance holds the attribute, or -1 where its class does.
    var slot = -1
    /// What the class holds.
    var member: Value?
    /// The built-in class whose method stands in `member`.
    var builtinType: UnsafeMutableRawPointer?
    /// The shape after an attribute was added.
    var next: Shape?

    init(_ name: String) { self.name = name }
  }

  /// A stretch of instructions whose exceptions are caught.
  struct Handler {
    let start: Int
    let end: Int
    let target: Int
    /// The register that receives the exception.
    let register: Operand
  }

  /// The parameters of a function, in the order of their registers.
  struct Layout {
    var positionalOnly = 0
    /// Positional parameters, those before `/` included.
    var positional = 0
    var keywordOnly = 0
    var hasVariadic = false
    var hasKeywordVariadic = false
    /// The names of all parameters and further locals.
    var names: [String] = []

    var count: Int {
      positional + keywordOnly + (hasVariadic ? 1 : 0) + (hasKeywordVariadic ? 1 : 0)
    }
    var isSimple: Bool { keywordOnly == 0 && !hasVariadic && !hasKeywordVariadic }
  }

  let kind: Kind
  let name: String
  let qualifiedName: String
  let source: SourceText
  /// Where the code's global names live.
  let namespace: Namespace
  /// Whether the code is Python of our own, whose frames no traceback shows.
  let isHidden: Bool
  let layout: Layout
  let documentation: String?
  let instructions: UnsafeMutablePointer<Instruction>
  let count: Int
  /// The range of the source that each instruction stands for.
  let ranges: [SourceRange]
  let constants: UnsafeMutablePointer<Value?>
  let constantCount: Int
  let sites: UnsafeMutablePointer<Site>
  let siteCount: Int
  let registerCount: Int
  /// The number of parameters of a call that needs no further matching; -1 where there is none.
  let simpleCount: Int
  let handlers: [Handler]
  /// The names of keyword arguments, per call.
  let keywordNames: [[String]]
  /// The code of the functions and classes defined inside.
  let children: [CodeObject]
  /// Registers of the enclosing frame whose cells the function takes along, with their names.
  let captures: [(name: String, register: Int)]
  /// The first register of those cells.
  let captureBase: Int
  /// The cell of `__class__` in a class body; nil without one.
  let classCell: Int?
  let magics: [Magic]
  /// The names of registers and cells, for messages.
  let registerNames: [Int: String]
  /// For instructions, where the names of their operands stand.
  let nameRanges: [Int: [Int32: SourceRange]]
  /// Whether a cell's code ends in a value.
  let hasResult: Bool
  /// For calls of methods, the range of the method's name with its object.
  let methodRanges: [Int: SourceRange]
  /// The function's parameters as written, for signatures.
  let parameters: Parameters?

  init(_ builder: CodeBuilder) {
    kind = builder.kind
    name = builder.name
    qualifiedName = builder.qualifiedName
    source = builder.source
    namespace = builder.namespace
    isHidden = builder.namespace.isHidden
    layout = builder.layout
    documentation = builder.documentation
    count = builder.instructions.count
    instructions = .allocate(capacity: max(count, 1))
    for (index, instruction) in builder.instructions.enumerated() {
      (instructions + index).initialize(to: instruction)
    }
    ranges = builder.ranges
    constantCount = builder.constants.count
    constants = .allocate(capacity: max(constantCount, 1))
    for (index, constant) in builder.constants.enumerated() {
      (constants + index).initialize(to: constant)
    }
    siteCount = builder.siteNames.count
    sites = .allocate(capacity: max(siteCount, 1))
    for (index, name) in builder.siteNames.enumerated() {
      (sites + index).initialize(to: Site(name))
    }
    registerCount = builder.registerCount
    simpleCount =
      builder.layout.isSimple && builder.kind == .function
      ? builder.layout.positional : -1
    handlers = builder.handlers
    keywordNames = builder.keywordNames
    children = builder.children
    captures = builder.captures
    captureBase = builder.captureBase
    classCell = builder.classCell
    magics = builder.magics
    registerNames = builder.registerNames
    parameters = builder.parameters
    hasResult = builder.hasResult
    nameRanges = builder.nameRanges
    methodRanges = builder.methodRanges
  }

  deinit {
    instructions.deinitialize(count: count)
    instructions.deallocate()
    constants.deinitialize(count: constantCount)
    constants.deallocate()
    for index in 0..<siteCount { sites[index].shape?.release() }
    sites.deinitialize(count: siteCount)
    sites.deallocate()
  }

  /// The source range of the instruction at `index`.
  func range(at index: Int) -> SourceRange {
    ranges.indices.contains(index) ? ranges[index] : SourceRange(0, 0)
  }
}
