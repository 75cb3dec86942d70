/// Returns the page of a training: style, script and data in one file, which asks nothing of any
/// network.
///
/// - Parameters:
///   - title: of the page, as plain text.
///   - elements: records of JSON with commas between them, without `<`.
/// - Returns: the file.
package func watchPage(title: String, _ elements: [UInt8]) -> [UInt8] {
  let title = escaped(title)
  let head = """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(title)</title>
    <style>
    \(watchStyle)
    </style>
    <main>
    <h1>\(title)</h1>
    <p id="about"></p>
    <noscript><p>This page draws itself by a script, and needs one to be allowed.</p></noscript>
    <section aria-labelledby="time-title">
    <h2 id="time-title">1 · The training</h2>
    <div id="charts"></div>
    <div class="slider"><label for="step">Kept step</label>
    <input id="step" type="range" min="0" step="1"><output id="step-name" for="step"></output></div>
    <p class="faint" id="time-note"></p>
    </section>
    <section aria-labelledby="group-title">
    <h2 id="group-title">2 · The group</h2>
    <p id="question"></p>
    <div class="sorts" role="group" aria-label="Order of the responses" id="sorts"></div>
    <div id="rows" role="listbox" aria-label="Responses"></div>
    </section>
    <section aria-labelledby="token-title">
    <h2 id="token-title">3 · The token</h2>
    <p id="verdict"></p>
    <div id="tokens" role="listbox" aria-label="Tokens of the response"></div>
    <p class="faint" id="legend"></p>
    <div class="pair"><table id="numbers"></table><table id="likeliest"></table></div>
    </section>
    <section aria-labelledby="formula-title">
    <h2 id="formula-title">4 · The formula, with these numbers</h2>
    <div class="scroll"><table id="formula"></table></div>
    <p class="faint" id="exact"></p>
    </section>
    </main>
    <script type="application/json" id="data">[

    """
  let tail = """

    ]</script>
    <script>
    \(watchScript + watchCharts + watchGroup + watchFormula)
    </script>

    """
  return Array(head.utf8) + elements + Array(tail.utf8)
}

/// The text with what means something in HTML written as what stands for it.
func escaped(_ text: String) -> String {
  text.reduce(into: "") { escaped, character in
    switch character {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    default: escaped.append(character)
    }
  }
}
