import Glibc

/// A call of the system that failed.
struct Errno: Error, Equatable {
    /// The number that the system gave.
    var code: Int32

    /// Why the last call of this thread failed.
    static var last: Errno { Errno(code: errno) }

    /// Repeats a call for as long as a signal interrupts it.
    ///
    /// - Throws: The error of the call where it returns a negative number.
    @discardableResult
    static func check<Number: SignedInteger>(_ call: () -> Number) throws(Errno) -> Number {
        while true {
            let result = call()
            if result >= 0 { return result }
            if errno != EINTR { throw last }
        }
    }
}
