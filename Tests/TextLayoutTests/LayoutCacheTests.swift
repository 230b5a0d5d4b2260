import Testing

@testable import TextLayout

@Suite struct LayoutCacheTests {
    @Test func answersAreThoseOfALayout() {
        let cache = LayoutCache(byteLimit: 64, countLimit: 4)
        for round in 0..<200 {
            let bytes = Array("第 \(round % 11) 条，人居大会".utf8)
            let width = 5 + round % 3
            let policy: WidthPolicy = round % 2 == 0 ? .narrow : .wide
            let kept = round % 5 == 0 ? [3..<6] : []
            let layout = cache.layout(of: bytes, width: width, policy: policy, keepTogether: kept)
            let fresh = LineLayout(bytes: bytes, width: width, policy: policy, keepTogether: kept)
            #expect(layout.rows == fresh.rows && layout.bytes == bytes && layout.units == fresh.units)
        }
    }

    @Test func linesThatAgreeInTheSampleAreToldApart() {
        let cache = LayoutCache()
        var bytes = [UInt8](repeating: 0x61, count: 10_000)
        _ = cache.layout(of: bytes, width: 80, policy: .narrow)
        bytes[5_001] = 0x62
        #expect(cache.layout(of: bytes, width: 80, policy: .narrow).bytes == bytes)
    }
}
