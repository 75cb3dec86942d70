-- The pages are written for a terminal and for GitHub: formulas in Unicode, links to files of the repository.
-- For the site this typesets the formulas and points the links at pages.
--
-- A formula is a list item that begins with something = or · something, and does not end like a sentence:
--
--     - Aᵢ = (rᵢ - mean(r₁ … r_G)) / std(r₁ … r_G)
--
-- It may have a label in front, `group mean (Dr. GRPO): Aᵢ = …`. In running text only subscripts are typeset: π_old.
-- Variables: `folder`, where the page is in the repository; `root`, the way up from it to the first page; `linked`, a
-- file that notes each file to be shown.

local stringify = pandoc.utils.stringify
local folder, linked, root

-- From Unicode to TeX -------------------------------------------------------------------------------------

local sub, sup = {}, {}
for plain, raised in pairs {
  ["0"] = "₀", ["1"] = "₁", ["2"] = "₂", ["3"] = "₃", ["4"] = "₄", i = "ᵢ", j = "ⱼ", t = "ₜ", r = "ᵣ", k = "ₖ", n = "ₙ",
} do sub[raised] = plain end
for plain, raised in pairs {
  ["0"] = "⁰", ["1"] = "¹", ["2"] = "²", ["3"] = "³", ["4"] = "⁴", ["-"] = "⁻", G = "ᴳ", k = "ᵏ", t = "ᵗ", x = "ˣ", n = "ⁿ",
} do sup[raised] = plain end
local symbols = {
  ["∇"] = "\\nabla ", ["Σ"] = "\\sum ", ["Π"] = "\\prod ", ["·"] = "\\cdot ", ["−"] = "-", ["‖"] = "\\Vert ",
  ["…"] = "\\dots ", ["≥"] = "\\ge ", ["≤"] = "\\le ", ["→"] = "\\to ", ["×"] = "\\times ", ["∂"] = "\\partial ",
  ["½"] = "\\tfrac12 ", ["¼"] = "\\tfrac14 ", ["¾"] = "\\tfrac34 ", ["%"] = "\\%", ["|"] = "\\mid ", ["√"] = "√",
  ["π"] = "\\pi ", ["θ"] = "\\theta ", ["ρ"] = "\\rho ", ["σ"] = "\\sigma ", ["μ"] = "\\mu ", ["β"] = "\\beta ",
  ["ε"] = "\\varepsilon ", ["η"] = "\\eta ", ["λ"] = "\\lambda ", ["γ"] = "\\gamma ", ["α"] = "\\alpha ", ["τ"] = "\\tau ",
}
local functions = {}
for name in ("log ln exp min max arcsin"):gmatch("%S+") do functions[name] = "\\" .. name end
for name in ("mean std clip KL"):gmatch("%S+") do functions[name] = "\\operatorname{" .. name .. "}" end

