/// The keymaps that come with the program, embedded in it. The files stand beside this one, where users find them to copy
/// lines from.
public enum KeymapFiles {
    /// `default.toml`: TOML with comments, in UTF-8.
    public static var standard: [UInt8] { PackageResources.default_toml }
}
