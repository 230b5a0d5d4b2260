/// A time of the day, as a clock on the wall shows it.
public struct ClockTime: Equatable, Sendable {
    /// 0 to 23.
    public var hour: Int
    /// 0 to 59.
    public var minute: Int

    /// The time of so many hours and minutes.
    public init(hour: Int, minute: Int) {
        self.hour = hour
        self.minute = minute
    }

    /// Hour and minute with two digits for the minute: `9:05`.
    public var text: String { "\(hour):\(minute < 10 ? "0" : "")\(minute)" }
}
