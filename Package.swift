// swift-tools-version: 6.0
import PackageDescription

// The modules stand in the order of their dependencies: each imports only modules above it.
// `Sources/precis/Documentation.docc/Architecture.md` says what each is for and why.
let package = Package(
    name: "precis",
    products: [.executable(name: "precis", targets: ["precis"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        .target(name: "TextRope"),
        .target(name: "Editing", dependencies: ["TextRope"]),
        .target(name: "Merging", dependencies: ["TextRope", "Editing"]),
        .target(
            name: "RecordDraft", dependencies: ["TextRope", "Editing"], exclude: ["Model/commonhan.py"]),
        .target(
            name: "StructureEdits", dependencies: ["TextRope", "Editing", "Merging", "RecordDraft"]),
        .target(
            name: "TextLayout", dependencies: ["TextRope"], exclude: ["scalars.py", "scalars.swift"]),
        .target(name: "Wording"),
        .target(name: "Configuration", dependencies: ["Wording"]),
        .target(name: "CPcre2", linkerSettings: [.linkedLibrary("pcre2-8")]),
        .target(name: "KeymapFiles", path: "Keymaps", resources: [.embedInCode("default.toml")]),
        .target(name: "Keymaps", dependencies: ["KeymapFiles", "Configuration", "Wording"]),
        .target(
            name: "EditorCore",
            dependencies: [
                "TextRope", "Editing", "Merging", "RecordDraft", "StructureEdits", "TextLayout", "Keymaps",
                "Wording", "CPcre2",
            ],
            exclude: ["Search/folding.py"]),
        .target(name: "Screen", dependencies: ["TextLayout"]),
        .target(
            name: "EditorView",
            dependencies: [
                "RecordDraft", "TextLayout", "Keymaps", "EditorCore", "Screen", "Wording",
            ]),
        .target(name: "CSystem"),
        .target(
            name: "DraftStorage", dependencies: ["TextRope", "Editing", "CSystem"],
            exclude: ["Encodings/gb18030.py"]),
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
        .target(name: "Terminal", dependencies: ["CNcurses", "Keymaps", "Screen", "TextLayout"]),
        .executableTarget(
            name: "precis",
            dependencies: [
                "TextRope", "Editing", "Merging", "RecordDraft", "TextLayout", "Keymaps", "EditorCore",
                "Screen",
                "EditorView", "CSystem", "DraftStorage", "Terminal", "Wording", "Configuration",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Resources/precis.1", "Resources/precis.zh.1"],
            resources: [.embedInCode("Resources/practice.txt")]),
        // Reads the sources: which module and folder may know of which, and where texts of the interface stand.
        .testTarget(name: "ArchitectureTests"),
        .testTarget(name: "TextRopeTests", dependencies: ["TestSupport", "TextRope"]),
        .testTarget(name: "EditingTests", dependencies: ["TestSupport", "Editing"]),
        .testTarget(name: "MergingTests", dependencies: ["TestSupport", "Merging"]),
        .testTarget(
            name: "RecordDraftTests", dependencies: ["TestSupport", "RecordDraft"], exclude: ["Expected"]),
        .testTarget(
            name: "StructureEditsTests",
            dependencies: ["TestSupport", "TextRope", "Editing", "Merging", "RecordDraft", "StructureEdits"]),
        .testTarget(name: "TextLayoutTests", dependencies: ["TestSupport", "TextLayout"]),
        .testTarget(name: "ConfigurationTests", dependencies: ["TestSupport", "Configuration"]),
        .testTarget(name: "KeymapsTests", dependencies: ["TestSupport", "Keymaps"]),
        .testTarget(
            name: "EditorCoreTests", dependencies: ["TestSupport", "EditorCore"], exclude: ["Scripts"]),
        .testTarget(name: "ScreenTests", dependencies: ["TestSupport", "Screen"]),
        .target(
            name: "FrameCheck", dependencies: ["EditorCore", "Screen", "TextLayout"],
            path: "Tests/FrameCheck"),
        .testTarget(
            name: "EditorViewTests", dependencies: ["TestSupport", "EditorView", "FrameCheck"],
            exclude: ["Snapshots"]),
        .testTarget(name: "DraftStorageTests", dependencies: ["TestSupport", "DraftStorage"]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        // Not shipped: `make bench` builds it.
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "TextRope", "Editing", "RecordDraft", "TextLayout", "Keymaps", "EditorCore", "Screen",
                "EditorView",
            ],
            path: "Tests/Benchmarks", exclude: ["baseline.json", "counts.py", "terminal.py"]),
        .target(name: "TmuxHarness", dependencies: ["TestSupport"], path: "Tests/TmuxHarness"),
        .testTarget(
            name: "TerminalTests",
            dependencies: [
                "TestSupport", "Terminal", "TmuxHarness", "PtyHarness", "BusyProgram", "CNcurses", "Keymaps",
                "Screen",
            ]),
        // Not shipped: a program that never looks at its signals.
        .executableTarget(name: "BusyProgram", dependencies: ["CNcurses"], path: "Tests/BusyProgram"),
        .target(name: "PtyHarness", path: "Tests/PtyHarness"),
        .testTarget(
            name: "FaultTests",
            dependencies: [
                "precis", "TestSupport", "PtyHarness", "FrameCheck", "DraftStorage", "EditorCore",
                "EditorView", "Editing", "Keymaps", "RecordDraft", "Screen", "TextLayout", "TextRope",
            ]),
        .target(name: "XtermHarness", dependencies: ["TestSupport"], path: "Tests/XtermHarness"),
        .testTarget(
            name: "ProgramTests",
            dependencies: [
                "precis", "TestSupport", "TmuxHarness", "PtyHarness", "XtermHarness", "EditorCore",
                "EditorView", "Screen",
                "Terminal", "Keymaps", "TextLayout", "TextRope",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
