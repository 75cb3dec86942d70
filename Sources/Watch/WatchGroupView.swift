/// The script's third part: the group, and the tokens of one response.
let watchGroup = #"""
  const strongest = group => Math.max(...group.samples.flatMap(sample => numbers(sample.coefficient).map(Math.abs)), 1e-300)

  // Orange is pushed up and blue down, as on lesson 05's map, the stronger the more; what the clip dropped is hatched.
  function tint(element, sample, place, group) {
    const c = number(sample.coefficient[place])
    const share = Math.round(8 + 42 * Math.abs(c) / strongest(group))
    if (c !== 0) element.style.backgroundColor = `color-mix(in srgb, var(--${c > 0 ? "up" : "down"}) ${share}%, transparent)`
    if (sample.dropped?.includes(place)) element.classList.add("hatched")
    if (sample.mistake && place >= sample.mistake[0] && place < sample.mistake[1]) element.classList.add("mistake")
  }

  function bar(value, largest) {
    const width = 36 * Math.abs(value) / (largest || 1)
    const [side, other] = value < 0 ? ["right", "left"] : ["left", "right"]
    return make("span", { class: "bar" }, make("i", { class: "axis" }),
      make("i", { class: value < 0 ? "down" : "up", style: `${side}: 50%; width: ${width}%` }),
      make("b", { style: `${other}: 52%` }, signed(value, 3)))
  }

  function drawSorts() {
    const names = { reward: "by reward", moved: "by how far they moved", drawn: "as drawn" }
    at("sorts").replaceChildren(...Object.entries(names).map(([sort, name]) => {
      const button = make("button", { type: "button", "aria-pressed": chosen.sort === sort, "data-sort": sort }, name)
      button.setAttribute("aria-pressed", chosen.sort === sort)
      button.onclick = () => {
        chosen.sort = sort
        drawSorts()
        drawGroup()
        remember()
        at("sorts").querySelector(`[data-sort=${sort}]`).focus()
      }
      return button
    }))
  }

  function drawGroup() {
    const group = groups[current()]
    if (!group) return
    const largest = Math.max(...group.samples.map(sample => Math.abs(number(sample.advantage))))
    const right = group.samples.filter(sample => sample.right).length
    at("question").replaceChildren(make("strong", { class: "mono" }, group.question),
      ` — ${right} of ${group.samples.length} responses are right. `
      + (group.groups > 1 ? `Of the ${group.groups} groups of step ${group.step} this is the one whose rewards differ most: ` : "Rewards: ")
      + `mean ${show(number(group.mean))}, deviation ${show(number(group.deviation))}.`
      + (largest === 0 ? " All rewards are the same, so every advantage is 0: nothing is learned from this group but by the divergence." : ""))
    const picked = chosenSample(group)
    const head = make("div", { class: "row head", "aria-hidden": "true" }, make("span", {}, "#"), make("span", { class: "right-align" }, "reward"),
      make("span", {}, "advantage"), make("span", { class: "right-align" }, "Δ log π"), make("span", { class: "verdict" }, "verdict, and the response tinted by ∂J/∂log π"))
    at("rows").classList.toggle("dead", largest === 0)
    at("rows").replaceChildren(head, ...order(group).map(place => {
      const sample = group.samples[place]
      const text = make("span", { class: "text" })
      sample.tokens.forEach((token, t) => {
        const span = make("span", {}, token)
        tint(span, sample, t, group)
        text.append(span, " ")
      })
      return make("div", { class: "row", role: "option", "aria-selected": String(place === picked), "data-place": place },
        make("span", {}, String(place + 1)), make("span", { class: "right-align" }, show(number(sample.reward), 3)),
        bar(number(sample.advantage), largest), make("span", { class: "right-align" }, signed(moved(sample), 3)),
        make("span", { class: `verdict ${sample.right ? "is-right" : "is-wrong"}` }, sample.verdict), text)
    }))
    choosable(at("rows"), place => {
      [chosen.sample, chosen.token] = [place, null]
      drawGroup()
      remember()
    })
    drawTokens()
  }

  function drawTokens() {
    const group = groups[current()], place = chosenSample(group), sample = group.samples[place]
    at("verdict").replaceChildren(make("strong", {}, `Response ${place + 1}`), `, ${sample.verdict}. `,
      `Reward ${show(number(sample.reward))}`,
      sample.components.length ? ` (${sample.components.map(part => `${part.name} ${show(number(part.value))}${part.weight === 1 ? "" : " × " + show(number(part.weight))}`).join(" + ")})` : "",
      `, advantage ${signed(number(sample.advantage))}, ${sample.tokens.length} tokens${sample.truncated ? ", cut off" : ""}.`)
    const picked = chosenToken(sample)
    at("tokens").replaceChildren(...sample.tokens.map((token, t) => {
      const option = make("span", { class: "token", role: "option", "aria-selected": String(t === picked), "data-place": t }, token)
      tint(option, sample, t, group)
      option.onpointerenter = () => drawToken(t)
      option.onpointerleave = () => drawToken(chosenToken(sample))
      return option
    }))
    at("legend").replaceChildren("Background: ", make("span", { style: "color: var(--ink); background: color-mix(in srgb, var(--up) 50%, transparent)" }, " pushed up "), " ",
      make("span", { style: "color: var(--ink); background: color-mix(in srgb, var(--down) 50%, transparent)" }, " pushed down "), " ",
      make("span", { class: "hatched token", style: "color: var(--ink)" }, "dropped by the clip"), " ", make("span", { class: "mistake" }, "first wrong step"),
      ". A token's numbers follow the pointer; a click or the arrow keys hold one.")
    choosable(at("tokens"), t => {
      chosen.token = t
      drawTokens()
      remember()
    })
    drawToken(picked)
  }

  function drawToken(t) {
    const group = groups[current()], sample = group.samples[chosenSample(group)]
    const [old, now, reference, after] = [numbers(sample.log_old), logNew(sample), numbers(sample.log_ref), numbers(sample.log_after)].map(logs => logs[t])
    const change = Math.exp(after) - Math.exp(old)
    const row = (name, id, value, log, note = "") => make("tr", {}, make("th", { scope: "row" }, name),
      make("td", { class: "number", id, "data-value": value }, show(value)), make("td", { class: "number faint" }, log === undefined ? "" : `log ${show(log)}`), make("td", { class: "faint" }, note))
    at("numbers").replaceChildren(
      make("caption", {}, "Token ", make("span", { class: "mono", id: "token-name" }, sample.tokens[t]), `, number ${t + 1} of ${sample.tokens.length}`),
      row("π_old", "p-old", Math.exp(old), old, "when it was drawn"),
      row("π", "p-new", Math.exp(now), now, settings.updates > 1 ? "at its last update" : "at the update: the same"),
      row("π_ref", "p-ref", Math.exp(reference), reference, "the reference"),
      row("π after", "p-after", Math.exp(after), after, `${signed(change, 3)} by this step`),
      row("ρ", "ratio", sample.ratio ? number(sample.ratio[t]) : 1, undefined, ratioNote()),
      row("entropy", "entropy", number(sample.entropy[t]), undefined, "nats, of all that could stand here"),
      row("∂J/∂log π", "coefficient", number(sample.coefficient[t]), undefined, sample.dropped?.includes(t) ? "the clip dropped it" : number(sample.coefficient[t]) > 0 ? "pushed up" : number(sample.coefficient[t]) < 0 ? "pushed down" : "left alone"))
    const rows = [{ token: sample.tokens[t], old: Math.exp(old), after: Math.exp(after), own: true }, 
      ...sample.likeliest.filter(([place]) => place === t).map(([, token, old, after]) => ({ token, old: number(old), after: number(after) }))].sort((a, b) => b.old - a.old)
    at("likeliest").replaceChildren(make("caption", {}, "Likeliest in this place"),
      make("tr", { class: "faint" }, make("th", { scope: "col" }, "token"), make("th", { scope: "col" }, "grey before, blue after"), make("th", { scope: "col", class: "number" }, "before"), make("th", { scope: "col", class: "number" }, "after")),
      ...rows.map(row => make("tr", {}, make("td", { class: "mono" }, row.token + (row.own ? " ◂" : "")),
        make("td", { class: "meters" }, make("span", { class: "meter", style: `width: ${100 * row.old}%` }), make("span", { class: "meter after", style: `width: ${100 * row.after}%` })),
        make("td", { class: "number" }, show(row.old, 3)), make("td", { class: "number" }, show(row.after, 3)))))
    drawFormula(group, sample, t)
  }

  """#
