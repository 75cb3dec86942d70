/// The look of the page, by day and by night.
package let watchStyle = """
  :root {
    color-scheme: light dark;
    --paper: #fdfdfb; --ink: #1f2328; --faint: #5c6570; --line: #d9dcdf; --code: #f3f4f2;
    --first: #0072b2; --second: #d55e00; --band: #0072b2; --wrong: #c01c28;
    --up: var(--second); --down: var(--first);
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #16191d; --ink: #e3e6e8; --faint: #a2abb4; --line: #383e45; --code: #20252a;
      --first: #56a8dc; --second: #e69f5c; --band: #56a8dc; --wrong: #ff8a80;
    }
  }
  * { box-sizing: border-box; }
  html { font: 16px/1.5 system-ui, "DejaVu Sans", sans-serif; color: var(--ink); background: var(--paper); }
  body { margin: 0; overflow-wrap: break-word; }
  main { max-width: 74rem; margin: 0 auto; padding: 0 1rem 3rem; }
  h1 { font-size: 1.5rem; margin: 1rem 0 0; }
  h2 { font-size: 1.15rem; margin: 2rem 0 .6rem; padding-top: .6rem; border-top: 1px solid var(--line); }
  p { margin: .4rem 0; }
  .faint { color: var(--faint); font-size: .85rem; }
  .mono, #tokens, .text { font-family: "DejaVu Sans Mono", ui-monospace, monospace; }
  button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 4px; cursor: pointer; }
  button:focus-visible, input:focus-visible, [role=option]:focus-visible { outline: 2px solid var(--first); outline-offset: 1px; }
  [hidden] { display: none !important; }
  #charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: .8rem 1.6rem; }
  .chart h3 { font-size: .9rem; margin: 0; display: flex; justify-content: space-between; gap: .5rem; font-weight: 600; }
  .chart h3 output { font-weight: 400; font-variant-numeric: tabular-nums; }
  .chart svg { display: block; width: 100%; height: auto; cursor: pointer; }
  .chart text { font-size: 11px; fill: var(--faint); }
  .chart .axis { stroke: var(--line); }
  .chart .curve { fill: none; stroke: var(--ink); stroke-width: 1.8; stroke-linejoin: round; }
  .chart .curve.wrong { stroke: var(--second); stroke-dasharray: 5 3; }
  .chart .curve.right { stroke: var(--first); }
  .chart .dot { fill: var(--ink); }
  .chart .band { fill: var(--band); opacity: .18; }
  .chart .now { stroke: var(--faint); stroke-width: 1; }
  .chart .kept { fill: var(--faint); }
  .slider { display: grid; grid-template-columns: auto 1fr; align-items: center; gap: .2rem .8rem; margin-top: .8rem; }
  .slider input { width: 100%; min-height: 1.6rem; accent-color: var(--first); }
  .slider output { grid-column: 2; }
  .sorts { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem; margin: .5rem 0; }
  .sorts button { padding: .15rem .6rem; }
  .sorts [aria-pressed=true] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
  .row { display: grid; grid-template-columns: 2rem 3.4rem 9rem 6rem minmax(0, 1fr); gap: 0 .7rem; align-items: baseline;
    padding: .25rem .4rem; border-bottom: 1px solid var(--line); cursor: pointer; font-size: .88rem; }
  .row[aria-selected=true] { background: var(--code); box-shadow: inset 3px 0 var(--ink); }
  .row.head { cursor: default; color: var(--faint); font-size: .8rem; }
  .row span { font-variant-numeric: tabular-nums; }
  .right-align { text-align: right; }
  .row .text { grid-column: 5; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; font-size: .78rem; }
  .row .verdict { grid-column: 5; }
  .verdict.is-wrong::before { content: "✗ "; color: var(--wrong); font-weight: bold; }
  .verdict.is-right::before { content: "✓ "; color: var(--first); font-weight: bold; }
  .bar { position: relative; display: block; height: 1.25rem; }
  .bar i { position: absolute; top: .15rem; bottom: .15rem; border-radius: 2px; }
  .bar i.axis { left: 50%; width: 1px; top: 0; bottom: 0; background: var(--faint); border-radius: 0; }
  .bar b { position: absolute; top: 0; font-weight: 400; }
  .up { background: var(--up); } .down { background: var(--down); }
  .dead .row:not(.head) { color: var(--faint); }
  #tokens { display: flex; flex-wrap: wrap; gap: .2rem .15rem; line-height: 1.4; margin: .6rem 0; font-size: .95rem; }
  .token { padding: .1rem .3rem; border-radius: 4px; cursor: pointer; border: 1px solid transparent; }
  .token[aria-selected=true] { border-color: var(--ink); }
  .token.hatched { background-image: repeating-linear-gradient(45deg, var(--faint) 0 1px, transparent 1px 5px); }
  .mistake { text-decoration: underline wavy var(--wrong); text-underline-offset: 3px; }
  .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: .5rem 2.5rem; align-items: start; }
  table { border-collapse: collapse; font-size: .9rem; width: 100%; }
  caption { text-align: left; font-weight: 600; padding: .2rem 0; }
  th, td { text-align: left; padding: .22rem .5rem .22rem 0; border-bottom: 1px solid var(--line); font-weight: 400; vertical-align: baseline; }
  td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  #token-name { background: var(--code); border: 1px solid var(--line); border-radius: 4px; padding: 0 .3rem; }
  .scroll { overflow-x: auto; }
  #formula { width: auto; min-width: 60%; }
  #formula td { font-family: "DejaVu Serif", Georgia, serif; padding-right: 1rem; }
  #formula td.said { font-family: system-ui, "DejaVu Sans", sans-serif; color: var(--faint); font-size: .85rem; }
  .meter { display: block; height: .55rem; min-width: 1px; border-radius: 2px; background: var(--faint); }
  .meter.after { background: var(--first); margin-top: 1px; }
  #likeliest td.meters { width: 45%; }
  @media (max-width: 46rem) {
    .row { grid-template-columns: 1.6rem 3rem minmax(6rem, 1fr) 4.5rem; }
    .row .verdict, .row .text { grid-column: 1 / -1; }
    .row.head .verdict { display: none; }
    #formula td.said { min-width: 10rem; }
  }
  """
