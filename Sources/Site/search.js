// Searches all pages without a server, and marks the section that is being read. What can be searched for is in
// search-index.js, which is loaded when somebody first searches: [address, page, heading, text] of each section.
"use strict"
var searchIndex
const root = document.currentScript.dataset.root

/// Returns the sections that have each word, those with words in a heading first.
function search(question) {
  const words = question.toLowerCase().split(/\s+/).filter(Boolean)
  if (!words.length) return []
  const score = ([, page, heading, text]) => {
    let sum = 0
    for (const word of words) {
      const [inPage, inHeading] = [page, heading].map(t => t.toLowerCase().includes(word))
      const count = text.toLowerCase().split(word).length - 1
      if (!inPage && !inHeading && !count) return 0
      sum += (inHeading ? 12 : 0) + (inPage ? 4 : 0) + Math.min(count, 4)
      if (heading.toLowerCase() === word) sum += 20
    }
    return sum
  }
  return searchIndex.map(entry => [score(entry), entry]).filter(([s]) => s)
    .sort((a, b) => b[0] - a[0]).slice(0, 10).map(([, entry]) => ({ entry, words }))
}

/// Returns an item of the list: where it is, and the text around the first word that was found.
function item({ entry: [address, page, heading, text], words }) {
  const li = document.createElement("li")
  const link = li.appendChild(document.createElement("a"))
  link.href = root + address
  const title = link.appendChild(document.createElement("b"))
  title.textContent = heading && heading !== page ? `${page} · ${heading}` : page
  const place = Math.max(0, Math.min(...words.map(w => text.toLowerCase().indexOf(w)).filter(i => i >= 0)))
  const start = place > 40 && place < Infinity ? text.indexOf(" ", place - 40) + 1 : 0
  link.append((start ? "… " : "") + text.slice(start, start + 130) + (text.length > start + 130 ? " …" : ""))
  return li
}

const form = document.querySelector("form[role=search]")
const [input, list] = [form.querySelector("input"), form.querySelector("ol")]
form.hidden = false

function show() {
  const found = searchIndex && input.value.trim() ? search(input.value) : []
  list.replaceChildren(...found.map(item))
  if (searchIndex && input.value.trim() && !found.length) {
    list.append(Object.assign(document.createElement("li"), { textContent: "Nothing found." }))
  }
}
input.addEventListener("focus", () => {
  if (document.querySelector("script[data-index]")) return
  const script = document.createElement("script")
  script.src = `${root}search-index.js`
  script.dataset.index = ""
  script.onload = show
  document.head.append(script)
})
input.addEventListener("input", show)
form.addEventListener("submit", event => {
  event.preventDefault()
  list.querySelector("a")?.click()
})
document.addEventListener("keydown", event => {
  const isTyping = event.target.matches("input, textarea")
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
    event.preventDefault()
    input.focus()
  }
  if (event.key === "Escape") {
    input.value = ""
    show()
    input.blur()
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const links = [input, ...list.querySelectorAll("a")]
  const place = links.indexOf(document.activeElement)
  if (step && place >= 0 && links.length > 1) {
    event.preventDefault()
    links[Math.max(0, Math.min(links.length - 1, place + step))].focus()
  }
})
document.addEventListener("click", event => {
  if (!form.contains(event.target)) list.replaceChildren()
})

// The contents are open where they stand beside the page, and closed above a text on a narrow screen.
const contents = document.querySelector(".contents")
if (contents) {
  const isWide = matchMedia("(min-width: 72em)")
  const fit = () => { contents.open = isWide.matches }
  isWide.addEventListener("change", fit)
  fit()
  const links = new Map([...contents.querySelectorAll("a")].map(a => [decodeURIComponent(a.hash.slice(1)), a]))
  const sections = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean)
  const mark = () => {
    const read = sections.filter(s => s.getBoundingClientRect().top < innerHeight / 3).at(-1)
    for (const [id, link] of links) link.toggleAttribute("data-here", id === read?.id)
  }
  addEventListener("scroll", mark, { passive: true })
  mark()
}
