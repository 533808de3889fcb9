// swift-tools-version: 6.0
// The package QwacPsd2: a local build of the library where there is one, and otherwise a released one.

import Foundation
import PackageDescription

/// The release that is used where nothing was built here. Empty until there is one.
let released = (url: "", checksum: "")

let folder = Context.packageDirectory

func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
}

/// Where a library for this machine lies: where the environment says, in a package that `cargo xtask dist swift` made, or
/// in a checkout that cargo has built in.
func builtLibrary() -> String? {
    if let given = Context.environment["QWAC_PSD2_LIBRARY_FOLDER"] {
        return given
    }
    let folders = ["\(folder)/lib", "\(folder)/../../target/release", "\(folder)/../../target/debug"]
    return folders.first { exists("\($0)/libqwac_psd2_ffi.so") || exists("\($0)/libqwac_psd2_ffi.dylib") }
}

/// The C module, and how to link what it declares.
func library() -> (target: Target, linking: [LinkerSetting]) {
    let name = "QwacPsd2FFI"
    if Context.environment["QWAC_PSD2_RELEASED"] == nil {
        if exists("\(folder)/\(name).xcframework") {
            return (.binaryTarget(name: name, path: "\(name).xcframework"), [])
        }
        if let built = builtLibrary() {
            let built = URL(fileURLWithPath: built).standardizedFileURL.path
            return (
                .systemLibrary(name: name),
                [
                    .linkedLibrary("qwac_psd2_ffi"),
                    .unsafeFlags(["-L\(built)", "-Xlinker", "-rpath", "-Xlinker", built]),
                ]
            )
        }
    }
    if released.url.isEmpty {
        fatalError(
            """
            QwacPsd2 has no release yet, and no local build was found. Build the library first: in a checkout, \
            `cargo build -p qwac-psd2-ffi` on Linux or macOS, or `cargo xtask dist apple` on a Mac for iOS.
            """
        )
    }
    return (.binaryTarget(name: name, url: released.url, checksum: released.checksum), [])
}

let (cModule, linking) = library()

// What is shipped has no tests.
let tests: [Target] =
    exists("\(folder)/Tests") ? [.testTarget(name: "QwacPsd2Tests", dependencies: ["QwacPsd2"])] : []

let package = Package(
    name: "QwacPsd2",
    platforms: [.macOS(.v12), .iOS(.v15)],
    products: [.library(name: "QwacPsd2", targets: ["QwacPsd2"])],
    targets: [
        cModule,
        .target(name: "QwacPsd2", dependencies: ["QwacPsd2FFI"], linkerSettings: linking),
    ] + tests,
    swiftLanguageModes: [.v6]
)
