/// What the bytes of a file leave open, so that the user is asked before anything is typed into it.
public enum TextDoubt: Hashable, Sendable {
    /// The bytes are hardly text.
    case notText(NonText)
    /// The bytes are not UTF-8, and nothing says for certain what else they are.
    case unknownEncoding(mayBeGB18030: Bool)
}
