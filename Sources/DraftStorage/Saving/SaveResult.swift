/// What a save did.
public struct SaveResult: Equatable, Sendable {
    /// The version that stands in the file now.
    public var identity: FileIdentity
    /// How it came there.
    public var outcome: SaveOutcome
    /// Whether the file still belongs to the same user and group.
    public var keepsOwner: Bool
}

/// How a save put a text into its file.
public enum SaveOutcome: Equatable, Sendable {
    /// There was no such file, and now there is.
    case created
    /// The file was replaced: at every moment either the old one or the new one stood there whole.
    case replaced
    /// The file was overwritten where it stands.
    case writtenInPlace(InPlaceReason)
}

/// What a save may do that it would refuse otherwise.
public struct SaveOptions: Equatable, Sendable {
    /// Whether to write over a file that another program changed.
    public var overwritesChanges: Bool
    /// Whether to write in place where the file can't be replaced. The journal must hold the whole text first,
    /// on the disk, as the file is torn if the power fails meanwhile.
    public var mayWriteInPlace: Bool

    /// The options, both off unless given.
    public init(overwritesChanges: Bool = false, mayWriteInPlace: Bool = false) {
        self.overwritesChanges = overwritesChanges
        self.mayWriteInPlace = mayWriteInPlace
    }
}