local function characters(text)
  local list = {}
  for _, code in utf8.codes(text) do list[#list + 1] = utf8.char(code) end
  return list
end
local function isLetter(c) return c ~= nil and c:match("^%a$") ~= nil end

local function tex(text)
  local c, out, i = characters(text), {}, 1
  local function word(from)
    local to = from
    while c[to + 1] and c[to + 1]:match("^%w$") do to = to + 1 end
    return table.concat(c, "", from, to), to
  end
  local function group(from)  -- the parenthesis that begins here, or one symbol
    if c[from] ~= "(" then return from, from, from end
    local depth, to = 0, from
    repeat
      if c[to] == "(" then depth = depth + 1 elseif c[to] == ")" then depth = depth - 1 end
      to = to + 1
    until depth == 0 or to > #c
    return from + 1, to - 2, to - 1
  end
  while i <= #c do
    local here = c[i]
    if sub[here] or sup[here] then
      local map, mark, inner = sub[here] and sub or sup, sub[here] and "_" or "^", ""
      while map[c[i]] do inner = inner .. map[c[i]]; i = i + 1 end
      out[#out + 1] = mark .. "{" .. inner .. "}"
    elseif here == "_" then
      if isLetter(c[i + 1]) then
        local name, to = word(i + 1)
        out[#out + 1] = #name > 1 and "_{\\text{" .. name .. "}}" or "_{" .. name .. "}"
        i = to + 1
      else
        out[#out + 1] = "_{" .. (symbols[c[i + 1]] or c[i + 1] or "") .. "}"
        i = i + 2
      end
    elseif here == "√" then
      local first, last, to = group(i + 1)
      out[#out + 1] = "\\sqrt{" .. tex(table.concat(c, "", first, last)) .. "}"
      i = to + 1
    elseif isLetter(here) then
      local name, to = word(i)
      local isFunction = functions[name] and (c[to + 1] == "(" or not (c[to + 2] or ""):match("^%a$") or not isLetter(c[to + 3]))
      if #name == 1 then out[#out + 1] = name
      elseif isFunction then out[#out + 1] = functions[name] .. (c[to + 1] == " " and "\\," or " ")
      elseif name:match("^%a%d$") then out[#out + 1] = name:sub(1, 1) .. "_" .. name:sub(2)
      else
        while c[to + 1] == " " and isLetter(c[to + 2]) and (isLetter(c[to + 3]) or c[to + 2] == "a") do  -- words that belong together
          local more
          more, to = word(to + 2)
          name = name .. " " .. more
        end
        if c[to + 1] == " " and not (c[to + 2] or "="):match("[=]") then name = name .. " " end
        out[#out + 1] = (name:find(" ") and c[i - 1] == " " and "\\text{ " or "\\text{") .. name .. "}"
      end
      i = to + 1
    elseif here == "*" then
      out[#out + 1] = "^{*}"
      i = i + 1
    else
      local next = symbols[here] or here
      if here == "," then next = ",\\;" end
      out[#out + 1] = next
      i = i + 1
    end
  end
  return table.concat(out)
end

-- Formulas ------------------------------------------------------------------------------------------------

local function isFormula(text)
  local rest = text:match("^.-: (.*)$") or text
  return (rest:match("^%S+ = ") or rest:match("^%S+ · ")) and not rest:match("[.;:]$")
end

-- The parts of a formula at its outermost commas, so that a narrow screen can break it.
local function parts(text)
  local list, depth, start, c = {}, 0, 1, characters(text)
  for i = 1, #c do
    if c[i] == "(" or c[i] == "[" then depth = depth + 1 end
    if c[i] == ")" or c[i] == "]" then depth = depth - 1 end
    if c[i] == "," and depth == 0 and c[i + 1] == " " then
      list[#list + 1] = table.concat(c, "", start, i)
      start = i + 2
    end
  end
  list[#list + 1] = table.concat(c, "", start, #c)
  return list
end

local function formula(text)
  local label, rest = text:match("^(.-): (.*)$")
  local inlines = pandoc.List {}
  if label then inlines:extend { pandoc.Str(label .. ":"), pandoc.Space() } end
  for place, part in ipairs(parts(rest or text)) do
    if place > 1 then inlines:insert(pandoc.Space()) end
    local comma = part:match(",$") and "," or ""
    inlines:insert(pandoc.Math("InlineMath", "\\displaystyle " .. tex(part:gsub(",$", "") .. "")))
    if comma ~= "" then inlines:insert(pandoc.Str(",")) end
  end
  return pandoc.Para(inlines)
end

function BulletList(list)
  local lines = pandoc.List {}
  for _, item in ipairs(list.content) do
    local text = stringify(item)
    if #item ~= 1 or not isFormula(text) then return nil end
    lines:insert(formula(text))
  end
  return pandoc.Div(lines, { class = "formulas" })
end

-- A subscript in running text: what is around the symbol stays text.
function Str(str)
  local before, symbol, after = str.text:match("^(.-)([%a\128-\255]+_[%a]+)(.*)$")
  if not symbol or str.text:find("%.%a") then return nil end
  local head = symbol:match("^(.*)_")
  if #characters(head) > 4 then return nil end
  local cut = characters(head)
  local name = cut[#cut]
  local lead = table.concat(cut, "", 1, #cut - 1)
  return {
    pandoc.Str(before .. lead), pandoc.Math("InlineMath", tex(name .. symbol:match("_.*$"))), pandoc.Str(after),
  }
end

-- The two voices ------------------------------------------------------------------------------------------

local function voice(block)
  local first = block.t == "Para" and block.content[1]
  if not first or first.t ~= "Strong" then return nil end
  local text = stringify(first)
  return text:match("^The paper says") and "paper" or text:match("^What we add") and "ours" or nil
end

-- A wide table scrolls by itself, and so does a figure on a narrow screen; the line below a cell is small.
local function framed(block)
  local first = block.t == "Para" and #block.content == 1 and block.content[1]
  if first and (first.t == "Image" or first.t == "RawInline" and first.text:match("^<picture>")) then
    return pandoc.Div(block, { class = "scroll figure" })
  end
  if block.t == "Table" then return pandoc.Div(block, { class = "scroll" }) end
  if block.t == "Para" and stringify(block):match("^cell %d+ · ") then return pandoc.Div(block, { class = "time" }) end
  return block
end

function Blocks(blocks)
  local out, i = pandoc.List {}, 1
  while i <= #blocks do
    local class = voice(blocks[i])
    if class then
      local inner = pandoc.List { blocks[i] }
      if stringify(blocks[i]):match(":$") and blocks[i + 1] then
        i = i + 1
        inner:insert(blocks[i])
      end
      out:insert(pandoc.Div(inner, { class = "voice " .. class }))
    else
      out:insert(framed(blocks[i]))
    end
    i = i + 1
  end
  return out
end

-- An output whose lines stand in columns, or have marks below them, keeps its lines; any other may be wrapped.
function CodeBlock(block)
  if not block.classes:includes("text") or block.text:find("──") or block.text:find("%^%^") then return nil end
  if block.text:find("%S   +%S") then return nil end
  block.classes:insert("lines")
  return block
end

-- A picture in which colours are numbers is marked: its data have a layer of them. A moving picture stands still on
-- paper, and for whoever has asked for less motion.
local function hasColours(picture)
  local data = io.open((folder == "" and "" or folder .. "/") .. picture:gsub("%.%w+$", ".tsv"))
  local isMap = data ~= nil and data:read("a"):find("\theatmap\t") ~= nil
  if data then data:close() end
  return isMap
end
function RawInline(raw)
  local picture = raw.text:match('^<img src="([^"]+)"')
  if not picture or not hasColours(picture) then return nil end
  return pandoc.RawInline("html", (raw.text:gsub("^<img ", '<img class="colours" ')))
end
function Image(image)
  if hasColours(image.src) then image.classes:insert("colours") end
  local still = image.src:gsub("%.gif$", ".png")
  if still == image.src then return image end
  local words = stringify(image.caption):gsub("&", "&amp;"):gsub('"', "&quot;"):gsub("<", "&lt;")
  return pandoc.RawInline("html", ('<picture><source media="print, (prefers-reduced-motion: reduce)" srcset="%s">'
    .. '<img src="%s" alt="%s" class="%s"></picture>'):format(still, image.src, words, table.concat(image.classes, " ")))
end

-- Links ---------------------------------------------------------------------------------------------------

-- A path in the repository, from one that is seen from the page.
local function resolved(target)
  local list = {}
  for name in ((folder == "" and "" or folder .. "/") .. target):gmatch("[^/]+") do
    if name == ".." then table.remove(list) elseif name ~= "." then list[#list + 1] = name end
  end
  return table.concat(list, "/")
end
local function exists(path) local file = io.open(path); if file then file:close() end; return file ~= nil end

function Link(link)
  if link.target:match("^%a+:") or link.target:match("^#") then return nil end
  local path = resolved(link.target)
  local module = path:match("^Sources/(%w+)$")
  if path:match("README%.md$") then
    link.target = link.target:gsub("README%.md$", "index.html")
  elseif path:match("^plots/[%w-]+%.md") then
    link.target = link.target:gsub("%.md", ".html")
  elseif module then
    link.target = root .. "reference/documentation/" .. module:lower() .. "/"
  elseif path:match("%.swift$") and exists(path) then
    local notes = io.open(linked, "a")
    notes:write(path, "\n")
    notes:close()
    link.target = link.target .. ".html"
  elseif not path:match("^plots/.*%.") then
    return link.content  -- nothing on the site to point at
  end
  return link
end

return {
  { Meta = function(meta)
    folder, linked, root = stringify(meta.folder), stringify(meta.linked), stringify(meta.root)
  end },
  { BulletList = BulletList, CodeBlock = CodeBlock, Image = Image, Link = Link, RawInline = RawInline },
  { Str = Str },
  { Blocks = Blocks },
}
