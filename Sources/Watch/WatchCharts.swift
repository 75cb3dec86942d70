/// The script's second part: curves over steps.
let watchCharts = #"""
  const curveOf = name => steps.filter(step => step[name] !== undefined).map(step => [step.step, number(step[name])])
  const charts = [
    { id: "held_out", title: "right on held-out problems", from: 0, to: 1,
      curves: [{ points: heldOut.map(point => [point.step, number(point.right)]), dots: true }] },
    { id: "reward", title: "reward, mean", curves: [{ points: curveOf("reward") }] },
    { id: "length", title: "tokens of a response", from: 0, curves: [
      { points: curveOf("length_right"), name: "right", look: "right" },
      { points: curveOf("length_wrong"), name: "wrong", look: "wrong" }] },
    { id: "entropy", title: "entropy, nats per token", from: 0, curves: [{ points: curveOf("entropy") }] },
    { id: "kl", title: "KL(π‖π_ref), nats per response", from: 0, curves: [{ points: curveOf("kl") }] },
    { id: "dead_groups", title: "groups without a signal", from: 0, to: 1, curves: [{ points: curveOf("dead_groups") }] },
  ]
  const frame = { width: 330, height: 140, left: 38, right: 44, top: 8, bottom: 22 }

  // Round numbers, some three to five of them, from below the lowest to above the highest.
  function ticks(low, high) {
    const raw = (high - low) / 4, unit = 10 ** Math.floor(Math.log10(raw))
    const step = [1, 2, 2.5, 5, 10].map(factor => factor * unit).find(step => step >= raw * 0.999)
    const found = []
    for (let k = Math.floor(low / step + 1e-9); (k - 1) * step < high - step * 1e-9; k++) found.push(Number((k * step).toPrecision(12)))
    return found
  }

  function drawChart(chart) {
    const all = chart.curves.flatMap(curve => curve.points.map(point => point[1]))
    const band = bands.find(band => band.curve === chart.id)
    if (band) all.push(...numbers(band.low), ...numbers(band.high))
    let low = chart.from ?? Math.min(...all), high = chart.to ?? Math.max(...all)
    if (high <= low) high = low + (Math.abs(low) || 1) * 0.1
    const lines = ticks(low, high), last = Math.max(run.steps, 1);
    [low, high] = [lines[0], lines.at(-1)]
    const x = step => frame.left + (frame.width - frame.left - frame.right) * step / last
    const y = value => frame.height - frame.bottom - (frame.height - frame.top - frame.bottom) * (value - low) / (high - low)
    const line = points => points.map(([step, value], place) => `${place ? "L" : "M"}${x(step).toFixed(1)} ${y(value).toFixed(1)}`).join("")
    const svg = make("svg", { viewBox: `0 0 ${frame.width} ${frame.height}`, role: "img" })
    const first = chart.curves[0].points
    svg.setAttribute("aria-label", `${chart.title}: ${show(first[0]?.[1] ?? NaN, 3)} at step ${first[0]?.[0]}, ${show(first.at(-1)?.[1] ?? NaN, 3)} at step ${first.at(-1)?.[0]}`)
    for (const value of lines) {
      svg.append(make("line", { class: "axis", x1: frame.left, x2: frame.width - frame.right, y1: y(value), y2: y(value) }),
        make("text", { x: frame.left - 5, y: y(value) + 4, "text-anchor": "end" }, show(value, 3)))
    }
    for (const step of [0, last]) {
      svg.append(make("text", { x: x(step), y: frame.height - 6, "text-anchor": step ? "end" : "start" }, step ? `step ${step}` : "0"))
    }
    if (band) {
      const there = band.steps.map((step, place) => [step, place]).filter(([step]) => step <= last)
      const edge = [...there.map(([step, place]) => [step, number(band.high[place])]),
        ...there.reverse().map(([step, place]) => [step, number(band.low[place])])]
      svg.append(make("path", { class: "band", d: line(edge) + "Z" }))
    }
    const ends = []
    for (const curve of chart.curves) {
      if (!curve.points.length) continue
      svg.append(make("path", { class: `curve ${curve.look ?? ""}`, d: line(curve.points) }))
      if (curve.dots || curve.points.length === 1) {
        for (const [step, value] of curve.points) svg.append(make("circle", { class: "dot", cx: x(step), cy: y(value), r: 2 }))
      }
      if (curve.name) ends.push({ name: curve.name, x: x(curve.points.at(-1)[0]) + 5, y: y(curve.points.at(-1)[1]) + 4 })
    }
    ends.sort((a, b) => a.y - b.y)
    ends.forEach((label, place) => {  // one below the other
      if (place && label.y - ends[place - 1].y < 12) label.y = ends[place - 1].y + 12
      svg.append(make("text", { x: label.x, y: label.y }, label.name))
    })
    for (const group of groups) {
      const middle = x(group.step), base = frame.height - frame.bottom + 1
      svg.append(make("path", { class: "kept", d: `M${middle} ${base}l3 5h-6Z` }))
    }
    svg.append(make("line", { class: "now", y1: frame.top, y2: frame.height - frame.bottom, x1: -9, x2: -9 }))
    svg.onclick = event => {
      const step = (event.offsetX / svg.clientWidth * frame.width - frame.left) / (frame.width - frame.left - frame.right) * last
      const far = group => Math.abs(group.step - step)
      if (groups.length) chooseStep(groups.reduce((best, group) => far(group) < far(best) ? group : best).step)
    }
    const value = make("output", { id: `value-${chart.id}` })
    const box = make("div", { class: "chart" }, make("h3", {}, chart.title, value), svg)
    chart.update = step => {
      const line = svg.querySelector(".now")
      for (const side of ["x1", "x2"]) line.setAttribute(side, step === null ? -9 : x(step))
      value.textContent = chart.curves.map(curve => {
        const before = curve.points.filter(point => step === null || point[0] <= step)
        const point = before.at(-1)
        if (!point) return ""
        const where = step !== null && point[0] !== step ? ` (step ${point[0]})` : ""
        return (curve.name ? curve.name + " " : "") + show(point[1], 3) + where
      }).filter(text => text).join(", ")
    }
    return box
  }

  function chooseStep(step) {
    [chosen.step, chosen.sample, chosen.token] = [step, null, null]
    drawStep()
    remember()
  }

  function drawStep() {
    const place = current(), group = groups[place]
    at("step").value = Math.max(place, 0)
    const name = group ? `step ${group.step} of ${run.steps}` : "no group is kept yet"
    at("step-name").textContent = group ? `${name} (${place + 1} of ${groups.length} kept)` : name
    at("step").setAttribute("aria-valuetext", name)
    for (const chart of charts) chart.update?.(group ? group.step : null)
    drawGroup()
  }

  """#
