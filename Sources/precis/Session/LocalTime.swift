import EditorCore
import Glibc

/// Times as the user's clock and calendar show them.
enum LocalTime {
    /// Month, day, hour and minute: `11-22 10:42`.
    static func text(milliseconds: Int64) -> String {
        let parts = parts(seconds: Int(milliseconds / 1000))
        return "\(parts.tm_mon + 1)-\(parts.tm_mday) \(clock(parts).text)"
    }

    /// The time of the day now.
    static var clock: ClockTime { clock(parts(seconds: time(nil))) }

    private static func clock(_ parts: tm) -> ClockTime {
        ClockTime(hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
    }

    private static func parts(seconds: Int) -> tm {
        var seconds = time_t(seconds)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return parts
    }

    /// Milliseconds since 1970.
    static var now: Int64 {
        let time = clock(CLOCK_REALTIME)
        return Int64(time)
    }

    /// Milliseconds of a clock that nobody sets: for waiting.
    static var monotonic: Int { clock(CLOCK_MONOTONIC) }

    private static func clock(_ kind: clockid_t) -> Int {
        var time = timespec()
        clock_gettime(kind, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }
}
