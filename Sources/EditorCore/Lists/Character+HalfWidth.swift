extension Character {
    /// The half-width form of a full-width letter or sign (U+FF01 to U+FF5E, U+3000); any other character itself.
    var halfWidth: Character {
        guard unicodeScalars.count == 1, let scalar = unicodeScalars.first else { return self }
        if scalar.value == 0x3000 { return " " }
        guard (0xFF01...0xFF5E).contains(scalar.value), let half = Unicode.Scalar(scalar.value - 0xFEE0)
        else {
            return self
        }
        return Character(half)
    }
}
