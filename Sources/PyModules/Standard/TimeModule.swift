internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The module `time`: clocks, and a sleep that Ctrl-C ends.
enum TimeModule {
  private static let refusal = "only clocks are offered: time(), perf_counter(), sleep()"

  private static let clockRefusal =
    "use time(), perf_counter(), monotonic() or process_time(), with _ns for whole nanoseconds"

  static func make(_ interpreter: Interpreter) -> ModuleObject {
    ModuleObject(
      "time",
      clock("time", CLOCK_REALTIME) + clock("perf_counter", CLOCK_MONOTONIC)
        + clock("monotonic", CLOCK_MONOTONIC) + clock("process_time", CLOCK_PROCESS_CPUTIME_ID)
        + [
          NativeFunction.function1("sleep", "seconds") { value, interpreter in
            try sleep(value, interpreter)
            return .none
          }
        ],
      refusals: [
        "strftime": refusal, "localtime": refusal, "gmtime": refusal, "ctime": refusal,
        "asctime": refusal, "strptime": refusal, "mktime": refusal, "struct_time": refusal,
        "tzset": refusal, "timezone": refusal, "altzone": refusal, "daylight": refusal,
        "tzname": refusal, "clock_settime": refusal, "clock_settime_ns": refusal,
        "clock_gettime": clockRefusal, "clock_gettime_ns": clockRefusal,
        "clock_getres": clockRefusal,
        "get_clock_info": clockRefusal, "pthread_getcpuclockid": clockRefusal,
        "thread_time": clockRefusal,
        "thread_time_ns": clockRefusal, "CLOCK_BOOTTIME": clockRefusal,
        "CLOCK_MONOTONIC": clockRefusal,
        "CLOCK_MONOTONIC_RAW": clockRefusal, "CLOCK_PROCESS_CPUTIME_ID": clockRefusal,
        "CLOCK_REALTIME": clockRefusal,
        "CLOCK_TAI": clockRefusal, "CLOCK_THREAD_CPUTIME_ID": clockRefusal,
      ])
  }

  /// A clock in seconds, and its twin in nanoseconds.
  private static func clock(_ name: String, _ id: clockid_t) -> [(String, Value)] {
    @Sendable func now() -> timespec {
      var time = timespec()
      clock_gettime(id, &time)
      return time
    }
    return [
      NativeFunction.functionN(name, "()", 0...0) { _, _ in
        let time = now()
        return .float(Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9)
      },
      NativeFunction.functionN("\(name)_ns", "()", 0...0) { _, _ in
        let time = now()
        return .int(Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec))
      },
    ]
  }

  private static func sleep(_ value: Value, _ interpreter: Interpreter) throws {
    let seconds: Double
    switch value {
    case .int, .float, .bool, .object: seconds = try interpreter.double(of: value)
    default:
      throw PyException(
        .typeError, "'\(value.type.messageName)' object cannot be interpreted as an integer")
    }
    if seconds.isNaN {
      throw PyException(.valueError, "Invalid value NaN (not a number)")
    }
    guard seconds >= 0 else {
      throw PyException(.valueError, "sleep length must be non-negative")
    }
    guard seconds <= 3600 else {
      throw PyException(
        .overflowError, "sleep() is limited to an hour here",
        help: "stop a long wait with Ctrl-C")
    }
    let end = Limits.now() + seconds
    while true {
      try interpreter.checkpoint()
      let left = end - Limits.now()
      if left <= 0 { return }
      var pause = timespec(tv_sec: 0, tv_nsec: Int(min(left, 0.02) * 1e9))
      nanosleep(&pause, nil)
    }
  }
}
