/// Something that xterm did not do.
public struct XtermError: Error, CustomStringConvertible {
    /// What.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
