/// The script's last part: the formula with the numbers of a token, and the start of the page.
let watchFormula = #"""
  const isSequence = /^(R1 eq\. 1|GSPO)/.test(settings.surrogate)
  const isClip = /^(R1 eq\. 1|PPO) clip/.test(settings.surrogate)
  const ratioNote = () => isSequence ? "of the whole response" : "of this token"

  function drawFormula(group, sample, t) {
    const A = number(sample.advantage), mean = number(group.mean), spread = number(group.deviation)
    const rho = sample.ratio ? number(sample.ratio[t]) : 1
    const s = sample.surrogate ? number(sample.surrogate[t]) : A
    const d = number(sample.divergence[t]), w = number(sample.weight), c = number(sample.coefficient[t])
    const [now, old, reference] = [logNew(sample)[t], number(sample.log_old[t]), number(sample.log_ref[t])]
    const exact = group.exact
    const rows = []
    const row = (formula, said, inexact) => rows.push([formula, said, inexact])
    const whole = sum(logNew(sample)) - sum(numbers(sample.log_old))
    const exactA = exact && number(exact.deviation) > 0 ? (number(sample.reward) - number(exact.mean)) / number(exact.deviation) : NaN
    // What an objective makes of A it makes of any other of the same sign, in proportion; at ρ = 1 of all.
    const exactS = A * exactA > 0 ? s * exactA / A : rho === 1 ? exactA : NaN
    if (settings.advantage === "population std") {
      row(spread > 0 ? `A = (r − mean) / std = (${show(number(sample.reward))} − ${show(mean)}) / ${show(spread)} = ${signed(A)}`
        : `A = 0, for all rewards of the group are ${show(mean)}`, "how much better than its group", exact ? signed(exactA) : null)
    } else row(`A = ${signed(A)}`, `the advantage, by: ${settings.advantage}`, null)
    row(isSequence ? `ρ = exp Σ (log π − log π_old) = exp ${show(whole)} = ${show(rho)}`
      : `ρ = π / π_old = ${show(Math.exp(now))} / ${show(Math.exp(old))} = ${show(rho)}`,
      settings.updates > 1 ? "how far the policy has moved since it drew this" : "1, since the policy that drew this is the one that is moved", null)
    if (isClip) {
      const [low, high] = settings.surrogate_parameters.map(number)
      const range = `[${show(Math.max(1 - low, 0))}, ${show(1 + high)}]`
      const isDropped = sample.dropped?.includes(t)
      row(isDropped ? `s = 0, for ρ is beyond ${range}` : `s = ρ · A = ${show(rho)} · ${show(A)} = ${signed(s)}`,
        isDropped ? "the clip dropped it" : `∂/∂log π of min(ρA, clip(ρ)A); clipped beyond ${range}`, null)
    } else row(`s = ${signed(s)}`, `∂/∂log π of the surrogate ${settings.surrogate}`, null)
    const isK3 = settings.divergence === "k3" && settings.divergence_scope === "token"
    row(isK3 ? `d = 1 − π_ref/π = 1 − ${show(Math.exp(reference))}/${show(Math.exp(now))} = ${signed(d)}` : `d = ${signed(d)}`,
      `∂/∂log π of the divergence, ${settings.divergence}`, null)
    row(`∂J/∂log π = w · (s − β·d) = ${show(w)} · (${show(s)} − ${show(number(settings.beta))} · ${show(d)}) = ${signed(c)}`,
      `w is the weight of a token, averaged: ${settings.averaging}`, exact ? signed(w * (exactS - number(settings.beta) * d)) : null)
    at("formula").replaceChildren(...(exact ? [make("tr", { class: "faint" }, ...["with the numbers of this token", "", "exactly"].map(text => make("th", { scope: "col" }, text)))] : []),
      ...rows.map(([formula, said, value]) => make("tr", {}, make("td", {}, formula), make("td", { class: "said" }, said),
        ...(exact ? [make("td", { class: "number" }, value ?? "")] : []))))
    at("exact").textContent = exact
      ? `All ${exact.outputs} responses to this question were enumerated. Exactly, the mean reward is ${show(number(exact.mean))}, its deviation ${show(number(exact.deviation))} `
        + `and KL(π‖π_ref) ${show(number(exact.kl))} nats per response; the group of ${group.samples.length} estimates them. On the right stands what would follow from the exact mean and deviation.`
      : `No exact value stands beside these numbers: there are about 10${superscript(String(Math.floor(number(run.outputs_log))))} possible responses, too many to enumerate.`
  }

  function start() {
    const made = steps.length ? steps.at(-1).step : 0
    const state = end ? (end.reason ? `stopped after ${end.step} steps: ${end.reason}` : `${end.step} steps, finished`) : `step ${made} of ${run.steps}, training`
    at("about").textContent = `${state} · ${settings.prompts} × ${settings.group_size} responses a step, of at most ${settings.maximum_length} tokens · `
      + `advantage: ${settings.advantage} · surrogate: ${settings.surrogate} · averaged: ${settings.averaging} · β = ${show(number(settings.beta))} · temperature ${show(number(settings.temperature))}`
    at("charts").replaceChildren(...charts.filter(chart => chart.curves.some(curve => curve.points.length)).map(drawChart))
    const sources = [...new Set(bands.map(band => band.source))]
    at("time-note").textContent = "A triangle is a step of which a group is kept; a click on a curve chooses the nearest. "
      + (sources.length ? `The blue band is the range over the seeds of the lesson's registered run, from ${sources.join(" and ")}; there entropy, KL and groups are means over five steps.`
        : "There is no band of registered seeds for this training.")
    at("step").max = Math.max(groups.length - 1, 0)
    at("step").disabled = groups.length < 2
    at("step").oninput = () => chooseStep(groups[Number(at("step").value)].step)
    drawSorts()
    drawStep()
    if (!end) follow()
  }

  // While it trains the page is read again every few seconds, but not under somebody's hands.
  function follow() {
    let touched = Date.now()
    for (const kind of ["pointerdown", "pointermove", "keydown", "wheel"]) addEventListener(kind, () => { touched = Date.now() }, { passive: true })
    const button = make("button", { type: "button" })
    const say = () => { button.textContent = chosen.live ? "is renewed every 5 seconds: stop" : "is not renewed: go on" }
    button.onclick = () => { chosen.live = !chosen.live; say(); remember() }
    say()
    at("about").append(" ", button)
    setInterval(() => { if (chosen.live && !document.hidden && Date.now() - touched > 4000) location.reload() }, 5000)
  }

  start()
  """#
