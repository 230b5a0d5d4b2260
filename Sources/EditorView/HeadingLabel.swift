/// A heading's label as the tree and the status line give it.
enum HeadingLabel {
    /// The label without the punctuation that sets it off: `一、` is `一`, `A.` is `A`, `附件[--]` stays.
    static func plain(_ label: String) -> String {
        var plain = label[...]
        while let last = plain.last, "、.．,，:：)） ".contains(last) { plain.removeLast() }
        while let first = plain.first, "(（ ".contains(first) { plain.removeFirst() }
        return plain.isEmpty ? label : String(plain)
    }
}
