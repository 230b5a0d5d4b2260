/// How a command was called.
public struct Invocation: Equatable, Sendable {
    /// When, in milliseconds since 1970.
    public var time: Int64
    /// How many times it is to be done, where a count was typed before it.
    public var count: Int?
    /// Which of the last cuts is meant, 0 for the newest; `nil` where none was named.
    public var register: Int?

    /// A call at a time.
    public init(at time: Int64, count: Int? = nil, register: Int? = nil) {
        self.time = time
        self.count = count
        self.register = register
    }

    /// The count, or one.
    var times: Int { max(1, count ?? 1) }
}
