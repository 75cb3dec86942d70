/// The script's first part: what is chosen stands in the address, and how the server is spoken to.
let playgroundState = #"""
  const kept = () => [...document.querySelectorAll("[data-keep]")]
  const held = name => document.querySelector(`[name="${name}"]`)
  const value = name => held(name).type === "checkbox" ? held(name).checked : held(name).value
  const chosenHash = new URLSearchParams(location.hash.slice(1))

  // Puts what the address says into the page; what it does not allow is left as it was.
  function restore(element) {
    if (!chosenHash.has(element.name)) return
    const text = chosenHash.get(element.name)
    if (element.type === "checkbox") element.checked = text === "on"
    else if (element.tagName !== "SELECT" || [...element.options].some(option => option.value === text)) element.value = text
  }
  function remember() {
    const parts = new URLSearchParams()
    for (const element of kept()) {
      const text = element.type === "checkbox" ? (element.checked ? "on" : "off") : element.value
      const first = element.type === "checkbox" ? (element.defaultChecked ? "on" : "off")
        : element.tagName === "SELECT" ? element.dataset.first ?? "" : element.defaultValue
      if (text !== first) parts.set(element.name, text)
    }
    history.replaceState(null, "", "#" + parts)
  }
  addEventListener("input", event => { if (event.target.matches?.("[data-keep]")) remember() })

  function complain(text) { at("problem").textContent = text ?? "" }
  const silent = "the playground does not answer: is make playground still running?"
  async function send(path, body) {
    let reply
    try {
      reply = await fetch(path, body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) })
    } catch {
      throw new Error(silent)
    }
    if (reply.ok) return reply
    const isJSON = reply.headers.get("Content-Type")?.startsWith("application/json")
    throw new Error(isJSON ? (await reply.json()).error : `the playground answered ${reply.status}`)
  }
  const speak = async (path, body) => (await send(path, body)).json()
  // Hears lines of JSON, each as it comes, until one is the last.
  async function listen(path, body, hear) {
    const reader = (await send(path, body)).body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ""
    for (;;) {
      const { value, done } = await reader.read().catch(() => { throw new Error(silent) })
      if (done) throw new Error("the answers ended before their end: ask again")
      const lines = (rest + value).split("\n")
      rest = lines.pop()
      for (const line of lines) if (hear(JSON.parse(line))) return
    }
  }
  // Runs what a button asks for, once at a time, and says what is wrong.
  async function doing(button, work) {
    if (button.disabled) return
    button.disabled = true
    complain()
    try { await work() } catch (error) { complain(error.message) }
    button.disabled = false
  }

  const menu = speak("knobs")
  const option = (value, text = value) => make("option", { value }, text)
  const lookable = { a: "training A", b: "training B", group: "the group that was drawn" }
  const there = new Set()
  let looking = null
  function drawLooks() {
    at("looks").replaceChildren(...Object.entries(lookable).map(([name, text]) => {
      const button = make("button", { type: "button" }, text)
      button.setAttribute("aria-pressed", looking === name)
      button.disabled = !there.has(name)
      button.onclick = () => look(name)
      return button
    }))
  }
  // A page of its own, as `watch.html` is: it renews itself while its training goes on.
  function look(name) {
    looking = name
    at("look").src = `watch/${name}?at=${Date.now()}#sort=reward`
    at("look").hidden = false
    at("look-note").hidden = true
    drawLooks()
  }
  drawLooks()

  """#

/// The script's second part: answers side by side, and a group.
let playgroundAsk = #"""
  const asked = models => ({ question: value("question"), models, temperature: Number(value("temperature")), top: Number(value("top")),
    seed: Math.floor(Number(value("asked-seed"))), words: value("words") })
  const trained = name => there.has(name) ? [name] : []

  function drawPiece(piece) {
    const likely = number(piece.probability)
    return make("span", { class: "piece" + (piece.is_forced ? " forced" : ""), title: `${show(100 * likely, 3)} per cent${piece.is_forced ? ", put in" : ""}` },
      piece.symbol, make("i", { style: `width: ${100 * likely}%` }))
  }
  function drawAnswer(model) {
    const names = { a: "training A, as it is now", b: "training B, as it is now" }
    return make("article", { class: "answer", "data-model": model }, make("h3", {}, names[model] ?? model), make("div", { class: "words" }), make("p", { class: "verdict" }))
  }
  // Draws what a line says; returns whether it is the last.
  function drawLine(line) {
    if (line.error) throw new Error(line.error)
    if (line.answers) return true
    if (line.models) {
      at("asked").replaceChildren(make("strong", { class: "mono" }, line.question), line.remark ? ` ${line.remark}` : "")
      at("answers").replaceChildren(...line.models.map(drawAnswer))
      at("answers-note").hidden = false
      return false
    }
    const box = at("answers").children[line.place]
    const words = box.querySelector(".words")
    if (line.piece) words.append(drawPiece(line.piece))
    if ("kept" in line) words.replaceChildren(...[...words.children].slice(0, line.kept))
    if (line.answer) {
      const { mistake, right, verdict } = line.answer
      if (mistake) for (const piece of [...words.children].slice(...mistake)) piece.classList.add("mistake")
      Object.assign(box.querySelector(".verdict"), { className: `verdict ${right ? "is-right" : "is-wrong"}`, textContent: verdict })
    }
    return false
  }

  at("ask").onsubmit = event => {
    event.preventDefault()
    doing(event.submitter ?? at("ask").querySelector("[type=submit]"), async () => {
      const { kept } = await menu
      at("answers").setAttribute("aria-busy", true)  // not each token is read aloud
      await listen("ask", asked([...kept, ...trained("a"), ...trained("b")]), drawLine).finally(() => at("answers").removeAttribute("aria-busy"))
    })
  }
  at("draw").onclick = () => doing(at("draw"), async () => {
    await speak("group", { asked: asked([value("of")]), knobs: settingsOf("a") })
    there.add("group")
    look("group")
    at("look-title").scrollIntoView()
  })

  """#
