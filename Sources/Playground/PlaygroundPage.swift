import Watch

/// The page of the playground: style and script in one file, which speaks to its own server alone.
let playgroundPage = """
  <!doctype html>
  <html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>TinyR1: the playground</title>
  <style>
  \(watchStyle)
  \(playgroundStyle)
  </style>
  <main>
  <h1>The playground</h1>
  <p class="faint">All of it runs on this machine. What you choose stands in the address, so that a setting can be kept or shared.</p>
  <p id="problem" role="alert"></p>
  <noscript><p>This page draws itself by a script, and needs one to be allowed.</p></noscript>

  <section aria-labelledby="ask-title">
  <h2 id="ask-title">1 · Ask</h2>
  <form id="ask" class="controls">
  <label class="wide">An equation, or a sum such as 3 + 4 - 9 <input name="question" data-keep value="x² - 5x + 6 = 0" maxlength="200" autocomplete="off"></label>
  <label>temperature <input name="temperature" data-keep type="number" value="1" min="0" max="10" step="any"></label>
  <label>top-p <input name="top" data-keep type="number" value="1" min="0.01" max="1" step="any"></label>
  <label>seed <input name="asked-seed" data-keep type="number" value="1" min="0" max="999999" step="1"></label>
  <label>put in, at the end of the thought <input name="words" data-keep value="" placeholder="wait" maxlength="60" autocomplete="off"></label>
  <div class="buttons"><button type="submit">Ask all models</button>
  <button type="button" id="draw">Draw a group of <output id="group-size"></output></button>
  <label class="plain">from <select name="of" data-keep id="of"></select></label></div>
  </form>
  <p id="asked"></p>
  <div id="answers" aria-live="polite"></div>
  <p class="faint" id="answers-note" hidden>The bar below a token is its probability at temperature 1; the numbers are in its title. A wave marks the first wrong step.</p>
  </section>

  <section aria-labelledby="train-title">
  <h2 id="train-title">2 · Train</h2>
  <p>GRPO on equations, from a model that is kept. <strong>A</strong> trains with the settings below. <strong>B</strong> begins with the same model, seed and settings, and differs in one of them.</p>
  <form id="train" class="controls">
  <label>from <select name="base" data-keep id="base"></select></label>
  <label>seed <input name="seed" data-keep type="number" value="1" min="0" max="999999" step="1"></label>
  <label>up to step <input name="steps" data-keep type="number" value="60" min="1" max="1000" step="1"></label>
  <details class="wide" id="settings"><summary>Settings of both</summary><div class="controls" id="knobs"></div></details>
  <fieldset class="wide"><legend>B differs in</legend>
  <label class="plain"><select name="differs" data-keep id="differs" aria-label="the setting in which B differs"></select></label>
  <label class="plain" id="other"></label></fieldset>
  <div class="buttons wide" role="group" aria-label="Both trainings">
  <button type="submit">Start</button>
  <button type="button" data-action="pause">Pause</button>
  <button type="button" data-action="step">One step</button>
  <button type="button" data-action="reset">Reset</button>
  <label class="plain"><input type="checkbox" name="both" data-keep checked> A and B, not A alone</label>
  </div>
  </form>
  <p id="status" aria-live="polite"></p>
  <div id="charts"></div>
  </section>

  <section aria-labelledby="look-title">
  <h2 id="look-title">3 · Look: group, token, formula</h2>
  <div class="sorts" role="group" aria-label="What to look at" id="looks"></div>
  <p class="faint" id="look-note">Train, or draw a group: what each token was given is shown here.</p>
  <iframe id="look" title="The group, its tokens and the formula" hidden></iframe>
  </section>

  <section aria-labelledby="worlds-title">
  <h2 id="worlds-title">4 · Two worlds in which all is known</h2>
  <div class="pair">
  <div><h3>The baby of lesson 03</h3>
  <label class="slide">how much it dares to move <b></b><input type="range" name="dare" data-keep min="-4" max="6" step="0.1" value="-1"></label>
  <label class="slide">how much it prefers the other foot <b></b><input type="range" name="alternate" data-keep min="-4" max="6" step="0.1" value="0"></label>
  <p><button type="button" id="uphill">One step uphill, along ∇J</button></p>
  <div id="baby"></div></div>
  <div><h3>The frontier of lesson 06</h3>
  <label class="slide">β, the price of drift <b></b><input type="range" name="beta-log" data-keep min="-1.5" max="1" step="0.02" value="-0.7"></label>
  <div id="frontier"></div></div>
  </div>
  </section>
  </main>
  <script>
  \(pageTools + playgroundState + playgroundAsk + playgroundTrain + playgroundWorlds)
  </script>

  """

let playgroundStyle = """
    h3 { font-size: 1rem; margin: .6rem 0 .2rem; }
    #problem:not(:empty) { border-left: 4px solid var(--wrong); padding: .3rem .7rem; background: var(--code); }
    .controls { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr)); gap: .5rem .9rem; align-items: end; }
    .controls .wide { grid-column: 1 / -1; }
    label { display: block; font-size: .88rem; color: var(--faint); }
    label.plain { display: inline-flex; gap: .4rem; align-items: center; }
    input:not([type=checkbox]):not([type=range]), select { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--line);
      border-radius: 4px; padding: .25rem .4rem; width: 100%; min-width: 0; min-height: 2.1rem; }
    label.plain select, label.plain input:not([type=checkbox]) { width: auto; }
    select:focus-visible, summary:focus-visible { outline: 2px solid var(--first); outline-offset: 1px; }
    .controls [aria-invalid=true] { border-color: var(--wrong); }
    .buttons { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; grid-column: 1 / -1; }
    .buttons button, #uphill { padding: .35rem .9rem; min-height: 2.1rem; }
    button[type=submit] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
    button:disabled { opacity: .5; cursor: default; }
    fieldset { border: 1px solid var(--line); border-radius: 4px; display: flex; flex-wrap: wrap; gap: .6rem; margin: 0; min-width: 0; }
    legend { font-size: .88rem; color: var(--faint); }
    details { border: 1px solid var(--line); border-radius: 4px; padding: .4rem .7rem; }
    summary { cursor: pointer; }
    .hint { display: block; font-size: .78rem; }
    #answers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 1rem; margin-top: .6rem; }
    .answer { border: 1px solid var(--line); border-radius: 6px; padding: .5rem .7rem; min-width: 0; }
    .answer h3 { margin-top: 0; }
    .answer .words { font-family: "DejaVu Sans Mono", ui-monospace, monospace; font-size: .86rem; display: flex; flex-wrap: wrap; gap: .25rem .35rem; }
    .piece { display: inline-block; }
    .piece i { display: block; height: 3px; background: var(--first); border-radius: 1px; }
    .piece.forced { background: var(--code); outline: 1px dashed var(--faint); }
    #charts svg { cursor: default; }
    .chart .curve.b { stroke: var(--second); stroke-dasharray: 6 3; }
    .chart .curve.a { stroke: var(--first); }
    .chart text.a { fill: var(--first); } .chart text.b { fill: var(--second); }
    iframe { width: 100%; height: 48rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); }
    .slide { margin: .4rem 0; }
    .slide input { width: 100%; accent-color: var(--first); min-height: 1.8rem; }
    .slide b { float: right; color: var(--ink); font-weight: 400; font-variant-numeric: tabular-nums; }
    #baby table, #frontier table { margin-top: .4rem; }
    #frontier svg { width: 100%; height: auto; }
    #frontier .point { fill: var(--second); } #frontier .chance { fill: var(--faint); } #frontier .chance.paid { fill: var(--first); }
  """
