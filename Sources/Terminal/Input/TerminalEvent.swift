import Keymaps
import Screen
import TextLayout

/// What has happened at the terminal.
public enum TerminalEvent: Equatable, Sendable {
    /// A key was pressed, or a character typed by an input method.
    case key(KeyStroke)
    /// Text was pasted, or a piece of it: its bytes as they came, with the line ends of the terminal (mostly CR). No piece
    /// ends within a character of UTF-8 or between CR and LF; the last one may be empty.
    case paste([UInt8], isLast: Bool)
    /// The mouse did something; comes only while ``Terminal/setMouse(_:)`` has it reported.
    case mouse(MouseEvent)
    /// The terminal answered a question.
    case reply(TerminalReply)
    /// The terminal has told how wide it draws characters; those drawn so far may have been counted otherwise.
    case widths(WidthPolicy)
    /// The terminal has told that it can scroll a part of its columns by themselves.
    case scrollsColumns
    /// The terminal has told that it draws attributes otherwise than was thought: all has to be drawn again.
    case drawsOtherwise
    /// The terminal has a new size.
    case resize(Size)
    /// The program was stopped and goes on: the screen has to be drawn again.
    case resumed
    /// Somebody else (SIGTSTP) asks the program to stop; ``Terminal/suspend()`` does.
    case suspendRequested
    /// Somebody else (SIGTERM or SIGINT, the value) asks the program to end.
    case terminate(signal: Int32)
    /// The terminal is gone. Comes again with every call from then on.
    case hangup
    /// A file descriptor given to ``Terminal/watch(_:)`` can be read.
    case readable(Int32)
}
