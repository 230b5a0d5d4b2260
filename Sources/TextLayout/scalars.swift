// A script that scalars.py runs: what the Swift runtime knows of the scalars, a line for each range of like ones. Its
// first and last scalar, the general category, and whether the scalar joins a letter before it, joins a letter after
// it, and is ignorable.

func category(of scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .nonspacingMark: "Mn"
    case .enclosingMark: "Me"
    case .spacingMark: "Mc"
    case .format: "Cf"
    case .lineSeparator, .paragraphSeparator: "Zl"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    default: "-"
    }
}

func isOneCharacter(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    var scalars = String.UnicodeScalarView()
    scalars.append(first)
    scalars.append(second)
    return String(scalars).count == 1
}

func line(of scalar: Unicode.Scalar) -> String {
    category(of: scalar) + (isOneCharacter("a", scalar) ? " joins-before" : "")
        + (isOneCharacter(scalar, "a") ? " joins-after" : "")
        + (scalar.properties.isDefaultIgnorableCodePoint ? " ignorable" : "")
}

var range: (first: UInt32, last: UInt32, line: String)?
for number in UInt32(0xA0)...0x10FFFF {
    guard let scalar = Unicode.Scalar(number) else { continue }
    let line = line(of: scalar)
    if let known = range, known.line == line, known.last + 1 == number {
        range?.last = number
    } else {
        if let range { print(String(range.first, radix: 16), String(range.last, radix: 16), range.line) }
        range = (number, number, line)
    }
}
if let range { print(String(range.first, radix: 16), String(range.last, radix: 16), range.line) }
