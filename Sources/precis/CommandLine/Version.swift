/// The version of the program: what `--version` prints and the manual pages name, which a test holds to it.
enum Version {
    static let current = "0.1.0"
}
