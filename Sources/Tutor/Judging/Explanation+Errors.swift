extension Explanation {
  /// The classes of errors and warnings that cells meet, those of the language first.
  static let errors = [
    Explanation(
      "SyntaxError",
      "The text is no Python: a bracket, quote, colon or comma is missing or too many.",
      "look at the caret and the line before it."),
    Explanation(
      "IndentationError", "The lines of a block do not begin in the same column.",
      "indent the lines that belong together by the same number of blanks."),
    Explanation(
      "TabError", "Tabs and blanks are mixed at the beginning of lines.",
      "use blanks only."),
    Explanation(
      "NameError", "A name is used that nothing was assigned to.",
      "look for a typing error, and run the cell that assigns it; ':vars' lists your names."),
    Explanation(
      "UnboundLocalError", "A function uses a name of its own before it assigns it.",
      "assign it first, or pass it as an argument."),
    Explanation(
      "TypeError", "An operation or a function got a value of a kind that it does not take.",
      "look at 'type(value)'; a number in quotes is a text."),
    Explanation(
      "ValueError", "The kind of a value is right and the value itself is not: often a shape.",
      "print the shapes: X has n rows and p columns, y has n values."),
    Explanation(
      "AttributeError", "A value has no member of that name.",
      "look for a typing error; names such as 'coef_' exist after 'fit' only."),
    Explanation(
      "IndexError", "A place is asked that a sequence does not have.",
      "counting begins at 0: the last place is the length less 1."),
    Explanation(
      "KeyError", "A dict or a table has no such key or column.",
      "list its keys first."),
    Explanation(
      "LookupError", "A place or a key is asked that is not there.",
      "print the length, or the keys."),
    Explanation(
      "ZeroDivisionError", "Something is divided by 0.",
      "look at where the 0 comes from."),
    Explanation(
      "ArithmeticError", "A computation has no result that a number could hold.",
      "print the numbers that go into it."),
    Explanation(
      "FloatingPointError",
      "A computation with floats was asked to stop where it would give inf or nan.",
      "look for the division by 0 or the overflow; 'np.seterr' says what stops."),
    Explanation(
      "OverflowError", "A number is too large for its kind.",
      "scale the data, or take logarithms."),
    Explanation(
      "ImportError", "A module has no such name.",
      "look for a typing error; the modules here have the parts that the lessons need."),
    Explanation(
      "ModuleNotFoundError", "There is no such module here.",
      "cells have numpy, pandas, matplotlib, scikit-learn and parts of the standard library."),
    Explanation(
      "AssertionError", "An 'assert' was not true.",
      "its message says what should hold."),
    Explanation(
      "RecursionError", "Functions call each other without an end.",
      "give the function a case in which it does not call itself."),
    Explanation(
      "MemoryError", "A value would need more memory than a cell may have.",
      "make the array smaller; a text such as '1e9' in a shape is a frequent cause."),
    Explanation(
      "KeyboardInterrupt", "Ctrl-C stopped the cell.",
      "nothing: what it had assigned before stays; ':undo' takes it back."),
    Explanation(
      "SystemExit", "The cell asked the program to end, with 'exit' or 'sys.exit'.",
      "':quit' leaves the lesson; a cell ends by itself."),
    Explanation(
      "GeneratorExit", "A generator was closed before its end.",
      "nothing, unless the generator catches it: let it pass."),
    Explanation(
      "StopIteration", "A call of 'next' found nothing left.",
      "give 'next' a second value for that case, or loop with 'for'."),
    Explanation(
      "BufferError", "The memory of a value is in use elsewhere and cannot change its size.",
      "copy the value first."),
    Explanation(
      "EOFError", "Input was asked for, and there is none: cells read no keyboard.",
      "assign the value in the cell."),
    Explanation(
      "OSError", "The system refused something, mostly a file.",
      "read the reason behind the colon."),
    Explanation(
      "FileNotFoundError", "There is no file of that name.",
      "a notebook allows files with '--data'; lessons bring their own data."),
    Explanation(
      "PermissionError", "Cells read no files of yours and write into the session's folder only.",
      "give a plain name without a folder in it."),
    Explanation(
      "TimeoutError", "Something took longer than it may.",
      "make the computation smaller."),
    Explanation(
      "ReferenceError", "A value was used through a weak reference when it was gone.",
      "keep a name for the value."),
    Explanation(
      "RuntimeError", "Something happened that fits no other class.",
      "read its sentence: it says what."),
    Explanation(
      "NotImplementedError", "The method is there for subclasses to write, and this one did not.",
      "call another method, or write it."),
    Explanation(
      "SystemError", "The program itself came to a place that it should never reach.",
      "run the cell again in smaller parts, and report the one that does it."),
    Explanation(
      "UnicodeError", "A text cannot be turned into bytes, or bytes into a text.",
      "say which encoding: 'utf-8' is the usual one."),
    Explanation(
      "UnicodeDecodeError", "Bytes are no text in the encoding that was named.",
      "try 'utf-8', or 'latin-1' for old files."),
    Explanation(
      "UnicodeEncodeError", "A text has letters that the encoding does not have.",
      "use 'utf-8'."),
    Explanation(
      "UsageError", "A line with % is no magic of the notebook, or lacks something.",
      "write it as its message says; %time, %timeit and %who are there."),
    Explanation(
      "BaseException", "The class above all others; nothing raises it by itself.",
      "look for the line that raises it."),
    Explanation(
      "Exception", "The class above all errors; a cell raised it with words of its own.",
      "read its words: whoever wrote the line explains it there."),
    Explanation(
      "FrozenInstanceError", "An attribute of a frozen dataclass was assigned.",
      "make a new one: 'dataclasses.replace(old, name=value)'."),
    Explanation(
      "StatisticsError", "A statistic is asked of too few numbers.",
      "look at the length of the data."),
    Explanation(
      "LinAlgError",
      "A matrix has no inverse, or is not what the method needs: often two columns say the same.",
      "look for equal columns; 'np.linalg.lstsq' works without an inverse, and so does a ridge penalty."
    ),
    Explanation(
      "AxisError", "An axis is asked that the array does not have.",
      "print 'array.shape': axes are counted from 0."),
    Explanation(
      "UFuncTypeError", "An operation of numpy got arrays of kinds that it does not combine.",
      "print 'array.dtype' of both."),
    Explanation(
      "NotFittedError", "A model was asked before it was fitted.",
      "call 'fit(X, y)' first."),
    Explanation(
      "InvalidParameterError",
      "A model or function got a value for a parameter that it does not take.",
      "the message lists what it takes."),
    Explanation(
      "UnsetMetadataPassedError", "Something was passed to 'fit' that nobody asked for.",
      "pass X and y only, or request it as the message says."),
    Explanation(
      "DataError", "A table's column has a kind that the method cannot take.",
      "print 'table.dtypes'."),
    Explanation(
      "EmptyDataError", "A file to be read holds nothing.",
      "look at the file: its first line names the columns."),
    Explanation(
      "ParserError", "A line of a file has another number of fields than the lines before it.",
      "look at the line that the message names."),
    Explanation(
      "MergeError", "Two tables cannot be joined as asked.",
      "look at the columns that both have."),
    Explanation(
      "IndexingError", "A mask has other rows than the table.",
      "make the mask from the same table."),
    Explanation(
      "InvalidIndexError", "Something that is no label was used to look one up.",
      "give one label, or a list of them."),
    Explanation(
      "IntCastingNaNError", "A column with nan cannot become whole numbers.",
      "fill the gaps first: 'column.fillna(0)'."),
    Explanation(
      "UndefinedVariableError", "A query names a column that the table does not have.",
      "list 'table.columns'; a name of the notebook has an @ before it."),
    Explanation(
      "OptionError", "There is no option of that name in pandas.",
      "look for a typing error."),
    Explanation(
      "Warning", "The class above all warnings.",
      "read its words; a warning fails nothing."),
    Explanation(
      "UserWarning", "Something works and may not be what you want.",
      "read its words; a warning fails nothing."),
    Explanation(
      "DeprecationWarning", "Something will be gone in a later version.",
      "use what the message names instead."),
    Explanation(
      "PendingDeprecationWarning", "Something will be deprecated one day.",
      "nothing yet."),
    Explanation(
      "FutureWarning", "Something will behave differently in a later version.",
      "say what you mean, as the message shows."),
    Explanation(
      "SyntaxWarning",
      "The text is Python and most likely a mistake, such as 'is' beside a number.",
      "look at the line: '==' compares values."),
    Explanation(
      "RuntimeWarning", "A computation overflowed or divided by zero, and went on with inf or nan.",
      "look for inf and nan before you go on: nan passes no check."),
    Explanation(
      "ConvergenceWarning",
      "The solver stopped before it was exact. The answer is judged all the same: a warning fails nothing.",
      "raise 'max_iter', or scale the features; ':certificate NAME' says how far it is."),
    Explanation(
      "DataConversionWarning", "The target y has the shape of a column, and was flattened.",
      "pass 'y.ravel()'."),
    Explanation(
      "DataDimensionalityWarning", "A random projection has more columns than the data.",
      "ask for fewer."),
    Explanation(
      "FitFailedWarning",
      "Some fits of a search failed, and count as the score that 'error_score' says.",
      "fit once by hand with the parameters that fail."),
    Explanation(
      "UndefinedMetricWarning", "A score is not defined for this data, such as R² of one row.",
      "give it more rows, or rows that differ."),
    Explanation(
      "RankWarning", "A polynomial has more terms than the points can tell apart.",
      "lower the degree."),
    Explanation(
      "DTypePromotionError", "Arrays meet whose types have no type in common.",
      "look at the 'dtype' of each, and convert one with 'astype'."),
    Explanation(
      "TooHardError", "NumPy gave up a question that would take too long.",
      "ask it of smaller arrays."),
    Explanation(
      "ComplexWarning", "A complex number lost its imaginary part.",
      "cells have no complex numbers: use the real part."),
    Explanation(
      "VisibleDeprecationWarning", "NumPy will take this way of writing away.",
      "write it as the message says."),
    Explanation(
      "ModuleDeprecationWarning", "A module of NumPy will go.",
      "import what the message names instead."),
    Explanation(
      "PerformanceWarning", "A table is built in a way that makes it slow.",
      "build it in one go from a dict of columns."),
    Explanation(
      "ChainedAssignmentError", "A value was assigned in a copy of a part of a table and is lost.",
      "assign in one step: 'table.loc[rows, column] = value'."),
  ]
}
