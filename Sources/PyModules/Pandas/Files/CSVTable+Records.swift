internal import PyRuntime

extension CSVTable {
  /// Cuts the text into records and their fields.
  func records() throws -> [Record] {
    let comment = call.value("comment").text?.unicodeScalars.first
    let skipsSpace = try call.bool("skipinitialspace")
    let skipsBlank = try call.bool("skip_blank_lines")
    var records: [Record] = []
    var fields: [Field] = []
    var field = Field(text: "")
    var line = 1
    var start = 1
    var isOpen = false
    var isComment = false
    var hasContent = false
    var openLine = 1
    var scalars = text.unicodeScalars.makeIterator()
    var pending: Unicode.Scalar?
    func endRecord() throws {
      if separator == nil {
        if !field.text.isEmpty || field.isQuoted { fields.append(field) }
      } else if hasContent {
        fields.append(field)
      }
      if hasContent && !(fields.isEmpty) || !skipsBlank {
        records.append(Record(fields: fields, line: start))
        if records.count & 0xFFF == 0 { try interpreter.checkpoint() }
      }
      fields = []
      field = Field(text: "")
      hasContent = false
      isComment = false
    }
    while let scalar = pending ?? scalars.next() {
      pending = nil
      if isOpen {
        if scalar == "\n" { line += 1 }
        guard scalar == "\"" else {
          field.text.unicodeScalars.append(scalar)
          continue
        }
        let next = scalars.next()
        if next == "\"" {
          field.text += "\""
        } else {
          isOpen = false
          pending = next
        }
        continue
      }
      if scalar == "\r" || scalar == "\n" {
        if scalar == "\r" {
          let next = scalars.next()
          if next != "\n" { pending = next }
        }
        try endRecord()
        line += 1
        start = line
        continue
      }
      if isComment { continue }
      if scalar == comment {
        isComment = true
        continue
      }
      if let separator {
        if scalar == separator {
          hasContent = true
          fields.append(field)
          field = Field(text: "")
          continue
        }
      } else if scalar == " " || scalar == "\t" {
        if !field.text.isEmpty || field.isQuoted { fields.append(field) }
        field = Field(text: "")
        continue
      }
      if skipsSpace, scalar == " ", field.text.isEmpty { continue }
      if scalar == "\"", field.text.isEmpty, !field.isQuoted {
        isOpen = true
        openLine = line
        field.isQuoted = true
        hasContent = true
        continue
      }
      hasContent = true
      field.text.unicodeScalars.append(scalar)
    }
    if isOpen {
      throw PyException(
        PandasErrors.parserError,
        "Error tokenizing data. C error: EOF inside string starting at row \(records.count)",
        help: "the double quote in line \(openLine) is never closed")
    }
    try endRecord()
    // Blank lines at the end never are records.
    while let last = records.last,
      last.fields.isEmpty
        || (last.fields.count == 1 && last.fields[0].text.trimmingBlanks.isEmpty
          && !last.fields[0].isQuoted)
    {
      records.removeLast()
    }
    return skipsBlank
      ? records.filter {
        $0.fields.count != 1 || !$0.fields[0].text.trimmingBlanks.isEmpty || $0.fields[0].isQuoted
      } : records
  }
}
