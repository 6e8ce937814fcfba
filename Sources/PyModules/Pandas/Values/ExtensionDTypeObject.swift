internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// A dtype that pandas adds to numpy's: `str` or `category`.
final class ExtensionDTypeObject: Object {
  /// The categories; nil for `str`.
  let categories: CategoryData?

  init(_ categories: CategoryData? = nil) { self.categories = categories }

  var type: TypeObject {
    categories == nil ? PandasTypes.stringDType : PandasTypes.categoricalDType
  }

  /// `pd.CategoricalDtype`.
  static let categorical = NativeFunction.pandas(
    "CategoricalDtype", "(categories=None, ordered=False)"
  ) { call in
    guard call.isGiven("categories") else {
      throw PandasErrors.unsupported(
        "CategoricalDtype() without categories", help: "write astype(\"category\")")
    }
    let labels = try AxisReading.labels(call.value("categories"), call.interpreter)
    guard labels.isUnique else {
      throw PyException(.valueError, "Categorical categories must be unique")
    }
    return .object(
      ExtensionDTypeObject(
        CategoryData(codes: [], categories: labels, isOrdered: try call.bool("ordered"))))
  }

  /// `str` or `category`.
  var name: String { categories == nil ? "str" : "category" }

  func str(_ interpreter: Interpreter) throws -> String { name }

  func repr(_ interpreter: Interpreter) throws -> String {
    guard let categories else { return "<StringDtype(storage='python', na_value=nan)>" }
    let labels = categories.categories
    let shown = try IndexText.list(labels, interpreter)
    return
      "CategoricalDtype(categories=\(shown), ordered=\(categories.isOrdered ? "True" : "False"), "
      + "categories_dtype=\(IndexText.dtypeText(labels)))"
  }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    switch (name, categories) {
    case ("name", _): return .string(self.name)
    case ("kind", _): return .string("O")
    case ("categories", let data?): return .object(IndexObject(data.categories))
    case ("ordered", let data?): return .bool(data.isOrdered)
    default: return try type.attribute(name, of: .object(self), interpreter)
    }
  }

  func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual else { return nil }
    let isEqual: Bool
    if let text = other.text {
      isEqual = text == name || (categories == nil && text == "string")
    } else if let type = other.cast(to: TypeObject.self) {
      isEqual = categories == nil && type === BuiltinTypes.str
    } else {
      isEqual = other.cast(to: ExtensionDTypeObject.self)?.name == name
    }
    return .bool(isEqual == (op == .equal))
  }

  func hash(_ interpreter: Interpreter) throws -> Int { name.hashValue }
}

extension ColumnData {
  /// The dtype as a Python value.
  var dtypeValue: Value {
    switch self {
    case .float: .object(DTypeObject(.float64))
    case .int: .object(DTypeObject(.int64))
    case .bool: .object(DTypeObject(.bool))
    case .object: .object(DTypeObject(.object))
    case .text: .object(ExtensionDTypeObject())
    case .category(let data): .object(ExtensionDTypeObject(data))
    }
  }
}
