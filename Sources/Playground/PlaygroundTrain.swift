/// The script's third part: settings, two trainings, and their curves.
let playgroundTrain = #"""
  const known = { a: { steps: [], held_out: [], status: "" }, b: { steps: [], held_out: [], status: "" } }

  function control(knob, name) {
    const text = `${knob.name} (here ${knob.value}, paper ${knob.paper})`
    const box = knob.choices.length
      ? make("select", { name, "data-keep": "", "data-first": knob.value }, ...knob.choices.map(choice => option(choice)))
      : make("input", { name, "data-keep": "", value: knob.value, autocomplete: "off", inputmode: "decimal" })
    if (knob.choices.length) box.value = knob.value
    return make("label", {}, text, box, make("span", { class: "hint" }, knob.meaning))
  }

  // The settings of a training; B has one of its own.
  function settingsOf(run) {
    const all = {}
    for (const box of at("knobs").querySelectorAll("[data-keep]")) all[box.name.slice(2)] = box.value
    if (run === "b" && held("other")) all[value("differs")] = value("other")
    return all
  }

  function drawOther(knobs) {
    const knob = knobs.find(knob => knob.name === value("differs"))
    const box = control(knob, "other").querySelector("[data-keep]")
    box.setAttribute("aria-label", `${knob.name} of B: ${knob.expected}`)
    const other = { "group-size": "4", beta: "0.1", "learning-rate": "4e-4", averaging: "by-sequence", advantage: "dr-grpo" }[knob.name]
    if (other) box.value = other
    if (box.tagName === "INPUT") box.defaultValue = box.value; else box.dataset.first = box.value
    at("other").replaceChildren(`${knob.name} of B `, box)
    restore(box)
  }

  function showGroupSize() { at("group-size").textContent = held("k-group-size").value }

  const started = menu.then(({ kept, knobs }) => {
    for (const id of ["base", "of"]) {
      at(id).replaceChildren(...kept.map(name => option(name)))
      at(id).dataset.first = at(id).value
    }
    at("knobs").replaceChildren(...knobs.map(knob => control(knob, `k-${knob.name}`)))
    at("differs").replaceChildren(...knobs.map(knob => option(knob.name)))
    at("differs").value = at("differs").dataset.first = "group-size"
    for (const element of document.querySelectorAll("[data-keep]")) restore(element)
    drawOther(knobs)
    showGroupSize()
    at("differs").onchange = () => { chosenHash.delete("other"); drawOther(knobs); remember() }
    at("knobs").oninput = showGroupSize
  }).catch(error => complain(error.message))

  const running = () => value("both") ? ["a", "b"] : ["a"]
  const order = (run, action) => speak("train", { run, action, base: value("base"), seed: Math.floor(Number(value("seed"))),
    knobs: settingsOf(run), steps: Math.floor(Number(value("steps"))) })
  async function each(action) {
    const wrong = []
    for (const run of running()) {
      try { await order(run, action) } catch (error) { wrong.push(error.message) }
      if (action === "reset") forget(run)
    }
    await poll()
    if (wrong.length) throw new Error(wrong.join("; "))
  }
  function forget(run) {
    known[run] = { steps: [], held_out: [], status: "" }
    there.delete(run)
    drawLooks()
  }
  at("train").onsubmit = event => {
    event.preventDefault()
    doing(at("train").querySelector("[type=submit]"), () => each("start"))
  }
  for (const button of at("train").querySelectorAll("[data-action]")) button.onclick = () => doing(button, () => each(button.dataset.action))

  // Both trainings, as far as they are not known yet.
  let polls = 0
  async function poll() {
    const turn = ++polls
    const found = await speak(`state?a=${known.a.steps.length}&b=${known.b.steps.length}`)
    if (turn !== polls) return  // a later one has been asked for
    for (const run of ["a", "b"]) {
      const state = found[run]
      if (!state) {
        if (known[run].steps.length || known[run].status) forget(run)
        continue
      }
      const before = known[run].steps.filter(step => step.step <= state.made - state.steps.length)
      known[run] = { ...state, steps: [...before, ...state.steps] }
      if (known[run].steps.length && !there.has(run)) {
        there.add(run)
        drawLooks()
        if (looking === null) look(run)
      }
    }
    drawStatus()
    drawCharts()
  }
  function drawStatus() {
    const text = { paused: "paused", training: "training", ended: "ended" }
    at("status").textContent = ["a", "b"].filter(run => known[run].status).map(run => {
      const state = known[run]
      return `${run.toUpperCase()}: step ${state.made}, ${text[state.status]}${state.reason ? ": " + state.reason : ""}`
    }).join(" · ")
  }
  setInterval(() => { if (!document.hidden) poll().catch(error => complain(error.message)) }, 700)

  const curves = [
    ["held_out", "right on held-out equations", 0, 1], ["reward", "reward, mean"], ["length_right", "tokens of a right response", 0],
    ["entropy", "entropy, nats per token", 0], ["kl", "KL(π‖π_ref), nats per response", 0], ["dead_groups", "groups without a signal", 0, 1],
  ]
  function pointsOf(run, name) {
    if (name === "held_out") return known[run].held_out.map(point => [point.step, number(point.right)])
    return known[run].steps.filter(step => step[name] !== undefined).map(step => [step.step, number(step[name])])
  }
  function drawCharts() {
    if (!known.a.steps.length && !known.b.steps.length) return at("charts").replaceChildren()
    at("charts").replaceChildren(...curves.map(([name, title, from, to]) => {
      const lines = ["a", "b"].map(run => ({ run, points: pointsOf(run, name) })).filter(line => line.points.length)
      return make("div", { class: "chart" }, make("h3", {}, title,
        make("output", { id: `now-${name}` }, lines.map(line => `${line.run.toUpperCase()} ${show(line.points.at(-1)[1], 3)}`).join(", "))),
        chart(lines, title, from, to))
    }))
  }

  function chart(lines, title, from, to) {
    const width = 330, height = 140, left = 42, right = 20, top = 8, bottom = 22
    const all = lines.flatMap(line => line.points.map(point => point[1])).filter(Number.isFinite)
    let low = from ?? Math.min(...all), high = to ?? Math.max(...all)
    if (!(high > low)) high = low + (Math.abs(low) || 1) * 0.1
    const last = Math.max(10, ...lines.map(line => line.points.at(-1)[0]))
    const x = step => left + (width - left - right) * step / last
    const y = value => height - bottom - (height - top - bottom) * (value - low) / (high - low)
    const ends = lines.map(line => `${line.run.toUpperCase()} ${show(line.points.at(-1)[1], 3)} at step ${line.points.at(-1)[0]}`)
    const svg = make("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${title}: ${ends.join(", ")}` })
    for (const part of [0, 0.5, 1]) {
      const level = low + part * (high - low)
      svg.append(make("line", { class: "axis", x1: left, x2: width - right, y1: y(level), y2: y(level) }),
        make("text", { x: left - 5, y: y(level) + 4, "text-anchor": "end" }, show(level, 3)))
    }
    for (const step of [0, last]) svg.append(make("text", { x: x(step), y: height - 6, "text-anchor": step ? "end" : "start" }, step ? `step ${step}` : "0"))
    const labels = []
    for (const { run, points } of lines) {
      svg.append(make("path", { class: `curve ${run}`, d: points.map(([step, value], place) => `${place ? "L" : "M"}${x(step).toFixed(1)} ${y(value).toFixed(1)}`).join("") }))
      let level = y(points.at(-1)[1]) + 4
      if (labels.some(other => Math.abs(other - level) < 11)) level = labels[0] + 12
      labels.push(level)
      svg.append(make("text", { class: run, x: x(points.at(-1)[0]) + 4, y: level }, run.toUpperCase()))
    }
    return svg
  }

  """#
