import Foundation
import Testing
import TextLayout

@testable import precis

/// Help, and what is said of a command line that is written wrong, in either language.
@Suite(.serialized) struct CommandLineTests {
    @Test func helpTellsTheOptionsOfEditing() throws {
        let program = try Program()
        for arguments in [
            ["--help"], ["-h"], ["help"], ["--lang", "zh", "--help"], ["draft.txt", "--help"],
        ] {
            let help = try program.run(arguments)
            #expect(help.status == 0 && help.errors.isEmpty)
            for part in [
                "用法：  precis [<选项>] [+<行号>] [<文件>]", "--item <项目>         ", "--read-only", "只看不改。",
                "可用：auto, 1, 2", "--version               显示版本。", "edit（可省略）", "recover       ",
            ] {
                #expect(help.output.contains(part), "\(arguments): \(part)")
            }
            let letters = ["USAGE", "OPTIONS", "Show", "values", "default", "·"]
            #expect(letters.allSatisfy { !help.output.contains($0) }, "\(arguments)")
        }
        let english = try program.run(["--help"], environment: ["LANG": "en_GB.UTF-8"])
        for part in [
            "USAGE: precis [<options>] [+<line>] [<file>]", "--item <item>", "Go to an agenda item.",
            "(values: auto, 1, 2)", "SUBCOMMANDS:",
        ] {
            #expect(english.output.contains(part), "\(part)")
        }
        #expect(english.output.unicodeScalars.allSatisfy { !(0x4E00...0x9FFF).contains($0.value) })
    }

    @Test func everySubcommandHasHelpInBothLanguages() throws {
        let program = try Program()
        for name in ["edit", "outline", "paragraphs", "slots", "references", "keys", "doctor", "recover"] {
            let chinese = try program.run([name, "--help"])
            #expect(chinese.status == 0 && chinese.output.contains("用法：  precis \(name)"), "\(name)")
            let english = try program.run(["--lang", "en", name, "--help"])
            #expect(english.status == 0 && english.output.contains("USAGE: precis \(name)"), "\(name)")
            #expect(english.output.unicodeScalars.allSatisfy { !(0x4E00...0x9FFF).contains($0.value) })
            #expect(try program.run(["help", name]).output == chinese.output, "\(name)")
        }
    }

    @Test func helpIsBrokenForTheTerminal() throws {
        let program = try Program()
        let session = try program.open(["recover", "--lang", "en", "--help"], rows: 40, columns: 60)
        let screen = try session.wait(for: "--version")
        #expect(screen.lines.contains { $0.hasSuffix("Write the recovered text to a") })
        #expect(screen.lines.contains { $0.trimmingCharacters(in: .whitespaces) == "file." })
        #expect(screen.lines.contains { $0.hasPrefix(String(repeating: " ", count: 26) + "file.") })
    }

    @Test(
        arguments: [
            (["--foo", "x"], "没有 --foo 这个选项", "there is no option --foo"),
            (["--read-onyl", "x"], "是不是 --read-only？", "did you mean --read-only?"),
            (["-x"], "没有 -x 这个选项", "there is no option -x"),
            (["--line"], "--line 后面缺少一个值", "--line lacks its value"),
            (["--item", "-3", "x"], "--item 后面缺少一个值", "--item lacks its value"),
            (["--line", "seven", "x"], "--line 后面应是数，不能是“seven”", "--line takes a number, not “seven”"),
            (["--item", "it's", "x"], "--item 后面应是数，不能是“it's”", "--item takes a number, not “it's”"),
            (["--line", "0", "x"], "行号从 1 起", "from 1 on"),
            (["a.txt", "b.txt"], "多出了“b.txt”", "“b.txt” is one too many"),
            (["a.txt", "it's", "c.txt"], "多出了“it", "“it"),
            (["slots", "a", "it's"], "多出了“it's”", "“it's” is one too many"),
            (["--ambiguous-width", "3", "x"], "不能是“3”，可用：auto、1、2", "can't be “3”, but: auto, 1, 2"),
            (["outline"], "如 precis outline 草案.txt", "as in precis outline DRAFT.txt"),
            (["slots", "--json=1", "x"], "--json 后面不带值", "--json takes no value"),
            (["slots", "--nothing", "x"], "全部选项见 precis slots --help", "precis slots --help lists them"),
            (["recover", "--discard"], "要给出草案文件", "need the draft"),
            (["recover", "--discard", "--output", "y", "x"], "只能用一个", "can't be had at once"),
        ] as [([String], String, String)])
    func aMistakeIsOneLineWithTheWayOut(arguments: [String], chinese: String, english: String) throws {
        let program = try Program()
        for (language, expected) in [("zh_CN.UTF-8", chinese), ("en_US.UTF-8", english)] {
            let result = try program.run(arguments, environment: ["LANG": language])
            #expect(result.status == 64 && result.output.isEmpty)
            #expect(result.errors.contains(expected), "\(result.errors)")
            #expect(result.errors.hasPrefix("precis: "))
            #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
            #expect(language == "zh_CN.UTF-8" || !result.errors.contains("没有"))
        }
    }

    @Test func theLanguageAskedForCountsForMistakesToo() throws {
        let program = try Program()
        #expect(try program.run(["--lang", "en", "--foo"]).errors.contains("there is no option"))
        #expect(try program.run(["--lang=en", "--foo"]).errors.contains("there is no option"))
        #expect(try program.run(["--lang", "fr"]).errors.contains("可用：zh、en"))
    }

    @Test func completionsSpeakBothLanguages() throws {
        let program = try Program()
        for shell in ["bash", "zsh", "fish"] {
            let script = try program.run(["--generate-completion-script", shell])
            #expect(script.status == 0 && script.output.contains("read-only"))
            #expect(shell == "bash" || script.output.contains("只看不改。 · Look, but do not edit."))
        }
    }

    @Test func manualsNameTheVersionAndEveryOptionAndSetting() throws {
        let program = try Program()
        let version = try program.run(["--version"]).output
        #expect(version == Version.current + "\n")
        let resources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/precis/Resources")
        let options = [
            "line", "item", "paragraph", "read-only", "lang", "ambiguous-width", "json", "unfilled",
            "as-text",
            "alternatives",
        ]
        for name in ["precis.1", "precis.zh.1"] {
            let manual = try String(contentsOf: resources.appending(path: name), encoding: .utf8)
            #expect(manual.contains("\n.Os precis \(Version.current)\n"), "\(name)")
            for option in options { #expect(manual.contains("Fl -\(option)"), "\(name): \(option)") }
            for setting in SettingName.allCases {
                #expect(manual.contains("Cm \(setting.rawValue) No ="), "\(name): \(setting)")
            }
            for command in ["outline", "paragraphs", "slots", "references", "keys", "doctor", "recover"] {
                #expect(manual.contains("\n.It Cm \(command)\n"), "\(name): \(command)")
            }
        }
    }
}
