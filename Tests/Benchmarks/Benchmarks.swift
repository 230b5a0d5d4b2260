import Editing
import EditorCore
import EditorView
import Glibc
import Keymaps
import RecordDraft
import Screen
import TextLayout
import TextRope

/// Runs one benchmark so many times and prints what each run took.
///
/// `Benchmarks --list` names them; `Benchmarks NAME RUNS SCALE [FILE]` runs one on a text SCALE times the size of the
/// usual one. The instructions are counted from outside: see `counts.py`.
@main
struct Benchmarks {
    static func main() {
        let words = CommandLine.arguments
        guard words.count >= 4, let runs = Int(words[2]), let scale = Int(words[3]),
            let benchmark = Benchmark.all.first(where: { $0.name == words[1] })
        else {
            for benchmark in Benchmark.all { print(benchmark.name, benchmark.largestScale) }
            return
        }
        let text = SampleText(file: words.count > 4 ? words[4] : nil)
        var times: [Int] = []
        let body = benchmark.prepare(text, scale)
        for run in 0..<runs {
            let start = nanoseconds()
            body(run)
            times.append(nanoseconds() - start)
        }
        times.sort()
        guard let least = times.first else { return }
        print("least", least, "ns  median", times[times.count / 2], "ns")
    }

    private static func nanoseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
