import Foundation
import RecordDraft
import Testing
import TextRope

struct ListingTests {
    static let index = Draft.index(
        "机构", "会议报告", "", "一、“安排”（议程项目 1-3）", "", "1. 共[--]次", "", "会议。", "2 bis. 文。", "附件[--]", "", "题目", "",
        "谢谢。")

    @Test func outline() throws {
        let json = DraftListing.outline.json(of: Self.index, file: "a\"b.txt")
        #expect(json.contains(#""file": "a\"b.txt""#))
        #expect(json.contains(#"{"role": "title", "line": 2, "text": "会议报告"}"#))
        #expect(
            json.contains(
                #"{"kind": "part", "level": 1, "label": "一、", "title": "“安排”", "line": 4, "endLine": 9, "#
                    + #""domain": "body", "agendaItems": [1, 2, 3], "firstParagraph": 1, "lastParagraph": 2, "slots": 1}"#
            ))
        #expect(
            json.contains(#""agendaItems": [], "firstParagraph": null, "lastParagraph": null, "slots": 1}"#))
        #expect(
            json.contains(
                #"{"name": "body", "first": 1, "last": 2, "count": 2, "gaps": [], "duplicates": []}"#))
        #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
    }

    @Test func paragraphs() throws {
        let json = DraftListing.paragraphs.json(of: Self.index, file: "-")
        let expected =
            "[\n"
            + #"  {"domain": "body", "number": 1, "label": "1.", "line": 6, "endLine": 8, "lines": [6, 8], "node": "一、"},"#
            + "\n"
            + #"  {"domain": "body", "number": "2 bis", "label": "2 bis.", "line": 9, "endLine": 9, "lines": [9], "#
            + #""node": "一、"}"# + "\n]"
        #expect(json == expected)
    }

    @Test func slots() throws {
        let json = DraftListing.slots.json(of: Self.index, file: "-")
        let first =
            #"{"line": 6, "column": 5, "offset": 69, "length": 4, "text": "[--]", "kind": "count", "#
            + #""domain": "body", "paragraph": 1, "node": "一、"}"#
        #expect(json.contains(first))
        #expect(
            json.contains(
                #""kind": "annexNumber", "domain": "annex 1", "paragraph": null, "node": "附件[--]"}"#))
    }

    @Test func controlCharactersAreEscaped() throws {
        let json = DraftListing.outline.json(of: Draft.index("一、\u{1B}[31m\u{202E}x\t"), file: "\u{7}\n")
        #expect(!json.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
        #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
    }

    @Test func tables() {
        let outline = DraftListing.outline.table(of: Self.index)
        #expect(outline[1] == ["4", "一、 “安排”", "1–3", "1–2", "1"])
        #expect(DraftListing.paragraphs.table(of: Self.index)[1] == ["正文", "1", "6 8", "一、"])
        #expect(DraftListing.slots.table(of: Self.index)[1] == ["6:5", "[--]", "数目", "正文", "1", "一、"])
        for listing in DraftListing.allCases {
            let table = listing.table(of: Self.index, isChinese: false)
            #expect(Set(table.map(\.count)).count == 1)
        }
    }

    @Test func aDraftWithoutAnything() {
        let index = DraftIndex(TextRope())
        #expect(DraftListing.paragraphs.json(of: index, file: "-") == "[]")
        #expect(DraftListing.slots.json(of: index, file: "-") == "[]")
        #expect(index.lineCount == 1)
    }
}
