import Foundation

extension Bench {
    /// Tells what a test found, with the seed that brings it back; in the long form also for the table at the end.
    ///
    /// - Parameters:
    ///   - test: What was done to the program.
    ///   - rounds: How many times.
    ///   - figures: What came of it.
    static func report(_ test: String, rounds: Int, _ figures: KeyValuePairs<String, Int>) {
        let text = figures.map { "\($0) \($1)" }.joined(separator: ", ")
        print("faults: \(test): \(rounds) rounds: \(text) (PRECIS_FAULT_SEED=\(seed))")
        note([test, String(rounds), text])
    }

    /// Tells that a test could not be run here, and why.
    static func report(notRun test: String, since reason: String) {
        print("faults: \(test): NOT RUN, \(reason)")
        note([test, "0", "NOT RUN: \(reason)"])
    }

    /// Adds a line to the file that the table is made of. One write a line, since tests run side by side.
    private static func note(_ columns: [String]) {
        guard let path = ProcessInfo.processInfo.environment["PRECIS_FAULT_REPORT"] else { return }
        let file = Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
        guard file >= 0 else { return }
        defer { close(file) }
        let line = Array((columns.joined(separator: "\t") + "\n").utf8)
        _ = line.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    }
}
