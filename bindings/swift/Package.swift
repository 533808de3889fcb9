// swift-tools-version: 6.0
// The package QwacPsd2: a local build of the library where there is one, and otherwise a released one.

import Foundation
import PackageDescription

/// The XCFramework that is used where nothing was built here. Empty until there is a release.
let released = (url: "", checksum: "")

let folder = Context.packageDirectory

func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
}

/// Ends the reading of this manifest; SwiftPM shows why.
func stop(_ why: String) -> Never {
    FileHandle.standardError.write(Data("\(why)\n".utf8))
    exit(1)
}

/// Where a library for this machine lies: in a package that `cargo xtask dist swift` made, or in a checkout that cargo has built
/// in.
func builtLibrary() -> String? {
    let folders = ["\(folder)/lib", "\(folder)/../../target/release", "\(folder)/../../target/debug"]
    return folders.first { exists("\($0)/libqwac_psd2_ffi.so") || exists("\($0)/libqwac_psd2_ffi.dylib") }
}

/// The C module, and how to link what it declares: with the library where the environment says, a framework that lies here, a
/// library that was built here, or else with the released framework.
func library() -> (target: Target, linking: [LinkerSetting]) {
    let name = "QwacPsd2FFI"
    func linked(_ library: String) -> (Target, [LinkerSetting]) {
        let library = URL(fileURLWithPath: library).standardizedFileURL.path
        let flags = ["-L\(library)", "-Xlinker", "-rpath", "-Xlinker", library]
        return (.systemLibrary(name: name), [.linkedLibrary("qwac_psd2_ffi"), .unsafeFlags(flags)])
    }
    if let given = Context.environment["QWAC_PSD2_LIBRARY_FOLDER"] {
        return linked(given)
    }
    if Context.environment["QWAC_PSD2_RELEASED"] == nil {
        if exists("\(folder)/\(name).xcframework") {
            return (.binaryTarget(name: name, path: "\(name).xcframework"), [])
        }
        if let built = builtLibrary() {
            return linked(built)
        }
    }
    if released.url.isEmpty {
        stop(
            """
            QwacPsd2 has no release yet, and no library was built here. Build one first: in a checkout, \
            `cargo build -p qwac-psd2-ffi` for Linux or macOS, or `cargo xtask dist apple` on a Mac for iOS too.
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
