import ArgumentParser
import EditorCore
import Glibc
import Wording

/// Options that every subcommand understands.
struct InterfaceOptions: ParsableArguments {
    @Option(name: .customLong("lang"), help: ArgumentHelp(.langOption, value: .languageValue))
    var chosenLanguage: InterfaceLanguage?

    /// The language chosen, or the one that the environment asks for.
    var language: InterfaceLanguage { chosenLanguage ?? Self.environmentLanguage }

    /// The language that the environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty, as POSIX
    /// orders them.
    static var environmentLanguage: InterfaceLanguage {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty {
                return InterfaceLanguage(locale: value)
            }
        }
        return InterfaceLanguage(locale: "")
    }
}

extension InterfaceLanguage: ExpressibleByArgument {}
