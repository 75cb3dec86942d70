/// The script's last part: two worlds in which every number is exact.
let playgroundWorlds = #"""
  // Asks again when a slider has moved, and never for two answers at a time.
  function following(names, ask, draw) {
    let busy = false, again = false
    async function follow() {
      for (const name of names) held(name).parentElement.querySelector("b").textContent = label(name)
      if (busy) { again = true; return }
      busy = true
      try { draw(await ask()) } catch (error) { complain(error.message) }
      busy = false
      if (again) { again = false; follow() }
    }
    for (const name of names) held(name).addEventListener("input", follow)
    started.then(follow)
    return follow
  }
  const beta = () => 10 ** Number(value("beta-log"))
  const label = name => name === "beta-log" ? show(beta(), 2) : show(Number(value(name)), 3)
  const cell = (text, isNumber) => make("td", isNumber ? { class: "number" } : {}, text)

  let slope = [0, 0]
  const followBaby = following(["dare", "alternate"],
    () => speak("baby", { dare: Number(value("dare")), alternate: Number(value("alternate")) }),
    facts => {
      slope = numbers(facts.slope)
      const moves = ["left", "right", "sit"]
      at("baby").replaceChildren(
        make("p", {}, "J, the average reward: ", make("strong", { id: "baby-reward" }, show(number(facts.reward))),
          `, a sum over all ${facts.walks} walks. ∇J = (${signed(slope[0], 3)}, ${signed(slope[1], 3)}).`),
        make("table", {}, make("caption", {}, "Chance of each move"),
          make("tr", {}, make("th", { scope: "col" }, ""), ...moves.map(move => make("th", { scope: "col", class: "number" }, move))),
          ...[["standing", facts.standing], ["after the left foot", facts.after_left]].map(([name, chances]) =>
            make("tr", {}, make("th", { scope: "row" }, name), ...numbers(chances).map(chance => cell(show(chance, 3), true))))),
        make("table", {}, make("caption", {}, "The likeliest walks"),
          make("tr", {}, ...["walk", "chance", "reward"].map((name, place) => make("th", { scope: "col", class: place ? "number" : "" }, name))),
          ...facts.likeliest.map(walk => make("tr", {}, cell(walk.moves.join(" ")), cell(show(number(walk.probability), 3), true), cell(show(number(walk.reward), 3), true)))))
    })
  at("uphill").onclick = () => {
    for (const [place, name] of ["dare", "alternate"].entries()) held(name).value = Number(value(name)) + 4 * slope[place]
    remember()
    followBaby()
  }

  following(["beta-log"], () => speak("frontier", { beta: beta() }), facts => {
    const width = 340, height = 190, left = 40, bottom = 34, top = 8
    const rewards = numbers(facts.rewards), least = numbers(facts.least), far = least.at(-1)
    const x = drift => left + (width - left - 10) * drift / far, y = reward => height - bottom - (height - bottom - top) * reward
    const [reward, drift] = [number(facts.reward), number(facts.divergence)]
    const svg = make("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", class: "chart",
      "aria-label": `The frontier: at β = ${show(beta(), 2)} the best policy has reward ${show(reward, 3)}, ${show(drift, 3)} nats from the reference` })
    for (const level of [0, 0.5, 1]) svg.append(make("line", { class: "axis", x1: left, x2: width - 10, y1: y(level), y2: y(level) }),
      make("text", { x: left - 5, y: y(level) + 4, "text-anchor": "end" }, show(level)))
    for (const level of [0, 1, 2]) svg.append(make("text", { x: x(level), y: height - 18, "text-anchor": "middle" }, show(level)))
    svg.append(make("text", { x: (left + width) / 2, y: height - 3, "text-anchor": "middle" }, "KL(π‖ref), nats"),
      make("path", { class: "curve", d: rewards.map((value, place) => `${place ? "L" : "M"}${x(least[place]).toFixed(1)} ${y(value).toFixed(1)}`).join("") }),
      make("circle", { class: "point", cx: x(drift), cy: y(reward), r: 5 }))
    const chances = numbers(facts.policy), most = Math.max(...chances)
    const bars = make("svg", { viewBox: "0 0 340 96", role: "img", class: "chart", "aria-label": `The best policy at β = ${show(beta(), 2)}: the multiples of 7 have ${show(reward, 3)} of the probability` })
    chances.forEach((chance, place) => bars.append(make("rect", { class: "chance" + ((place + 1) % 7 ? "" : " paid"), x: 6.6 * place + 4, width: 5.4, y: 76 - 70 * chance / most, height: 70 * chance / most })))
    for (const label of [1, 7, 14, 21, 28, 35, 42, 49]) bars.append(make("text", { x: 6.6 * label, y: 91, "text-anchor": "middle" }, String(label)))
    at("frontier").replaceChildren(
      make("p", {}, "The policy with the most E[r] − β KL has the reward ", make("strong", { id: "frontier-reward" }, show(reward)),
        `, and is ${show(drift)} nats away from the reference, whose reward is ${show(number(facts.start), 3)}. No policy is above the line.`),
      svg, make("p", {}, "π* of the numbers from 1 to 50; a multiple of 7 is rewarded:"), bars)
  })

  """#
