/// How a file is to be read whose bytes leave that open.
public enum DraftReading: Equatable, Sendable {
    /// In GB18030.
    case gb18030
    /// In Windows-1252, as western Windows writes.
    case windows1252
    /// As its bytes are, though they hardly are text.
    case asItIs
}
