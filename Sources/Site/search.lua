local stringify = pandoc.utils.stringify

-- Notes for the search the text of each section, and of each entry of a list that has an address of its own, as a line:
-- address, page, heading, text. Code and outputs are left out. Variables: `path`, where the page is on the site; `found`,
-- the file of these lines.
function Pandoc(document)
  local found, path = stringify(document.meta.found), stringify(document.meta.path)
  if found == "" then return nil end
  local notes = io.open(found, "a")
  local page, heading, address, text = "", "", path, {}
  local function line(address, heading, text)
    local fields = { address, page, heading, text }
    for place, field in ipairs(fields) do fields[place] = field:gsub("%s+", " ") end
    notes:write(table.concat(fields, "\t"), "\n")
  end
  local function close()
    if #text > 0 or heading ~= "" then line(address, heading, table.concat(text, " ")) end
    text = {}
  end
  for _, block in ipairs(document.blocks) do
    if block.t == "Header" and block.level <= 2 then
      close()
      local words = stringify(block)
      if block.level == 1 then page = words:gsub("^Lesson %d%d: ", "") else heading = words end
      address = path .. (block.level == 1 and "" or "#" .. block.identifier)
    elseif block.t == "BulletList" then
      for _, item in ipairs(block.content) do
        local first = item[1] and item[1].content and item[1].content[1]
        local id = first and first.t == "RawInline" and first.text:match('^<a id="([^"]+)"')
        if id then line(path .. "#" .. id, stringify(item):match("^(.-)[%(:]") or "", stringify(item))
        else text[#text + 1] = stringify(item) end
      end
    elseif block.t ~= "CodeBlock" and block.t ~= "RawBlock" then
      text[#text + 1] = stringify(block)
    end
  end
  close()
  notes:close()
  -- The site has a link to the next page at both ends.
  local last = document.blocks[#document.blocks]
  if last and last.t == "Para" and stringify(last):match("^Next: ") then
    document.blocks:remove(#document.blocks)
    return document
  end
end
