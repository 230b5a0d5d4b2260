/// Something that a program on a terminal did not do.
public struct PtyError: Error, CustomStringConvertible {
    /// What.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
