-- Pages of people who are signed in: their cookies in turns, one line each in the file named first.
-- "cold": each request has an address of its own, so that no server has the page in its memory.
local requests, cookies, count, run = {}, {}, 0, os.time()
local cold

function init(args)
  for line in io.lines(args[1]) do cookies[#cookies + 1] = line end
  cold = args[2] == "cold"
  for i, cookie in ipairs(cookies) do
    wrk.headers["Cookie"] = cookie
    requests[i] = wrk.format("GET", wrk.path)
  end
end

function request()
  count = count + 1
  local turn = count % #cookies + 1
  if not cold then return requests[turn] end
  wrk.headers["Cookie"] = cookies[turn]
  return wrk.format("GET", wrk.path .. (wrk.path:find("?", 1, true) and "&" or "?") .. "n=" .. run .. "-" .. count)
end
