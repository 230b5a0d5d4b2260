/// Why a text does not name a key stroke or a sequence of them.
public enum KeyNameError: Error, Hashable, Sendable {
    /// No key or modifier has the name; the text as given.
    case unknown(String)
    /// The key exists and arrives as another one: the text as given, and the name to write instead.
    case sameAs(String, String)
    /// No terminal sends it so that it can be told from another key; the text as given.
    case cannotBeSent(String)
    /// There is no key in the text.
    case empty
}
