/// The name of a command as keymaps write it: `file.save`.
public struct CommandID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name.
    public let rawValue: String

    /// Makes an identifier of a name; whether there is such a command is for the registry to say.
    @inlinable
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// Makes an identifier of a literal name.
    @inlinable
    public init(stringLiteral value: StaticString) {
        rawValue = value.description
    }

    /// Whether both are the same name. Most differ in length, which is sooner told than what they say.
    public static func == (first: Self, second: Self) -> Bool {
        first.rawValue.utf8.count == second.rawValue.utf8.count && first.rawValue == second.rawValue
    }

    /// The name.
    public var description: String { rawValue }
}
