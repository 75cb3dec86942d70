#!/usr/bin/env bash
# Does another package build with this one? From its folder, where gnuplot-iostream.h is missing; from a tag; and
# from a fork's tag, under another name and in the folder in which Xcode keeps packages. SwiftPM refuses a tagged
# package with unsafe flags, so a build is the test. The tags are on what is committed.
#
#     Tests/dependency.sh [FOLDER]        FOLDER is for the builds; without it they go when the test ends
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD
place=${1:-$(mktemp -d)}
[[ -n ${1:-} ]] || trap 'rm -rf "$place"' EXIT
mkdir -p "$place"

# package NAME DEPENDENCY IDENTITY: a program that uses TinyR1 and draws a figure.
package() {
  mkdir -p "$place/$1/Sources/user"
  cat > "$place/$1/Package.swift" << END
// swift-tools-version: 6.3
import PackageDescription

let products = ["Plots", "TinyR1"].map { Target.Dependency.product(name: \$0, package: "$3") }
let package = Package(
  name: "user", dependencies: [.package($2)],
  targets: [.executableTarget(name: "user", dependencies: products)])
END
  cat > "$place/$1/Sources/user/main.swift" << 'END'
import Foundation
import Plots
import TinyR1

print(Float(try standardizedAdvantages([1, 0, 0.5, 0])[0]))
let line = Layer.line("line", x: [0, 1], y: [0, 1])
do {
  try Figure(title: "A line", panels: [Panel(layers: [line])]).write(to: URL(fileURLWithPath: "."), name: "line")
  print("drawn")
} catch {
  print(error)
}
END
}

# check NAME WORDS [OPTION]: the package builds, and prints a number that is known, and then these words.
check() {
  local printed
  # Without the cache, in which these tags would stay.
  swift build --quiet --disable-dependency-cache --package-path "$place/$1" \
    ${3:+"--scratch-path=$place/$1/$3"} > "$place/$1/log" 2>&1 || {
    echo "$1: does not build" >&2
    cat "$place/$1/log" >&2
    exit 1
  }
  printed=$(cd "$place/$1" && "${3:-.build}/debug/user")
  # The advantages of 1, 0, ½, 0 over the deviation of all four: (1 − ⅜)/√(11/64) = 5/√11.
  [[ ${printed%%$'\n'*} == 1.5075567 && $printed == *"$2"* ]] || {
    printf '%s: expected 1.5075567 and "%s", found:\n%s\n' "$1" "$2" "$printed" >&2
    exit 1
  }
  echo "builds as a dependency: $1"
}

git clone --quiet --no-hardlinks . "$place/TinyR1"
git clone --quiet --no-hardlinks . "$place/r1-fork"
for clone in TinyR1 r1-fork; do
  git -C "$place/$clone" -c user.name=test -c user.email=test@localhost tag 0.1.0
done

package from-path "name: \"TinyR1\", path: \"$here\"" TinyR1
GNUPLOT_IOSTREAM=/nowhere/gnuplot-iostream.h check from-path "built where the C++ header gnuplot-iostream.h was missing"
package from-tag "url: \"$place/TinyR1\", from: \"0.1.0\"" TinyR1
check from-tag drawn
package from-fork "url: \"$place/r1-fork\", from: \"0.1.0\"" r1-fork
check from-fork drawn SourcePackages

# One's own clone keeps its speed, in a folder of any name.
if [[ $(uname -m) == x86_64 ]]; then
  mkdir -p "$place/checkouts" && mv "$place/r1-fork" "$place/checkouts"
  flags=$(swift package --package-path "$place/checkouts/r1-fork" dump-package)
  [[ $flags == *-march=native* ]] || {
    echo "a clone in a folder named checkouts is built without the instructions of this machine" >&2
    exit 1
  }
fi
