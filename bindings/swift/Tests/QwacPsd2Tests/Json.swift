// JSON that keeps its numbers as they are written, so that a body reaches the check as the vectors have it.

import Foundation

enum Json: Equatable {
    case null
    case bool(Bool)
    case number(String)
    case text(String)
    case list([Json])
    case object([(name: String, value: Json)])

    static func == (one: Json, other: Json) -> Bool { one.written == other.written }

    init(reading path: String) throws {
        var reader = Reader(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        self = try reader.value()
    }

    subscript(name: String) -> Json? {
        guard case .object(let fields) = self else { return nil }
        return fields.last { $0.name == name }?.value
    }

    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    var bool: Bool? {
        guard case .bool(let bool) = self else { return nil }
        return bool
    }

    var list: [Json]? {
        guard case .list(let list) = self else { return nil }
        return list
    }

    /// A number, also where it is written as a text.
    func integer<T: FixedWidthInteger>(_: T.Type = T.self) -> T? {
        switch self {
        case .number(let digits), .text(let digits): return T(digits)
        default: return nil
        }
    }

    /// RFC 7396.
    func merged(_ patch: Json) -> Json {
        guard case .object(let changes) = patch else { return patch }
        var fields: [(name: String, value: Json)] = []
        if case .object(let own) = self { fields = own }
        for (name, value) in changes {
            let before = fields.first { $0.name == name }?.value ?? .null
            fields.removeAll { $0.name == name }
            if value != .null {
                fields.append((name, before.merged(value)))
            }
        }
        return .object(fields)
    }

    var written: String {
        switch self {
        case .null: return "null"
        case .bool(let bool): return "\(bool)"
        case .number(let digits): return digits
        case .text(let text): return Json.quoted(text)
        case .list(let list): return "[" + list.map(\.written).joined(separator: ",") + "]"
        case .object(let fields):
            return "{" + fields.map { "\(Json.quoted($0.name)):\($0.value.written)" }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case _ where scalar.value < 0x20: out += String(format: "\\u%04x", scalar.value)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }

    struct Unreadable: Error {
        let at: Int
    }

    private struct Reader {
        let bytes: [UInt8]
        var at = 0

        mutating func value() throws -> Json {
            skip()
            switch try peek() {
            case UInt8(ascii: "{"):
                var fields: [(name: String, value: Json)] = []
                try items(until: "}") { reader in
                    let name = try reader.string()
                    reader.skip()
                    try reader.take(":")
                    fields.append((name, try reader.value()))
                }
                return .object(fields)
            case UInt8(ascii: "["):
                var list: [Json] = []
                try items(until: "]") { list.append(try $0.value()) }
                return .list(list)
            case UInt8(ascii: "\""): return .text(try string())
            default:
                let from = at
                while at < bytes.count, !",]} \n\t\r".utf8.contains(bytes[at]) { at += 1 }
                switch String(decoding: bytes[from..<at], as: UTF8.self) {
                case "null": return .null
                case "true": return .bool(true)
                case "false": return .bool(false)
                case let digits: return .number(digits)
                }
            }
        }

        mutating func items(until end: Unicode.Scalar, item: (inout Reader) throws -> Void) throws {
            at += 1
            skip()
            if try peek() == UInt8(ascii: end) {
                at += 1
                return
            }
            while true {
                skip()
                try item(&self)
                skip()
                if try peek() == UInt8(ascii: end) {
                    at += 1
                    return
                }
                try take(",")
            }
        }

        mutating func string() throws -> String {
            let from = at
            try take("\"")
            while try peek() != UInt8(ascii: "\"") {
                at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
            }
            at += 1
            return try JSONDecoder().decode([String].self, from: Data("[".utf8 + bytes[from..<at] + "]".utf8))[0]
        }

        mutating func skip() {
            while at < bytes.count, " \n\t\r".utf8.contains(bytes[at]) { at += 1 }
        }

        func peek() throws -> UInt8 {
            guard at < bytes.count else { throw Unreadable(at: at) }
            return bytes[at]
        }

        mutating func take(_ letter: Unicode.Scalar) throws {
            guard try peek() == UInt8(ascii: letter) else { throw Unreadable(at: at) }
            at += 1
        }
    }
}
