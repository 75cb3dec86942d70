/// The functions that scripts of pages share: elements whose text is text and never HTML, and the format of a
/// number.
package let pageTools = #"""
  "use strict"
  const at = id => document.getElementById(id)
  function make(name, attributes = {}, ...children) {
    const isShape = ["svg", "g", "path", "line", "circle", "text", "title", "rect"].includes(name)
    const element = isShape ? document.createElementNS("http://www.w3.org/2000/svg", name)
      : document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value)
    }
    element.append(...children)
    return element
  }

  // JSON has no infinity: the records have words for it.
  const words = { "inf": Infinity, "-inf": -Infinity, "nan": NaN }
  const number = value => typeof value === "string" ? words[value] : value ?? NaN
  const numbers = values => values && values.map(number)

  const superscript = text => text.replace(/[-0-9]/g, sign => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(sign)])
  function show(value, digits = 4) {
    if (Number.isNaN(value)) return "–"
    if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞"
    if (value === 0) return "0"
    const size = Math.abs(value)
    if (size >= 1e-3 && size < 1e5) return String(Number(value.toPrecision(digits))).replace("-", "−")
    const [head, power] = value.toExponential(digits - 1).split("e")
    return `${String(Number(head)).replace("-", "−")} · 10${superscript(power.replace("+", ""))}`
  }
  const signed = (value, digits) => value > 0 ? "+" + show(value, digits) : show(value, digits)

  """#

/// The script's first part: the data, and what is chosen.
let watchScript = #"""
  const records = JSON.parse(document.getElementById("data").textContent)
  const of = kind => records.filter(record => record.kind === kind)
  const run = of("run")[0], steps = of("step"), heldOut = of("held_out"), bands = of("band")
  const groups = of("group"), end = of("end")[0]
  const settings = run.settings

  // What is chosen stands in the address, so that it outlives a renewed page and can be shared.
  const chosen = { step: null, sort: "reward", sample: null, token: null, live: true }
  for (const part of location.hash.slice(1).split("&")) {
    const [name, value] = part.split("=")
    if (name === "sort" && ["drawn", "reward", "moved"].includes(value)) chosen.sort = value
    if (name === "live") chosen.live = value !== "off"
    if (["step", "sample", "token"].includes(name) && /^\d{1,9}$/.test(value)) chosen[name] = Number(value)
  }
  function remember() {
    const parts = Object.entries(chosen).filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}=${value === true ? "on" : value === false ? "off" : value}`)
    history.replaceState(null, "", "#" + parts.join("&"))
  }

  const current = () => {
    if (chosen.step === null) return groups.length - 1
    const after = groups.findIndex(group => group.step >= chosen.step)
    return after < 0 ? groups.length - 1 : after
  }
  const sum = values => values.reduce((a, b) => a + b, 0)
  const moved = sample => sum(numbers(sample.log_after)) - sum(numbers(sample.log_old))
  const logNew = sample => numbers(sample.log_new ?? sample.log_old)

  function order(group) {
    const places = group.samples.map((_, place) => place)
    if (chosen.sort === "reward") places.sort((a, b) => group.samples[b].reward - group.samples[a].reward || a - b)
    if (chosen.sort === "moved") places.sort((a, b) => Math.abs(moved(group.samples[b])) - Math.abs(moved(group.samples[a])) || a - b)
    return places
  }
  function chosenSample(group) {
    return chosen.sample !== null && chosen.sample < group.samples.length ? chosen.sample : order(group)[0]
  }
  // Without a choice, the token whose probability the step has changed most.
  function chosenToken(sample) {
    if (chosen.token !== null && chosen.token < sample.tokens.length) return chosen.token
    const change = numbers(sample.log_after).map((after, place) => Math.abs(Math.exp(after) - Math.exp(number(sample.log_old[place]))))
    return change.indexOf(Math.max(...change))
  }

  // In a list of which one is chosen, the arrow keys choose the next.
  function choosable(list, choose) {
    const options = [...list.querySelectorAll("[role=option]")]
    const picked = options.find(option => option.getAttribute("aria-selected") === "true") ?? options[0]
    for (const option of options) {
      option.tabIndex = option === picked ? 0 : -1
      option.onclick = () => choose(Number(option.dataset.place))
      option.onkeydown = event => {
        const place = options.indexOf(option)
        const next = { ArrowDown: place + 1, ArrowRight: place + 1, ArrowUp: place - 1, ArrowLeft: place - 1,
          Home: 0, End: options.length - 1, Enter: place, " ": place }[event.key]
        if (next === undefined || !options[next] || event.ctrlKey || event.altKey || event.metaKey) return
        event.preventDefault()
        choose(Number(options[next].dataset.place))
        list.querySelector("[role=option][tabindex='0']").focus()
      }
    }
  }

  """#
