// What checks in a browser share: is text readable on what is below it, and which number is shown?

const numbers = color => color.match(/[\d.]+/g).map(Number)
function luminance([r, g, b]) {
  const [x, y, z] = [r, g, b].map(v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
  return 0.2126 * x + 0.7152 * y + 0.0722 * z
}
// Colours come as rgb() or color(srgb), and tints are partly transparent: laid over what is below them.
function parsed(color) {
  const values = numbers(color.replace(/^color\(srgb /, "("))
  const unit = color.startsWith("color(") ? 255 : 1
  return [...values.slice(0, 3).map(v => v * unit), values[3] ?? 1]
}
function background(element, view) {
  const layers = []
  for (let e = element; e; e = e.parentElement) {
    const color = parsed(view.getComputedStyle(e).backgroundColor)
    layers.push(color)
    if (color[3] === 1) break
  }
  return layers.reverse().reduce((below, [r, g, b, a]) => below.map((v, k) => v * (1 - a) + [r, g, b][k] * a), [255, 255, 255])
}
function contrast(element, view) {
  const [a, b] = [parsed(view.getComputedStyle(element).color), background(element, view)].map(luminance)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
// What the page shows as 1.234, −0.5 or 3.2 · 10⁻⁵.
function read(text) {
  const plain = text.replace("−", "-").replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g, sign => "-0123456789"["⁻⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign)])
  const [head, power] = plain.split(" · 10")
  return Number(head) * 10 ** Number(power ?? "0")
}
