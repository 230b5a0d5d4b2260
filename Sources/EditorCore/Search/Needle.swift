/// What is searched for, as it is compared: without case and width.
struct Needle {
    /// The characters, folded.
    let scalars: [UInt32]
    /// A run of characters that only they themselves match, as bytes; empty where there is none.
    let anchor: [UInt8]
    /// How many characters stand before the anchor.
    let anchorPlace: Int
    /// How many characters the anchor has.
    let anchorCount: Int
    /// Whether a match can begin with a byte.
    private let beginnings: [Bool]

    init(_ query: String) {
        scalars = query.unicodeScalars.map { Self.fold($0.value) }
        var beginnings = [Bool](repeating: false, count: 256)
        for variant in scalars.first.map(Self.variants) ?? [] {
            guard let scalar = Unicode.Scalar(variant), let byte = UTF8.encode(scalar)?.first else {
                continue
            }
            beginnings[Int(byte)] = true
        }
        self.beginnings = beginnings
        var best = 0..<0
        var start = 0
        for index in scalars.indices {
            if !Self.isFixed(scalars[index]) {
                start = index + 1
            } else if index + 1 - start > best.count {
                best = start..<index + 1
            }
        }
        anchorPlace = best.lowerBound
        anchorCount = best.count
        anchor = scalars[best].flatMap { value in
            Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
        }
    }

    /// Whether a match can begin with a byte.
    func mayBegin(with byte: UInt8) -> Bool { beginnings[Int(byte)] }

    /// Whether nothing else folds to a scalar: so it is with Chinese characters.
    private static func isFixed(_ value: UInt32) -> Bool {
        (0x3001...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value)
            || (0x20000...0x3FFFF).contains(value)
    }

    /// The scalar at an index and its length in bytes; a byte that is not UTF-8 stands for none.
    @inline(__always)
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
        guard length > 0, index + length <= bytes.count else { return (.max, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for place in (index + 1)..<(index + length) {
            guard bytes[place] & 0xC0 == 0x80 else { return (.max, 1) }
            value = value << 6 | UInt32(bytes[place] & 0x3F)
        }
        return (value, length)
    }

    /// A scalar without its case and width.
    static func fold(_ value: UInt32) -> UInt32 {
        var value = value
        if value == 0x3000 { value = 0x20 }
        if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
        if value < 0x80 { return (0x41...0x5A).contains(value) ? value + 0x20 : value }
        guard value < 0x3000, let scalar = Unicode.Scalar(value) else { return value }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first?.value ?? value : value
    }

    /// All scalars that fold to one.
    private static func variants(of folded: UInt32) -> [UInt32] {
        var variants = [folded]
        if let scalar = Unicode.Scalar(folded) {
            variants += scalar.properties.uppercaseMapping.unicodeScalars.prefix(1).map(\.value)
            variants += scalar.properties.titlecaseMapping.unicodeScalars.prefix(1).map(\.value)
        }
        for variant in variants where (0x21...0x7E).contains(variant) { variants.append(variant + 0xFEE0) }
        if folded == 0x20 { variants.append(0x3000) }
        if folded == 0x6B { variants.append(0x212A) }
        if folded == 0xE5 { variants.append(0x212B) }
        return variants
    }
}
