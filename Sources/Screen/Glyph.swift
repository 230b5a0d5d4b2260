import Synchronization

/// What one cell shows: a scalar, a cluster of several, or nothing. Equal texts have equal glyphs.
public struct Glyph: Hashable, Sendable {
    /// The scalar's value; 0 for nothing; from `firstCluster` on the number of a cluster.
    let code: UInt32

    private static let firstCluster: UInt32 = 0x11_0000
    private static let mostClusters = 1 << 20
    private static let clusters = Mutex(Clusters())

    /// The clusters seen so far, by their numbers. There are few: nearly all cells hold one scalar.
    private struct Clusters {
        var texts: [String] = []
        var codes: [String: UInt32] = [:]
    }

    @inline(__always)
    init(code: UInt32) {
        self.code = code
    }

    /// The glyph of one scalar.
    @inline(__always)
    public init(_ scalar: Unicode.Scalar) {
        code = scalar.value
    }

    /// The glyph of a text, which may be empty.
    public init(_ text: String) {
        let scalars = text.unicodeScalars
        guard let first = scalars.first else {
            code = 0
            return
        }
        if scalars.dropFirst().isEmpty {
            code = first.value
            return
        }
        code = Self.clusters.withLock { clusters in
            if let code = clusters.codes[text] { return code }
            // A cell has no bits for more; no session meets so many.
            guard clusters.texts.count < Self.mostClusters else { return first.value }
            let code = Self.firstCluster + UInt32(clusters.texts.count)
            clusters.texts.append(text)
            clusters.codes[text] = code
            return code
        }
    }

    /// Nothing, as in the second half of a wide character.
    public static let none = Glyph(code: 0)
    /// A blank.
    public static let blank = Glyph(code: 0x20)

    /// The scalar, where there is just one.
    public var scalar: Unicode.Scalar? {
        code == 0 || code >= Self.firstCluster ? nil : Unicode.Scalar(code)
    }

    /// The length of its text in UTF-8, in bytes.
    public var utf8Count: Int {
        switch code {
        case 0: 0
        case ..<0x80: 1
        case ..<0x800: 2
        case ..<0x1_0000: 3
        case ..<Self.firstCluster: 4
        default: text.utf8.count
        }
    }

    /// Its text; empty for nothing.
    public var text: String {
        if code == 0 { return "" }
        if let scalar { return String(scalar) }
        return Self.clusters.withLock { $0.texts[Int(code - Self.firstCluster)] }
    }
}
